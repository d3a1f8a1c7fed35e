"""A review: an agreement, its flags, and what the reviewer made of both.

Immutable like its parts. The window shows it, every writer in ``exports`` turns it into a file,
and a change gives a new one: ``review, inverse = review.apply(change)``.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import Part, PlacementState, ReadingState, Verdict, touched
from tcreader.flags import EMPTY_SCAN
from tcreader.review.earlier import earlier_decisions
from tcreader.review.findings import found_by_hand, found_by_rules
from tcreader.review.note_order import Moves, by_clause, in_order, touched_notes
from tcreader.review.placing import placed_after
from tcreader.review.reading_marks import keys_of_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tcreader.agreement import Agreement
    from tcreader.annotations import (
        Annotation,
        Change,
        FlagDecision,
        Placement,
        Record,
        Reply,
    )
    from tcreader.flags import Scan, Taxonomy
    from tcreader.flags.crossing import Crossing
    from tcreader.review.clause_facts import Facts
    from tcreader.review.findings import Finding


class Progress(NamedTuple):
    """How far the review is: clauses that are no longer unread, and flags that are settled."""

    clauses_reviewed: int
    clauses: int
    findings_settled: int
    findings: int


class Step(NamedTuple):
    """The change of the record by which a review became what it is.

    Attributes:
        before: The record before it.
        touched: The ids of the notes that it made, changed, may have moved or took out.
    """

    before: Record
    touched: Sequence[str]


@dataclass(frozen=True)
class Review:
    """An agreement under review.

    Attributes:
        agreement: What is read.
        scan: What the rules found; empty until the scan is done.
        taxonomy: Categories, reasons and legal sources, by which ids are put into words.
        record: What the reviewer made of it.
        placements: Where each annotation and hand-made flag stands in this text, under its id; and
            each decision that was made in another text.
        step: The last change of the record, if there was one.
    """

    agreement: Agreement
    scan: Scan
    taxonomy: Taxonomy
    record: Record
    placements: Mapping[str, Placement]
    step: Step | None = field(default=None, compare=False, repr=False)

    def apply(self, change: Change) -> tuple[Review, Change]:
        """The review after a change of the record, and the change that leads back."""
        record, inverse = change.apply(self.record)
        return self._after(record, change.touches), inverse

    def with_record(self, record: Record) -> Review:
        """The same review with another record, in which what it is about may stand elsewhere."""
        old = self.record
        return self._after(
            record, lambda part: touched(getattr(old, part.value), getattr(record, part.value))
        )

    def _after(self, record: Record, touches: Callable[[Part], Iterable[str]]) -> Review:
        """The review with a record of which is known what a change of it touched."""
        placements, looked_for = placed_after(
            self.agreement, self.record, record, self.placements, touches
        )
        notes = (key for key in looked_for if key in record.annotations)
        keys = list(dict.fromkeys((*touches(Part.ANNOTATIONS), *notes)))
        step = Step(self.record, keys)
        after = dataclasses.replace(self, record=record, placements=placements, step=step)
        self._pass_notes_on(after, keys)
        return after

    @property
    def is_scanned(self) -> bool:
        """Whether flags have been looked for; until then, none being there says nothing."""
        return self.scan is not EMPTY_SCAN

    def with_scan(self, scan: Scan) -> Review:
        """The same review with other findings of the rules."""
        after = dataclasses.replace(self, scan=scan)
        self._pass_notes_on(after, ())
        return after

    def notes_touched_since(self, before: Review) -> Sequence[str]:
        """Ids of the notes that aren't what or where they were in an earlier state of this."""
        if self.step is not None and self.step.before is before.record:
            return self.step.touched
        return touched_notes(before, self)

    def _pass_notes_on(self, after: Review, keys: Sequence[str]) -> None:
        """Spare the next review what was worked out about notes, but for what has changed."""
        known, next_known = vars(self), vars(after)  # where a cached property keeps its value
        if "notes" not in known:
            return
        moves = Moves(keys, self, after)
        if not moves.are_many:
            next_known["notes"] = moves.ordered(self.notes)
            if "notes_by_clause" in known:
                outline = self.agreement.outline
                next_known["notes_by_clause"] = moves.grouped(self.notes_by_clause, outline)

    @cached_property
    def crossings(self) -> Sequence[Crossing]:
        """The paragraphs in which something is risky or marked; see `crossings_of`."""
        from tcreader.review.auditing import crossings_of  # the start can do without

        return crossings_of(self)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Flags of the rules and of the reviewer, with their decisions, in document order."""
        decisions, record = self._decisions_by_flag, self.record
        text = self.agreement.text
        earlier = earlier_decisions(self.scan.flags, record.decisions, self.placements, text)
        found = [
            found_by_rules(flag, decisions.get(flag.id, ()), earlier.get(flag.id))
            for flag in self.scan.flags
        ]
        for flag in self.record.hand_flags.values():
            span = self.placements[flag.id].span
            if span is not None:
                found.append(found_by_hand(flag, span, self.agreement))
        return tuple(sorted(found, key=lambda finding: (finding.span, finding.category)))

    @cached_property
    def _decisions_by_flag(self) -> Mapping[str, Sequence[FlagDecision]]:
        by_flag: dict[str, list[FlagDecision]] = {}
        for decision in sorted(self.record.decisions.values(), key=lambda one: one.modified):
            by_flag.setdefault(decision.flag, []).append(decision)
        return by_flag

    @cached_property
    def _findings_by_id(self) -> Mapping[str, Finding]:
        return {finding.id: finding for finding in self.findings}

    def has_finding(self, finding_id: str) -> bool:
        """Whether there is a finding with this id (still)."""
        return finding_id in self._findings_by_id

    def finding(self, finding_id: str) -> Finding:
        """The finding with this id; KeyError if there is none (any more)."""
        return self._findings_by_id[finding_id]

    @cached_property
    def notes(self) -> Sequence[Annotation]:
        """Highlights and notes: on the document first, then in text order, then orphans."""
        return in_order(self.record.annotations.values(), self.placements)

    @cached_property
    def orphans(self) -> tuple[Annotation, ...]:
        """The annotations whose words are no longer in the text."""
        return tuple(
            note for note in self.notes if self.placements[note.id].state is PlacementState.ORPHANED
        )

    @cached_property
    def threads(self) -> Mapping[str, Sequence[Reply]]:
        """The answers to each annotation that has any, oldest first."""
        threads: dict[str, list[Reply]] = {}
        for reply in sorted(self.record.replies.values(), key=lambda one: (one.created, one.id)):
            threads.setdefault(reply.to, []).append(reply)
        return threads

    def reading(self, clause_id: str) -> ReadingState:
        """How far a clause has been reviewed; one that now says something else is unread."""
        key = self.reading_keys.get(clause_id)
        return self.record.reading[key].state if key is not None else ReadingState.UNREAD

    @cached_property
    def reading_keys(self) -> Mapping[str, str]:
        """Under which id the record holds the mark of each clause that has been reviewed."""
        return keys_of_marks(self.agreement, self.record.reading)

    @cached_property
    def changed_since_read(self) -> frozenset[str]:
        """Ids of clauses that were reviewed and say something else now."""
        found, marks = set(self.reading_keys.values()), self.record.reading
        known = self.agreement.outline.by_id
        return frozenset(key for key in marks if key not in found and key in known)

    @cached_property
    def findings_by_clause(self) -> Mapping[str, Sequence[Finding]]:
        """The findings that stand in each clause's own text, dismissed ones left out."""
        by_clause: dict[str, list[Finding]] = {}
        for finding in self.findings:
            if finding.verdict is not Verdict.DISMISSED:
                by_clause.setdefault(finding.clause, []).append(finding)
        return by_clause

    @cached_property
    def notes_by_clause(self) -> Mapping[str, Sequence[Annotation]]:
        """The highlights and notes in each clause's own text; orphans are in none."""
        return by_clause(self.notes, self.placements, self.agreement.outline)

    @cached_property
    def clause_facts(self) -> Facts:
        """What is known of each clause and of what lies below it, under its id."""
        from tcreader.review.clause_facts import clause_facts  # no writer of a file needs it

        return clause_facts(self)

    @property
    def progress(self) -> Progress:
        """How much of the agreement has been reviewed and how many findings are settled."""
        reviewed = len(self.reading_keys)
        settled = sum(finding.verdict is not None for finding in self.findings)
        return Progress(reviewed, len(self.agreement.outline), settled, len(self.findings))
