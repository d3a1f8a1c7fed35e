"""A review: an agreement, its flags, and what the reviewer made of both.

Immutable like its parts. The window shows it, every writer in ``exports`` turns it into a file,
and a change gives a new one: ``review, inverse = review.apply(change)``.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import PlacementState, ReadingState, Verdict, place
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tcreader.agreement import Agreement, Span
    from tcreader.annotations import (
        Annotation,
        Change,
        FlagDecision,
        HandFlag,
        Placement,
        ReadingMark,
        Record,
        Reply,
    )
    from tcreader.flags import Flag, Prominence, Scan, Taxonomy


class Finding(NamedTuple):
    """A flag as the reviewer sees it: what the rules or a hand set, with the decision on it.

    Attributes:
        id: Of the machine's flag or of the hand-made one.
        clause: Id of the clause it stands in.
        span: The operative words.
        sentence: The sentence or item that they stand in.
        category: Id of the category in force: the reviewer's, or else the rules'.
        severity: The severity in force, likewise.
        prominence: Whether the operative words stand out.
        verdict: Kept, dismissed, or None while it is open; a hand-made flag is kept.
        reason: Why it was dismissed.
        flag: What the rules found; None for a hand-made flag.
        decisions: What each reviewer made of it, oldest first.
        is_disputed: Whether reviewers differ and nobody has settled it; it counts as open then.
    """

    id: str
    clause: str
    span: Span
    sentence: Span
    category: str
    severity: Severity
    prominence: Prominence
    verdict: Verdict | None = None
    reason: str = ""
    flag: Flag | None = None
    decisions: tuple[FlagDecision, ...] = ()
    is_disputed: bool = False

    @property
    def decision(self) -> FlagDecision | None:
        """The reviewers' decision that holds, if there is one."""
        return decision_in_force(self.decisions)

    @property
    def is_hand_made(self) -> bool:
        """Whether a person set it where the rules found none."""
        return self.flag is None


class Progress(NamedTuple):
    """How far the review is: clauses that are no longer unread, and flags that are settled."""

    clauses_reviewed: int
    clauses: int
    findings_settled: int
    findings: int


@dataclass(frozen=True)
class Review:
    """An agreement under review.

    Attributes:
        agreement: What is read.
        scan: What the rules found; empty until the scan is done.
        taxonomy: Categories, reasons and legal sources, by which ids are put into words.
        record: What the reviewer made of it.
        placements: Where each annotation and hand-made flag stands in this text, under its id.
    """

    agreement: Agreement
    scan: Scan
    taxonomy: Taxonomy
    record: Record
    placements: Mapping[str, Placement]

    def apply(self, change: Change) -> tuple[Review, Change]:
        """The review after a change of the record, and the change that leads back."""
        record, inverse = change.apply(self.record)
        known = _still_known(self.record, record, self.placements)
        placements = placed(self.agreement, record, known)
        return dataclasses.replace(self, record=record, placements=placements), inverse

    def with_scan(self, scan: Scan) -> Review:
        """The same review with other findings of the rules."""
        return dataclasses.replace(self, scan=scan)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Flags of the rules and of the reviewer, with their decisions, in document order."""
        decisions = self._decisions_by_flag
        found = [_finding(flag, decisions.get(flag.id, ())) for flag in self.scan.flags]
        found += self._hand_made()
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

    def finding(self, finding_id: str) -> Finding:
        """The finding with this id; KeyError if there is none (any more)."""
        return self._findings_by_id[finding_id]

    def _hand_made(self) -> list[Finding]:
        from tcreader.flags import prominence_of

        found = []
        for flag in self.record.hand_flags.values():
            span = self.placements[flag.id].span
            if span is not None:
                clause = self.agreement.outline.at(span.start)
                found.append(
                    Finding(
                        id=flag.id,
                        clause=clause.id if clause else "",
                        span=span,
                        sentence=span,
                        category=flag.category,
                        severity=Severity.from_id(flag.severity),
                        prominence=prominence_of(self.agreement, span),
                        verdict=Verdict.KEPT,
                    )
                )
        return found

    @cached_property
    def notes(self) -> tuple[Annotation, ...]:
        """Highlights and notes: on the document first, then in text order, then orphans."""
        return tuple(sorted(self.record.annotations.values(), key=self._reading_order))

    def _reading_order(self, annotation: Annotation) -> tuple[int, Span | tuple[()]]:
        placement = self.placements[annotation.id]
        if placement.span is not None:
            return 1, placement.span
        return (2 if placement.state is PlacementState.ORPHANED else 0), ()

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
        """Under which id the record holds the mark of each clause that has been reviewed.

        A mark belongs to the clause with its id while that still says what it said, or else to
        the only clause that says so now.
        """
        return _reading_keys(self.agreement, self.record.reading) if self.record.reading else {}

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
        by_clause: dict[str, list[Annotation]] = {}
        for note in self.notes:
            span = self.placements[note.id].span
            clause = self.agreement.outline.at(span.start) if span is not None else None
            if clause is not None:
                by_clause.setdefault(clause.id, []).append(note)
        return by_clause

    @property
    def progress(self) -> Progress:
        """How much of the agreement has been reviewed and how many findings are settled."""
        reviewed = sum(
            self.reading(clause.id) is not ReadingState.UNREAD for clause in self.agreement.outline
        )
        settled = sum(finding.verdict is not None for finding in self.findings)
        return Progress(reviewed, len(self.agreement.outline), settled, len(self.findings))


def decision_in_force(decisions: Sequence[FlagDecision]) -> FlagDecision | None:
    """Which of the reviewers' decisions on one flag holds; None where they differ unsettled.

    Where all came to one opinion it is the newest, otherwise the newest that overrules every
    other opinion.

    Args:
        decisions: On one flag, oldest first.
    """
    for decision in decisions[::-1]:
        others = [one for one in decisions if not one.says_the_same(decision)]
        if all(one.id in decision.settles and one.modified <= decision.modified for one in others):
            return decision
    return None


def _finding(flag: Flag, decisions: Sequence[FlagDecision]) -> Finding:
    """What the rules found, as the reviewers decided on it."""
    decision = decision_in_force(decisions)
    severity = Severity.from_id(decision.severity) if decision and decision.severity else None
    return Finding(
        id=flag.id,
        clause=flag.clause,
        span=flag.span,
        sentence=flag.sentence,
        category=(decision.category if decision else None) or flag.category,
        severity=severity or flag.severity,
        prominence=flag.prominence,
        verdict=decision.verdict if decision else None,
        reason=decision.reason if decision else "",
        flag=flag,
        decisions=tuple(decisions),
        is_disputed=bool(decisions) and decision is None,
    )


def _reading_keys(agreement: Agreement, marks: Mapping[str, ReadingMark]) -> Mapping[str, str]:
    says = agreement.clause_digests
    keys = {
        key: key for key, mark in marks.items() if key in says and mark.words in ("", says[key])
    }
    lost = {mark.words: key for key, mark in marks.items() if key not in keys}
    if lost:
        times = Counter(says.values())
        for clause, words in says.items():
            if words in lost and times[words] == 1 and clause not in keys:
                keys[clause] = lost[words]
    return keys


def placed(
    agreement: Agreement, record: Record, known: Mapping[str, Placement]
) -> Mapping[str, Placement]:
    """Where everything in the record stands; what is already placed is not placed again."""
    entries = _placeable(record)
    missing = {key: entry.target for key, entry in entries.items() if key not in known}
    found = place(agreement, missing, record.texts) if missing else {}
    return {key: known.get(key) or found[key] for key in entries}


def _placeable(record: Record) -> Mapping[str, Annotation | HandFlag]:
    return {**record.annotations, **record.hand_flags}


def _still_known(
    before: Record, after: Record, placements: Mapping[str, Placement]
) -> Mapping[str, Placement]:
    """The placements without those of entries that point somewhere else now."""
    if before.annotations is after.annotations and before.hand_flags is after.hand_flags:
        return placements
    old, new = _placeable(before), _placeable(after)
    return {
        key: placement
        for key, placement in placements.items()
        if key in new and key in old and new[key].target is old[key].target
    }
