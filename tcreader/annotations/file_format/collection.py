"""The review file: a record as JSON text, and back.

The file is a W3C ``AnnotationCollection`` with its one page embedded. Keys come in a fixed order,
indented by two spaces, one change on few lines, so that a person can read it and git can compare
it. ``tcr:schema`` counts its versions; a file of an earlier one is migrated, a file of a later one
is read as far as it is understood and never written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.file_format.head import SET_ASIDE, Head, head_json, head_of
from tcreader.annotations.file_format.item_order import items_in_order
from tcreader.annotations.file_format.item_texts import GAP, Apart, ItemTexts, taken_apart
from tcreader.annotations.file_format.items import Entry, Item, entry_of, item_of, own_entry_of
from tcreader.annotations.file_format.json_shapes import Json, NotOurs
from tcreader.annotations.file_format.json_text import decoded
from tcreader.annotations.file_format.migrations import migrated
from tcreader.annotations.file_format.rendering import around_items
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.model import Annotation, FlagDecision, HandFlag, Reply
from tcreader.annotations.record import ForeignItem, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tcreader.agreement import Agreement
    from tcreader.safe_files import Pieces

SCHEMA = 2


class NotAReview(ValueError):
    """The bytes aren't a review file, or aren't one any more."""


class Loaded(NamedTuple):
    """What a review file says.

    Attributes:
        record: What is understood of it, with all the rest.
        schema: The version of the format in which it says it.
        is_understood: Whether all of it can be shown that looks like ours: a note of a shape that
            tcreader doesn't know can't, though it stays in the file.
    """

    record: Record
    schema: int
    is_understood: bool = True


def with_text(record: Record, agreement: Agreement) -> Record:
    """The record with the agreement's text kept in it, and no text that nothing points at."""
    digest = agreement.text_digest
    texts = dict(record.texts)
    if digest not in texts:
        texts[digest] = KeptText.of(agreement.text)
    others = texts.keys() - {digest}
    unused = others - _sources(record) if others else others
    return replace(record, texts={key: text for key, text in texts.items() if key not in unused})


def dumped(record: Record, agreement: Agreement, texts: ItemTexts | None = None) -> bytes:
    """A record as the bytes of its review file; the same record gives the same bytes.

    Args:
        record: What is to be kept.
        agreement: What the record is about.
        texts: What the items looked like when they were last read or written.
    """
    return b"".join(dumped_in_pieces(record, agreement, texts or ItemTexts()))


def dumped_in_pieces(record: Record, agreement: Agreement, texts: ItemTexts) -> Pieces:
    """A record as the bytes of its review file, piece by piece.

    What was read or written before is handed out again, without a copy: a file of a hundred
    megabytes takes others' time when it is put together, and when it is thrown away.
    """
    record = with_text(record, agreement)
    items = items_in_order(record)
    runs = texts.runs_of(items)
    head = Head(
        id=record.id,
        saves=record.saves,
        reviewers=(*record.reviewers, *(who for run in runs for who in run.creators)),
        standpoint=record.standpoint,
        reading=record.reading,
        deleted=record.deleted,
        texts=record.texts,
        unknown=record.unknown,
    )
    top = head_json(head, agreement, len(items)) | {"tcr:schema": SCHEMA}
    before, after = around_items(top)
    pieces: list[bytes | memoryview] = [before]
    for run in runs:
        pieces += (run.text,) if run is runs[0] else (GAP, run.text)
    return [*pieces, after]


def loaded(data: bytes, texts: ItemTexts | None = None) -> Loaded:
    """What the bytes of a review file say.

    Args:
        data: The file.
        texts: Is told what the items look like.

    Raises:
        NotAReview: They say nothing that could be a review.
    """
    apart = taken_apart(data)
    try:
        found = _loaded_apart(apart, texts or ItemTexts()) if apart else None
        return found or _loaded_whole(data)
    except (ValueError, RecursionError) as error:
        raise NotAReview(str(error)) from error


# Writing


def _entries(record: Record) -> Iterable[Entry]:
    yield from record.annotations.values()
    yield from record.replies.values()
    yield from record.decisions.values()
    yield from record.hand_flags.values()


def _sources(record: Record) -> set[str]:
    """The texts to which items point, foreign ones included."""
    sources = {entry.target.source for entry in _entries(record) if not isinstance(entry, Reply)}
    if doubtful := record.texts.keys() - sources:
        for slot in record.slots:
            if isinstance(slot, ForeignItem):
                words = repr(slot.value)
                sources.update(digest for digest in doubtful if digest in words)
    return sources


# Reading


def _loaded_apart(apart: Apart, texts: ItemTexts) -> Loaded | None:
    """What a file in pieces says; None if it must be read as a whole."""
    try:
        top, schema = _top_of(apart.frame)
        if schema < SCHEMA or _items_of(top) != [apart.hole]:
            return None
        return _loaded(top, schema, _read_pieces(apart.pieces, texts))
    except ValueError:  # the layout deceived
        return None


def _loaded_whole(data: bytes) -> Loaded:
    top, schema = _top_of(data)
    top = migrated(top, schema)
    return _loaded(top, schema, map(_item_of, _items_of(top)))


def _loaded(top: Json, schema: int, items: Iterable[Item]) -> Loaded:
    record = _record(top, items)
    is_misplaced = record.unknown.get(SET_ASIDE) != top.get(SET_ASIDE)
    return Loaded(record, schema, not (is_misplaced or _has_misfits(record)))


def _top_of(data: bytes) -> tuple[Json, int]:
    top = decoded(data.decode("utf-8-sig"))
    if not isinstance(top, dict) or top.get("type") != "AnnotationCollection":
        raise NotAReview("it isn't an AnnotationCollection")
    schema = top.get("tcr:schema")
    if type(schema) is not int or schema < 1:
        raise NotAReview("it names no version")
    return top, schema


def _items_of(top: Json) -> list[Any]:
    page = top.get("first", {})
    items = page.get("items", []) if isinstance(page, dict) else None
    if not isinstance(items, list):
        raise NotAReview("its items aren't a list")
    return items


def _read_pieces(pieces: Iterable[memoryview], texts: ItemTexts) -> Iterator[Item]:
    """The items of a file in pieces.

    Raises:
        ValueError: A piece isn't whole items.
    """
    import orjson

    for piece in pieces:
        try:
            own = [own_entry_of(value) for value in orjson.loads(b"[" + bytes(piece) + b"]")]
        except (ValueError, NotOurs):
            # orjson rounds numbers and refuses what Python's reader takes: it reads only our own.
            yield from map(_item_of, decoded(f"[{str(piece, 'utf-8')}]", above=2))
        else:
            texts.keep(own, piece)
            yield from own


def _item_of(value: Any) -> Item:
    try:
        return entry_of(value)
    except NotOurs:
        return ForeignItem(value)


def _has_misfits(record: Record) -> bool:
    """Whether an item that was kept as it is should have been shown."""
    foreign = [slot.value for slot in record.slots if isinstance(slot, ForeignItem)]
    shown = {entry.id: entry for entry in _entries(record)} if foreign else {}
    return any(_is_misfit(value, shown) for value in foreign)


def _is_misfit(value: Any, shown: Mapping[str, Entry]) -> bool:
    """Whether an item that was kept as it is should have been shown.

    Another type is another program's affair, and what only says again what an entry says hides
    nothing.

    Args:
        value: The item.
        shown: The entries that were understood, by id.
    """
    if not isinstance(value, dict):
        return True
    kind = value.get("type", "Annotation")
    kinds = kind if isinstance(kind, list) else [kind]
    if kinds and all(isinstance(one, str) and one != "Annotation" for one in kinds):
        return False
    name = value.get("id")
    entry = shown.get(name) if isinstance(name, str) else None
    return entry is None or item_of(entry) != value


def _record(top: Json, items: Iterable[Item]) -> Record:
    parts: dict[type, dict[str, Any]] = {
        Annotation: {},
        Reply: {},
        FlagDecision: {},
        HandFlag: {},
    }
    slots: list[str | ForeignItem] = []
    seen: set[str] = set()
    for item in items:
        if isinstance(item, ForeignItem):
            slots.append(item)
        elif item.id in seen:  # the second of two with one id is kept, but not shown
            slots.append(ForeignItem(item_of(item)))
        else:
            seen.add(item.id)
            slots.append(item.id)
            parts[type(item)][item.id] = item
    return Record(
        annotations=parts[Annotation],
        replies=parts[Reply],
        decisions=parts[FlagDecision],
        hand_flags=parts[HandFlag],
        slots=tuple(slots),
        **head_of(top)._asdict(),
    )
