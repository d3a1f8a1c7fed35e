"""Texts for the outline's tests, written the way a lawyer would type them."""

from __future__ import annotations

import re

import pytest

from tcreader.agreement.blocks import PLAIN, Block, BlockKind, Mark, Run, Style
from tcreader.agreement.spans import Span

_HEADING = re.compile(r"(#{1,6}) (.*)")
_ENTRY = re.compile(r"( *)(\*|\d+[.)]) +(.*)")


def _marked(source: str) -> tuple[str, tuple[Block, ...]]:
    """A text and its blocks from lines with ``# heading``, ``* bullet`` and ``**bold**``.

    Indented list entries are nested, two spaces a level. A backslash at a line's head keeps it
    from being a list entry.
    """
    words: list[str] = []
    blocks: list[Block] = []
    position = 0
    for number, line in enumerate(source.splitlines(), 1):
        kind, level, bullet, content = BlockKind.PARAGRAPH, 0, False, line
        if heading := _HEADING.fullmatch(line):
            kind, level, content = BlockKind.HEADING, len(heading[1]), heading[2]
        elif entry := _ENTRY.fullmatch(line):
            bullet = entry[2] == "*"
            content = entry[3] if bullet else f"{entry[2]} {entry[3]}"
            kind, level = BlockKind.ITEM, len(entry[1]) // 2
        runs: list[Run] = []
        text = ""
        for index, piece in enumerate(content.removeprefix("\\").split("**")):
            if piece:
                start = position + len(text)
                style = Style(Mark.BOLD) if index % 2 else PLAIN
                runs.append(Run(start, start + len(piece), style))
                text += piece
        if not text.strip():
            continue
        span = Span(position, position + len(text))
        blocks.append(Block(span, tuple(runs), kind, level, bullet, lines=(number, number)))
        words.append(text)
        position = span.end + 1
    return "\n".join(words), tuple(blocks)


@pytest.fixture(scope="session")
def marked():
    """Text and blocks from a few lines with ``#``, ``*`` and ``**``."""
    return _marked
