"""Headings by underline, and only those: a line of its own with ``===`` or ``---`` below it.

The same signs under the last line of a paragraph separate it from what follows. So the line must
begin its paragraph and be short; and either the underline is as long as the line (converters
write it so), or an empty line follows and the words end as no sentence does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.characters import columns
from tcreader.formats.lines import is_title_like
from tcreader.formats.markdown.block_lines import line_at
from tcreader.formats.markdown.heading import push_heading

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_UNDERLINE = re.compile(r"=+|-{2,}")
_LONGEST = 300
_TOLERANCE = 1


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take a line and the underline below it."""
    if silent or first + 1 >= end or state.sCount[first + 1] < state.blkIndent:
        return False
    start = state.bMarks[first + 1] + state.tShift[first + 1]
    if state.src[start : start + 1] not in ("=", "-"):
        return False
    underline = line_at(state, first + 1)
    words = line_at(state, first)
    if not _UNDERLINE.fullmatch(underline) or len(words) > _LONGEST:
        return False
    if not _begins_paragraph(state, first):
        return False
    as_long = min(abs(len(underline) - len(words)), abs(len(underline) - columns(words)))
    if as_long > _TOLERANCE:
        followed = first + 2 < end and not state.isEmpty(first + 2)
        if followed or not is_title_like(words):
            return False
    push_heading(state, 1 if underline[0] == "=" else 2, words.strip(), first, first + 2)
    return True


def _begins_paragraph(state: StateBlock, first: int) -> bool:
    return (
        first == 0
        or state.isEmpty(first - 1)
        or (bool(state.tokens) and state.tokens[-1].type != "paragraph_close")
    )
