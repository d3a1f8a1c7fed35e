"""From a review to the ruler's marks.

There may be 100,000 of them on a ruler of some hundred rows. So each row looks up what stands in
its stretch of the text, and no mark is asked where it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor

from tcreader.desktop.reading.ruler import RulerLane, Tick
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tcreader.desktop.reading.decorations import Decorations
    from tcreader.desktop.reading.sheet import Sheet
    from tcreader.desktop.theme import Theme

_SAMPLES = 256  # heights that are measured; between them the text is taken to be even


class Heights:
    """Where in the text a height of the document is.

    While the document is being written, or if it is empty, the share of the text stands in for
    the height.
    """

    def __init__(self, sheet: Sheet) -> None:
        length = max(1, len(sheet.agreement.text))
        self._starts, self._tops, self._height = [0, length], [0.0, 1.0], 1.0
        height = sheet.writer.document.size().height()
        count = len(sheet.agreement.blocks)
        if sheet.writer.is_finished and height > 0 and count:
            sampled = range(0, count, max(1, count // _SAMPLES))
            starts = [sheet.agreement.blocks[index].span.start for index in sampled]
            tops = [sheet.page.rect(index).top() for index in sampled]
            self._starts = [0, *starts, length]
            # Of cells side by side a later one may begin higher.
            self._tops = list(accumulate([0.0, *tops, sheet.page.rect(count - 1).bottom()], max))
            self._height = height

    def position(self, fraction: float) -> int:
        """The first position at a height or below it, in code points.

        Args:
            fraction: The height, from 0 at the top of the document to 1 at its end.
        """
        top = fraction * self._height
        after = bisect_left(self._tops, top)
        if after == 0:
            return 0
        if after == len(self._tops):
            return self._starts[-1] + 1
        start, end = self._starts[after - 1 : after + 1]
        above, below = self._tops[after - 1 : after + 1]
        return ceil(start + (end - start) * (top - above) / (below - above))


class TextMarks:
    """The marks of an agreement as it is laid out; see `RulerMarks`."""

    def __init__(self, sheet: Sheet, decorations: Decorations, theme: Theme) -> None:
        self._heights = Heights(sheet)
        self._lanes: dict[RulerLane, Sequence[Any]] = {
            RulerLane.EMPHASIS: sheet.emphasised,
            RulerLane.HIGHLIGHT: decorations.highlights.items,
            RulerLane.FLAG: decorations.flags.items,
            RulerLane.HIT: decorations.hits.items,
            RulerLane.UNRECOGNISED: decorations.unknown.items,
        }
        severities = {
            Severity.HIGH: theme.high,
            Severity.MEDIUM: theme.medium,
            Severity.LOW: theme.low,
        }
        deep = {name: _deep(color, theme) for name, color in theme.highlights.items()}
        self._colors: dict[RulerLane, Callable[[Sequence[Any]], str]] = {
            RulerLane.EMPHASIS: lambda _: theme.muted,
            RulerLane.HIGHLIGHT: lambda words: deep[words[0].color],
            RulerLane.FLAG: lambda flags: severities[max(flag.severity for flag in flags)],
            RulerLane.HIT: lambda _: theme.search_current,
            RulerLane.UNRECOGNISED: lambda _: theme.accent,
        }

    def ticks(self, rows: int) -> Iterator[Tick]:
        """One tick a row and lane, however many marks fall on it; the graver flag is shown."""
        edges = [self._heights.position((row - 0.5) / rows) for row in range(rows + 2)]
        for lane, items in self._lanes.items():
            if items:
                cuts = [bisect_left(items, edge, key=_start) for edge in edges]
                for row, (first, last) in enumerate(pairwise(cuts)):
                    if first < last:
                        yield Tick(lane, row, self._colors[lane](items[first:last]))

    def keys(self, rows: int, first: int, last: int) -> Iterator[str]:
        """The ids of the highlights and findings in some rows, the last included."""
        start = self._heights.position((first - 0.5) / rows)
        end = self._heights.position((last + 0.5) / rows)
        for lane in (RulerLane.HIGHLIGHT, RulerLane.FLAG, RulerLane.UNRECOGNISED):
            items = self._lanes[lane]
            found = range(*(bisect_left(items, edge, key=_start) for edge in (start, end)))
            yield from (items[place].id for place in found)


def _start(item: Any) -> int:
    """Where a mark's words begin; the drafter's emphasis is given by that alone."""
    return item if isinstance(item, int) else item.span.start


def _deep(color: str, theme: Theme) -> str:
    """A highlight's colour, strong enough for two pixels on paper."""
    base = QColor(color)
    return (base.lighter(150) if theme.is_dark else base.darker(125)).name()
