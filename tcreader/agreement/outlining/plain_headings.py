"""Headings in a text that carries no marks and hardly any numbers: short lines above sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK, Line, signs_or_dates
from tcreader.agreement.outlining.styles import LATIN_FAMILIES, Form
from tcreader.agreement.outlining.wording import (
    ends_in_sentence,
    is_chinese,
    is_title,
    leads_in,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBERED_SHARE = 0.04
_LONGEST_CHINESE = 24
_MOST_WORDS = 9
_A_SENTENCE = 25


def find_plain_headings(text: str, lines: Sequence[Line]) -> None:
    """Give the look of a bold line to what can only be a heading, if nothing else tells headings.

    A heading stands between sentences: the line before ends one, or is a heading itself; the line
    below is a sentence, or a heading above a sentence.
    """
    if not _is_unmarked(lines):
        return
    for index, line in enumerate(lines):
        if not _may_be_heading(text, line) or not _stands_above_sentence(text, lines, index):
            continue
        before = lines[index - 1] if index else None
        if before is None or before.look == BOLD_LOOK or _is_sentence(text, before):
            line.look = BOLD_LOOK


def _is_unmarked(lines: Sequence[Line]) -> bool:
    numbered = 0
    for line in lines:
        if line.look < BOLD_LOOK or (line.look == BOLD_LOOK and not line.labels):
            return False
        style = line.labels[0].style if line.labels else None
        if style and style.form is not Form.BRACKET and style.family not in LATIN_FAMILIES:
            numbered += 1
    return numbered <= _NUMBERED_SHARE * len(lines)


def _may_be_heading(text: str, line: Line) -> bool:
    if line.labels or line.look < PLAIN_LOOK or line.is_row or line.block.bullet:
        return False
    words = text[line.start : line.end]
    if not is_title(words) or signs_or_dates(text, line) or set(words) & set(":：;；"):
        return False
    if is_chinese(words):
        return len(words) <= _LONGEST_CHINESE and not set(words) & set("，,→/|~")
    return words[0].isupper() and len(words.split()) <= _MOST_WORDS


def _stands_above_sentence(text: str, lines: Sequence[Line], index: int) -> bool:
    below = lines[index + 1 : index + 3]
    if not below:
        return False
    if _is_sentence(text, below[0]):
        return True
    return len(below) > 1 and _may_be_heading(text, below[0]) and _is_sentence(text, below[1])


def _is_sentence(text: str, line: Line) -> bool:
    if leads_in(text, line.start, line.end):
        return True
    long_enough = line.end - line.start >= _A_SENTENCE
    return long_enough and ends_in_sentence(text, line.start, line.end)
