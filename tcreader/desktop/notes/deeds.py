"""What can be done with a note by one key or one button."""

from __future__ import annotations

import enum

from PySide6.QtCore import Qt

from tcreader.annotations import Color


class Deed(enum.Enum):
    """One thing to do with the notes that are selected."""

    SHOW = "show"
    EDIT = "edit"
    REPLY = "reply"
    TAG = "tag"
    RESOLVE = "resolve"
    DELETE = "delete"
    PUT_BACK = "put-back"
    CONFIRM = "confirm"


KEYS = {
    Qt.Key.Key_Space: Deed.SHOW,
    Qt.Key.Key_Return: Deed.EDIT,
    Qt.Key.Key_Enter: Deed.EDIT,
    Qt.Key.Key_N: Deed.EDIT,
    Qt.Key.Key_R: Deed.REPLY,
    Qt.Key.Key_T: Deed.TAG,
    Qt.Key.Key_E: Deed.RESOLVE,
    Qt.Key.Key_Delete: Deed.DELETE,
    Qt.Key.Key_Backspace: Deed.DELETE,
    Qt.Key.Key_P: Deed.PUT_BACK,
    Qt.Key.Key_C: Deed.CONFIRM,
}
COLOR_KEYS = {Qt.Key(Qt.Key.Key_1 + place): color for place, color in enumerate(Color)}
