"""Separating lines: ``---``, ``===``, ``***``, ``___``, also right under a paragraph.

``****`` and ``** **`` aren't among them: those are bold without words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.markdown.block_lines import line_at

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_SEPARATOR = re.compile(r"-(?: *-){2,}|=(?: *=){2,}|_(?: *_){2,}|\*{3}|\*{5,}|\*(?: +\*){2,}")


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take a line that consists of one repeated sign."""
    del end
    start = state.bMarks[first] + state.tShift[first]
    if state.src[start : start + 1] not in ("-", "=", "_", "*"):
        return False
    if not _SEPARATOR.fullmatch(line_at(state, first)):
        return False
    if not silent:
        state.line = first + 1
        token = state.push("hr", "hr", 0)
        token.map = [first, state.line]
    return True
