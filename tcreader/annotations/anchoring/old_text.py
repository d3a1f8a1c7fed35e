"""Finding words again by comparing the text in which they were noted with the text at hand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.anchoring.candidates import Candidate, Scene
    from tcreader.annotations.anchoring.line_diff import LineDiff
    from tcreader.annotations.anchoring.matching import Haystack
    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.model import Target

_IN_GAP = 0.60  # the score that is enough between the lines where the words stood before
_SURE = 0.90  # the score with which they aren't looked for elsewhere
_SENTENCE = 0.5  # how alike the sentences must be in which fewer words stand
_CONTEXT = 0.75  # or what is right beside them
_COPIED = 5_000  # code points from which a copy of another sentence comes, if it is one


class OldText:
    """A text in which targets were made; what it takes to compare it is made when needed."""

    def __init__(self, old: str, new: str) -> None:
        self.text = old
        self._new_text = new
        self._last = (0, 0)  # where the last words stood, and stand

    def holds(self, target: Target) -> bool:
        """Whether a target's words stand in it where it says."""
        span = target.span
        return span is not None and bool(target.exact) and span.of(self.text) == target.exact

    def found(self, target: Target, span: Span) -> Span | None:
        """Where a target that it holds stands in the text at hand, if it still does.

        Ask in the order of the text: what was found tells where the next words are expected.
        """
        place = self.diff.carried(span) or self._by_likeness(target, span)
        if place is not None:
            self._last = (span.start, place.start)
        return place

    def _by_likeness(self, target: Target, span: Span) -> Span | None:
        from tcreader.annotations.anchoring.candidates import THRESHOLD, Scene, decided
        from tcreader.annotations.anchoring.matching import NEAR

        scene = Scene.of_target(target)
        if not scene.exact:
            return None
        here, there = self.diff.gap(span)
        old, new = self._last if self._last[0] >= here.start else (here.start, there.start)
        shift = new - old
        expected = span.moved(shift).within(there)
        reach = Span(expected.start - NEAR, expected.end + NEAR).within(there)
        fold = self._new.folded
        at = fold.fold(expected.start)
        inside = self._new.within(fold.fold_span(reach), scene, at)
        best = decided(inside, _IN_GAP, lambda c: self._is_ours(c, span, shift, here))
        if best is None or best.score < _SURE:
            only = self._only(scene.exact)
            if only is not None:
                return fold.raw_span(only)
        if best is None:
            free = self._new.anywhere(scene, at)
            best = decided(free, THRESHOLD, lambda c: self._is_ours(c, span, shift))
        return None if best is None else fold.raw_span(best.span)

    def _only(self, words: str) -> Span | None:
        """Where telling words stand now, if they stood in the old text once, and in what is new."""
        from tcreader.annotations.anchoring.wording import is_telling

        stood_once = self._old.folded.text.count(words) == 1
        return self._new.only(words) if is_telling(words) and stood_once else None

    def _is_ours(
        self, candidate: Candidate, span: Span, shift: int, gap: Span | None = None
    ) -> bool:
        """Whether the words that were found, looked for in the old text, are the old ones."""
        found = self._new.folded.raw_span(candidate.span)
        if self.diff.is_of_others(found, span):
            return False
        if candidate.context < _CONTEXT and not self._tell(span, found):
            return False
        if self._says_more_of_others(found, span, shift):
            return False
        scene = self._new.scene(candidate.span)
        fold = self._old.folded
        expected = fold.fold(min(max(0, found.start - shift), len(self.text)))
        ours = fold.fold_span(span)
        if gap is not None:
            back = self._old.within(fold.fold_span(gap), scene, expected)
            return bool(back) and back[0].span.meets(ours)
        return self._have_moved(ours, found, scene, expected)

    def _says_more_of_others(self, found: Span, span: Span, shift: int) -> bool:
        """Whether the sentence around what was found is more like another old one than like ours.

        Then it is that one's edited copy, or that one reworded. Context doesn't count: a copy that
        is put where words were deleted has all of theirs. Of sentences as much alike, the lines
        decide in which they stood.
        """
        from tcreader.annotations.anchoring.alignment import likeness
        from tcreader.annotations.anchoring.candidates import LEAD
        from tcreader.annotations.anchoring.folding import folded
        from tcreader.annotations.anchoring.wording import sentences_at

        own, other = sentences_at(self.text, span), sentences_at(self._new_text, found)
        scene = self._new.scene(self._new.folded.fold_span(other), 0)
        fold = self._old.folded
        at = fold.fold(min(max(0, other.start - shift), len(self.text)))
        reach = Span(at - _COPIED, at + len(scene.exact) + _COPIED).within(Span(0, len(fold.text)))
        ours, candidates = fold.fold_span(own), self._old.within(reach, scene, at)
        alike = likeness(folded(own.of(self.text)), scene.exact)
        alike = max([alike, *(each.quote for each in candidates if each.span.meets(ours))])
        rivals = [each for each in candidates if not each.span.meets(ours)]
        if any(rival.quote > alike + LEAD for rival in rivals):
            return True
        close = (fold.raw_span(rival.span) for rival in rivals if rival.quote > alike - LEAD)
        return any(self.diff.is_more_alike(found, rival, span) for rival in close)

    def _have_moved(self, ours: Span, found: Span, scene: Scene, expected: int) -> bool:
        """Whether words that were found elsewhere are the old ones rather than any others.

        They aren't if such words stood between the lines where they were found, or stood, or
        still stand, anywhere in the old text as much alike.
        """
        from tcreader.annotations.anchoring.candidates import LEAD

        fold = self._old.folded
        _, here = self.diff.back.gap(found)
        for rival in self._old.within(fold.fold_span(here), scene, expected):
            if rival.score >= _IN_GAP and not rival.span.meets(ours):
                return False
        back = self._old.within(Span(0, len(fold.text)), scene, expected)
        if not back or not back[0].span.meets(ours):
            return False
        return all(rival.score <= back[0].score - LEAD for rival in back[1:])

    def _tell(self, old: Span, new: Span) -> bool:
        """Whether words, or their sentences, are enough to know them by."""
        from rapidfuzz.distance import Indel

        from tcreader.annotations.anchoring.wording import is_telling, sentences_at

        if is_telling(old.of(self.text)):
            return True
        here, there = sentences_at(self.text, old), sentences_at(self._new_text, new)
        alike = Indel.normalized_similarity(here.of(self.text), there.of(self._new_text))
        return alike >= _SENTENCE

    @cached_property
    def diff(self) -> LineDiff:
        """Its lines beside those of the text at hand."""
        from tcreader.annotations.anchoring.line_diff import LineDiff

        return LineDiff.between(self.text, self._new_text)

    @cached_property
    def _old(self) -> Haystack:
        """It, to look for words in; free is what isn't found again in the text at hand."""
        from tcreader.annotations.anchoring.matching import Haystack

        return Haystack(self.text, self.diff.shared)

    @cached_property
    def _new(self) -> Haystack:
        """The text at hand; free is what doesn't come from the old one."""
        from tcreader.annotations.anchoring.matching import Haystack

        return Haystack(self._new_text, self.diff.back.shared)


class OldTexts:
    """The old texts of one record, unpacked when a target asks for them."""

    def __init__(self, kept: Mapping[str, KeptText], new: str) -> None:
        self._kept = kept
        self._new = new
        self._unpacked: dict[str, OldText | None] = {}

    def of(self, source: str) -> OldText | None:
        """The text with this SHA-256, if it was kept and is whole."""
        if source not in self._unpacked:
            kept = self._kept.get(source)
            try:
                self._unpacked[source] = OldText(kept.text(), self._new) if kept else None
            except ValueError:
                self._unpacked[source] = None
        return self._unpacked[source]
