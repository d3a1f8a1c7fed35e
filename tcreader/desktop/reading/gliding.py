"""Scrolling: at once within a screen, eased beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

_DURATION = 120  # milliseconds


class Glide:
    """Moves a scroll bar to a value.

    Attributes:
        is_reduced: Whether the reviewer wants no motion.
        goal: Where it was last asked to go.
    """

    def __init__(self, bar: QScrollBar) -> None:
        self.is_reduced = False
        self.goal = 0
        self._bar = bar
        self._animation = QPropertyAnimation(bar, b"value", bar)
        self._animation.setDuration(_DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    @property
    def is_moving(self) -> bool:
        """Whether the bar is on its way."""
        return self._animation.state() is QPropertyAnimation.State.Running

    def stop(self) -> None:
        """Leave the bar where it is."""
        self._animation.stop()

    def to(self, value: float) -> None:
        """Bring the bar to a value, within its range."""
        goal = max(self._bar.minimum(), min(round(value), self._bar.maximum()))
        self.goal = goal
        self.stop()
        distance = abs(goal - self._bar.value())
        if self.is_reduced or distance <= self._bar.pageStep():
            self._bar.setValue(goal)
            return
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(goal)
        self._animation.start()
