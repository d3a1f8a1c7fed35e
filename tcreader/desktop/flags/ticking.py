"""Boxes to tick in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu


def add_choice(menu: QMenu, name: str, data: object, *, is_on: bool) -> QAction:
    """Add a box to tick to a menu."""
    action = menu.addAction(name)
    action.setData(data)
    action.setCheckable(True)
    action.setChecked(is_on)
    return action
