"""Tables of contents: lines that repeat the headings below them, and begin no clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from tcreader.agreement.outlining.lines import runs_within
from tcreader.agreement.outlining.wording import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement.outlining.lines import Line

_HEADS_CONTENTS = re.compile(
    r"[【\[]?\s*(?:目\s*[录錄次]|(?:table of )?contents|index|sommaire|table des matières)\s*"
    r"[】\]:：]*\s*",
    re.IGNORECASE,
)
_NOT_WORDS = re.compile(r"[\W_]+")
_LEADERS = ".…·_． \u00a0"
_FEWEST_DOTS = 4  # before a page number; twice as many without one
_LONGEST_ENTRY = 120
_LONGEST_LEADERS = 400
_FEWEST = 3
_BROKEN_ENTRY = 5  # lines from one entry with leaders to the next, if entries are broken
_AT_THE_HEAD = 400


def contents_lines(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of all lines that belong to a table of contents, its heading included."""
    return _Contents(text, lines).found()


class _Contents:
    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines

    def found(self) -> frozenset[int]:
        found = self._pointing_elsewhere()
        index = 0
        while index < min(len(self._lines), _AT_THE_HEAD):
            entries = [] if index in found else self._repeated_from(index)
            found.update(entries)
            index = entries[-1] + 1 if entries else index + 1
        heads = {index - 1 for index in found if index and self._heads_contents(index - 1)}
        return frozenset(found | heads)

    def _pointing_elsewhere(self) -> set[int]:
        """Runs of links into the document, and what ends in leaders and a page number."""
        found: set[int] = set()
        run: list[int] = []
        leaders: list[int] = []
        for index, line in enumerate(self._lines):
            if self._has_leaders(line):
                leaders.append(index)
            if self._is_inner_link(line):
                run.append(index)
            elif run:
                found.update(run if len(run) >= _FEWEST else ())
                run.clear()
        found.update(run if len(run) >= _FEWEST else ())
        for first, second in pairwise(leaders):
            if second - first <= _BROKEN_ENTRY:
                found.update(range(first, second + 1))
        return found

    def _has_leaders(self, line: Line) -> bool:
        last = self._text[line.end - 1]
        if not (last.isdecimal() or last in _LEADERS) or line.end - line.start > _LONGEST_LEADERS:
            return False
        words = self._text[line.start : line.end]
        return len(_without_leaders(words)) < len(words)

    def _is_inner_link(self, line: Line) -> bool:
        if line.end - line.start > _LONGEST_LEADERS:
            return False
        found = False
        for run in runs_within(line.block, line.body, line.end):
            if self._text[run.start : run.end].strip(" \t\u00a0.;,|"):
                found = "#" in (run.style.link or "")
                if not found:
                    return False
        return found

    def _heads_contents(self, index: int) -> bool:
        line = self._lines[index]
        return _HEADS_CONTENTS.fullmatch(self._text, line.start, line.end) is not None

    def _repeated_from(self, first: int) -> list[int]:
        """Titles one right after the other that all come again further down, in order."""
        titles = self._titles_from(first)
        announced = first > 0 and self._heads_contents(first - 1)
        if len(titles) < _FEWEST or not (announced or all(self._lines[at].labels for at in titles)):
            return []
        words = [self._words(at) for at in titles]
        if words[0] in words[1:]:  # the first heading of the text follows right below
            titles = titles[: words.index(words[0], 1)]
        return titles if len(titles) >= _FEWEST and self._come_again(titles) else []

    def _titles_from(self, first: int) -> list[int]:
        titles: list[int] = []
        opening = self._lines[first].labels[:1]
        for index in range(first, min(len(self._lines), first + _AT_THE_HEAD)):
            line = self._lines[index]
            is_short = line.end - line.start <= _LONGEST_ENTRY
            if not is_short or not is_title(self._text[line.body : line.end], point=True):
                break
            if (
                titles
                and opening
                and any(label.numbers == opening[0].numbers for label in line.labels)
            ):
                break  # the numbers start again: the text's own headings
            titles.append(index)
        return titles

    def _come_again(self, titles: Sequence[int]) -> bool:
        """Whether titles come again in order, and not as one list right below each other."""
        position, places = titles[-1], []
        for at in titles:
            again = self._places.get(self._words(at), [])
            index = bisect_right(again, position)
            if index < len(again):
                position = again[index]
                places.append(position)
        few_missing = len(titles) - len(places) <= len(titles) // 3
        return few_missing and len(places) > 1 and places[-1] - places[0] >= len(places)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each short line's words stand, labels left aside."""
        places: dict[str, list[int]] = {}
        for index, line in enumerate(self._lines):
            if line.end - line.start <= _LONGEST_ENTRY:
                places.setdefault(self._words(index), []).append(index)
        return places

    def _words(self, index: int) -> str:
        line = self._lines[index]
        words = _without_leaders(self._text[line.body : line.end])
        return _NOT_WORDS.sub("", words).lower()


def _without_leaders(words: str) -> str:
    """The words of an entry without the dots that lead to its page number."""
    entry = words.rstrip()
    before_number = entry.rstrip("0123456789")
    title = before_number.rstrip(_LEADERS)
    dots = sum(3 if sign == "…" else sign != " " for sign in before_number[len(title) :])
    needed = _FEWEST_DOTS if len(before_number) < len(entry) else 2 * _FEWEST_DOTS
    return title if dots >= needed else words
