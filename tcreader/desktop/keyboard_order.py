"""The order in which Tab goes through the window: as one reads it, not as it was made."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_order(*parts: QWidget) -> None:
    """Let Tab go through parts of one window in this order, and within each as its tree goes.

    Qt's own chain is only written here and never read: PySide takes a widget that follows another
    for its child, and would call it deleted as soon as the other one is.

    Args:
        parts: Widgets that stop the Tab key, or that hold such.
    """
    within = (widget for part in parts for widget in (part, *part.findChildren(QWidget)))
    for before, after in itertools.pairwise(filter(_stops, within)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> bool:
    """Whether Tab stops there, or at a part of it that stands for it."""
    proxy = widget.focusProxy()
    stands_for_it = proxy is not None and widget.isAncestorOf(proxy)
    return stands_for_it or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
