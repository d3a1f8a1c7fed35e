"""A note's tags as buttons that take themselves away, and the field for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from tcreader.desktop.clause_names import shortened
from tcreader.desktop.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

_WIDTH = 96
_LONGEST = 28  # code points of a tag that are shown


class TagField(QLineEdit):
    """Where tags are typed, one or several separated by commas; known ones are offered.

    Signals:
        tagged: The tags, as a tuple.
        left: The reviewer is done.
    """

    tagged = Signal(object)
    left = Signal()

    def __init__(self, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.setPlaceholderText(self.tr("Add tag"))
        self.setAccessibleName(self.tr("Add tag"))
        self.setToolTip(f"{self.accessibleName()} (T)")
        self.setObjectName("tagField")
        self.setFixedWidth(_WIDTH)
        self.returnPressed.connect(self._give)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer the known tags from now on; before, nobody needs the list."""
        super().focusInEvent(event)
        if self.completer() is None and self._known:
            from PySide6.QtWidgets import QCompleter

            completer = QCompleter(list(self._known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undoing to the window where nothing that was typed can be undone."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self.isUndoAvailable():
                event.ignore()
                return True
        return super().event(event)

    @Slot()
    def _give(self) -> None:
        words = self.text().replace("，", ",").replace("、", ",").split(",")
        tags = tuple(word.strip() for word in words if word.strip())
        self.setText("")  # which, other than clearing, leaves nothing that the field could undo
        if tags:
            self.tagged.emit(tags)
        else:
            self.left.emit()


class TagLine(QWidget):
    """All tags of a note.

    Signals:
        tagged: All tags that the note should have, as a tuple.
        left: The reviewer is done.
        resized: The tags take other room.
    """

    tagged = Signal(object)
    left = Signal()
    resized = Signal()

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__()
        self._tags: tuple[str, ...] | None = None
        self._flow = FlowLayout(self, gap=5)
        self.field = TagField(known, self)
        self.field.tagged.connect(self._add)
        self.field.left.connect(self.left)

    def show_tags(self, tags: tuple[str, ...], *, can_change: bool) -> None:
        """Show other tags, unless these are here already."""
        self.field.setVisible(can_change)
        if tags == self._tags:
            return
        self._tags = tags
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.field:
                widget.hide()
                widget.deleteLater()
        for tag in tags:
            button = self._button(tag, can_change=can_change)
            self._flow.addWidget(button)
            button.show()
        self._flow.addWidget(self.field)
        self.resized.emit()

    def _button(self, tag: str, *, can_change: bool) -> QPushButton:
        shown = shortened(tag, _LONGEST)
        button = QPushButton(f"{shown}  ×".replace("&", "&&"), self)
        button.setObjectName("tag")
        button.setProperty("tag", tag)
        button.setAccessibleName(self.tr("Remove tag {tag}").format(tag=tag))
        button.setToolTip(self.tr("Remove tag {tag}").format(tag=tag))
        button.setEnabled(can_change)
        button.clicked.connect(self._remove)
        return button

    @Slot(object)
    def _add(self, tags: tuple[str, ...]) -> None:
        self.tagged.emit((*(self._tags or ()), *tags))

    @Slot()
    def _remove(self) -> None:
        button = self.sender()
        if button is not None:
            gone = button.property("tag")
            self.tagged.emit(tuple(tag for tag in self._tags or () if tag != gone))

    def event(self, event: QEvent) -> bool:
        """Another width may break the tags into other lines."""
        if event.type() is QEvent.Type.Resize:
            self.resized.emit()
        return super().event(event)
