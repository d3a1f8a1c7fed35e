"""Notes on their way in or out: what all formats have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Span
    from tcreader.annotations.model import Annotation, Color, Reply, Reviewer, Target


class Draft(NamedTuple):
    """A note, or an answer to one, as another program's file tells it.

    Attributes:
        id: As it is kept.
        target: What it is about; None for an answer.
        to: For an answer, the id of that which it answers.
        note: Markdown or plain text.
        tags: The person's own.
        color: Of the highlight.
        resolved: Whether the thread is closed.
        creator: Who wrote it, if anybody is named.
        created: UTC, or nothing.
        modified: UTC, or nothing.
    """

    id: str
    target: Target | None = None
    to: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color | None = None
    resolved: bool = False
    creator: Reviewer | None = None
    created: str = ""
    modified: str = ""


class OutgoingNote(NamedTuple):
    """A note as it leaves.

    Attributes:
        annotation: The note.
        span: Where it stands in the text now; None for an orphan and for the document.
        clause: Id of the clause in which it stands, or nothing.
        is_orphan: Whether its words are gone.
        replies: The answers to it, oldest first.
    """

    annotation: Annotation
    span: Span | None
    clause: str = ""
    is_orphan: bool = False
    replies: tuple[Reply, ...] = ()


class Outgoing(NamedTuple):
    """What leaves in one file.

    Attributes:
        agreement: The text to which the notes belong.
        title: What the agreement is called.
        generator: The program and its version, as `tcreader 1.0`.
        generated: When, UTC.
        notes: The notes.
    """

    agreement: Agreement
    title: str
    generator: str
    generated: str
    notes: tuple[OutgoingNote, ...]
