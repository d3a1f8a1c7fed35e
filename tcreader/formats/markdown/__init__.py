"""Markdown as agreements are written in it, into blocks: one rule a module.

``parser`` puts the rules together, ``blocks`` turns the tokens into blocks, ``inline`` the words
of one of them into lines of styled pieces. Others use ``read_markdown(text)``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.checkpoints import stretch
from tcreader.formats.characters import without_wide_indents
from tcreader.formats.markdown.blocks import body_of
from tcreader.formats.markdown.hidden import without_hidden
from tcreader.formats.markdown.parser import parse

if TYPE_CHECKING:
    from tcreader.checkpoints import Checkpoint
    from tcreader.formats.body import Body

__all__ = ["read_markdown"]

_SEEN, _PARSED = 38, 75  # per cent of the time that it takes to read a text
_TAG = re.compile("<[^<>]{1,1000}")  # what is longer is no tag that people write
_OWN_MARKS = {
    "underline": re.compile(r"<(?:u|ins)\b|text-decoration[^\"']*underline", re.IGNORECASE),
    "colour": re.compile(r"<font.*\bcolor\b|style=.*\bcolor\s*:", re.IGNORECASE | re.DOTALL),
    "size": re.compile(
        r"<font.*\bsize\b|style=.*\bfont-size\s*:|<big\b", re.IGNORECASE | re.DOTALL
    ),
}


def read_markdown(text: str, checkpoint: Checkpoint | None = None) -> tuple[Body, frozenset[str]]:
    """The body of a cleaned Markdown text, and the marks that this one sets by HTML tags.

    Args:
        text: The whole text.
        checkpoint: Told how far the reading is; what it raises stops it.
    """
    visible = without_hidden(without_wide_indents(text))
    tags = set(_TAG.findall(visible))
    own_marks = frozenset(name for name, mark in _OWN_MARKS.items() if any(map(mark.search, tags)))
    tokens = parse(visible, stretch(checkpoint, _SEEN, _PARSED))
    return body_of(tokens, text, stretch(checkpoint, _PARSED, 100)), own_marks
