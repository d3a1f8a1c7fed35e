"""Highlights that share words: which lie on each stretch of them, the outermost first."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.desktop.reading.layers import HighlightedWords

DEEPEST = 5  # highlights that can be told apart on one line of type


class Stack(NamedTuple):
    """Words with the highlights that lie on all of them, the outermost first, at most five."""

    span: Span
    highlights: tuple[HighlightedWords, ...]


def stacked(highlights: Sequence[HighlightedWords], within: Span) -> Iterator[Stack]:
    """The stretches of ``within`` on which the same highlights lie, in text order.

    Of two that begin together the longer is the outer one, and of two on the same words the one
    with the smaller id, so that the order never depends on what was made first in this window.
    """
    begin: dict[int, list[HighlightedWords]] = defaultdict(list)
    end: dict[int, list[HighlightedWords]] = defaultdict(list)
    for words in sorted(highlights, key=lambda one: (one.span.start, -one.span.end, one.id)):
        part = words.span.within(within)
        if part.length:
            begin[part.start].append(words)
            end[part.end].append(words)
    open_: dict[str, HighlightedWords] = {}
    for start, next_edge in pairwise(sorted({*begin, *end})):
        for words in end[start]:
            del open_[words.id]
        for words in begin[start]:
            open_[words.id] = words
        if open_:
            yield Stack(Span(start, next_edge), tuple(islice(open_.values(), DEEPEST)))
