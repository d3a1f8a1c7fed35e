"""What a row of the clause tree says about its clause, and about what lies below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import ReadingState
from tcreader.review.findings import same_flags

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
        changed: How many clauses say something else than when they were reviewed.
        disputed: On how many flags reviewers differ.
        clauses: How many clauses there are.
        gravest: The reading state that a reviewer must see first.
    """

    severity: Severity | None = None
    notes: int = 0
    unread: int = 0
    changed: int = 0
    disputed: int = 0
    clauses: int = 1
    gravest: ReadingState = ReadingState.UNREAD

    def add(self, other: Tally) -> None:
        """Count in what another tally counted."""
        if other.severity is not None:
            self.severity = max(self.severity or other.severity, other.severity)
        self.notes += other.notes
        self.unread += other.unread
        self.changed += other.changed
        self.disputed += other.disputed
        self.clauses += other.clauses
        if other.gravest is not self.gravest:
            self.gravest = max(self.gravest, other.gravest, key=_GRAVITY.index)

    @property
    def is_partly_read(self) -> bool:
        """Whether some of it has been reviewed, and some has not."""
        return 0 < self.unread < self.clauses


class ClauseFacts(NamedTuple):
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
    changed = review.changed_since_read
    outline = review.agreement.outline
    facts: dict[str, ClauseFacts] = {}
    for clause in outline:
        reading = review.reading(clause.id)
        own = Tally(
            notes=len(notes.get(clause.id, ())),
            unread=int(reading is ReadingState.UNREAD),
            changed=int(clause.id in changed),
            gravest=reading,
        )
        if findings := found.get(clause.id):
            own.severity = max(finding.severity for finding in findings)
            own.disputed = sum(finding.is_disputed for finding in findings)
        whole = replace(own) if outline.children(clause.id) else own
        facts[clause.id] = ClauseFacts(reading, own, whole)
    for clause in reversed(outline.clauses):
        if clause.parent is not None:
            facts[clause.parent].whole.add(facts[clause.id].whole)
    return facts


def same_facts(before: Review, after: Review) -> bool:
    """Whether nothing changed that a row tells, as while the text of a note is typed.

    A change leaves the parts of the record that it doesn't touch as they are, the same objects.
    """
    old, new = before.record, after.record
    return (
        before.agreement is after.agreement
        and before.scan is after.scan
        and old.reading is new.reading
        and same_flags(old, new)
        and (before.placements is after.placements or before.placements == after.placements)
    )
