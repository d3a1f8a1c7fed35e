"""A text folded for comparing: what a reader overlooks is gone, and a map leads back.

Full-width forms, quotation marks, dashes and upper case are folded one to one; white space and
invisible characters are dropped. NFKC would fold more, but changes lengths in the middle.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from tcreader.agreement import Span

_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_MARKS = str.maketrans("“”„‟«»‘’‚‛–—―−‐‑İ", '""""""\'\'\'\'------i')
_FOLDS = {**_WIDE, **_MARKS}
_INVISIBLE = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
_DROPPED = re.compile(f"[{_INVISIBLE}]+")
_KEPT = re.compile(f"[^{_INVISIBLE}]+")


def folded(text: str) -> str:
    """A short text, folded."""
    return _DROPPED.sub("", text.translate(_FOLDS)).lower()


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
        raw_starts, starts, at = [0], [0], 0
        for piece in _KEPT.finditer(self.raw):
            start, end = piece.span()
            raw_starts.append(start)
            starts.append(at)
            at += end - start
        return raw_starts, starts

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
        return Span(self._raw(span.start), self._raw(span.end - 1) + 1)

    def _raw(self, position: int) -> int:
        raw_starts, starts = self._pieces
        index = bisect_right(starts, position) - 1
        return raw_starts[index] + position - starts[index]
