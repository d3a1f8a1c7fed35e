"""What JSON of our own shape looks like, and the refusal of any other."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class NotOurs(Exception):
    """An item of a shape that tcreader doesn't write."""


def expect(is_so: bool) -> None:
    """Refuse what isn't so.

    Raises:
        NotOurs: It isn't.
    """
    if not is_so:
        raise NotOurs


def word(value: Any) -> str:
    """A value that must be a string.

    Raises:
        NotOurs: It isn't one.
    """
    expect(isinstance(value, str))
    return str(value)


def filled(item: Json) -> Json:
    """An object without the keys that say nothing."""
    return {key: value for key, value in item.items() if value not in (None, "", [])}
