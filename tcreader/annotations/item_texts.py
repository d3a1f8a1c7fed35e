"""The items of a review file as JSON text: taking the text apart, and keeping its pieces.

A file of 100,000 annotations is read and written item by item. That is what keeps other threads
going meanwhile, and what allows a save to write anew only what has changed since the last one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.items import Entry, item_of
from tcreader.annotations.json_text import encoded
from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARGIN = " " * 6  # before an item's lines: the items stand three levels deep
GAP = b",\n" + MARGIN.encode()
_OPENING = b'\n    "items": [\n' + MARGIN.encode()
_CLOSING = b"\n    ]"
_BEHIND = b'\n  "tcr:texts": ['
_ITEM_END = b"\n" + MARGIN.encode() + b"}"
_BETWEEN = _ITEM_END + GAP + b"{"


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
    pieces: Iterator[bytes]


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


def _pieces(data: bytes, at: int, end: int) -> Iterator[bytes]:
    while (cut := data.find(_BETWEEN, at, end)) >= 0:
        yield data[at : cut + len(_ITEM_END)]
        at = cut + len(_BETWEEN) - 1
    yield data[at:end]


class ItemTexts:
    """The JSON text of each entry and foreign item as it was last read or written."""

    def __init__(self) -> None:
        # Under the identity of an immutable item, which is kept here so that it stays its own.
        self._texts: dict[int, tuple[object, bytes]] = {}

    def keep(self, item: Entry | ForeignItem, text: bytes) -> None:
        """Remember the text in which an item was read."""
        self._texts[id(item)] = (item, text)

    def of(self, items: Iterable[Entry | ForeignItem]) -> list[bytes]:
        """The texts of a file's items; from then on only theirs are remembered."""
        known = self._texts
        pairs = [known.get(id(item)) or (item, text_of(item)) for item in items]
        self._texts = {id(item): (item, text) for item, text in pairs}
        return [text for _, text in pairs]


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

    whole = item_of(item)
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
