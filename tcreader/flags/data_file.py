"""Reading a data file of rules or taxonomy, so that a mistake names its file, line and key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tcreader.errors import InvalidRule, Mistake

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path


_HEADER = re.compile(r"\s*\[+[^\[\]]+\]+\s*(?:#|$)")


class DataTable:
    """A table of a TOML file whose values are checked as they are taken.

    Attributes:
        path: The file.
        where: What a message calls this table, such as ``rule "no-liability"``.
    """

    def __init__(
        self,
        path: Path,
        values: dict[str, Any],
        where: str = "",
        header: tuple[str, int] | None = None,
    ) -> None:
        """Take a table's values.

        Args:
            path: The file.
            values: What it holds.
            where: What a message calls it.
            header: The last name in its header, and how many such headers come before it in
                the file; without one, the table is the whole file.
        """
        self.path = path
        self.where = where
        self._values = values
        self._header = header

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def allow(self, keys: Collection[str]) -> None:
        """Refuse keys that mean nothing: most are misspelt.

        Raises:
            InvalidRule: A key isn't one of ``keys``.
        """
        for key in self._values:
            if key not in keys:
                known = ", ".join(sorted(keys))
                raise self.invalid(key, "isn't known; these are: {known}", known=known)

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
            known = ", ".join(choices)
            says = 'is "{value}", but must be one of: {known}'
            raise self.invalid(key, says, value=value, known=known)
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

    def flag(self, key: str) -> bool:
        """``true`` or ``false``, which goes without saying.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self.invalid(key, "must be true or false")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty if it is missing.

        Raises:
            InvalidRule: It is something else, or one of them is empty.
        """
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self.invalid(key, 'must be a list of texts, such as ["one", "two"]')
        if not all(entry.strip() for entry in value):
            raise self.invalid(key, "holds an empty text")
        return tuple(value)

    def table(self, key: str, where: str | None = None) -> DataTable:
        """A table within this one, empty if it is missing.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            raise self.invalid(key, "must be a table")
        return DataTable(self.path, value, f"{where or key}", (key, 0))

    def tables(self, key: str) -> list[DataTable]:
        """The tables of an array such as ``[[rule]]``.

        Raises:
            InvalidRule: It is something else.
        """
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.invalid(key, "must be written as {tables}", tables=f"[[{key}]]")
        return [
            DataTable(self.path, entry, f"{key} {number + 1}", (key, number))
            for number, entry in enumerate(value)
        ]

    def invalid(self, key: str, says: str, entry: str = "", **details: str) -> InvalidRule:
        """The error that says what is wrong with a key, and where it stands.

        Args:
            key: Of this table.
            says: What follows the key in the sentence, with names in braces; the window has a
                translation of each.
            entry: A text in the list under the key, if one of them is the problem.
            **details: What stands for the names.
        """
        line = self._line_of(key, entry)
        mistake = Mistake(says, {"entry": entry, **details}, key, self.where, line)
        return _wrong(self.path, mistake, "value")

    def _line_of(self, key: str, entry: str) -> int | None:
        """The line on which a key of this table, or an entry of its list, is likely to stand."""
        starts = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[]=.]")
        lines = self._own_lines()
        first = next((n for n, line in lines if starts.match(line)), None)
        if first is None or not entry:
            return first
        return next((n for n, line in lines if n >= first and entry in line), first)

    def _own_lines(self) -> list[tuple[int, str]]:
        """The table's lines with their numbers, counted from 1; all lines if it has no header."""
        lines = list(enumerate(self.path.read_text(encoding="utf-8-sig").splitlines(), 1))
        if self._header is None:
            return lines
        key, number = self._header
        headers = [n for n, line in lines if _HEADER.match(line)]
        own = re.compile(rf"\s*\[+[^\[\]]*?\b{re.escape(key)}[\"']?\s*\]")
        mine = [n for n in headers if own.match(lines[n - 1][1])]
        if number >= len(mine):  # written in another way than usual
            return lines
        after = next((n for n in headers if n > mine[number]), len(lines) + 1)
        return lines[mine[number] - 1 : after - 1]


def read_data(path: Path) -> DataTable:
    """A TOML file as a table.

    Raises:
        InvalidRule: The file can't be read, or isn't TOML.
    """
    import tomli

    try:
        # Editors on Windows may begin a file with a byte order mark.
        return DataTable(path, tomli.loads(path.read_bytes().decode("utf-8-sig")))
    except RecursionError as error:
        raise _wrong(path, Mistake("It is nested too deep"), "syntax") from error
    except OSError as error:
        mistake = Mistake("The file can't be read: {problem}", {"problem": error.strerror or ""})
        raise InvalidRule(mistake, reason="unreadable", path=path) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _wrong(path, Mistake("This isn't UTF-8 text", line=line), "encoding") from error
    except tomli.TOMLDecodeError as error:
        mistake = Mistake("This isn't valid TOML: {problem}", {"problem": str(error)})
        raise _wrong(path, mistake, "syntax") from error


def _wrong(path: Path, mistake: Mistake, reason: str) -> InvalidRule:
    advice = "Correct the file, or take it out of the folder."
    return InvalidRule(mistake, reason=reason, path=path, advice=advice)
