"""On the chosen card: what happened to a note's words, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from tcreader.desktop.cards.deed_button import DeedButton
from tcreader.desktop.notes.deeds import Deed
from tcreader.desktop.notes.new_words import changed_words, words_before, words_now
from tcreader.desktop.notes.note_view import NoteView
from tcreader.desktop.painted_text import quote_font

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.desktop.notes.grouping import NoteRow
    from tcreader.desktop.notes.marked_text import Paragraph
    from tcreader.desktop.theme import Theme


class PlaceNotice(QFrame):
    """Of an orphan the old words, of one whose meaning may have changed the old and the new.

    Signals:
        wanted: What the reviewer wants to do about it.
        place_shown: A place where an orphan's words might stand is to be shown in the text.
        place_chosen: The orphan is to be put on the words there.
    """

    wanted = Signal(Deed)
    place_shown = Signal(object)
    place_chosen = Signal(object)

    def __init__(
        self, agreement: Agreement, row: NoteRow, theme: Theme, *, can_change: bool
    ) -> None:
        super().__init__()
        self._agreement, self._theme, self._can_change = agreement, theme, can_change
        self.setObjectName("placeNotice")
        self.setProperty("kind", "orphan" if row.is_orphan else "meaning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 8, 8)
        self._column.setSpacing(3)
        if row.is_orphan:
            self._show_orphan(row)
        else:
            self._show_new_words(row)
        if can_change:
            self._add_button(row)

    def _show_orphan(self, row: NoteRow) -> None:
        if row.quote:
            self._caption(self.tr("It was about these words:"))
            self._words(words_before(row))
        self._show_places(row)
        self._caption(
            self.tr("Put it back: select its new words in the text, or drag this card to a clause.")
        )

    def _show_places(self, row: NoteRow) -> None:
        """Why it found no place, and where to look."""
        from tcreader.annotations import suggested
        from tcreader.desktop.notes.perhaps_here import PerhapsHere

        target = row.annotation.target if row.annotation is not None else None
        places = suggested(self._agreement.text, target) if target is not None else []
        if not places:
            self._caption(self.tr("Nothing in this version reads like them."))
            return
        same = self.tr("The same words stand elsewhere, among others. Are they meant?")
        like = self.tr("Only similar words were found. Are they meant?")
        self._caption(same if any(place.is_verbatim for place in places) else like)
        for place in places:
            part = PerhapsHere(self._agreement, place, self._theme, can_change=self._can_change)
            part.shown.connect(self.place_shown)
            part.chosen.connect(self.place_chosen)
            self._column.addWidget(part)

    def _show_new_words(self, row: NoteRow) -> None:
        pairs = changed_words(row)
        if pairs.pieces:  # on top: a whole clause, twice, would push it out of sight
            self._caption(self.tr("What changed:"))
            self._words(pairs, serif=False)
        self._caption(self.tr("It said:"))
        self._words(words_before(row))
        self._caption(self.tr("Now it says:"))
        self._words(words_now(row))

    def _add_button(self, row: NoteRow) -> None:
        if row.is_orphan:
            words, deed = self.tr("Put Back…"), Deed.PUT_BACK
            button = DeedButton(deed, words, "P", self._theme, primary=True)
            button.setToolTip(self.tr("Select the words in the text"))
        else:
            words, deed = self.tr("Confirm"), Deed.CONFIRM
            button = DeedButton(deed, words, "C", self._theme, primary=True)
            button.setToolTip(self.tr("The note still holds for the new words"))
        button.wanted.connect(self.wanted)
        self._column.addSpacing(3)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _caption(self, words: str) -> None:
        label = QLabel(words)
        label.setObjectName("small")
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _words(self, words: Paragraph, *, serif: bool = True) -> None:
        view = NoteView(self._theme, quote_font(self.font(), words.text) if serif else None)
        view.show_note([words])
        self._column.addWidget(view)
