"""What can be done with a flag."""

from __future__ import annotations

import enum


class Deed(enum.Enum):
    """What can be done with a flag."""

    KEEP = "keep"
    DISMISS = "dismiss"
    NOTE = "note"
    CHANGE = "change"
    REOPEN = "reopen"
    REMOVE = "remove"
    UNFOLD = "unfold"
    JUMP = "jump"
