"""Headings by number signs: ``## 1. Title``, ``##标题`` without a space, ``##`` alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.characters import is_cjk
from tcreader.formats.markdown.block_lines import line_at

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_HEADING = re.compile(r"(#{1,6})(?!#)(.*)")
_TAIL = re.compile(r"(?<=\s)#+$")


def rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Take a line with one to six number signs in front of its words."""
    del end
    start = state.bMarks[first] + state.tShift[first]
    if state.src[start : start + 1] != "#":
        return False
    found = _HEADING.fullmatch(line_at(state, first))
    if found is None or not _may_follow(found[1], found[2][:1]):
        return False
    if not silent:
        push_heading(
            state, len(found[1]), _TAIL.sub("", found[2], count=1).strip(), first, first + 1
        )
    return True


def push_heading(state: StateBlock, level: int, words: str, first: int, end: int) -> None:
    """Push a heading of lines ``first`` to ``end``; the words stand on the first."""
    state.line = end
    state.push("heading_open", f"h{level}", 1).map = [first, end]
    token = state.push("inline", "", 0)
    token.content = words
    token.map = [first, end]
    token.children = []
    state.push("heading_close", f"h{level}", -1)


def _may_follow(signs: str, character: str) -> bool:
    """Whether words may begin right after the signs; ``#tag`` and ``#1`` are words themselves."""
    if not character or character.isspace():
        return True
    return len(signs) > 1 and (is_cjk(character) or character.isalnum())
