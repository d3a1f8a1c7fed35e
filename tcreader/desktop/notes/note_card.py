"""The chosen note's card: it is written, coloured, tagged and deleted here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tcreader.annotations import Color
from tcreader.desktop.chips import KeyButton
from tcreader.desktop.color_dots import ColorDot
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.card_painter import STRIPE, stripe_color
from tcreader.desktop.painted_text import one_line, quote_font, spaced_for, tabular

if TYPE_CHECKING:
    from tcreader.desktop.notes.arrangement import NoteRow
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_LEAST, _MOST = 44, 320  # height of the field in which a note is written
_AROUND = 6  # what the style sheet puts around the words
_QUOTE_MOST = 600


class NoteField(QPlainTextEdit):
    """Where a note is written; undo and redo are the window's, so that they reach everything.

    Signals:
        left: The reviewer is done writing.
        rewrapped: The lines break otherwise now.
    """

    left = Signal()
    rewrapped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def wanted_height(self) -> int:
        """As high as the note, within bounds."""
        height = 2 * self.document().documentMargin() + 2 * self.frameWidth() + _AROUND
        block = self.document().firstBlock()
        while block.isValid() and height < _MOST:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return round(min(max(height, _LEAST), _MOST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rewrapped.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteCard(QFrame):
    """One annotation, to be worked on.

    Signals:
        written: The note's text, as it is typed.
        colored: The colour that was chosen.
        tagged: All tags, as a tuple.
        deletion_wanted: The annotation should go.
        jump_wanted: The reviewer wants to see the words.
        left: The reviewer is done writing.
        resized: The note takes another height.
    """

    written = Signal(str)
    colored = Signal(Color)
    tagged = Signal(object)
    deletion_wanted = Signal()
    jump_wanted = Signal()
    left = Signal()
    resized = Signal()

    def __init__(self, review: Review, row: NoteRow, wording: NoteWording, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._review, self._row, self._wording, self._theme = review, row, wording, theme
        self.field = NoteField()
        self.dots: dict[Color, ColorDot] = {}
        self.tag_field = QLineEdit()
        self._kind, self._quote, self._signature = QLabel(), QLabel(), QLabel()
        self._tags = QWidget()
        self._tag_flow = FlowLayout(self._tags, gap=5)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12 + STRIPE, 8, 11, 10)
        self._column.setSpacing(6)
        self._add_title()
        self._add_quote()
        self._add_field()
        self._add_tags()
        self._add_foot()
        self.show_row(row)
        self.setTabOrder(self.field, self.tag_field)

    def show_row(self, row: NoteRow) -> None:
        """Show the annotation as it is now; what is being typed keeps its cursor."""
        annotation = row.annotation
        if annotation is None:
            return
        same_tags = (
            self._row.annotation is not None and self._row.annotation.tags == annotation.tags
        )
        self._row = row
        if self.field.toPlainText() != annotation.note:
            with QSignalBlocker(self.field):
                self.field.setPlainText(annotation.note)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self._grow()
        for color, dot in self.dots.items():
            dot.setChecked(color is annotation.color)
        if not same_tags or self._tag_flow.count() == 0:
            self._show_tags(annotation.tags)
        self._kind.setText(self._wording.warning(row) or self._wording.kind(annotation))
        self._signature.setText(self._wording.signature(annotation))
        self._signature.setToolTip(self._wording.times(annotation))
        self.setAccessibleName(self._wording.spoken(self._review, row))
        self.update()

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

    def _add_title(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2)
        annotation = self._row.annotation
        if annotation is not None and annotation.color is not None:
            for color in Color:
                dot = ColorDot(color, self._wording.color(color), self._theme)
                dot.clicked.connect(self._on_dot)
                self.dots[color] = dot
                line.addWidget(dot)
        self._kind.setObjectName("small")
        line.addSpacing(4)
        line.addWidget(self._kind, 1)
        label = QLabel(self._wording.label(self._review, self._row))
        label.setFont(tabular(self.font()))
        label.setStyleSheet(f"color: {self._theme.muted}")
        line.addWidget(label)
        self._column.addLayout(line)

    def _add_quote(self) -> None:
        self._quote.setText(one_line(self._row.quote[:_QUOTE_MOST]))
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setWordWrap(True)
        self._quote.setFont(spaced_for(quote_font(self.font()), self._row.quote))
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._quote.setVisible(bool(self._row.quote))
        self._column.addWidget(self._quote)

    def _add_field(self) -> None:
        self.field.setPlaceholderText(self.tr("Write a note"))
        self.field.setAccessibleName(self.tr("Note"))
        self.field.textChanged.connect(self._on_text)
        self.field.rewrapped.connect(self._grow)
        self.field.left.connect(self.left)
        self._column.addWidget(self.field)

    def _add_tags(self) -> None:
        self.tag_field.setPlaceholderText(self.tr("Add tag"))
        self.tag_field.setAccessibleName(self.tr("Add tag"))
        self.tag_field.setObjectName("tagField")
        self.tag_field.setFixedWidth(96)
        self.tag_field.returnPressed.connect(self._on_tag)
        self._column.addWidget(self._tags)

    def _add_foot(self) -> None:
        self._signature.setObjectName("small")
        jump = KeyButton(self.tr("Show"), "↵", self._theme)
        jump.clicked.connect(self.jump_wanted)
        jump.setVisible(bool(self._row.clause))
        delete = KeyButton(self.tr("Delete"), "Del", self._theme)
        delete.clicked.connect(self.deletion_wanted)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._signature, 1)
        line.addWidget(jump)
        line.addWidget(delete)
        self._column.addLayout(line)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        """The tags as buttons that take themselves away, then the field for another."""
        while self._tag_flow.count():
            item = self._tag_flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.tag_field:
                widget.hide()
                widget.deleteLater()
        for tag in tags:
            button = QPushButton(f"{tag}  ×")
            button.setObjectName("tag")
            button.setProperty("tag", tag)
            button.setAccessibleName(self.tr("Remove tag {tag}").format(tag=tag))
            button.setToolTip(self.tr("Remove tag {tag}").format(tag=tag))
            button.clicked.connect(self._on_tag_removed)
            self._tag_flow.addWidget(button)
        self._tag_flow.addWidget(self.tag_field)
        self.resized.emit()

    # What is done

    @Slot()
    def _on_text(self) -> None:
        self.written.emit(self.field.toPlainText())
        self._grow()

    @Slot()
    def _grow(self) -> None:
        height = self.field.wanted_height()
        if self.field.minimumHeight() != height:
            self.field.setFixedHeight(height)
            self.resized.emit()

    def _tags_now(self) -> tuple[str, ...]:
        return self._row.annotation.tags if self._row.annotation else ()

    @Slot()
    def _on_dot(self) -> None:
        dot = self.sender()
        if isinstance(dot, ColorDot):
            dot.setChecked(True)
            self.colored.emit(dot.color)

    @Slot()
    def _on_tag(self) -> None:
        """One tag, or several separated by commas."""
        words = self.tag_field.text().replace("，", ",").replace("、", ",").split(",")
        tags = tuple(word.strip() for word in words if word.strip())
        self.tag_field.clear()
        if tags:
            self.tagged.emit((*self._tags_now(), *tags))

    @Slot()
    def _on_tag_removed(self) -> None:
        button = self.sender()
        if button is not None:
            gone = button.property("tag")
            self.tagged.emit(tuple(tag for tag in self._tags_now() if tag != gone))
