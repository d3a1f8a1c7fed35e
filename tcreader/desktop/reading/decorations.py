"""Painting what lies on the words: fills behind them, flag lines under them.

A highlight is a fill, a flag a line below it, and the drafter's emphasis the type itself, so that
all three can be read on the same words. Where highlights share words the innermost is the fill, and
each outer one goes on above it as a bar of its own height, with paper between: they can be followed
along the line, and counted without telling their colours. Only blocks in sight are looked at; what
was worked out for one is kept until the layout or its words change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from tcreader.agreement import Mark, Span
from tcreader.desktop.reading.layers import (
    FlaggedWords,
    HighlightedWords,
    Layer,
    MarkedWords,
    SearchHit,
    flags_of,
    gravest,
    highlight_of,
    highlights_of,
    unknown_of,
)
from tcreader.desktop.reading.stacking import stacked
from tcreader.flags import Severity
from tcreader.review.findings import same_flags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tcreader.agreement import Agreement
    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_FAINT = 0.4  # of the colour of a highlight about which nothing is left to do
_HATCH = {False: 0.22, True: 0.30}  # of the ink over words whose meaning changed
# Of a band's height by which a highlight within another begins lower. Four bars still end above
# the body of small letters: lower they would look like words struck out.
_STEP = 0.11
_PARTING = 1.0  # pixels of paper between the two
_TINT = 0.13  # of the severity's colour behind the chosen finding
_SELECTION = {False: 0.22, True: 0.38}  # of the accent behind selected words, light and dark
_THICK = 2.0
_CHOSEN_THICK = 3.0
_DASHES = {Severity.MEDIUM: [3.2, 1.8], Severity.LOW: [0.1, 2.0]}  # in line widths


class Fill(NamedTuple):
    """A rectangle of colour behind words; hatched where their meaning changed."""

    rect: QRectF
    color: QColor
    is_hatched: bool = False


class FlagLine(NamedTuple):
    """A piece of a flag's line below words."""

    line: QLineF
    severity: Severity
    chosen: bool


class BlockDecorations(NamedTuple):
    """All that lies on one block's words, in the document's coordinates."""

    fills: tuple[Fill, ...]
    lines: tuple[FlagLine, ...]


class Decorations:
    """What lies on the words of one agreement.

    Attributes:
        highlights: The highlights in force.
        flags: The findings that are shown.
        hits: Where the search found something.
        unknown: What the drafter set off and nobody has flagged.
    """

    def __init__(self, agreement: Agreement, theme: Theme) -> None:
        self._agreement = agreement
        self._theme = theme
        self._kept: dict[int, BlockDecorations] = {}
        self._review: Review | None = None
        self._chosen: str | None = None
        self._current_hit = -1
        self.highlights: Layer[HighlightedWords] = Layer()
        self.flags: Layer[FlaggedWords] = Layer()
        self.hits: Layer[SearchHit] = Layer()
        self.unknown: Layer[MarkedWords] = Layer()

    def forget(self) -> None:
        """Work everything out again: the layout has changed."""
        self._kept.clear()

    def show_review(self, review: Review) -> None:
        """Take highlights and findings from a review; only what changed is worked out again."""
        before, self._review = self._review, review
        if before is None:
            self.highlights = highlights_of(review)
            self._take_findings(review)
            return
        self._exchange_highlights(before, review)
        if _findings_may_differ(before, review):
            self._take_findings(review)

    def _take_findings(self, review: Review) -> None:
        self.flags = flags_of(review)
        self.unknown = unknown_of(review, self.flags)
        self.forget()

    def _exchange_highlights(self, before: Review, after: Review) -> None:
        was, now = before.record.annotations, after.record.annotations
        keys = after.notes_touched_since(before)
        self.exchange(
            [highlight_of(was[key], before.placements[key]) for key in keys if key in was],
            [highlight_of(now[key], after.placements[key]) for key in keys if key in now],
        )

    def highlighted(self, annotation_id: str) -> HighlightedWords | None:
        """The words that an annotation colours; None if there are none in this text."""
        note = self._review.record.annotations.get(annotation_id) if self._review else None
        if note is None or self._review is None:
            return None
        return highlight_of(note, self._review.placements[annotation_id])

    def exchange(
        self, gone: Iterable[HighlightedWords | None], come: Iterable[HighlightedWords | None]
    ) -> None:
        """Take some highlights out and put others in."""
        out, new = [one for one in gone if one], [one for one in come if one]
        if not out and not new:
            return
        self.highlights.exchange(out, new)
        for words in (*out, *new):
            first = self._agreement.block_index(words.span.start)
            last = self._agreement.block_index(words.span.end)
            for index in range(first, last + 1):
                self._kept.pop(index, None)

    def show_hits(self, spans: Iterable[Span], current: int) -> None:
        """Mark what a search found; ``current`` is the index of the hit it stands at."""
        self.hits = Layer(SearchHit(span, number) for number, span in enumerate(spans))
        self._current_hit = current
        self.forget()

    def choose(self, finding_id: str | None) -> None:
        """Set one finding off from the others."""
        self._chosen = finding_id
        self.forget()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.forget()

    def on_block(self, page: Page, index: int, part: Span | None = None) -> BlockDecorations:
        """What lies on one block's words, or on a part of them."""
        span = self._agreement.blocks[index].span
        if part is not None and part != span:
            return self._on_part(page, index, part)
        kept = self._kept.get(index)
        if kept is None:
            kept = self._kept[index] = self._on_part(page, index, span)
        return kept

    def _on_part(self, page: Page, index: int, part: Span) -> BlockDecorations:
        return BlockDecorations(
            tuple(self._fills(page, index, part)), tuple(self._lines(page, index, part))
        )

    def _fills(self, page: Page, index: int, span: Span) -> Iterator[Fill]:
        """From the back to the front."""
        for run in self._agreement.blocks[index].runs:
            if run.style.background is not None:
                yield from _fill(page, index, run.span, _drafted(run.style.background, self._theme))
            elif Mark.CODE in run.style.marks:
                yield from _fill(page, index, run.span, QColor(self._theme.panel))
        for flag in self.flags.meeting(span):
            if flag.id == self._chosen:
                color = severity_color(flag.severity, self._theme, _TINT)
                yield from _fill(page, index, flag.span, color)
        yield from self._highlight_fills(page, index, span)
        for hit in self.hits.meeting(span):
            is_current = hit.number == self._current_hit
            name = self._theme.search_current if is_current else self._theme.search_hit
            yield from _fill(page, index, hit.span, QColor(name))

    def _highlight_fills(self, page: Page, index: int, span: Span) -> Iterator[Fill]:
        """The innermost highlight as a fill, the outer ones as bars above it."""
        for stack in stacked(self.highlights.meeting(span), span):
            innermost = len(stack.highlights) - 1
            is_changed = any(words.is_changed for words in stack.highlights)
            fill_color = self._highlight_color(stack.highlights[-1], is_bar=False)
            for band in page.bands(stack.span, index):
                if not innermost:
                    yield Fill(band, fill_color, is_changed)
                    continue
                step, top = round(_STEP * band.height()), round(band.top())
                for number, words in enumerate(stack.highlights[:-1]):
                    bar = QRectF(band.left(), top + number * step, band.width(), step - _PARTING)
                    yield Fill(bar, self._highlight_color(words, is_bar=True))
                band.setTop(top + innermost * step)
                yield Fill(band, fill_color, is_changed)

    def _highlight_color(self, words: HighlightedWords, *, is_bar: bool) -> QColor:
        color = QColor(self._theme.highlights[words.color])
        if is_bar:  # narrow, and so a little stronger
            color = color.lighter(150) if self._theme.is_dark else color.darker(118)
        color.setAlphaF(_FAINT if words.is_resolved else 1.0)
        return color

    def _lines(self, page: Page, index: int, span: Span) -> Iterator[FlagLine]:
        flags = self.flags.meeting(span)
        chosen = [flag for flag in flags if flag.id == self._chosen]
        for flag in [*gravest([flag for flag in flags if flag not in chosen], span), *chosen]:
            for band in page.bands(flag.span, index):
                y = band.bottom() - 1
                line = QLineF(band.left() + 0.5, y, band.right() - 1.5, y)
                yield FlagLine(line, flag.severity, flag.id == self._chosen)

    def paint_under(
        self, painter: QPainter, page: Page, parts: Mapping[int, Span], selected: Span
    ) -> None:
        """Paint what stands behind the words, the selection last.

        Args:
            painter: Paints in the document's coordinates.
            page: Where words stand.
            parts: What is in sight: blocks by their index, and how much of them.
            selected: The selected words.
        """
        hatching = self._hatching()
        for index, part in parts.items():
            for rect, color, is_hatched in self.on_block(page, index, part).fills:
                painter.fillRect(rect, color)
                if is_hatched:
                    painter.fillRect(rect, hatching)
        if selected.length:
            color = QColor(self._theme.accent)
            color.setAlphaF(_SELECTION[self._theme.is_dark])
            for index, part in parts.items():
                for rect in page.bands(selected.within(part), index):
                    painter.fillRect(rect, color)

    def _hatching(self) -> QBrush:
        ink = QColor(self._theme.ink)
        ink.setAlphaF(_HATCH[self._theme.is_dark])
        return QBrush(ink, Qt.BrushStyle.BDiagPattern)

    def paint_over(self, painter: QPainter, page: Page, parts: Mapping[int, Span]) -> None:
        """Paint the lines of the flags."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, part in parts.items():
            for line, severity, chosen in self.on_block(page, index, part).lines:
                pen = QPen(
                    severity_color(severity, self._theme), _CHOSEN_THICK if chosen else _THICK
                )
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if severity in _DASHES:
                    pen.setDashPattern(_DASHES[severity])
                if severity is Severity.LOW:
                    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def severity_color(severity: Severity, theme: Theme, opacity: float = 1.0) -> QColor:
    """The colour of a severity's line."""
    names = {Severity.HIGH: theme.high, Severity.MEDIUM: theme.medium, Severity.LOW: theme.low}
    color = QColor(names[severity])
    color.setAlphaF(opacity)
    return color


def _findings_may_differ(before: Review, after: Review) -> bool:
    return before.scan is not after.scan or not same_flags(before.record, after.record)


def _fill(page: Page, index: int, span: Span, color: QColor) -> Iterator[Fill]:
    for band in page.bands(span, index):
        yield Fill(band, color)


def _drafted(name: str, theme: Theme) -> QColor:
    """The drafter's own ground, faint enough for any ink."""
    result = QColor(name)
    result.setAlphaF(0.25 if theme.is_dark else 0.5)
    return result
