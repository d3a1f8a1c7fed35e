"""The frame around the chosen highlight, and the handles at its two ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from tcreader.agreement import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.theme import Theme

_LINE = 1.5
_BAR = 2.0
_APART = 0.04  # of a band's height lies between it and the frame: then two lines' frames meet
_KNOB = 4.5  # its radius
_REACH = 5.0  # pixels around a handle that take the pointer


class Handles:
    """What is painted around one highlight, and where its ends can be taken hold of.

    Attributes:
        span: The words, or None while no highlight is chosen.
        can_move: Whether the ends can be moved.
        is_new: Whether the highlight has just been made: its words can be selected again from the
            very first letter, so only the knobs take the pointer.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.span: Span | None = None
        self.can_move = True
        self.is_new = False

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def paint(self, painter: QPainter, page: Page, blocks: range) -> None:
        """Paint frame and handles as far as they are in sight."""
        if self.span is None:
            return
        accent = QColor(self._theme.accent)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, _LINE))
        painter.drawPath(self._outline(page, blocks))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for bar, knob in self._pieces(page, blocks) if self.can_move else ():
            painter.drawRect(bar)
            painter.drawEllipse(knob, _KNOB, _KNOB)
        painter.restore()

    def _outline(self, page: Page, blocks: range) -> QPainterPath:
        """Around all lines at once, and outside the flags' lines."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for band in self._bands(page, blocks):
            around = band.height() * _APART
            path.addRect(band.adjusted(-0.5, -around, 0.5, around + 0.5))
        return path.simplified()

    def _bands(self, page: Page, blocks: range) -> list[QRectF]:
        span = self.span
        return [band for index in blocks for band in page.bands(span, index)] if span else []

    def end_at(self, point: QPointF, page: Page, blocks: range) -> int | None:
        """Which end is under a point of the document: 0 for the first, 1 for the last."""
        if self.span is None or not self.can_move:
            return None
        distances = {}
        for number, (bar, knob) in enumerate(self._pieces(page, blocks)):
            around = QRectF(knob, knob).adjusted(-_KNOB, -_KNOB, _KNOB, _KNOB)
            if not self.is_new:
                around = around.united(bar)
            if around.adjusted(-_REACH, -1, _REACH, 1).contains(point):
                distances[number] = abs(point.x() - bar.center().x())
        return min(distances, key=distances.__getitem__) if distances else None

    def _pieces(self, page: Page, blocks: range) -> list[tuple[QRectF, QPointF]]:
        """The bar and the middle of the knob at each end, far away if it is out of sight."""
        span = self.span
        assert span is not None  # noqa: S101 - for the type checker: callers have looked
        pieces = []
        for is_end, char in (
            (0, Span(span.start, span.start + 1)),
            (1, Span(span.end - 1, span.end)),
        ):
            band = next((b for index in blocks for b in page.bands(char, index)), None)
            if band is None:
                pieces.append((QRectF(-1e6, -1e6, 0, 0), QPointF(-1e6, -1e6)))
                continue
            x = band.right() if is_end else band.left()
            y = band.bottom() if is_end else band.top()
            bar = QRectF(x - _BAR / 2, band.top(), _BAR, band.height())
            pieces.append((bar, QPointF(x, y + (_KNOB - 1 if is_end else 1 - _KNOB))))
        return pieces
