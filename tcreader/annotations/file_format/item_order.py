"""In which order the items of a record stand in its file."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.file_format.items import Item
    from tcreader.annotations.record import Record


def items_in_order(record: Record) -> list[Item]:
    """The items in the file's order, as its slots have it; what is new stands at the end.

    Each part keeps its own order: an entry never stands before one that precedes it there. So the
    slots are passed along once, and beside them the keys of each part.
    """
    parts: tuple[Mapping[str, Item], ...] = (
        record.annotations,
        record.replies,
        record.decisions,
        record.hand_flags,
    )
    coming = [iter(part) for part in parts]
    turns = [next(keys, None) for keys in coming]
    passed: set[str] = set()  # slots whose entry is gone, or stands behind others of its part
    items: list[Item] = []
    for slot in record.slots:
        if isinstance(slot, ForeignItem):
            items.append(slot)
            continue
        if slot not in turns:
            passed.add(slot)
            continue
        line = turns.index(slot)
        items.append(parts[line][slot])
        for key in coming[line]:
            if key not in passed:
                turns[line] = key
                break
            items.append(parts[line][key])
        else:
            turns[line] = None
    for part, keys, turn in zip(parts, coming, turns, strict=True):
        if turn is not None:
            items.extend(part[key] for key in chain([turn], keys))
    return items
