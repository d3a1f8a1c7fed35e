"""The order in which Tab goes through the window: as one reads it, not as it was made."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def in_order(*parts: QWidget) -> None:
    """Let Tab go through parts of one window in this order; within each it goes as it did.

    Args:
        parts: Widgets that stop the Tab key, or that hold such.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in itertools.pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What stops the Tab key in a part, in the order of now."""
    widget = part
    while True:
        is_within = widget is part or part.isAncestorOf(widget)
        if is_within and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        following = widget.nextInFocusChain()
        if following is None or following is part:
            return
        widget = following
