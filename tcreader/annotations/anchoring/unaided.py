"""Finding words again in the text at hand alone, by what the target tells of them.

Those that stand once in the text with all of their context show how the text has shifted: the
longest run of them that is still in order (``Shifts``). The others are expected between them. What
is found there needs less than what is found elsewhere, where it may as well be a look-alike.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.anchoring.matching import NEAR, THRESHOLD, Haystack, Scene, decided
from tcreader.annotations.anchoring.wording import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.annotations.anchoring.matching import Candidate
    from tcreader.annotations.model import Target

_CONTEXT = 0.5  # what fewer words need around them where they are expected
_CONTEXT_ELSEWHERE = 0.75
_ELSEWHERE = 0.80  # the score that is enough elsewhere
_SURE = 0.90  # the score with which words stay, though just these stand elsewhere, once
_FULL_CONTEXT = 16  # code points; with less around them, words are found by likeness alone


class Unaided:
    """A search in one text for many targets: together they tell how it has shifted."""

    def __init__(self, text: str, targets: Iterable[Target]) -> None:
        """Takes a text, and all that is looked for in it."""
        self._text = text
        self._haystack = Haystack(text)
        places: dict[str, list[tuple[int, int]]] = {}
        for target in targets:
            span = self._only_in_full_context(target)
            if span is not None and target.span is not None:
                places.setdefault(target.source, []).append((target.span.start, span.start))
        self._shifts = {source: Shifts(found) for source, found in places.items()}

    def found(self, target: Target) -> Span | None:
        """Where a target stands, as far as can be told."""
        shifts = self._shifts.get(target.source, _UNKNOWN)
        span = target.span or Span(0, 0)
        expected = min(shifts.expected(span.start), len(self._text))
        if self._is_in_full_context(target, expected):
            return Span(expected, expected + len(target.exact))
        room = shifts.room(span, len(self._text))
        only = self._only_in_full_context(target)
        if only is not None and room.start <= only.start < room.end:
            return only
        return self._by_likeness(Scene.of_target(target), expected, room, only)

    def _is_in_full_context(self, target: Target, expected: int) -> bool:
        """Whether words stand just where expected, in all of their context."""
        start = expected - len(target.prefix)
        if target.span is None or not _tells_its_context(target) or start < 0:
            return False
        return self._text.startswith(target.prefix + target.exact + target.suffix, start)

    def _only_in_full_context(self, target: Target) -> Span | None:
        """The words with all of their context, if they stand in the text once."""
        if target.span is None or not _tells_its_context(target):
            return None
        whole = target.prefix + target.exact + target.suffix
        at = self._text.find(whole)
        if at < 0 or self._text.find(whole, at + 1) >= 0:
            return None
        start = at + len(target.prefix)
        return Span(start, start + len(target.exact))

    def _by_likeness(self, scene: Scene, start: int, room: Span, only: Span | None) -> Span | None:
        """The likeliest place where words are expected, or else anywhere.

        Args:
            scene: The words in their context.
            start: Where they are expected to begin.
            room: Where they stand if they weren't moved.
            only: Where they stand elsewhere in all of their context, if they do.
        """
        if not scene.exact:
            return None
        telling = is_telling(scene.exact)
        folded = self._haystack.folded
        expected = folded.fold(start)
        near = Span(max(0, expected - NEAR), expected + len(scene.whole) + NEAR)
        reach = near.within(folded.fold_span(room))
        inside = self._haystack.within(reach, scene, expected)
        best = decided(inside, THRESHOLD, lambda found: telling or found.context >= _CONTEXT)
        if only is not None and not _is_surer(best, _ELSEWHERE):
            return only
        if telling and not _is_surer(best, _SURE):
            span = self._haystack.only(scene.exact)
            if span is not None:
                return folded.raw_span(span)
        if best is None:
            best = decided(
                self._haystack.anywhere(scene, expected),
                _ELSEWHERE,
                lambda found: telling or found.context >= _CONTEXT_ELSEWHERE,
            )
        return None if best is None else folded.raw_span(best.span)


def _tells_its_context(target: Target) -> bool:
    return len(target.prefix) + len(target.suffix) >= _FULL_CONTEXT


def _is_surer(found: Candidate | None, score: float) -> bool:
    """Whether words that stand where they are expected are they, though others stand elsewhere."""
    return found is not None and (found.quote == 1.0 or found.score >= score)


class Shifts:
    """How far a text has shifted, by words of which the old and the new place are known.

    Attributes:
        pairs: The longest run of the known places that rises in both texts.
    """

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self.pairs = _rising(sorted(set(places)))
        self._old = [old for old, _ in self.pairs]

    def expected(self, position: int) -> int:
        """Where what stood at an old position would stand now, by the nearer known words."""
        after = bisect_right(self._old, position)
        beside = self.pairs[max(0, after - 1) : after + 1]
        old, new = min(beside, key=lambda pair: abs(pair[0] - position), default=(0, 0))
        return max(0, position + new - old)

    def room(self, span: Span, length: int) -> Span:
        """What lies between the known words before and after a span, in the new text.

        Args:
            span: In the old text.
            length: The new text's.
        """
        before, after = bisect_right(self._old, span.start), bisect_left(self._old, span.end)
        start = self.pairs[before - 1][1] if before else 0
        return Span(start, self.pairs[after][1] if after < len(self.pairs) else length)


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of places in the order of the old text that is in order in the new one."""
    tails: list[int] = []  # the last place of the best run of each length
    ends: list[int] = []
    previous: list[int] = []
    for index, (_, new) in enumerate(places):
        length = bisect_left(ends, new)
        previous.append(tails[length - 1] if length else -1)
        if length == len(ends):
            tails.append(index)
            ends.append(new)
        else:
            tails[length], ends[length] = index, new
    run, at = [], tails[-1] if tails else -1
    while at >= 0:
        run.append(places[at])
        at = previous[at]
    return run[::-1]


_UNKNOWN = Shifts(())
