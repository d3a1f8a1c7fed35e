"""On an orphan's card: a place where its words might stand, for the reviewer to see and decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tcreader.desktop.chips import KeyButton
from tcreader.desktop.clause_names import clause_name, shortened
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.marked_text import Paragraph, Piece
from tcreader.desktop.notes.note_view import NoteView
from tcreader.desktop.painted_text import one_line, quote_font

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.annotations import Suggestion
    from tcreader.desktop.theme import Theme

_MOST = 160  # code points of the words that are shown


class PerhapsHere(QWidget):
    """The clause, the words that stand there, and what can be done about them.

    Signals:
        shown: The place is to be shown in the text.
        chosen: The note is to be put there.
    """

    shown = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, agreement: Agreement, suggestion: Suggestion, theme: Theme, *, can_change: bool
    ) -> None:
        super().__init__()
        self._span = suggestion.span
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        clause = agreement.outline.at(suggestion.span.start)
        if clause is not None:
            name = clause_name(clause, agreement.text)
            caption = QLabel(self.tr("In {clause}:").format(clause=name))
            caption.setObjectName("small")
            caption.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(caption)
        found = shortened(one_line(suggestion.span.of(agreement.text)), _MOST)
        words = NoteView(theme, quote_font(self.font(), found))
        words.show_note([Paragraph((Piece(found),))])
        column.addWidget(words)
        row = FlowLayout(gap=4)
        show = KeyButton(self.tr("Show"), "", theme)
        show.clicked.connect(self._show)
        row.addWidget(show)
        if can_change:
            put = KeyButton(self.tr("Put It Here"), "", theme)
            put.setToolTip(self.tr("Make these the words of the note; Undo takes it back"))
            put.clicked.connect(self._choose)
            row.addWidget(put)
        column.addLayout(row)

    @Slot()
    def _show(self) -> None:
        self.shown.emit(self._span)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._span)
