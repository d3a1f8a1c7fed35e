"""A line at the foot of the panel that says what was just deleted, and takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

_STAYS = 8000  # milliseconds


class UndoLine(QFrame):
    """Goes away by itself, and as soon as something else is done, or this undone.

    Attributes:
        button: Takes the deletion back.
    """

    def __init__(self, stack: QUndoStack) -> None:
        super().__init__()
        self.setObjectName("snack")
        self._stack = stack
        self._place = -1  # of the stack, right after the deletion
        self._words = QLabel()
        self.button = QPushButton(self.tr("Undo"))
        self.button.clicked.connect(self._on_button)
        stack.indexChanged.connect(self._on_step)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        self.hide()

    @Slot(int)
    def offer(self, deleted: int) -> None:
        """Say that so many notes were deleted."""
        self._place = self._stack.index()
        words = self.tr("Note deleted")
        if deleted > 1:
            words = self.tr("Notes deleted: {n}").format(n=deleted)
        self._words.setText(words)
        self.show()
        self._timer.start()

    @Slot(int)
    def _on_step(self, index: int) -> None:
        if index != self._place:
            self.hide()

    @Slot()
    def _on_button(self) -> None:
        """Take the deletion back, if nothing was done since."""
        self.hide()
        if self._stack.index() == self._place:
            self._stack.undo()
