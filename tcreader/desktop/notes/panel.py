"""The notes panel: what the reviewer said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.card_list import CardList
from tcreader.desktop.cards import CardModel
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.arrangement import ORPHANS, note_rows
from tcreader.desktop.notes.card_painter import NotePainter
from tcreader.desktop.notes.editing import NoteEditing
from tcreader.desktop.notes.filter_bar import NoteFilterBar
from tcreader.desktop.notes.note_card import NoteCard
from tcreader.desktop.notes.wording import NoteWording
from tcreader.desktop.snack import Snack
from tcreader.desktop.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from tcreader.annotations import Color
    from tcreader.desktop.notes.arrangement import NoteRow
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review


class NotesPanel(QWidget):
    """Highlights and notes as cards in document order, edited in place.

    Signals:
        annotation_activated: The id of the annotation whose words the reviewer wants to read.
    """

    annotation_activated = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = load_theme("light")
        self._wording = NoteWording(self)
        self._editing = NoteEditing(session, self._wording, self)
        self._clause: str | None = None
        self._undo_place = -1
        self._model = CardModel(self)
        self._model.spoken = self._spoken
        self._painter = NotePainter(self._model, self._wording, self._theme, self)
        self._bar = NoteFilterBar(self._wording, self._theme)
        self._list = CardList(self._model, self._painter, self._card)
        self._empty = EmptyState(self.tr("Clear Filters"))
        self._snack = Snack(self.tr("Undo"))
        self._on_clause = QPushButton(self.tr("Note on the clause"))
        self._on_document = QPushButton(self.tr("Note on the document"))
        self._is_stale = False
        self._lay_out()
        self._connect()
        self.set_theme(self._theme)
        self._show_review()

    # What the window asks

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self._painter.set_theme(theme)
        self._bar.set_theme(theme)
        self._show_rows(anew=True)

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
        if self._is_stale:
            self._show_rows()
        if not self._model.index_of(annotation_id).isValid():
            self._bar.clear()
            self._show_rows()
        self._list.choose(annotation_id)
        if edit:
            self._write()

    # Construction

    def _lay_out(self) -> None:
        self._list.setAccessibleName(self.tr("Notes"))
        foot = QFrame()
        foot.setObjectName("panelFoot")
        line = FlowLayout(foot, gap=8)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self._on_clause)
        line.addWidget(self._on_document)
        self._foot = foot
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._snack)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._bar.changed.connect(self._refresh)
        self._list.chosen.connect(self.annotation_activated)
        self._empty.button.clicked.connect(self._bar.clear)
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

    @Slot()
    def _refresh(self) -> None:
        """Show what changed, now or once somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._show_rows()

    def _show_rows(self, *, anew: bool = False) -> None:
        """Show what is there now; the note at work stays, even against the filters."""
        self._is_stale = False
        review = self._session.review
        rows: list[NoteRow] = []
        if review is not None:
            self._bar.show_tags(review)
            at_work = frozenset(filter(None, [self._list.chosen_key]))
            rows = note_rows(review, self._bar.choice, at_work)
        self._painter.review = review
        self._list.show_rows(rows, frozenset({ORPHANS}), anew=anew)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._bar.setVisible(review is not None and bool(review.notes))
        self._foot.setVisible(review is not None)
        self._on_document.setEnabled(not self._session.read_only)
        self._say_why_empty(review)

    def _say_why_empty(self, review: Review | None) -> None:
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

    def _card(self, row: NoteRow) -> QWidget:
        review = self._session.review
        if review is None:  # there are no rows without a review
            return QWidget()
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

    def _spoken(self, row: NoteRow) -> str:
        review = self._session.review
        return self._wording.spoken(review, row) if review is not None else ""

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
