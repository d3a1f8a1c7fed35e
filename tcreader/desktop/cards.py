"""A list of cards: all painted, but for the chosen one, which is a widget with real controls.

So thousands of cards cost no more than the few that can be seen, and yet the one at work can be
typed into, tabbed through and read by a screen reader.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    Index = QModelIndex | QPersistentModelIndex

_DISPLAY = Qt.ItemDataRole.DisplayRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_NOWHERE = QModelIndex()
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
SIDE, ABOVE, BELOW = 8, 3, 5  # between a card and its row's edges
_WHEEL_STEP = 24


class CardRow(Protocol):
    """What a row must know about itself."""

    @property
    def key(self) -> str:
        """Unique and stable among the rows."""
        ...


class CardModel(QAbstractListModel):
    """Rows under keys; what isn't a card, such as a group's name, can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Any] = ()
        self._places: dict[str, int] = {}
        self._plain: frozenset[str] = frozenset()
        self.spoken: Callable[[Any], str] | None = None

    def show(self, rows: Sequence[CardRow], plain: frozenset[str] = frozenset()) -> bool:
        """Show these rows; say whether other ones stood here before.

        Args:
            rows: In order.
            plain: Keys of the rows that can't be chosen.
        """
        same = [row.key for row in rows] == list(self._places)
        if not same:
            self.beginResetModel()
        self._rows, self._plain = rows, plain
        self._places = {row.key: place for place, row in enumerate(rows)}
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return not same

    def row(self, index: Index) -> Any:
        """The row at an index, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, key: str) -> Any:
        """The row under a key, or None."""
        place = self._places.get(key)
        return None if place is None else self._rows[place]

    def index_of(self, key: str | None) -> QModelIndex:
        """Where a key stands; invalid if it isn't shown."""
        place = self._places.get(key) if key is not None else None
        return QModelIndex() if place is None else self.index(place)

    @property
    def rows(self) -> Sequence[Any]:
        """All rows in order."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group's name can't be chosen."""
        row = self.row(index)
        if row is None or row.key in self._plain:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """A row in words, for a screen reader; the delegate asks for the row itself."""
        if role in (_DISPLAY, _ACCESSIBLE) and index.isValid() and self.spoken is not None:
            return self.spoken(self._rows[index.row()])
        return None


class CardPainter(QStyledItemDelegate):
    """Paints the cards that aren't chosen.

    Attributes:
        chosen: Key of the card that is a widget.
        chosen_height: The height of that widget.
    """

    def __init__(self, model: CardModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.chosen: str | None = None
        self.chosen_height = 0

    @abstractmethod
    def card_height(self, row: Any, width: int, option: QStyleOptionViewItem) -> int:
        """The height of a card of a given width."""

    @abstractmethod
    def paint_card(
        self, painter: QPainter, card: QRect, row: Any, option: QStyleOptionViewItem
    ) -> None:
        """Paint a card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The card with the space around it."""
        view: Any = option.widget
        width = view.viewport().width() if view is not None else option.rect.width()
        row = self._model.row(index)
        if row.key == self.chosen:
            height = self.chosen_height
        else:
            height = self.card_height(row, width - 2 * SIDE, option)
        return QSize(width, height + ABOVE + BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint every card but the chosen one, which paints itself."""
        row = self._model.row(index)
        if row is not None and row.key != self.chosen:
            card = option.rect.adjusted(SIDE, ABOVE, -SIDE, -BELOW)
            self.paint_card(painter, card, row, option)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The chosen card lies exactly where a painted one would."""
        del index
        editor.setGeometry(option.rect.adjusted(SIDE, ABOVE, -SIDE, -BELOW))


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether a row is one of several selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Whether the pointer is over a row."""
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


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
        before = self._cards.row_of(self.chosen_key) if self.chosen_key is not None else None
        kept, position = self.selected_keys(), self.verticalScrollBar().value()
        self._quiet = True
        if self._cards.show(rows, plain):
            self._drop_card()
            self._select(kept)
            self._place_card()
        elif before is not None and (anew or self._cards.row_of(before.key) != before):
            self._renew_card(anew=anew)
        self._quiet = False
        self.fit_card()
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

    def _drop_card(self) -> None:
        """Let go of the chosen card; the keyboard stays in the list."""
        if self.card is not None:
            if self.card.isAncestorOf(QApplication.focusWidget()):
                self.setFocus()
            self.card.hide()
        self._painter.chosen, self.card = None, None

    def choose(self, key: str | None) -> None:
        """Choose a card and bring it into view, without saying that the person did it."""
        self._quiet = True
        index = self._cards.index_of(key)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)
        else:
            self.clearSelection()
        self._quiet = False
        self._place_card()
        if index.isValid():
            self.scrollTo(index)

    def fit_card(self) -> None:
        """Give the chosen card the height that it needs."""
        if self.card is not None:
            width = self.viewport().width() - 2 * SIDE
            height = self.card.heightForWidth(width)
            self._painter.chosen_height = max(height, self.card.minimumSizeHint().height())
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the list, and as high as that makes them."""
        super().resizeEvent(event)
        self.fit_card()

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
            self.setIndexWidget(old, None)
        if key is not None:
            index = self._cards.index_of(key)
            self._painter.chosen = key
            self.card = self._make_card(self._cards.row(index))
            self.setIndexWidget(index, self.card)
        self.fit_card()
        if not self._quiet and key is not None:
            self.scrollTo(self._cards.index_of(key))

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        """A scroll bar with nowhere to go isn't seen, but keeps its room."""
        self.verticalScrollBar().setEnabled(most > least)
