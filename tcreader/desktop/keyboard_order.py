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
    for widget in _chain(part):
        is_within = widget is part or part.isAncestorOf(widget)
        if is_within and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def _chain(part: QWidget) -> list[QWidget]:
    """All widgets of the window in the order of the Tab key, from a part on.

    PySide takes what follows a widget in that order for its child: once the one is destroyed, it
    believes the other gone as well, and what still asks that for its size ends the process.
    Looking for the window's children tells it whose they are.
    """
    widgets = [part]
    following = part.nextInFocusChain()
    while following is not None and following is not part:
        widgets.append(following)
        following = following.nextInFocusChain()
    part.window().findChildren(QWidget)
    return widgets
