"""The line over everything in the flags panel: a scan is running, or was stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.scanning import ScanState
from tcreader.desktop.under_way import UnderWay

if TYPE_CHECKING:
    from tcreader.desktop.scanning import Scanning


class ScanLine(QWidget):
    """Shows how far a long scan is and stops it; offers another one after that.

    Attributes:
        under_way: Shown while a scan takes long.
        again: Asks for another scan.

    Signals:
        again_wanted: The reviewer wants the text to be scanned again.
    """

    again_wanted = Signal()

    def __init__(self, scanning: Scanning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scanning = scanning
        self.under_way = UnderWay(self.tr("Stop"), self)
        self.under_way.button.setToolTip(self.tr("Stop scanning (Esc)"))
        self.under_way.stopped.connect(self.stop)
        self.under_way.shown.connect(self.show)
        self.again = QPushButton(self.tr("Scan Again"), self)
        self.again.setObjectName("flat")
        self.again.clicked.connect(self.again_wanted)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._stopped = QFrame(self)
        self._stopped.setObjectName("underWay")
        line = QHBoxLayout(self._stopped)
        line.setContentsMargins(14, 8, 9, 8)
        line.addWidget(self._words, 1)
        line.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.under_way)
        column.addWidget(self._stopped)
        scanning.changed.connect(self._show_state)
        scanning.progressed.connect(self.under_way.tell)
        self._show_state()

    @property
    def words(self) -> str:
        """What it says after a stop."""
        return self._words.text()

    def show_rest(self, *, has_flags: bool) -> None:
        """Say what a stopped scan leaves to be seen: nothing, or an earlier scan's flags."""
        self._words.setText(
            self.tr("Scanning was stopped. These flags are from before.")
            if has_flags
            else self.tr("Scanning was stopped.")
        )

    @Slot()
    def stop(self) -> None:
        """Stop the scan; the keyboard, if it was here, stays here."""
        had_keyboard = self.under_way.button.hasFocus()
        self._scanning.stop()
        if had_keyboard:
            self.again.setFocus()

    @Slot()
    def _show_state(self) -> None:
        state = self._scanning.state
        is_stopped = state is ScanState.STOPPED
        if state is ScanState.RUNNING:
            self.under_way.begin(self.tr("Looking for flags…"))
        else:
            self.under_way.end()
        self._stopped.setVisible(is_stopped)
        self.setVisible(is_stopped or not self.under_way.isHidden())
        if is_stopped:
            words = self.tr("Scanning was stopped.")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
