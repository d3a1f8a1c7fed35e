"""Cutting the text where something begins or ends, so that each piece is drawn in one way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from tcreader.agreement import Span, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tcreader.agreement import Run

T = TypeVar("T")


class Piece(NamedTuple, Generic[T]):
    """Words in one style, and everything that lies over all of them, in the order given."""

    span: Span
    style: Style
    layers: tuple[T, ...]


class Layers(Generic[T]):
    """Spans that lie over a text and over each other, such as flags and highlights."""

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        ordered = [(span, layer) for span, layer in items if span.start < span.end]
        self._places = sorted({place for span, _ in ordered for place in span})
        starting: dict[int, list[int]] = {}
        for index, (span, _) in enumerate(ordered):
            starting.setdefault(span.start, []).append(index)
        self._over: list[tuple[T, ...]] = []
        open_: list[int] = []
        for place in self._places:
            open_ = [index for index in open_ if ordered[index][0].end > place]
            open_ = sorted(open_ + starting.get(place, []))
            self._over.append(tuple(ordered[index][1] for index in open_))

    def at(self, position: int) -> tuple[T, ...]:
        """What lies over the code point at ``position``."""
        index = bisect_right(self._places, position) - 1
        return self._over[index] if index >= 0 else ()

    def pieces(self, runs: Sequence[Run], within: Span) -> Iterator[Piece[T]]:
        """The runs' words within a span, cut at both ends of every layer; none is left out."""
        for run in runs:
            start, end = run.span.within(within)
            first = bisect_right(self._places, start)
            last = bisect_left(self._places, end)
            for place in (*self._places[first:last], end):
                if start < place:
                    yield Piece(Span(start, place), run.style, self.at(start))
                    start = place
