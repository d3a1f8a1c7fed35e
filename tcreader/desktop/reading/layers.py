"""What lies on the words: highlights, flags and search hits, found quickly for any stretch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from tcreader.agreement import Span
from tcreader.annotations import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.flags import Severity
    from tcreader.review import Finding, Review


class HighlightedWords(NamedTuple):
    """Words that the reviewer coloured."""

    span: Span
    id: str
    color: str


class FlaggedWords(NamedTuple):
    """Words of a finding that wasn't dismissed."""

    span: Span
    id: str
    severity: Severity


class SearchHit(NamedTuple):
    """Words that a search found, and which of the hits they are."""

    span: Span
    number: int


class _OnWords(Protocol):
    @property
    def span(self) -> Span: ...


ItemT = TypeVar("ItemT", bound=_OnWords)


class Layer(Generic[ItemT]):
    """Things on words, in text order, that can be asked for by a span.

    They may overlap, so the search goes by the furthest end of all that begin before.
    """

    def __init__(self, items: Iterable[ItemT] = ()) -> None:
        self.items: Sequence[ItemT] = sorted(
            (item for item in items if item.span.length), key=lambda item: item.span
        )
        self._starts = [item.span.start for item in self.items]
        self._furthest = list(accumulate((item.span.end for item in self.items), max))

    def meeting(self, span: Span) -> list[ItemT]:
        """The items that share a character with a span, in text order."""
        first = bisect_right(self._furthest, span.start)
        last = bisect_left(self._starts, span.end)
        return [item for item in self.items[first:last] if item.span.meets(span)]

    def at(self, position: int) -> list[ItemT]:
        """The items on the character at a position, the shortest first."""
        found = self.meeting(Span(position, position + 1))
        return sorted(found, key=lambda item: item.span.length)


def highlights_of(review: Review) -> Layer[HighlightedWords]:
    """The highlights that found their words."""
    found = []
    for note in review.notes:
        span = review.placements[note.id].span
        if note.color is not None and span is not None:
            found.append(HighlightedWords(span, note.id, note.color.value))
    return Layer(found)


def flags_of(review: Review) -> Layer[FlaggedWords]:
    """The findings that weren't dismissed."""
    return Layer(
        FlaggedWords(finding.span, finding.id, finding.severity)
        for finding in review.findings
        if _is_shown(finding)
    )


def _is_shown(finding: Finding) -> bool:
    return finding.verdict is not Verdict.DISMISSED


def gravest(flags: Sequence[FlaggedWords], within: Span) -> list[FlaggedWords]:
    """The flags cut so that no two overlap: where several lie on a word, the gravest stays.

    Among equally grave ones the later stays, so that a sentence within another can be told apart.
    """
    parts = [(flag.span.within(within), flag) for flag in flags]
    edges = sorted({edge for part, _ in parts for edge in part})
    result: list[FlaggedWords] = []
    for start, end in pairwise(edges):
        piece = Span(start, end)
        there = [flag for part, flag in parts if part.covers(piece)]
        if not there:
            continue
        top = max(there, key=lambda flag: (flag.severity, flag.span.start))
        last = result[-1] if result else None
        if last is not None and last.id == top.id and last.span.end == start:
            result[-1] = last._replace(span=Span(last.span.start, end))
        else:
            result.append(top._replace(span=piece))
    return result
