"""The review file: a record as JSON text, and back.

The file is a W3C ``AnnotationCollection`` with its one page embedded. Keys come in a fixed order,
indented by two spaces, one change on few lines, so that a person can read it and git can compare
it. ``tcr:schema`` counts its versions; a file of a later one is read as far as it is understood
and never written.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.items import (
    Entry,
    entry_of,
    item_of,
    person_json,
    reviewer_of,
)
from tcreader.annotations.json_shapes import NotOurs, expect, filled, word
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.leftovers import leftover, without, woven
from tcreader.annotations.model import (
    Annotation,
    FlagDecision,
    HandFlag,
    ReadingMark,
    ReadingState,
    Reply,
    Reviewer,
)
from tcreader.annotations.record import ForeignItem, Record, Standpoint
from tcreader.annotations.rendering import rendered
from tcreader.annotations.selectors import text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement import Agreement

SCHEMA = 2
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"tcr": "urn:tcreader:ns#"}]
_CUSTOMERS = frozenset({"business", "consumer"})
_PACKING = "zlib+base64"


class NotAReview(ValueError):
    """The bytes aren't a review file, or aren't one any more."""


class Loaded(NamedTuple):
    """What a review file says, and the version of the format it says it in."""

    record: Record
    schema: int


def with_text(record: Record, agreement: Agreement) -> Record:
    """The record with the agreement's text kept in it, and no text that nothing points at."""
    digest = text_digest(agreement.text)
    texts = dict(record.texts)
    if digest not in texts:
        texts[digest] = KeptText.of(agreement.text)
    wanted = {entry.target.source for entry in _entries(record) if not isinstance(entry, Reply)}
    wanted.add(digest)
    return replace(record, texts={key: text for key, text in texts.items() if key in wanted})


def dumped(record: Record, agreement: Agreement) -> bytes:
    """A record as the bytes of its review file; the same record gives the same bytes."""
    record = with_text(record, agreement)
    items = list(_items(record))
    ours = {
        **_head(record, agreement, len(items)),
        "tcr:texts": [_text_json(key, text) for key, text in record.texts.items()],
    }
    return rendered(woven(ours, record.unknown), items).encode("utf-8", "backslashreplace")


def loaded(data: bytes) -> Loaded:
    """What the bytes of a review file say.

    Raises:
        NotAReview: They say nothing that could be a review.
    """
    try:
        top = json.loads(data.decode("utf-8-sig"))
        return _loaded(top)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAReview(str(error)) from error


# Writing


def _entries(record: Record) -> Iterable[Entry]:
    yield from record.annotations.values()
    yield from record.replies.values()
    yield from record.decisions.values()
    yield from record.hand_flags.values()


def _head(record: Record, agreement: Agreement, count: int) -> dict[str, Any]:
    """The file's own keys; the items have their place under ``first`` and come later."""
    from tcreader import __version__

    source = agreement.source
    first = {"type": "AnnotationPage", "startIndex": 0, "items": []}
    has_page = count or record.unknown.get("first")
    return {
        "@context": _CONTEXT,
        "id": record.id or _collection_id(source.sha256),
        "type": "AnnotationCollection",
        "label": agreement.title or (source.path.name if source.path else ""),
        "generator": {
            "id": "urn:tcreader:app",
            "type": "Software",
            "name": "tcreader",
            "tcr:version": __version__,
        },
        "tcr:schema": SCHEMA,
        "tcr:source": {
            "file": source.path.name if source.path else "",
            "sha256": source.sha256,
            "format": source.format,
            "title": agreement.title,
            "textSha256": text_digest(agreement.text),
        },
        "tcr:reviewers": _reviewers(record),
        "tcr:standpoint": _standpoint_json(record.standpoint),
        "tcr:reading": {clause: _mark_json(mark) for clause, mark in record.reading.items()},
        "tcr:deleted": dict(record.deleted),
        "total": count,
        **({"first": first} if has_page else {}),
    }


def _collection_id(sha256: str) -> str:
    from uuid import NAMESPACE_URL, uuid5

    return uuid5(NAMESPACE_URL, f"urn:sha256:{sha256}").urn


def _reviewers(record: Record) -> list[dict[str, Any]]:
    people = dict.fromkeys(entry.creator for entry in _entries(record) if entry.creator)
    by_id = {person.id: person for person in (*record.reviewers, *people)}
    return [person_json(person) for person in by_id.values()]


def _standpoint_json(standpoint: Standpoint) -> dict[str, Any]:
    return {
        "customer": standpoint.customer,
        "drafter": list(standpoint.drafter),
        "counterparty": list(standpoint.counterparty),
    }


def _text_json(digest: str, text: KeptText) -> dict[str, Any]:
    return {"sha256": digest, "encoding": _PACKING, "value": list(text.lines)}


def _items(record: Record) -> Iterable[Any]:
    """The items in the file's order; what is new stands at the end.

    Each part keeps its own order: an entry never stands before one that precedes it there.
    """
    end = len(record.slots)
    slots = {slot: at for at, slot in enumerate(record.slots) if isinstance(slot, str)}
    placed: list[tuple[int, Any]] = [
        (at, slot.value) for at, slot in enumerate(record.slots) if isinstance(slot, ForeignItem)
    ]
    for part in (record.annotations, record.replies, record.decisions, record.hand_flags):
        at = 0
        for entry in part.values():
            at = max(at, slots.get(entry.id, end))
            placed.append((at, item_of(entry)))
    placed.sort(key=lambda pair: pair[0])
    return (item for _, item in placed)


# Reading


def _loaded(top: Any) -> Loaded:
    if top["type"] != "AnnotationCollection":
        raise NotAReview("it isn't an AnnotationCollection")
    schema = top["tcr:schema"]
    if type(schema) is not int or schema < 1:
        raise NotAReview("it names no version")
    items = top.get("first", {}).get("items", [])
    if not isinstance(items, list):
        raise NotAReview("its items aren't a list")
    record = _record(top, items)
    return Loaded(record, schema)


def _record(top: dict[str, Any], items: list[Any]) -> Record:
    annotations: dict[str, Annotation] = {}
    replies: dict[str, Reply] = {}
    decisions: dict[str, FlagDecision] = {}
    hand_flags: dict[str, HandFlag] = {}
    slots: list[str | ForeignItem] = []
    seen: set[str] = set()
    for item in items:
        try:
            entry = entry_of(item)
        except NotOurs:
            slots.append(ForeignItem(item))
            continue
        name = entry.id
        if name in seen:  # the second of two with one id is kept, but not shown
            slots.append(ForeignItem(item))
            continue
        seen.add(name)
        slots.append(name)
        if isinstance(entry, FlagDecision):
            decisions[entry.id] = entry
        elif isinstance(entry, HandFlag):
            hand_flags[entry.id] = entry
        elif isinstance(entry, Reply):
            replies[entry.id] = entry
        else:
            annotations[entry.id] = entry
    record = Record(
        annotations=annotations,
        replies=replies,
        decisions=decisions,
        hand_flags=hand_flags,
        reading=_reading(top.get("tcr:reading", {})),
        deleted=_deleted(top.get("tcr:deleted", {})),
        standpoint=_standpoint(top.get("tcr:standpoint", {})),
        texts=_texts(top.get("tcr:texts", [])),
        id=str(top.get("id", "")),
        reviewers=_people(top.get("tcr:reviewers", [])),
        slots=tuple(slots),
    )
    return _with_unknown(record, top)


def _with_unknown(record: Record, top: dict[str, Any]) -> Record:
    """The record with what the file says beyond it."""
    ours: dict[str, Any] = {
        **dict.fromkeys(
            ("@context", "id", "type", "label", "generator", "tcr:source", "tcr:schema", "total")
        ),
        "tcr:reviewers": _reviewers(record),
        "tcr:standpoint": _standpoint_json(record.standpoint),
        "tcr:reading": {clause: _mark_json(mark) for clause, mark in record.reading.items()},
        "tcr:deleted": dict(record.deleted),
        "first": {"type": None, "startIndex": None, "items": None},
        "tcr:texts": [_text_json(key, text) for key, text in record.texts.items()],
    }
    known_inside = {
        "generator": ("id", "type", "name", "tcr:version"),
        "tcr:source": ("file", "sha256", "format", "title", "textSha256"),
    }
    for key, names in known_inside.items():
        ours[key] = dict.fromkeys(names)
    return replace(record, unknown=without(leftover(top, ours)))


def _mark_json(mark: ReadingMark) -> dict[str, Any]:
    return filled(
        {
            "state": mark.state.value,
            "words": mark.words,
            "creator": person_json(mark.creator) if mark.creator else None,
            "modified": mark.modified,
        }
    )


def _reading(value: dict[str, Any]) -> dict[str, ReadingMark]:
    marks = {}
    for clause, mark in value.items():
        with suppress(NotOurs, KeyError, TypeError, ValueError, AttributeError):
            state = ReadingState(mark["state"])
            expect(state is not ReadingState.UNREAD)
            creator = mark.get("creator")
            marks[clause] = ReadingMark(
                state,
                word(mark.get("words", "")),
                reviewer_of(creator) if creator is not None else None,
                word(mark.get("modified", "")),
            )
    return marks


def _deleted(value: dict[str, Any]) -> dict[str, str]:
    return {key: time for key, time in value.items() if isinstance(time, str)}


def _standpoint(value: dict[str, Any]) -> Standpoint:
    customer = value.get("customer")
    return Standpoint(
        customer=customer if customer in _CUSTOMERS else "business",
        drafter=_words(value.get("drafter", [])),
        counterparty=_words(value.get("counterparty", [])),
    )


def _words(value: list[Any]) -> tuple[str, ...]:
    return tuple(word for word in value if isinstance(word, str))


def _people(value: list[Any]) -> tuple[Reviewer, ...]:
    people = []
    for person in value:
        with suppress(NotOurs):
            people.append(reviewer_of(person))
    return tuple(people)


def _texts(value: list[Any]) -> dict[str, KeptText]:
    return {text["sha256"]: KeptText(tuple(text["value"])) for text in value if _is_kept_text(text)}


def _is_kept_text(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.get("encoding") == _PACKING
        and isinstance(value.get("sha256"), str)
        and isinstance(value.get("value"), list)
        and all(isinstance(line, str) for line in value["value"])
    )
