"""Finding an annotation's words again in the text at hand.

In this order, and the first that holds:

1. The words stand at their old place, in their old context.
2. Where the old text was kept, it is compared with the one at hand (`old_text`): words in lines
   that both share, in their order or moved, go with their lines. Others are looked for between the
   shared lines that they stood between, then in all that is new or changed.
3. Where it wasn't (`unaided`): annotations that stand once in the text with all of their context
   show how it has shifted. The others are looked for between those before and after them, then
   where they stand in all of their context, then by likeness anywhere (`matching`); and more than
   the words must speak for the place (`evidence`).
4. Otherwise the annotation is an orphan: it is listed, never guessed, never dropped.

The figures below are from ``python -m tests.benchmarks.anchoring``: 21,500 notes on successive
versions of agreements and statutes, and 40,000 on agreements edited by a program.

- A place must score 0.75 of 1: 0.70 for the words, 0.30 for their context. A quote of three
  characters may lose one in an intact context (0.77); a sibling that shares two thirds of its words
  in another context stays out (0.56). Between the lines where it stood before, 0.60 is enough: at
  0.75 twice as many are lost (540 against 240), at 0.50 deleted ones begin to land (13).
- It must lead the runner-up by 0.04, half of what nearness can give: of two places alike, the one
  exactly where it is expected is taken, and one merely nearer is not.
- A line that comes from another line is no place at all. What was found elsewhere is looked for in
  the whole old text in turn, must lead back, by 0.04, and must not be like what stood between the
  lines where it was found (0.60): that was reworded. Of 4,800 notes on deleted clauses in texts of
  which 5 or 12 % were deleted, moved and copied each, and 15 or 36 % of the lines reworded, 61
  found a home without these three, and 5 with them; of 20,000 on successive versions four more
  are lost.
- Words that could stand anywhere (`wording.is_telling`), or stood in the old text more than once,
  need what is right beside them (0.75), or their sentence to be half the same (0.5). With a context
  of 0.35 instead, seven notes on a few words of a deleted clause found a home.
- A sentence that is more like another old one by 0.04, or as much and its line more, is that one.
  Without this, 4 of 5,650 notes on deleted clauses stood on a reworded sibling, or on its copy that
  had been put where they were; with it none, and 14 of 165,000 others more are lost.
- Where no old text is kept, words that could stand anywhere need half of their context where they
  are expected, and 0.75 of it elsewhere, where a place must score 0.80. Shifts told by all
  annotations instead of the last one leave 1,300 instead of 4,600 of 110,000 others misplaced.
- What then speaks for a place: no annotation beside it knows it as other words. Their line, as far
  as the context holds it, is alike by 0.60, or by 0.75 if as much as that is missing there, or
  whole if they are over 128 code points off what their neighbours have shifted. What moved must
  have left room where it stood, unless it is whole, and have come where it is. Words in full
  context have no twin within 2,000 code points where a clause is missing. Of the 5,650 notes on
  deleted clauses 76 found a home without these rules and 12 with them, on twins that share their
  words and all around them that is known. Of the 165,000 others, 370 instead of 950 are misplaced,
  and 1,360 more are lost. If each side of the context had to be half alike, too, 11 would be left
  and 1,300 more be lost.
- Of 1,600 notes on what is deleted in real versions none is placed, with the old text or without,
  and of 20,000 others 39 are lost with it and 121 without.

Last, the sentence around is compared in the words that turn a meaning (`meaning`): if one has
changed, the state says so, however alike the rest is, and even where the words stand as before.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.anchoring.old_text import OldTexts
from tcreader.annotations.graphemes import whole_characters
from tcreader.annotations.model import Placement, PlacementState, Target, TargetKind
from tcreader.annotations.selectors import text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.agreement import Agreement
    from tcreader.annotations.anchoring.meaning import Meanings
    from tcreader.annotations.anchoring.unaided import Unaided
    from tcreader.annotations.kept_text import KeptText

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
    search = _Search(agreement, targets.values(), texts or {})
    in_order = sorted(targets, key=lambda key: targets[key].span or Span(0, 0))
    found = {key: search.placement(targets[key]) for key in in_order}
    return {key: found[key] for key in targets}


class _Search:
    """One search for many targets, in the order of the text."""

    def __init__(
        self, agreement: Agreement, targets: Iterable[Target], texts: Mapping[str, KeptText]
    ) -> None:
        self._agreement = agreement
        self._text = agreement.text
        self._targets = targets
        self._old_texts = OldTexts(texts, agreement.text)

    def placement(self, target: Target) -> Placement:
        """Where one target stands."""
        if target.kind is TargetKind.DOCUMENT:
            return Placement(None, PlacementState.PLACED)
        if target.source == self._digest and self._holds(target):
            return Placement(target.span, PlacementState.PLACED)
        span = self._at_its_place(target) or self._elsewhere(target)
        if span is not None and target.kind is TargetKind.CLAUSE:
            span = self._whole_clause(span)
        return _ORPHAN if span is None else self._placed(target, span)

    def _placed(self, target: Target, span: Span) -> Placement:
        old = self._old_texts.of(target.source)
        old_text = old.text if old is not None and old.holds(target) else None
        meaning = self._meanings.compared(target, span, old_text)
        if meaning.changes:
            return Placement(span, PlacementState.MEANING_CHANGED, *meaning)
        is_there = span == target.span and span.of(self._text) == target.exact
        return Placement(span, PlacementState.PLACED if is_there else PlacementState.MOVED)

    def _holds(self, target: Target) -> bool:
        """Whether the words stand at their old place."""
        return bool(target.exact and target.span and target.span.of(self._text) == target.exact)

    def _at_its_place(self, target: Target) -> Span | None:
        """Where it stood, if its words still stand there in all of their context."""
        span = target.span
        if span is None or not self._holds(target):
            return None
        before = self._text.endswith(target.prefix, 0, span.start)
        return span if before and self._text.startswith(target.suffix, span.end) else None

    def _elsewhere(self, target: Target) -> Span | None:
        sought = unlabelled(target)
        old = self._old_texts.of(target.source)
        if old is not None and sought.span is not None and old.holds(sought):
            span = old.found(sought, sought.span)
        else:
            span = self._unaided.found(sought)
        if span is None or target.kind is TargetKind.CLAUSE:
            return span
        from tcreader.annotations.anchoring.wording import tidied

        return whole_characters(self._text, tidied(self._text, span, target))

    def _whole_clause(self, span: Span) -> Span | None:
        """A clause begins where its words were found, under whatever number it has now."""
        clause = self._agreement.outline.at(span.start)
        if clause is None or not clause.own:
            return None
        own = clause.own[0]
        return own if abs(own.start - span.start) <= _LABEL_REACH else None

    @cached_property
    def _unaided(self) -> Unaided:
        from tcreader.annotations.anchoring.unaided import Unaided

        return Unaided(self._text, map(unlabelled, self._targets))

    @cached_property
    def _digest(self) -> str:
        return text_digest(self._text)

    @cached_property
    def _meanings(self) -> Meanings:
        from tcreader.annotations.anchoring.meaning import Meanings

        return Meanings(self._text)


def unlabelled(target: Target) -> Target:
    """What to look for: of a clause, its words without its number."""
    from tcreader.annotations.anchoring.wording import without_number

    if target.kind is not TargetKind.CLAUSE:
        return target
    words = without_number(target.exact)
    number = target.exact.removesuffix(words)
    span = target.span and Span(target.span.start + len(number), target.span.end)
    return target._replace(prefix=target.prefix + number, exact=words, span=span)
