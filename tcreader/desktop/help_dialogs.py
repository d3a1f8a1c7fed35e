"""Help: the sheet of keyboard shortcuts, and about tcreader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from tcreader import __version__
from tcreader.desktop.action_table import ActionTable, without_letter
from tcreader.desktop.dialog_layout import DialogColumn

if TYPE_CHECKING:
    from tcreader.desktop.action_table import MenuSpec

_SIZE = (520, 620)


class ShortcutsDialog(QDialog):
    """Every key, grouped as the menus are; made from the same table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(*_SIZE)
        page = QWidget(self)
        self._grid = QGridLayout(page)
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(4)
        for menu in ActionTable(self).menus():
            self._add_menu(menu)
        self._add_flag_keys()
        self._add_note_keys()
        hint = QLabel(
            self.tr(
                "Single letters and figures work while the keyboard is in the text, or in a list "
                "of cards."
            ),
            page,
        )
        hint.setObjectName("dialogHint")
        hint.setWordWrap(True)
        self._grid.addWidget(hint, self._grid.rowCount(), 0, 1, 2)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        area.setAccessibleName(self.windowTitle())
        column = DialogColumn(self)
        column.addWidget(area)
        column.addWidget(_close_button(self))

    def _add_menu(self, menu: MenuSpec) -> None:
        with_keys = [entry for entry in menu.actions if entry.keys]
        if not with_keys:
            return
        self._add_title(without_letter(menu.text))
        for entry in with_keys:
            keys = [_native(key) for key in entry.keys.split(";")]
            self._add_row(without_letter(entry.text), "   ".join(keys))

    def _add_flag_keys(self) -> None:
        """The keys that count in the list of flags."""
        from tcreader.desktop.flags.key_table import KeyTable

        self._add_title(self.tr("In the list of flags"))
        for section in KeyTable(self).sections():
            for row in section:
                self._add_row(row.words, row.name)

    def _add_note_keys(self) -> None:
        """The keys that count in the list of notes."""
        from tcreader.desktop.notes.key_table import NoteKeyTable

        self._add_title(self.tr("In the list of notes"))
        for words, key in NoteKeyTable(self).rows():
            self._add_row(words, key)

    def _add_title(self, words: str) -> None:
        """What a group of keys has in common, set off from the group above."""
        title = QLabel(words, self)
        title.setObjectName("sectionHead")
        title.setContentsMargins(0, 0 if self._grid.count() == 0 else 14, 0, 2)
        self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 2)

    def _add_row(self, left: str, right: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(QLabel(left, self), row, 0)
        self._grid.addWidget(QLabel(right, self), row, 1, Qt.AlignmentFlag.AlignRight)


class AboutDialog(QDialog):
    """What tcreader is, its version, and where it writes."""

    def __init__(self, log: str, parent: QWidget | None = None) -> None:
        """Set up the dialog.

        Args:
            log: The path of the log file.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("About tcreader"))
        version = self.tr("tcreader {version}").format(version=__version__)
        text = self.tr(
            "Read, flag and annotate agreements. It works offline; your notes stand in a file "
            "beside each agreement. A flag is a hint to look, not legal advice."
        )
        where = self.tr("Log file: {path}").format(path=log)
        column = DialogColumn(self)
        for line, name in ((version, ""), (text, ""), (where, "dialogHint")):
            label = QLabel(line, self)
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addWidget(_close_button(self))


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
