"""The chosen note's card: it is read, written, coloured, tagged and answered here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal, Slot
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
from tcreader.desktop.notes.note_field import NoteField
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

_LEAST = 30  # height of the empty field, in pixels
_QUOTE_MOST = 600


class NoteCard(QFrame):
    """One annotation, to be worked on.

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
        self._reader, self._can_change = wording.reader, can_change
        self._is_editing, self._looked_for = False, ""
        self._grip = QPoint()
        self.buttons: dict[Deed, DeedButton] = {}
        self.field, self.view, self.preview = NoteField(_LEAST), NoteView(theme), NoteView(theme)
        self.tags = TagLine(known_tags)
        self.answers = ReplyThread(wording, theme, reviewer.id, can_change=can_change)
        self.title = CardTitle(review, row, wording, theme, can_change=can_change)
        self._signature = QLabel()
        self._preview_caption = QLabel(self.tr("Preview"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12 + STRIPE, 8, 11, 10)
        self._column.setSpacing(6)
        self._column.addWidget(self.title)
        self._add_words()
        self._add_note()
        self._column.addWidget(self.tags)
        self._column.addWidget(self._signature)
        self._column.addWidget(self.answers)
        self._add_buttons()
        self._connect()
        self.show_row(row)
        self.setTabOrder(self.field, self.tags.field)

    def show_row(self, row: NoteRow) -> bool:
        """Show the annotation as it is now, and say whether this card can.

        What is being typed keeps its cursor. Another place, or a thread that was closed, wants
        another card.
        """
        annotation, before = row.annotation, self._row
        if annotation is None or (row.state, row.quote) != (before.state, before.quote):
            return False
        self._row = row
        self.field.show_text(annotation.note)
        self._show_note()
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
        if self._can_change:
            self._is_editing = True
            self._show_note()
        self.field.setFocus()

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

    def _add_note(self) -> None:
        self.field.setPlaceholderText(self.tr("Write a note"))
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setToolTip(self.tr("Markdown: **bold** Ctrl+B, *italic* Ctrl+I, - lists"))
        self.field.setReadOnly(not self._can_change)
        for label in (self._preview_caption, self._signature):
            label.setObjectName("small")
        self._signature.setTextFormat(Qt.TextFormat.PlainText)
        self._signature.setMinimumWidth(1)  # a long name is cut
        for part in (self.view, self.field, self._preview_caption, self.preview):
            self._column.addWidget(part)

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
        self.field.textChanged.connect(self._on_text)
        self.field.rewrapped.connect(self._fit_field)
        self.field.left.connect(self._on_left)
        self.field.installEventFilter(self)
        self.view.installEventFilter(self)
        for view in (self.view, self.preview):
            view.linkActivated.connect(self.link_wanted)
        self.title.colored.connect(self.colored)
        self.title.show_wanted.connect(self._on_label)
        self.tags.tagged.connect(self.tagged)
        for part in (self.tags, self.answers):
            part.left.connect(self.left)
            part.resized.connect(self.resized)
        self.answers.link_wanted.connect(self.link_wanted)

    # The note

    def _show_note(self) -> None:
        """The note as it looks, or, while it is written, as it is written."""
        note = self._row.annotation.note if self._row.annotation else ""
        is_field = self._is_editing or (not note and self._can_change)
        is_marked = self._is_editing and self._reader.is_marked(note)
        if note and not is_field:
            self.view.show_note(self._reader.paragraphs(note))
        if is_marked:
            self.preview.show_note(self._reader.paragraphs(note))
        self.view.setVisible(bool(note) and not is_field)
        self.field.setVisible(is_field)
        self.preview.setVisible(is_marked)
        self._preview_caption.setVisible(is_marked)
        self.field.fit()
        self.resized.emit()

    @Slot()
    def _on_text(self) -> None:
        """Say what was written; while Chinese is composed, nothing is yet."""
        self._is_editing = True
        words = self.field.toPlainText()
        if self._row.annotation is not None and words != self._row.annotation.note:
            self.written.emit(words)
        self._fit_field()

    @Slot()
    def _fit_field(self) -> None:
        if self.field.fit():
            self.resized.emit()

    @Slot()
    def _on_left(self) -> None:
        self._is_editing = False
        self._show_note()
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
            if focus is not None and focus is not self.field and focus.window() is self.window():
                self._is_editing = False
                self._show_note()
        return False

    def _is_on_link(self) -> bool:
        """Whether the pointer is on a link, which the label shows by its cursor."""
        return self.view.cursor().shape() is Qt.CursorShape.PointingHandCursor

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
