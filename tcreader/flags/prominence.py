"""Whether words stand out: the marks that count, and how much of a span they cover.

Bold, underline (but not a link's), colour, a background, type at least 15 % larger and capitals
count by themselves. A quotation block, and symbols such as 【】 or ★ around a sentence, count too.
Italics, links and headings don't: see the prominence model in the manual.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from tcreader.agreement import BlockKind, Mark, Span, merged
from tcreader.agreement.ideographs import IDEOGRAPHS, has_ideograph, ideograph_count
from tcreader.flags.model import Prominence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Block, Style

_LARGER = 1.15
_MARKED = 0.8
_SHOUTED_WORDS = 8
_MAY_SHOUT = re.compile(rf"[A-Z][^a-z{IDEOGRAPHS}]{{14}}")  # eight words are longer than this
_LETTERS = re.compile(r"[^\W_]")
_WORD = re.compile(r"\S+")
_SYMBOLS = re.compile(r"^\s*(?:[★●※◆■▲！!]|【[^】]{0,40}】)|【[^】]{13,}】")
_SENTENCE_SIGN = re.compile(r"[。；！？.;!?]")
_SHORT_HAN, _SHORT_WORDS = 12, 8


class Emphasis:
    """What stands out in an agreement; a block is looked through once, however many ask."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._found: dict[int, list[Span]] = {}

    def prominence_of(self, span: Span) -> Prominence:
        """Whether the drafter made the words at ``span`` stand out.

        Marked means at least 80 % of the words' letters, part-marked less, unmarked none.
        """
        share = coverage(self._agreement.text, span, self._marked_in(span))
        if share >= _MARKED:
            return Prominence.MARKED
        return Prominence.PART_MARKED if share > 0 else Prominence.UNMARKED

    def _marked_in(self, span: Span) -> list[Span]:
        marked: list[Span] = []
        for block in self._agreement.blocks_in(span):
            pieces = self._marked(block)
            first = bisect_right(pieces, span.start, key=attrgetter("end"))
            marked += pieces[first : bisect_left(pieces, span.end, key=attrgetter("start"))]
        return marked

    def _marked(self, block: Block) -> list[Span]:
        start = block.span.start
        if start not in self._found:
            self._found[start] = merged(_in_block(self._agreement.text, block))
        return self._found[start]


def prominence_of(agreement: Agreement, span: Span) -> Prominence:
    """Whether the drafter made the words at ``span`` stand out, for who asks once."""
    return Emphasis(agreement).prominence_of(span)


def coverage(text: str, span: Span, marked: list[Span]) -> float:
    """The share of a span's letters and digits that marked spans cover, 0 to 1.

    Args:
        text: The agreement's text.
        span: The words.
        marked: Spans that stand out, in order and apart from each other.
    """
    letters = len(_LETTERS.findall(text, span.start, span.end))
    if not letters:
        return 0.0
    covered = (piece.within(span) for piece in marked)
    return sum(len(_LETTERS.findall(text, part.start, part.end)) for part in covered) / letters


def emphasised(agreement: Agreement) -> list[Span]:
    """The words that the drafter set off, without headings, defined terms and list labels.

    A few words in bold inside a sentence are a label or a defined term more often than a
    warning, so that short pieces count only if they are a sentence of their own.
    """
    found = []
    for block in agreement.blocks:
        if block.kind is not BlockKind.HEADING and not block.header:
            found += [
                span
                for span in merged(_in_block(agreement.text, block))
                if _is_passage(agreement.text, span)
            ]
    return found


def _in_block(text: str, block: Block) -> Iterator[Span]:
    if block.quote:
        yield block.span
        return
    yield from (run.span for run in block.runs if counts(run.style))
    yield from _shouted(text, block.span)
    yield from (
        Span(block.span.start, block.span.end)
        if sign.start() == block.span.start
        else Span(*sign.span())
        for sign in _symbols(text, block.span)
    )


def counts(style: Style) -> bool:
    """Whether a style sets words off from the body."""
    if style.marks & (Mark.BOLD | Mark.CAPITALS):
        return True
    if style.link is None and (style.marks & Mark.UNDERLINE or style.color is not None):
        return True
    return style.background is not None or style.scale >= _LARGER


def _symbols(text: str, span: Span) -> Iterator[re.Match[str]]:
    return (sign for sign in _SYMBOLS.finditer(text, span.start, span.end) if sign.group())


def _shouted(text: str, span: Span) -> Iterator[Span]:
    """Runs of at least eight words in capitals, as English warnings are often set."""
    if not _MAY_SHOUT.search(text, span.start, span.end):
        return
    start = end = words = 0
    for word in _WORD.finditer(text, span.start, span.end):
        if word.group().islower() or (not word.group().isupper() and _LETTERS.search(word.group())):
            if words >= _SHOUTED_WORDS:
                yield Span(start, end)
            words = 0
        elif has_ideograph(word.group()):
            words = 0
        else:
            start = start if words else word.start()
            end, words = word.end(), words + 1
    if words >= _SHOUTED_WORDS:
        yield Span(start, end)


def _is_passage(text: str, span: Span) -> bool:
    words = span.of(text)
    if _SENTENCE_SIGN.search(words):
        return True
    han = ideograph_count(words)
    return han > _SHORT_HAN if han else len(words.split()) > _SHORT_WORDS
