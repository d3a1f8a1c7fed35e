"""What a row of the clause tree says about its clause, and about what lies below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.annotations import ReadingState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.flags import Severity
    from tcreader.review import Review

_GRAVITY = (
    ReadingState.UNREAD,
    ReadingState.READ,
    ReadingState.NO_ISSUE,
    ReadingState.ISSUE,
    ReadingState.ESCALATED,
)


@dataclass(slots=True)
class Tally:
    """Figures over a clause, or over a clause with all its descendants.

    Attributes:
        severity: The highest of the findings that have not been dismissed, or None.
        notes: How many highlights and notes there are.
        unread: How many clauses are unread.
        clauses: How many clauses there are.
        gravest: The reading state that a reviewer must see first.
    """

    severity: Severity | None = None
    notes: int = 0
    unread: int = 0
    clauses: int = 1
    gravest: ReadingState = ReadingState.UNREAD

    def add(self, other: Tally) -> None:
        """Count in what another tally counted."""
        self.severity = max(filter(None, (self.severity, other.severity)), default=None)
        self.notes += other.notes
        self.unread += other.unread
        self.clauses += other.clauses
        self.gravest = max(self.gravest, other.gravest, key=_GRAVITY.index)

    @property
    def is_partly_read(self) -> bool:
        """Whether some of it has been reviewed, and some has not."""
        return 0 < self.unread < self.clauses


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """What is known of a clause: of its own words, and of the whole of it."""

    reading: ReadingState
    own: Tally
    whole: Tally


def clause_facts(review: Review) -> Mapping[str, ClauseFacts]:
    """The facts of every clause, under its id.

    A clause comes before its descendants in the outline, so one pass from the last clause to
    the first sums up every branch.
    """
    found, notes = review.findings_by_clause, review.notes_by_clause
    facts: dict[str, ClauseFacts] = {}
    for clause in review.agreement.outline:
        reading = review.reading(clause.id)
        severity = max((finding.severity for finding in found.get(clause.id, ())), default=None)
        figures = (severity, len(notes.get(clause.id, ())), int(reading is ReadingState.UNREAD))
        own = Tally(*figures, gravest=reading)
        facts[clause.id] = ClauseFacts(reading, own, Tally(*figures, gravest=reading))
    for clause in reversed(review.agreement.outline.clauses):
        if clause.parent is not None:
            facts[clause.parent].whole.add(facts[clause.id].whole)
    return facts
