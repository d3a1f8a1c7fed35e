"""Which labels head a clause, and which are a date, an amount or a reference at a line's head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK, Line
from tcreader.agreement.outlining.styles import LATIN_FAMILIES, Form, Tier
from tcreader.agreement.outlining.wording import ends_in_sentence, is_title

if TYPE_CHECKING:
    from tcreader.agreement.outlining.labels import Label

_UNIT = re.compile(
    r"\s?(?:million|billion|thousand|percent|per cent|years?|months?|days?|hours?|minutes?|weeks?|"
    r"[GMKT]B\b|km\b|kg\b|mm\b|cm\b|USD|EUR|%)|"
    r"\s?(?:万元|亿元|元|版本|万|亿)|(?:[倍年月日天个折米版号]|小时|分钟|公里|英寸)"
)
_REFERS = re.compile(
    r"(?:of|and|or|to|shall|will|is|are|above|below|hereof|applies|apply|may|does|do|through|as|"
    r"in|on|for|by|if|also|must|sets|governs|describes|contains|under|et|ou|du|de|des)\b"
)
_PUNCTUATION = ".:-–—:：|"
_MID_LINE = 40
_ONE_LETTER = 2


def accepts(
    text: str,
    line: Line,
    label: Label,
    previous: Line | None,
    *,
    goes_on: bool,
    nearby: bool,
    in_style: bool,
) -> bool:
    """Whether a label that could be read at a line's head is a label.

    Args:
        text: The agreement's text.
        line: The line.
        label: The reading.
        previous: The line before.
        goes_on: Whether it is the next number of a run that is open, or the first below an open
            number.
        nearby: Whether its style is open and it is at most a few numbers ahead.
        in_style: Whether the run that it goes on with is in its very style.
    """
    if line.is_row:
        return False
    if label.style.form is Form.WORD:
        return _accepts_word(text, line, label, goes_on=goes_on)
    if goes_on:
        is_title_in_run = in_style and is_title(text[label.body : line.end])
        return is_title_in_run or _bare_is_label(text, line, label)
    return not _stands_mid_sentence(text, line, previous) and _begins_anew(
        text, line, label, nearby=nearby
    )


def _begins_anew(text: str, line: Line, label: Label, *, nearby: bool) -> bool:
    """Whether a label that no open run expects begins one, or goes on after missing numbers."""
    first = label.numbers[-1] == 1
    if not first and _REFERS.match(text, label.body, line.end):
        return False
    if label.style.form is Form.DECIMAL:
        return _accepts_decimal(text, line, label, nearby=nearby)
    if label.style.family in LATIN_FAMILIES:
        return first or nearby or _is_long_roman(line, label)
    return _bare_is_label(text, line, label) and (first or _stands_free(text, line, label))


def _is_long_roman(line: Line, label: Label) -> bool:
    """Whether a heading begins with a Roman numeral that no sentence begins with: ``II.``."""
    is_heading = line.look < BOLD_LOOK and label.style.form is Form.POINT
    return is_heading and label.stop - label.start > _ONE_LETTER


def _bare_is_label(text: str, line: Line, label: Label) -> bool:
    """A number without any mark is a label only in a heading or before a tab."""
    if text[label.stop - 1].isdecimal() and label.style.form is Form.POINT:
        return line.look < PLAIN_LOOK or text[label.stop : label.stop + 1] == "\t"
    if label.style.name == "一":
        return line.look < PLAIN_LOOK
    return True


def _stands_free(text: str, line: Line, label: Label) -> bool:
    following = text[label.stop : label.stop + 1]
    if label.style.form is Form.POINT and _UNIT.match(text, label.stop, line.end):
        return False
    return not (following.isascii() and (following.islower() or following.isdecimal()))


def _accepts_decimal(text: str, line: Line, label: Label, *, nearby: bool) -> bool:
    if label.style.name in ("1. 1", "1a."):
        return False  # only where they go on
    if line.look < PLAIN_LOOK:
        return True
    numeral = text[label.start : label.stop]
    if re.match(r"0\d|\d+[.．]0\d", numeral):
        return False
    if label.body >= line.end:
        return line.start == label.start and len(label.numbers) > 1
    return (nearby or not label.glued) and not _UNIT.match(text, label.stop, line.end)


def _accepts_word(text: str, line: Line, label: Label, *, goes_on: bool) -> bool:
    words = text[label.body : line.end]
    if not words or line.look <= BOLD_LOOK:
        return True
    if label.style.starts in "第附§":
        if label.style.tier >= Tier.ARTICLE:
            return (
                goes_on or not label.glued or label.numbers == (1,) or is_title(words, point=True)
            )
        return is_title(words, point=True) or (not label.glued and goes_on)
    if words[0].islower() or _REFERS.match(words):
        return False
    marked = text[label.stop - 1] == "." or any(
        mark in _PUNCTUATION for mark in text[label.stop : label.body]
    )
    if marked or is_title(words, point=True):
        return True
    return goes_on and words[0].isupper()


def _stands_mid_sentence(text: str, line: Line, previous: Line | None) -> bool:
    """Whether the line goes on with a sentence that was broken before it."""
    if previous is None or previous.look < PLAIN_LOOK or line.look < PLAIN_LOOK:
        return False
    if line.block.lines[0] - previous.block.lines[1] > 1 or line.block is previous.block:
        return False
    if previous.end - previous.start < _MID_LINE:
        return False
    return not ends_in_sentence(text, previous.start, previous.end)
