"""Where cards lie in their column, of which only those near the view are measured: no Qt here.

Measuring words is dear, so a card that nobody has come near counts as high as the others are on
average. Thousands of cards are laid out in the time that a screenful takes.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_USUAL = 110  # pixels, until any card has been measured


class CardColumn:
    """Heights and tops of rows that stand one below the other, in pixels."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._known: set[int] = set()
        self._usual = _USUAL
        self._tops: list[int] = [0]
        self._is_stale = False

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self._all_tops()[-1]

    def fill(self, count: int, heights: Mapping[int, int]) -> None:
        """Begin anew with so many rows, of which some heights are known under their places."""
        self._usual = sum(heights.values()) // len(heights) if heights else _USUAL
        self._known = set(heights)
        self._heights = [self._usual] * count
        for place, height in heights.items():
            self._heights[place] = height
        self._is_stale = True

    def insert(self, place: int, count: int) -> None:
        """Make room for so many rows in front of a place; how high they are isn't known."""
        self._heights[place:place] = [self._usual] * count
        self._known = {one if one < place else one + count for one in self._known}
        self._is_stale = True

    def remove(self, place: int, count: int) -> None:
        """Take so many rows out from a place on."""
        del self._heights[place : place + count]
        behind = place + count
        left = (one for one in self._known if not place <= one < behind)
        self._known = {one if one < place else one - count for one in left}
        self._is_stale = True

    def put(self, heights: Mapping[int, int]) -> bool:
        """Take measured heights under their rows' places, and say whether anything moves."""
        self._known |= heights.keys()
        changed = {place: one for place, one in heights.items() if self._heights[place] != one}
        for place, height in changed.items():
            self._heights[place] = height
        self._is_stale = self._is_stale or bool(changed)
        return bool(changed)

    def forget(self, places: Iterable[int]) -> None:
        """Take these rows' heights for guesses from now on."""
        self._known.difference_update(places)

    def is_known(self, place: int) -> bool:
        """Whether a row has been measured."""
        return place in self._known

    def top(self, place: int) -> int:
        """Where a row begins."""
        return self._all_tops()[place]

    def height(self, place: int) -> int:
        """How high a row is, or is taken to be."""
        return self._heights[place]

    def at(self, y: int) -> int:
        """The place of the row at a height; the first or the last one beyond the ends."""
        place = bisect_right(self._all_tops(), y) - 1
        return max(0, min(place, len(self._heights) - 1))

    def _all_tops(self) -> list[int]:
        """Where each row begins, and at last where the column ends."""
        if self._is_stale:
            self._tops = list(accumulate(self._heights, initial=0))
            self._is_stale = False
        return self._tops
