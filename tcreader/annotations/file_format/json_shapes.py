"""What JSON of our own shape looks like, and the refusal of any other."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class NotOurs(Exception):
    """A value of a shape that tcreader doesn't write."""


def expect(is_so: bool) -> None:
    """Refuse what isn't so.

    Raises:
        NotOurs: It isn't.
    """
    if not is_so:
        raise NotOurs


def expect_words(*values: Any) -> None:
    """Refuse anything but strings.

    Raises:
        TypeError: One of the values isn't a string; joining them is the quickest way to tell.
    """
    "".join(values)


def word(value: Any) -> str:
    """A value that must be a string.

    Raises:
        NotOurs: It isn't one.
    """
    if not isinstance(value, str):
        raise NotOurs
    return value
