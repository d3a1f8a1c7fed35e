"""How a row of the clause tree is painted, and what lies under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from tcreader.annotations import ReadingState
from tcreader.desktop.painted_text import paint_line, tabular
from tcreader.desktop.signs import (
    DISC,
    DISPUTE,
    SIGN,
    paint_dispute,
    paint_reading,
    paint_severity,
)

if TYPE_CHECKING:
    from tcreader.agreement import Clause
    from tcreader.desktop.outline.model import ClauseModel
    from tcreader.desktop.theme import Theme
    from tcreader.review.clause_facts import ClauseFacts

ROW = 28  # height of a row
_EDGE = 12  # from the disc to the right edge
_GAP = 8
_LABEL = 26  # the least width of labels, so that titles of short ones align
_MOST_LABEL = 96  # beyond it a label doesn't push the titles of its siblings,
_USUAL = 2  # nor beyond so many times the width of a usual label among them
_WIDEST_SEARCH = 60  # how many siblings are measured


class ClauseDelegate(QStyledItemDelegate):
    """Paints label, headline, number of notes, severity and reading state in one row.

    Attributes:
        current: Id of the clause at which the reader is, or of the row that stands for it.
        query: What the filter looks for; its matches are bold.
    """

    def __init__(self, model: ClauseModel, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._theme = theme
        self._label_widths: dict[str | None, int] = {}
        self.current: str | None = None
        self.query = ""
        model.modelReset.connect(self.forget_widths)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme

    def forget_widths(self) -> None:
        """Measure labels again."""
        self._label_widths.clear()

    def disc_area(self, row: QRect) -> QRect:
        """Where a click changes the reading state."""
        return QRect(
            row.right() - _EDGE - int(DISC) - 5, row.top(), int(DISC) + _EDGE, row.height()
        )

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are equally high."""
        del option, index
        return QSize(120, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row; the tree paints what lies behind it."""
        clause = self._model.clause(index)
        if clause is None:
            return
        facts = self._model.facts(clause.id)
        is_open = self._view.isExpanded(
            self._model.index_of(clause.id)
        ) or not self._model.hasChildren(index)
        rect: QRect = option.rect
        right = self._paint_signs(painter, rect, facts, is_open=is_open, clause=clause)
        left = self._paint_label(painter, rect, clause, option.font)
        area = QRectF(left, rect.top(), right - left, rect.height())
        self._paint_headline(painter, area, clause, facts, option)

    def _paint_signs(
        self, painter: QPainter, rect: QRect, facts: ClauseFacts, *, is_open: bool, clause: Clause
    ) -> float:
        """Paint what stands at the right edge, and give where it begins."""
        theme = self._theme
        tally = facts.own if is_open else facts.whole
        middle = rect.center().y() + 0.5
        x = rect.right() - _EDGE - DISC / 2 + 1
        ring = QColor(theme.accent) if clause.id == self.current else None
        state = facts.reading if is_open else tally.gravest
        partly = facts.whole.is_partly_read and facts.whole.clauses > 1
        at = QPointF(x, middle)
        changed = tally.changed > 0
        paint_reading(painter, at, state, theme, partly=partly, changed=changed, ring=ring)
        x -= DISC / 2 + _GAP
        if tally.disputed:
            paint_dispute(painter, QPointF(x - DISPUTE / 2 + 1, middle), theme)
            x -= DISPUTE + _GAP - 2
        if tally.severity is not None:
            paint_severity(painter, QPointF(x - SIGN / 2, middle), tally.severity, theme)
            x -= SIGN + _GAP
        if tally.notes:
            x = self._paint_bubble(painter, x, middle, tally.notes)
        return x

    def _paint_bubble(self, painter: QPainter, right: float, middle: float, notes: int) -> float:
        """Paint how many notes there are, and give where the bubble begins."""
        theme = self._theme
        font = tabular(self._view.font(), 0.82)
        text = str(notes)
        width = max(18, QFontMetrics(font).horizontalAdvance(text) + 12)
        bubble = QRectF(right - width, middle - 9, width, 18)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(bubble.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        painter.setPen(QColor(theme.muted))
        painter.setFont(font)
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return bubble.left() - _GAP

    def _paint_label(self, painter: QPainter, rect: QRect, clause: Clause, base: QFont) -> float:
        """Paint the printed label, and give where the words begin."""
        theme = self._theme
        if not clause.label and not any(other.label for other in self._model.siblings(clause)):
            return rect.left() + 2
        font = tabular(base, 0.96)
        is_current = clause.id == self.current
        font.setBold(is_current)
        width = self._label_width(clause, font)
        color = theme.accent if is_current else theme.muted
        own = QFontMetrics(font).horizontalAdvance(clause.label)
        area = QRectF(rect.left() + 2, rect.top(), max(width, own), rect.height())
        paint_line(painter, area, clause.label, font, QColor(color), match=self.query, elide=False)
        return area.right() + _GAP + 2 if clause.label or width else rect.left() + 2

    def _label_width(self, clause: Clause, font: QFont) -> int:
        """The width that labels take here, so that the titles of siblings align."""
        width = self._label_widths.get(clause.parent)
        if width is None:
            metrics = QFontMetrics(font)
            labels = [other.label for other in self._model.siblings(clause)[:_WIDEST_SEARCH]]
            widths = sorted(metrics.horizontalAdvance(label) for label in labels if label)
            usual = widths[len(widths) // 2] if widths else 0
            most = min(_MOST_LABEL, _USUAL * usual)
            width = max([_LABEL, *(one for one in widths if one <= most)])
            self._label_widths[clause.parent] = width
        return width

    def _paint_headline(
        self,
        painter: QPainter,
        area: QRectF,
        clause: Clause,
        facts: ClauseFacts,
        option: QStyleOptionViewItem,
    ) -> None:
        """Paint title or first words, and what is out of order about the number."""
        theme = self._theme
        if self._model.disorder(clause.id):
            area = area.adjusted(self._paint_disorder(painter, area), 0, 0, 0)
        is_read = facts.reading is not ReadingState.UNREAD
        needs_eyes = facts.reading in (ReadingState.ISSUE, ReadingState.ESCALATED)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        steps_back = is_read and not (needs_eyes or chosen or clause.id == self.current)
        color = QColor(theme.muted if steps_back else theme.ink)
        words = self._model.headline(clause)
        paint_line(painter, area, words, option.font, color, match=self.query)

    def _paint_disorder(self, painter: QPainter, area: QRectF) -> float:
        """Paint a small sign of warning, and give its width."""
        theme = self._theme
        font = QFont(self._view.font())
        font.setBold(True)
        box = QRectF(area.left(), area.center().y() - 8, 14, 16)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.medium), 1.2, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(theme.medium))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")
        painter.restore()
        return box.width() + 6
