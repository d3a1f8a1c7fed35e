"""Code between back ticks, within one line; ticks that aren't closed there are text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_TICKS = re.compile(r"`+")


def rule(state: StateInline, silent: bool) -> bool:
    """Take a run of ticks, with the code up to the next run of the same length."""
    opening = _TICKS.match(state.src, state.pos)
    if opening is None:
        return False
    line_end = state.src.find("\n", opening.end(), state.posMax)
    limit = line_end if line_end >= 0 else state.posMax
    for closing in _TICKS.finditer(state.src, opening.end(), limit):
        if len(closing[0]) == len(opening[0]):
            if not silent:
                token = state.push("code_inline", "code", 0)
                token.content = state.src[opening.end() : closing.start()]
            state.pos = closing.end()
            return True
    if not silent:
        state.append_pending(opening[0])
    state.pos = opening.end()
    return True
