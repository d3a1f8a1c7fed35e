"""Review files of earlier versions, brought up to today's: one step a version.

A step takes a file's JSON of its version and gives it in the next one. It touches only what it
understands: what others wrote, and what is broken, goes through unchanged and is judged when the
file is read. A step is never changed once a version has been released; a file of each earlier
version stands in ``tests/annotations/file_format/versions`` for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.file_format.body_items import person_of
from tcreader.annotations.file_format.json_shapes import Json, NotOurs
from tcreader.annotations.model import decision_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def migrated(top: Json, version: int) -> Json:
    """A file's JSON of an earlier version in today's; a later one is given as it is."""
    for earlier in sorted(STEPS):
        if version <= earlier:
            top = STEPS[earlier](top)
    return top


def _from_1_to_2(top: Json) -> Json:
    """Reading marks become objects, and each reviewer gets a decision of their own on a flag."""
    result = {**top, "tcr:schema": 2}
    reading, first = top.get("tcr:reading"), top.get("first")
    if isinstance(reading, dict):
        result["tcr:reading"] = {clause: _mark_2(mark) for clause, mark in reading.items()}
    if isinstance(first, dict) and isinstance(first.get("items"), list):
        result["first"] = {**first, "items": [_item_2(item) for item in first["items"]]}
    return result


_STATES_1 = frozenset({"read", "no-issue", "issue", "escalated"})


def _mark_2(mark: Any) -> Any:
    return {"state": mark} if isinstance(mark, str) and mark in _STATES_1 else mark


def _item_2(item: Any) -> Any:
    """An item; a decision's id was made from its flag, and is now from the reviewer as well."""
    if not isinstance(item, dict) or not isinstance(item.get("tcr:decides"), str):
        return item
    from urllib.parse import quote

    flag = item["tcr:decides"]
    try:
        is_known = item.get("id") == f"urn:tcreader:decision:{quote(flag, safe='')}"
        reviewer = person_of(item.get("creator"))
    except (NotOurs, UnicodeEncodeError):  # half a surrogate pair can't be in a link
        return item
    return {**item, "id": decision_id(flag, reviewer)} if is_known else item


STEPS: Mapping[int, Callable[[Json], Json]] = {1: _from_1_to_2}
