"""Quotes and lists nest only so deep: deeper markers are shown instead of losing their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_block import StateBlock

    BlockRule = Callable[[StateBlock, int, int, bool], bool]

DEEPEST = 40
"""Levels of tokens; a quote takes one, a list two."""


def limited(rule: BlockRule) -> BlockRule:
    """The rule, which doesn't apply below the deepest level."""

    def limited_rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
        return state.level < DEEPEST and rule(state, first, end, silent)

    return limited_rule
