"""Bodies and people as W3C JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.json_shapes import Json, NotOurs, expect, expect_words
from tcreader.annotations.model import Reviewer

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKDOWN = "text/markdown"
PLAIN = "text/plain"


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


def note_of(item: Json, format_: str) -> str:
    """The words of an item's first comment in a format, or nothing."""
    for body in _bodies(item):
        if body.get("purpose") == "commenting" and body.get("format") == format_ and body["value"]:
            return str(body["value"])
    return ""


def words_of(item: Json, purpose: str) -> tuple[str, ...]:
    """An item's words with a purpose, each once; empty ones are somebody else's."""
    found = [
        body["value"]
        for body in _bodies(item)
        if body.get("purpose") == purpose and "format" not in body and body["value"]
    ]
    return tuple(dict.fromkeys(found)) if found else ()


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
        expect(value["type"] == "Person")
        id_, name = value["id"], value["name"]
        expect_words(id_, name)
        return Reviewer(id_, name)
    except (KeyError, TypeError) as error:
        raise NotOurs from error


def _bodies(item: Json) -> list[Json]:
    """An item's textual bodies."""
    bodies = item.get("body")
    if bodies is None:
        return []
    expect(isinstance(bodies, list))
    return [body for body in bodies if _is_text(body)]


def _is_text(body: Any) -> bool:
    return (
        isinstance(body, dict)
        and body.get("type") == "TextualBody"
        and isinstance(body.get("value"), str)
    )
