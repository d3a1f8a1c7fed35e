"""The outline panel: where am I, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme


class OutlinePanel(QWidget):
    """The clause tree with its filter and the progress of the review.

    Signals:
        clause_activated: The id of the clause that the reviewer wants to read.
    """

    clause_activated = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""

    def set_current_clause(self, clause_id: str) -> None:
        """Show at which clause the reader is, without taking the selection."""
