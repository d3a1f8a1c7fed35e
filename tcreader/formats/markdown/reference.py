"""Definitions of links: ``[1]: https://…`` prints nothing, ``[1]: some words`` is text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block import reference

from tcreader.formats.markdown.block_lines import line_at

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_DEFINITION = re.compile(r"\[[^\[\]]+\]:\s*<?(?:https?:|mailto:|/|#|www\.)\S*(?:\s+[\"'(].*)?")


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take a definition that leads to an address."""
    start = state.bMarks[first] + state.tShift[first]
    if state.src[start : start + 1] != "[" or not _DEFINITION.fullmatch(line_at(state, first)):
        return False
    return reference(state, first, end, silent)
