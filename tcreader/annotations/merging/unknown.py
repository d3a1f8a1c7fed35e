"""Joining what other programs wrote into two review files: all of it is kept."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from tcreader.annotations.file_format.json_text import Verbatim
from tcreader.annotations.file_format.leftovers import Slot
from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Mapping

OTHERWISE = "tcr:otherwise"
"""The key under which the values are kept that lost their own key to a greater one."""


def joined_slots(
    ours: tuple[str | ForeignItem, ...], theirs: tuple[str | ForeignItem, ...]
) -> tuple[str | ForeignItem, ...]:
    """Our order of items, and the foreign ones that only they have behind it."""
    missing = Counter(map(_text, _foreign(theirs))) - Counter(map(_text, _foreign(ours)))
    added: list[ForeignItem] = []
    for item in _foreign(theirs):
        if missing[_text(item)]:
            missing[_text(item)] -= 1
            added.append(item)
    return (*ours, *added)


def joined_unknown(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """The unknown keys of both.

    Where both hold a key with different values, the one whose JSON sorts last keeps it, and the
    other goes into a list under the same key of `OTHERWISE`.
    """
    result: dict[str, Any] = {}
    others: dict[str, list[Any]] = {}
    for key in dict.fromkeys((*ours, *theirs, *_otherwise(ours), *_otherwise(theirs))):
        if key == OTHERWISE:
            continue
        values = _values(key, theirs) | _values(key, ours)
        if not values:
            continue
        *beaten, best = sorted(values)
        result[key] = values[best]
        if beaten:
            others[key] = [_plain(values[one]) for one in beaten]
    return result | ({OTHERWISE: others} if others else {})


def _foreign(slots: tuple[str | ForeignItem, ...]) -> list[ForeignItem]:
    return [slot for slot in slots if isinstance(slot, ForeignItem)]


def _otherwise(unknown: Mapping[str, Any]) -> Mapping[str, Any]:
    found = unknown.get(OTHERWISE)
    return found if isinstance(found, dict) else {}


def _values(key: str, unknown: Mapping[str, Any]) -> dict[str, Any]:
    """What a record holds under a key, the value that lost it included, by their JSON."""
    beaten = _otherwise(unknown).get(key, [])
    values = {_text(value): value for value in (beaten if isinstance(beaten, list) else [beaten])}
    if key in unknown:
        values[_text(unknown[key])] = unknown[key]
    return values


def _text(value: Any) -> str:
    """JSON by which two values are told apart, whatever the order of keys."""
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: Any) -> Any:
    """A leftover (see `leftovers`) without the places of what is tcreader's own."""
    if isinstance(value, ForeignItem):
        return value.value
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple) and not isinstance(value, Verbatim):
        rests = [each.rest if isinstance(each, Slot) else each for each in value]
        return [_plain(each) for each in rests if each is not None]
    return value
