"""Reading annotations that another program wrote, whatever the format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.file_format.items import entry_of
from tcreader.annotations.file_format.json_shapes import NotOurs
from tcreader.annotations.file_format.json_text import decoded
from tcreader.annotations.interchange import hypothesis, readium, web_annotation
from tcreader.annotations.interchange.aiming import Aim
from tcreader.annotations.interchange.values import listed
from tcreader.annotations.model import Annotation, FlagDecision, HandFlag, Reply
from tcreader.annotations.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement import Agreement
    from tcreader.annotations.file_format.items import Entry
    from tcreader.annotations.interchange.notes import Draft

_MOST = 200_000_000  # bytes
_CHAIN = 100  # answers to answers, one below the other
_MACHINE_FLAG = "urn:tcreader:flag:"  # what the rules found is found again, not imported
_EXPORTED = frozenset({"tcr:placed", "tcr:class", "tcr:name"})
"""What an export says beyond the review."""
_OF_FLAGS = frozenset(
    f"tcr:{key}" for key in ("prominence", "verdict", "dismissedFor", "reasons", "basis", "rule")
)
"""What it says of flags beyond that; a decision has a verdict of its own."""


class NotForeign(ValueError):
    """The bytes are in none of the formats; the message is a sentence that says why."""


class Imported(NamedTuple):
    """What another program's file holds.

    Attributes:
        format: ``jsonld``, ``hypothesis`` or ``readium``.
        record: Its annotations and replies, with targets that `anchoring.place` finds.
        passed_over: How many of its items hold nothing that could be placed or read.
    """

    format: str
    record: Record
    passed_over: int


def read_foreign(data: bytes, agreement: Agreement) -> Imported:
    """The annotations in a file of another program.

    Args:
        data: W3C JSON-LD (a collection, a page, a list or a single annotation), Hypothesis's
            export, or a Readium AnnotationSet.
        agreement: The text to which they belong; by it positions that count UTF-16 units become
            code points, and quotes get their context.

    Raises:
        NotForeign: It is none of these.
    """
    top = _parsed(data)
    format_, items = _format_and_items(top)
    aim = Aim(agreement, counts_utf16=format_ != "jsonld")
    if format_ == "hypothesis":
        entries = _entries(hypothesis.drafts(items, aim))
    elif format_ == "readium":
        entries = _entries(readium.drafts(items, aim))
    else:
        entries = _of_web_annotations(top, items, aim)
    return _imported(format_, entries)


def _parsed(data: bytes) -> Any:
    if len(data) > _MOST:
        raise NotForeign("it is too large.")
    try:
        return decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotForeign("it isn't a text in UTF-8.") from error
    except (ValueError, RecursionError) as error:  # an unclosed value may still nest too deep
        raise NotForeign("it isn't JSON.") from error


def _format_and_items(top: Any) -> tuple[str, list[Any]]:
    """What the file is, by what it holds, and its annotations.

    Raises:
        NotForeign: It is nothing that is known.
    """
    if isinstance(top, list) and any("Annotation" in _types(one) for one in top):
        return "jsonld", top
    types = _types(top)
    if "Annotation" in types:
        return "jsonld", [top]
    if "AnnotationSet" in types and isinstance(top.get("items"), list):
        return "readium", top["items"]
    if types & {"AnnotationCollection", "AnnotationPage"}:
        return "jsonld", _items_of_pages(top)
    if isinstance(top, dict):
        for key in ("annotations", "rows"):  # the client's export, the service's own answers
            if isinstance(top.get(key), list):
                return "hypothesis", top[key]
    raise NotForeign("its JSON holds no annotations in a format that tcreader knows.")


def _types(value: Any) -> set[str]:
    if not isinstance(value, dict):
        return set()
    return {one for one in listed(value.get("type")) if isinstance(one, str)}


def _items_of_pages(top: dict[str, Any]) -> list[Any]:
    """The items of a page, or of a collection's embedded pages."""
    items: list[Any] = []
    page: Any = top if "items" in top else top.get("first")
    while isinstance(page, dict):
        items += listed(page.get("items"))
        page = page.get("next")
    return items


# W3C items, our own and others'


def _of_web_annotations(top: Any, items: list[Any], aim: Aim) -> list[Entry | None]:
    if not _is_ours(top):
        return _entries(web_annotation.drafts(items, aim))
    entries: list[Entry | None] = []
    for item in items:
        if isinstance(item, dict) and str(item.get("id", "")).startswith(_MACHINE_FLAG):
            continue
        try:
            entries.append(entry_of(_without_export_keys(item)))
        except NotOurs:
            entries += _entries(web_annotation.drafts([item], aim))
    return entries


def _is_ours(top: Any) -> bool:
    """Whether the file says that it uses tcreader's own words."""
    contexts = listed(top.get("@context")) if isinstance(top, dict) else []
    return any(isinstance(one, dict) and "tcr" in one for one in contexts)


def _without_export_keys(item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    surplus = _EXPORTED if "tcr:decides" in item else _EXPORTED | _OF_FLAGS
    return {key: value for key, value in item.items() if key not in surplus}


# From drafts to a record


def _entries(drafts: Iterable[Draft | None]) -> list[Entry | None]:
    return [_entry(draft) for draft in drafts]


def _entry(draft: Draft | None) -> Entry | None:
    if draft is None:
        return None
    if draft.to:
        return Reply(
            id=draft.id,
            to=draft.to,
            note=draft.note,
            creator=draft.creator,
            created=draft.created,
            modified=draft.modified,
        )
    if draft.target is None:
        return None
    return Annotation(
        id=draft.id,
        target=draft.target,
        color=draft.color,
        note=draft.note,
        tags=draft.tags,
        creator=draft.creator,
        created=draft.created,
        modified=draft.modified,
        resolved=draft.resolved,
    )


def _imported(format_: str, entries: list[Entry | None]) -> Imported:
    parts: dict[type, dict[str, Any]] = {
        kind: {} for kind in (Annotation, Reply, FlagDecision, HandFlag)
    }
    seen: set[str] = set()
    for entry in entries:
        if entry is not None and entry.id not in seen:
            seen.add(entry.id)
            parts[type(entry)][entry.id] = entry
    replies: dict[str, Reply] = parts[Reply]
    people = {
        entry.creator.id: entry.creator for entry in entries if entry is not None and entry.creator
    }
    record = Record(
        annotations=parts[Annotation],
        replies={key: one._replace(to=_root(one, replies)) for key, one in replies.items()},
        decisions=parts[FlagDecision],
        hand_flags=parts[HandFlag],
        reviewers=tuple(people.values()),
    )
    return Imported(format_, record, len(entries) - len(seen))


def _root(reply: Reply, replies: dict[str, Reply]) -> str:
    """The annotation in whose thread an answer to an answer stands."""
    to = reply.to
    for _ in range(_CHAIN):
        if to not in replies:
            break
        to = replies[to].to
    return to
