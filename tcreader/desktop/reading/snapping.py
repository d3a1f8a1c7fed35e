"""Where the end of a highlight comes to rest: between whole characters, and beside whole words."""

from __future__ import annotations

import re

from tcreader.agreement import Span
from tcreader.annotations.graphemes import cut_after, cut_before

# Letters and figures of scripts that part words by spaces, with what joins them: don't, set-off,
# 3.4.1 and 1,000.
_LETTER = r"[^\W_\u2e80-\uffff\U00020000-\U0003ffff]"
_WORD = re.compile(rf"{_LETTER}+(?:['’\-‑]{_LETTER}+|[.,]\d+)*")
_LONGEST = 60  # characters to either side in which a word's ends are looked for


def snapped(text: str, position: int, *, whole_words: bool = True) -> int:
    """The nearest place to a position where an end may rest.

    Args:
        text: The agreement's.
        position: In code points.
        whole_words: Whether it may rest only beside words, not in them; Han characters, which
            are parted by no space, are words of their own.
    """
    position = min(max(position, 0), len(text))
    word = _word_around(text, position) if whole_words else None
    if word is None:
        before, after = cut_before(text, position), cut_after(text, position)
        return before if position - before <= after - position else after
    return word.start if position - word.start < word.end - position else word.end


def step(text: str, position: int, *, forward: bool) -> int:
    """The next place where an end may rest, one word or Han character further on.

    White space is passed over, so that each step changes the words.
    """
    place = position
    while not text[min(place, position) : max(place, position)].strip():
        beyond = place + 1 if forward else place - 1
        if not 0 <= beyond <= len(text):
            return place
        place = cut_after(text, beyond) if forward else cut_before(text, beyond)
    word = _word_around(text, place)
    if word is None:
        return place
    return word.end if forward else word.start


def reaching(text: str, fixed: int, moved: int) -> Span | None:
    """The words between two ends, without white space around them; None if there are none."""
    span = Span(min(fixed, moved), max(fixed, moved)).trimmed(text)
    return span if span.length else None


def _word_around(text: str, position: int) -> Span | None:
    """The word in which a position stands, with a letter on either side of it."""
    start = max(0, position - _LONGEST)
    for match in _WORD.finditer(text, start, min(len(text), position + _LONGEST)):
        if match.start() < position < match.end():
            return Span(*match.span())
    return None
