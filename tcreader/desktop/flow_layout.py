"""A layout that sets widgets side by side and wraps them like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets from left to right, in as many lines as the width asks for.

    Args:
        parent: The widget that is laid out.
        gap: Pixels between widgets and between lines.
        last_at_end: Whether the last widget stands at the right end of its line.
    """

    _items: list[QLayoutItem] = []  # noqa: RUF012 - Qt asks once more while Python takes it apart

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 6, last_at_end: bool = False
    ) -> None:
        super().__init__(parent)
        self._items = []
        self._gap = gap
        self._last_at_end = last_at_end
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget in at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The widget at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let a widget go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It doesn't ask for more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every widget."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """At least as wide as its widest widget."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """At least as wide as its widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Go through the lines, and give the height that they take."""
        edge = self.contentsMargins()
        bottom = edge.bottom()
        top, rect = rect.y(), rect.marginsRemoved(edge)
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if place:
                width = min(size.width(), rect.width())
                if self._last_at_end and item is self._items[-1]:
                    x = rect.right() + 1 - width
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line + bottom - top
