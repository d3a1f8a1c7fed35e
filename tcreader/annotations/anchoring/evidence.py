"""Whether more than the words themselves speaks for a place that was found without the old text.

Words of a clause that was deleted often stand elsewhere too: in its twin, or in any clause if they
are few. What tells is the line around them, as far as the target's context holds it, and what is
known of the text around them: whether what stands there stood elsewhere before, whether a clause
is missing where they stood, and whether one has come where they were found.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.anchoring.alignment import likeness
from tcreader.annotations.anchoring.folding import folded
from tcreader.annotations.anchoring.wording import is_same, is_telling, line_known, without_number

if TYPE_CHECKING:
    from tcreader.annotations.anchoring.shifts import Shifts
    from tcreader.annotations.model import Target

_FULL_CONTEXT = 16  # code points; with less around them, words are found by likeness alone
_DRIFT = 128  # code points beyond what the known words on either side have shifted
_ALIKE = 0.60  # how alike the line must be where nothing of its length has gone
_ALIKE_IF_GONE = 0.75
_TWIN = 2_000  # code points from which a twin hardly comes


class Evidence:
    """What one target tells of its place in a text, beside its words."""

    def __init__(self, target: Target, text: str, shifts: Shifts) -> None:
        self._target = target
        self._text = text
        self._shifts = shifts
        self._span = target.span or Span(0, 0)
        self._gap = shifts.gap(self._span)

    def speaks_for(self, found: Span) -> bool:
        """Whether the target's words, where they were found, are its words rather than others."""
        if self._target.span is None:
            return True
        if self._shifts.is_of_others(found, self._span):
            return False
        if self._gap.new.holds(found.start):
            return self._have_stayed(found)
        return self._have_moved(found)

    def has_full_context_at(self, start: int) -> bool:
        """Whether the words begin there, in all of their context."""
        begin = start - len(self._target.prefix)
        return self.tells_context and begin >= 0 and self._text.startswith(self.whole, begin)

    @property
    def tells_context(self) -> bool:
        """Whether there is so much context that words in all of it are hardly others."""
        return len(self._target.prefix) + len(self._target.suffix) >= _FULL_CONTEXT

    @cached_property
    def whole(self) -> str:
        """The words in their context."""
        return self._target.prefix + self._target.exact + self._target.suffix

    def _alike(self, found: Span) -> float:
        """How alike the line is, with its number or without: that may have changed by itself."""
        known, here = line_known(self._target, self._text, found)
        bare = likeness(folded(without_number(known)), folded(without_number(here)))
        return max(bare, likeness(folded(known), folded(here)))

    @cached_property
    def _least(self) -> int:
        """What is missing at least if the clause has gone: as much of its line as is known."""
        return len(line_known(self._target, "", Span(0, 0))[0])

    @cached_property
    def _has_gone(self) -> bool:
        """Whether so much is missing where the words stood, or might be."""
        return self._gap.lost is None or self._gap.lost >= self._least

    def _have_stayed(self, found: Span) -> bool:
        """Whether they stand where they may be expected with enough around them."""
        if self.has_full_context_at(found.start):
            return not self._has_gone or not self._has_twin_near(found.start)
        if is_telling(folded(self._target.exact)):
            return True
        alike = self._alike(found)
        if self._is_off_drift(found.start):
            return alike == 1
        return alike >= (_ALIKE_IF_GONE if self._has_gone else _ALIKE)

    def _have_moved(self, found: Span) -> bool:
        """Whether a clause like theirs is missing where they stood and has come where they are."""
        lost = self._shifts.gap_at(found.start).lost
        if lost is not None and -lost < self._least:
            return False
        is_verbatim = is_same(self._text, found, self._target)
        return (is_verbatim or self._has_gone) and self._alike(found) >= _ALIKE_IF_GONE

    def _has_twin_near(self, start: int) -> bool:
        """Whether the words stand near there again in all of their context.

        If they did so before, and the first of them has gone, the second may stand in its place.
        """
        begin, length = start - len(self._target.prefix), len(self.whole)
        before = self._text.find(self.whole, max(0, begin - _TWIN), begin + length - 1)
        after = self._text.find(self.whole, begin + 1, begin + length + _TWIN)
        return before >= 0 or after >= 0

    def _is_off_drift(self, start: int) -> bool:
        """Whether the words have shifted otherwise than what is known on either side of them."""
        if self._gap.old is None:
            return False
        shift = start - self._span.start
        before = self._gap.new.start - self._gap.old.start
        after = self._gap.new.end - self._gap.old.end
        return not min(before, after) - _DRIFT <= shift <= max(before, after) + _DRIFT
