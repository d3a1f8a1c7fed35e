"""The audit of marks and risks as the reviewer sees it: with flags set and dismissed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import Verdict
from tcreader.flags import Prominence
from tcreader.flags.crossing import crossings

if TYPE_CHECKING:
    from tcreader.flags.crossing import Crossing
    from tcreader.review.review import Review


def outcome_of(entry: Crossing) -> str:
    """Under which key the meaning of a paragraph's outcome stands."""
    is_part = entry.prominence is Prominence.PART_MARKED
    return "part_marked_risky" if is_part else entry.outcome.value


def crossings_of(review: Review) -> list[Crossing]:
    """The paragraphs in which something is risky or marked, in order.

    Dismissed flags are no risks; marked words on which somebody dismissed one were read by then
    and aren't listed either.
    """
    findings = review.findings
    dismissed = [one.span for one in findings if one.verdict is Verdict.DISMISSED]
    risks = [one for one in findings if one.verdict is not Verdict.DISMISSED]
    return crossings(review.agreement, risks, review.scan.audit.marked, dismissed)
