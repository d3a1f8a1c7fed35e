"""Markdown as agreements are written in it, into blocks: one rule a module.

``parser`` puts the rules together, ``blocks`` turns the tokens into blocks, ``inline`` the words
of one of them into lines of styled pieces. Others use ``read_markdown(text)``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.formats.characters import without_wide_indents
from tcreader.formats.markdown.blocks import body_of
from tcreader.formats.markdown.hidden import without_hidden
from tcreader.formats.markdown.parser import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.formats.body import Body

__all__ = ["read_markdown"]

_SEEN, _PARSED = 38, 75  # per cent of the time that it takes to read a text
_OWN_MARKS = {
    "underline": re.compile(r"<(?:u|ins)\b|text-decoration[^\"'>]*underline", re.IGNORECASE),
    "colour": re.compile(r"<font[^>]*\bcolor\b|style=[^>]*\bcolor\s*:", re.IGNORECASE),
    "size": re.compile(r"<font[^>]*\bsize\b|style=[^>]*\bfont-size\s*:|<big\b", re.IGNORECASE),
}


def read_markdown(
    text: str, checkpoint: Callable[[int, int], object] | None = None
) -> tuple[Body, frozenset[str]]:
    """The body of a cleaned Markdown text, and the marks that this one sets by HTML tags.

    Args:
        text: The whole text.
        checkpoint: Called between the stages with how much of the work is done, of how much.
    """
    visible = without_hidden(without_wide_indents(text))
    own_marks = frozenset(name for name, tag in _OWN_MARKS.items() if tag.search(visible))
    if checkpoint is None:
        return body_of(parse(visible), text), own_marks
    tokens = parse(visible, _part(checkpoint, _SEEN, _PARSED))
    return body_of(tokens, text, _part(checkpoint, _PARSED, 100)), own_marks


def _part(
    checkpoint: Callable[[int, int], object], first: int, last: int
) -> Callable[[int, int], object]:
    """What reports a part of the work as that stretch of the whole, in per cent."""
    return lambda done, total: checkpoint(first + (last - first) * done // max(total, 1), 100)
