"""A panel of cards: filters over a list, and words in its place where there is nothing."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, SignalInstance, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tcreader.desktop.cards.list import CardList
from tcreader.desktop.cards.model import CardModel
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from tcreader.desktop.cards.painter import CardPainter
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Filters(Protocol):
    """The bar over the cards; it is a widget."""

    changed: SignalInstance

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""

    def clear(self) -> None:
        """Let everything through."""


class CardPanel(QWidget):
    """Shows a part of the session's review as cards, as soon as somebody looks.

    A subclass makes its painter and its bar, hands them to `_assemble`, and says what its rows
    are and how they look.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = load_theme("light")
        self._model = CardModel(self)
        self._model.spoken = self._spoken_row
        self._is_stale = False

    def _assemble(self, name: str, bar: Any, painter: CardPainter, clear_words: str) -> QVBoxLayout:
        """Put the parts together.

        Args:
            name: What a screen reader calls the list.
            bar: The `Filters`, a widget.
            painter: Paints the cards that aren't chosen.
            clear_words: What stands on the button that clears the filters.

        Returns:
            The column in which they stand; more may follow.
        """
        self._filters: Filters = bar
        self._card_painter = painter
        self._list = CardList(self._model, painter, self._made_card)
        self._list.setAccessibleName(name)
        self._empty = EmptyState(clear_words)
        self._empty.button.clicked.connect(bar.clear)
        bar.changed.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        return column

    @abstractmethod
    def _rows(self, review: Review) -> list[Any]:
        """What is to be shown of a review, as the filters are."""

    @abstractmethod
    def _card(self, review: Review, row: Any) -> QWidget:
        """The card of the chosen row."""

    @abstractmethod
    def _spoken(self, review: Review, row: Any) -> str:
        """A row in words."""

    @abstractmethod
    def _show_around(self, review: Review | None) -> None:
        """Show what belongs beside the cards, and say why there are none."""

    @abstractmethod
    def _is_same(self, before: Review, after: Review) -> bool:
        """Whether a change doesn't concern what is shown here."""

    @abstractmethod
    def _show_step(self, before: Review) -> None:
        """Choose the card that was undone or done again, so that the next key falls on it."""

    def _follow_session(self) -> None:
        """Show what the session shows from now on."""
        self._session.opened.connect(self._show_review)
        self._session.closed.connect(self._show_review)
        self._session.changed.connect(self._on_changed)
        self._session.stepped.connect(self._show_step)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self._card_painter.set_theme(theme)
        self._filters.set_theme(theme)
        self._show_rows(anew=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    @Slot()
    def _show_review(self) -> None:
        """Begin anew with another review, or with none: nothing chosen, nothing filtered."""
        self._list.choose(None)
        self._filters.clear()
        self._list.scrollToTop()

    @Slot()
    def _on_changed(self) -> None:
        review, before = self._session.review, self._card_painter.review
        if review is None or before is None or not self._is_same(before, review):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what changed, now or once somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self._show_rows()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._show_rows()

    def _show_rows(self, *, anew: bool = False) -> None:
        """Show what is there now; what was chosen stays chosen."""
        self._is_stale = False
        review = self._session.review
        rows = self._rows(review) if review is not None else []
        self._card_painter.review = review
        self._list.show_rows(rows, anew=anew)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show_around(review)

    def _made_card(self, row: Any) -> QWidget:
        review = self._session.review
        return self._card(review, row) if review is not None else QWidget()

    def _spoken_row(self, row: Any) -> str:
        review = self._session.review
        return self._spoken(review, row) if review is not None else ""
