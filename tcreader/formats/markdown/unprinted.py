"""Lines that print nothing: kramdown's attributes, ``{: .note}``, and the fences of code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.markdown.block_lines import line_at

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_UNPRINTED = re.compile(r"\{:[^{}]*\}|```+[\w.+-]*|~~~+[\w.+-]*")


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take the line, and give nothing for it."""
    del end
    start = state.bMarks[first] + state.tShift[first]
    if state.src[start : start + 1] not in ("{", "`", "~"):
        return False
    if not _UNPRINTED.fullmatch(line_at(state, first)):
        return False
    if not silent:
        state.line = first + 1
    return True
