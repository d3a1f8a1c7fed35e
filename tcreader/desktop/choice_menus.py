"""Menus to choose from: one value of several, or boxes of which several are ticked at one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent


def add_choice(menu: QMenu, name: str, data: object, *, is_on: bool) -> QAction:
    """Add a box to tick to a menu."""
    action = menu.addAction(name)
    action.setData(data)
    action.setCheckable(True)
    action.setChecked(is_on)
    return action


def pop_up_under(widget: QWidget, menu: QMenu) -> None:
    """Open a menu right below a button."""
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))


class OneOfMenu(QMenu):
    """Values of which one is in force.

    Signals:
        chosen: The value that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, names: Iterable[tuple[str, Any]], parent: QWidget) -> None:
        """Make a menu of names with what they stand for."""
        super().__init__(parent)
        group = QActionGroup(self)
        for name, value in names:
            group.addAction(add_choice(self, name, value, is_on=False))
        group.triggered.connect(self._on_choice)

    def show_value(self, value: Any) -> None:
        """Tick the value in force."""
        for action in self.actions():
            action.setChecked(action.data() == value)

    @Slot(QAction)
    def _on_choice(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class StayingMenu(QMenu):
    """A menu that stays open while boxes in it are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        action = self.activeAction()
        if action is not None and action.isEnabled() and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks without closing; Enter ticks and closes."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)
