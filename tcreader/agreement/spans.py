"""Spans: the one way in which every room points at an agreement's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of Unicode code points in an agreement's text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of code points in the span."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def holds(self, position: int) -> bool:
        """Whether the code point at ``position`` lies in the span."""
        return self.start <= position < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def within(self, other: Span) -> Span:
        """The part of this span that lies in ``other``; empty at its nearer edge if none does."""
        start = min(max(self.start, other.start), other.end)
        return Span(start, max(start, min(self.end, other.end)))

    def moved(self, distance: int) -> Span:
        """The same span ``distance`` code points further on."""
        return Span(self.start + distance, self.end + distance)

    def trimmed(self, text: str) -> Span:
        """The span without white space at its ends."""
        words = text[self.start : self.end]
        trimmed = words.strip()
        if len(trimmed) == len(words):
            return self
        lead = len(words) - len(words.lstrip())
        start = self.start + lead if lead else self.start  # a number of its own takes memory
        return Span(start, start + len(trimmed))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same code points as the fewest spans, in order; empty spans are dropped."""
    result: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result
