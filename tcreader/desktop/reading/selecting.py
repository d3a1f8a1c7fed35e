"""Selecting words of an agreement: in code points, without scrolling, as its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from tcreader.agreement import Span

if TYPE_CHECKING:
    from tcreader.desktop.reading.sheet import Sheet


class SelectingView(QTextEdit):
    """A view whose selection is a span of the agreement.

    Attributes:
        sheet: The agreement as it is laid out; None while nothing is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None

    def selection(self) -> Span | None:
        """The selected words, without white space at the ends; None without a selection."""
        cursor = self.textCursor()
        if self.sheet is None or not cursor.hasSelection():
            return None
        places = self.sheet.writer.map
        start = places.to_agreement(cursor.selectionStart())
        end = places.to_agreement(cursor.selectionEnd())
        span = Span(start, max(start, end)).trimmed(self.sheet.agreement.text)
        return span if span.length else None

    def caret_position(self) -> int:
        """Where the caret stands."""
        if self.sheet is None:
            return 0
        return self.sheet.writer.map.to_agreement(self.textCursor().position())

    def select(self, span: Span) -> None:
        """Select words without scrolling; an empty span only sets the caret."""
        if self.sheet is None:
            return
        self.sheet.writer.write_up_to(span.end)
        start, end = self.sheet.writer.map.document_range(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._put_cursor(cursor)

    def clear_selection(self) -> None:
        """Leave the caret where it is, and what is in sight in sight."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self._put_cursor(cursor)

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Set the cursor without scrolling to it."""
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged: the agreement's own words."""
        data = QMimeData()
        span = self.selection()
        if span is not None and self.sheet is not None:
            data.setText(clean(span.of(self.sheet.agreement.text)))
        return data


def clean(words: str) -> str:
    """Words for the clipboard: hard line breaks as line feeds."""
    return words.replace("\N{LINE SEPARATOR}", "\n")
