"""Pipe tables, of which no cell is dropped: a row may have more or fewer cells than the header."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.markdown.block_lines import line_at

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_UNDER_HEADER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
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
    token = state.push("tr_open", "tr", 1)
    token.map = [line, line + 1]
    token.meta = {"header": is_header}
    for cell in _cells(row):
        token = state.push("inline", "", 0)
        token.content = cell
        token.map = [line, line + 1]
        token.children = []
    state.push("tr_close", "tr", -1)


def _cells(row: str) -> list[str]:
    """The cells of a row; pipes at its ends only frame it."""
    cells = [cell.strip() for cell in _PIPE.split(row)]
    if len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1]:
        cells = cells[:-1]
    return cells
