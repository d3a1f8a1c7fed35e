"""The list of cards: what is chosen, where its widget lies, what stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QElapsedTimer, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from tcreader.desktop.cards import ABOVE, BELOW, SIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

    from tcreader.desktop.cards import CardModel, CardPainter, CardRow

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_WHEEL_STEP = 24
_PAUSE = 1000  # milliseconds after the last turn of the wheel in which the person still scrolls


class CardList(QListView):
    """The list. One selected row is the chosen card; with several selected none is.

    Signals:
        chosen: The key of the card that the person chose, by key or mouse.
        selection_changed: Other rows are selected, whoever did it.
    """

    chosen = Signal(str)
    selection_changed = Signal()

    def __init__(
        self,
        model: CardModel,
        painter: CardPainter,
        make_card: Callable[[Any], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = model
        self._painter = painter
        self._make_card = make_card
        self._quiet = False
        self._wheeled = QElapsedTimer()
        self.card: QWidget | None = None
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    @property
    def chosen_key(self) -> str | None:
        """The key of the chosen card."""
        return self._painter.chosen

    def selected_keys(self) -> list[str]:
        """The keys of all selected rows, from the top down."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return [self._cards.rows[place].key for place in places]

    def show_rows(
        self, rows: Sequence[CardRow], plain: frozenset[str] = frozenset(), *, anew: bool = False
    ) -> None:
        """Show rows; what was chosen stays chosen, and what was in view stays in view.

        Args:
            rows: In order.
            plain: Keys of the rows that can't be chosen.
            anew: Make the chosen card again, even if its row is the same.
        """
        kept, position = self.selected_keys(), self.verticalScrollBar().value()
        self._quiet = True
        changed = self._cards.show(rows, plain)
        if changed is None:
            self._drop_card()
            self._select(kept)
            self._place_card()
        else:
            if anew or self.chosen_key in changed:
                self._renew_card(anew=anew)
            if anew or changed - {self.chosen_key}:
                self._lay_out()
        self._quiet = False
        self.verticalScrollBar().setValue(position)

    def _select(self, keys: Sequence[str]) -> None:
        """Select rows that were selected before, as far as they are still there."""
        for key in keys:
            index = self._cards.index_of(key)
            if index.isValid():
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        if keys:
            current = self._cards.index_of(keys[0])
            self.selectionModel().setCurrentIndex(
                current, QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def _renew_card(self, *, anew: bool) -> None:
        """Let the chosen card show its row as it is now, in place if the card knows how."""
        show_row = getattr(self.card, "show_row", None)
        if show_row is None or anew:
            self._place_card()
        else:
            show_row(self._cards.row_of(self.chosen_key or ""))
            self.fit_card()

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
        if (
            not self.viewport()
            .rect()
            .contains(self.visualRect(index).adjusted(0, ABOVE, 0, -BELOW))
        ):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _is_being_scrolled(self) -> bool:
        just_now = self._wheeled.isValid() and self._wheeled.elapsed() < _PAUSE
        return just_now or self.verticalScrollBar().isSliderDown()

    @Slot()
    def fit_card(self) -> None:
        """Give the chosen card the height that it needs."""
        if self._measure_card():
            self._lay_out()

    def _measure_card(self) -> bool:
        """Measure the chosen card, and say whether its height changed."""
        if self.card is None:
            return False
        width = self.viewport().width() - 2 * SIDE
        height = max(self.card.heightForWidth(width), self.card.minimumSizeHint().height())
        was, self._painter.chosen_height = self._painter.chosen_height, height
        return was != height

    def _lay_out(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the list, and as high as that makes them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_card()
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Note when the person last scrolled."""
        self._wheeled.start()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters belong to the panel around the list, not to a search in it."""
        if event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
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
        self._measure_card()
        self._lay_out()
        if not self._quiet and key is not None:
            self.scrollTo(self._cards.index_of(key))

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        """A scroll bar with nowhere to go isn't seen, but keeps its room."""
        self.verticalScrollBar().setEnabled(most > least)
