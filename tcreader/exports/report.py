"""What a writer is given: the agreement, and what the profile lets out of the review.

No writer sees the review itself, so that none can let out what its profile holds back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import NO_STANCE, TargetKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Agreement, Span
    from tcreader.annotations import (
        Annotation,
        Color,
        FlagDecision,
        HandFlag,
        Placement,
        Reply,
        Stance,
        Verdict,
    )
    from tcreader.exports.audit_table import AuditRow
    from tcreader.exports.formats import Profile
    from tcreader.exports.naming import Place
    from tcreader.flags import Audit, Prominence, Severity
    from tcreader.review import Progress


class BasisRow(NamedTuple):
    """A legal source as an export shows it.

    Attributes:
        key: Its key in the taxonomy, which is how lawyers cite it.
        words: The same, and what nobody has checked about it.
    """

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag as an export shows it; what the profile holds back is empty or None.

    Attributes:
        number: Its place in the list, from 1.
        id: The finding's id.
        place: Where it stands.
        sentence: The sentence around it.
        class_id: Its top class.
        class_name: The class in words.
        category: Id of the category in force.
        category_name: The category in words.
        severity: The severity in force.
        severity_tool: What the rules had said; None for a hand-made flag.
        prominence: Whether the words stand out.
        reasons: What raised or lowered the severity, in words.
        basis: Legal sources.
        rule: The rule that found it.
        verdict: Kept, dismissed, or None while it is open.
        dismissed_for: Why it was dismissed.
        stance: What is to be done about it; for the counterparty only what it may read.
        author: Who decided, or nothing.
        date: When, UTC, or nothing.
    """

    number: int
    id: str
    place: Place
    sentence: Span
    class_id: str
    class_name: str
    category: str
    category_name: str
    severity: Severity | None = None
    severity_tool: Severity | None = None
    prominence: Prominence | None = None
    reasons: tuple[str, ...] = ()
    basis: tuple[BasisRow, ...] = ()
    rule: str = ""
    verdict: Verdict | None = None
    dismissed_for: str = ""
    stance: Stance = NO_STANCE
    author: str = ""
    date: str = ""


class ThreadRow(NamedTuple):
    """An answer to a note as an export shows it.

    Attributes:
        text: The answer, or the note as it was in a version that lost in a merge.
        author: Who wrote it, or nothing.
        date: When, UTC, or nothing.
        lost: Whether it is such a version.
        entry: What it was in the review.
    """

    text: str
    author: str
    date: str
    lost: bool
    entry: Reply

    def head(self, labels: Mapping[str, str]) -> str:
        """Who answered and when, in one line."""
        kind = labels["earlier_version"] if self.lost else labels["answer"]
        return " · ".join(part for part in (kind, self.author, self.date[:10]) if part)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A highlight or note as an export shows it.

    Attributes:
        number: Its place in the list, from 1.
        place: Where it stands.
        annotation: The annotation, without what the profile holds back.
        placement: How it was placed in this text.
        doubt: What to mind about that, in words: its meaning may have changed; else empty.
        thread: The answers to it, oldest first, as far as the profile lets them out.
    """

    number: int
    place: Place
    annotation: Annotation
    placement: Placement
    doubt: str = ""
    thread: tuple[ThreadRow, ...] = ()

    @property
    def scope(self) -> TargetKind:
        """Whether it is about words, a clause or the whole document."""
        return self.annotation.target.kind

    @property
    def text(self) -> str:
        """The note itself; empty for a mere highlight."""
        return self.annotation.note

    @property
    def color(self) -> Color | None:
        """The highlight's colour."""
        return self.annotation.color if self.scope is TargetKind.WORDS else None

    @property
    def author(self) -> str:
        """Who wrote it, or nothing."""
        return self.annotation.creator.name if self.annotation.creator else ""

    @property
    def date(self) -> str:
        """When it was last changed, UTC, or nothing."""
        return self.annotation.modified or self.annotation.created


@dataclass(frozen=True, slots=True)
class OrphanRow:
    """What the reviewer left on words that are no longer in the text.

    Attributes:
        kind: Key of the label that says what it is: ``note``, ``highlight``, ``flag``,
            ``decision``.
        place: The words and the clause in which they stood.
        text: The note, or the category and the verdict, in words.
        author: Who left it, or nothing.
        date: When, UTC, or nothing.
        entry: What it was in the review.
        thread: The answers to it, oldest first.
    """

    kind: str
    place: Place
    text: str = ""
    author: str = ""
    date: str = ""
    entry: Annotation | HandFlag | FlagDecision | None = None
    thread: tuple[ThreadRow, ...] = ()


class DocumentRow(NamedTuple):
    """A document that the agreement refers to and that isn't at hand.

    Attributes:
        name: As the text calls it most often.
        clauses: What a reader calls the clauses that refer to it.
    """

    name: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What every export says about itself.

    Attributes:
        title: The agreement's own title, else its file name.
        file_name: Of the source, without its folder.
        sha256: Of the source's bytes.
        exported: UTC, ``2026-01-05T08:30:00Z``.
        reviewers: How many people's marks the export carries.
        generator: The program and its version, as `tcreader 1.0`.
    """

    title: str
    file_name: str
    sha256: str
    exported: str
    reviewers: int
    generator: str

    @property
    def day(self) -> str:
        """The day of the export, ``2026-01-05``."""
        return self.exported[:10]


@dataclass(frozen=True)
class Report:
    """Everything that one export may say, in document order.

    Attributes:
        agreement: The text itself.
        facts: About this file.
        profile: For whom it is.
        language: ``zh`` or ``en``.
        labels: The fixed words in that language.
        classes: The classes of flags in words, in the order in which they are listed.
        flags: Flags that go out.
        notes: Highlights and notes that go out: on the document first, then in text order.
        orphans: What has lost its words.
        is_scanned: Whether flags have been looked for.
        progress: How far the review is; None where that is nobody's business.
        audit: How emphasis and flags meet; for an audit only.
        audit_rows: The same flag by flag; likewise.
        decisions: What each reviewer made of flags, as far as the profile lets it out; for
            programs that take it in.
        hand_flags: Flags that reviewers set, under their ids, likewise.
        documents: What the agreement refers to and nobody has at hand; not for the counterparty.
    """

    agreement: Agreement
    facts: Facts
    profile: Profile
    language: str
    labels: Mapping[str, str] = field(repr=False)
    classes: Mapping[str, str] = field(repr=False)
    flags: tuple[FlagRow, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    orphans: tuple[OrphanRow, ...] = ()
    is_scanned: bool = True
    progress: Progress | None = None
    audit: Audit | None = None
    audit_rows: tuple[AuditRow, ...] = ()
    decisions: tuple[FlagDecision, ...] = ()
    hand_flags: Mapping[str, HandFlag] = field(default_factory=dict)
    documents: tuple[DocumentRow, ...] = ()
