"""Hypothesis's file of annotations, as its client exports and imports it.

The importer takes an object with the list ``annotations``; from each it keeps target, tags and
text, groups by ``user`` (``acct:name@authority``), reads ``permissions`` and leaves answers, which
name their ``references``, aside. Positions count UTF-16 units. What Hypothesis has no word for is
said in tags (see `facets`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.interchange.aiming import Said
from tcreader.annotations.interchange.facets import told, understood
from tcreader.annotations.interchange.notes import Draft
from tcreader.annotations.interchange.utf16 import Utf16
from tcreader.annotations.interchange.values import (
    id_of,
    listed,
    objects,
    person,
    time_of,
    words,
)
from tcreader.annotations.interchange.web_annotation import position_selector, quote_selector
from tcreader.annotations.model import TargetKind
from tcreader.annotations.selectors import words_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tcreader.annotations.file_format.json_shapes import Json
    from tcreader.annotations.interchange.aiming import Aim
    from tcreader.annotations.interchange.notes import Outgoing, OutgoingNote
    from tcreader.annotations.model import Annotation, Reply, Reviewer

_AUTHORITY = "tcreader.invalid"  # of people who have no account (RFC 6761: never a real host)


# Writing


def written(outgoing: Outgoing) -> Json:
    """Notes as Hypothesis's client exports them."""
    utf16 = Utf16(outgoing.agreement.text)
    annotations = []
    for note in outgoing.notes:
        annotations.append(_note_json(note, outgoing, utf16))
        annotations += [_reply_json(reply, note, outgoing) for reply in note.replies if reply.note]
    return {
        "export_date": outgoing.generated,
        "export_userid": f"acct:export@{_AUTHORITY}",
        "client_version": outgoing.generator,
        "annotations": annotations,
    }


def _note_json(note: OutgoingNote, outgoing: Outgoing, utf16: Utf16) -> Json:
    annotation = note.annotation
    return _signed(annotation, outgoing) | {
        "text": annotation.note,
        "tags": told(annotation, note.clause),
        "target": [{"source": _uri(outgoing), "selector": _selectors(note, outgoing, utf16)}],
    }


def _selectors(note: OutgoingNote, outgoing: Outgoing, utf16: Utf16) -> list[Json]:
    """A quote and, unless the words are gone, their position; none for the whole document."""
    target = note.annotation.target
    if target.kind is TargetKind.DOCUMENT:
        return []
    if note.span is None:
        return [quote_selector(target)]
    there = words_target(outgoing.agreement, note.span)
    start, end = there.span or note.span
    position = position_selector(Span(utf16.unit(start), utf16.unit(end)))
    return [position, quote_selector(there)] if position else []


def _reply_json(reply: Reply, note: OutgoingNote, outgoing: Outgoing) -> Json:
    return _signed(reply, outgoing) | {
        "text": reply.note,
        "tags": [],
        "references": [note.annotation.id],
        "target": [{"source": _uri(outgoing)}],
    }


def _signed(entry: Annotation | Reply, outgoing: Outgoing) -> Json:
    user = _user(entry.creator)
    person_ = entry.creator
    return {
        "id": entry.id,
        "created": entry.created or entry.modified,
        "updated": entry.modified or entry.created,
        "user": user,
        "user_info": {"display_name": person_.name if person_ else None},
        "tcreader:creator": person_.id if person_ else "",
        "uri": _uri(outgoing),
        "document": {"title": [outgoing.title]},
        "group": "__world__",
        "permissions": {"read": [user], "update": [user], "delete": [user]},
        "hidden": False,
        "links": {},
    }


def _user(reviewer: Reviewer | None) -> str:
    if reviewer is None:
        return f"acct:unknown@{_AUTHORITY}"
    if reviewer.id.startswith("acct:"):
        return reviewer.id
    name = re.sub(r"[^A-Za-z0-9._]+", "_", reviewer.name).strip("_")
    return f"acct:{name or 'reviewer'}@{_AUTHORITY}"


def _uri(outgoing: Outgoing) -> str:
    return f"urn:sha256:{outgoing.agreement.source.sha256}"


# Reading


def drafts(items: Iterable[object], aim: Aim) -> Iterator[Draft | None]:
    """What annotations say; None for one that says nothing which could be placed or read."""
    for item in items:
        yield _draft(item, aim) if isinstance(item, dict) else None


def _draft(item: Json, aim: Aim) -> Draft | None:
    facets = understood(words(tag) for tag in listed(item.get("tags")))
    created, modified = time_of(item.get("created")), time_of(item.get("updated"))
    draft = Draft(
        id=_id(item.get("id"), item),
        note=words(item.get("text")),
        tags=facets.tags,
        color=facets.color,
        resolved=facets.resolved,
        creator=_person(item),
        created=created or modified,
        modified=modified or created,
    )
    references = [one for one in listed(item.get("references")) if words(one)]
    if references:
        return draft._replace(to=_id(references[0], references[0])) if draft.note else None
    selectors = [one for target in objects(item.get("target")) for one in _of_target(target)]
    kind = facets.kind if selectors else TargetKind.DOCUMENT
    color = draft.color if selectors else None
    target = aim.target(Said.of(selectors), kind)
    return None if target is None else draft._replace(target=target, color=color)


def _of_target(target: Json) -> list[Json]:
    return objects(target.get("selector"))


def _id(value: object, item: object) -> str:
    return id_of(value, format_="hypothesis", item=item)


def _person(item: Json) -> Reviewer | None:
    """The account, or the reviewer who had none when we wrote the file."""
    info = item.get("user_info")
    name = words(info.get("display_name")) if isinstance(info, dict) else ""
    user, own = words(item.get("user")), words(item.get("tcreader:creator"))
    if user.endswith(f"@{_AUTHORITY}"):
        return person(own, name)
    return person(user, name)
