"""The audit of marks and risks as the reviewer sees it: with flags set and dismissed by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from tcreader.annotations import Verdict
from tcreader.flags import Prominence
from tcreader.flags.crossing import Outcome, crossings

if TYPE_CHECKING:
    from tcreader.flags import Audit
    from tcreader.flags.crossing import Crossing
    from tcreader.review.review import Review


_KEYS = {
    Prominence.MARKED: "marked_risky",
    Prominence.PART_MARKED: "part_marked_risky",
    Prominence.UNMARKED: "unmarked_risky",
}
_WORSE = {prominence: place for place, prominence in enumerate(_KEYS)}


def outcome_of(entry: Crossing) -> str:
    """Under which key the meaning of a paragraph's outcome stands."""
    return entry.outcome.value if entry.prominence is None else _KEYS[entry.prominence]


def outcome_counts(review: Review) -> Counter[str]:
    """How many paragraphs there are of each outcome but the plain ones.

    It gives what `Review.crossings` would, sooner: a view may be switched on by it.
    """
    index = review.agreement.block_index
    worst: dict[int, Prominence] = {}
    known = set()
    for one in review.findings:
        block = index(one.span.start)
        known.add(block)
        if one.verdict is not Verdict.DISMISSED:
            before = worst.get(block, Prominence.MARKED)
            worst[block] = max(before, one.prominence, key=_WORSE.__getitem__)
    counts = Counter(_KEYS[prominence] for prominence in worst.values())
    unknown = (index(span.start) for span in review.scan.audit.marked_unrecognised)
    counts["marked_unrecognised"] = sum(block not in known for block in unknown)
    return counts


def reviewed_audit(review: Review) -> Audit:
    """The scan's audit, with its paragraphs counted as the reviewer sees them."""
    agreement, crossed = review.agreement, review.crossings
    counts = Counter(entry.outcome for entry in crossed)
    lines = sum(block.span.length > 0 for block in agreement.blocks)
    unrecognised = [one.span for one in crossed if one.outcome is Outcome.MARKED_UNRECOGNISED]
    return replace(
        review.scan.audit,
        counts={outcome.value: counts[outcome] for outcome in Outcome}
        | {"plain": lines - len(crossed)},
        marked_unrecognised=tuple(unrecognised),
    )


def crossings_of(review: Review) -> list[Crossing]:
    """The paragraphs in which something is risky or marked, in order.

    Dismissed flags are no risks; marked words on which somebody dismissed one were read by then
    and aren't listed either.
    """
    findings = review.findings
    dismissed = [one.span for one in findings if one.verdict is Verdict.DISMISSED]
    risks = [one for one in findings if one.verdict is not Verdict.DISMISSED]
    return crossings(review.agreement, risks, review.scan.audit.marked, dismissed)
