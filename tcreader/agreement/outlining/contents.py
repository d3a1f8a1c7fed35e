"""Tables of contents: lines that repeat the headings below them, and begin no clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.outlining.lines import Line, PLAIN_LOOK

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADS_CONTENTS = re.compile(
    r"目\s*[录錄次]|(?:table of )?contents|index|sommaire|table des matières", re.IGNORECASE
)
_LEADERS = re.compile(r"(?:[.…·_．](?:\s?[.…·_．]){3,}|\t)\s*\d{0,4}\s*$")
_NOT_WORDS = re.compile(r"[\W_]+")
_LONGEST_ENTRY = 120
_FEWEST = 3
_FARTHEST = 400


def contents_lines(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of all lines that belong to a table of contents, its heading included."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        if _points_elsewhere(text, line):
            run.append(index)
            continue
        if len(run) >= _FEWEST:
            found.update(run)
        run.clear()
        if line.end - line.start <= _LONGEST_ENTRY and index < _FARTHEST:
            found.update(_repeated_below(text, lines, index))
    if len(run) >= _FEWEST:
        found.update(run)
    found.update(_headings_of(text, lines, found))
    return frozenset(found)


def _points_elsewhere(text: str, line: Line) -> bool:
    """Whether a line is a link into the document, or ends in leaders and a page number."""
    if line.end - line.start > 3 * _LONGEST_ENTRY:
        return False
    last = text[line.end - 1]
    if (last.isdecimal() or last in ".…·_ ") and _LEADERS.search(text, line.start, line.end):
        return True
    body = line.body
    inside = [run for run in line.block.runs if run.end > body and run.start < line.end]
    words = [run for run in inside if text[run.start : run.end].strip(" \t\u00a0.;,|")]
    return bool(words) and all("#" in (run.style.link or "") for run in words)


def _repeated_below(text: str, lines: Sequence[Line], heading: int) -> list[int]:
    """The lines below a heading 目录 or Contents that come again further down."""
    line = lines[heading]
    if not _HEADS_CONTENTS.fullmatch(text[line.start : line.end].strip(" :：【】[]*")):
        return []
    first = _words(text, lines[heading + 1]) if heading + 1 < len(lines) else ""
    if not first:
        return []
    for index in range(heading + 2, min(len(lines), heading + _FARTHEST)):
        if _words(text, lines[index]) == first:
            break
    else:
        return []
    below = {
        _words(text, line)
        for line in lines[index:]
        if line.end - line.start <= _LONGEST_ENTRY
    }
    return [heading, *(at for at in range(heading + 1, index) if _words(text, lines[at]) in below)]


def _headings_of(text: str, lines: Sequence[Line], entries: set[int]) -> list[int]:
    """The headings right above tables of contents."""
    return [
        index - 1
        for index in entries
        if index
        and index - 1 not in entries
        and _HEADS_CONTENTS.search(text, lines[index - 1].start, lines[index - 1].end)
        and (lines[index - 1].end - lines[index - 1].start) <= _LONGEST_ENTRY // 3
    ]


def _words(text: str, line: Line) -> str:
    return _NOT_WORDS.sub("", _LEADERS.sub("", text[line.start : line.end])).lower()
