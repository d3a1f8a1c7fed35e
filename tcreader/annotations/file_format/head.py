"""What a review file says beside its items: its facts, and the parts of a record that are small.

`head_json` writes it, `head_of` reads it. What stands in the place of something of ours but is of
another kind is set aside under ``tcr:set-aside`` rather than overwritten.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.file_format.body_items import person_json, person_of, reviewer_of
from tcreader.annotations.file_format.json_shapes import Json, NotOurs, expect, word
from tcreader.annotations.file_format.leftovers import (
    NOTHING,
    Inside,
    leftover_of_object,
    missing,
    woven_object,
)
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.model import ReadingMark, ReadingState, Reviewer
from tcreader.annotations.record import Standpoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.agreement import Agreement

SET_ASIDE = "tcr:set-aside"
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"tcr": "urn:tcreader:ns#"}]
_CUSTOMERS = frozenset({"business", "consumer"})
_PACKING = "zlib+base64"
_FACTS: Json = {
    "type": "",
    "label": "",
    "generator": dict.fromkeys(("id", "type", "name", "tcr:version"), ""),
    "tcr:schema": 0,
    "tcr:source": dict.fromkeys(("file", "sha256", "format", "title", "textSha256"), ""),
    "total": 0,
    "first": {"type": "", "startIndex": 0, "items": []},
}
"""What is written anew at each save, whatever it was; the values are of the right kind."""


class Head(NamedTuple):
    """The parts of a record that stand beside the items; see `record.Record`."""

    id: str
    saves: tuple[str, ...]
    reviewers: tuple[Reviewer, ...]
    standpoint: Standpoint
    reading: Mapping[str, ReadingMark]
    deleted: Mapping[str, str]
    texts: Mapping[str, KeptText]
    unknown: Mapping[str, Any]


# Writing


def head_json(head: Head, agreement: Agreement, count: int) -> Json:
    """The file's keys; the items have their place under ``first``, which may be missing."""
    from tcreader import __version__

    source = agreement.source
    name = source.path.name if source.path else ""
    has_page = count or "first" in head.unknown
    ours = {
        "@context": _CONTEXT,
        "id": head.id or _collection_id(source.sha256),
        "type": "AnnotationCollection",
        "label": agreement.title or name,
        "generator": {
            "id": "urn:tcreader:app",
            "type": "Software",
            "name": "tcreader",
            "tcr:version": __version__,
        },
        "tcr:schema": None,
        "tcr:source": {
            "file": name,
            "sha256": source.sha256,
            "format": source.format,
            "title": agreement.title,
            "textSha256": agreement.text_digest,
        },
        **_parts_json(head),
        "total": count,
        **({"first": {"type": "AnnotationPage", "startIndex": 0, "items": []}} if has_page else {}),
        "tcr:texts": _texts_json(head.texts),
    }
    return woven_object(ours, head.unknown)


def _collection_id(sha256: str) -> str:
    from uuid import NAMESPACE_URL, uuid5

    return uuid5(NAMESPACE_URL, f"urn:sha256:{sha256}").urn


def _parts_json(head: Head) -> Json:
    by_id = {person.id: person for person in head.reviewers}
    return {
        "tcr:reviewers": [person_json(person) for person in by_id.values()],
        "tcr:standpoint": {
            "customer": head.standpoint.customer,
            "drafter": list(head.standpoint.drafter),
            "counterparty": list(head.standpoint.counterparty),
        },
        "tcr:reading": {clause: _mark_json(mark) for clause, mark in head.reading.items()},
        "tcr:deleted": dict(head.deleted),
        **({"tcr:saves": " ".join(head.saves)} if head.saves else {}),
    }


def _mark_json(mark: ReadingMark) -> Json:
    item: Json = {"state": mark.state.value}
    if mark.words:
        item["words"] = mark.words
    if mark.creator is not None:
        item["creator"] = person_json(mark.creator)
    if mark.modified:
        item["modified"] = mark.modified
    return woven_object(item, mark.unknown)


def _texts_json(texts: Mapping[str, KeptText]) -> list[Json]:
    return [
        {"sha256": digest, "encoding": _PACKING, "value": list(text.lines)}
        for digest, text in texts.items()
    ]


# Reading


def head_of(top: Json) -> Head:
    """What a file says beside its items, with all that it says beyond."""
    reviewers = tuple(_reviewers(_list(top, "tcr:reviewers")))
    head = Head(
        id=_word(top, "id"),
        saves=tuple(_word(top, "tcr:saves").split()),
        reviewers=reviewers,
        standpoint=_standpoint(_object(top, "tcr:standpoint")),
        reading=dict(_marks(_object(top, "tcr:reading"))),
        deleted={
            key: time for key, time in _object(top, "tcr:deleted").items() if isinstance(time, str)
        },
        texts=_texts(_list(top, "tcr:texts")),
        unknown={},
    )
    return head._replace(unknown=_unknown(top, head))


def _unknown(top: Json, head: Head) -> Mapping[str, Any]:
    """What the file says beyond its head; nothing of it is lost when the head is written again."""
    context = top.get("@context", [])
    top = {**top, "@context": context if isinstance(context, list) else [context]}
    ours = {
        "@context": _CONTEXT,
        "id": head.id,
        **_as_they_are(top, _FACTS),
        **_parts_json(head),
        "tcr:texts": _texts_json(head.texts),
    }
    unknown = leftover_of_object(top, ours)
    whole = woven_object(ours, unknown)
    lost = missing({**top, "@context": whole["@context"]}, whole)  # a list that may grow
    if lost is NOTHING:
        return unknown
    earlier = unknown.get(SET_ASIDE, [])
    everything = [*earlier, lost] if isinstance(earlier, list) else [earlier, lost]
    return Inside({**unknown, SET_ASIDE: everything})


def _as_they_are(theirs: Json, facts: Json) -> Json:
    """The file's facts as it says them, but for those that are of another kind than ours."""
    return {
        key: _as_they_are(_object(theirs, key), value)
        if isinstance(value, dict)
        else _of_its_kind(theirs.get(key), value)
        for key, value in facts.items()
    }


def _of_its_kind(value: Any, ours: Any) -> Any:
    return value if type(value) is type(ours) else ours


def _word(value: Json, key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


def _object(value: Json, key: str) -> Json:
    found = value.get(key)
    return found if isinstance(found, dict) else {}


def _list(value: Json, key: str) -> list[Any]:
    found = value.get(key)
    return found if isinstance(found, list) else []


def _reviewers(people: Iterable[Any]) -> Iterable[Reviewer]:
    for person in people:
        with suppress(NotOurs):
            yield reviewer_of(person)


def _standpoint(value: Json) -> Standpoint:
    customer = value.get("customer")
    is_known = isinstance(customer, str) and customer in _CUSTOMERS
    return Standpoint(
        customer=str(customer) if is_known else "business",
        drafter=_words(_list(value, "drafter")),
        counterparty=_words(_list(value, "counterparty")),
    )


def _words(value: list[Any]) -> tuple[str, ...]:
    return tuple(word for word in value if isinstance(word, str))


def _marks(value: Json) -> Iterable[tuple[str, ReadingMark]]:
    """The marks that are understood, under their clauses."""
    for clause, mark in value.items():
        with suppress(NotOurs, KeyError, TypeError, ValueError, AttributeError):
            yield clause, _mark(mark)


def _mark(value: Json) -> ReadingMark:
    state = ReadingState(value["state"])
    expect(state is not ReadingState.UNREAD)
    mark = ReadingMark(
        state,
        word(value.get("words", "")),
        person_of(value.get("creator")),
        word(value.get("modified", "")),
    )
    if rest := leftover_of_object(value, _mark_json(mark)):
        mark = mark._replace(unknown=rest)
    expect(missing(value, _mark_json(mark)) is NOTHING)
    return mark


def _texts(value: list[Any]) -> dict[str, KeptText]:
    """The kept texts; of two under one name the first, as the other stays as it is."""
    texts: dict[str, KeptText] = {}
    for text in value:
        if _is_kept_text(text):
            texts.setdefault(text["sha256"], KeptText(tuple(text["value"])))
    return texts


def _is_kept_text(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.get("encoding") == _PACKING
        and isinstance(value.get("sha256"), str)
        and re.fullmatch("[0-9a-f]{64}", value["sha256"]) is not None
        and isinstance(value.get("value"), list)
        and all(isinstance(line, str) for line in value["value"])
    )
