"""A list of rights or duties: the clause's number beside the words, or its title above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate

from tcreader.desktop.overview.norm_wording import NormWording
from tcreader.desktop.painted_text import (
    line_height,
    lines_taken,
    paint_line,
    paint_lines,
    quote_font,
    tabular,
)
from tcreader.exports.rights_table import label_of, path_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from tcreader.agreement import Agreement
    from tcreader.desktop.theme import Theme
    from tcreader.flags.norms import Norm

    Index = QModelIndex | QPersistentModelIndex

_EDGE, _GUTTER, _GAP = 10, 54, 6
_LINES = 4
_WORDS_MOST, _NUMBER_MOST = 400, 7  # characters; a longer label is no number that fits beside


class _Norms(QAbstractListModel):
    """The norms of one cell of the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = NormWording(self)
        self.agreement: Agreement | None = None
        self.norms: Sequence[Norm] = ()
        self.gutter = _EDGE

    def show(self, agreement: Agreement | None, norms: Sequence[Norm]) -> None:
        self.beginResetModel()
        self.agreement, self.norms = agreement, norms
        has_numbers = any(_is_number(self.label(row)) for row in range(len(norms)))
        self.gutter = _GUTTER if has_numbers else _EDGE
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.norms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if self.agreement is None or not index.isValid():
            return None
        words = self.words(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.label(index.row())}, {words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            norm = self.norms[index.row()]
            names = path_of(self.agreement, norm), self.label(index.row())
            return " › ".join(filter(None, names))
        return None

    def words(self, row: int) -> str:
        if self.agreement is None:
            return ""
        return " ".join(self.norms[row].span.of(self.agreement.text)[:_WORDS_MOST].split())

    def label(self, row: int) -> str:
        if self.agreement is None:
            return ""
        return label_of(self.agreement, self.norms[row], self._wording.preamble())

    def number(self, row: int) -> str:
        """What stands beside the words."""
        label = self.label(row)
        return label if _is_number(label) else ""

    def title(self, row: int) -> str:
        """What stands above the words: only over the first of those in one clause."""
        label = self.label(row)
        repeats = row > 0 and self.norms[row - 1].clause == self.norms[row].clause
        return "" if repeats or _is_number(label) else label


def _is_number(label: str) -> bool:
    return 0 < len(label) <= _NUMBER_MOST


class _Painter(QStyledItemDelegate):
    """Paints a number in the gutter, or a title above, and the words."""

    def __init__(self, model: _Norms, theme: Theme, parent: NormList) -> None:
        super().__init__(parent)
        self._model, self._view = model, parent
        self.theme = theme

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.row(), self._view.viewport().width()
        font = quote_font(self._view.font(), self._model.words(row))
        room = width - self._model.gutter - _EDGE
        lines = lines_taken(self._model.words(row), font, room, _LINES)
        above = self._title_height() if self._model.title(row) else 0
        return QSize(width, round(above + lines * line_height(font)) + 2 * _GAP)

    def _title_height(self) -> int:
        return QFontMetrics(self._view.font()).height() + 4

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, model, row = self.theme, self._model, index.row()
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.accent_tint))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        area = QRectF(option.rect).adjusted(_EDGE, _GAP, -_EDGE, -_GAP)
        font = quote_font(self._view.font(), model.words(row))
        small = tabular(self._view.font(), 0.92)
        if title := model.title(row):
            head = QRectF(area.left(), area.top(), area.width(), self._title_height() - 4)
            paint_line(painter, head, title, small, QColor(theme.muted))
            area.setTop(area.top() + self._title_height())
        if number := model.number(row):
            gutter = QRectF(area.left(), area.top(), model.gutter - _EDGE - 4, line_height(font))
            paint_line(painter, gutter, number, small, QColor(theme.muted))
        words = area.adjusted(model.gutter - _EDGE, 0, 0, 0)
        paint_lines(painter, words, model.words(row), font, QColor(theme.ink), _LINES)
        painter.restore()


class NormList(QListView):
    """One cell of the table of rights and duties.

    Signals:
        activated_norm: The `Norm` that was clicked, or reached by Return.
    """

    activated_norm = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._norms = _Norms(self)
        self._painter = _Painter(self._norms, theme, self)
        self.setObjectName("norms")
        self.setAccessibleName(name)
        self.setModel(self._norms)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # ten thousands must not keep us waiting
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_activated)
        self.activated.connect(self._on_activated)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._painter.theme = theme
        self.viewport().update()

    def show_norms(self, agreement: Agreement | None, norms: Sequence[Norm]) -> None:
        """List other norms."""
        self._norms.show(agreement, norms)

    @property
    def shown(self) -> Sequence[Norm]:
        """The norms in the list."""
        return self._norms.norms

    @property
    def chosen(self) -> list[Norm]:
        """The norms that are selected, in order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self._norms.norms[row] for row in rows]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where there is nothing."""
        super().paintEvent(event)
        if not self._norms.norms:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._painter.theme.muted))
            area = self.viewport().rect().adjusted(_EDGE, _GAP, -_EDGE, -_GAP)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, self.tr("None"))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.activated_norm.emit(self._norms.norms[index.row()])
