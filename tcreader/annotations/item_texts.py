"""The items of a review file as JSON text: taking the text apart, and keeping its pieces.

A file of 100,000 annotations is read and written item by item. That is what keeps other threads
going meanwhile, and what allows a save to write anew only what has changed since the last one.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.items import Entry, item_of, own_item_of
from tcreader.annotations.json_text import encoded
from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARGIN = " " * 6  # before an item's lines: the items stand three levels deep
GAP = b",\n" + MARGIN.encode()
_STEP = 200  # items that are written at once
_OPENING = b'\n    "items": [\n' + MARGIN.encode()
_CLOSING = b"\n    ]"
_BEHIND = b'\n  "tcr:texts": ['
_ITEM_END = b"\n" + MARGIN.encode() + b"}"
_BETWEEN = _ITEM_END + GAP + b"{"


class File:
    """The bytes of a review file, when they are all there."""

    __slots__ = ("view",)

    def __init__(self, data: bytes = b"") -> None:
        self.view = memoryview(data)


class Piece(NamedTuple):
    """A part of a file's bytes, from ``start`` to ``end``."""

    file: File
    start: int
    end: int

    @property
    def text(self) -> bytes:
        """The bytes themselves."""
        return bytes(self.file.view[self.start : self.end])


class Apart(NamedTuple):
    """A review file in pieces.

    Attributes:
        frame: The file with ``hole`` as its only item.
        hole: A string that no file could know.
        pieces: The text between the brackets of the items, cut where one object of them ends and
            the next begins. That goes by the layout alone: each piece must still prove to be
            whole items.
    """

    frame: bytes
    hole: str
    pieces: Iterator[Piece]


def taken_apart(data: bytes) -> Apart | None:
    """A file in pieces, if it is laid out as tcreader lays it out."""
    start = data.find(_OPENING)
    begin = start + len(_OPENING)
    behind = data.rfind(_BEHIND, begin)
    end = data.rfind(_CLOSING, begin, behind if behind >= 0 else len(data))
    if start < 0 or end < 0:
        return None
    hole = os.urandom(16).hex()
    items = f'\n    "items": ["{hole}"]'.encode()
    frame = data[:start] + items + data[end + len(_CLOSING) :]
    return Apart(frame, hole, _pieces(data, begin, end))


def _pieces(data: bytes, at: int, end: int) -> Iterator[Piece]:
    file = File(data)
    while (cut := data.find(_BETWEEN, at, end)) >= 0:
        yield Piece(file, at, cut + len(_ITEM_END))
        at = cut + len(_BETWEEN) - 1
    yield Piece(file, at, end)


class ItemTexts:
    """Where the JSON text of each entry and foreign item stands in a file last read or written."""

    def __init__(self) -> None:
        # Under the identity of an immutable item, which is kept here so that it stays its own.
        self._places: dict[int, tuple[object, File, int, int]] = {}

    def keep(self, item: Entry | ForeignItem, piece: Piece) -> None:
        """Remember the piece of a file in which an item was read."""
        self._places[id(item)] = (item, *piece)

    def written(self, head: bytes, items: Iterable[Entry | ForeignItem], tail: bytes) -> bytes:
        """A file's bytes: its items between head and tail.

        What was read or written before is copied. From then on only these items are remembered.
        It goes in small steps, since a long one would keep other threads waiting.
        """
        out, file, known = io.BytesIO(), File(), self._places.get
        places: dict[int, tuple[object, File, int, int]] = {}
        texts: list[bytes | memoryview] = []
        out.write(head)
        start = len(head)
        for item in items:
            place = known(id(item))
            text = place[1].view[place[2] : place[3]] if place else text_of(item)
            places[id(item)] = item, file, start, start + len(text)
            start += len(text) + len(GAP)
            texts.append(text)
            if len(texts) == _STEP:
                out.write(GAP.join(texts))
                texts = [b""]  # so that a gap comes before the next one
        out.write(GAP.join(texts))
        out.write(tail)
        file.view = memoryview(out.getvalue())
        self._places = places
        return out.getvalue()


def text_of(item: Entry | ForeignItem) -> bytes:
    """An item's JSON text in UTF-8, as it stands among its neighbours.

    orjson writes what is all ours. Python's own writer does what orjson refuses, such as half a
    surrogate pair, and what others wrote, in which orjson would take NaN for null.
    """
    if isinstance(item, ForeignItem):
        return _in_full(item.value)
    if item.unknown:
        return _in_full(item_of(item))
    import orjson

    whole = own_item_of(item)
    try:
        text = orjson.dumps([[[whole]]], option=orjson.OPT_INDENT_2)
    except TypeError:
        return _in_full(whole)
    return text[_LEAD:-_TRAIL]


_LEAD = len("[\n  [\n    [\n      ")  # three lists around an item indent it as far as the file does
_TRAIL = len("\n    ]\n  ]\n]")


def _in_full(value: Any) -> bytes:
    return utf8(encoded(value, MARGIN))


def utf8(text: str) -> bytes:
    """JSON text as UTF-8; half a surrogate pair becomes a JSON escape."""
    return text.encode("utf-8", "backslashreplace")
