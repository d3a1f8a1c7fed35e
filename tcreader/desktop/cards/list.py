"""The list of cards: what is chosen, where its widget lies, what stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import (
    QElapsedTimer,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QPlainTextEdit, QWidget

from tcreader.desktop.cards.painter import ABOVE, BELOW, SIDE
from tcreader.desktop.cards.view import CardView
from tcreader.desktop.keyboard_order import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.cards.painter import CardPainter

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_WHEEL_STEP = 24
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_GHOST = 200  # width of what the pointer carries, in pixels
_PAUSE = 1000  # milliseconds after the last turn of the wheel in which the person still scrolls


class CardList(CardView):
    """The list. One selected row is the chosen card; with several selected none is.

    Signals:
        chosen: The key of the card that the person chose, by key or mouse.
        selection_changed: Other rows are selected, whoever did it.
        name_pressed: The key of a group's name that was pressed.
    """

    chosen = Signal(str)
    selection_changed = Signal()
    name_pressed = Signal(str)

    def __init__(
        self,
        model: CardModel,
        painter: CardPainter,
        make_card: Callable[[Any], QWidget],
    ) -> None:
        super().__init__(model, painter)
        self._make_card = make_card
        self._quiet = False
        self._wheeled = QElapsedTimer()
        self.card: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus)

    @property
    def chosen_key(self) -> str | None:
        """The key of the chosen card."""
        return self._painter.chosen

    def selected_keys(self) -> list[str]:
        """The keys of all selected rows, from the top down."""
        places = sorted(
            place
            for one in self.selectionModel().selection().toList()
            for place in range(one.top(), one.bottom() + 1)
        )
        rows = (self._cards.rows[place] for place in places)
        return [row.key for row in rows if not row.is_name]

    @property
    def current_key(self) -> str | None:
        """The key of the row at which the keyboard stands, be it a group's name."""
        row = self._cards.row(self.currentIndex())
        return row.key if row is not None else None

    def show_rows(self, rows: list[Any], *, anew: bool = False) -> None:
        """Show rows; what was chosen stays chosen, and what was in view stays in view.

        Args:
            rows: In order.
            anew: Make the chosen card again, even if its row is the same.
        """
        kept, position = self.selected_keys(), self.verticalScrollBar().value()
        current, height = self.current_key, self._painter.chosen_height
        self._quiet = True
        self.setAutoScroll(False)  # or else Qt goes where the keyboard stands after a removal
        changed = self._cards.show(rows)
        if changed is None or self.selected_keys() != kept:
            self._drop_card()
            self._select(kept, current)
            self._place_card()
        elif anew or self.chosen_key in changed:
            self._renew_card(anew=anew)
        if changed is None:
            self.verticalScrollBar().setValue(position)
        elif anew:
            self.doItemsLayout()
        else:
            self.measure_again(changed - {self.chosen_key})
        self.setAutoScroll(True)
        self._quiet = False
        if self._painter.chosen_height != height:
            self._show_written()

    def _select(self, keys: Sequence[str], current: str | None) -> None:
        """Select rows that were selected before, as far as they are still there."""
        selection = QItemSelection()
        for key in keys:
            index = self._cards.index_of(key)
            if index.isValid():
                selection.append(QItemSelectionRange(index))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        for stand in (current, *keys[:1]):
            index = self._cards.index_of(stand)
            if index.isValid():
                stay = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(index, stay)
                break

    def _renew_card(self, *, anew: bool) -> None:
        """Let the chosen card show its row as it is now, in place if the card can."""
        show_row = getattr(self.card, "show_row", None)
        row = self._cards.row_of(self.chosen_key or "")
        if anew or show_row is None or not show_row(row):
            self._place_card()
        else:
            self.fit_card()

    def rowsAboutToBeRemoved(
        self, parent: QModelIndex | QPersistentModelIndex, first: int, last: int
    ) -> None:
        """Let go of the chosen card before Qt destroys it with its row."""
        if first <= self._cards.index_of(self.chosen_key).row() <= last:
            self._drop_card()
        super().rowsAboutToBeRemoved(parent, first, last)

    def _drop_card(self) -> None:
        """Let go of the chosen card; the keyboard stays in the list."""
        if self.card is not None:
            focus = QApplication.focusWidget()
            if focus is not None and self.card.isAncestorOf(focus):
                self.setFocus()
            self.card.hide()
        self._painter.chosen, self.card = None, None

    def choose(self, key: str | None) -> None:
        """Choose a card and bring it into view, without saying that the person did it."""
        index = self._cards.index_of(key)
        if index.isValid() and self.selected_keys() == [key] and self.card is not None:
            self.scrollTo(index)
            return
        self._quiet = True
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)
        else:
            self.clearSelection()
        self._quiet = False
        self._place_card()
        if index.isValid():
            self.scrollTo(index)

    def show_at_top(self, key: str) -> None:
        """Bring a card to the top unless all of it is in view; nothing is chosen by that.

        While the person moves the list, it is theirs.
        """
        index = self._cards.index_of(key)
        if not index.isValid() or self._is_being_scrolled():
            return
        card = self.visualRect(index).adjusted(0, ABOVE, 0, -BELOW)
        if not self.viewport().rect().contains(card):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _is_being_scrolled(self) -> bool:
        just_now = self._wheeled.isValid() and self._wheeled.elapsed() < _PAUSE
        return just_now or self.verticalScrollBar().isSliderDown()

    def show_part(self, part: QWidget) -> None:
        """Bring a part of the chosen card into view, where the whole card is higher than that."""
        bar, top = self.verticalScrollBar(), part.mapTo(self.viewport(), QPoint(0, 0)).y()
        hidden_below = top + part.height() + BELOW - self.viewport().height()
        if top < 0:
            bar.setValue(bar.value() + top - ABOVE)
        elif hidden_below > 0:
            bar.setValue(bar.value() + min(hidden_below, top))

    @Slot()
    def fit_card(self) -> None:
        """Give the chosen card the height that it needs."""
        if self.chosen_key is not None and self._measure_card():
            self.measure_again([self.chosen_key])
            self._show_written()

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Show where in the card the keyboard has gone; under a pressed button all stays."""
        if self.isVisible() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._show_in_card(now)

    def _show_written(self) -> None:
        """Bring the field into view in which the person writes, and which may have grown."""
        widget = QApplication.focusWidget()
        if isinstance(widget, QPlainTextEdit):
            self._show_in_card(widget)

    def _show_in_card(self, widget: QWidget | None) -> None:
        """Bring a field or a button of the chosen card into view."""
        if self.card is not None and widget is not None and self.card.isAncestorOf(widget):
            layout = self.card.layout()
            if layout is not None:
                layout.activate()  # or else the field is measured where it was
            self.show_part(widget)

    def _measure_card(self) -> bool:
        """Measure the chosen card, and say whether its height changed."""
        if self.card is None:
            return False
        width = self.viewport().width() - 2 * SIDE
        height = self.card.heightForWidth(width)
        if height < 0:  # whatever the width
            height = self.card.minimumSizeHint().height()
        was, self._painter.chosen_height = self._painter.chosen_height, height
        return was != height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the list, and as high as that makes them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_card()
            self.doItemsLayout()
        else:
            self.measure_again(())  # a higher list shows more
        self._show_written()  # a notice above the panel may have come while the person writes

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which group's name was pressed."""
        super().mousePressEvent(event)
        row = self._cards.row(self.indexAt(event.position().toPoint()))
        is_left = event.button() is Qt.MouseButton.LeftButton
        if row is not None and is_left and row.is_name:
            self.name_pressed.emit(row.key)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the first of the selected cards away."""
        keys = self.selected_keys()
        if not keys or self._cards.dragged is None:
            return
        index = self._cards.index_of(keys[0])
        drag = QDrag(self)
        drag.setMimeData(self._cards.dragged(self._cards.row(index)))
        shot = self.viewport().grab(self.visualRect(index).adjusted(SIDE, ABOVE, -SIDE, -BELOW))
        shot = shot.copy(0, 0, shot.width(), min(shot.height(), shot.width() // 2))
        drag.setPixmap(shot.scaledToWidth(_GHOST, Qt.TransformationMode.SmoothTransformation))
        drag.exec(actions)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Note when the person last scrolled."""
        self._wheeled.start()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and sideways belong to the panel around the list, not to a search in it."""
        is_plain = event.modifiers() in _PLAIN
        is_letter = bool(event.text()) and event.text().isprintable()
        if is_plain and (is_letter or event.key() in _SIDEWAYS):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_selection(self) -> None:
        if self._quiet:
            return
        self._place_card()
        self.selection_changed.emit()
        if self.chosen_key is not None:
            self.chosen.emit(self.chosen_key)

    def _place_card(self) -> None:
        """Put the card's widget where the one selected row is, and away from where it was."""
        keys = self.selected_keys()
        key = keys[0] if len(keys) == 1 else None
        old = self._cards.index_of(self._painter.chosen)
        self._drop_card()
        if old.isValid():
            self.setIndexWidget(old, cast(QWidget, None))  # the stubs don't know that None removes
        if key is not None:
            index = self._cards.index_of(key)
            self._painter.chosen = key
            self.card = self._make_card(self._cards.row(index))
            self.setIndexWidget(index, self.card)
            in_order(self)  # the card is within the list: Tab goes into it, and then on
        self._measure_card()
        self.doItemsLayout()
        if not self._quiet and key is not None:
            self.scrollTo(self._cards.index_of(key))

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        """A scroll bar with nowhere to go isn't seen, but keeps its room."""
        self.verticalScrollBar().setEnabled(most > least)
