"""A source line as block rules see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


def line_at(state: StateBlock, number: int) -> str:
    """The words of a line, without indentation, markers of what holds it, and space at its end."""
    start = state.bMarks[number] + state.tShift[number]
    return state.src[start : state.eMarks[number]].rstrip()
