"""What all items have as W3C JSON: how they begin, bodies, people."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tcreader.annotations.file_format.json_shapes import Json, NotOurs, expect, expect_words
from tcreader.annotations.model import Reviewer

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKDOWN = "text/markdown"
PLAIN = "text/plain"


def begun_json(
    id_: str, motivation: str, creator: Reviewer | None, created: str, modified: str
) -> Json:
    """What an item begins with; what isn't known is left out."""
    item: Json = {"id": id_, "type": "Annotation", "motivation": motivation}
    if creator is not None:
        item["creator"] = person_json(creator)
    if created:
        item["created"] = created
    if modified:
        item["modified"] = modified
    return item


def note_json(value: str, format_: str) -> Json:
    """A comment's words as a W3C body."""
    return {"type": "TextualBody", "value": value, "format": format_, "purpose": "commenting"}


def word_json(value: str, purpose: str) -> Json:
    """A word that tags or classifies, as a W3C body."""
    return {"type": "TextualBody", "value": value, "purpose": purpose}


def bodies_json(note: str, tags: Sequence[str]) -> list[Json]:
    """The bodies of a note and of its tags; none for what is empty."""
    bodies = [note_json(note, MARKDOWN)] if note else []
    if tags:
        bodies += [word_json(tag, "tagging") for tag in tags]
    return bodies


def note_and_words(item: Json, format_: str, purpose: str) -> tuple[str, tuple[str, ...]]:
    """The words of an item's first comment in a format, and its words with a purpose, each once.

    What is empty, or a second comment, is somebody else's.

    Raises:
        NotOurs: The bodies aren't in a list.
    """
    note, words = "", []
    bodies = item.get("body", [])
    expect(isinstance(bodies, list))
    for body in bodies:
        value = _text_of(body)
        if not value:
            continue
        role, format_found = body.get("purpose"), body.get("format")
        if role == "commenting":
            note = note or (value if format_found == format_ else "")
        elif role == purpose and format_found is None:
            words.append(value)
    return note, tuple(dict.fromkeys(words)) if words else ()


def person_json(reviewer: Reviewer) -> Json:
    """A reviewer as a W3C agent."""
    return {"id": reviewer.id, "type": "Person", "name": reviewer.name}


def person_of(value: Any) -> Reviewer | None:
    """The reviewer that a W3C agent is; None where none is named.

    Raises:
        NotOurs: It isn't a person with an id and a name.
    """
    return None if value is None else reviewer_of(value)


def reviewer_of(value: Any) -> Reviewer:
    """The reviewer that a W3C agent is.

    Raises:
        NotOurs: It isn't a person with an id and a name.
    """
    try:
        if value["type"] != "Person":
            raise NotOurs
        return _reviewer(value["id"], value["name"])
    except (KeyError, TypeError) as error:
        raise NotOurs from error


@lru_cache(maxsize=100)
def _reviewer(id_: Any, name: Any) -> Reviewer:
    """A reviewer; a file names the same few people with every item.

    Raises:
        TypeError: These aren't words.
    """
    expect_words(id_, name)
    return Reviewer(id_, name)


def _text_of(body: Any) -> str:
    """A textual body's text, or nothing."""
    if not isinstance(body, dict) or body.get("type") != "TextualBody":
        return ""
    value = body.get("value")
    return value if isinstance(value, str) else ""
