"""Where notes and replies are written: plain Markdown text, with keys for bold and italic."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from tcreader.desktop.growing_field import GrowingField

_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}


class NoteField(GrowingField):
    """A growing field for Markdown."""

    def event(self, event: QEvent) -> bool:
        """Take the keys for bold and italic from the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _mark_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+B and Ctrl+I mark words."""
        mark = _mark_of(event)
        if mark is None:
            super().keyPressEvent(event)
        elif not self.isReadOnly():
            self._toggle(mark)

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
