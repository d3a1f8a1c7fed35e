"""Single values from other programs: ids, people, times and words, none of them trusted."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tcreader.annotations.model import Reviewer

if TYPE_CHECKING:
    from tcreader.annotations.file_format.json_shapes import Json

LONGEST = 1_000_000
"""Characters; a longer note or quote is no note and no quote."""

_IRI = re.compile(
    r"(?!(?i:javascript|data|vbscript):)[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]{1,2000}"
)


def filled(item: Json) -> Json:
    """An object without the keys that say nothing."""
    return {key: value for key, value in item.items() if value not in (None, "", [])}


def words(value: Any) -> str:
    """A string, or nothing."""
    return value if isinstance(value, str) and len(value) <= LONGEST else ""


def listed(value: Any) -> list[Any]:
    """A value that may stand alone or in a list, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects among one or several values."""
    return [one for one in listed(value) if isinstance(one, dict)]


def is_iri(value: Any) -> bool:
    """Whether a value can name something everywhere, as a URN or an address does."""
    return isinstance(value, str) and _IRI.fullmatch(value) is not None


def id_of(value: Any, *, format_: str, item: Any) -> str:
    """The id under which an entry is kept: its own if it is an IRI, else one made from it.

    The same file gives the same ids each time, so that importing it again adds nothing.
    """
    if is_iri(value):
        return str(value)
    from uuid import NAMESPACE_URL, uuid5

    own = words(value) or json.dumps(item, sort_keys=True)
    return uuid5(NAMESPACE_URL, f"urn:tcreader:import:{format_}:{own}").urn


def time_of(value: Any) -> str:
    """A time in UTC, to the second; nothing where it is none."""
    try:
        time = datetime.fromisoformat(words(value))
        zoned = time if time.tzinfo else time.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    except (ValueError, OverflowError):
        return ""


def person_of(value: Any) -> Reviewer | None:
    """Who a W3C agent is: an IRI, or an object with an id, a name, or both."""
    first = next(iter(listed(value)), None)
    if isinstance(first, str):
        return person(first, "")
    if not isinstance(first, dict):
        return None
    name = next(filter(None, (_name(first.get(key)) for key in ("name", "nickname", "email"))), "")
    return person(words(first.get("id")), name)


def person(id_: str, name: str) -> Reviewer | None:
    """A person by id, name, or both; a name alone is the same person each time."""
    from urllib.parse import quote

    name = " ".join(name.split())[:200]
    if is_iri(id_):
        return Reviewer(id_, name or re.split(r"[:/]", id_.rstrip("/"))[-1].partition("@")[0])
    name = name or " ".join(id_.split())[:200]
    return Reviewer(f"urn:tcreader:user:{quote(name, safe='')}", name) if name else None


def _name(value: Any) -> str:
    return words(next(iter(listed(value)), None))
