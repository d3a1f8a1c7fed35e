"""The tree itself: keys, clicks on discs, the current clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QTreeView

from tcreader.annotations import ReadingState
from tcreader.desktop.outline.delegate import ClauseDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from tcreader.desktop.outline.model import ClauseModel
    from tcreader.desktop.theme import Theme

_INDENT = 15
_TYPING = 1000  # milliseconds in which letters belong to one label
_UNFOLDS_AFTER = 600  # milliseconds in which a note is held over a folded branch
_BAR = 3  # width of the bar at the current clause
READ_ON = Qt.Key.Key_M
STATE_KEYS = {
    Qt.Key.Key_U: ReadingState.UNREAD,
    Qt.Key.Key_R: ReadingState.READ,
    Qt.Key.Key_O: ReadingState.NO_ISSUE,
    Qt.Key.Key_I: ReadingState.ISSUE,
    Qt.Key.Key_E: ReadingState.ESCALATED,
}


class OutlineView(QTreeView):
    """The clause tree with its keys and clicks.

    Signals:
        state_chosen: A reading state for the clauses that are selected.
        read_on_chosen: The clauses that are selected are read; on to the next unread one.
        disc_clicked: The id of the clause whose disc was clicked.
        annotation_dropped: The ids of an annotation and of the clause onto which it was dragged.
        about_asked: The index whose tooltip is wanted, and where.
    """

    state_chosen = Signal(ReadingState)
    read_on_chosen = Signal()
    disc_clicked = Signal(str)
    annotation_dropped = Signal(str, str)
    about_asked = Signal(QModelIndex, object)

    def __init__(self, model: ClauseModel, theme: Theme) -> None:
        super().__init__()
        self._clauses = model
        self._theme = theme
        self._painter = ClauseDelegate(model, theme, self)
        self._typing = QElapsedTimer()
        self._target = QModelIndex()  # the row over which a note is dragged
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAcceptDrops(True)
        self.setAutoExpandDelay(_UNFOLDS_AFTER)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self._painter.set_theme(theme)
        self.viewport().update()

    def set_query(self, query: str) -> None:
        """Show what the filter looks for in bold."""
        self._painter.query = query

    def mark_current(self, clause_id: str | None) -> None:
        """Mark the row of a clause, or of the nearest one above it that can be seen."""
        index = self._clauses.index_of(clause_id) if clause_id is not None else QModelIndex()
        step = index.parent()
        while step.isValid():
            if not self.isExpanded(step):
                index = step
            step = step.parent()
        shown = self._clauses.clause(index)
        self._painter.current = shown.id if shown else None
        if index.isValid() and not self.underMouse() and not self._is_in_view(index):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    def choose(self, index: QModelIndex) -> None:
        """Select one row, and bring it into view."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _is_in_view(self, index: QModelIndex) -> bool:
        return self.viewport().rect().contains(self.visualRect(index))

    def unfold(self, indexes: Iterable[QModelIndex]) -> None:
        """Open many branches, and lay the tree out once."""
        self.scheduleDelayedItemsLayout()
        for index in indexes:
            self.setExpanded(index, True)
        self.executeDelayedItemsLayout()

    # Painting

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint what lies behind a row before the row itself."""
        area: QRect = options.rect
        row = QRect(0, area.top(), self.viewport().width(), area.height())
        clause = self._clauses.clause(index)
        theme = self._theme
        is_current = clause is not None and clause.id == self._painter.current
        is_chosen = self.selectionModel().isSelected(index)
        if is_current:
            painter.fillRect(row, QColor(theme.accent_tint))
            painter.fillRect(QRect(0, row.top(), _BAR, row.height()), QColor(theme.accent))
        elif is_chosen or row.contains(self.viewport().mapFromGlobal(self.cursor().pos())):
            painter.fillRect(row, QColor(theme.hover))
        if (self.hasFocus() and index == self.currentIndex()) or index == self._target:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(row.adjusted(0, 0, -1, -1))
        super().drawRow(painter, options, index)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a small chevron where something lies below."""
        if not self._clauses.hasChildren(index):
            return
        center = QRectF(rect.right() - _INDENT + 1, rect.top(), _INDENT, rect.height()).center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.muted), 1.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.translate(center)
        if self.isExpanded(index):
            painter.rotate(90)
        painter.drawPolyline([QPointF(-1.5, -3.5), QPointF(2, 0), QPointF(-1.5, 3.5)])
        painter.restore()

    # Input

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters set the reading state, unless a label is being typed."""
        state = STATE_KEYS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        typing = self._typing.isValid() and self._typing.elapsed() < _TYPING
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        elif state is not None and plain and not typing:
            self.state_chosen.emit(state)
        elif event.key() == READ_ON and plain and not typing:
            self.read_on_chosen.emit()
        else:
            if plain and event.text().strip():
                self._typing.restart() if typing else self._typing.start()
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a disc changes the reading state and leaves the selection alone."""
        index = self._disc_at(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            clause = self._clauses.clause(index)
            if clause is not None:
                self.disc_clicked.emit(clause.id)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row opens its clause; one on a disc doesn't."""
        if not self._disc_at(event.position().toPoint()).isValid():
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on a disc are two clicks."""
        if self._disc_at(event.position().toPoint()).isValid():
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a note."""
        if _dragged(event.mimeData()) is not None:
            super().dragEnterEvent(event)  # which unfolds a branch over which the note rests
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the clause onto which the note would be put."""
        super().dragMoveEvent(event)  # which scrolls at the edges
        index = self.indexAt(event.position().toPoint())
        is_note = _dragged(event.mimeData()) is not None
        self._aim_at(index if is_note else QModelIndex())
        event.setAccepted(is_note and index.isValid())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no clause any more."""
        super().dragLeaveEvent(event)
        self._aim_at(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a note on the clause on which it was dropped."""
        super().dropEvent(event)  # which stops the scrolling
        self._aim_at(QModelIndex())
        clause = self._clauses.clause(self.indexAt(event.position().toPoint()))
        annotation = _dragged(event.mimeData())
        if clause is not None and annotation is not None:
            event.acceptProposedAction()
            self.annotation_dropped.emit(annotation, clause.id)

    def _aim_at(self, index: QModelIndex) -> None:
        if index != self._target:
            self._target = index
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for a tooltip's words only when one is shown."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if index.isValid():
                self.about_asked.emit(index, event.globalPos())
            else:
                QToolTip.hideText()
            return True
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
            self.viewport().update()
        return super().viewportEvent(event)

    def _disc_at(self, point: QPoint) -> QModelIndex:
        index = self.indexAt(point)
        if index.isValid() and self._painter.disc_area(self.visualRect(index)).contains(point):
            return index
        return QModelIndex()


def _dragged(data: QMimeData) -> str | None:
    """The note that is dragged, if it is one."""
    from tcreader.desktop.notes.drag import dragged_annotation  # not before something is dragged

    return dragged_annotation(data)
