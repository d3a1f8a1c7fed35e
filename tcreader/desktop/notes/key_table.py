"""Every key of the list of notes with what it does, for the sheet of keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from tcreader.desktop.notes.deeds import COLOR_KEYS, KEYS, Deed


class NoteKeyTable(QObject):
    """The table in the language that is spoken when it is read."""

    def rows(self) -> list[tuple[str, str]]:
        """What a key does, and the key as it is shown; where two do the same, the first."""
        words = {
            Deed.SHOW: self.tr("Show in the Text"),
            Deed.EDIT: self.tr("Write the Note"),
            Deed.REPLY: self.tr("Reply"),
            Deed.TAG: self.tr("Tags…"),
            Deed.RESOLVE: self.tr("Resolve, or Reopen"),
            Deed.DELETE: self.tr("Delete"),
            Deed.PUT_BACK: self.tr("Put Back…"),
            Deed.CONFIRM: self.tr("Confirm the Meaning"),
        }
        keys = {deed: key for key, deed in reversed(KEYS.items())}
        first, *_, last = map(_name, COLOR_KEYS)
        return [
            *((said, _name(keys[deed])) for deed, said in words.items()),
            (self.tr("Colour"), f"{first}–{last}"),
            (self.tr("Look for Words"), _name(Qt.Key.Key_Slash)),
        ]


def _name(key: Qt.Key) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
