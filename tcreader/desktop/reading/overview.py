"""From a review to the ruler's marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from tcreader.desktop.reading.ruler import RulerLane, RulerMark
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.desktop.reading.decorations import Decorations
    from tcreader.desktop.reading.sheet import Sheet
    from tcreader.desktop.theme import Theme

_SAMPLES = 256  # heights that are measured; between them the ruler interpolates


def fractions_of(sheet: Sheet) -> Callable[[int], float]:
    """A function from a position to its height in the document, as a fraction.

    While the document is being written, or if it is empty, the share of the text stands in for
    the height.
    """
    length = max(1, len(sheet.agreement.text))
    height = sheet.writer.document.size().height()
    if not sheet.writer.is_finished or height <= 0 or not sheet.agreement.blocks:
        return lambda position: position / length
    count = len(sheet.agreement.blocks)
    step = max(1, count // _SAMPLES)
    starts, tops = [0], [0.0]
    for index in range(0, count, step):
        starts.append(sheet.agreement.blocks[index].span.start)
        tops.append(sheet.page.rect(index).top())
    starts.append(length)
    tops.append(sheet.page.rect(count - 1).bottom())

    def fraction(position: int) -> float:
        after = min(bisect_right(starts, position), len(starts) - 1)
        start, end = starts[after - 1], starts[after]
        share = (position - start) / (end - start) if end > start else 0.0
        return (tops[after - 1] + (tops[after] - tops[after - 1]) * share) / height

    return fraction


def ruler_marks(sheet: Sheet, decorations: Decorations, theme: Theme) -> list[RulerMark]:
    """All marks of the ruler, for an agreement as it is laid out."""
    at = fractions_of(sheet)
    severities = {Severity.HIGH: theme.high, Severity.MEDIUM: theme.medium, Severity.LOW: theme.low}
    deep = {name: _deep(color, theme) for name, color in theme.highlights.items()}
    marks = [RulerMark(at(start), RulerLane.EMPHASIS, 0, theme.muted) for start in sheet.emphasised]
    marks += [
        RulerMark(at(words.span.start), RulerLane.HIGHLIGHT, 0, deep[words.color], words.id)
        for words in decorations.highlights.items
    ]
    marks += [
        RulerMark(
            at(flag.span.start), RulerLane.FLAG, flag.severity, severities[flag.severity], flag.id
        )
        for flag in decorations.flags.items
    ]
    marks += [
        RulerMark(at(hit.span.start), RulerLane.HIT, hit.number, theme.search_current)
        for hit in decorations.hits.items
    ]
    return marks


def _deep(color: str, theme: Theme) -> str:
    """A highlight's colour, strong enough for two pixels on paper."""
    base = QColor(color)
    return (base.lighter(150) if theme.is_dark else base.darker(125)).name()
