"""The first line of the chosen card: colours, what the note is, and its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.annotations import Color, TargetKind
from tcreader.desktop.clause_names import shortened
from tcreader.desktop.color_dots import ColorDot
from tcreader.desktop.notes.grouping import NoteState
from tcreader.desktop.notes.place_signs import StateSign, state_color
from tcreader.desktop.painted_text import tabular

if TYPE_CHECKING:
    from tcreader.desktop.notes.grouping import NoteRow
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_LABEL_MOST = 16  # code points of a clause's label


class CardTitle(QWidget):
    """Colours to choose from; where there is something to do, a sign and its words before them.

    Signals:
        colored: The colour that was chosen.
        show_wanted: The reviewer wants to see the words.
    """

    colored = Signal(Color)
    show_wanted = Signal()

    def __init__(
        self,
        review: Review,
        row: NoteRow,
        wording: NoteWording,
        theme: Theme,
        *,
        can_change: bool,
    ) -> None:
        super().__init__()
        self._wording, self._theme = wording, theme
        self.dots: dict[Color, ColorDot] = {}
        self._kind = QLabel()
        self._kind.setObjectName("small")
        self._kind.setWordWrap(True)
        dots = self._dot_line(row, can_change=can_change)
        line, column = QHBoxLayout(), QVBoxLayout(self)
        line.setSpacing(2)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        if row.state is NoteState.OPEN:
            line.addLayout(dots)
        else:
            line.addWidget(StateSign(row.state, theme))
            line.addSpacing(3)
            dots.addStretch()
            column.addLayout(dots)
        line.addWidget(self._kind, 1)
        self._add_label(line, wording.label(review, row))
        self.show_row(row)

    def show_row(self, row: NoteRow) -> None:
        """Show which colour it has, and what it is."""
        annotation = row.annotation
        if annotation is None:
            return
        for color, dot in self.dots.items():
            dot.setChecked(color is annotation.color)
        words, color_of_words = self._wording.kind(annotation), self._theme.muted
        if row.state is not NoteState.OPEN:
            words = self._wording.state(row.state)
            color_of_words = state_color(row.state, self._theme).name()
        elif place := self._wording.place(row):
            words = f"{words}  ·  {place}"
        self._kind.setStyleSheet(f"color: {color_of_words}")
        self._kind.setText(words)

    def _dot_line(self, row: NoteRow, *, can_change: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        if row.annotation is not None and row.annotation.target.kind is TargetKind.WORDS:
            for key, color in enumerate(Color, start=1):
                dot = ColorDot(color, self._wording.color(color), self._theme)
                dot.setToolTip(f"{self._wording.color(color)} ({key})")
                dot.setEnabled(can_change)
                dot.chosen.connect(self._on_dot)
                self.dots[color] = dot
                line.addWidget(dot)
            line.addSpacing(4)
        return line

    def _add_label(self, line: QHBoxLayout, label: str) -> None:
        """The clause's label, which leads to the words."""
        if not label:
            return
        shown = shortened(label, _LABEL_MOST)
        button = QPushButton(shown.replace("&", "&&"))
        button.setObjectName("flat")
        button.setFont(tabular(self.font()))
        button.setToolTip(self.tr("Show in the text (Space)"))
        button.setAccessibleName(self.tr("Show {label} in the text").format(label=label))
        button.clicked.connect(self.show_wanted)
        line.addWidget(button)

    @Slot(Color)
    def _on_dot(self, color: Color) -> None:
        self.dots[color].setChecked(True)
        self.colored.emit(color)
