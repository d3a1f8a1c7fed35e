"""From blocks to the clause tree: one numbering style a module, then nesting, then disorder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement.outline import Outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement.blocks import Block


def outline_of(text: str, blocks: Sequence[Block]) -> Outline:
    """The clause tree of a text."""
    del text, blocks
    return Outline(title="", clauses=())
