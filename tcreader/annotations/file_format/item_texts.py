"""The items of a review file as JSON text: taking the text apart, and keeping its pieces.

A file of 100,000 annotations is read and written in runs of some dozen items. That keeps other
threads going meanwhile, and allows a save to write anew only where something has changed since
the last one.
"""

from __future__ import annotations

import io
import os
from contextlib import suppress
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations.file_format.items import Item, item_of, own_item_of
from tcreader.annotations.file_format.json_text import encoded
from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARGIN = " " * 6  # before an item's lines: the items stand three levels deep
GAP = b",\n" + MARGIN.encode()
_STEP = 50  # items that are written at once
_PIECE = 50_000  # bytes that are read at once, or a few more
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
        pieces: The text between the brackets of the items, cut here and there where one object
            of them ends and the next begins. That goes by the layout alone: each piece must
            still prove to be whole items.
    """

    frame: bytes
    hole: str
    pieces: Iterator[memoryview]


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


def _pieces(data: bytes, at: int, end: int) -> Iterator[memoryview]:
    view = memoryview(data)
    while (cut := data.find(_BETWEEN, at + _PIECE, end)) >= 0:
        yield view[at : cut + len(_ITEM_END)]
        at = cut + len(_BETWEEN) - 1
    yield view[at:end]


class Run(NamedTuple):
    """Some items that stand one behind the other in a review file, and their text there."""

    items: tuple[Item, ...]
    text: bytes | memoryview

    @classmethod
    def of(cls, items: Sequence[Item]) -> Run:
        """Items that have no text yet."""
        return cls(tuple(items), text_of(items))

    def begins(self, items: Sequence[Item]) -> bool:
        """Whether these items begin with just the same ones."""
        return len(items) >= len(self.items) and all(map(is_, self.items, items))


class ItemTexts:
    """The text of the items in a file last read or written, so that a save may copy it."""

    def __init__(self) -> None:
        # Under the identity of the first item, which is immutable and is kept by its run.
        self._runs: dict[int, Run] = {}

    def keep(self, items: Sequence[Item], text: memoryview) -> None:
        """Remember a piece of a file and the items that were read in it."""
        if items:
            self._runs[id(items[0])] = Run(tuple(items), text)

    def written(self, head: bytes, items: Sequence[Item], tail: bytes) -> bytes:
        """A file's bytes: its items, of which there is one at least, between head and tail.

        What was read or written before is copied. From then on only this file is remembered.
        It goes in small steps, since a long one would keep other threads waiting.
        """
        out, gap = io.BytesIO(), b""
        places: list[tuple[tuple[Item, ...], int, int]] = []
        out.write(head)
        for run in self._runs_of(items):
            out.write(gap)
            start = out.tell()
            out.write(run.text)
            places.append((run.items, start, out.tell()))
            gap = GAP
        out.write(tail)
        data = out.getvalue()
        file = memoryview(data)
        self._runs = {id(run[0]): Run(run, file[start:end]) for run, start, end in places}
        return data

    def _runs_of(self, items: Sequence[Item]) -> Iterator[Run]:
        """The items in runs: those that are known, and new ones where anything has changed."""
        at, fresh = 0, 0  # items from fresh to at have no text yet
        while at < len(items):
            run = self._runs.get(id(items[at]))
            is_known = run is not None and run.begins(items[at : at + len(run.items)])
            if fresh < at and (is_known or at - fresh == _STEP):
                yield Run.of(items[fresh:at])
                fresh = at
            if run is not None and is_known:
                yield run
                at = fresh = at + len(run.items)
            else:
                at += 1
        if fresh < at:
            yield Run.of(items[fresh:at])


def text_of(items: Sequence[Item]) -> bytes:
    """The JSON text in UTF-8 of items that stand one behind the other.

    orjson writes what is all ours. Python's own writer does what orjson refuses, such as half a
    surrogate pair, and what others wrote, in which orjson would take NaN for null.
    """
    import orjson

    own = [x for x in items if not isinstance(x, ForeignItem) and not x.unknown]
    if len(own) == len(items):
        with suppress(TypeError):
            text = orjson.dumps([[list(map(own_item_of, own))]], option=orjson.OPT_INDENT_2)
            return text[_LEAD:-_TRAIL]
    return GAP.join(map(_in_full, items))


_LEAD = len("[\n  [\n    [\n      ")  # three lists around items indent them as far as the file does
_TRAIL = len("\n    ]\n  ]\n]")


def _in_full(item: Item) -> bytes:
    value = item.value if isinstance(item, ForeignItem) else item_of(item)
    return utf8(encoded(value, MARGIN))


def utf8(text: str) -> bytes:
    """JSON text as UTF-8; half a surrogate pair becomes a JSON escape."""
    return text.encode("utf-8", "backslashreplace")
