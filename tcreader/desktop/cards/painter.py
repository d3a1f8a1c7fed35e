"""Cards as they are painted while they aren't chosen, and how high they are."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

    Index = QModelIndex | QPersistentModelIndex

SIDE, ABOVE, BELOW = 8, 3, 5  # between a card and its row's edges


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
