"""The list view under the cards: it knows where each one lies and measures only what is seen.

`QListView` asks every row for its size whenever anything changes, which takes seconds for
thousands of notes. This one keeps its own geometry in a `CardColumn` and leaves the rest, which is
selecting, scrolling, index widgets and what a screen reader is told, to Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from tcreader.desktop.cards.column import CardColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent

    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.cards.painter import CardPainter

_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_ROUNDS = 4  # measuring can bring more rows into view, which are measured in their turn


class CardView(QListView):
    """Rows of many heights, one below the other."""

    def __init__(self, model: CardModel, painter: CardPainter) -> None:
        super().__init__()
        self._cards, self._painter = model, painter
        self._column = CardColumn()
        self._is_shifting = False  # the scroll bar follows what was measured above the view
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    # Where rows lie

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a row lies in the viewport."""
        if not index.isValid() or index.row() >= len(self._column):
            return QRect()
        place = index.row()
        top = self._column.top(place) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._column.height(place))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._column.total:
            return QModelIndex()
        return self._cards.index(self._column.at(y))

    def verticalOffset(self) -> int:
        """How far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """It never scrolls sideways."""
        return 0

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """No row is ever hidden."""
        del index
        return False

    # Laying out

    def reset(self) -> None:
        """Other rows stand here, and Qt may ask for one of them before it lays them out."""
        super().reset()
        self._fill()

    def doItemsLayout(self) -> None:
        """Lay all rows out, measuring those that are in view."""
        self._fill()
        self._measure_view()
        self._place_rows()

    def _fill(self) -> None:
        width, heights = self.viewport().width(), {}
        for key in self._painter.measured():
            index = self._cards.index_of(key)
            if index.isValid():
                height = self._painter.known_height(self._cards.row(index), width)
                if height is not None:
                    heights[index.row()] = height
        self._column.fill(self._cards.rowCount(), heights)

    def measure_again(self, keys: Iterable[str]) -> None:
        """Lay out again because these rows changed; the others stay as high as they are."""
        indexes = [self._cards.index_of(key) for key in keys]
        self._column.forget(index.row() for index in indexes if index.isValid())
        self._measure_view()
        self._place_rows()

    def _place_rows(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # the list view's own would ask all rows

    def updateGeometries(self) -> None:
        """Let the scroll bar reach as far as the rows do."""
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._column.total - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        QAbstractItemView.updateGeometries(self)

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Only paint again: whoever changes rows says which of them to measure."""
        QAbstractItemView.dataChanged(self, top_left, bottom_right, list(roles))

    def rowsInserted(
        self, parent: QModelIndex | QPersistentModelIndex, first: int, last: int
    ) -> None:
        """Make room among the others; what is in view stays where it is."""
        is_above = self._column.top(first) < self.verticalOffset()
        self._column.insert(first, last + 1 - first)
        if is_above:
            self._shift(self._column.top(last + 1) - self._column.top(first))
        QAbstractItemView.rowsInserted(self, parent, first, last)

    def rowsAboutToBeRemoved(
        self, parent: QModelIndex | QPersistentModelIndex, first: int, last: int
    ) -> None:
        """Let the others close up; what is in view and stays, stays where it is."""
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, first, last)
        top, bottom = self._column.top(first), self._column.top(last + 1)
        self._column.remove(first, last + 1 - first)
        self._shift(min(0, top - min(bottom, self.verticalOffset())))

    def _shift(self, distance: int) -> None:
        """Follow what lies in view when what is above it grows or shrinks."""
        if distance:
            bar = self.verticalScrollBar()
            self._is_shifting = True  # whoever moves rows places them again in the end
            bar.setMaximum(max(bar.maximum(), bar.value() + distance))
            bar.setValue(bar.value() + distance)
            self._is_shifting = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure what comes into view; the list view's own knows no rows and moves nothing."""
        self.viewport().scroll(dx, dy)
        if not self._is_shifting and self._measure_view():
            self._place_rows()

    def _measure_view(self) -> bool:
        """Measure the rows in view until all are known, and say whether anything moved."""
        moved = False
        for _ in range(_ROUNDS):
            wanted = [place for place in self._in_view() if not self._column.is_known(place)]
            if not wanted:
                break
            moved = self._measure(wanted) or moved
        return moved

    def _in_view(self) -> range:
        if not len(self._column):
            return range(0)
        top = self.verticalOffset()
        first, last = self._column.at(top), self._column.at(top + self.viewport().height())
        return range(first, last + 1)

    def _measure(self, places: Sequence[int]) -> bool:
        """Measure rows; what the person sees at the top of the view stays where it is."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        heights = {
            place: self._painter.sizeHint(option, self._cards.index(place)).height()
            for place in places
        }
        shown = self._in_view()
        anchor = next((place for place in shown if self._column.is_known(place)), shown.start)
        was = self._column.top(anchor)
        moved = self._column.put(heights)
        self._shift(self._column.top(anchor) - was)
        return moved

    # Moving

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible,
    ) -> None:
        """Bring a row into view."""
        if not index.isValid() or index.row() >= len(self._column):
            return
        self._measure_around(index.row())
        top, height = self._column.top(index.row()), self._column.height(index.row())
        room, bar = self.viewport().height(), self.verticalScrollBar()
        aim = bar.value()
        if hint is _Hint.PositionAtTop:
            aim = top
        elif hint is _Hint.PositionAtBottom:
            aim = top + height - room
        elif hint is _Hint.PositionAtCenter:
            aim = top - (room - height) // 2
        elif top < aim or height > room:
            aim = top
        elif top + height > aim + room:
            aim = top + height - room
        bar.setValue(aim)

    def _measure_around(self, place: int) -> None:
        """Measure a row and what would stand in view with it."""
        room = self.viewport().height()
        top = self._column.top(place)
        first, last = self._column.at(top - room), self._column.at(top + room)
        wanted = [one for one in range(first, last + 1) if not self._column.is_known(one)]
        if wanted and self._measure(wanted):
            self._place_rows()

    def moveCursor(  # noqa: PLR0911 - one way a key
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row to which a key leads; names of groups that can't be chosen are passed over."""
        del modifiers
        now, last = self.currentIndex(), len(self._column) - 1
        here = now.row() if now.isValid() else -1
        page = self.viewport().height()
        if action is _Move.MoveHome:
            return self._stop(0, 1, now)
        if action is _Move.MoveEnd:
            return self._stop(last, -1, now)
        if action in (_Move.MoveUp, _Move.MovePrevious):
            return self._stop(here - 1, -1, now)
        if action in (_Move.MoveDown, _Move.MoveNext):
            return self._stop(here + 1, 1, now)
        if action is _Move.MovePageDown and now.isValid():
            aim = self._column.at(self._column.top(here) + page)
            return self._stop(max(aim, here + 1), 1, self._stop(last, -1, now))
        if action is _Move.MovePageUp and now.isValid():
            aim = self._column.at(self._column.top(here) - page)
            return self._stop(min(aim, here - 1), -1, self._stop(0, 1, now))
        return now

    def _stop(self, place: int, step: int, otherwise: QModelIndex) -> QModelIndex:
        """The first row from a place on at which the cursor can stop."""
        while 0 <= place < len(self._column):
            index = self._cards.index(place)
            if self._cards.flags(index) & Qt.ItemFlag.ItemIsEnabled:
                return index
            place += step
        return otherwise

    # Selecting

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle of the viewport touches."""
        selection = QItemSelection()
        top = rect.normalized().top() + self.verticalOffset()
        if len(self._column) and top < self._column.total:
            bottom = rect.normalized().bottom() + self.verticalOffset()
            first, last = self._column.at(top), self._column.at(bottom)
            selection.append(QItemSelectionRange(self._cards.index(first), self._cards.index(last)))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to paint again when a selection changes: all of it, which is a screenful."""
        del selection
        return QRegion(self.viewport().rect())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        painter = QPainter(self.viewport())
        pointer = self.viewport().mapFromGlobal(QCursor.pos())
        hovered = self.indexAt(pointer).row() if self.viewport().underMouse() else -1
        current = self.currentIndex().row() if self.hasFocus() else -1
        for place in self._in_view():
            index = self._cards.index(place)
            rect = self.visualRect(index)
            if not rect.intersects(event.rect()):
                continue
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = rect
            for state, holds in (
                (QStyle.StateFlag.State_Selected, self.selectionModel().isSelected(index)),
                (QStyle.StateFlag.State_MouseOver, place == hovered),
                (QStyle.StateFlag.State_HasFocus, place == current),
            ):
                if holds:
                    option.state |= state
            self._painter.paint(painter, option, index)
