"""What can be done with a flag, and under which keys."""

from __future__ import annotations

import enum
from types import MappingProxyType

from PySide6.QtCore import Qt

from tcreader.annotations import Position, StanceText


class Deed(enum.Enum):
    """What can be done with a flag."""

    KEEP = "keep"
    DISMISS = "dismiss"
    NOTE = "note"
    CHANGE = "change"
    CATEGORY = "category"
    SEVERITY = "severity"
    PRIORITY = "priority"
    REOPEN = "reopen"
    REMOVE = "remove"
    UNFOLD = "unfold"
    FLAG = "flag"
    JUMP = "jump"


DEED_NAMES = MappingProxyType(
    {
        Deed.KEEP: "K",
        Deed.DISMISS: "D",
        Deed.NOTE: "N",
        Deed.CATEGORY: "C",
        Deed.SEVERITY: "S",
        Deed.PRIORITY: "P",
        Deed.REOPEN: "R",
        Deed.REMOVE: "Del",
        Deed.UNFOLD: "O",
        Deed.FLAG: "F",
    }
)
POSITION_NAMES = MappingProxyType(
    {position: str(number) for number, position in enumerate(Position, start=1)}
)
TEXT_NAMES = MappingProxyType(
    {
        StanceText.PROPOSED: "W",
        StanceText.RATIONALE: "T",
        StanceText.FALLBACK: "B",
        StanceText.INTERNAL: "I",
    }
)
"""What a key is called where it is shown."""


def key_of(name: str) -> Qt.Key:
    """The key that is shown under a name."""
    return Qt.Key.Key_Delete if name == "Del" else Qt.Key[f"Key_{name}"]


KEYS = MappingProxyType(
    {
        **{key_of(name): deed for deed, name in DEED_NAMES.items()},
        Qt.Key.Key_Return: Deed.JUMP,
        Qt.Key.Key_Enter: Deed.JUMP,
    }
)
POSITION_KEYS = MappingProxyType({key_of(name): one for one, name in POSITION_NAMES.items()})
TEXT_KEYS = MappingProxyType({key_of(name): which for which, name in TEXT_NAMES.items()})
