"""What can be done with several selected notes at once, each in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from tcreader.annotations import Color
from tcreader.desktop.cards.deed_button import DeedButton
from tcreader.desktop.color_dots import ColorDot
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.deeds import Deed
from tcreader.desktop.notes.tag_line import TagField

if TYPE_CHECKING:
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme


class BulkBar(QFrame):
    """At the foot of the panel while several notes are selected.

    Signals:
        colored: The colour that all should have.
        tagged: The tags that all should have besides their own, as a tuple.
        wanted: What else should be done with all.
        left: The reviewer goes back to the cards.
    """

    colored = Signal(Color)
    tagged = Signal(object)
    wanted = Signal(Deed)
    left = Signal()

    def __init__(self, wording: NoteWording, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panelFoot")
        self._count = QLabel()
        self.dots = {color: ColorDot(color, wording.color(color), theme) for color in Color}
        self.tag_field = TagField()
        self.buttons = {
            Deed.RESOLVE: DeedButton(Deed.RESOLVE, self.tr("Resolve"), "E", theme),
            Deed.DELETE: DeedButton(Deed.DELETE, self.tr("Delete"), "Del", theme),
        }
        first, second = FlowLayout(gap=4), FlowLayout(gap=6)
        first.addWidget(self._count)
        for key, dot in enumerate(self.dots.values(), start=1):
            dot.setCheckable(False)
            dot.setToolTip(f"{dot.accessibleName()} ({key})")
            dot.chosen.connect(self.colored)
            first.addWidget(dot)
        self.tag_field.setFixedHeight(self.buttons[Deed.DELETE].sizeHint().height())
        second.addWidget(self.tag_field)
        for button in self.buttons.values():
            button.wanted.connect(self.wanted)
            second.addWidget(button)
        self.tag_field.tagged.connect(self.tagged)
        self.tag_field.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)

    def show_count(self, count: int, *, can_change: bool) -> None:
        """Say how many are selected."""
        self._count.setText(self.tr("Selected: {n}").format(n=count))
        for part in (*self.dots.values(), self.tag_field, *self.buttons.values()):
            part.setEnabled(can_change)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        for dot in self.dots.values():
            dot.set_theme(theme)
        for button in self.buttons.values():
            button.set_theme(theme)
