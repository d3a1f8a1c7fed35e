"""Where notes and replies are written: plain Markdown text, with keys for bold and italic."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_MOST = 320  # height, in pixels
_AROUND = 6  # what the style sheet puts around the words
_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """A field that grows with its words; undo and redo are the window's, and reach everything.

    Signals:
        left: The reviewer is done writing.
        rewrapped: The lines break otherwise now.
    """

    left = Signal()
    rewrapped = Signal()

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        """Make a field of at least so many pixels' height."""
        super().__init__(parent)
        self._least = least
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(least)

    def fit(self) -> bool:
        """Be as high as the words, within bounds, and say whether that is another height."""
        height = 2 * self.document().documentMargin() + 2 * self.frameWidth() + _AROUND
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
        """Leave undo and redo to the window, and take the keys for bold and italic from it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
            if _mark_of(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Ctrl+Enter go back to the list; Ctrl+B and Ctrl+I mark words."""
        is_done = event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        mark = _mark_of(event)
        if event.key() == Qt.Key.Key_Escape or is_done:
            self.left.emit()
        elif mark is not None:
            if not self.isReadOnly():
                self._toggle(mark)
        else:
            super().keyPressEvent(event)

    def _toggle(self, mark: str) -> None:
        """Put marks around the selected words, or take them away again."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        around = self._between(start - len(mark), start), self._between(end, end + len(mark))
        cursor.beginEditBlock()
        if around == (mark, mark) and not (mark == "*" and self._is_bold_only(start, end)):
            cursor.setPosition(start - len(mark))
            cursor.setPosition(end + len(mark), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
            start, end = start - len(mark), end - len(mark)
        else:
            cursor.insertText(f"{mark}{words}{mark}")
            start, end = start + len(mark), end + len(mark)
        cursor.endEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _is_bold_only(self, start: int, end: int) -> bool:
        """Whether the stars around the words make them bold and not italic."""
        bold, both = "**", "***"
        return (
            self._between(start - 2, start) == self._between(end, end + 2) == bold
            and self._between(start - 3, start) != both
        )

    def _between(self, start: int, end: int) -> str:
        """The words between two of the document's positions, which count UTF-16 units."""
        cursor = self.textCursor()
        if start < 0 or end > self.document().characterCount() - 1:
            return ""
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()


def _mark_of(event: QKeyEvent) -> str | None:
    """The marks for which a key stands."""
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return None
    return _MARKS.get(Qt.Key(event.key()))
