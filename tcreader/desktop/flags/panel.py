"""The flags panel: what is wrong here, and what the reviewer made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from tcreader.agreement import Span
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme


class FlagsPanel(QWidget):
    """Findings as cards in document order, filtered, grouped and settled.

    Signals:
        finding_activated: The id of the finding whose words the reviewer wants to read.
        note_requested: The span on which the reviewer wants to write a note.
    """

    finding_activated = Signal(str)
    note_requested = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""

    def show_finding(self, finding_id: str) -> None:
        """Choose a finding's card and bring it into view, even against the filters."""

    def flag_words(self, span: Span) -> None:
        """Ask for category and severity, then flag the words by hand."""
