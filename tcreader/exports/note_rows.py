"""Highlights, notes and threads of a review as rows of an export, as its profile lets them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import TargetKind
from tcreader.exports.formats import Profile
from tcreader.exports.labels import doubt_in_words
from tcreader.exports.naming import name_of
from tcreader.exports.report import NoteRow, ThreadRow

if TYPE_CHECKING:
    from tcreader.annotations import Annotation, Reply
    from tcreader.exports.naming import Naming, Place
    from tcreader.review import Review

SHARED_TAGS = frozenset({"counterparty", "致对方"})
"""A note with one of these tags is meant for the other side; every other note is internal."""


def notes_going_out(review: Review, profile: Profile) -> list[Annotation]:
    """All notes for colleagues; for the other side those meant for it, without what is internal."""
    if profile is not Profile.COUNTERPARTY:
        return list(review.notes)
    return [
        note._replace(color=None, tags=(), editor=None, resolved=False, unknown={})
        for note in review.notes
        if note.note and SHARED_TAGS.intersection(note.tags)
    ]


def note_rows(review: Review, profile: Profile, naming: Naming) -> tuple[NoteRow, ...]:
    """The highlights and notes that go out and have a place, numbered."""
    lost = {note.id for note in review.orphans}
    placed = [note for note in notes_going_out(review, profile) if note.id not in lost]
    is_internal = profile is not Profile.COUNTERPARTY
    rows = []
    for number, note in enumerate(placed, 1):
        placement, place = review.placements[note.id], _place_of(note, review, naming)
        doubt = doubt_in_words(placement, naming.labels) if is_internal else ""
        thread = thread_rows(note, review) if is_internal else ()
        rows.append(NoteRow(number, place, note, placement, doubt, thread))
    return tuple(rows)


def thread_rows(note: Annotation, review: Review) -> tuple[ThreadRow, ...]:
    """What colleagues said to each other about a note, oldest first."""
    return tuple(_thread_row(reply) for reply in review.threads.get(note.id, ()))


def _place_of(note: Annotation, review: Review, naming: Naming) -> Place:
    span, outline = review.placements[note.id].span, review.agreement.outline
    own_clause = note.target.clause or ""
    if note.target.kind is TargetKind.CLAUSE and own_clause in outline.by_id:
        return naming.place(span, own_clause)
    clause = outline.at(span.start) if span is not None else None
    return naming.place(span, clause.id if clause else "")


def _thread_row(reply: Reply) -> ThreadRow:
    date = reply.modified or reply.created
    return ThreadRow(reply.note, name_of(reply.creator), date, reply.lost, reply)
