"""Highlights, notes and replies as W3C JSON."""

from __future__ import annotations

from tcreader.annotations.file_format.body_items import (
    MARKDOWN,
    begun_json,
    bodies_json,
    note_and_words,
    person_json,
    person_of,
)
from tcreader.annotations.file_format.json_shapes import Json, expect_words, word
from tcreader.annotations.file_format.target_items import target_json, target_of
from tcreader.annotations.model import Annotation, Color, Reply

_COLORS = {color.value: color for color in Color}
_RESOLVED = "resolved"


def annotation_json(annotation: Annotation) -> Json:
    """A highlight or a note as the review file holds it, without what others wrote."""
    id_, target, color, note, tags, creator, created, modified, editor, resolved, _ = annotation
    bodies = bodies_json(note, tags)
    motivation = "commenting" if bodies or color is None else "highlighting"
    item = begun_json(id_, motivation, creator, created, modified)
    if bodies:
        item["body"] = bodies
    item["target"] = target_json(target)
    if color is not None:
        item["tcr:color"] = color.value
    if editor is not None:
        item["tcr:editor"] = person_json(editor)
    if resolved:
        item["tcr:status"] = _RESOLVED
    return item


def annotation_of(item: Json) -> Annotation:
    """The highlight or note that an item says.

    Raises:
        NotOurs: It isn't of our shape; so do KeyError, TypeError, ValueError and AttributeError
            say.
    """
    id_, created, modified = item["id"], item.get("created", ""), item.get("modified", "")
    note, tags = note_and_words(item, MARKDOWN, "tagging")
    color = item.get("tcr:color")
    expect_words(id_, created, modified)
    return Annotation(
        id_,
        target_of(item["target"]),
        None if color is None else _COLORS[color],
        note,
        tags,
        person_of(item.get("creator")),
        created,
        modified,
        person_of(item.get("tcr:editor")),
        item.get("tcr:status") == _RESOLVED,
    )


def reply_json(reply: Reply) -> Json:
    """A reply as the review file holds it, without what others wrote."""
    item = begun_json(reply.id, "replying", reply.creator, reply.created, reply.modified)
    if bodies := bodies_json(reply.note, reply.tags):
        item["body"] = bodies
    item["target"] = reply.to
    if reply.lost:
        item["tcr:lost"] = True
    if reply.color is not None:
        item["tcr:color"] = reply.color.value
    return item


def reply_of(item: Json) -> Reply:
    """The reply that an item says.

    Raises:
        NotOurs: It isn't of our shape; so do KeyError, TypeError, ValueError and AttributeError
            say.
    """
    note, tags = note_and_words(item, MARKDOWN, "tagging")
    color = item.get("tcr:color")
    return Reply(
        id=word(item["id"]),
        to=word(item["target"]),
        note=note,
        creator=person_of(item.get("creator")),
        created=word(item.get("created", "")),
        modified=word(item.get("modified", "")),
        lost=item.get("tcr:lost") is True,
        color=None if color is None else _COLORS[color],
        tags=tags,
    )
