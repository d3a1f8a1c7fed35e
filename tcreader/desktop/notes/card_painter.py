"""How the notes that aren't chosen are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from tcreader.desktop.cards import CardModel, CardPainter, ground_and_edge
from tcreader.desktop.chips import TagKind, paint_tag, tag_width
from tcreader.desktop.painted_text import (
    line_height,
    lines_needed,
    one_line,
    paint_line,
    paint_lines,
    quote_font,
    scaled,
    tabular,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from tcreader.desktop.notes.arrangement import NoteRow
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme

STRIPE = 4  # width of the colour at the left edge
_PAD, _TOP, _TITLE, _HEADER, _TAGS, _FOOT = 12, 8, 20, 32, 24, 18
_QUOTE_LINES, _NOTE_LINES = 2, 5
_QUOTE_MOST, _NOTE_MOST = 200, 600  # code points that can matter for so many lines


class NotePainter(CardPainter):
    """Paints colour stripe, quote, note, tags and signature."""

    def __init__(
        self, model: CardModel, wording: NoteWording, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(model, theme, parent)
        self._wording = wording

    def card_height(self, row: NoteRow, width: int, option: QStyleOptionViewItem) -> int:
        """As high as its lines."""
        if row.annotation is None:
            return _HEADER
        inner = width - 2 * _PAD - STRIPE
        quotes, notes = quote_font(option.font), option.font
        height = float(_TOP + _TITLE + _FOOT + _TOP)
        if row.quote:
            quote = one_line(row.quote[:_QUOTE_MOST])
            height += 3 + lines_needed(quote, quotes, inner, _QUOTE_LINES) * line_height(quotes)
        if row.annotation.note:
            note = one_line(row.annotation.note[:_NOTE_MOST])
            height += 4 + lines_needed(note, notes, inner, _NOTE_LINES) * line_height(notes)
        if row.annotation.tags:
            height += _TAGS
        return round(height)

    def paint_card(
        self, painter: QPainter, card: QRect, row: NoteRow, option: QStyleOptionViewItem
    ) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(card)
        if row.annotation is None:
            bold = scaled(option.font, 1, bold=True)
            line = area.adjusted(4, 6, -4, 0)
            paint_line(painter, line, self._wording.orphans, bold, QColor(self._theme.high))
        else:
            self._paint_box(painter, area, row, option)
            inner = area.adjusted(_PAD + STRIPE, _TOP, -_PAD, -_TOP)
            self._paint_inside(painter, inner, row, option.font)
        painter.restore()

    def _paint_box(
        self, painter: QPainter, area: QRectF, row: NoteRow, option: QStyleOptionViewItem
    ) -> None:
        theme = self._theme
        back, edge = ground_and_edge(option, theme, theme.paper)
        outline = QPainterPath()
        outline.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.fillPath(outline, QColor(back))
        painter.save()
        painter.setClipPath(outline)
        stripe = QRectF(area.left(), area.top(), STRIPE + 1, area.height())
        painter.fillRect(stripe, stripe_color(row, theme))
        painter.restore()
        dashed = Qt.PenStyle.DashLine if row.is_orphan else Qt.PenStyle.SolidLine
        painter.strokePath(outline, QPen(QColor(edge), 1, dashed))

    def _paint_inside(self, painter: QPainter, area: QRectF, row: NoteRow, font: QFont) -> None:
        theme, annotation = self._theme, row.annotation
        if annotation is None:
            return
        self._paint_title(
            painter, QRectF(area.topLeft(), area.topRight() + _down(_TITLE)), row, font
        )
        y = area.top() + _TITLE
        if row.quote:
            quote = one_line(row.quote[:_QUOTE_MOST])
            color = QColor(theme.muted if annotation.note or row.is_orphan else theme.ink)
            box = QRectF(area.left(), y + 3, area.width(), area.height())
            y += 3 + paint_lines(painter, box, quote, quote_font(font), color, _QUOTE_LINES)
        if annotation.note:
            note = one_line(annotation.note[:_NOTE_MOST])
            box = QRectF(area.left(), y + 4, area.width(), area.height())
            y += 4 + paint_lines(painter, box, note, font, QColor(theme.ink), _NOTE_LINES)
        if annotation.tags:
            self._paint_tags(painter, QPointF(area.left(), y + _TAGS / 2 + 2), area, row, font)
        foot = QRectF(area.left(), area.bottom() - _FOOT + 2, area.width(), _FOOT)
        small = scaled(font, 0.88)
        paint_line(painter, foot, self._wording.signature(annotation), small, QColor(theme.muted))

    def _paint_title(self, painter: QPainter, line: QRectF, row: NoteRow, font: QFont) -> None:
        """What it is, what to know about its place, and the clause's label."""
        theme, annotation = self._theme, row.annotation
        if annotation is None or self.review is None:
            return
        label = self._wording.label(self.review, row)
        figures = tabular(font)
        width = QFontMetricsF(figures).horizontalAdvance(label) + 1
        right = QRectF(line.right() - width, line.top(), width, line.height())
        paint_line(painter, right, label, figures, QColor(theme.muted), elide=False)
        left = QRectF(line.left(), line.top(), line.width() - width - 8, line.height())
        small = scaled(font, 0.92)
        kind = self._wording.kind(annotation)
        paint_line(painter, left, kind, small, QColor(theme.muted))
        warning = self._wording.warning(row)
        if warning:
            left.setLeft(left.left() + QFontMetricsF(small).horizontalAdvance(kind) + 10)
            paint_line(painter, left, warning, small, QColor(theme.medium))

    def _paint_tags(
        self, painter: QPainter, at: QPointF, area: QRectF, row: NoteRow, font: QFont
    ) -> None:
        for tag in row.annotation.tags if row.annotation else ():
            if at.x() + tag_width(tag, font) > area.right():
                break
            width = paint_tag(painter, at, tag, TagKind.FILLED, font, self._theme)
            at += QPointF(width + 5, 0)


def stripe_color(row: NoteRow, theme: Theme) -> QColor:
    """The colour at the left edge of a card."""
    color = row.annotation.color if row.annotation else None
    return QColor(theme.highlights[color.value] if color else theme.line)


def _down(distance: float) -> QPointF:
    return QPointF(0, distance)
