"""What a panel says while it has nothing to show: what will be here, and how."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """A title, a hint and, where something can be done, a button."""

    def __init__(self, action: str = "") -> None:
        super().__init__()
        self._title, self._hint = QLabel(), QLabel()
        self.button = QPushButton(action)
        self._title.setObjectName("emptyTitle")
        self._hint.setObjectName("emptyHint")
        for label in (self._title, self._hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 40, 28, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    @property
    def title(self) -> str:
        """What it says first."""
        return self._title.text()

    def say(self, title: str, hint: str = "", *, with_button: bool = False) -> None:
        """Say something else."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.button.setVisible(with_button)
