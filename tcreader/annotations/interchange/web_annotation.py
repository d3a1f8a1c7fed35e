"""W3C Web Annotations (model of 2017) that carry no words of tcreader's own.

Written for readers that know nothing but the model: the context is a plain string, every target
has both a quote and a position at top level (Recogito's text annotator rejects one that lacks
either), positions count code points, and answers are bodies with the purpose ``replying``, as
Recogito keeps them. What else there is to say is said in tags (see `facets`). A note on the whole
document points at its first words. An orphan isn't written: a reader that goes by positions would
show it on other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.interchange.aiming import Said
from tcreader.annotations.interchange.facets import told, understood
from tcreader.annotations.interchange.html_text import html_text
from tcreader.annotations.interchange.notes import Draft
from tcreader.annotations.interchange.values import (
    filled,
    id_of,
    is_iri,
    listed,
    objects,
    person_of,
    time_of,
    words,
)
from tcreader.annotations.model import TargetKind
from tcreader.annotations.selectors import words_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Span
    from tcreader.annotations.file_format.json_shapes import Json
    from tcreader.annotations.interchange.aiming import Aim
    from tcreader.annotations.interchange.notes import Outgoing, OutgoingNote
    from tcreader.annotations.model import Reviewer, Target

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_TAGS = frozenset({"tagging", "identifying", "classifying"})
_BODIES = 10_000  # that one annotation may have


# Writing


def written(outgoing: Outgoing) -> Json:
    """Notes as an annotation collection with one page."""
    items = [
        item for note in outgoing.notes if (item := _item(note, outgoing.agreement)) is not None
    ]
    collection: Json = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": outgoing.title,
        "generator": {"type": "Software", "name": outgoing.generator},
        "generated": outgoing.generated,
        "total": len(items),
    }
    if items:  # a page must hold at least one annotation
        collection["first"] = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    return collection


def _item(note: OutgoingNote, agreement: Agreement) -> Json | None:
    annotation, span = note.annotation, note.span
    if annotation.target.kind is TargetKind.DOCUMENT:
        span = _first_words(agreement)
    if note.is_orphan or span is None:
        return None
    bodies: list[Json] = []
    if annotation.note:
        bodies.append(text_body(annotation.note, "commenting"))
    bodies += [text_body(tag, "tagging") for tag in told(annotation, note.clause)]
    bodies += [
        filled(
            {
                "id": reply.id,
                **text_body(reply.note, "replying"),
                "creator": person_json(reply.creator),
                "created": reply.created,
                "modified": reply.modified,
            }
        )
        for reply in note.replies
        if reply.note
    ]
    target = words_target(agreement, span)
    return filled(
        {
            "id": annotation.id,
            "type": "Annotation",
            "motivation": "commenting" if bodies else "highlighting",
            "creator": person_json(annotation.creator),
            "created": annotation.created,
            "modified": annotation.modified,
            "body": bodies,
            "target": {
                "source": f"urn:sha256:{target.source}",
                "selector": [quote_selector(target), position_selector(target.span)],
            },
        }
    )


def _first_words(agreement: Agreement) -> Span | None:
    """The first block that says something, which is the title of most agreements."""
    for block in agreement.blocks:
        if block.span.of(agreement.text).strip():
            return block.span
    return None


def text_body(value: str, purpose: str) -> Json:
    """A body of words."""
    body = {"type": "TextualBody", "value": value, "purpose": purpose}
    return body if purpose == "tagging" else body | {"format": "text/markdown"}


def person_json(reviewer: Reviewer | None) -> Json | None:
    """A person as a W3C agent."""
    return {"id": reviewer.id, "type": "Person", "name": reviewer.name} if reviewer else None


def quote_selector(target: Target) -> Json:
    """A target's words with their context."""
    return {
        "type": "TextQuoteSelector",
        "exact": target.exact,
        "prefix": target.prefix,
        "suffix": target.suffix,
    }


def position_selector(span: Span | None) -> Json | None:
    """A position, in whatever unit it is given."""
    return {"type": "TextPositionSelector", "start": span[0], "end": span[1]} if span else None


# Reading


def drafts(items: list[Any], aim: Aim) -> Iterator[Draft | None]:
    """What annotations say; None for one that says nothing which could be placed or read."""
    for item in items:
        if not isinstance(item, dict) or "Annotation" not in listed(item.get("type")):
            yield None
            continue
        yield from _drafts_of(item, aim)


def _drafts_of(item: Json, aim: Aim) -> Iterator[Draft | None]:
    key = id_of(item.get("id"), format_="jsonld", item=item)
    bodies = _bodies(item)
    tags = [words(body.get("value")) for body in bodies if _purpose(body, item) in _TAGS]
    facets = understood(tags)
    said = [body for body in bodies if _purpose(body, item) not in _TAGS and _text(body)]
    notes, answers = _told_apart(said)
    creator, created, modified = _signed(item)
    draft = Draft(
        id=key,
        note="\n\n".join(map(_text, notes)),
        tags=facets.tags,
        color=facets.color,
        resolved=facets.resolved,
        creator=creator,
        created=created,
        modified=modified,
    )
    to = _answered(item)
    target = None if to else _target(item, facets.kind, aim)
    if not to and target is None:
        yield None
        return
    yield draft._replace(to=to, target=target)
    for body in answers:
        yield _answer(body, key)


def _answer(body: Json, to: str) -> Draft:
    creator, created, modified = _signed(body)
    key = id_of(body.get("id"), format_="jsonld", item=[to, body])
    return Draft(
        id=key, to=to, note=_text(body), creator=creator, created=created, modified=modified
    )


def _told_apart(bodies: list[Json]) -> tuple[list[Json], list[Json]]:
    """The note's own bodies, and the answers: later ones that somebody signed."""
    notes: list[Json] = []
    answers: list[Json] = []
    for body in bodies:
        is_answer = body.get("purpose") == "replying" or (notes and body.get("creator"))
        (answers if is_answer else notes).append(body)
    return notes, answers


def _signed(value: Json) -> tuple[Reviewer | None, str, str]:
    """Who, when made, when changed; each time stands in for the other."""
    created, modified = time_of(value.get("created")), time_of(value.get("modified"))
    return person_of(value.get("creator")), created or modified, modified or created


def _bodies(item: Json) -> list[Json]:
    found: list[Json] = []
    for body in listed(item.get("body"))[:_BODIES]:
        if isinstance(body, dict):
            found += objects(body.get("items")) if body.get("type") == "Choice" else [body]
        elif isinstance(body, str):
            found.append({"value": body})
    value = words(item.get("bodyValue"))
    return [*found, {"value": value}] if value else found


def _purpose(body: Json, item: Json) -> str:
    own = next(iter(listed(body.get("purpose"))), None)
    general = next(iter(listed(item.get("motivation"))), None)
    return words(own) or words(general)


def _text(body: Json) -> str:
    value = words(body.get("value")) or words(body.get("source"))
    is_html = "html" in words(body.get("format"))
    return html_text(value) if is_html else value


def _answered(item: Json) -> str:
    """The id of that which an item answers, or nothing."""
    if "replying" not in listed(item.get("motivation")):
        return ""
    first = next(iter(listed(item.get("target"))), None)
    if isinstance(first, dict):
        to = words(item.get("as:inReplyTo"))
        return to or (
            "" if first.get("selector") else words(first.get("source") or first.get("id"))
        )
    return words(first) if is_iri(first) else ""


def _target(item: Json, kind: TargetKind, aim: Aim) -> Target | None:
    for one in listed(item.get("target")):
        if isinstance(one, str):
            return aim.target(Said(), TargetKind.DOCUMENT)
        if isinstance(one, dict):
            selectors = one.get("selector")
            is_whole = kind is TargetKind.DOCUMENT or not selectors
            return aim.target(
                Said.of(selectors),
                TargetKind.DOCUMENT if is_whole else kind,
                words(one.get("source")),
            )
    return None
