"""Small judgements about words in their line: their number, their ends, how much they tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.agreement.sentences import sentences
from tcreader.annotations.anchoring.folding import folded

if TYPE_CHECKING:
    from tcreader.annotations.model import Target

_LABEL = re.compile(
    r"\s*(?:第\s*[〇零一二三四五六七八九十百千\d]+\s*[编章节条款项]"
    r"|(?:article|section|part|schedule|clause)\s+[\divx.]+:?"
    r"|[(（][^()（）\s]{1,4}[)）]|[①-⑳]"
    r"|\d{1,3}(?:[.．]\d{1,3})+[.．]?|(?:\d{1,3}|[a-z]{1,4}|[〇零一二三四五六七八九十百]{1,4})[.)）、．]"
    r"|\d{1,3}(?=\s))\s*",
    re.IGNORECASE,
)
_LINE_END = "\n\u2028"
_LINE_REACH = 20_000  # code points; of a longer line, a sentence is looked for only so far
_TELLING = 16  # folded code points that are rarely written twice in a row by chance
_TELLING_LETTERS = 40  # likewise where all are letters of an alphabet


def label_length(line: str) -> int:
    """How many code points of a line are its number, the white space after it included."""
    label = _LABEL.match(line)
    return label.end() if label is not None and label.end() < len(line.rstrip()) else 0


def without_number(line: str) -> str:
    """A line's words without its number, which changes when a clause is added before it."""
    return line[label_length(line) :]


def is_telling(words: str) -> bool:
    """Whether folded words are so many that nobody writes them twice by chance."""
    return len(words) >= (_TELLING_LETTERS if words.isascii() else _TELLING)


def tidied(text: str, span: Span, target: Target) -> Span:
    """Words that an alignment found, cut as the target's were.

    Words from one line stay in one line, the one that holds most of what was found, unless nothing
    but white space has come between them. And where
    the old words cut no word of letters in two, the new ones don't either.
    """
    if not any(end in target.exact for end in _LINE_END) and not is_same(text, span, target):
        span = _longest_line(text, span)
    start, end = span
    if not _cuts_word(target.prefix[-1:], target.exact[:1]):
        start = _word_start(text, span)
    if not _cuts_word(target.exact[-1:], target.suffix[:1]):
        end = _word_end(text, span)
    return Span(start, end) if start < end else span


def line_known(target: Target, text: str, found: Span) -> tuple[str, str]:
    """The lines of a target's words as far as it tells of them, and as much around a place.

    That is cut at the ends of its lines where the target's are known.

    Args:
        target: What the words were.
        text: Where they are sought.
        found: Where they might stand in it.
    """
    before = _cut(target.prefix[::-1])[::-1]
    after = _cut(target.suffix)
    there = text[max(0, found.start - len(before)) : found.start]
    then = text[found.end : found.end + len(after)]
    if len(before) < len(target.prefix):
        there = _cut(there[::-1])[::-1]
    if len(after) < len(target.suffix):
        then = _cut(then)
    return before + target.exact + after, there + found.of(text) + then


def _cut(words: str) -> str:
    """The words up to the end of their line."""
    return words.partition("\u2028")[0].partition("\n")[0]


def is_same(text: str, span: Span, target: Target) -> bool:
    """Whether a span holds a target's very words, white space and the like aside."""
    return folded(span.of(text)) == folded(target.exact)


def sentences_at(text: str, span: Span) -> Span:
    """All sentences that words touch, from the first one's beginning to the last one's end."""
    low, high = max(0, span.start - _LINE_REACH), min(len(text), span.end + _LINE_REACH)
    start = max(text.rfind(end, low, span.start) + 1 for end in _LINE_END) or low
    ends = (text.find(end, max(span.start, span.end - 1), high) for end in _LINE_END)
    end = min((end for end in ends if end >= 0), default=high)
    line = Span(start, max(end, span.end))
    touched = [part for part in sentences(text, line) if part.meets(span)]
    if not touched:
        return span
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))


def _cuts_word(before: str, after: str) -> bool:
    return _is_letter(before) and _is_letter(after)


def _longest_line(text: str, span: Span) -> Span:
    best, start = Span(span.start, span.start), span.start
    for end in range(span.start, span.end + 1):
        if end == span.end or text[end] in _LINE_END:
            best = max(best, Span(start, end), key=lambda line: line.length)
            start = end + 1
    return best


def _word_start(text: str, span: Span) -> int:
    """The start, moved to the nearer end of the word that it cuts, if any."""
    low = high = span.start
    while low > 0 and _cuts_word(text[low - 1], text[low]):
        low -= 1
    while low < span.start and high < span.end and _is_letter(text[high]):
        high += 1
    return low if span.start - low <= high - span.start else high


def _word_end(text: str, span: Span) -> int:
    """The end, likewise."""
    low = high = span.end
    while 0 < high < len(text) and _cuts_word(text[high - 1], text[high]):
        high += 1
    while high > span.end and low > span.start and _is_letter(text[low - 1]):
        low -= 1
    return high if high - span.end <= span.end - low else low


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()
