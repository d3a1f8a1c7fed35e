"""Where the entries of a record stand in the agreement at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Agreement
    from tcreader.annotations import (
        Annotation,
        FlagDecision,
        HandFlag,
        Placement,
        Record,
        Target,
    )

    Entry = Annotation | HandFlag | FlagDecision


def placed(agreement: Agreement, record: Record) -> Mapping[str, Placement]:
    """Where everything in the record stands that has a place of its own.

    A decision goes with its flag; where its words stand matters only if it was made in another
    text, in which the flag may have been another one.
    """
    entries: Mapping[str, Entry] = {
        **record.annotations,
        **record.hand_flags,
        **_from_elsewhere(agreement, record.decisions),
    }
    return _found(agreement, {key: entry.target for key, entry in entries.items()}, record)


def _from_elsewhere(
    agreement: Agreement, decisions: Mapping[str, FlagDecision]
) -> Mapping[str, FlagDecision]:
    here = agreement.text_digest
    return {key: one for key, one in decisions.items() if one.target.source != here}


def _found(
    agreement: Agreement, targets: Mapping[str, Target], record: Record
) -> Mapping[str, Placement]:
    if not targets:
        return {}
    from tcreader.annotations import place

    return place(agreement, targets, record.texts)


def placed_after(
    agreement: Agreement, before: Record, after: Record, placements: Mapping[str, Placement]
) -> Mapping[str, Placement]:
    """The placements after a change: only what is new or points elsewhere is looked for."""
    missing: dict[str, Target] = {}
    gone: set[str] = set()
    for old, new in _changed_parts(agreement, before, after):
        gone |= old.keys() - new.keys()
        for key, entry in new.items():
            known = old.get(key)
            if known is not entry and (known is None or known.target != entry.target):
                missing[key] = entry.target
    if not (missing or gone):
        return placements
    kept = {key: found for key, found in placements.items() if key not in gone}
    return {**kept, **_found(agreement, missing, after)}


def _changed_parts(
    agreement: Agreement, before: Record, after: Record
) -> list[tuple[Mapping[str, Entry], Mapping[str, Entry]]]:
    """The parts that have places and aren't the same objects any more."""
    pairs: list[tuple[Mapping[str, Entry], Mapping[str, Entry]]] = [
        (before.annotations, after.annotations),
        (before.hand_flags, after.hand_flags),
    ]
    if before.decisions is not after.decisions:
        old, new = (_from_elsewhere(agreement, one.decisions) for one in (before, after))
        pairs.append((old, new))
    return [(old, new) for old, new in pairs if old is not new]
