"""The chosen note's card: it is read, written, coloured, tagged and answered here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout

from tcreader.annotations import Color
from tcreader.desktop.cards.deed_button import DeedButton
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.card_painter import STRIPE, stripe_color
from tcreader.desktop.notes.card_title import CardTitle
from tcreader.desktop.notes.deeds import Deed
from tcreader.desktop.notes.grouping import NoteState
from tcreader.desktop.notes.marked_text import Paragraph, Piece
from tcreader.desktop.notes.note_text import NoteText
from tcreader.desktop.notes.note_view import NoteView
from tcreader.desktop.notes.place_notice import PlaceNotice
from tcreader.desktop.notes.reply_thread import ReplyThread
from tcreader.desktop.notes.tag_line import TagLine
from tcreader.desktop.painted_text import one_line, quote_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.annotations import Reviewer
    from tcreader.desktop.notes.grouping import NoteRow
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_QUOTE_MOST = 600


class NoteCard(QFrame):
    """One annotation, to be worked on.

    Attributes:
        text: The note, to be read and written.
        tags: Its tags.
        answers: The thread below it.
        title: Colours, and what it is.
        buttons: What can be done at a press.

    Signals:
        written: The note's text, as it is typed.
        colored: The colour that was chosen.
        tagged: All tags, as a tuple.
        wanted: What the reviewer wants to do.
        place_shown: Where an orphan's words might stand, to be shown in the text.
        place_chosen: Where they stand, says the reviewer.
        link_wanted: An address that the reviewer wants to open.
        drag_wanted: The card is dragged away.
        left: The reviewer is done writing.
        resized: The card takes another height.
    """

    written = Signal(str)
    colored = Signal(Color)
    tagged = Signal(object)
    wanted = Signal(Deed)
    place_shown = Signal(object)
    place_chosen = Signal(object)
    link_wanted = Signal(str)
    drag_wanted = Signal()
    left = Signal()
    resized = Signal()

    def __init__(
        self,
        review: Review,
        row: NoteRow,
        wording: NoteWording,
        theme: Theme,
        *,
        reviewer: Reviewer,
        known_tags: Sequence[str] = (),
        can_change: bool = True,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._review, self._row, self._wording, self._theme = review, row, wording, theme
        self._can_change, self._looked_for = can_change, ""
        self._grip = QPoint()
        self.buttons: dict[Deed, DeedButton] = {}
        self.text = NoteText(wording.reader, theme, can_change=can_change)
        self.tags = TagLine(known_tags)
        self.answers = ReplyThread(wording, theme, reviewer.id, can_change=can_change)
        self.title = CardTitle(review, row, wording, theme, can_change=can_change)
        self._signature = QLabel()
        self._signature.setObjectName("small")
        self._signature.setTextFormat(Qt.TextFormat.PlainText)
        self._signature.setMinimumWidth(1)  # a long name is cut
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12 + STRIPE, 8, 11, 10)
        self._column.setSpacing(6)
        self._column.addWidget(self.title)
        self._add_words()
        self._column.addLayout(self.text)
        self._column.addWidget(self.tags)
        self._column.addWidget(self._signature)
        self._column.addWidget(self.answers)
        self._add_buttons()
        self._connect()
        self.show_row(row)
        self.setTabOrder(self.text.field, self.tags.field)

    def show_row(self, row: NoteRow) -> bool:
        """Show the annotation as it is now, and say whether this card can.

        What is being typed keeps its cursor. Another place, or a thread that was closed, wants
        another card.
        """
        annotation, before = row.annotation, self._row
        if annotation is None or (row.state, row.quote) != (before.state, before.quote):
            return False
        self._row = row
        self.text.show_note(annotation.note)
        self.title.show_row(row)
        self.tags.show_tags(annotation.tags, can_change=self._can_change)
        self.tags.setVisible(self._can_change or bool(annotation.tags))
        self.answers.show_replies(row.replies)
        self.answers.setVisible(bool(row.replies) or not self.answers.field.isHidden())
        self._signature.setText(self._wording.signature(annotation))
        self._signature.setToolTip(self._wording.times(annotation))
        if Deed.RESOLVE in self.buttons:
            words = self.tr("Reopen") if annotation.resolved else self.tr("Resolve")
            self.buttons[Deed.RESOLVE].setText(words)
            self.buttons[Deed.RESOLVE].setAccessibleName(f"{words} (E)")
        self.setAccessibleName(self._wording.spoken(self._review, row))
        self.mark(self._looked_for)
        self.update()
        return True

    def mark(self, words: str) -> None:
        """Mark what a search looks for, wherever it stands."""
        self._looked_for = words
        for view in self.findChildren(NoteView):
            view.mark(words)

    def edit(self) -> None:
        """Put the cursor into the note."""
        self.text.edit()

    def reply(self) -> None:
        """Put the cursor into the field for an answer."""
        self.answers.show()
        self.answers.begin()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card with its colour at the left edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
        painter.setClipPath(inside)
        painter.fillRect(QRectF(2, 0, STRIPE, self.height()), stripe_color(self._row, self._theme))

    # Parts

    def _add_words(self) -> None:
        """The words it is about: as they stand, or what became of them."""
        row = self._row
        if row.state in (NoteState.ORPHANED, NoteState.MEANING_CHANGED):
            agreement = self._review.agreement
            notice = PlaceNotice(agreement, row, self._theme, can_change=self._can_change)
            notice.wanted.connect(self.wanted)
            notice.place_shown.connect(self.place_shown)
            notice.place_chosen.connect(self.place_chosen)
            self._column.addWidget(notice)
        elif row.quote:
            words = one_line(row.quote[:_QUOTE_MOST])
            quote = NoteView(self._theme, quote_font(self.font(), words))
            quote.show_note([Paragraph((Piece(words),))])
            self._column.addWidget(quote)

    def _add_buttons(self) -> None:
        if not self._can_change:
            return
        row = FlowLayout(gap=4)
        for deed, words, key in (
            (Deed.EDIT, self.tr("Edit"), "↵"),
            (Deed.REPLY, self.tr("Reply"), "R"),
            (Deed.RESOLVE, self.tr("Resolve"), "E"),
            (Deed.DELETE, self.tr("Delete"), "Del"),
        ):
            button = DeedButton(deed, words, key, self._theme)
            button.wanted.connect(self.wanted)
            self.buttons[deed] = button
            row.addWidget(button)
        self._column.addLayout(row)

    def _connect(self) -> None:
        self.text.written.connect(self.written)
        for view in (self.text.view, self.text.preview):
            view.linkActivated.connect(self.link_wanted)
        self.title.colored.connect(self.colored)
        self.title.show_wanted.connect(self._on_label)
        self.tags.tagged.connect(self.tagged)
        for part in (self.text, self.tags, self.answers):
            part.left.connect(self.left)
            part.resized.connect(self.resized)
        self.answers.link_wanted.connect(self.link_wanted)

    # Dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the card be dragged by whatever of it does nothing else."""
        way = event.position().toPoint() - self._grip
        if (
            event.buttons() & Qt.MouseButton.LeftButton
            and way.manhattanLength() >= QApplication.startDragDistance()
        ):
            self.drag_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Lead to the words."""
        del event
        self.wanted.emit(Deed.SHOW)

    # What is done

    @Slot()
    def _on_label(self) -> None:
        self.wanted.emit(Deed.SHOW)
