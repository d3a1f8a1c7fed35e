"""What a reviewer does, as changes: each method looks at the review and gives one `Change`.

Nothing is changed here. The caller applies the change (`Review.apply`), keeps its inverse for
undo, and saves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tcreader.annotations import (
    Annotation,
    Color,
    FlagDecision,
    HandFlag,
    Part,
    Put,
    ReadingState,
    Stand,
    Together,
    Verdict,
    clause_target,
    document_target,
    words_target,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import Reviewer, Standpoint, Target
    from tcreader.flags import Severity
    from tcreader.review.review import Finding, Review


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4

    return uuid4().urn


@dataclass(frozen=True)
class Author:
    """A reviewer at work.

    Attributes:
        reviewer: Who signs each change.
        clock: Gives the time of a change, with its zone.
        new_id: Gives the id of a new annotation.
    """

    reviewer: Reviewer
    clock: Callable[[], datetime] = field(default=_now, compare=False)
    new_id: Callable[[], str] = field(default=_new_id, compare=False)

    # Highlights and notes

    def highlight(self, review: Review, span: Span, color: Color) -> Put:
        """Highlight the words at ``span``."""
        return self._annotate(words_target(review.agreement, span), color=color)

    def note_on_words(
        self,
        review: Review,
        span: Span,
        text: str,
        color: Color = Color.YELLOW,
        tags: Iterable[str] = (),
    ) -> Put:
        """Highlight the words at ``span`` and write a note on them, in Markdown."""
        target = words_target(review.agreement, span)
        return self._annotate(target, color=color, note=text, tags=tuple(tags))

    def note_on_clause(self, review: Review, clause_id: str, text: str) -> Put:
        """Write a note on a clause as a whole; KeyError if there is no such clause."""
        return self._annotate(clause_target(review.agreement, clause_id), note=text)

    def note_on_document(self, review: Review, text: str) -> Put:
        """Write a note on the whole document."""
        return self._annotate(document_target(review.agreement), note=text)

    def edit_note(self, review: Review, annotation_id: str, text: str) -> Put:
        """Give a note another text."""
        return self._changed(review.record.annotations[annotation_id]._replace(note=text))

    def recolor(self, review: Review, annotation_id: str, color: Color) -> Put:
        """Give a highlight another colour."""
        return self._changed(review.record.annotations[annotation_id]._replace(color=color))

    def set_tags(self, review: Review, annotation_id: str, tags: Iterable[str]) -> Put:
        """Give an annotation other tags, each once."""
        unique = tuple(dict.fromkeys(tags))
        return self._changed(review.record.annotations[annotation_id]._replace(tags=unique))

    def delete(self, review: Review, annotation_ids: Iterable[str]) -> Together:
        """Delete annotations; what is gone already is passed over."""
        known = review.record.annotations
        return Together(
            tuple(
                Put(Part.ANNOTATIONS, key, None)
                for key in dict.fromkeys(annotation_ids)
                if key in known
            )
        )

    # Flags

    def keep(self, review: Review, finding_ids: Iterable[str]) -> Together:
        """Keep flags: they are the reviewer's own opinion now."""
        return self._settle(review, finding_ids, Verdict.KEPT)

    def dismiss(self, review: Review, finding_ids: Iterable[str], reason: str) -> Together:
        """Dismiss flags, saying why; a flag set by hand is removed."""
        return self._settle(review, finding_ids, Verdict.DISMISSED, reason)

    def reopen(self, review: Review, finding_ids: Iterable[str]) -> Together:
        """Take decisions back; another category or severity stays."""
        return self._settle(review, finding_ids, None)

    def recategorise(self, review: Review, finding_id: str, category: str) -> Put:
        """Give a flag another category; the rules' own one takes the change back."""
        finding = review.finding(finding_id)
        if finding.flag is None:
            return self._reflagged(review.record.hand_flags[finding_id]._replace(category=category))
        own = finding.flag.category
        decision = self._decision(review, finding)
        return self._decided(decision._replace(category=None if category == own else category))

    def regrade(self, review: Review, finding_id: str, severity: Severity) -> Put:
        """Give a flag another severity; the rules' own one takes the change back."""
        finding = review.finding(finding_id)
        if finding.flag is None:
            flag = review.record.hand_flags[finding_id]
            return self._reflagged(flag._replace(severity=severity.id))
        own = finding.flag.severity
        decision = self._decision(review, finding)
        return self._decided(decision._replace(severity=None if severity == own else severity.id))

    def flag(self, review: Review, span: Span, category: str, severity: Severity) -> Put:
        """Flag words that the rules passed over."""
        now = self._time()
        flag = HandFlag(
            id=self.new_id(),
            target=words_target(review.agreement, span),
            category=category,
            severity=severity.id,
            creator=self.reviewer,
            created=now,
            modified=now,
        )
        return Put(Part.HAND_FLAGS, flag.id, flag)

    def remove_flag(self, review: Review, finding_id: str) -> Put:
        """Remove a flag that was set by hand."""
        del review
        return Put(Part.HAND_FLAGS, finding_id, None)

    # Clauses and the standpoint

    def mark(
        self, review: Review, clause_ids: Iterable[str], reading_state: ReadingState
    ) -> Together:
        """Say how far clauses have been reviewed."""
        del review
        value = None if reading_state is ReadingState.UNREAD else reading_state
        return Together(
            tuple(Put(Part.READING, clause, value) for clause in dict.fromkeys(clause_ids))
        )

    def stand(self, review: Review, standpoint: Standpoint) -> Stand:
        """Speak for another customer, or correct the words that name the parties."""
        del review
        return Stand(standpoint)

    # The parts of the above

    def _time(self) -> str:
        return self.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def _annotate(
        self,
        target: Target,
        *,
        color: Color | None = None,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Put:
        now = self._time()
        annotation = Annotation(
            id=self.new_id(),
            target=target,
            color=color,
            note=note,
            tags=tuple(dict.fromkeys(tags)),
            creator=self.reviewer,
            created=now,
            modified=now,
        )
        return Put(Part.ANNOTATIONS, annotation.id, annotation)

    def _changed(self, annotation: Annotation) -> Put:
        stamped = annotation._replace(modified=self._time())
        return Put(Part.ANNOTATIONS, annotation.id, stamped)

    def _reflagged(self, flag: HandFlag) -> Put:
        return Put(Part.HAND_FLAGS, flag.id, flag._replace(modified=self._time()))

    def _settle(
        self,
        review: Review,
        finding_ids: Iterable[str],
        verdict: Verdict | None,
        reason: str = "",
    ) -> Together:
        changes: list[Put] = []
        for finding_id in dict.fromkeys(finding_ids):
            finding = review.finding(finding_id)
            if not finding.is_hand_made:
                decision = self._decision(review, finding)
                changes.append(self._decided(decision._replace(verdict=verdict, reason=reason)))
            elif verdict is Verdict.DISMISSED:
                changes.append(self.remove_flag(review, finding_id))
        return Together(tuple(changes))

    @staticmethod
    def _decision(review: Review, finding: Finding) -> FlagDecision:
        """The decision that stands, or a new one that says nothing yet."""
        known = review.record.decisions.get(finding.id)
        if known is not None:
            return known
        return FlagDecision(finding.id, words_target(review.agreement, finding.span))

    def _decided(self, decision: FlagDecision) -> Put:
        """The decision, signed; one that says nothing any more is taken out."""
        says_something = decision.verdict or decision.category or decision.severity
        if not says_something and not decision.unknown:
            return Put(Part.DECISIONS, decision.flag, None)
        signed = decision._replace(creator=self.reviewer, modified=self._time())
        return Put(Part.DECISIONS, decision.flag, signed)
