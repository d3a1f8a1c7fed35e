"""A field for some lines of plain text, as high as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_MOST = 320  # height, in pixels
_SPARE = 2  # so that the last line never makes a scroll bar appear
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingField(QPlainTextEdit):
    """A field that grows with its words; undo and redo are the window's, and reach everything.

    Signals:
        left: The reviewer is done writing.
        rewrapped: The lines break otherwise now.
    """

    left = Signal()
    rewrapped = Signal()

    def __init__(self, least: int) -> None:
        """Make a field of at least so many pixels' height."""
        super().__init__()
        self._least = least
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(least)

    def fit(self) -> bool:
        """Be as high as the words, within bounds, and say whether that is another height."""
        edge = self.contentsMargins()  # with what the style sheet puts around the words
        height = 2 * self.document().documentMargin() + edge.top() + edge.bottom() + _SPARE
        block = self.document().firstBlock()
        while block.isValid() and height < _MOST:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        wanted = round(min(max(height, self._least), _MOST))
        if self.minimumHeight() == wanted:
            return False
        self.setFixedHeight(wanted)
        return True

    def show_text(self, text: str) -> None:
        """Show other words, unless these are here already; then the cursor stays."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rewrapped.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Ctrl+Enter say that the reviewer is done."""
        is_done = event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or is_done:
            self.left.emit()
        else:
            super().keyPressEvent(event)
