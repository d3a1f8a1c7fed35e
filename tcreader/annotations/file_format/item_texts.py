"""The items of a review file as JSON text: taking the text apart, and keeping its pieces.

A file of 100,000 annotations is read and written in runs of some dozen items. That keeps other
threads going meanwhile, and allows a save to write anew only where something has changed since
the last one.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations.file_format.items import Item, item_of, own_item_of
from tcreader.annotations.file_format.json_text import encoded
from tcreader.annotations.record import ForeignItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.annotations.model import Reviewer

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


class Run:
    """Some items that stand one behind the other in a review file, and their text there.

    Attributes:
        items: One at least.
        text: JSON in UTF-8, as it stands between the items before and behind.
    """

    def __init__(self, items: Sequence[Item], text: bytes | memoryview) -> None:
        self.items = tuple(items)
        self.text = text

    def begins(self, items: Sequence[Item]) -> bool:
        """Whether these items begin with just the same ones."""
        return len(items) >= len(self.items) and all(map(is_, self.items, items))

    @cached_property
    def creators(self) -> tuple[Reviewer, ...]:
        """Who made the items, each once; of those that we understand."""
        entries = [item for item in self.items if not isinstance(item, ForeignItem)]
        return tuple(dict.fromkeys(one.creator for one in entries if one.creator is not None))


class ItemTexts:
    """The text of the items in a file last read or written, so that a save may copy it."""

    def __init__(self) -> None:
        # Under the identity of the first item, which is immutable and is kept by its run.
        self._runs: dict[int, Run] = {}

    def keep(self, items: Sequence[Item], text: memoryview) -> None:
        """Remember a piece of a file and the items that were read in it."""
        if items:
            self._runs[id(items[0])] = Run(items, text)

    def runs_of(self, items: Sequence[Item]) -> list[Run]:
        """The items of a file with their text; from then on only these are remembered.

        Those that were read or written before are taken as they are. It goes in small steps,
        since a long one would keep other threads waiting.
        """
        runs = list(self._known_and_new(items))
        self._runs = {id(run.items[0]): run for run in runs}
        return runs

    def _known_and_new(self, items: Sequence[Item]) -> Iterator[Run]:
        at, fresh = 0, 0  # items from fresh to at have no text yet
        while at < len(items):
            run = self._runs.get(id(items[at]))
            is_known = run is not None and run.begins(items[at : at + len(run.items)])
            if fresh < at and (is_known or at - fresh == _STEP):
                yield _made(items[fresh:at])
                fresh = at
            if run is not None and is_known:
                yield run
                at = fresh = at + len(run.items)
            else:
                at += 1
        if fresh < at:
            yield _made(items[fresh:at])


def _made(items: Sequence[Item]) -> Run:
    """A run of items that have no text yet."""
    return Run(items, text_of(items))


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
