"""The notes panel: what the reviewers said."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot

from tcreader.desktop.cards.panel import PLAIN, CardPanel
from tcreader.desktop.notes.absence import NoteAbsence
from tcreader.desktop.notes.card_painter import NotePainter
from tcreader.desktop.notes.choice import Facet
from tcreader.desktop.notes.deeds import Deed
from tcreader.desktop.notes.drag import annotation_data
from tcreader.desktop.notes.editing import NoteEditing
from tcreader.desktop.notes.filter_bar import NoteFilterBar
from tcreader.desktop.notes.foot import NoteFoot
from tcreader.desktop.notes.gathering import Gathering
from tcreader.desktop.notes.grouping import Grouping
from tcreader.desktop.notes.undo_line import UndoLine
from tcreader.desktop.notes.wording import NoteWording
from tcreader.desktop.notes.working import Working, annotation_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tcreader.agreement import Span
    from tcreader.desktop.notes.bulk_bar import BulkBar
    from tcreader.desktop.notes.grouping import NoteRow
    from tcreader.desktop.notes.note_card import NoteCard
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_FOLD_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return)


class NotesPanel(CardPanel):
    """Highlights and notes as cards: found, grouped, written, answered, put back.

    Signals:
        annotation_activated: The id of the annotation whose words the reviewer wants to read.
        span_activated: Where an orphan's words might stand, to be read.
        reattach_requested: The id of the annotation for which the reviewer wants to select other
            words in the text; `put_back` takes them.
        grouped: The name of that by which the cards are grouped from now.
    """

    annotation_activated = Signal(str)
    span_activated = Signal(object)
    reattach_requested = Signal(str)
    grouped = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wording, self._gathering = NoteWording(self), Gathering()
        self._editing = NoteEditing(session, self._wording, self)
        self._folded: frozenset[str] = frozenset()
        self._painter = NotePainter(self._model, self._wording, self._theme, self)
        self._bar = NoteFilterBar(self._wording, self._theme)
        self._undo_line = UndoLine(session.undo_stack)
        self._bulk: BulkBar | None = None
        self._foot = NoteFoot()
        self._absence = NoteAbsence(self)
        self._lay_out()
        self._connect()
        self.set_theme(self._theme)
        self._show_review()

    # What the window asks

    def group_by(self, name: str) -> None:
        """Group the cards by what has this name; see `grouping.Grouping`."""
        self._bar.group_by(Grouping(name))

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        super().set_theme(theme)
        if self._bulk is not None:
            self._bulk.set_theme(theme)

    def set_current_clause(self, clause_id: str) -> None:
        """Say on which clause a new note is written."""
        review = self._session.review
        clause = review.agreement.outline.by_id.get(clause_id) if review else None
        self._foot.show_clause(clause, can_change=not self._session.read_only)

    def show_annotation(self, annotation_id: str, edit: bool = False) -> None:
        """Choose an annotation's card and bring it into view, even against the filters.

        Args:
            annotation_id: Which one; nothing happens if there is none.
            edit: Whether to put the cursor into its note.
        """
        review = self._session.review
        if review is None or annotation_id not in review.record.annotations:
            return
        self._catch_up()
        if not self._model.index_of(annotation_id).isValid():
            self._folded = frozenset()
            self._bar.clear()
            self._show_rows()
        self._list.choose(annotation_id)
        if edit:
            self._work.do(Deed.EDIT)

    def put_back(self, annotation_id: str, span: Span) -> None:
        """Attach an annotation to the words that the reviewer selected for it."""
        self._editing.attach(annotation_id, span)
        self.show_annotation(annotation_id)

    # Construction

    def _lay_out(self) -> None:
        clear = self.tr("Clear Filters")
        self._column = self._assemble(self.tr("Notes"), self._bar, self._painter, clear)
        self._model.stops_at_names = True
        self._model.dragged = self._dragged
        self._list.setDragEnabled(True)
        self._work = Working(self._session, self._editing, self._list, self._model, self)
        self._column.addWidget(self._undo_line)
        self._column.addWidget(self._foot)

    def _connect(self) -> None:
        self._work.show_wanted.connect(self.annotation_activated)
        self._work.words_wanted.connect(self.reattach_requested)
        self._work.deleted.connect(self._undo_line.offer)
        self._list.selection_changed.connect(self._show_foot)
        self._list.name_pressed.connect(self._fold)
        self._bar.grouped.connect(self.grouped)
        self._bar.words.entered.connect(self._prepare_search)
        self._bar.words.left.connect(self._go_to_cards)
        self._foot.note_wanted.connect(self._begin)
        self._follow_session()

    # The session

    @Slot()
    def _show_review(self) -> None:
        """Begin anew with another review, or with none."""
        self._folded = frozenset()
        self._undo_line.hide()
        super()._show_review()
        self.set_current_clause("")

    def _is_same(self, before: Review, after: Review) -> bool:
        """A decision on a flag, or a clause that was read, doesn't concern notes."""
        return (
            after.agreement is before.agreement
            and after.record.annotations is before.record.annotations
            and after.record.replies is before.record.replies
        )

    @Slot(object)
    def _show_step(self, before: Review) -> None:
        """Choose the note that was undone or done again, so that the next key falls on it."""
        review = self._session.review
        touched = review.notes_touched_since(before) if review is not None else ()
        if len(touched) != 1 or not self.isVisible() or touched[0] == self._list.chosen_key:
            return
        if self._model.index_of(touched[0]).isValid():
            self._list.choose(touched[0])
            self.annotation_activated.emit(touched[0])

    def _rows(self, review: Review) -> list[NoteRow]:
        """What the filters let through; the notes at work stay, even against them."""
        self._gathering.gather(review)
        self._bar.show_counts(self._gathering.counts)
        arrangement = self._gathering.arrangement(
            self._bar.choice, self._bar.grouping, self._work.selected()
        )
        self._bar.show_shown(arrangement.size, len(self._gathering.rows))
        self._mark(self._bar.choice.words)
        return arrangement.rows(self._folded)

    def _mark(self, words: str) -> None:
        """Mark what is looked for, on all cards."""
        if words != self._painter.words:
            self._painter.words = words
            self._list.viewport().update()
            if self._list.card is not None:
                cast("NoteCard", self._list.card).mark(words)

    def _show_around(self, review: Review | None) -> None:
        has_notes = review is not None and bool(review.record.annotations)
        self._bar.setVisible(has_notes)
        self._show_foot()
        self._absence.explain(review, self._empty)

    @Slot()
    def _show_foot(self) -> None:
        """What can be done with several notes while several are selected."""
        count = len(self._work.selected())
        if count > 1 and self._bulk is None:
            self._make_bulk()
        if self._bulk is not None:
            self._bulk.setVisible(count > 1)
            if count > 1:
                self._bulk.show_count(count, can_change=not self._session.read_only)
        self._foot.setVisible(self._session.review is not None and count <= 1)

    def _make_bulk(self) -> None:
        from tcreader.desktop.notes.bulk_bar import BulkBar  # not before several are selected

        self._bulk = BulkBar(self._wording, self._theme)
        self._bulk.left.connect(self._list.setFocus)
        self._work.attend_several(self._bulk)
        self._column.addWidget(self._bulk)

    # Cards

    def _card(self, review: Review, row: NoteRow) -> NoteCard:
        from tcreader.desktop.notes.links import Links
        from tcreader.desktop.notes.note_card import NoteCard  # not before a note is chosen

        card = NoteCard(
            review,
            row,
            self._wording,
            self._theme,
            reviewer=self._session.reviewer,
            known_tags=self._known_tags(),
            can_change=not self._session.read_only,
        )
        card.link_wanted.connect(Links(card).ask)
        card.place_shown.connect(self.span_activated)
        card.drag_wanted.connect(self._drag)
        card.mark(self._painter.words)
        card.left.connect(self._list.setFocus)
        card.resized.connect(self._list.fit_card)
        self._work.attend(card)
        return card

    def _spoken(self, review: Review, row: NoteRow) -> str:
        return self._wording.spoken(review, row)

    def _known_tags(self) -> list[str]:
        counts = self._gathering.counts.items()
        return sorted(str(tag) for (facet, tag), n in counts if facet is Facet.TAG and n > 0)

    def _dragged(self, row: NoteRow) -> QMimeData:
        return annotation_data(
            annotation_of(row), row.annotation.note or row.quote if row.annotation else ""
        )

    @Slot()
    def _drag(self) -> None:
        self._list.startDrag(Qt.DropAction.LinkAction | Qt.DropAction.CopyAction)

    @Slot()
    def _prepare_search(self) -> None:
        self._gathering.prepare_search()

    @Slot()
    def _go_to_cards(self) -> None:
        self._list.setFocus()

    @Slot(str)
    def _fold(self, key: str) -> None:
        """Show only the line of a group, or its notes again."""
        self._folded ^= {key}
        self._show_rows()

    # What was done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold a group, go to the search, or do what a key stands for."""
        key = Qt.Key(event.key())
        if event.modifiers() not in PLAIN:
            super().keyPressEvent(event)
        elif key in _FOLD_KEYS and self._fold_by(key):
            pass
        elif key == Qt.Key.Key_Slash:
            self._bar.words.setFocus()
        elif key == Qt.Key.Key_Escape and len(self._work.selected()) > 1:
            self._list.choose(self._list.current_key)
            self._work.do(Deed.SHOW)  # so that the text sets off the same one
            self._show_foot()
        elif not self._work.do_by(key):
            super().keyPressEvent(event)

    def _fold_by(self, key: Qt.Key) -> bool:
        """Fold or unfold the group at whose line the keyboard stands, if it does."""
        row = self._model.row_of(self._list.current_key or "")
        if row is None or row.heading is None:
            return False
        wish = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}.get(key)
        if wish is None or wish != row.heading.is_folded:
            self._fold(row.key)
        return True

    @Slot(object)
    def _begin(self, clause_id: str | None) -> None:
        """Begin a note on a clause, or on the document for None."""
        annotation_id = self._editing.add(clause_id)
        if annotation_id is not None:
            self.show_annotation(annotation_id, edit=True)
