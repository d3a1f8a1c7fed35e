"""The rows of a list of cards, under keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tcreader.desktop.cards.row_changes import row_changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    Index = QModelIndex | QPersistentModelIndex

_DISPLAY = Qt.ItemDataRole.DisplayRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_NOWHERE = QModelIndex()
_CHOOSABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)


class CardModel(QAbstractListModel):
    """Rows under keys; what isn't a card, such as a group's name, can't be chosen.

    A row has a `key`, see `row_changes.Row`, and says by `is_name` whether it is a group's name.

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
            rows: In order.

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
