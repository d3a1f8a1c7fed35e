"""Positions and priorities to choose from: segments of which one is on, or none."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from tcreader.annotations import Position, Priority
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.painted_text import scaled
from tcreader.desktop.signs import POSITION, paint_position, position_color

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from tcreader.desktop.theme import Theme

_HEIGHT, _PAD, _GAP = 24, 6, 3
# An A or a W reaches a little beyond its advance, and must not lose its foot.
_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class ChoiceButton(QAbstractButton):
    """A word in a rounded box, with a sign once it is chosen if there is one for it."""

    def __init__(self, text: str, theme: Theme, position: Position | None = None) -> None:
        super().__init__()
        self._theme, self._position = theme, position
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as its word, and its sign when it is on."""
        width = QFontMetricsF(self._type()).horizontalAdvance(self.text())
        return QSize(ceil(width + self._sign_room()) + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box; its colour says that it is on."""
        del event
        theme, is_on = self._theme, self.isChecked()
        color = self._color()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = color if is_on else QColor(theme.accent if self.hasFocus() else theme.line)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(theme.hover if self.underMouse() and not is_on else theme.paper))
        painter.drawRoundedRect(box, 6, 6)
        if is_on and self._position is not None:
            middle = QPointF(box.left() + _PAD + POSITION / 2, box.center().y())
            paint_position(painter, middle, self._position, color)
        painter.setPen(color)
        painter.setFont(self._type())
        words = box.adjusted(_PAD + self._sign_room(), 0, -_PAD, 0)
        painter.drawText(words, _MIDDLE, self.text())

    def _color(self) -> QColor:
        if not self.isChecked():
            return QColor(self._theme.ink)
        if self._position is None:
            return QColor(self._theme.accent)
        return position_color(self._position, self._theme)

    def _sign_room(self) -> float:
        return POSITION + 4 if self.isChecked() and self._position is not None else 0

    def _type(self) -> QFont:
        return scaled(self.font(), 0.92, bold=self.isChecked())


V = TypeVar("V", Position, Priority)


class ChoiceBar(QWidget, Generic[V]):
    """Some choices in a row; pressing the one that is on takes it back.

    Attributes:
        buttons: A button for each value.

    Signals:
        given: The value, or None where it was taken back.
    """

    given = Signal(object)

    def __init__(self, name: str) -> None:
        """Make an empty bar.

        Args:
            name: What a screen reader calls it.
        """
        super().__init__()
        self.buttons: dict[V, ChoiceButton] = {}
        self._flow = FlowLayout(self, gap=_GAP)
        self.setAccessibleName(name)

    def add(self, value: V, button: ChoiceButton) -> None:
        """Add a choice."""
        button.setProperty("value", value)
        button.clicked.connect(self._on_click)
        self.buttons[value] = button
        self._flow.addWidget(button)

    def show_value(self, value: V | None) -> None:
        """Show which one is on."""
        for one, button in self.buttons.items():
            button.setChecked(one is value)
            button.updateGeometry()

    @Slot()
    def _on_click(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self.given.emit(button.property("value") if button.isChecked() else None)
