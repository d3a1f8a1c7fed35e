"""Joining two records of one agreement that have no common base.

A record is seen as a set of versions. As each rule takes the greatest by one total order (see
`versions`), neither the order in which files are joined nor how often makes any difference: in the
terms of Shapiro et al. 2011, "Conflict-free replicated data types", a record is a map of
last-writer-wins registers with tombstones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations.merging.unknown import joined_slots, joined_unknown
from tcreader.annotations.merging.versions import (
    contest,
    is_dead,
    is_taken_back,
    lost_version,
    newer,
    newer_mark,
    union,
)
from tcreader.annotations.record import EMPTY, Record, Standpoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.merging.versions import E, Versioned
    from tcreader.annotations.model import ReadingMark, Reply, Reviewer


def joined(ours: Record, theirs: Record) -> Record:
    """Everything in two records of one agreement that have no common base.

    Commutative, associative and idempotent, but for the order of entries, which is ours with
    theirs behind. What each part does:

    - Notes, highlights and flags set by hand: the newest version stands; each other person's is
      kept as a reply that is `Reply.lost` (see `lost_version`).
    - Replies and decisions: the newest under each id; a decision's id is its reviewer's own.
    - Reading marks: the newest; of two equally old the graver state. One that was taken back
      takes those on its clause with it that are no younger.
    - Deletions: the latest time, kept for good.
    - Standpoint: one that somebody has set before the default one; of two, the one with more
      party words; of those, the one that sorts last.
    - Kept texts, reviewers, foreign items, unknown keys: all of them (see `joined_unknown`).
    """
    deleted = union(ours.deleted, theirs.deleted, max)
    notes, beaten_notes = contest(ours.annotations, theirs.annotations)
    flags, beaten_flags = contest(ours.hand_flags, theirs.hand_flags)
    beaten = {reply.id: reply for reply in (*beaten_notes, *beaten_flags)}
    replies = union(union(ours.replies, theirs.replies, newer), beaten, newer)
    replies = _without_what_stands(replies, notes, flags)
    return Record(
        annotations=_living(notes, deleted),
        replies=_living(replies, deleted),
        decisions=_living(union(ours.decisions, theirs.decisions, newer), deleted),
        hand_flags=_living(flags, deleted),
        reading=_standing(union(ours.reading, theirs.reading, newer_mark), deleted),
        deleted=deleted,
        standpoint=max(ours.standpoint, theirs.standpoint, key=_weight),
        texts=_joined_texts(ours, theirs),
        id=min(filter(None, (ours.id, theirs.id)), default=""),
        reviewers=joined_reviewers(ours.reviewers, theirs.reviewers),
        slots=joined_slots(ours.slots, theirs.slots),
        unknown=joined_unknown(ours.unknown, theirs.unknown),
    )


def joined_reviewers(ours: Iterable[Reviewer], theirs: Iterable[Reviewer]) -> tuple[Reviewer, ...]:
    """Everyone once; of two names of one person, which carry no date, the one that sorts last."""
    people: dict[str, Reviewer] = {}
    for person in (*ours, *theirs):
        people[person.id] = max(people.get(person.id, person), person)
    return tuple(people.values())


def _without_what_stands(
    replies: Mapping[str, Reply], *standing: Mapping[str, Versioned]
) -> dict[str, Reply]:
    """The replies without lost versions of a person whose newer version stands."""
    entries: dict[str, Versioned] = {}
    for part in standing:
        entries.update(part)
    return {
        key: reply
        for key, reply in replies.items()
        if not (reply.lost and reply.to in entries and _is_outdone(reply, entries[reply.to]))
    }


def _is_outdone(reply: Reply, entry: Versioned) -> bool:
    if entry.modified < reply.modified:
        return False
    version = lost_version(entry)
    return version.id == reply.id and newer(version, reply) is version


def _living(entries: Mapping[str, E], deleted: Mapping[str, str]) -> dict[str, E]:
    """The entries that outlive every deletion."""
    return {key: entry for key, entry in entries.items() if not is_dead(entry, deleted)}


def _standing(
    marks: Mapping[str, ReadingMark], deleted: Mapping[str, str]
) -> dict[str, ReadingMark]:
    """The reading marks that nobody has taken back."""
    return {
        clause: mark for clause, mark in marks.items() if not is_taken_back(clause, mark, deleted)
    }


def _weight(standpoint: Standpoint) -> tuple[bool, int, Standpoint]:
    words = len(standpoint.drafter) + len(standpoint.counterparty)
    return standpoint != EMPTY.standpoint, words, standpoint


def _joined_texts(ours: Record, theirs: Record) -> dict[str, KeptText]:
    return union(ours.texts, theirs.texts, max)
