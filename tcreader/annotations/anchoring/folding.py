"""A text folded for comparing: what a reader overlooks is gone, and a map leads back.

Full-width forms, quotation marks, dashes, upper case and traditional characters are folded one to
one; white space and invisible characters are dropped. NFKC would fold more, but changes lengths in
the middle.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import cache, cached_property
from itertools import accumulate

from tcreader.agreement import Span
from tcreader.resource_files import resource

_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_MARKS = dict(zip(map(ord, "“”„‟«»‘’‚‛–—―−‐‑İ"), b'""""""\'\'\'\'------i', strict=True))
_FOLDS = {**_WIDE, **_MARKS}
_LONG = 20_000  # code points
_INVISIBLE = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
_DROPPED = re.compile(f"[{_INVISIBLE}]+")
_DROPPED_IN_LINE = re.compile(f"(?:(?!\\n)[{_INVISIBLE}])+")
_KEPT = re.compile(f"[^{_INVISIBLE}]+")


def folded(text: str) -> str:
    """A text, folded."""
    return _DROPPED.sub("", _translated(text)).lower()


def folded_in_place(text: str) -> str:
    """A text in which only what is folded one to one is folded, so that positions stay."""
    return _translated(text).lower()


def folded_lines(text: str) -> list[str]:
    """The lines of a text, folded."""
    return _DROPPED_IN_LINE.sub("", _translated(text)).lower().split("\n")


@cache
def traditional() -> dict[int, int]:
    """Traditional characters and their simplified forms."""
    table = tomllib.loads(resource("rules", "zh", "traditional.toml").read_text("utf-8"))
    return str.maketrans(table["traditional"], table["simplified"])


@cache
def _any_traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, traditional()))}]")


def _translated(text: str) -> str:
    """A long text is faster searched for each character than looked up character by character."""
    if _any_traditional().search(text) is not None:
        text = text.translate(traditional())
    if len(text) < _LONG:
        return text.translate(_FOLDS)
    for code, fold in _FOLDS.items():
        text = text.replace(chr(code), chr(fold))
    return text


class FoldedText:
    """A whole text, folded, with the way back.

    Attributes:
        raw: The text as it stands.
        text: The text, folded.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = folded(raw)

    @cached_property
    def _pieces(self) -> tuple[list[int], list[int]]:
        """Where each kept piece begins, in the raw and in the folded text."""
        kept = [piece.span() for piece in _KEPT.finditer(self.raw)]
        starts = accumulate((end - start for start, end in kept), initial=0)
        return [0, *(start for start, _ in kept)], [0, *starts][:-1]

    def fold(self, position: int) -> int:
        """The place in the folded text of a code point of the raw one, or of the next kept."""
        raw_starts, starts = self._pieces
        index = bisect_right(raw_starts, position) - 1
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return min(starts[index] + position - raw_starts[index], end)

    def fold_span(self, span: Span) -> Span:
        """A raw span in the folded text."""
        return Span(self.fold(span.start), self.fold(span.end))

    def raw_span(self, span: Span) -> Span:
        """The raw span of a folded one, without white space at its ends; not for empty ones."""
        return Span(self.unfold(span.start), self.unfold(span.end - 1) + 1)

    def unfold(self, position: int) -> int:
        """The code point of the raw text that a kept one of the folded text comes from."""
        raw_starts, starts = self._pieces
        index = bisect_right(starts, position) - 1
        return raw_starts[index] + position - starts[index]
