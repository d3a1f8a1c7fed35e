"""The notes panel: what the reviewer said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from tcreader.desktop.card_panel import CardPanel
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.arrangement import ORPHANS, note_rows
from tcreader.desktop.notes.card_painter import NotePainter
from tcreader.desktop.notes.editing import NoteEditing
from tcreader.desktop.notes.filter_bar import NoteFilterBar
from tcreader.desktop.notes.wording import NoteWording
from tcreader.desktop.snack import Snack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tcreader.annotations import Color
    from tcreader.desktop.notes.arrangement import NoteRow
    from tcreader.desktop.session import Session
    from tcreader.review import Review


class NotesPanel(CardPanel):
    """Highlights and notes as cards in document order, edited in place.

    Signals:
        annotation_activated: The id of the annotation whose words the reviewer wants to read.
        reattach_requested: The id of the annotation for which the reviewer wants to select other
            words in the text.
    """

    annotation_activated = Signal(str)
    reattach_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wording = NoteWording(self)
        self._editing = NoteEditing(session, self._wording, self)
        self._clause: str | None = None
        self._undo_place = -1
        self._painter = NotePainter(self._model, self._wording, self._theme, self)
        self._bar = NoteFilterBar(self._wording, self._theme)
        self._snack = Snack(self.tr("Undo"))
        self._on_clause = QPushButton(self.tr("Note on the clause"))
        self._on_document = QPushButton(self.tr("Note on the document"))
        self._lay_out()
        self._connect()
        self.set_theme(self._theme)
        self._show_review()

    # What the window asks

    def set_current_clause(self, clause_id: str) -> None:
        """Say on which clause a new note is written."""
        review = self._session.review
        clause = review.agreement.outline.by_id.get(clause_id) if review else None
        self._clause = clause.id if clause else None
        words = self.tr("Note on the clause")
        if clause is not None and clause.label:
            words = self.tr("Note on {label}").format(label=clause.label)
        self._on_clause.setText(words)
        self._on_clause.setEnabled(clause is not None and not self._session.read_only)

    def show_annotation(self, annotation_id: str, edit: bool = False) -> None:
        """Choose an annotation's card and bring it into view, even against the filters.

        Args:
            annotation_id: Which one; nothing happens if there is none.
            edit: Whether to put the cursor into its note.
        """
        if self._session.review is None:
            return
        self._catch_up()
        if not self._model.index_of(annotation_id).isValid():
            self._bar.clear()
            self._show_rows()
        self._list.choose(annotation_id)
        if edit:
            self._write()

    # Construction

    def _lay_out(self) -> None:
        clear = self.tr("Clear Filters")
        column = self._assemble(self.tr("Notes"), self._bar, self._painter, clear)
        foot = QFrame()
        foot.setObjectName("panelFoot")
        line = FlowLayout(foot, gap=8)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self._on_clause)
        line.addWidget(self._on_document)
        self._foot = foot
        column.addWidget(self._snack)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._list.chosen.connect(self.annotation_activated)
        self._snack.pressed.connect(self._undo_deletion)
        self._session.undo_stack.indexChanged.connect(self._on_step)
        self._on_clause.clicked.connect(self._add_on_clause)
        self._on_document.clicked.connect(self._add_on_document)
        self._session.opened.connect(self._show_review)
        self._session.closed.connect(self._show_review)
        self._session.changed.connect(self._on_changed)

    # The session

    @Slot()
    def _show_review(self) -> None:
        self._list.choose(None)
        self._snack.hide()
        self._bar.clear()
        self.set_current_clause("")
        self._list.scrollToTop()

    @Slot()
    def _on_changed(self) -> None:
        """A decision on a flag, or a clause that was read, doesn't concern notes."""
        review, before = self._session.review, self._painter.review
        if (
            review is None
            or before is None
            or review.agreement is not before.agreement
            or review.record.annotations is not before.record.annotations
        ):
            self._refresh()

    def _rows(self, review: Review) -> list[NoteRow]:
        """The note at work stays, even against the filters."""
        self._bar.show_tags(review)
        at_work = frozenset(filter(None, [self._list.chosen_key]))
        return note_rows(review, self._bar.choice, at_work)

    def _names(self, rows: Sequence[NoteRow]) -> frozenset[str]:
        del rows
        return frozenset({ORPHANS})

    def _show_around(self, review: Review | None) -> None:
        self._bar.setVisible(review is not None and bool(review.notes))
        self._foot.setVisible(review is not None)
        self._on_document.setEnabled(not self._session.read_only)
        if review is None:
            self._empty.say(
                self.tr("No agreement is open"),
                self.tr("Your highlights and notes on an agreement are listed here."),
            )
        elif review.notes:
            self._empty.say(
                self.tr("All filtered out"),
                self.tr("No note has everything that the filters ask for."),
                with_button=True,
            )
        else:
            self._empty.say(
                self.tr("No notes yet"),
                self.tr(
                    "Select words in the text and choose a colour, or write a note on a clause or "
                    "on the document below. Everything is saved as you type."
                ),
            )

    # Cards

    def _card(self, review: Review, row: NoteRow) -> QWidget:
        from tcreader.desktop.notes.note_card import NoteCard  # not before a note is chosen

        card = NoteCard(review, row, self._wording, self._theme)
        card.field.setReadOnly(self._session.read_only)
        card.written.connect(self._on_written)
        card.colored.connect(self._on_colored)
        card.tagged.connect(self._on_tagged)
        card.deletion_wanted.connect(self._delete)
        card.jump_wanted.connect(self._jump)
        card.left.connect(self._list.setFocus)
        card.resized.connect(self._list.fit_card)
        return card

    def _spoken(self, review: Review, row: NoteRow) -> str:
        return self._wording.spoken(review, row)

    # What is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete deletes what is selected, N writes, Enter shows the words."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif key == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._write()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._jump()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        from tcreader.desktop.notes.note_card import NoteCard

        card = self._list.card
        if isinstance(card, NoteCard):
            card.field.setFocus()

    @Slot()
    def _jump(self) -> None:
        if self._list.chosen_key is not None:
            self.annotation_activated.emit(self._list.chosen_key)

    @Slot(str)
    def _on_written(self, text: str) -> None:
        if self._list.chosen_key is not None:
            self._editing.write(self._list.chosen_key, text)

    @Slot(object)
    def _on_colored(self, color: Color) -> None:
        if self._list.chosen_key is not None:
            self._editing.recolor(self._list.chosen_key, color)

    @Slot(object)
    def _on_tagged(self, tags: tuple[str, ...]) -> None:
        if self._list.chosen_key is not None:
            self._editing.tag(self._list.chosen_key, tags)

    @Slot()
    def _delete(self) -> None:
        deleted = self._editing.delete(self._list.selected_keys())
        if deleted:
            self._undo_place = self._session.undo_stack.index()
            words = self.tr("Note deleted")
            if deleted > 1:
                words = self.tr("Notes deleted: {n}").format(n=deleted)
            self._snack.say(words)

    @Slot(int)
    def _on_step(self, index: int) -> None:
        """Once something else was done, or this undone, there is nothing to take back here."""
        if index != self._undo_place:
            self._snack.hide()

    @Slot()
    def _undo_deletion(self) -> None:
        """Take the deletion back, if nothing was done since."""
        if self._session.undo_stack.index() == self._undo_place:
            self._session.undo_stack.undo()

    @Slot()
    def _add_on_clause(self) -> None:
        if self._clause is not None:
            self._begin(self._editing.add(self._clause))

    @Slot()
    def _add_on_document(self) -> None:
        self._begin(self._editing.add(None))

    def _begin(self, annotation_id: str | None) -> None:
        if annotation_id is not None:
            self.show_annotation(annotation_id, edit=True)
