"""The note in its card: as it looks, and while it is written, as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout

from tcreader.desktop.notes.note_field import NoteField
from tcreader.desktop.notes.note_view import NoteView

if TYPE_CHECKING:
    from tcreader.desktop.notes.marked_text import NoteReader
    from tcreader.desktop.theme import Theme

_LEAST = 30  # height of the empty field, in pixels


class NoteText(QVBoxLayout):
    """A column of a view and a field, of which one is seen, and a preview below the field.

    Attributes:
        field: Where the note is written.
        view: The note as it looks.
        preview: The same, while it is written with marks.

    Signals:
        written: The text, as it is typed.
        left: The reviewer is done writing.
        resized: It takes another height.
    """

    written = Signal(str)
    left = Signal()
    resized = Signal()

    def __init__(self, reader: NoteReader, theme: Theme, *, can_change: bool) -> None:
        super().__init__()
        self._reader, self._can_change = reader, can_change
        self._note, self._is_editing = "", False
        self.field, self.view, self.preview = NoteField(_LEAST), NoteView(theme), NoteView(theme)
        self._caption = QLabel(self.tr("Preview"))
        self._caption.setObjectName("small")
        self.field.setPlaceholderText(self.tr("Write a note"))
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setToolTip(self.tr("Markdown: **bold** Ctrl+B, *italic* Ctrl+I, - lists"))
        self.field.setReadOnly(not can_change)
        for part in (self.view, self.field, self._caption, self.preview):
            self.addWidget(part)
        self.field.textChanged.connect(self._on_text)
        self.field.rewrapped.connect(self._fit)
        self.field.left.connect(self._on_left)
        self.field.installEventFilter(self)
        self.view.installEventFilter(self)

    def show_note(self, note: str) -> None:
        """Show a note; what is being typed keeps its cursor."""
        self._note = note
        self.field.show_text(note)
        self._show()

    def edit(self) -> None:
        """Put the cursor into the note."""
        if self._can_change:
            self._is_editing = True
            self._show()
        self.field.setFocus()

    def _show(self) -> None:
        """Show the view, or the field with its preview."""
        note = self._note
        is_field = self._is_editing or (not note and self._can_change)
        is_marked = self._is_editing and self._reader.is_marked(note)
        if note and not is_field:
            self.view.show_note(self._reader.paragraphs(note))
        if is_marked:
            self.preview.show_note(self._reader.paragraphs(note))
        self.view.setVisible(bool(note) and not is_field)
        self.field.setVisible(is_field)
        self.preview.setVisible(is_marked)
        self._caption.setVisible(is_marked)
        self.field.fit()
        self._tell_height()

    @Slot()
    def _on_text(self) -> None:
        """Say what was written; while Chinese is composed, nothing is yet."""
        self._is_editing = True
        words = self.field.toPlainText()
        if words != self._note:
            self.written.emit(words)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        if self.field.fit():
            self._tell_height()

    def _tell_height(self) -> None:
        self.invalidate()  # Qt tells only the card's own layout that a part has another height
        self.resized.emit()

    @Slot()
    def _on_left(self) -> None:
        self._is_editing = False
        self._show()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the note edits it; once the keyboard goes elsewhere, it is shown again."""
        kind = event.type()
        if watched is self.view and kind is QEvent.Type.MouseButtonRelease:
            if self._can_change and not self.view.hasSelectedText() and not self._is_on_link():
                self.edit()
        elif watched is self.field and kind is QEvent.Type.FocusIn and self._can_change:
            self._is_editing = True
        elif watched is self.field and kind is QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            if (
                focus is not None
                and focus is not self.field
                and focus.window() is self.field.window()
            ):
                self._is_editing = False
                self._show()
        return False

    def _is_on_link(self) -> bool:
        """Whether the pointer is on a link, which the label shows by its cursor."""
        return self.view.cursor().shape() is Qt.CursorShape.PointingHandCursor
