"""The items of a review file: each annotation, reply, decision and hand-made flag as W3C JSON.

An item is read by the shape that it was written in. Whatever it says beyond that is kept as its
leftover and woven back when it is written. An item of another shape, or of which anything at all
would be lost in writing it again, isn't ours and is kept whole.

What the W3C model has no word for stands under the prefix ``tcr:``:

``tcr:color``     a highlight's colour, one of five names.
``tcr:about``     ``clause`` in the target of a note on a clause as a whole.
``tcr:decides``   the id of the flag that a decision is about.
``tcr:verdict``   ``kept`` or ``dismissed``.
``tcr:category``  the category that the reviewer gave the flag instead.
``tcr:severity``  the severity, ``low``, ``medium`` or ``high``.
``tcr:position``  what is to be done: ``accept``, ``note``, ``negotiate``, ``escalate``, ``reject``.
``tcr:priority``  how much it matters, ``must``, ``should`` or ``nice``.
``tcr:fallback``  other wording that would do; the proposed one is a body that is there to edit.
``tcr:rationale`` why, in words for the counterparty.
``tcr:internal``  what only colleagues are to know.
``tcr:settles``   ids of other reviewers' decisions that this one overrules.
``tcr:editor``    who changed an item last, where that wasn't its creator.
``tcr:status``    ``resolved`` where a thread is closed.
``tcr:lost``      true for a reply that holds a version of its annotation which lost in a merge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.file_format.flag_items import (
    decision_json,
    decision_of,
    hand_flag_json,
    hand_flag_of,
)
from tcreader.annotations.file_format.json_shapes import Json, NotOurs, expect
from tcreader.annotations.file_format.leftovers import (
    NOTHING,
    leftover_of_object,
    missing,
    woven_object,
)
from tcreader.annotations.file_format.note_items import (
    annotation_json,
    annotation_of,
    reply_json,
    reply_of,
)
from tcreader.annotations.model import Annotation, FlagDecision, HandFlag, Reply
from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Entry = Annotation | Reply | FlagDecision | HandFlag
Item = Entry | ForeignItem

_READERS: Mapping[str, Callable[[Json], Entry]] = {
    "highlighting": annotation_of,
    "commenting": annotation_of,
    "replying": reply_of,
}
_UNREADABLE = (KeyError, TypeError, ValueError, AttributeError, RecursionError)


def item_of(entry: Entry) -> Json:
    """An entry as the review file holds it, leftovers included."""
    ours = own_item_of(entry)
    return woven_object(ours, entry.unknown) if entry.unknown else ours


def own_item_of(entry: Entry) -> Json:
    """An entry as the review file holds it, without what others wrote."""
    if isinstance(entry, Annotation):
        return annotation_json(entry)
    if isinstance(entry, Reply):
        return reply_json(entry)
    if isinstance(entry, FlagDecision):
        return decision_json(entry)
    return hand_flag_json(entry)


def entry_of(item: Any) -> Entry:
    """What an item says.

    Raises:
        NotOurs: It isn't an item that tcreader understands.
    """
    try:
        entry = _entry(item)
        ours = own_item_of(entry)
        return entry if ours == item else _with_leftover(entry, item, ours)
    except _UNREADABLE as error:
        raise NotOurs from error


def own_entry_of(item: Any) -> Entry:
    """What an item says that is all ours.

    Raises:
        NotOurs: It says anything else.
    """
    try:
        entry = _entry(item)
    except _UNREADABLE as error:
        raise NotOurs from error
    expect(own_item_of(entry) == item)
    return entry


def _entry(item: Any) -> Entry:
    expect(item["type"] == "Annotation")
    motivation = item["motivation"]
    if motivation == "classifying":
        return decision_of(item) if "tcr:decides" in item else hand_flag_of(item)
    return _READERS[motivation](item)


def _with_leftover(entry: Entry, item: Json, ours: Json) -> Entry:
    """The entry with what its item says beyond it.

    Raises:
        NotOurs: Something would be lost.
    """
    rest = leftover_of_object(item, ours)
    expect(missing(item, woven_object(ours, rest)) is NOTHING)
    return entry._replace(unknown=rest) if rest else entry
