"""From blocks to lines: what can begin a clause, with how it looks and the labels it may carry."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.agreement.blocks import Block, BlockKind, Mark
from tcreader.agreement.outlining.labels import Label, labels_at, skip_invisible
from tcreader.agreement.outlining.styles import Form
from tcreader.agreement.outlining.wording import (
    ends_in_sentence,
    is_chinese,
    is_title,
    is_title_behind_label,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.agreement.blocks import Run

BOLD_LOOK = 7
PLAIN_LOOK = 8
_LARGE = 1.15
_LINE_BREAK = "\u2028"
_LONGEST_TITLE = 200
_A_SENTENCE = 30
_DATED = re.compile(
    r"(?:last )?(?:updated|revised|modified|effective)\b.*\b(?:19|20)\d\d|"
    r"(?:最近|最后)?(?:更新|修订|生效|发布)(?:日期|时间)",
    re.IGNORECASE,
)
_NAMES_A_SIGNATORY = re.compile(r"公司\s*$|\d{5,}|@|https?:|\b(?:19|20)\d\d\b|\d\s*年.*日\s*$")


@dataclass(slots=True)
class Line:
    """One line of a block; a block has several only where it holds hard line breaks.

    Attributes:
        start: The first visible code point.
        end: Where the line ends, white space included.
        block: The block that it belongs to.
        labels: Every reading of the label at its head.
        look: The level of a heading block, ``BOLD_LOOK`` for a bold title, else ``PLAIN_LOOK``.
    """

    start: int
    end: int
    block: Block
    labels: tuple[Label, ...]
    look: int = PLAIN_LOOK

    @property
    def body(self) -> int:
        """Where the words begin after the label, if there is one."""
        return self.labels[0].body if self.labels else self.start

    @property
    def depth(self) -> int:
        """How deep a list entry is nested, -1 for what is no list entry."""
        return self.block.level if self.block.kind is BlockKind.ITEM else -1

    @property
    def is_row(self) -> bool:
        """Whether the line is a row of a table."""
        return self.block.kind is BlockKind.TABLE_ROW


def lines_of(text: str, blocks: Sequence[Block]) -> list[Line]:
    """The lines that hold anything visible, in order."""
    lines = [line for block in blocks for line in _lines_of_block(text, block)]
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if line.look == BOLD_LOOK and not line.labels and _is_fragment(text, before, line, after):
            line.look = PLAIN_LOOK
        elif line.look == PLAIN_LOOK and after is not None and _counts_below(text, line, after):
            line.look = BOLD_LOOK
    return lines


def _counts_below(text: str, line: Line, below: Line) -> bool:
    """Whether a title behind a bare number stands right above the first decimal of that number."""
    if not line.labels or not below.labels or line.labels[0].style.name != "1":
        return False
    is_first_below = below.labels[0].numbers == (*line.labels[0].numbers, 1)
    return is_first_below and is_title(text[line.body : line.end])


def signs_or_dates(text: str, line: Line) -> bool:
    """Whether a short line names a company, an address on the net, a number or a year."""
    return _NAMES_A_SIGNATORY.search(text, line.start, line.end) is not None


def _is_fragment(text: str, before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether bold words on a line of their own are part of the sentence around them."""
    if signs_or_dates(text, line):
        return True
    if after is not None and text[after.start] in "，。、；：,;:）)」”》":
        return True
    if before is None or before.look < PLAIN_LOOK or before.end - before.start < _A_SENTENCE:
        return False
    return is_chinese(text[before.start : before.end]) and not ends_in_sentence(
        text, before.start, before.end
    )


def _lines_of_block(text: str, block: Block) -> Iterator[Line]:
    start, end = block.span
    if start == end:
        return
    position = start
    while position < end:
        stop = text.find(_LINE_BREAK, position, end)
        stop = end if stop < 0 else stop
        first = skip_invisible(text, position, stop)
        if first < stop:
            line = Line(first, stop, block, labels_at(text, first, stop))
            line.look = _look(text, line)
            yield line
        position = stop + 1


def _look(text: str, line: Line) -> int:
    if line.block.kind is BlockKind.HEADING and not _DATED.match(text, line.start, line.end):
        return min(max(line.block.level, 1), BOLD_LOOK - 1)
    if line.end - line.start > _LONGEST_TITLE or line.is_row:
        return PLAIN_LOOK
    body = line.body
    words = text[body : line.end]
    if line.labels and _is_head_by_number(line.labels[0], words):
        return BOLD_LOOK
    if body >= line.end:
        return BOLD_LOOK if is_set_off(text, line.block, line.start, line.end) else PLAIN_LOOK
    if not is_set_off(text, line.block, body, line.end):
        return PLAIN_LOOK
    return BOLD_LOOK if is_title(words, point=bool(line.labels)) else PLAIN_LOOK


def _is_head_by_number(label: Label, words: str) -> bool:
    """Whether a title is a heading by its label alone: 第一条 定义, 一、定义, Article 1 Terms."""
    heads = label.style.form is Form.WORD or label.style.family == "chinese"
    return heads and is_title_behind_label(words, set_off=False)


def is_set_off(text: str, block: Block, start: int, end: int) -> bool:
    """Whether all visible words of a range are bold or larger than the body."""
    seen = False
    for run in runs_within(block, start, end):
        if not text[max(run.start, start) : min(run.end, end)].strip(" \t\u3000\u00a0\u2028|[]"):
            continue
        if Mark.BOLD not in run.style.marks and run.style.scale < _LARGE:
            return False
        seen = True
    return seen


def runs_within(block: Block, start: int, end: int) -> Iterator[Run]:
    """The runs of a block that lie in a range, wholly or in part."""
    first = bisect_right(block.runs, start, key=lambda run: run.end)
    for index in range(first, len(block.runs)):
        run = block.runs[index]
        if run.start >= end:
            return
        yield run
