"""Output: aligned columns for people, JSON alone for programs."""

from __future__ import annotations

import json
import shutil
import sys
import unicodedata
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_INDENT = "  "
SEVERITY_COLORS = {"high": "red", "medium": "yellow", "low": "cyan"}


def print_json(value: Any, *, is_line: bool = False) -> None:
    """Print JSON in UTF-8, whatever the console's encoding is; on one line if asked."""
    text = json.dumps(value, ensure_ascii=False, indent=None if is_line else 2)
    sys.stdout.flush()
    # A lone surrogate can't be UTF-8; its backslash form is JSON's own escape.
    sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def complain(sentence: str) -> None:
    """Say on the error stream, in one line, what went wrong."""
    click.echo(f"tcreader: {one_line(sentence)}", err=True)


def plain(text: str) -> str:
    """Text without anything that would command the terminal or turn the line around."""
    return "".join(" " if char.isspace() else _visible(char) for char in text)


def _visible(char: str) -> str:
    if unicodedata.category(char) in {"Cc", "Cs"} or char in "\u061c\u200e\u200f":
        return "\ufffd"
    if "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069":
        return "\ufffd"
    return char


def one_line(text: str) -> str:
    """The words of a text on one line."""
    return plain(" ".join(text.split()))


def width(text: str) -> int:
    """How many columns a text takes: Chinese characters take two, combining marks none.

    Unicode Standard Annex 11, with ambiguous characters as narrow.
    """
    return sum(map(_char_width, text))


def _char_width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitted(text: str, columns: int) -> str:
    """The text, cut with an ellipsis to so many columns."""
    if width(text) <= columns:
        return text
    taken, room = 0, max(columns - 1, 0)
    for index, char in enumerate(text):
        taken += _char_width(char)
        if taken > room:
            return f"{text[:index]}…"
    return text


def line_width() -> int | None:
    """How many columns a line may take; None where the output isn't a terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def print_columns(rows: Iterable[Sequence[str]]) -> None:
    """Print rows in aligned columns; the last one is cut where a terminal's line ends.

    A cell may carry colours, which take no room.
    """
    listed = [list(row) for row in rows]
    columns = max(map(len, listed), default=1)
    widths = [
        max((width(click.unstyle(row[index])) for row in listed), default=0)
        for index in range(columns - 1)
    ]
    room = line_width()
    taken = len(_INDENT) + sum(widths) + 2 * len(widths)
    for *cells, last in listed:
        front = "".join(
            f"{cell}{' ' * (columns - width(click.unstyle(cell)))}  "
            for cell, columns in zip(cells, widths, strict=True)
        )
        end = last if room is None else fitted(last, max(room - taken, 20))
        click.echo(f"{_INDENT}{front}{end}".rstrip())


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: ``1 reply``, ``2 replies``."""
    return f"{number} {one if number == 1 else many}"
