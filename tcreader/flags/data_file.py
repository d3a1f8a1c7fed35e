"""Reading a data file of rules or taxonomy, so that a mistake names its file, line and key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.errors import InvalidRule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path


class DataTable:
    """A table of a TOML file whose values are checked as they are taken.

    Attributes:
        path: The file.
        where: What a message calls this table, such as ``rule "no-liability"``.
    """

    def __init__(self, path: Path, values: dict[str, Any], where: str = "") -> None:
        self.path = path
        self.where = where
        self._values = values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def allow(self, keys: Collection[str]) -> None:
        """Refuse keys that mean nothing: most are misspelt.

        Raises:
            InvalidRule: A key isn't one of ``keys``.
        """
        for key in self._values:
            if key not in keys:
                raise self.invalid(key, f"isn't known; these are: {', '.join(sorted(keys))}")

    def text(self, key: str, default: str | None = None) -> str:
        """A string.

        Raises:
            InvalidRule: It is missing without a default, or isn't a string.
        """
        value = self._values.get(key, default)
        if not isinstance(value, str):
            raise self.invalid(key, "must be a text in quotation marks")
        return value

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        """A string out of a few.

        Raises:
            InvalidRule: It is something else.
        """
        value = self.text(key, default)
        if value not in choices:
            raise self.invalid(key, f'is "{value}", but must be one of: {", ".join(choices)}')
        return value

    def whole(self, key: str) -> int:
        """A whole number.

        Raises:
            InvalidRule: It is missing or something else.
        """
        value = self._values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.invalid(key, "must be a whole number")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """``true`` or ``false``.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            raise self.invalid(key, "must be true or false")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty if it is missing.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self.invalid(key, 'must be a list of texts, such as ["one", "two"]')
        return tuple(value)

    def table(self, key: str, where: str | None = None) -> DataTable:
        """A table within this one, empty if it is missing.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            raise self.invalid(key, "must be a table")
        return DataTable(self.path, value, f"{where or key}")

    def tables(self, key: str) -> list[DataTable]:
        """The tables of an array such as ``[[rule]]``.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.invalid(key, f"must be written as [[{key}]]")
        return [DataTable(self.path, entry, f"{key} {n}") for n, entry in enumerate(value, 1)]

    def invalid(self, key: str, problem: str) -> InvalidRule:
        """The error that says what is wrong with a key, and where it stands."""
        where = f"{self.where}: " if self.where else ""
        place = f"line {line}: " if (line := self._line_of(key)) else ""
        return InvalidRule(
            f'{place}{where}"{key}" {problem}.',
            reason="value",
            path=self.path,
            advice="Correct the file, or take it out of the folder.",
        )

    def _line_of(self, key: str) -> int | None:
        """The line on which a key of this table is likely to stand, counted from 1."""
        value = self._values.get(key)
        sample = value[0] if isinstance(value, list) and value else value
        lines = self.path.read_text(encoding="utf-8").splitlines()
        having = [n for n, line in enumerate(lines, 1) if line.lstrip(' "').startswith(key)]
        exact = [n for n in having if isinstance(sample, str) and sample in lines[n - 1]]
        found = exact or (having if len(having) == 1 else [])
        return found[0] if found else None


def read_data(path: Path) -> DataTable:
    """A TOML file as a table.

    Raises:
        InvalidRule: The file can't be read, or isn't TOML.
    """
    import tomllib

    try:
        return DataTable(path, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRule(
            "The file can't be read as UTF-8 text.", reason="unreadable", path=path
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidRule(
            f"This isn't valid TOML: {error}.",
            reason="syntax",
            path=path,
            advice="Correct the file, or take it out of the folder.",
        ) from error
