"""The page that stands for a long agreement while it is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WIDTH = 420


class OpeningPage(QWidget):
    """What is opened, how far that is, and a way to leave it.

    Attributes:
        cancel: Leaves it.

    Signals:
        cancelled: The reviewer doesn't want to wait; Esc says so as well.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._hint = QLabel(self), QLabel(self)
        for label, name in ((self._name, "openingTitle"), (self._hint, "welcomeHint")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancelled)
        page = QFrame(self)
        page.setFixedWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setSpacing(8)
        for part in (self._name, self._hint, self.bar):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.setFocusProxy(self.cancel)

    def show_file(self, name: str) -> None:
        """Say what is being opened."""
        self._name.setText(self.tr("Opening {name}").format(name=name))
        self.bar.setAccessibleName(self._name.text())

    @Slot(int)
    def tell(self, percent: int) -> None:
        """Say how far it is."""
        words = self.tr("Reading the agreement…")
        self._hint.setText(f"{words} {percent}%" if percent else words)
        self.bar.setValue(percent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
