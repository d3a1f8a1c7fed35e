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

_BACK_CHINESE, _ON_CHINESE, _ON_IF_SHORT_CHINESE, _SHORT_CHINESE = 24, 40, 90, 14
_BACK, _ON, _ON_IF_SHORT, _SHORT = 40, 40, 60, 60
"""How far a quote may reach: back to its subject, on to its end, and on if it is short."""
_WHOLE = 40  # code points: a part of a Chinese sentence up to this long is quoted as a whole
_BARE = 9  # of a quote that says too little without the part before it
_RIGHT = re.compile(rf"[^有留{CUSTOMER}]*的权[利力]$")
"""What a part before it says that somebody holds: 公司享有在必要时，修改价目的权利."""
_MOST = 90  # of what is added to a quote
_JOINS = re.compile(r"\s*(?:(?:而且|并且|但是|但|且|则)(?!不限于)|并(?=有权|可|应|须|将|视))")
_HANGS = re.compile(r"(?:包括但不限于|包括|如下|以下|限于)\s*$")
_BRACKETS = (("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("《", "》"), ("“", "”"))
_ASIDE = re.compile("[（(]")
ENDS = " \t\u3000，。；：、,.;:"
"""What no quote begins or ends with."""
_MOST_OBJECT = 40
_CONJUNCTION = re.compile(r"\s*(?:and|or|but) ")
_WORD = re.compile(r"\S+")


def widened(words: str, start: int, end: int, grammar: Grammar, language: str) -> tuple[int, int]:
    """Operative words with their subject before them and a rest after them that makes sense.

    Args:
        words: The sentence with its parties masked.
        start: Where the operative words start.
        end: Where they end.
        grammar: Of the sentence's language.
        language: ``zh`` or ``en``.
    """
    widen = _widened_chinese if language == "zh" else _widened_english
    start, end = widen(words, start, end, grammar)
    return _before_bracket(words, start, end, grammar), end


def _widened_chinese(words: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    first, last = _part(words, start, end, grammar)
    if last - first <= _WHOLE:
        return _with_neighbours(words, first, last, grammar)
    short = end - start <= _SHORT_CHINESE
    subject = grammar.party_in(words, max(first, start - _BACK_CHINESE), start)
    start = min(start, *_opening(words, first, start, grammar, subject))
    if grammar.party_in(words, start, start + 1) is None and start - first <= _BACK_CHINESE:
        start = first  # 违规|账号予以冻结: rather the whole opening than half a word
    if last - end <= (_ON_IF_SHORT_CHINESE if short else _ON_CHINESE):
        return _with_neighbours(words, start, last, grammar)
    end = _object_end(words, end, last) if short else end
    return start, _behind_bracket(words, start, end, last)


def _widened_english(words: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """English parts are long: where one goes on too far, the quote ends with one of its phrases."""
    first, last = _part(words, start, end, grammar)
    on = _ON_IF_SHORT if end - start <= _SHORT else _ON
    start = _english_opening(words, first, start, end, grammar)
    aside = False  # "you may not, unless we have agreed to it, …"
    while (aside or grammar.hangs(words, last)) and last < min(len(words) - 1, end + _MOST):
        aside = grammar.joins(words, last + 1)
        last = grammar.part(words, last + 1, last + 1)[1]
    if last - end <= on:
        return start, last
    ends = (word.end() for word in _WORD.finditer(words, end - 1, last))
    sound = (place for place in ends if not grammar.hangs(words, place))
    near: list[int] = []
    for place in sound:
        if near and place - end > on:
            break
        near.append(place)
    before_joint = [place for place in near if grammar.joins(words, place)]
    return start, (before_joint or near or [last])[-1]


def _english_opening(words: str, first: int, start: int, end: int, grammar: Grammar) -> int:
    """Where an English quote begins: at who acts there, or with its part.

    A part may start farther away if the operative words name nobody themselves.
    """
    subject = grammar.acting_in(words, max(first, start - _BACK), start)
    if subject is not None:
        return subject
    nobody = grammar.party_in(words, start, end) is None
    if start - first > (_MOST if nobody else _BACK):
        return start
    conjunction = _CONJUNCTION.match(words, first, start)
    return conjunction.end() if conjunction else first


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


def _before_bracket(words: str, start: int, end: int, grammar: Grammar) -> int:
    """The start of a quote, before a bracket that is closed in it and opened before it."""
    for opening, closing in _BRACKETS:
        inner = words[start:end].rstrip(ENDS + closing)  # one at the end is left out instead
        if inner.count(closing) > inner.count(opening):
            opened = words.rfind(opening, 0, start)
            before = grammar.part(words, opened, opened)[0] if opened >= 0 else start
            joins = _JOINS.match(words, before, end)
            before = joins.end() if joins else before
            start = before if end - before <= _MOST else start
    return start


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
