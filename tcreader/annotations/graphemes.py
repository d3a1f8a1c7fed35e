"""Where a text may be cut: between what a reader sees as two characters.

A small part of Unicode's UAX #29, enough for what agreements hold: combining marks, variation
selectors, joined and tinted emoji, flags of two letters, Hangul written in parts, and CR LF.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tcreader.agreement import Span

_JOINER = "\u200d"
_LIMIT = 64  # a longer pile of marks is an attack, not a character


def cut_before(text: str, position: int) -> int:
    """The nearest place at or before ``position`` that cuts no character in two."""
    floor = max(0, position - _LIMIT)
    while floor < position < len(text) and not _may_cut(text, position):
        position -= 1
    return position


def cut_after(text: str, position: int) -> int:
    """The nearest place at or after ``position`` that cuts no character in two."""
    ceiling = min(len(text), position + _LIMIT)
    while 0 < position < ceiling and not _may_cut(text, position):
        position += 1
    return position


def whole_characters(text: str, span: Span) -> Span:
    """The span, widened to whole characters at both ends and kept inside the text."""
    start = min(max(span.start, 0), len(text))
    end = min(max(span.end, start), len(text))
    return span.__class__(cut_before(text, start), cut_after(text, end))


def _may_cut(text: str, position: int) -> bool:
    before, after = text[position - 1], text[position]
    if after.isascii() and before.isascii():
        return not (before == "\r" and after == "\n")
    if before == _JOINER or _extends(after):
        return False
    if _is_regional(before) and _is_regional(after):
        return _regionals_before(text, position) % 2 == 0
    return not (_is_jamo(before) and "\u1160" <= after <= "\u11ff")


def _extends(char: str) -> bool:
    """Whether a character only completes the one before it."""
    return (
        char == _JOINER
        or unicodedata.category(char) in {"Mn", "Me", "Mc"}
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _regionals_before(text: str, position: int) -> int:
    start = position
    while start > max(0, position - _LIMIT) and _is_regional(text[start - 1]):
        start -= 1
    return position - start


def _is_jamo(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3"
