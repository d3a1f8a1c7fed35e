"""From the operative words of a flag to a quote that a reader understands by itself.

A quote should hold who acts, the power or negation, and what it is about: "有权回收该账号", not
"回收该账号"; "损失由您承担", not "由您承担".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.flags.phrases import CUSTOMER, DRAFTER

if TYPE_CHECKING:
    from tcreader.flags.grammar import Grammar

_WIDENED = {"zh": (24, 40, 90), "en": (40, 60, 60)}
"""How far a quote may reach: back to its subject, on to the end, on to the end if it is short."""
_SHORT = {"zh": 14, "en": 60}
_WHOLE = 40  # code points: a part of a Chinese sentence up to this long is quoted as a whole
_BARE = 9  # of a quote that says too little without the part before it
_RIGHT = re.compile(rf"[^有留{CUSTOMER}]*的权[利力]$")
"""What a part before it says that somebody holds: 公司享有在必要时，修改价目的权利."""
_MOST = 90  # of what is added to a quote
_JOINS = re.compile(r"\s*(?:而且|并且|但是|但|且|则)(?!不限于)")
_HANGS = re.compile(r"(?:包括但不限于|包括|如下|以下|限于)\s*$")
_BRACKETS = (("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("《", "》"), ("“", "”"))
_ASIDE = re.compile("[（(]")
_MOST_OBJECT = 40


def widened(words: str, start: int, end: int, grammar: Grammar, language: str) -> tuple[int, int]:
    """Operative words with their subject before them and a rest after them that makes sense.

    Args:
        words: The sentence with its parties masked.
        start: Where the operative words start.
        end: Where they end.
        grammar: Of the sentence's language.
        language: ``zh`` or ``en``.
    """
    first, last = _part(words, start, end, grammar)
    before, after, most = _WIDENED[language]
    short = end - start <= _SHORT[language]
    if language == "zh" and last - first <= _WHOLE:
        return _with_neighbours(words, first, last, grammar)
    subject = grammar.party_in(words, max(first, start - before), start)
    if language == "zh":
        start = min(start, *_opening(words, first, start, grammar, subject))
    elif subject is not None:
        start = subject
    if last - end <= after or (short and last - end <= most):
        return _with_neighbours(words, start, last, grammar) if language == "zh" else (start, last)
    if language == "zh":
        end = _object_end(words, end, last) if short else end
        return start, _behind_bracket(words, start, end, last)
    # English parts are long: some more words, up to the end of one.
    cut = words.rfind(" ", end, min(last, end + after))
    return start, cut if cut > end else _word_end(words, end)


def without_half_bracket(quote: str) -> str:
    """A quote without a closing bracket at its end that was opened before its beginning."""
    for opening, closing in _BRACKETS:
        if quote.endswith(closing) and quote.count(opening) < quote.count(closing):
            return quote.removesuffix(closing)
    return quote


def _part(words: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """The part of the sentence that holds a place; inside brackets, no more than these hold."""
    first, last = grammar.part(words, start, end)
    for opening, closing in _BRACKETS[:2]:
        opened = words.rfind(opening, first, start)
        if opened >= 0 and words.find(closing, opened, start) < 0:
            closed = words.find(closing, end, last)
            return opened + 1, closed if closed >= 0 else last
        if opened < 0 and words.count(opening, start, last) > words.count(closing, start, last):
            closed = words.find(closing, last, last + _MOST)
            if closed >= 0:
                last = grammar.part(words, start, closed + 1)[1]
    return first, last


def _opening(
    words: str, first: int, start: int, grammar: Grammar, subject: int | None
) -> tuple[int, ...]:
    """Where a quote from a long part may begin: at who acts there, or at the word of power."""
    places = (
        grammar.acting_in(words, first, start),
        grammar.power_in(words, max(first, start - _MOST), start),
        subject,
    )
    near = [place for place in places if place is not None and start - place <= _MOST]
    return (near[0] if near else start,)


def _with_neighbours(words: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """A Chinese quote with the part before it if it is bare, and the one after it if it hangs."""
    quote = words[start:end]
    bare = DRAFTER not in quote and (len(quote) < _BARE or _RIGHT.match(quote) is not None)
    if bare and start and words[start - 1] in "，,":
        before = _part(words, start - 1, start - 1, grammar)[0]
        start = before if end - before <= _MOST else start
    joins = _JOINS.match(words, start, end)
    start = joins.end() if joins else start
    if _HANGS.search(words, start, end) and words[end : end + 1] in ("：", ":"):
        after = grammar.part(words, end + 1, end + 1)[1]
        end = after if after - end <= _MOST else end
    return start, end


def _behind_bracket(words: str, start: int, end: int, last: int) -> int:
    """The end of a quote, behind a bracket that is opened in it."""
    for opening, closing in _BRACKETS:
        if words.count(opening, start, end) > words.count(closing, start, end):
            closed = words.find(closing, end, min(last, end + _MOST))
            end = closed + 1 if closed >= 0 else end
    return end


def _object_end(words: str, end: int, last: int) -> int:
    """Where words that are short for a Chinese part (用户不得对…) have got what they are about."""
    most = min(last, end + _MOST_OBJECT)
    bracket = _ASIDE.search(words, end + 1, most)
    if bracket is not None:
        return bracket.start()
    return max(end, words.rfind("、", end, most), words.rfind("的", end, most) + 1)


def _word_end(words: str, end: int) -> int:
    while end < len(words) and not words[end].isspace():
        end += 1
    return end
