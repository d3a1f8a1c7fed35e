"""A line that says what is under way, how far it is, and lets the reviewer stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

_PATIENCE = 300  # milliseconds; what takes no longer would only flicker


class UnderWay(QFrame):
    """Words, a percentage, a bar and a button; hidden while nothing takes long.

    Attributes:
        button: Stops what is under way.

    Signals:
        stopped: The reviewer wants it stopped.
        shown: It has taken so long that it is shown now.
    """

    stopped = Signal()
    shown = Signal()

    def __init__(self, stop: str, parent: Widget | None = None) -> None:
        """Set up the line.

        Args:
            stop: What stands on the button.
            parent: The widget in which it stands.
        """
        super().__init__(parent)
        self.setObjectName("underWay")
        self._words = ""
        self._label = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.button = QPushButton(stop, self)
        self.button.setObjectName("flat")
        self.button.clicked.connect(self.stopped)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PATIENCE)
        self._pause.timeout.connect(self._on_pause)
        line = QHBoxLayout()
        line.addWidget(self._label, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 9, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._bar)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._label.text()

    def begin(self, words: str) -> None:
        """Something is under way; shown soon, if it isn't over by then."""
        if self.isHidden() and not self._pause.isActive():
            self._words = words
            self.tell(0)
            self._pause.start()

    @Slot(int)
    def tell(self, percent: int) -> None:
        """Say how far it is."""
        self._label.setText(f"{self._words} {percent}%" if percent else self._words)
        self._bar.setValue(percent)
        self._bar.setAccessibleName(self._words)

    @Slot()
    def end(self) -> None:
        """It is over."""
        self._pause.stop()
        self.hide()

    @Slot()
    def _on_pause(self) -> None:
        self.show()
        self.shown.emit()
