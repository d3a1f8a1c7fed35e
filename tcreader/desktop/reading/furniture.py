"""Painting what stands beside the words: labels, bullets, quote bars, rules, lines of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tcreader.agreement import BlockKind
from tcreader.desktop.reading.document_writer import CELL, MARGIN

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Clause, Span
    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.reading.typesetting import Setting
    from tcreader.desktop.reading.typography import Typography
    from tcreader.desktop.theme import Theme

_BULLET_HEIGHT = 0.33  # of its middle above the baseline, in type sizes
_BAR = 3.0  # of the current clause
_QUOTE_BAR = 2.0


class Furniture:
    """What stands beside the words of one agreement."""

    def __init__(self, agreement: Agreement, theme: Theme, typography: Typography) -> None:
        self._agreement = agreement
        self._theme = theme
        self._typography = typography
        self._fonts = {bold: typography.label_font(bold=bold) for bold in (False, True)}

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        page: Page,
        settings: list[Setting],
        blocks: range,
        current: Clause | None,
    ) -> None:
        """Paint what stands beside the blocks; the current clause is set off."""
        for index in blocks:
            block, setting = self._agreement.blocks[index], settings[index]
            if setting.label is not None:
                is_current = current is not None and setting.label == current.label_span
                foot = self._label_foot(page, index, setting.label.start, setting.is_alone)
                self._paint_label(painter, foot, setting.label, is_current)
            if block.bullet and block.span.length:
                self._paint_bullet(painter, page, index, setting)
            if setting.quote:
                self._paint_quote(painter, page.rect(index), setting)
            if block.kind is BlockKind.RULE:
                self._paint_rule(painter, page.rect(index), page.right)
            elif block.cells:
                self._paint_row(painter, page, index)
        if current is not None:
            self._paint_bar(painter, page, blocks, current)

    def _label_foot(self, page: Page, index: int, start: int, is_alone: bool) -> QPointF:
        """Where a label is painted; one alone in its block goes beside the words below it."""
        foot = page.baseline(start)
        if is_alone and index + 1 < page.written_blocks:
            foot.setY(page.baseline(self._agreement.blocks[index + 1].span.start).y())
        return foot

    def _paint_label(self, painter: QPainter, foot: QPointF, label: Span, current: bool) -> None:
        painter.setFont(self._fonts[current])
        painter.setPen(QColor(self._theme.accent if current else self._theme.muted))
        painter.drawText(foot, label.of(self._agreement.text))

    def _paint_bullet(self, painter: QPainter, page: Page, index: int, setting: Setting) -> None:
        words = self._agreement.blocks[index].span.trimmed(self._agreement.text)
        pixels = self._typography.pixels
        foot = page.baseline(words.start)
        center = foot - QPointF(pixels(14), self._typography.size(setting) * _BULLET_HEIGHT)
        radius = max(1.5, pixels(25) / 10)
        muted = QColor(self._theme.muted)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(muted, 1))
        painter.setBrush(muted if setting.bullets % 2 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, radius, radius)
        painter.restore()

    def _paint_quote(self, painter: QPainter, rect: QRectF, setting: Setting) -> None:
        step = self._typography.quote_step
        for depth in range(setting.quote):
            x = MARGIN + self._typography.gutter + depth * step
            bar = QRectF(x, rect.top() - 2, _QUOTE_BAR, rect.height() + 10)
            painter.fillRect(bar, QColor(self._theme.line))

    def _paint_rule(self, painter: QPainter, rect: QRectF, right: float) -> None:
        y = round(rect.center().y()) + 0.5
        left = MARGIN + self._typography.gutter
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QLineF(left, y, right, y))

    def _paint_row(self, painter: QPainter, page: Page, index: int) -> None:
        """A line below each row, a stronger one below the header, one above the first."""
        blocks = self._agreement.blocks
        padding = self._typography.pixels(CELL)
        box = page.rect(index).adjusted(0, -padding, 0, padding)
        box.setLeft(MARGIN + self._typography.gutter)
        box.setRight(page.right)
        if blocks[index].header:
            painter.setPen(QPen(QColor(self._theme.muted), 1))
        else:
            painter.setPen(QPen(QColor(self._theme.line), 1))
        y = round(box.bottom()) + 0.5
        painter.drawLine(QLineF(box.left(), y, box.right(), y))
        if index == 0 or blocks[index - 1].table != blocks[index].table:
            y = round(box.top()) + 0.5
            painter.drawLine(QLineF(box.left(), y, box.right(), y))

    def _paint_bar(self, painter: QPainter, page: Page, blocks: range, clause: Clause) -> None:
        """The accent bar beside the clause's own text, as far as it is in sight."""
        for piece in clause.own:
            rects = [
                page.rect(index)
                for index in blocks
                if self._agreement.blocks[index].span.meets(piece)
            ]
            if rects:
                bar = QRectF(0, rects[0].top(), _BAR, rects[-1].bottom() - rects[0].top())
                painter.fillRect(bar, QColor(self._theme.accent))
