"""The right column: tabs over the panels, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from tcreader.desktop.keyboard_order import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class PanelTabs(QWidget):
    """Panels of which one is in front.

    Signals:
        chosen: The key of the panel that came to the front.
    """

    chosen = Signal(str)

    def __init__(
        self, panels: Mapping[str, tuple[str, Callable[[], QWidget]]], parent: QWidget | None = None
    ) -> None:
        """Set up the tabs.

        Args:
            panels: A name in the user's language and what makes the panel when it first comes to
                the front, under a key, in order; the first is in front.
            parent: The widget around it.
        """
        super().__init__(parent)
        self._names = {key: name for key, (name, _) in panels.items()}
        self._makers = {key: make for key, (_, make) in panels.items()}
        frame = QFrame(self)
        self._bar = QTabBar(frame)
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._bar.setUsesScrollButtons(False)
        self._stack = QStackedWidget(self)
        for key, name in self._names.items():
            self._bar.setTabData(self._bar.addTab(name), key)
        self._bring()
        frame.setObjectName("panelTabs")
        row = QHBoxLayout(frame)
        row.setContentsMargins(6, 0, 6, 1)  # above the line
        row.addWidget(self._bar, 1)  # all the width: a chosen tab is bold, and so wider than before
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame)
        column.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._on_changed)

    @property
    def current(self) -> str:
        """The key of the panel in front."""
        return str(self._bar.tabData(self._bar.currentIndex()))

    @property
    def current_panel(self) -> QWidget | None:
        """The panel in front."""
        return self._stack.currentWidget()

    def show_panel(self, key: str) -> None:
        """Bring a panel to the front."""
        if key in self._names:
            self._bar.setCurrentIndex(list(self._names).index(key))

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many entries a panel has; None shows nothing."""
        name = self._names[key]
        text = name if count is None else f"{name} {count}"
        self._bar.setTabText(list(self._names).index(key), text)

    def _bring(self) -> None:
        panel = self._makers[self.current]()
        if self._stack.indexOf(panel) < 0:
            self._stack.addWidget(panel)
            in_order(self._bar, panel)
        self._stack.setCurrentWidget(panel)

    @Slot(int)
    def _on_changed(self, _: int) -> None:
        self._bring()
        self.chosen.emit(self.current)
