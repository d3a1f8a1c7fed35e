"""How a text has shifted, told by words of which the old and the new place are known.

Such words, with their context, are pieces of the old text: what stands there now, stood there then.
And between two of them, what is missing has gone, or moved away, and what is more has come.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 2_000  # code points of a piece; what a longer one says further on isn't made use of


class Piece(NamedTuple):
    """Words that stand in both texts with all of their context.

    Attributes:
        old: Where the words begin in the old text.
        new: Where they begin in the new text.
        before: Code points of context before that.
        after: Code points of words and context from there.
    """

    old: int
    new: int
    before: int = 0
    after: int = 0


class Gap(NamedTuple):
    """What stood between the known words on either side, and what stands there now.

    Attributes:
        old: In the old text; None after the last known words, as its length isn't known.
        new: In the new text.
    """

    old: Span | None
    new: Span

    @property
    def lost(self) -> int | None:
        """How many code points fewer there are now, if that is known."""
        return None if self.old is None else self.old.length - self.new.length


class Shifts:
    """The words known to have stayed, in order: the longest run that rises in both texts."""

    def __init__(self, pieces: Iterable[Piece], length: int) -> None:
        """Takes what is known, and the length of the new text."""
        self._pieces = _rising(sorted(set(pieces)))
        self._old = [piece.old for piece in self._pieces]
        self._new = [piece.new for piece in self._pieces]
        self._length = length

    def expected(self, position: int) -> int:
        """Where what stood at an old position would stand now, by the nearer known words."""
        after = bisect_right(self._old, position)
        beside = self._pieces[max(0, after - 1) : after + 1]
        nearer = min(beside, key=lambda piece: abs(piece.old - position), default=Piece(0, 0))
        return max(0, position + nearer.new - nearer.old)

    def gap(self, span: Span) -> Gap:
        """Around what stood at a span of the old text."""
        return self._between(bisect_right(self._old, span.start), bisect_left(self._old, span.end))

    def gap_at(self, position: int) -> Gap:
        """Around what stands at a position of the new text."""
        after = bisect_right(self._new, position)
        return self._between(after, after)

    def _between(self, before: int, after: int) -> Gap:
        start = self._pieces[before - 1] if before else Piece(0, 0)
        if after == len(self._pieces):
            return Gap(None, Span(start.new, self._length))
        end = self._pieces[after]
        return Gap(Span(start.old, end.old), Span(start.new, end.new))

    def is_of_others(self, found: Span, span: Span) -> bool:
        """Whether what stands at a place is known to be other than what stood at a span before."""
        first = bisect_left(self._new, found.start - _LONGEST)
        is_known = False
        for old, new, before, after in self._pieces[first:]:
            if new - _LONGEST >= found.end:
                break
            piece = Span(new - min(before, _LONGEST), new + min(after, _LONGEST))
            if piece.meets(found):
                if found.moved(old - new).meets(span):
                    return False
                is_known = True
        return is_known


def _rising(places: Sequence[Piece]) -> list[Piece]:
    """The longest part of places in the order of the old text that is in order in the new one."""
    tails: list[int] = []  # the last place of the best run of each length
    ends: list[int] = []
    previous: list[int] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, place.new)
        previous.append(tails[length - 1] if length else -1)
        if length == len(ends):
            tails.append(index)
            ends.append(place.new)
        else:
            tails[length], ends[length] = index, place.new
    run, at = [], tails[-1] if tails else -1
    while at >= 0:
        run.append(places[at])
        at = previous[at]
    return run[::-1]
