"""A line at the foot of a panel that says what was just done, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

_STAYS = 8000  # milliseconds


class Snack(QFrame):
    """Says one thing and offers one button, then goes away by itself.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(self, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("snack")
        self._words = QLabel()
        self.button = QPushButton(action)
        self.button.clicked.connect(self._on_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        self.hide()

    def say(self, words: str) -> None:
        """Say something for a while."""
        self._words.setText(words)
        self.show()
        self._timer.start()

    @Slot()
    def _on_button(self) -> None:
        self.hide()
        self.pressed.emit()
