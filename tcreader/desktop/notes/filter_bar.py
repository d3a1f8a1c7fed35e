"""Over the notes: words, colours and tags to filter by."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tcreader.annotations import Color
from tcreader.desktop.chips import Chip
from tcreader.desktop.color_dots import ColorDot
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.arrangement import NoteChoice

if TYPE_CHECKING:
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_PAUSE = 150  # milliseconds after the last letter
_MOST_TAGS = 12


class NoteFilterBar(QWidget):
    """What the reviewer wants to see of the notes.

    Signals:
        changed: The reviewer wants to see something else.
    """

    changed = Signal()

    def __init__(self, wording: NoteWording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter notes"))
        self.words.setAccessibleName(self.tr("Filter notes"))
        self.words.setClearButtonEnabled(True)
        self.dots = {color: ColorDot(color, wording.color(color), theme) for color in Color}
        self.tags: dict[str, Chip] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(self._pause.start)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.words, 1)
        line.addSpacing(6)
        for dot in self.dots.values():
            dot.clicked.connect(self.changed)
            line.addWidget(dot)
        self._tag_line = QWidget()
        self._flow = FlowLayout(self._tag_line, gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._tag_line)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        for dot in self.dots.values():
            dot.set_theme(theme)
        for chip in self.tags.values():
            chip.set_theme(theme)

    @property
    def choice(self) -> NoteChoice:
        """What is to be shown."""
        return NoteChoice(
            self.words.text().strip(),
            frozenset(color for color, dot in self.dots.items() if dot.isChecked()),
            frozenset(tag for tag, chip in self.tags.items() if chip.isChecked()),
        )

    def show_tags(self, review: Review) -> None:
        """Offer the colours and the tags that are in use, the most frequent first."""
        used = {annotation.color for annotation in review.notes}
        for color, dot in self.dots.items():
            dot.setVisible(color in used or dot.isChecked())
        counts = Counter(tag for annotation in review.notes for tag in annotation.tags)
        tags = [tag for tag, _ in counts.most_common(_MOST_TAGS)]
        if tags != list(self.tags):
            self._make_chips(tags)
        self._tag_line.setVisible(bool(tags))

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self.words.clear()
        self._pause.stop()
        for part in (*self.dots.values(), *self.tags.values()):
            part.setChecked(False)
        self.changed.emit()

    def _make_chips(self, tags: list[str]) -> None:
        on = {tag for tag, chip in self.tags.items() if chip.isChecked()}
        for chip in self.tags.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.tags = {}
        for tag in tags:
            chip = Chip(tag, self._theme, self._tag_line)
            chip.setChecked(tag in on)
            chip.clicked.connect(self.changed)
            self.tags[tag] = chip
            self._flow.addWidget(chip)
            chip.show()
