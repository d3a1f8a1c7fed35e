"""Tags of HTML that are closed somewhere: only these set a style.

So a tag that was left open doesn't colour the rest of the agreement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.formats.markdown.html_tag import TAG

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token


def rule(state: StateCore) -> None:
    """Note ``paired`` in the ``meta`` of each tag that a later one closes."""
    open_tags: dict[str, list[Token]] = {}
    for block in state.tokens:
        for token in block.children or ():
            if token.type != TAG:
                continue
            waiting = open_tags.setdefault(token.tag, [])
            if not token.meta["closing"]:
                waiting.append(token)
            elif waiting:
                waiting.pop().meta["paired"] = True
