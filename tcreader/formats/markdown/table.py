"""Pipe tables, of which no cell is dropped: a row may have more or fewer cells than the header.

Web pages set headings in tables for their layout (``### 1. Title | Back to top``); a row with a
heading in a cell isn't one of a table but that heading, and its other cells are paragraphs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.markdown.block_lines import line_at
from tcreader.formats.markdown.heading import push_heading

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_UNDER_HEADER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_PIPE = re.compile(r"(?<!\\)\|")


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take a header, the line of dashes under it, and the rows that follow."""
    if first + 2 > end or state.sCount[first + 1] < state.blkIndent:
        return False
    header = line_at(state, first)
    below = line_at(state, first + 1)
    if "|" not in below or not _PIPE.search(header) or not _UNDER_HEADER.fullmatch(below):
        return False
    if silent:
        return True
    state.push("table_open", "table", 1).map = [first, first + 2]
    _push_row(state, header, first, is_header=True)
    line = first + 2
    while line < end and state.sCount[line] >= state.blkIndent:
        row = line_at(state, line)
        if not _PIPE.search(row):
            break
        _push_row(state, row, line, is_header=False)
        line += 1
    state.push("table_close", "table", -1)
    state.line = line
    return True


def _push_row(state: StateBlock, row: str, line: int, *, is_header: bool) -> None:
    cells = _cells(row)
    if any(_HEADING.match(cell) for cell in cells):
        _push_layout(state, cells, line)
        return
    state.push("tr_open", "tr", 1).meta = {"header": is_header}
    for cell in cells:
        _push_words(state, cell, line)
    state.push("tr_close", "tr", -1)


def _push_layout(state: StateBlock, cells: list[str], line: int) -> None:
    for cell in cells:
        if heading := _HEADING.match(cell):
            push_heading(state, len(heading[1]), cell[heading.end() :].strip(), line, line + 1)
        else:
            state.push("paragraph_open", "p", 1).map = [line, line + 1]
            _push_words(state, cell, line)
            state.push("paragraph_close", "p", -1)


def _push_words(state: StateBlock, words: str, line: int) -> None:
    token = state.push("inline", "", 0)
    token.content = words
    token.map = [line, line + 1]
    token.children = []


def _cells(row: str) -> list[str]:
    """The cells of a row; pipes at its ends only frame it."""
    cells = [cell.strip() for cell in _PIPE.split(row)]
    if len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1]:
        cells = cells[:-1]
    return cells
