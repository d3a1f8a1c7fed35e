"""Reading the label at a place in the text: every style that fits, nothing decided yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement.outlining.styles import STYLES_BY_FIRST_CHARACTER, Form, NumberingStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE = re.compile(r"[\s_\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*")
_WRAPPED = {"[": "]", "【": "】", "［": "］"}
_CLOSED = re.compile(r"\s*[\]】］]")
_SEPARATOR = re.compile(r"[\s:：\-–—―|、.．\u200b-\u200f\u202a-\u202e\u2060\ufeff]*")
_DOT = re.compile(r"[.．]\s*")


class Label(NamedTuple):
    """A number or letter as it is printed at the head of a clause.

    Attributes:
        style: The style it is read as.
        numbers: What it counts, one number a level: ``3.2.5`` as (3, 2, 5).
        last: The end of a range, else the same as ``numbers``.
        start: Where the printed label begins, in code points of the agreement's text.
        stop: Where it ends.
        body: Where the words after it begin.
    """

    style: NumberingStyle
    numbers: tuple[int, ...]
    last: tuple[int, ...]
    start: int
    stop: int
    body: int

    @property
    def glued(self) -> bool:
        """Whether the words follow without a space."""
        return self.body == self.stop


def skip_invisible(text: str, start: int, end: int) -> int:
    """The first position from ``start`` that holds something visible."""
    found = _INVISIBLE.match(text, start, end)
    return found.end() if found and found[0] else start


def labels_at(text: str, start: int, end: int) -> tuple[Label, ...]:
    """All readings of the label that stands at ``start``, or none.

    A label may be set in square or lenticular brackets: ``【第三条】``, ``[第三条 定义]``.
    """
    if start >= end:
        return ()
    styles = STYLES_BY_FIRST_CHARACTER.get(text[start])
    if styles is not None:
        return tuple(_read(text, start, end, styles))
    if text[start] in _WRAPPED:
        inner = skip_invisible(text, start + 1, end)
        styles = STYLES_BY_FIRST_CHARACTER.get(text[inner : inner + 1], ())
        return tuple(
            label
            for label in _read(text, inner, end, styles)
            if label.style.form is Form.WORD or text[start] == "【"
        )
    return ()


def _read(text: str, start: int, end: int, styles: tuple[NumberingStyle, ...]) -> Iterator[Label]:
    for style in styles:
        match = style.pattern.match(text, start, end)
        if match is None:
            continue
        groups = match.groupdict()
        numbers = _numbers(style, groups["n"])
        last = _numbers(style, groups["m"]) if groups.get("m") else numbers
        if numbers is None or last is None:
            continue
        if groups.get("sub"):
            inserted = _numbers(style, groups["sub"])
            numbers = last = (*numbers, *(inserted or ()))
        stop = match.end()
        yield Label(style, numbers, last, start, stop, _body(text, stop, end))


def _numbers(style: NumberingStyle, numeral: str) -> tuple[int, ...] | None:
    counted = [style.count(part) for part in _DOT.split(numeral)]
    if any(number is None for number in counted):
        return None
    return tuple(number for number in counted if number is not None)


def _body(text: str, stop: int, end: int) -> int:
    closed = _CLOSED.match(text, stop, end)
    found = _SEPARATOR.match(text, closed.end() if closed else stop, end)
    return found.end() if found else stop
