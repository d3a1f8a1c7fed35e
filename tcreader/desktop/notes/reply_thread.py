"""The thread under a note: answers, versions that lost in a merge, and the field for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.notes.note_field import NoteField
from tcreader.desktop.notes.note_view import NoteView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.annotations import Reply
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme

_LEAST = 30  # height of the empty field, in pixels


class ReplyView(QFrame):
    """One answer, or one version that lost.

    Signals:
        edit_wanted: The reviewer wants to change the answer.
        deletion_wanted: It should go.
        restoring_wanted: This version should take the note's place.
        link_wanted: An address that the reviewer wants to open.
    """

    edit_wanted = Signal(str)
    deletion_wanted = Signal(str)
    restoring_wanted = Signal(str)
    link_wanted = Signal(str)

    def __init__(
        self,
        reply: Reply,
        wording: NoteWording,
        theme: Theme,
        *,
        can_change: bool,
        is_own: bool,
    ) -> None:
        super().__init__()
        self.reply = reply
        self._wishes: dict[QPushButton, SignalInstance] = {}
        self.setObjectName("reply")
        self.setProperty("lost", reply.lost)
        signature = QLabel(wording.reply_signature(reply))
        signature.setTextFormat(Qt.TextFormat.PlainText)
        signature.setObjectName("small")
        signature.setMinimumWidth(1)  # a long name is cut
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(signature, 1)
        if can_change and reply.lost:
            line.addWidget(self._button(self.tr("Restore"), self.restoring_wanted))
        if can_change and is_own and not reply.lost:
            line.addWidget(self._button(self.tr("Edit"), self.edit_wanted))
        if can_change and (is_own or reply.lost):
            line.addWidget(self._button(self.tr("Delete"), self.deletion_wanted))
        words = NoteView(theme)
        words.show_note(wording.reader.paragraphs(reply.note or "—"))
        words.linkActivated.connect(self.link_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 0, 2)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(words)
        self.setAccessibleName(f"{signature.text()}: {reply.note}")

    def _button(self, words: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("flat")
        self._wishes[button] = wish
        button.setAccessibleName(f"{words}: {self.reply.note[:60]}")
        button.clicked.connect(self._on_button)
        return button

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._wishes[button].emit(self.reply.id)


class ReplyThread(QWidget):
    """All answers in the order in which they were given.

    Signals:
        begun: The first letter of a new answer.
        written: The id of an answer that is being written, and its words.
        deletion_wanted: The id of an answer that should go.
        restoring_wanted: The id of a version that should take the note's place.
        link_wanted: An address that the reviewer wants to open.
        left: The reviewer is done writing.
        resized: The thread takes another height.
    """

    begun = Signal(str)
    written = Signal(str, str)
    deletion_wanted = Signal(str)
    restoring_wanted = Signal(str)
    link_wanted = Signal(str)
    left = Signal()
    resized = Signal()

    def __init__(
        self,
        wording: NoteWording,
        theme: Theme,
        own_id: str,
        *,
        can_change: bool,
    ) -> None:
        """Make an empty thread.

        Args:
            wording: Says who answered, and when, and reads Markdown.
            theme: The colours.
            own_id: The reviewer's, whose answers can be edited.
            can_change: Whether anything may be written.
        """
        super().__init__()
        self._wording, self._theme = wording, theme
        self._own_id, self._can_change = own_id, can_change
        self._replies: Sequence[Reply] | None = None
        self._at_work: str | None = None  # the answer in the field
        self._answers = QVBoxLayout()
        self._answers.setSpacing(4)
        self.field = NoteField(_LEAST)
        self.field.setPlaceholderText(self.tr("Write a reply"))
        self.field.setAccessibleName(self.tr("Write a reply"))
        self.field.hide()
        self.field.textChanged.connect(self._on_text)
        self.field.rewrapped.connect(self._on_text_height)
        self.field.left.connect(self._finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._answers)
        column.addWidget(self.field)

    def show_replies(self, replies: Sequence[Reply]) -> None:
        """Show the thread as it is now; the answer at work is in the field."""
        if replies == self._replies:
            return
        at_work = next((one for one in replies if one.id == self._at_work), None)
        shown = self._shown(self._replies or ())
        self._replies = replies
        if self._at_work is not None:
            self.field.show_text(at_work.note if at_work else "")
            self._on_text_height()
            if at_work is None:  # it was taken back
                self._at_work = None
        if shown != self._shown(replies) or not self._answers.count():
            self._show_answers()
        has_answers = any(not one.lost for one in replies)
        if self._can_change and has_answers and self.field.isHidden():
            self.field.show()
            self.resized.emit()

    def begin(self) -> None:
        """Put the cursor where an answer is written."""
        if self._can_change:
            self.field.show()
            self.resized.emit()
            self.field.setFocus()

    def work_on(self, reply_id: str) -> None:
        """Put an answer into the field, to be written on."""
        self._at_work = reply_id
        reply = next((one for one in self._replies or () if one.id == reply_id), None)
        if reply is not None:
            self.field.show_text(reply.note)
        self._show_answers()
        self._on_text_height()

    def _shown(self, replies: Sequence[Reply]) -> list[Reply]:
        return [one for one in replies if one.id != self._at_work]

    def _show_answers(self) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for reply in self._shown(self._replies or ()):
            view = ReplyView(
                reply,
                self._wording,
                self._theme,
                can_change=self._can_change,
                is_own=reply.creator is not None and reply.creator.id == self._own_id,
            )
            view.edit_wanted.connect(self._edit)
            view.deletion_wanted.connect(self.deletion_wanted)
            view.restoring_wanted.connect(self.restoring_wanted)
            view.link_wanted.connect(self.link_wanted)
            self._answers.addWidget(view)
            view.show()  # at once, so that the thread knows its height
        self.resized.emit()

    @Slot(str)
    def _edit(self, reply_id: str) -> None:
        self.work_on(reply_id)
        self.begin()

    @Slot()
    def _on_text(self) -> None:
        words = self.field.toPlainText()
        known = next((one.note for one in self._replies or () if one.id == self._at_work), None)
        if self._at_work is not None:
            if words != known:
                self.written.emit(self._at_work, words)
        elif words.strip():
            self.begun.emit(words)
        self._on_text_height()

    @Slot()
    def _on_text_height(self) -> None:
        if self.field.fit():
            self.resized.emit()

    @Slot()
    def _finish(self) -> None:
        """Let the answer go from the field into the thread; an empty one goes away."""
        at_work, self._at_work = self._at_work, None
        is_empty = not self.field.toPlainText().strip()
        self.field.show_text("")
        self.field.setVisible(any(not one.lost for one in self._replies or ()))
        self._on_text_height()
        if at_work is not None and is_empty:
            self.deletion_wanted.emit(at_work)
        elif at_work is not None:
            self._show_answers()
        self.left.emit()
