"""Finding an annotation's words again in the text at hand.

In this order, and the first that holds:

1. The words stand at their old place, in their old context.
2. Where the old text was kept: their lines stand unchanged in the new text (`line_diff`).
3. They stand elsewhere in the whole of their old context: once around, or just where the
   annotations before them have moved.
4. They stand in the text exactly once, as they did in the old text.
5. The likeliest of all places (`matching`), if its score is at least 0.75 and its rank at least
   0.04 above the runner-up's.
6. Otherwise the annotation is an orphan: it is listed, never guessed, never dropped.

0.75 lets a quote of three characters lose one in an intact context (0.77), and keeps out a sibling
clause that shares two thirds of its words in another context (0.70 x 0.67 + 0.30 x 0.3 = 0.56).
A short quote that is found word by word in a strange context scores 0.70: too little. The lead of
0.04 is half of what closeness can give: of two places alike in words and context, the one exactly
where the neighbours say it must be is taken, and one merely nearer is not.

Where the old text was kept, 3 and 5 are held against it: the place that was found is looked for
in the old text in turn, and must lead back to the old place. So a note on a deleted clause can't
land on the sibling that looks most like it: the sibling leads back to itself. Over 8,000 quotes in
700,000 characters of agreements that repeat each other, edited by 1 to 10 % and with clauses
deleted, moved and added, this took the wrongly placed from 116 to 5, and the quotes of deleted
clauses that landed somewhere from 14 to none. Where no old text was kept, short words need at
least half of their context (0.5).

Last, a place whose words aren't the old ones is compared in the words that turn a meaning
(`critical_words`): if one has changed, the state says so, however alike the rest is.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.model import Placement, PlacementState, Target, TargetKind
from tcreader.annotations.old_text import OldTexts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tcreader.agreement import Agreement
    from tcreader.annotations.critical_words import CriticalWords
    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.matching import Candidate, Haystack, Scene
    from tcreader.annotations.old_text import OldText

THRESHOLD = 0.75
LEAD = 0.04
_NEAR = 0.80  # so good a place near the expected one isn't looked for elsewhere, if it leads back
_NEAR_UNCHECKED = 0.90  # likewise where there is no old text to lead back to
_CONTEXT_UNCHECKED = 0.5  # what fewer words need around them where there is no old text
_FULL_CONTEXT = 16  # code points; with less around them, words are found by likeness alone
_LABEL_REACH = 16  # code points; how far a clause's words may begin from its label
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
        self._old_texts = OldTexts(texts, agreement.text)
        self._drift = 0

    def placement(self, target: Target) -> Placement:
        """Where one target stands."""
        if target.kind is TargetKind.DOCUMENT:
            return Placement(None, PlacementState.PLACED)
        span = self._at_its_place(target) or self._carried(target)
        span = span or self._in_full_context(target) or self._found(target)
        if span is not None and target.kind is TargetKind.CLAUSE:
            span = self._whole_clause(span)
        if span is None:
            return _ORPHAN
        if target.span is not None:
            self._drift = span.start - target.span.start
        return Placement(span, self._state(target, span))

    def _whole_clause(self, span: Span) -> Span | None:
        """A clause begins where its words were found, under whatever number it has now."""
        clause = self._agreement.outline.at(span.start)
        if clause is None or not clause.own:
            return None
        own = clause.own[0]
        return own if abs(own.start - span.start) <= _LABEL_REACH else None

    def _state(self, target: Target, span: Span) -> PlacementState:
        old, new = target.exact, span.of(self._text)
        if old == new:
            return PlacementState.PLACED if span == target.span else PlacementState.MOVED
        from tcreader.annotations.wording import begins_line, without_number

        before = self._text[max(0, span.start - 1) : span.start]
        if begins_line(target.prefix) and begins_line(before):
            old, new = without_number(old), without_number(new)
        if self._critical_words.differ(old, new):
            return PlacementState.MEANING_CHANGED
        return PlacementState.MOVED

    # Word for word

    def _at_its_place(self, target: Target) -> Span | None:
        span = target.span
        if span is None or not target.exact or span.of(self._text) != target.exact:
            return None
        before = self._text.endswith(target.prefix, 0, span.start)
        return span if before and self._text.startswith(target.suffix, span.end) else None

    def _carried(self, target: Target) -> Span | None:
        """The words in lines that the kept text and this one share."""
        old = self._old_text(target)
        if old is None or target.span is None or target.span.of(old.text) != target.exact:
            return None
        return old.diff.carried(target.span)

    def _in_full_context(self, target: Target) -> Span | None:
        """The words with all of their context, if only once around, or just where expected."""
        from tcreader.annotations.matching import NEAR

        if target.span is None or len(target.prefix) + len(target.suffix) < _FULL_CONTEXT:
            return None
        whole = target.prefix + target.exact + target.suffix
        expected = max(0, target.span.start + self._drift - len(target.prefix))
        low, high = max(0, expected - NEAR), expected + len(whole) + NEAR
        at = self._text.find(whole, low, high)
        if at >= 0 and self._text.find(whole, at + 1, high) >= 0:
            at = expected if self._text.startswith(whole, expected) else -1
        old = self._old_text(target)
        if at < 0 or (old is not None and old.holds_twice(whole, low - NEAR, high + NEAR)):
            return None
        start = at + len(target.prefix)
        span = Span(start, start + len(target.exact))
        return span if self._may_be(span, target) else None

    def _may_be(self, span: Span, target: Target) -> bool:
        """Whether, as far as the lines of the old text tell, words found may be the old ones."""
        old = self._old_text(target)
        if old is None or target.span is None:
            return True
        return not old.diff.comes_from_elsewhere(span, target.span)

    # By likeness

    def _found(self, target: Target) -> Span | None:
        from tcreader.annotations.matching import Scene

        scene = Scene.of_target(_unlabelled(target))
        if not scene.exact:
            return None
        folded = self._haystack.folded
        expected = folded.fold(self._expected(target))
        old = self._old_text(target)
        found = self._only_one(scene, target)
        if found is None:
            near = self._haystack.near(scene, expected)
            found = self._decided(near, scene, target, _NEAR if old else _NEAR_UNCHECKED)
        if found is None:
            found = self._decided(self._haystack.anywhere(scene, expected), scene, target)
        return None if found is None else self._cut(folded.raw_span(found), target)

    def _cut(self, span: Span, target: Target) -> Span:
        """What was found, cut as the old words were."""
        from tcreader.annotations.wording import tidied

        is_clause = target.kind is TargetKind.CLAUSE
        return span if is_clause else tidied(self._text, span, target)

    def _expected(self, target: Target) -> int:
        start = target.span.start if target.span else 0
        return min(max(0, start + self._drift), len(self._text))

    def _only_one(self, scene: Scene, target: Target) -> Span | None:
        """The place of words that stand once in this text, as they did in the old one.

        Where there is no old text, the words must be too many to be met by chance.
        """
        old = self._old_text(target)
        from tcreader.annotations.wording import is_telling

        if old is None and not is_telling(scene.exact):
            return None
        only = self._haystack.only(scene.exact)
        return only if only is None or old is None or old.haystack.only(scene.exact) else None

    def _decided(
        self,
        candidates: Sequence[Candidate],
        scene: Scene,
        target: Target,
        threshold: float = THRESHOLD,
    ) -> Span | None:
        """The best place, if it is good enough, ours, and well ahead of any other."""
        from tcreader.annotations.wording import is_telling

        old = self._old_text(target)
        good = [
            candidate
            for candidate in candidates[:5]
            if candidate.score >= threshold and self._leads_back(candidate, target, old)
        ]
        if not good or (len(good) > 1 and good[0].rank - good[1].rank < LEAD):
            return None
        is_sure = old is not None or good[0].context >= _CONTEXT_UNCHECKED
        return good[0].span if is_sure or is_telling(scene.exact) else None

    def _leads_back(self, candidate: Candidate, target: Target, old: OldText | None) -> bool:
        """Whether the words that were found, looked for in the old text, are the old ones."""
        if old is None or target.span is None:
            return True
        found = self._haystack.folded.raw_span(candidate.span)
        if not self._may_be(found, target):
            return False
        folded = old.haystack.folded
        scene = self._haystack.scene(candidate.span)
        expected = folded.fold(min(max(0, found.start - self._drift), len(folded.raw)))
        back = old.haystack.near(scene, expected) or old.haystack.anywhere(scene, expected)
        return bool(back) and back[0].span.meets(folded.fold_span(target.span))

    @cached_property
    def _haystack(self) -> Haystack:
        from tcreader.annotations.matching import Haystack

        return Haystack(self._text)

    def _old_text(self, target: Target) -> OldText | None:
        return self._old_texts.of(target.source)

    @cached_property
    def _critical_words(self) -> CriticalWords:
        from tcreader.annotations.critical_words import CriticalWords

        return CriticalWords.shipped()


def _unlabelled(target: Target) -> Target:
    """A clause without its number."""
    from tcreader.annotations.wording import without_number

    if target.kind is not TargetKind.CLAUSE:
        return target
    words = without_number(target.exact)
    number = target.exact.removesuffix(words)
    return target._replace(prefix=target.prefix + number, exact=words)
