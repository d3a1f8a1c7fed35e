"""Joining two records that grew from one: nobody's work is lost, deletions are respected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tcreader.annotations.changes import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.record import Record


def merged(base: Record, ours: Record, theirs: Record) -> Record:
    """What ``theirs`` says, with what changed from ``base`` to ``ours``.

    Entries are told apart by their ids. Where both changed one entry, the later ``modified``
    wins, and ours if they are equally old; where one changed what the other deleted, it stays.
    What other programs wrote is taken as it stands in ``theirs``.
    """
    parts: dict[str, Any] = {
        part.value: _merged_entries(
            getattr(base, part.value), getattr(ours, part.value), getattr(theirs, part.value)
        )
        for part in Part
    }
    stood = ours.standpoint != base.standpoint
    return replace(
        theirs,
        **parts,
        standpoint=ours.standpoint if stood else theirs.standpoint,
        texts={**theirs.texts, **ours.texts},
        reviewers=tuple({p.id: p for p in (*theirs.reviewers, *ours.reviewers)}.values()),
        id=theirs.id or ours.id,
    )


def _merged_entries(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> dict[str, Any]:
    """Theirs in their order, with our changes; what only we have comes last."""
    result = {}
    for key in dict.fromkeys((*theirs, *ours)):
        entry = _settled(base.get(key), ours.get(key), theirs.get(key))
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
    return theirs if _age(theirs) > _age(ours) else ours


def _age(entry: Any) -> str:
    """When an entry was last changed; ISO 8601 in UTC sorts as text."""
    return getattr(entry, "modified", "")
