"""The three columns: tree, text, panel; the text keeps what the others leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTHS = (290, 760, 350)
_LEAST = (180, 360, 260)


class Columns(QSplitter):
    """Three widgets side by side, of which the outer two can be hidden."""

    def __init__(
        self, left: QWidget, middle: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for index, (widget, least) in enumerate(zip((left, middle, right), _LEAST, strict=True)):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(index, int(widget is middle))
        self._columns = (left, middle, right)
        self._widths = list(_WIDTHS)
        self.setSizes(self._widths)

    def restore(self, widths: Sequence[int]) -> None:
        """Take widths that were remembered, if they are such."""
        if len(widths) == len(_WIDTHS) and all(width > 0 for width in widths):
            self._widths = list(widths)
            self.setSizes(self._widths)

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in pixels; a hidden column keeps the one that it had."""
        self._remember()
        return tuple(self._widths)

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
