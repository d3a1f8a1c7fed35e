"""What each reviewer made of one flag, side by side, where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.painted_text import scaled
from tcreader.desktop.times import day

if TYPE_CHECKING:
    from tcreader.annotations import FlagDecision
    from tcreader.desktop.flags.wording import Wording
    from tcreader.review import Finding, Review

_COLUMNS = 2


class Opinions(QWidget):
    """The reviewers' decisions on a disputed flag, each with a button to take it.

    Attributes:
        buttons: The buttons, under the decisions' ids.

    Signals:
        side_taken: The id of the decision that shall hold.
    """

    side_taken = Signal(str)

    def __init__(self, review: Review, finding: Finding, wording: Wording) -> None:
        super().__init__()
        self._review, self._finding, self._wording = review, finding, wording
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, decision in enumerate(finding.decisions):
            grid.addWidget(self._opinion(decision), place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def _opinion(self, decision: FlagDecision) -> QFrame:
        wording = self._wording
        box = QFrame()
        box.setObjectName("opinion")
        column = QVBoxLayout(box)
        column.setContentsMargins(9, 7, 9, 9)
        column.setSpacing(3)
        name = _words(wording.reviewer_name(decision.creator))
        name.setFont(scaled(self.font(), 1, bold=True))
        column.addWidget(name)
        lines = wording.opinion(self._review, self._finding, decision)
        for line in lines:
            column.addWidget(_words(line))
        when = _words(day(decision.modified))
        when.setObjectName("small")
        column.addWidget(when)
        column.addStretch(1)
        own = wording.is_own(decision)
        button = QPushButton(self.tr("Hold to it") if own else self.tr("Take this"))
        button.setProperty("decision", decision.id)
        button.setAccessibleName(f"{button.text()}: {name.text()}, {', '.join(lines)}")
        button.clicked.connect(self._on_button)
        self.buttons[decision.id] = button
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if button is not None:
            self.side_taken.emit(button.property("decision"))


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
