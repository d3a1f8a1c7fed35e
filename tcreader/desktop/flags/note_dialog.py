"""A note on a flag, suggested and edited before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit

from tcreader.desktop.dialog_layout import DialogColumn
from tcreader.desktop.painted_text import one_line, quote_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_QUOTE = 160  # code points of the words that are shown
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteDialog(QDialog):
    """Asks for a note on some words.

    Signals:
        written: The note.
    """

    written = Signal(str)

    def __init__(self, words: str, suggestion: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note on This Flag"))
        quote = QLabel(one_line(words)[:_QUOTE] + ("…" if len(words) > _QUOTE else ""))
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        quote.setFont(quote_font(self.font(), words))
        hint = QLabel(self.tr("A suggestion: edit it before you keep it. The note is internal."))
        hint.setObjectName("panelHint")
        hint.setWordWrap(True)
        self.field = QPlainTextEdit(suggestion)
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        keep = self.buttons.addButton(
            self.tr("Keep the Note"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        keep.setToolTip("Ctrl+Enter")
        keep.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = DialogColumn(self)
        for part in (quote, self.field, hint, self.buttons):
            column.addWidget(part, int(part is self.field))
        self.resize(480, 400)
        self.field.moveCursor(QTextCursor.MoveOperation.End)  # a key adds to the suggestion
        self.field.setFocus()

    def accept(self) -> None:
        """Keep the note, unless nothing is left of it."""
        note = self.field.toPlainText().strip()
        if note:
            self.written.emit(note)
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps the note, from the field too."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)
