"""The words of every block: markdown-it's own rules, keeping of their tokens only what is read.

All tokens of an agreement are there at once, since emphasis can begin in one block and end in a
later one; what each could hold and doesn't, and its words a second time, would take half of the
memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.rules_core import StateCore, inline, text_join

if TYPE_CHECKING:
    from markdown_it.token import Token


def rule(state: StateCore) -> None:
    """Read the words of each block, in place of ``inline`` and ``text_join`` over all of them.

    A function in the environment under ``checkpoint`` hears how far that is.
    """
    nothing: dict[str, Any] = {}
    checkpoint = state.env.get("checkpoint")
    for number, token in enumerate(state.tokens):
        if checkpoint is not None:
            checkpoint(number, len(state.tokens))
        _share(token, nothing)
        if token.type != "inline":
            continue
        block = StateCore("", state.md, state.env, [token])
        inline(block)
        text_join(block)
        token.content = ""
        for child in token.children or ():
            _share(child, nothing)


def _share(token: Token, nothing: dict[str, Any]) -> None:
    """Let a token without attributes have none of its own."""
    token.attrs = token.attrs or nothing
    token.meta = token.meta or nothing
