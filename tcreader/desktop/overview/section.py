"""What the overview is made of: titled sections, and in them facts, a name and a value a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.painted_text import plain, spaced_for

if TYPE_CHECKING:
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_GAP = 6


class Section(QWidget):
    """A part of the overview, mostly under a title of its own.

    Attributes:
        body: Where a subclass puts what it shows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QHBoxLayout()
        self._head.setSpacing(_GAP)
        self.body = QVBoxLayout()
        self.body.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._head)
        column.addLayout(self.body)

    def add_title(self, title: str) -> None:
        """Name the section."""
        label = QLabel(title, self)
        label.setObjectName("sectionHead")
        self._head.addWidget(label, 1)

    def add_deed(self, words: str, name: str = "") -> QPushButton:
        """A quiet button beside the title.

        Args:
            words: What stands on it.
            name: What a screen reader says, where that must be more.
        """
        button = QPushButton(words, self)
        button.setObjectName("flat")
        button.setAccessibleName(name or words)
        self._head.addWidget(button)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours; what a style sheet paints needs nothing."""

    def show_review(self, review: Review) -> None:
        """Show what is known of a review now."""


class Facts(QGridLayout):
    """Names and their values in two columns; what has no value isn't shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(_GAP)
        self.setColumnStretch(1, 1)

    def add(self, name: str) -> QLabel:
        """A line with a name; gives the label for its value, see `tell`."""
        row = self.rowCount()
        title, value = QLabel(name), QLabel()
        title.setObjectName("factName")
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)  # names come out of files
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(name)
        title.setBuddy(value)
        top = Qt.AlignmentFlag.AlignTop
        self.addWidget(title, row, 0, top)
        self.addWidget(value, row, 1, top)
        return value

    def tell(self, value: QLabel, words: str) -> None:
        """Show a value, or nothing of its line."""
        value.setFont(spaced_for(plain(value.font()), words))
        value.setText(words)
        row = self.getItemPosition(self.indexOf(value))[0]  # type: ignore[index]
        for column in (0, 1):
            item = self.itemAtPosition(row, column)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(bool(words))
