"""The notes panel: what the reviewer said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme


class NotesPanel(QWidget):
    """Highlights and notes as cards in document order, edited in place.

    Signals:
        annotation_activated: The id of the annotation whose words the reviewer wants to read.
    """

    annotation_activated = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""

    def set_current_clause(self, clause_id: str) -> None:
        """Say on which clause a new note is written."""

    def show_annotation(self, annotation_id: str, edit: bool = False) -> None:
        """Choose an annotation's card and bring it into view, even against the filters."""
