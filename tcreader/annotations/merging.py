"""Bringing two records together: nobody's work is lost, and deletions are respected.

`joined` takes two files that know nothing of each other, `merged` two that grew from one base.

`joined` sees a record as a set of versions. Of one person's versions of an entry only the newest
counts, for it is what that person says by now. Of several persons' versions the newest stands, and
each other one is kept beside it as a `Reply` that is `lost`. A deletion takes away every version
that is no younger than itself; one that was changed later survives it. Each rule takes the
greatest by one total order (the time, then the content), so that the order in which files are
joined, and how often, makes no difference: in the terms of Shapiro et al. 2011, "Conflict-free
replicated data types", a record is a map of last-writer-wins registers with tombstones.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from tcreader.annotations.changes import Part
from tcreader.annotations.joining_unknown import joined_slots, joined_unknown
from tcreader.annotations.model import Annotation, HandFlag, ReadingMark, ReadingState, Reply
from tcreader.annotations.record import EMPTY, Record, Standpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.model import FlagDecision, Reviewer

    Versioned = Annotation | HandFlag
    Entry = Annotation | HandFlag | Reply | FlagDecision

T = TypeVar("T")
V = TypeVar("V", Annotation, HandFlag)
E = TypeVar("E", Annotation, HandFlag, Reply, "FlagDecision")

_GRAVITY = {state: rank for rank, state in enumerate(ReadingState)}


def joined(ours: Record, theirs: Record) -> Record:
    """Everything in two records of one agreement that have no common base.

    Commutative, associative and idempotent, but for the order of entries, which is ours with
    theirs behind. What each part does:

    - Notes, highlights and flags set by hand: the newest version stands; each other person's is
      kept as a reply that is `Reply.lost` (see `lost_version`).
    - Replies and decisions: the newest under each id; a decision's id is its reviewer's own.
    - Reading marks: the newest; of two equally old the graver state. There is no tombstone for a
      mark that was taken back, so that it comes back with the other file.
    - Deletions: the latest time, kept for good.
    - Standpoint: one that somebody has set before the default one; of two, the one with more
      party words; of those, the one that sorts last.
    - Kept texts, reviewers, foreign items, unknown keys: all of them (see `joined_unknown`).
    """
    deleted = _union(ours.deleted, theirs.deleted, max)
    notes, beaten_notes = _contest(ours.annotations, theirs.annotations)
    flags, beaten_flags = _contest(ours.hand_flags, theirs.hand_flags)
    beaten = {reply.id: reply for reply in (*beaten_notes, *beaten_flags)}
    replies = _union(_union(ours.replies, theirs.replies, _newer), beaten, _newer)
    replies = _without_what_stands(replies, notes, flags)
    return Record(
        annotations=_living(notes, deleted),
        replies=_living(replies, deleted),
        decisions=_living(_union(ours.decisions, theirs.decisions, _newer), deleted),
        hand_flags=_living(flags, deleted),
        reading=_union(ours.reading, theirs.reading, _newer_mark),
        deleted=deleted,
        standpoint=max(ours.standpoint, theirs.standpoint, key=_weight),
        texts=_joined_texts(ours, theirs),
        id=min(filter(None, (ours.id, theirs.id)), default=""),
        reviewers=_joined_reviewers(ours.reviewers, theirs.reviewers),
        slots=joined_slots(ours.slots, theirs.slots),
        unknown=joined_unknown(ours.unknown, theirs.unknown),
    )


def merged(base: Record, ours: Record, theirs: Record) -> Record:
    """What ``theirs`` says, with what changed from ``base`` to ``ours``.

    An entry that only one side changed is as that side left it. Where both did, the rules of
    `joined` hold: the newer stands, and another person's older version is kept as a reply. Where
    one changed what the other deleted, it stays, and the deletion is forgotten. An entry that
    ``base`` doesn't know stays away if the other side remembers its deletion. What other programs
    wrote is taken as it stands in ``theirs``.
    """
    parts: dict[str, Any] = {part.value: _merged_part(part, base, ours, theirs) for part in Part}
    for part in (Part.ANNOTATIONS, Part.HAND_FLAGS):
        for reply in _beaten_since(part, base, ours, theirs):
            parts["replies"][reply.id] = _newer(parts["replies"].get(reply.id, reply), reply)
    parts["deleted"] = _still_deleted(parts)
    stood = ours.standpoint != base.standpoint
    return replace(
        theirs,
        **parts,
        standpoint=ours.standpoint if stood else theirs.standpoint,
        texts={**theirs.texts, **ours.texts},
        reviewers=_joined_reviewers(theirs.reviewers, ours.reviewers),
        id=theirs.id or ours.id,
    )


def lost_version(entry: Annotation | HandFlag) -> Reply:
    """The reply that keeps a version of an entry which lost against a newer one.

    Its id is made from the entry's and from whose version it is, so that each person has at most
    one in a thread, wherever files are joined. A note keeps its words, colour and tags; a flag set
    by hand keeps its category and severity as tags.
    """
    from uuid import NAMESPACE_URL, uuid5

    author = _author(entry)
    who = author.id if author else ""
    reply = Reply(
        id=uuid5(NAMESPACE_URL, f"urn:tcreader:lost:{entry.id}:{who}").urn,
        to=entry.id,
        creator=author,
        created=entry.created,
        modified=entry.modified,
        lost=True,
        unknown={key: value for key, value in entry.unknown.items() if key != "target"},
    )
    if isinstance(entry, HandFlag):
        return reply._replace(tags=(entry.category, entry.severity))
    return reply._replace(note=entry.note, color=entry.color, tags=entry.tags)


# Joining


def _union(
    ours: Mapping[str, T], theirs: Mapping[str, T], best: Callable[[T, T], T]
) -> dict[str, T]:
    """Ours with theirs behind; of what both have, the better."""
    result = dict(ours)
    for key, value in theirs.items():
        result[key] = best(result[key], value) if key in result else value
    return result


def _contest(ours: Mapping[str, V], theirs: Mapping[str, V]) -> tuple[dict[str, V], list[Reply]]:
    """Which version of each entry stands, and what other people's say."""
    beaten: list[Reply] = []

    def best(one: V, other: V) -> V:
        winner = _newer(one, other)
        loser = other if winner is one else one
        if _whose(loser) != _whose(winner):
            beaten.append(lost_version(loser))
        return winner

    return _union(ours, theirs, best), beaten


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
    return version.id == reply.id and _newer(version, reply) is version


def _living(entries: Mapping[str, E], deleted: Mapping[str, str]) -> dict[str, E]:
    """The entries that outlive every deletion."""
    return {key: entry for key, entry in entries.items() if not _is_dead(entry, deleted)}


def _is_dead(entry: Entry, deleted: Mapping[str, str]) -> bool:
    """Whether an entry, or that of which it is a version, was deleted after its last change."""
    if entry.id in deleted and entry.modified <= deleted[entry.id]:
        return True
    if not isinstance(entry, Reply) or not entry.lost:
        return False
    return entry.to in deleted and entry.modified <= deleted[entry.to]


def _newer(one: E, other: E) -> E:
    """The one that was changed later; of two equally old, the one whose content sorts last.

    ISO 8601 in UTC sorts as text.
    """
    if one.modified != other.modified:
        return one if one.modified > other.modified else other
    if one == other:
        return one
    return one if _weight_of(one) >= _weight_of(other) else other


def _weight_of(entry: Entry) -> tuple[str, str]:
    """By what is chosen between versions of one age: what a lost version would keep comes first.

    So a person's version that stands never gives way to another one of theirs as a reply.
    """
    if isinstance(entry, Annotation | HandFlag):
        return _content(lost_version(entry)), _content(entry)
    return _content(entry), ""


def _content(entry: Entry) -> str:
    """An entry as text, whatever the order of its unknown keys."""
    from tcreader.annotations.items import item_of

    return json.dumps(item_of(entry), sort_keys=True, ensure_ascii=True)


def _newer_mark(one: ReadingMark, other: ReadingMark) -> ReadingMark:
    return max(one, other, key=_age_of_mark)


def _age_of_mark(mark: ReadingMark) -> tuple[str, int, str, tuple[str, ...]]:
    return mark.modified, _GRAVITY[mark.state], mark.words, tuple(mark.creator or ())


def _weight(standpoint: Standpoint) -> tuple[bool, int, Standpoint]:
    words = len(standpoint.drafter) + len(standpoint.counterparty)
    return standpoint != EMPTY.standpoint, words, standpoint


def _author(entry: Versioned) -> Reviewer | None:
    """Whose version this is: who changed the entry last."""
    return entry.editor or entry.creator


def _whose(entry: Versioned) -> str:
    author = _author(entry)
    return author.id if author else ""


def _joined_texts(ours: Record, theirs: Record) -> dict[str, KeptText]:
    return _union(ours.texts, theirs.texts, max)


def _joined_reviewers(ours: Iterable[Reviewer], theirs: Iterable[Reviewer]) -> tuple[Reviewer, ...]:
    """Everyone once; of two names of one person, which carry no date, the one that sorts last."""
    people: dict[str, Reviewer] = {}
    for person in (*ours, *theirs):
        people[person.id] = max(people.get(person.id, person), person)
    return tuple(people.values())


# Merging with a base


def _merged_part(part: Part, base: Record, ours: Record, theirs: Record) -> dict[str, Any]:
    """Theirs in their order, with our changes; what only we have comes last."""
    before, here, there = (getattr(record, part.value) for record in (base, ours, theirs))
    deletions = {**ours.deleted, **theirs.deleted}
    result = {}
    for key in dict.fromkeys((*there, *here)):
        entry = _settled(before.get(key), here.get(key), there.get(key))
        is_new = key not in before and (key not in here or key not in there)
        if is_new and hasattr(entry, "id"):
            entry = None if _is_dead(entry, deletions) else entry
        if entry is not None:
            result[key] = entry
    return result


def _settled(base: Any, ours: Any, theirs: Any) -> Any:
    """One entry; None stands for one that isn't there."""
    if ours in (base, theirs):
        return theirs
    if theirs == base or theirs is None:
        return ours
    if ours is None:
        return theirs
    if isinstance(ours, ReadingMark):
        return _newer_mark(ours, theirs)
    return max(ours, theirs) if isinstance(ours, str) else _newer(ours, theirs)


def _beaten_since(part: Part, base: Record, ours: Record, theirs: Record) -> list[Reply]:
    """Other people's versions of what both sides changed, where they lost."""
    before, here, there = (getattr(record, part.value) for record in (base, ours, theirs))
    both = here.keys() & there.keys()
    fought = {key for key in both if before.get(key) not in (here[key], there[key])}
    if not fought:
        return []
    return _contest({key: here[key] for key in fought}, {key: there[key] for key in fought})[1]


def _still_deleted(parts: Mapping[str, Any]) -> dict[str, str]:
    """The deletions, without those that a change has outlived though it is older."""
    kept = [parts[part.value] for part in Part if part not in (Part.READING, Part.DELETED)]
    alive = {key: entry for part in kept for key, entry in part.items()}
    return {
        key: time
        for key, time in parts["deleted"].items()
        if key not in alive or alive[key].modified > time
    }
