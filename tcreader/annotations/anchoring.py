"""Finding an annotation's words again in the text at hand.

In this order, and the first that holds:

1. The words stand at their old place, in their old context: placed.
2. They stand elsewhere in the whole of their old context: placed there, nearest to where the
   annotations before them have moved.
3. They stand in the text exactly once, as they did in the old text: there.
4. The likeliest of all places (`matching`), if its score is at least 0.75 and its rank at least
   0.04 above the runner-up's.
5. Otherwise the annotation is an orphan: it is listed, never guessed, never dropped.

0.75 lets a quote of three characters lose one in an intact context (0.77), and keeps out a sibling
clause that shares two thirds of its words in another context (0.70 x 0.67 + 0.30 x 0.3 = 0.56).
A short quote that is found word by word in a strange context scores 0.70: too little. The lead of
0.04 is half of what closeness can give: of two places alike in words and context, the one exactly
where the neighbours say it must be is taken, and one merely nearer is not.

Where the old text was kept, 3 and 4 are held against it: the place that was found is looked for
in the old text in turn, and must lead back to the old place. So a note on a deleted clause can't
land on the sibling that looks most like it: the sibling leads back to itself.

Last, a place whose words aren't the old ones is compared in the words that turn a meaning
(`critical_words`): if one has changed, the state says so, however alike the rest is.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.model import Placement, PlacementState, Target, TargetKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tcreader.agreement import Agreement
    from tcreader.annotations.critical_words import CriticalWords
    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.matching import Candidate, Haystack, Scene

THRESHOLD = 0.75
LEAD = 0.04
_NEAR = 0.80  # so good a place near the expected one isn't looked for elsewhere, if it leads back
_NEAR_UNCHECKED = 0.90  # likewise where there is no old text to lead back to
_TELLING = 24  # folded code points; as many words in a row are rarely written twice by chance
_LABEL_REACH = 16  # code points; how far a clause's words may begin from its label
_LABEL = re.compile(
    r"\s*(第\s*[〇零一二三四五六七八九十百千\d]+\s*[编章节条款项]"
    r"|(article|section|part|schedule|clause)\s+[\divx]+[.:]?"
    r"|[(（]?[〇零一二三四五六七八九十百\d]+(\.\d+)*[)）.、．]?"
    r"|[(（][a-zivx]{1,4}[)）]|[a-zivx]{1,4}[.)）]|[①-⑳])\s*",
    re.IGNORECASE,
)
_ORPHAN = Placement(None, PlacementState.ORPHANED)


def place(
    agreement: Agreement,
    targets: Mapping[str, Target],
    texts: Mapping[str, KeptText] | None = None,
) -> Mapping[str, Placement]:
    """Where each target stands in the agreement, under the same keys.

    Args:
        agreement: The text at hand.
        targets: What to find.
        texts: The texts in which targets were made, as far as they were kept.
    """
    search = _Search(agreement, texts or {})
    in_order = sorted(targets, key=lambda key: targets[key].span or Span(0, 0))
    found = {key: search.placement(targets[key]) for key in in_order}
    return {key: found[key] for key in targets}


class _Search:
    """One search for many targets, in the order of the text: each tells how far it has moved."""

    def __init__(self, agreement: Agreement, texts: Mapping[str, KeptText]) -> None:
        self._agreement = agreement
        self._text = agreement.text
        self._texts = texts
        self._old: dict[str, Haystack | None] = {}
        self._drift = 0

    def placement(self, target: Target) -> Placement:
        """Where one target stands."""
        if target.kind is TargetKind.DOCUMENT:
            return Placement(None, PlacementState.PLACED)
        span = self._at_its_place(target) or self._in_full_context(target) or self._found(target)
        if span is None:
            return _ORPHAN
        if target.kind is TargetKind.CLAUSE:
            return self._clause_placement(target, span)
        return self._state(target, span, target.exact, span.of(self._text))

    def _state(self, target: Target, span: Span, old: str, new: str) -> Placement:
        if target.span is not None:
            self._drift = span.start - target.span.start
        if old != new and self._critical_words.differ(old, new):
            return Placement(span, PlacementState.MEANING_CHANGED)
        is_old = span == target.span and span.of(self._text) == target.exact
        return Placement(span, PlacementState.PLACED if is_old else PlacementState.MOVED)

    def _clause_placement(self, target: Target, span: Span) -> Placement:
        """A clause begins where its words were found, under whatever number it has now."""
        clause = self._agreement.outline.at(span.start)
        if clause is None or not clause.own:
            return _ORPHAN
        own = clause.own[0]
        if abs(own.start - span.start) > _LABEL_REACH:
            return _ORPHAN
        return self._state(target, own, _unlabelled(target.exact), _unlabelled(own.of(self._text)))

    # Word for word

    def _at_its_place(self, target: Target) -> Span | None:
        span = target.span
        if span is None or not target.exact or span.of(self._text) != target.exact:
            return None
        before = self._text.endswith(target.prefix, 0, span.start)
        return span if before and self._text.startswith(target.suffix, span.end) else None

    def _in_full_context(self, target: Target) -> Span | None:
        """The words with all of their context, nearest to where they are expected."""
        from tcreader.annotations.matching import NEAR

        if target.span is None or len(target.prefix) + len(target.suffix) < _TELLING:
            return None
        whole = target.prefix + target.exact + target.suffix
        expected = max(0, target.span.start + self._drift - len(target.prefix))
        before = self._text.rfind(whole, max(0, expected - NEAR), expected + len(whole) - 1)
        after = self._text.find(whole, expected, expected + len(whole) + NEAR)
        found = [at for at in (before, after) if at >= 0]
        if not found or not self._tells_one_place(target, whole):
            return None
        at = min(found, key=lambda at: abs(at - expected)) + len(target.prefix)
        return Span(at, at + len(target.exact))

    def _tells_one_place(self, target: Target, whole: str) -> bool:
        """Whether the old text, where it was kept, holds words and context only once around."""
        from tcreader.annotations.matching import NEAR

        old = self._old_text(target)
        if old is None or target.span is None:
            return True
        raw, start = old.folded.raw, target.span.start
        low, high = max(0, start - 2 * NEAR), start + len(whole) + 2 * NEAR
        first = raw.find(whole, low, high)
        return raw.find(whole, first + 1, high) < 0

    # By likeness

    def _found(self, target: Target) -> Span | None:
        from tcreader.annotations.matching import Scene

        scene = Scene.of_target(target)
        folded = self._haystack.folded
        expected = folded.fold(self._expected(target))
        old = self._old_text(target)
        near = self._haystack.near(scene, expected)
        found = self._decided(near, target, old, _NEAR_UNCHECKED if old is None else _NEAR)
        if found is None:
            anywhere = self._haystack.anywhere(scene, expected)
            found = self._only_one(scene, anywhere, old) or self._decided(anywhere, target, old)
        if found is None or (old is None and not _is_telling(found, scene)):
            return None
        return folded.raw_span(found.span)

    def _expected(self, target: Target) -> int:
        start = target.span.start if target.span else 0
        return min(max(0, start + self._drift), len(self._text))

    def _decided(
        self,
        candidates: Sequence[Candidate],
        target: Target,
        old: Haystack | None,
        threshold: float = THRESHOLD,
    ) -> Candidate | None:
        """The best place, if it is good enough, ours, and well ahead of any other."""
        good = [
            candidate
            for candidate in candidates[:5]
            if candidate.score >= threshold and self._leads_back(candidate, target, old)
        ]
        if not good or (len(good) > 1 and good[0].rank - good[1].rank < LEAD):
            return None
        return good[0]

    def _only_one(
        self, scene: Scene, candidates: Sequence[Candidate], old: Haystack | None
    ) -> Candidate | None:
        """The place of words that stand once in this text, as they did in the old one."""
        if old is None or not (old.occurs_once(scene) and self._haystack.occurs_once(scene)):
            return None
        return next((each for each in candidates if each.quote == 1.0), None)

    def _leads_back(self, candidate: Candidate, target: Target, old: Haystack | None) -> bool:
        """Whether the words that were found, looked for in the old text, are the old ones."""
        if old is None or target.span is None:
            return True
        own = old.folded.fold_span(target.span)
        scene = self._haystack.scene(candidate.span)
        there = self._haystack.folded.raw_span(candidate.span).start - self._drift
        expected = old.folded.fold(min(max(0, there), len(old.folded.raw)))
        back = old.near(scene, expected) or old.anywhere(scene, expected)
        return bool(back) and back[0].span.meets(own)

    @cached_property
    def _haystack(self) -> Haystack:
        from tcreader.annotations.matching import Haystack

        return Haystack(self._text)

    def _old_text(self, target: Target) -> Haystack | None:
        """The text in which a target was made, if it was kept and is whole."""
        if target.source not in self._old:
            from tcreader.annotations.matching import Haystack

            kept = self._texts.get(target.source)
            try:
                self._old[target.source] = Haystack(kept.text()) if kept else None
            except ValueError:
                self._old[target.source] = None
        return self._old[target.source]

    @cached_property
    def _critical_words(self) -> CriticalWords:
        from tcreader.annotations.critical_words import CriticalWords

        return CriticalWords.shipped()


def _is_telling(candidate: Candidate, scene: Scene) -> bool:
    """Whether words and context are enough to go by without the old text to hold them against."""
    return len(scene.exact) >= _TELLING or candidate.context >= 0.5  # noqa: PLR2004 - one side


def _unlabelled(words: str) -> str:
    """A clause's words without its number, which may change when a clause is added before it."""
    return _LABEL.sub("", words, count=1) if _LABEL.match(words) else words
