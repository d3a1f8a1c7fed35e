"""Plain text: each line is a block, lines of wrapped prose are joined, bullets are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement import BlockKind
from tcreader.formats.body import Body, BodyBuilder, Piece, Setting
from tcreader.formats.lines import bullet_width, wrapping_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.formats.lines import Wrapping

_RULE = re.compile(r"([-=_*~#—－＝])(?:\s*\1){2,}")


def read_plain_text(text: str) -> Body:
    """The body of a plain text that has been cleaned."""
    lines = text.split("\n")
    wrapping = wrapping_of(_paragraphs(lines))
    body = BodyBuilder()
    position = 0
    while position < len(lines):
        first = position
        words, position = _joined(lines, position, wrapping)
        if _RULE.fullmatch(words):
            body.add_rule(0, first + 1)
            continue
        width = bullet_width(words)
        setting = Setting(BlockKind.ITEM, bullet=True) if width else Setting()
        body.add([Piece(words[width:])], setting, (first + 1, position))
    return body.finish()


def _joined(lines: list[str], position: int, wrapping: Wrapping) -> tuple[str, int]:
    """The words from ``position`` on that make one block, and where the next one begins."""
    words = [lines[position].strip()]
    while position + 1 < len(lines):
        joint = wrapping.joint(lines[position], lines[position + 1])
        if joint is None:
            break
        position += 1
        words += [joint, lines[position].strip()]
    return "".join(words), position + 1


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines without a blank one between."""
    paragraph: list[str] = []
    for line in lines:
        if line:
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
