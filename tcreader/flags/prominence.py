"""Whether words stand out: how much of them carries a mark that counts.

Which marks count is said in ``marks``. Coverage, its levels and the local contrast are those of
the prominence model: letters and digits are counted, never spaces, signs or numbers of clauses.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from tcreader.agreement import Span, merged
from tcreader.flags.marks import WEAK, Marked, marks_in, may_hold_marks
from tcreader.flags.model import Prominence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Agreement

_MARKED = 0.8
_LETTERS = re.compile(r"[^\W_]")
_PLAIN: tuple[Sequence[Marked], Sequence[Span]] = ((), ())  # most blocks, all the same one


class Emphasis:
    """What stands out in an agreement; a block is looked through once, however many ask."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._seen: dict[int, tuple[Sequence[Marked], Sequence[Span]]] = {}

    def prominence_of(self, span: Span) -> Prominence:
        """Whether the drafter made the words at ``span`` stand out.

        Marked means at least 80 % of the words' letters, part-marked less, unmarked none.
        """
        share = self.coverage(span)
        if share >= _MARKED:
            return Prominence.MARKED
        return Prominence.PART_MARKED if share > 0 else Prominence.UNMARKED

    def coverage(self, span: Span) -> float:
        """The share of the words' letters and digits that stand out, 0 to 1."""
        marked: list[Span] = []
        for index in self._blocks_of(span):
            pieces = self.pieces_in(index)
            first = bisect_right(pieces, span.start, key=attrgetter("end"))
            marked += pieces[first : bisect_left(pieces, span.end, key=attrgetter("start"))]
        return coverage(self._agreement.text, span, marked)

    def marks_on(self, span: Span) -> tuple[str, ...]:
        """The names of the marks that lie on the words, the weak ones last."""
        names = {
            entry.mark
            for index in self._blocks_of(span)
            for entry in self._marks_near(index, span)
            if entry.span.meets(span)
        }
        return tuple(sorted(names, key=lambda name: (name in WEAK, name)))

    def pieces_in(self, index: int) -> Sequence[Span]:
        """The words of a block that stand out, as the fewest spans in order."""
        return self._seen_in(index)[1]

    def pieces(self) -> list[Span]:
        """All words that the drafter set off, in order."""
        return [
            piece for index in may_hold_marks(self._agreement) for piece in self.pieces_in(index)
        ]

    def _marks_near(self, index: int, span: Span) -> Sequence[Marked]:
        """The marks of the pieces that a span touches: a block can hold thousands of others."""
        marks, pieces = self._seen_in(index)
        first = bisect_right(pieces, span.start, key=attrgetter("end"))
        if first == len(pieces):
            return ()
        start = bisect_left(marks, pieces[first].start, key=attrgetter("span.start"))
        return marks[start : bisect_left(marks, span.end, key=attrgetter("span.start"))]

    def _seen_in(self, index: int) -> tuple[Sequence[Marked], Sequence[Span]]:
        """The marks of a block, and the pieces that they make together."""
        if index not in self._seen:
            marks = sorted(marks_in(self._agreement, index))
            pieces = merged(entry.span for entry in marks)
            self._seen[index] = (marks, pieces) if marks else _PLAIN
        return self._seen[index]

    def _blocks_of(self, span: Span) -> range:
        if not self._agreement.blocks:
            return range(0)
        first = self._agreement.block_index(span.start)
        return range(first, self._agreement.block_index(max(span.start, span.end - 1)) + 1)


def prominence_of(agreement: Agreement, span: Span) -> Prominence:
    """Whether the drafter made the words at ``span`` stand out, for who asks once."""
    return Emphasis(agreement).prominence_of(span)


def coverage(text: str, span: Span, marked: Sequence[Span]) -> float:
    """The share of a span's letters and digits that marked spans cover, 0 to 1.

    Args:
        text: The agreement's text.
        span: The words.
        marked: Spans that stand out, in order and apart from each other.
    """
    if not marked:
        return 0.0
    if any(piece.covers(span) for piece in marked):
        return 1.0 if _LETTERS.search(text, span.start, span.end) else 0.0
    whole = letters(text, span)
    return sum(letters(text, piece.within(span)) for piece in marked) / whole if whole else 0.0


def letters(text: str, span: Span) -> int:
    """How many letters and digits a span has."""
    return len(_LETTERS.findall(text, span.start, span.end))
