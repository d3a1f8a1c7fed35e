"""Finding words again in the text at hand alone, by what the target tells of them.

Those that stand once in the text with all of their context show how the text has shifted
(``shifts``). The others are expected between them. What is found there needs less than what is
found elsewhere, where it may as well be a look-alike; and wherever it is found, more than the words
must speak for it (``evidence``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.anchoring.candidates import THRESHOLD, Scene, decided
from tcreader.annotations.anchoring.evidence import Evidence
from tcreader.annotations.anchoring.matching import NEAR, Haystack
from tcreader.annotations.anchoring.shifts import Piece, Shifts
from tcreader.annotations.anchoring.wording import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.annotations.anchoring.candidates import Candidate
    from tcreader.annotations.model import Target

_CONTEXT = 0.5  # what fewer words need around them where they are expected
_CONTEXT_ELSEWHERE = 0.75
_ELSEWHERE = 0.80  # the score that is enough elsewhere
_SURE = 0.90  # the score with which words stay, though just these stand elsewhere, once


class Unaided:
    """A search in one text for many targets: together they tell how it has shifted."""

    def __init__(self, text: str, targets: Iterable[Target]) -> None:
        """Takes a text, and all that is looked for in it."""
        self._text = text
        self._haystack = Haystack(text)
        self._unknown = Shifts((), len(text))
        pieces: dict[str, list[Piece]] = {}
        for target in targets:
            span = self._only(target, Evidence(target, text, self._unknown))
            if span is not None and target.span is not None:
                after = len(target.exact) + len(target.suffix)
                piece = Piece(target.span.start, span.start, len(target.prefix), after)
                pieces.setdefault(target.source, []).append(piece)
        self._shifts = {source: Shifts(found, len(text)) for source, found in pieces.items()}

    def found(self, target: Target) -> Span | None:
        """Where a target stands, as far as can be told."""
        shifts = self._shifts.get(target.source, self._unknown)
        evidence = Evidence(target, self._text, shifts)
        words = self._likely(target, shifts, evidence)
        return words if words is not None and evidence.speaks_for(words) else None

    def _likely(self, target: Target, shifts: Shifts, evidence: Evidence) -> Span | None:
        """The place that is most like what a target tells."""
        span = target.span or Span(0, 0)
        expected = min(shifts.expected(span.start), len(self._text))
        if target.span is not None and evidence.has_full_context_at(expected):
            return Span(expected, expected + len(target.exact))
        room = shifts.gap(span).new
        only = self._only(target, evidence)
        if only is not None and room.holds(only.start):
            return only
        return self._by_likeness(Scene.of_target(target), expected, room, only)

    def _only(self, target: Target, evidence: Evidence) -> Span | None:
        """The words with all of their context, if they stand in the text once."""
        if target.span is None or not evidence.tells_context:
            return None
        at = self._text.find(evidence.whole)
        if at < 0 or self._text.find(evidence.whole, at + 1) >= 0:
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


def _is_surer(found: Candidate | None, score: float) -> bool:
    """Whether words that stand where they are expected are they, though others stand elsewhere."""
    return found is not None and (found.quote == 1.0 or found.score >= score)
