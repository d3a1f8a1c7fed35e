"""Cards: all painted, but for the chosen one, which is a widget with real controls.

So thousands of cards cost no more than the few that can be seen, and yet the one at work can be
typed into, tabbed through and read by a screen reader.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tcreader.desktop.row_changes import Row, row_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPainter

    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

    Index = QModelIndex | QPersistentModelIndex

_DISPLAY = Qt.ItemDataRole.DisplayRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_NOWHERE = QModelIndex()
_CHOOSABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
SIDE, ABOVE, BELOW = 8, 3, 5  # between a card and its row's edges


class CardRow(Row, Protocol):
    """What a row must know about itself."""

    @property
    def is_name(self) -> bool:
        """Whether it is the name of a group, and no card."""
        ...


class CardModel(QAbstractListModel):
    """Rows under keys; what isn't a card, such as a group's name, can't be chosen.

    Attributes:
        spoken: Puts a row into words.
        dragged: Gives what a card carries when it is dragged away; None where cards stay.
        stops_at_names: Whether the keyboard stops at groups' names, because they can be folded.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []
        self._known_places: dict[str, int] | None = {}
        self.spoken: Callable[[Any], str] | None = None
        self.dragged: Callable[[Any], QMimeData] | None = None
        self.stops_at_names = False

    def show(self, rows: list[Any]) -> frozenset[str] | None:
        """Show these rows, and give the keys of those that changed.

        Args:
            rows: Each a `CardRow`, in order.

        Returns:
            None if so much is different that views must begin anew.
        """
        changes = row_changes(self._rows, rows)
        if changes is None:
            self.beginResetModel()
            self._rows, self._known_places = rows.copy(), None
            self.endResetModel()
            return None
        for gone in reversed(changes.gone):
            self.beginRemoveRows(_NOWHERE, gone.start, gone.stop - 1)
            del self._rows[gone.start : gone.stop]
            self._known_places = None
            self.endRemoveRows()
        for come in changes.come:
            self.beginInsertRows(_NOWHERE, come.start, come.stop - 1)
            self._rows[come.start : come.start] = rows[come.start : come.stop]
            self._known_places = None
            self.endInsertRows()
        for place in changes.changed:
            self._rows[place] = rows[place]
        if changes.changed:
            self.dataChanged.emit(self.index(changes.changed[0]), self.index(changes.changed[-1]))
        return frozenset(rows[place].key for place in changes.changed)

    @property
    def _places(self) -> dict[str, int]:
        """The place of each key, counted when it is first asked for."""
        if self._known_places is None:
            self._known_places = {row.key: place for place, row in enumerate(self._rows)}
        return self._known_places

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
    def rows(self) -> list[Any]:
        """All rows in order."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group's name is at most stepped on; a card can be chosen, and perhaps dragged."""
        row = self.row(index)
        if row is None or (row.is_name and not self.stops_at_names):
            return Qt.ItemFlag.NoItemFlags
        if row.is_name or self.dragged is None:
            return _CHOOSABLE
        return _CHOOSABLE | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """A row in words, for a screen reader; the delegate asks for the row itself."""
        if role in (_DISPLAY, _ACCESSIBLE) and index.isValid() and self.spoken is not None:
            return self.spoken(self._rows[index.row()])
        return None


class CardPainter(QStyledItemDelegate):
    """Paints the cards that aren't chosen.

    Attributes:
        review: What the cards are about.
        chosen: Key of the card that is a widget.
        chosen_height: The height of that widget.
    """

    def __init__(self, model: CardModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.review: Review | None = None
        self.chosen: str | None = None
        self.chosen_height = 0
        self._heights: dict[str, tuple[Any, int]] = {}
        self._measured: tuple[int, str] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme

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
            height = self._height(row, width - 2 * SIDE, option)
        return QSize(width, height + ABOVE + BELOW)

    def known_height(self, row: Any, width: int) -> int | None:
        """The height of a row in a list of a given width, if it needn't be measured for that."""
        if row.key == self.chosen:
            return self.chosen_height + ABOVE + BELOW
        known = self._heights.get(row.key)
        if known is None or self._measured is None or self._measured[0] != width - 2 * SIDE:
            return None
        return known[1] + ABOVE + BELOW if known[0] is row or known[0] == row else None

    def measured(self) -> Iterable[str]:
        """The keys of the rows whose height may be known."""
        return (*self._heights, *([self.chosen] if self.chosen is not None else []))

    def _height(self, row: Any, width: int, option: QStyleOptionViewItem) -> int:
        """A card's height; measuring words is dear, so it is kept while nothing changes."""
        circumstances = (width, option.font.key())
        if circumstances != self._measured:
            self._heights, self._measured = {}, circumstances
        known = self._heights.get(row.key)
        if known is not None and known[0] == row:
            return known[1]
        height = self.card_height(row, width, option)
        self._heights[row.key] = row, height
        return height

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


def ground_and_edge(option: QStyleOptionViewItem, theme: Theme, ground: str) -> tuple[str, str]:
    """The colours of a card's box: one of several selected, under the pointer, or at rest.

    Args:
        option: What the view says of the row.
        theme: Where the colours come from.
        ground: The box's own colour, where it isn't selected.
    """
    if option.state & QStyle.StateFlag.State_Selected:
        return theme.accent_tint, theme.accent
    is_hovered = option.state & QStyle.StateFlag.State_MouseOver
    return ground, theme.muted if is_hovered else theme.line
