"""Sentences inside a clause, in Chinese and English.

A sentence ends at a full stop with the quotes and brackets that close after it, or at the end
of its line. Semicolons don't end one: a list within a sentence has one verb for all of it.
"""

from __future__ import annotations

import re

from tcreader.agreement.spans import Span

_CLOSERS = r"”’」』）)】》\"'］\]"
_END = re.compile(  # one set of signs comes first: that is searched faster than alternatives
    r"[。！？!?.\n\u2028]"
    rf"(?:(?<=[。！？])[。！？]*[{_CLOSERS}]*"
    rf"|(?<=[!?])[!?]*[{_CLOSERS}]*(?=\s|$|[^\x00-\x7f])"
    rf"|(?<=\.)[{_CLOSERS}]*(?=\s|$|[\u3000-\u9fff])"
    r"|(?<=[\n\u2028]))"
)

_ABBREVIATION = re.compile(
    # An initial or a dotted abbreviation, or one of those that often stand before a capital.
    r"(?:(?:^|[\s(.])(?:[A-Za-z]|Inc|Ltd|Co|Corp|Mr|Mrs|Ms|Dr|St|No|Nos|Art|Arts|Sec|Sch|Ch|Reg"
    r"|para|paras|e\.g|i\.e|cf|vs|viz|approx|incl|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec))$"
)
_LABEL = re.compile(r"\s*[(\[]?(?:\d{1,4}|[A-Za-z]|[ivxlcIVXLC]{1,6})(?:\.\d{1,4}){0,6}$")
_LOOK_BACK = 12


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences that a span holds, in order, without white space at their ends.

    Args:
        text: The agreement's text.
        span: A clause's own piece, or any other part of the text.

    Returns:
        Spans in ``text`` that together cover all of the span's words.
    """
    found: list[Span] = []
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        if text[end.start()] == "." and _goes_on(text, start, end, span.end):
            continue
        _add(found, text, Span(start, end.end()))
        start = end.end()
    _add(found, text, Span(start, span.end))
    return found


def _add(found: list[Span], text: str, span: Span) -> None:
    trimmed = span.trimmed(text)
    if trimmed.length:
        found.append(trimmed)


def _goes_on(text: str, start: int, stop: re.Match[str], limit: int) -> bool:
    """Whether a sentence goes on after a full stop."""
    if _LABEL.match(text, start, stop.start()) and stop.start() - start <= _LOOK_BACK:
        return True
    after = text[stop.end() : min(stop.end() + 3, limit)].lstrip()
    if after and after[0].islower():
        return True
    before = text[max(start, stop.start() - _LOOK_BACK) : stop.start()]
    return bool(after) and _ABBREVIATION.search(before) is not None
