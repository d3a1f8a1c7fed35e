"""Decisions whose flag is gone because its sentence was changed, and the flag found there now.

A flag is the same as long as its sentence and its category are, so that a decision holds in every
later version that leaves the sentence alone. Where the sentence reads otherwise the flag is a new
one and open: what was decided before is shown, and never carried over.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import FlagDecision, Placement
    from tcreader.flags import Flag

_ALIKE = 0.6  # of 1: how alike words must be that only their clause's number brings together


def earlier_decisions(
    flags: Sequence[Flag],
    decisions: Mapping[str, FlagDecision],
    placements: Mapping[str, Placement],
    text: str,
) -> Mapping[str, FlagDecision]:
    """The newest decision on what stood in each open flag's place, under the flag's id.

    Words that were too few to be found again, such as those of a list's entry, may still stand
    much alike in the clause of the same number.

    Args:
        flags: What the rules find now.
        decisions: What reviewers decided, on these flags and on others.
        placements: Where decisions made in another text stand now.
        text: The agreement's.
    """
    found = {flag.id for flag in flags}
    lost = [one for one in decisions.values() if one.flag not in found]
    if not lost:
        return {}
    decided = {one.flag for one in decisions.values()}
    ordered = sorted((one for one in flags if one.id not in decided), key=lambda one: one.sentence)
    ends = [flag.sentence.end for flag in ordered]
    by_clause: dict[str, list[Flag]] = {}
    for one in ordered:
        by_clause.setdefault(one.clause, []).append(one)
    earlier: dict[str, FlagDecision] = {}
    for decision in sorted(lost, key=lambda one: one.modified):
        placement = placements.get(decision.id)
        span = placement.span if placement is not None else decision.target.span
        if span is not None:
            flag = _nearest(ordered, ends, span, decision.found)
        else:
            flag = _alike(by_clause.get(decision.target.clause or "", ()), decision, text)
        if flag is not None:
            earlier[flag.id] = decision
    return earlier


def _nearest(flags: Sequence[Flag], ends: Sequence[int], span: Span, category: str) -> Flag | None:
    """The flag of a category in a sentence that a span touches, with most of its words there.

    Args:
        flags: In the order of their sentences.
        ends: Where their sentences end.
        span: Where the decision's words stand.
        category: In which the flag was found; empty if unknown, then there must be one flag only.
    """
    there = []
    for flag in flags[bisect_right(ends, span.start) :]:
        if flag.sentence.start >= span.end:
            break
        if category in ("", flag.category):
            there.append(flag)
    if not category and len(there) > 1:
        return None
    return max(there, key=lambda flag: _shared(flag.span, span), default=None)


def _alike(flags: Iterable[Flag], decision: FlagDecision, text: str) -> Flag | None:
    """The flag of a clause that is most like a decision's words, if one is."""
    from rapidfuzz.distance import Indel  # few reviews need it

    words = decision.target.exact
    scored = [
        (Indel.normalized_similarity(words, flag.span.of(text)), flag.id, flag)
        for flag in flags
        if flag.category == decision.found
    ]
    if not scored:
        return None
    likeness, _, flag = max(scored)
    return flag if likeness >= _ALIKE else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
