"""Where the entries of a record stand in the agreement at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Agreement
    from tcreader.annotations import Annotation, HandFlag, Placement, Record


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


def still_known(
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
