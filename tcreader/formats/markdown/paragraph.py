"""Paragraphs: markdown-it's own, of which only the words are kept as a token where they may be.

A long agreement is tens of thousands of paragraphs, and a token takes three hundred bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import paragraph

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take a paragraph; in lists, markdown-it itself looks at the tokens around its words."""
    taken = paragraph(state, first, end, silent)
    if taken and state.parentType == "root":
        del state.tokens[-1]
        if state.line - first == 1:  # several lines can tell that their text was wrapped
            del state.tokens[-2]
    return taken
