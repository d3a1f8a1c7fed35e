"""Merging two records that grew from one base."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tcreader.annotations.changes import Part
from tcreader.annotations.merging.joining import joined_reviewers
from tcreader.annotations.merging.versions import (
    contest,
    is_dead,
    is_taken_back,
    newer,
    newer_mark,
    unread_id,
)
from tcreader.annotations.model import ReadingMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.model import Reply
    from tcreader.annotations.record import Record


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
            parts["replies"][reply.id] = newer(parts["replies"].get(reply.id, reply), reply)
    parts["deleted"] = _still_deleted(parts)
    stood = ours.standpoint != base.standpoint
    return replace(
        theirs,
        **parts,
        standpoint=ours.standpoint if stood else theirs.standpoint,
        texts={**theirs.texts, **ours.texts},
        reviewers=joined_reviewers(theirs.reviewers, ours.reviewers),
        id=theirs.id or ours.id,
    )


def _merged_part(part: Part, base: Record, ours: Record, theirs: Record) -> dict[str, Any]:
    """Theirs in their order, with our changes; what only we have comes last."""
    before, here, there = (getattr(record, part.value) for record in (base, ours, theirs))
    deletions = {**ours.deleted, **theirs.deleted}
    result = {}
    for key in dict.fromkeys((*there, *here)):
        entry = _settled(before.get(key), here.get(key), there.get(key))
        is_new = key not in before and (key not in here or key not in there)
        if entry is not None and not (is_new and _is_gone(key, entry, deletions)):
            result[key] = entry
    return result


def _is_gone(key: str, entry: Any, deletions: Mapping[str, str]) -> bool:
    """Whether an entry was deleted, or a mark taken back, after its last change."""
    if isinstance(entry, ReadingMark):
        return is_taken_back(key, entry, deletions)
    return not isinstance(entry, str) and is_dead(entry, deletions)


def _settled(base: Any, ours: Any, theirs: Any) -> Any:
    """One entry; None stands for one that isn't there."""
    if ours in (base, theirs):
        return theirs
    if theirs == base or theirs is None:
        return ours
    if ours is None:
        return theirs
    if isinstance(ours, ReadingMark):
        return newer_mark(ours, theirs)
    return max(ours, theirs) if isinstance(ours, str) else newer(ours, theirs)


def _beaten_since(part: Part, base: Record, ours: Record, theirs: Record) -> list[Reply]:
    """Other people's versions of what both sides changed, where they lost."""
    before, here, there = (getattr(record, part.value) for record in (base, ours, theirs))
    both = here.keys() & there.keys()
    fought = {key for key in both if before.get(key) not in (here[key], there[key])}
    if not fought:
        return []
    return contest({key: here[key] for key in fought}, {key: there[key] for key in fought})[1]


def _still_deleted(parts: Mapping[str, Any]) -> dict[str, str]:
    """The deletions, without those that a change has outlived though it is older."""
    kept = [parts[part.value] for part in Part if part not in (Part.READING, Part.DELETED)]
    alive = {key: entry for part in kept for key, entry in part.items()}
    alive |= {unread_id(clause): mark for clause, mark in parts["reading"].items()}
    return {
        key: time
        for key, time in parts["deleted"].items()
        if key not in alive or alive[key].modified > time
    }
