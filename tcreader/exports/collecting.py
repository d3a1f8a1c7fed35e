"""From a review to a report: what a profile lets out, in words of one language."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import tcreader
from tcreader.agreement import ClauseKind
from tcreader.annotations import FlagDecision, TargetKind, Verdict
from tcreader.exports.audit_table import audit_rows
from tcreader.exports.formats import Profile
from tcreader.exports.labels import doubt_in_words, language_for, load_labels
from tcreader.exports.report import (
    Facts,
    FlagRow,
    NoteRow,
    OrphanRow,
    Place,
    Report,
    ThreadRow,
)
from tcreader.exports.stances import choices, is_for_counterparty, outgoing, texts
from tcreader.flags import EMPTY_SCAN
from tcreader.review.legal_basis import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement import Clause, Span
    from tcreader.annotations import Annotation, HandFlag, Reply, Reviewer, Target
    from tcreader.exports.audit_table import AuditRow
    from tcreader.review import Finding, Review

SHARED_TAGS = frozenset({"counterparty", "致对方"})
"""A note with one of these tags is meant for the other side; every other note is internal."""


def report_on(
    review: Review, profile: Profile, language: str | None = None, now: datetime | None = None
) -> Report:
    """What an export of the review says, for one profile and in one language."""
    chosen = language or language_for(review.agreement.source.language)
    collector = _Collector(review, profile, chosen)
    flags, notes, orphans = collector.flags(), collector.notes(), collector.orphans()
    is_internal = profile is not Profile.COUNTERPARTY
    return Report(
        agreement=review.agreement,
        facts=collector.facts(now or datetime.now(UTC)),
        profile=profile,
        language=chosen,
        labels=collector.labels,
        classes={key: names[chosen] for key, names in review.taxonomy.classes.items()},
        flags=flags,
        notes=notes,
        orphans=orphans,
        progress=review.progress if is_internal else None,
        audit=review.scan.audit if profile is Profile.AUDIT else None,
        audit_rows=collector.audit_rows() if profile is Profile.AUDIT else (),
        decisions=collector.decisions(orphans),
        hand_flags=review.record.hand_flags if is_internal else {},
    )


class _Collector:
    """Turns one review into rows."""

    def __init__(self, review: Review, profile: Profile, language: str) -> None:
        self._review = review
        self._profile = profile
        self._language = language
        self.labels = load_labels(language)

    @property
    def _is_internal(self) -> bool:
        return self._profile is not Profile.COUNTERPARTY

    # ---- flags

    def flags(self) -> tuple[FlagRow, ...]:
        """The flags that go out, numbered."""
        findings = [finding for finding in self._review.findings if self._goes_out(finding)]
        return tuple(self._flag_row(number, each) for number, each in enumerate(findings, 1))

    def _goes_out(self, finding: Finding) -> bool:
        match self._profile:
            case Profile.AUDIT:
                return True
            case Profile.FULL:
                return finding.verdict is not Verdict.DISMISSED
            case _:
                return is_for_counterparty(finding)

    def _flag_row(self, number: int, finding: Finding) -> FlagRow:
        """The wording for the counterparty, and everything for everyone else."""
        class_id, class_name, category_name = self._category(finding.category)
        row = FlagRow(
            number=number,
            id=finding.id,
            place=self._place(finding.span, finding.clause),
            sentence=finding.sentence,
            class_id=class_id,
            class_name=class_name,
            category=finding.category,
            category_name=category_name,
            verdict=finding.verdict,
            stance=outgoing(finding.stance),
        )
        if not self._is_internal:
            return row
        entry = self._entry_of(finding)
        flag = finding.flag
        return dataclasses.replace(
            row,
            severity=finding.severity,
            severity_tool=flag.severity if flag else None,
            prominence=finding.prominence,
            reasons=self._reasons(finding),
            basis=tuple(source.key for source in sources_of(self._review, finding)),
            rule=flag.rule if flag else "",
            dismissed_for=finding.reason,
            stance=finding.stance,
            author=_name(entry.creator) if entry else "",
            date=entry.modified if entry else "",
        )

    def _entry_of(self, finding: Finding) -> FlagDecision | HandFlag | None:
        return finding.decision or self._review.record.hand_flags.get(finding.id)

    def _reasons(self, finding: Finding) -> tuple[str, ...]:
        if finding.flag is None:
            return ()
        known = self._review.taxonomy.reasons
        words = [
            known[key].names[self._language] if key in known else key
            for key in finding.flag.reasons
        ]
        if finding.flag.inherited_from:
            label = self._label(finding.flag.inherited_from)
            words.append(self.labels["inherited"].format(clause=label))
        return tuple(words)

    def _category(self, category_id: str) -> tuple[str, str, str]:
        """The class's id and the names of class and category; unknown ids name themselves."""
        taxonomy = self._review.taxonomy
        category = taxonomy.categories.get(category_id)
        if category is None:
            return "", "", category_id
        class_name = taxonomy.class_name(category.class_id, self._language)
        return category.class_id, class_name, category.names[self._language]

    def decisions(self, orphans: Iterable[OrphanRow]) -> tuple[FlagDecision, ...]:
        """Each reviewer's own decisions on flags that are there, for colleagues only."""
        lost = {row.entry.id for row in orphans if isinstance(row.entry, FlagDecision)}
        return tuple(
            decision
            for key, decision in self._review.record.decisions.items()
            if self._is_internal
            and key not in lost
            and (self._profile is Profile.AUDIT or decision.verdict is not Verdict.DISMISSED)
        )

    # ---- notes

    def notes(self) -> tuple[NoteRow, ...]:
        """The highlights and notes that go out and have a place, numbered."""
        lost = {note.id for note in self._review.orphans}
        placed = [note for note in self._shared_notes() if note.id not in lost]
        return tuple(self._note_row(number, note) for number, note in enumerate(placed, 1))

    def _shared_notes(self) -> list[Annotation]:
        notes = self._review.notes
        if self._is_internal:
            return list(notes)
        return [
            note._replace(color=None, tags=(), editor=None, resolved=False, unknown={})
            for note in notes
            if note.note and SHARED_TAGS.intersection(note.tags)
        ]

    def _note_row(self, number: int, note: Annotation) -> NoteRow:
        placement, thread = self._review.placements[note.id], self._thread(note)
        doubt = doubt_in_words(placement, self.labels) if self._is_internal else ""
        span = placement.span
        outline = self._review.agreement.outline
        own_clause = note.target.clause or ""
        if note.target.kind is TargetKind.CLAUSE and own_clause in outline.by_id:
            place = self._place(span, own_clause)
            return NoteRow(number, place, note, placement, doubt, thread)
        clause = outline.at(span.start) if span is not None else None
        place = self._place(span, clause.id if clause else "")
        return NoteRow(number, place, note, placement, doubt, thread)

    def _thread(self, note: Annotation) -> tuple[ThreadRow, ...]:
        """What colleagues said to each other about a note."""
        if not self._is_internal:
            return ()
        return tuple(self._thread_row(reply) for reply in self._review.threads.get(note.id, ()))

    @staticmethod
    def _thread_row(reply: Reply) -> ThreadRow:
        date = reply.modified or reply.created
        return ThreadRow(reply.note, _name(reply.creator), date, reply.lost, reply)

    # ---- what lost its words

    def orphans(self) -> tuple[OrphanRow, ...]:
        """Notes, hand-made flags and decisions whose words are gone, for colleagues only.

        A note that was meant for the counterparty goes nowhere without the words it was about.
        """
        if not self._is_internal:
            return ()
        rows = [self._orphaned_note(note) for note in self._review.orphans]
        record = self._review.record
        rows += [
            self._orphaned_flag("flag", flag, flag.category)
            for flag in record.hand_flags.values()
            if self._review.placements[flag.id].span is None
        ]
        if self._review.scan is not EMPTY_SCAN:  # before the scan every flag seems gone
            found = {flag.id for flag in self._review.scan.flags}
            rows += [
                self._orphaned_flag("decision", decision, decision.category or "")
                for decision in record.decisions.values()
                if decision.flag not in found
            ]
        return tuple(rows)

    def _orphaned_note(self, note: Annotation) -> OrphanRow:
        kind = "note" if note.note else "highlight"
        place = self._lost_place(note.target)
        date = note.modified or note.created
        thread = self._thread(note)
        answers = [f"{one.head(self.labels)}: {one.text}" for one in thread]
        text = "\n".join(filter(None, (note.note, *answers)))
        return OrphanRow(kind, place, text, _name(note.creator), date, note, thread)

    def _orphaned_flag(self, kind: str, entry: HandFlag | FlagDecision, category: str) -> OrphanRow:
        verdict, reason = (
            (entry.verdict, entry.reason) if isinstance(entry, FlagDecision) else (Verdict.KEPT, "")
        )
        words = [
            self._category(category)[2] if category else "",
            self.labels[verdict.value if verdict else "open"],
            reason,
            *choices(entry.stance, self.labels),
        ]
        head = self.labels["semicolon"].join(word for word in words if word)
        said = [self.labels["colon"].join(pair) for pair in texts(entry.stance, self.labels)]
        text = "\n".join([head, *said])
        place = self._lost_place(entry.target)
        return OrphanRow(kind, place, text, _name(entry.creator), entry.modified, entry)

    def _lost_place(self, target: Target) -> Place:
        """Where the words stood: the clause is named as the file names it."""
        return Place(None, target.clause or "", target.clause or "", "", target.exact)

    # ---- the prominence audit

    def audit_rows(self) -> tuple[AuditRow, ...]:
        """How each flag is marked, and the marks that no rule knows."""
        return audit_rows(
            self._review, self._place, lambda key: self._category(key)[2], self.labels
        )

    # ---- places

    def _place(self, span: Span | None, clause_id: str) -> Place:
        agreement = self._review.agreement
        quote = span.of(agreement.text) if span is not None else ""
        if clause_id not in agreement.outline.by_id:
            return Place(span, quote=quote)
        trail = " › ".join(_heading(clause) for clause in agreement.outline.path(clause_id))
        return Place(span, clause_id, self._label(clause_id), trail, quote)

    def _label(self, clause_id: str) -> str:
        clause = self._review.agreement.outline.by_id.get(clause_id)
        if clause is None:
            return clause_id
        if clause.label:
            return clause.id  # the whole number, where the label is only "(a)"
        if clause.kind is ClauseKind.PREAMBLE:
            return clause.title or self.labels["preamble"]
        return clause.title or clause.id

    # ---- about the file

    def facts(self, now: datetime) -> Facts:
        """What the export says about itself."""
        source = self._review.agreement.source
        name = source.path.name if source.path else ""
        return Facts(
            title=self._review.agreement.title or (source.path.stem if source.path else ""),
            file_name=name,
            sha256=source.sha256,
            exported=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            reviewers=len(self._reviewers),
            generator=f"tcreader {tcreader.__version__}",
        )

    @cached_property
    def _reviewers(self) -> frozenset[str]:
        """The ids of everyone who left a mark that may go out."""
        record = self._review.record
        creators = [
            *(note.creator for note in self._shared_notes()),
            *(reply.creator for reply in record.replies.values() if self._is_internal),
            *(decision.creator for decision in record.decisions.values()),
            *(flag.creator for flag in record.hand_flags.values()),
        ]
        return frozenset(creator.id for creator in creators if creator)


def _heading(clause: Clause) -> str:
    """A step of the heading trail."""
    return f"{clause.label} {clause.title}".strip() or clause.id


def _name(reviewer: Reviewer | None) -> str:
    return reviewer.name if reviewer else ""
