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
    within = (part, *part.findChildren(QWidget))
    stops = {widget for widget in within if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    widget: QWidget | None = part
    while stops and widget is not None:  # they lie near each other, so that few others are met
        if widget in stops:
            stops.discard(widget)
            yield widget
        widget = widget.nextInFocusChain()
