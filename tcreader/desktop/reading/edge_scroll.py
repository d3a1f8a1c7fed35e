"""Scrolling while something is dragged to the upper or lower edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

_EDGE = 14  # pixels from the edge in which dragging scrolls
_TURN = 30  # milliseconds
_FASTEST = 40  # pixels a turn


class EdgeScroll(QObject):
    """Scrolls a view on for as long as the pointer stays near an edge.

    Signals:
        moved: Other words are under the pointer, which hasn't moved.
    """

    moved = Signal()

    def __init__(self, view: QTextEdit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._pixels = 0
        self._turns = QTimer(self)
        self._turns.setInterval(_TURN)
        self._turns.timeout.connect(self._turn)

    def point_at(self, y: float) -> None:
        """Take note of the pointer's height in the viewport."""
        above = _EDGE - y
        below = y - (self._view.viewport().height() - _EDGE)
        if above <= 0 and below <= 0:
            self.stop()
            return
        pixels = min(_FASTEST, 4 + round(max(above, below) / 2))
        self._pixels = -pixels if above > 0 else pixels
        if not self._turns.isActive():
            self._turns.start()

    def stop(self) -> None:
        """Scroll no further."""
        self._turns.stop()

    @Slot()
    def _turn(self) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._pixels)
        if bar.value() == before:
            self.stop()
        self.moved.emit()
