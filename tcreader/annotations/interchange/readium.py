"""Readium's AnnotationSet, as Thorium and its kin exchange it.

One object is the body: words, colour, kind of highlight, and tags under the three names that its
programs use. Positions count UTF-16 units. An answer, which Readium doesn't know, is a note of its
own at the same place that says what it answers. A note on a clause or on the whole document, and a
closed thread, are told by tags (see `facets`).

Thorium takes a file only where ``target.source`` is a chapter of the open book.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from tcreader.agreement import Span
from tcreader.annotations.interchange.aiming import Said
from tcreader.annotations.interchange.facets import told, understood, usual_color
from tcreader.annotations.interchange.html_text import html_text
from tcreader.annotations.interchange.notes import Draft
from tcreader.annotations.interchange.utf16 import Utf16
from tcreader.annotations.interchange.values import (
    filled,
    id_of,
    listed,
    person_of,
    time_of,
    words,
)
from tcreader.annotations.interchange.web_annotation import (
    CONTEXT,
    person_json,
    position_selector,
    quote_selector,
)
from tcreader.annotations.model import Color, TargetKind
from tcreader.annotations.selectors import words_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tcreader.annotations.file_format.json_shapes import Json
    from tcreader.annotations.interchange.aiming import Aim
    from tcreader.annotations.interchange.notes import Outgoing, OutgoingNote
    from tcreader.annotations.model import Annotation, Reply

_ANSWERS = "as:inReplyTo"  # of Activity Streams, a prefix that the W3C context knows
_COLORS = {color.value: color for color in Color} | {"orange": Color.YELLOW, "red": Color.PINK}


# Writing


def written(outgoing: Outgoing) -> Json:
    """Notes as an AnnotationSet."""
    utf16 = Utf16(outgoing.agreement.text)
    items = []
    for note in outgoing.notes:
        target = _target_json(note, outgoing, utf16)
        items.append(_note_json(note, target))
        items += [_reply_json(one, note, target) for one in note.replies if one.note]
    source = outgoing.agreement.source
    name = f"{source.sha256}#{outgoing.generated}"
    return {
        "@context": CONTEXT,
        "id": uuid5(NAMESPACE_URL, f"urn:tcreader:readium:{name}").urn,
        "type": "AnnotationSet",
        "generator": {"type": "Software", "name": outgoing.generator},
        "generated": outgoing.generated,
        "title": outgoing.title,
        "about": {
            "dc:identifier": [f"urn:sha256:{source.sha256}"],
            "dc:format": source.format,
            "dc:title": outgoing.title,
        },
        "items": items,
    }


def _note_json(note: OutgoingNote, target: Json) -> Json:
    annotation = note.annotation
    tags = told(annotation, note.clause, with_color=False)
    body = _body(annotation.note, annotation.color, tags)
    is_highlight = annotation.color is not None and not annotation.note
    motivation = "highlighting" if is_highlight else "commenting"
    return _signed(annotation) | {"motivation": motivation, "body": body, "target": target}


def _reply_json(reply: Reply, note: OutgoingNote, target: Json) -> Json:
    return _signed(reply) | {
        "motivation": "replying",
        "body": _body(reply.note, None, ()),
        "target": target,
        _ANSWERS: note.annotation.id,
    }


def _signed(entry: Annotation | Reply) -> Json:
    return filled(
        {
            "@context": CONTEXT,
            "id": entry.id,
            "type": "Annotation",
            "creator": person_json(entry.creator),
            "created": entry.created,
            "modified": entry.modified,
        }
    )


def _body(text: str, color: Color | None, tags: Iterable[str]) -> Json:
    listed_ = list(tags)
    first = listed_[0] if listed_ else None
    rest = {
        "color": color.value if color else None,
        "highlight": "solid" if color else None,
        "tag": first,
        "keyword": first,
        "tags": listed_,
    }
    return {"type": "TextualBody", "value": text, "format": "text/markdown"} | filled(rest)


def _target_json(note: OutgoingNote, outgoing: Outgoing, utf16: Utf16) -> Json:
    source = outgoing.agreement.source
    target: Json = {"source": source.path.name if source.path else f"urn:sha256:{source.sha256}"}
    ours = note.annotation.target
    if ours.kind is TargetKind.DOCUMENT:
        return target
    if note.span is None:
        return target | {"selector": [quote_selector(ours)]}
    there = words_target(outgoing.agreement, note.span)
    start, end = there.span or note.span
    position = position_selector(Span(utf16.unit(start), utf16.unit(end)))
    return target | {"selector": [quote_selector(there), position]}


# Reading


def drafts(items: list[Any], aim: Aim) -> Iterator[Draft | None]:
    """What annotations say; None for one that says nothing which could be placed or read."""
    for item in items:
        yield _draft(item, aim) if isinstance(item, dict) else None


def _draft(item: Json, aim: Aim) -> Draft | None:
    body = next((one for one in listed(item.get("body")) if isinstance(one, dict)), {})
    facets = understood(_tags(body))
    value = words(body.get("value"))
    created, modified = time_of(item.get("created")), time_of(item.get("modified"))
    draft = Draft(
        id=id_of(item.get("id"), format_="readium", item=item),
        note=html_text(value) if "html" in words(body.get("format")) else value,
        tags=facets.tags,
        resolved=facets.resolved,
        creator=person_of(item.get("creator")),
        created=created or modified,
        modified=modified or created,
    )
    answered = words(item.get(_ANSWERS))
    if answered:
        return draft._replace(to=answered) if draft.note else None
    target = next((one for one in listed(item.get("target")) if isinstance(one, dict)), {})
    selectors = target.get("selector")
    kind = facets.kind if selectors else TargetKind.DOCUMENT
    found = aim.target(Said.of(selectors), kind)
    return (
        None
        if found is None
        else draft._replace(target=found, color=_color(body, facets.color, kind))
    )


def _tags(body: Json) -> list[str]:
    own = [words(tag) for tag in listed(body.get("tags"))]
    return own or [words(tag) for key in ("tag", "keyword") for tag in listed(body.get(key))]


def _color(body: Json, told_color: Color | None, kind: TargetKind) -> Color | None:
    """Its own colour; an unknown one is the usual one."""
    if "color" in body:
        return _COLORS.get(words(body["color"]).lower(), Color.YELLOW)
    return told_color if kind is TargetKind.WORDS else usual_color(kind)
