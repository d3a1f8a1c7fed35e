"""The slim bar above the text while marks and risks alone are shown: the signs, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.mark_signs import MarkSign, mark_icon
from tcreader.desktop.reading.reattach_bar import QuotedLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.theme import Theme
    from tcreader.flags.outcomes import Outcomes


_LEFT = 16
_PAD = 11  # from a button's edge to its sign: the first one stands below the title


class FadingBar(QFrame):
    """A button for each kind of passage, with its sign and how many there are.

    Signals:
        next_wanted: The `MarkSign` of which the next passage is wanted.
        left: Everything shall be shown again.
    """

    next_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fadingBar")
        self.buttons = {sign: QToolButton(self) for sign in MarkSign}
        legend = FlowLayout(gap=4)
        legend.setContentsMargins(0, 0, 0, 0)
        self._title = QLabel(self.tr("Marks and risks only"), self)
        self._title.setObjectName("fadingTitle")
        for button in self.buttons.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_button)
            legend.addWidget(button)
        self._lost = QuotedLine(self)
        self._lost.setObjectName("fadingLost")
        self.leave = QPushButton(self.tr("Show All (Esc)"), self)
        self.leave.setObjectName("flat")
        self.leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.leave.clicked.connect(self.left)
        first = QHBoxLayout()
        first.setContentsMargins(_PAD, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self._title)
        first.addWidget(self._lost, 1)
        first.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT - _PAD, 4, 12, 4)
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(legend)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint the signs in this theme's colours."""
        for sign, button in self.buttons.items():
            button.setIcon(mark_icon(sign, theme))

    def tell(self, counts: Mapping[MarkSign, int], outcomes: Outcomes, *, is_lossy: bool) -> None:
        """Say how many passages there are of each kind, in the words of one side."""
        for sign, button in self.buttons.items():
            meaning = outcomes[sign.value]
            button.setText(f"{meaning.name} {counts.get(sign, 0)}")
            button.setToolTip(f"{meaning.reading}\n{meaning.hook}")
            button.setAccessibleDescription(meaning.reading)
            button.setEnabled(bool(counts.get(sign)))
        self._lost.show_words(outcomes.if_lost if is_lossy else "")
        self.setAccessibleName(self._title.text())

    @Slot()
    def _on_button(self) -> None:
        sender = self.sender()
        self.next_wanted.emit(next(sign for sign, one in self.buttons.items() if one is sender))
