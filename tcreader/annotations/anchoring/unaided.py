"""Finding words again in the text at hand alone, by what the target tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement import Span

if TYPE_CHECKING:
    from tcreader.annotations.anchoring.matching import Candidate
    from tcreader.annotations.model import Target

_NEAR_SCORE = 0.90  # so good a place near the expected one isn't looked for elsewhere
_CONTEXT = 0.5  # what fewer words need around them
_FULL_CONTEXT = 16  # code points; with less around them, words are found by likeness alone


class Unaided:
    """A search in one text for many targets, in their order: each tells how far it has moved."""

    def __init__(self, text: str) -> None:
        from tcreader.annotations.anchoring.matching import Haystack

        self._text = text
        self._haystack = Haystack(text)
        self._drift = 0

    def found(self, target: Target) -> Span | None:
        """Where a target stands, as far as can be told."""
        span = self._in_full_context(target) or self._by_likeness(target)
        if span is not None and target.span is not None:
            self._drift = span.start - target.span.start
        return span

    def _in_full_context(self, target: Target) -> Span | None:
        """The words with all of their context, if only once around, or just where expected."""
        from tcreader.annotations.anchoring.matching import NEAR

        if target.span is None or len(target.prefix) + len(target.suffix) < _FULL_CONTEXT:
            return None
        whole = target.prefix + target.exact + target.suffix
        expected = max(0, target.span.start + self._drift - len(target.prefix))
        low, high = max(0, expected - NEAR), expected + len(whole) + NEAR
        at = self._text.find(whole, low, high)
        if at >= 0 and self._text.find(whole, at + 1, high) >= 0:
            at = expected if self._text.startswith(whole, expected) else -1
        if at < 0:
            return None
        start = at + len(target.prefix)
        return Span(start, start + len(target.exact))

    def _by_likeness(self, target: Target) -> Span | None:
        from tcreader.annotations.anchoring.matching import NEAR, THRESHOLD, Scene, decided
        from tcreader.annotations.anchoring.wording import is_telling

        def fits(candidate: Candidate) -> bool:
            return candidate.context >= _CONTEXT or is_telling(scene.exact)

        scene = Scene.of_target(target)
        if not scene.exact:
            return None
        folded = self._haystack.folded
        start = (target.span.start if target.span else 0) + self._drift
        expected = folded.fold(min(max(0, start), len(self._text)))
        found = self._haystack.only(scene.exact) if is_telling(scene.exact) else None
        if found is None:
            near = Span(max(0, expected - NEAR), expected + len(scene.whole) + NEAR)
            within = self._haystack.within(near, scene, expected)
            best = decided(within, _NEAR_SCORE, fits)
            if best is None:
                best = decided(self._haystack.anywhere(scene, expected), THRESHOLD, fits)
            found = best and best.span
        return None if found is None else folded.raw_span(found)
