"""Where the entries of a record stand in the agreement at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import touched

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
    if not decisions:  # a new review shouldn't wait for the digest of its text
        return {}
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
    """The placements after a change: only what is new or points elsewhere is looked for.

    So is what was made in a text that has come or gone: by a comparison, orphans find home.
    """
    missing: dict[str, Target] = {}
    gone: list[str] = []
    texts = before.texts.keys() ^ after.texts.keys()
    for old, new in _parts(agreement, before, after):
        for key in touched(old, new):
            known, entry = old.get(key), new.get(key)
            if entry is None:
                gone.append(key)
            elif known is None or known.target != entry.target:
                missing[key] = entry.target
        if texts:
            made_there = (key for key, one in new.items() if one.target.source in texts)
            missing.update((key, new[key].target) for key in made_there)
    if not (missing or gone):
        return placements
    found = dict(placements)
    for key in gone:
        found.pop(key)
    found.update(_found(agreement, missing, after))
    return found


def _parts(
    agreement: Agreement, before: Record, after: Record
) -> list[tuple[Mapping[str, Entry], Mapping[str, Entry]]]:
    """The parts that have places, before and after."""
    pairs: list[tuple[Mapping[str, Entry], Mapping[str, Entry]]] = [
        (before.annotations, after.annotations),
        (before.hand_flags, after.hand_flags),
    ]
    if before.decisions is not after.decisions:
        old, new = (_from_elsewhere(agreement, one.decisions) for one in (before, after))
        pairs.append((old, new))
    return pairs
