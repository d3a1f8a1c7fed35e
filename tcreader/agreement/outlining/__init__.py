"""From blocks to the clause tree: lines and their labels, nesting, then ids, spans and disorder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.outlining.contents import contents_lines
from tcreader.agreement.outlining.labels import labels_at
from tcreader.agreement.outlining.lines import PLAIN_LOOK, Line, lines_of
from tcreader.agreement.outlining.nesting import Nesting
from tcreader.agreement.outlining.plain_headings import find_plain_headings
from tcreader.agreement.outlining.titles import document_title, heads_a_part, named_heading
from tcreader.agreement.outlining.tree import tree_of
from tcreader.agreement.outlining.wording import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement.blocks import Block
    from tcreader.agreement.outline import Outline

__all__ = ["outline_of"]

# The end of a sentence or an item, then what may be the next label of a run.
_MID_LINE = re.compile(
    r"[。；;！!？?.](?<!\d\.)\s*(?:(?:and|or|以及|及|和|或)\s+)?"
    r"(?=[(（〔]\s?\w{1,5}\s?[)）〕]|[0-9０-９.．]{1,9}[、)）\s]|[0-9]{1,2}[.．][^\d\W]|"
    r"[一二三四五六七八九十]{1,3}[、.．]|[①-⑳⑴-⒇]|第[〇零一二三四五六七八九十百\d]{1,6}条\s|"
    r"[a-z][.)）]\s)"
)


def outline_of(text: str, blocks: Sequence[Block]) -> Outline:
    """The clause tree of a text, in time linear in its length.

    Args:
        text: The agreement's text.
        blocks: Its blocks, in order.

    Returns:
        The outline, with the labels as they are printed and every oddity of the numbering
        reported beside it.
    """
    lines = lines_of(text, blocks)
    find_plain_headings(text, lines)
    contents = contents_lines(text, lines)
    title = document_title(text, lines)
    is_part = title is not None and heads_a_part(text, lines, title)
    nesting = Nesting(text, lines)
    for index, line in enumerate(lines):
        if index in contents or (index == title and not is_part):
            nesting.add_text(line)
        else:
            _add_line(text, nesting, index, line)
    nesting.finish()
    named = title if title is not None else named_heading(text, lines)
    words = cleaned(text[lines[named].start : lines[named].end]) if named is not None else ""
    before = lines if title is None else lines[title + 1 :]
    return tree_of(text, words, before, nesting.nodes, nesting.segments)


def _add_line(text: str, nesting: Nesting, index: int, line: Line) -> None:
    label = nesting.chosen(index, line.labels) if line.labels else None
    if label is not None:
        nesting.add_label(index, label)
        for second in labels_at(text, label.body, line.end):
            if nesting.opens_below(index, second):
                nesting.add_label(index, second)
                break
    elif line.look < PLAIN_LOOK:
        nesting.add_heading(index)
    elif not nesting.add_title_below(line):
        nesting.add_text(line)
    if line.is_row:
        return
    for end in _MID_LINE.finditer(text, line.body, line.end):
        for later in labels_at(text, end.end(), line.end):
            if nesting.continues_mid_line(later):
                nesting.add_label(index, later)
                break
