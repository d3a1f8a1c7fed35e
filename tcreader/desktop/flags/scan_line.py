"""The line over everything in the flags panel: a scan is running, or was stopped."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.scanning import ScanState

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tcreader.desktop.session import Session
    from tcreader.desktop.under_way import UnderWay


class ScanLine(QWidget):
    """Shows how far a long scan is and stops it; offers another one after that.

    Its parts are made when the first scan runs beside the window: most agreements need none.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._scanning = session, session.scanning
        self._has_flags = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scanning.changed.connect(self._show_state)
        self.hide()

    @cached_property
    def under_way(self) -> UnderWay:
        """How far the scan is, and the button that stops it; shown while one takes long."""
        from tcreader.desktop.under_way import UnderWay

        under_way = UnderWay(self.tr("Stop"), self)
        under_way.button.setToolTip(self.tr("Stop scanning (Esc)"))
        under_way.stopped.connect(self.stop)
        under_way.shown.connect(self.show)
        self._scanning.progressed.connect(under_way.tell)
        self._column.addWidget(under_way)
        return under_way

    @cached_property
    def again(self) -> QPushButton:
        """Asks for another scan."""
        again = QPushButton(self.tr("Scan Again"), self)
        again.setObjectName("flat")
        again.clicked.connect(self._session.scan_again)
        return again

    @cached_property
    def _words(self) -> QLabel:
        words = QLabel(self)
        words.setWordWrap(True)
        return words

    @cached_property
    def _stopped(self) -> QFrame:
        stopped = QFrame(self)
        stopped.setObjectName("underWay")
        line = QHBoxLayout(stopped)
        line.setContentsMargins(14, 8, 9, 8)
        line.addWidget(self._words, 1)
        line.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(stopped)
        return stopped

    @property
    def words(self) -> str:
        """What it says after a stop."""
        return self._words.text()

    def show_rest(self, *, has_flags: bool) -> None:
        """Know what a stopped scan leaves to be seen: nothing, or an earlier scan's flags."""
        if has_flags is not self._has_flags:
            self._has_flags = has_flags
            self._show_state()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let Esc stop a scan of which it is shown how far it is."""
        is_shown = self.isVisible() and self._scanning.state is ScanState.RUNNING
        if event.key() != Qt.Key.Key_Escape or not is_shown:
            return False
        self.stop()
        return True

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
        if state is ScanState.RUNNING:
            self.under_way.begin(self.tr("Looking for flags…"))
        elif "under_way" in vars(self):
            self.under_way.end()
        if state is ScanState.STOPPED:
            self._tell_stop()
        if "_stopped" in vars(self):
            self._stopped.setVisible(state is ScanState.STOPPED)
        is_shown = "under_way" in vars(self) and not self.under_way.isHidden()
        self.setVisible(state is ScanState.STOPPED or is_shown)

    def _tell_stop(self) -> None:
        words = self.tr("Scanning was stopped.")
        if self._has_flags:
            words = self.tr("Scanning was stopped. These flags are from before.")
        _ = self._stopped
        if words != self._words.text() or not self._stopped.isVisible():
            self._words.setText(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
