"""The reading pane: what the window shows of an agreement's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Span
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review


class ReadingPane(QWidget):
    """An agreement's text with its flags, highlights and search hits; read-only."""

    clause_changed = Signal(str)
    selection_changed = Signal()
    annotation_clicked = Signal(str)
    finding_clicked = Signal(str)
    highlight_requested = Signal(object, str)
    note_requested = Signal(object)
    flag_requested = Signal(object)
    link_activated = Signal(str)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = QTextEdit(self)
        self._view.setReadOnly(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)

    def show_review(self, review: Review) -> None:
        """Show another agreement from its beginning."""
        self._view.setPlainText(review.agreement.text)

    def refresh(self, review: Review) -> None:
        """Show the same agreement with other flags, highlights or decisions."""

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def set_zoom(self, percent: int) -> None:
        """Set the type at a share of its usual size, in percent."""

    def scroll_to_clause(self, clause_id: str) -> None:
        """Bring a clause's beginning to the top."""

    def scroll_to_span(self, span: Span, select: bool = False) -> None:
        """Bring words into sight, and select them if asked."""

    def set_search_hits(self, spans: Sequence[Span], current_index: int = -1) -> None:
        """Mark hits of a search; the current one more strongly."""

    def selection(self) -> Span | None:
        """The selected words, in code points."""
        return None

    def current_clause(self) -> str | None:
        """The clause that is being read."""
        return None

    def choose_finding(self, finding_id: str | None) -> None:
        """Set one flag off from the others."""
