"""What is known of a clause and of what lies below it: what a row of the clause tree says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import ReadingState, touched
from tcreader.review.findings import same_flags

if TYPE_CHECKING:
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


Facts = Mapping[str, ClauseFacts]


def clause_facts(review: Review) -> Facts:
    """The facts of every clause, under its id."""
    facts: dict[str, ClauseFacts] = {}
    for clause in reversed(review.agreement.outline.clauses):  # each after its descendants
        facts[clause.id] = _facts_of(review, clause.id, facts)
    return facts


def facts_after(known: Facts, before: Review, after: Review) -> Facts:
    """The facts after a change; the same if no row tells anything else.

    Only clauses that the change concerns, and those above them, are looked at; none at all if the
    facts of the later review are known.

    Args:
        known: The facts before it.
        before: The review before it.
        after: The review after it, of the same agreement.
    """
    if "clause_facts" in vars(after):  # where a cached property keeps its value
        return after.clause_facts
    outline = after.agreement.outline
    concerned = _concerned(before, after)
    again = {clause.id: clause for clause_id in concerned for clause in outline.path(clause_id)}
    facts = dict(known)
    for clause in sorted(again.values(), key=lambda clause: -clause.level):
        facts[clause.id] = _facts_of(after, clause.id, facts)
    return facts if any(facts[key] != known[key] for key in again) else known


def _facts_of(review: Review, clause_id: str, facts: Facts) -> ClauseFacts:
    """The facts of a clause, once those of the clauses below it are there."""
    reading = review.reading(clause_id)
    findings = review.findings_by_clause.get(clause_id, ())
    own = Tally(
        severity=max((finding.severity for finding in findings), default=None),
        notes=len(review.notes_by_clause.get(clause_id, ())),
        unread=int(reading is ReadingState.UNREAD),
        changed=int(clause_id in review.changed_since_read),
        disputed=sum(finding.is_disputed for finding in findings),
        gravest=reading,
    )
    below = review.agreement.outline.children(clause_id)
    whole = replace(own) if below else own
    for child in below:
        whole.add(facts[child.id].whole)
    return ClauseFacts(reading, own, whole)


def _concerned(before: Review, after: Review) -> set[str]:
    """Ids of the clauses of which a row may tell something else.

    A change leaves the parts of the record that it doesn't touch as they are, the same objects.
    """
    concerned = set(touched(before.notes_by_clause, after.notes_by_clause))
    if before.scan is not after.scan or not same_flags(before.record, after.record):
        concerned.update(touched(before.findings_by_clause, after.findings_by_clause))
    if before.record.reading is not after.record.reading:
        concerned.update(before.changed_since_read ^ after.changed_since_read)
        concerned.update(
            clause.id
            for clause in after.agreement.outline
            if before.reading(clause.id) is not after.reading(clause.id)
        )
    return concerned
