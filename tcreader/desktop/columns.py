"""The three columns: tree, text, panel; the text keeps what the others leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_WIDTHS = (290, 640, 350)
_LEAST = (180, 360, 260)
_AMPLE = sum(_WIDTHS)  # in a narrower window the outer columns give too: the text is the subject


class Columns(QSplitter):
    """Three widgets side by side, of which the outer two can be hidden."""

    def __init__(
        self, left: QWidget, middle: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = (left, middle, right)
        self._widths = list(_WIDTHS)
        self._are_own = True  # nobody has chosen any others
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for index, (widget, least) in enumerate(zip((left, middle, right), _LEAST, strict=True)):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(index, int(widget is middle))
        self.setSizes(self._widths)
        self.splitterMoved.connect(self._on_moved)

    def restore(self, widths: Sequence[int]) -> None:
        """Take widths that were remembered, if they are such."""
        if len(widths) == len(_WIDTHS) and all(width > 0 for width in widths):
            self._widths = list(widths)
            self._are_own = False
            self.setSizes(self._widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the outer columns to the window, as long as nobody has given them a width."""
        super().resizeEvent(event)
        if self._are_own and event.size().width() != event.oldSize().width():
            share = min(1.0, event.size().width() / _AMPLE)
            left, right = (
                0
                if self._columns[side].isHidden()
                else max(_LEAST[side], int(_WIDTHS[side] * share))
                for side in (0, 2)
            )
            self.setSizes([left, max(_LEAST[1], event.size().width() - left - right), right])

    @Slot()
    def _on_moved(self) -> None:
        self._are_own = False

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in pixels, as somebody chose them; none if nobody has.

        A hidden column keeps the width that it had.
        """
        self._remember()
        return () if self._are_own else tuple(self._widths)

    def set_shown(self, index: int, *, is_shown: bool) -> None:
        """Show or hide an outer column; the text gives, or gets, the room."""
        self._remember()
        self._columns[index].setVisible(is_shown)
        total = sum(self.sizes()) if self.isVisible() else sum(self._widths)
        left, right = (
            self._widths[side] if not self._columns[side].isHidden() else 0 for side in (0, 2)
        )
        self.setSizes([left, max(_LEAST[1], total - left - right), right])

    def _remember(self) -> None:
        for index, width in enumerate(self.sizes()):
            if width > 0 and self.isVisible():  # before that, Qt has made them up
                self._widths[index] = width
