"""Where the entries of a record stand in the agreement at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from tcreader.annotations import FlagDecision, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from tcreader.agreement import Agreement
    from tcreader.annotations import Annotation, HandFlag, Placement, Record, Target

    Entry = Annotation | HandFlag | FlagDecision
    Touches = Callable[[Part], Iterable[str]]

_PARTS = (Part.ANNOTATIONS, Part.HAND_FLAGS, Part.DECISIONS)


class Placed(NamedTuple):
    """Where everything in a record stands, and what was looked for to know it.

    Attributes:
        placements: Under the entries' ids.
        looked_for: The ids of the entries that were new or may stand elsewhere now.
    """

    placements: Mapping[str, Placement]
    looked_for: Collection[str]


def placed(agreement: Agreement, record: Record) -> Mapping[str, Placement]:
    """Where everything in the record stands that has a place of its own."""
    targets = {
        key: entry.target
        for part in _PARTS
        for key, entry in _entries(record, part).items()
        if _has_place(agreement, entry)
    }
    return _found(agreement, targets, record)


def placed_after(
    agreement: Agreement,
    before: Record,
    after: Record,
    placements: Mapping[str, Placement],
    touches: Touches,
) -> Placed:
    """The placements after a change: only what is new or points elsewhere is looked for.

    So is what was made in a text that has come or gone: by a comparison, orphans find home.

    Args:
        agreement: What is read.
        before: The record before the change.
        after: The record after it.
        placements: Where everything stood before.
        touches: Gives the ids of the entries of a part that the change touched.
    """
    targets: dict[str, Target] = {}
    gone: list[str] = []
    texts = before.texts.keys() ^ after.texts.keys()
    for part in _PARTS:
        old, new = _entries(before, part), _entries(after, part)
        made_there = [key for key in new if new[key].target.source in texts] if texts else ()
        for key in (*touches(part), *made_there):
            known, entry = old.get(key), new.get(key)
            if entry is None or not _has_place(agreement, entry):
                gone.append(key)
            elif known is None or known.target != entry.target or entry.target.source in texts:
                targets[key] = entry.target
    if not (targets or gone):
        return Placed(placements, ())
    found = cast("dict[str, Placement]", placements).copy()
    for key in gone:
        found.pop(key, None)
    found.update(_found(agreement, targets, after))
    return Placed(found, targets.keys())


def _entries(record: Record, part: Part) -> Mapping[str, Entry]:
    entries: Mapping[str, Entry] = getattr(record, part.value)
    return entries


def _has_place(agreement: Agreement, entry: Entry) -> bool:
    """Whether an entry has a place of its own.

    A decision goes with its flag; where its words stand matters only if it was made in another
    text, in which the flag may have been another one.
    """
    return not isinstance(entry, FlagDecision) or entry.target.source != agreement.text_digest


def _found(
    agreement: Agreement, targets: Mapping[str, Target], record: Record
) -> Mapping[str, Placement]:
    if not targets:
        return {}
    from tcreader.annotations import place

    return place(agreement, targets, record.texts)
