"""What is done with the notes that are selected, by key, by the chosen card, by the bulk bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot

from tcreader.desktop.notes.deeds import COLOR_KEYS, KEYS, Deed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import Color
    from tcreader.desktop.cards.list import CardList
    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.notes.bulk_bar import BulkBar
    from tcreader.desktop.notes.editing import NoteEditing
    from tcreader.desktop.notes.grouping import NoteRow
    from tcreader.desktop.notes.note_card import NoteCard
    from tcreader.desktop.session import Session


class Working(QObject):
    """Turns keys and buttons into changes of the selected notes.

    Signals:
        show_wanted: The id of the annotation whose words the reviewer wants to read.
        words_wanted: The id of the annotation for which other words are to be selected.
        deleted: How many notes were deleted.
    """

    show_wanted = Signal(str)
    words_wanted = Signal(str)
    deleted = Signal(int)

    def __init__(
        self,
        session: Session,
        editing: NoteEditing,
        cards: CardList,
        model: CardModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._editing = session, editing
        self._list, self._model = cards, model
        self._card: NoteCard | None = None  # the one made last
        self._bulk: BulkBar | None = None
        cards.chosen.connect(self._on_chosen)
        cards.doubleClicked.connect(self._on_double_click)

    def attend(self, card: NoteCard) -> None:
        """Do what is asked for on the chosen card."""
        self._card = card
        card.written.connect(self._on_written)
        card.colored.connect(self._on_colored)
        card.tagged.connect(self._on_tagged)
        card.wanted.connect(self.do)
        card.place_chosen.connect(self._on_place)
        card.answers.begun.connect(self._on_reply)
        card.answers.written.connect(self._editing.write_reply)
        card.answers.deletion_wanted.connect(self._editing.delete_reply)
        card.answers.restoring_wanted.connect(self._editing.restore)

    def attend_several(self, bulk: BulkBar) -> None:
        """Do what is asked for with several notes."""
        self._bulk = bulk
        bulk.colored.connect(self._on_colored)
        bulk.tagged.connect(self._on_tags_added)
        bulk.wanted.connect(self.do)

    def selected(self) -> list[str]:
        """Ids of the selected annotations, each once."""
        rows = (self._model.row_of(key) for key in self._list.selected_keys())
        return list(dict.fromkeys(annotation_of(row) for row in rows if row is not None))

    def do_by(self, key: Qt.Key) -> bool:
        """Do what a key stands for, and say whether it stands for anything."""
        if not self.selected() or (key not in COLOR_KEYS and key not in KEYS):
            return False
        if key in COLOR_KEYS:
            self._on_colored(COLOR_KEYS[key])
        else:
            self.do(KEYS[key])
        return True

    @Slot(Deed)
    def do(self, deed: Deed) -> None:
        """Do something with the selected notes, or with the chosen one."""
        keys = self.selected()
        if not keys:
            return
        if deed is Deed.DELETE:
            self._delete(keys)
        elif deed is Deed.RESOLVE:
            self._editing.resolve(keys)
        elif len(keys) == 1:
            self._do_with_one(keys[0], deed)
        elif deed is Deed.TAG and self._bulk is not None:
            self._bulk.tag_field.setFocus()

    def _do_with_one(self, annotation_id: str, deed: Deed) -> None:
        card, row = self._chosen_card(), self._at_work()
        if deed is Deed.SHOW or (deed is Deed.EDIT and self._session.read_only):
            self.show_wanted.emit(annotation_id)
        elif card is None or row is None or self._session.read_only:
            return
        elif deed is Deed.EDIT:
            card.edit()
        elif deed is Deed.REPLY:
            card.reply()
        elif deed is Deed.TAG:
            card.tags.field.setFocus()
        elif deed is Deed.PUT_BACK and row.is_orphan:
            self.words_wanted.emit(annotation_id)
        elif deed is Deed.CONFIRM and row.has_new_meaning:
            self._editing.confirm(annotation_id, row.clause)

    def _chosen_card(self) -> NoteCard | None:
        return self._card if self._card is not None and self._list.card is self._card else None

    def _at_work(self) -> NoteRow | None:
        """The row of the chosen card."""
        key = self._list.chosen_key
        return self._model.row_of(key) if key is not None else None

    def _delete(self, keys: Sequence[str]) -> None:
        """Delete notes, and go on with the next one."""
        place = self._list.currentIndex().row()
        deleted = self._editing.delete(keys)
        if not deleted:
            return
        self.deleted.emit(deleted)
        after = self._model.rows[max(0, place - deleted + 1) :]
        following = next((row.key for row in after if not row.is_name), None)
        if following is not None:
            self._list.choose(following)
        self._list.setFocus()

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.show_wanted.emit(annotation_of(self._model.row_of(key)))

    @Slot(QModelIndex)
    def _on_double_click(self, _: QModelIndex) -> None:
        self.do(Deed.SHOW)

    @Slot(str)
    def _on_written(self, text: str) -> None:
        if (row := self._at_work()) is not None:
            self._editing.write(annotation_of(row), text)

    @Slot(object)
    def _on_place(self, span: Span) -> None:
        """Put the chosen orphan on words that were offered for it, and go there."""
        if (row := self._at_work()) is not None:
            key = annotation_of(row)
            self._editing.put_on(key, span)
            self._list.choose(key)
            self.show_wanted.emit(key)

    @Slot(object)
    def _on_colored(self, color: Color) -> None:
        self._editing.recolor(self.selected(), color)

    @Slot(object)
    def _on_tagged(self, tags: tuple[str, ...]) -> None:
        if (row := self._at_work()) is not None:
            self._editing.tag(annotation_of(row), tags)

    @Slot(object)
    def _on_tags_added(self, tags: tuple[str, ...]) -> None:
        self._editing.add_tags(self.selected(), tags)

    @Slot(str)
    def _on_reply(self, text: str) -> None:
        """Begin an answer; from now on its letters go into it."""
        row = self._at_work()
        reply = self._editing.reply(annotation_of(row), text) if row is not None else None
        card = self._chosen_card()
        if reply is not None and card is not None:
            card.answers.work_on(reply)


def annotation_of(row: NoteRow) -> str:
    """The id of a row's annotation; a note with two tags may stand twice."""
    return row.annotation.id if row.annotation is not None else ""
