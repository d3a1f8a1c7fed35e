"""Opening a link of a note: its address is shown, and the reviewer is asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from tcreader.desktop.notes.marked_text import is_safe

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LONGEST = 300  # code points of an address that are shown


class Links(QObject):
    """Leads out of the program, only when the reviewer says so."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    @Slot(str)
    def ask(self, address: str) -> None:
        """Ask whether to open an address; only web pages and letters are ever opened."""
        if not is_safe(address):
            return
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Open Link"))
        box.setText(self.tr("Open this address outside tcreader?"))
        shown = address if len(address) <= _LONGEST else address[:_LONGEST] + "…"
        box.setInformativeText(shown)
        go = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton(self.tr("Copy Address"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is go:
            QDesktopServices.openUrl(QUrl(address))
        elif box.clickedButton() is copy:
            QApplication.clipboard().setText(address)
