"""The five colours of highlights as small discs to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton

from tcreader.annotations import Color

if TYPE_CHECKING:
    from tcreader.desktop.theme import Theme

_SIDE = 22
_RADIUS = 7.5


class ColorDot(QAbstractButton):
    """A colour that is on or off; a tick in it says that it is on.

    Attributes:
        color: What it stands for.

    Signals:
        chosen: It was pressed; the colour that it stands for.
    """

    chosen = Signal(Color)

    def __init__(self, color: Color, name: str, theme: Theme) -> None:
        super().__init__()
        self.color = color
        self._theme = theme
        self.setCheckable(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self.update()

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.color)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, ringed under the pointer and the keyboard."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(_SIDE / 2, _SIDE / 2)
        theme = self._theme
        fill = QColor(theme.highlights[self.color.value])
        painter.setPen(QPen(fill.darker(118) if not theme.is_dark else fill.lighter(140), 1))
        painter.setBrush(fill)
        painter.drawEllipse(center, _RADIUS, _RADIUS)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.ink), 1.6))
            tick = ((-3.2, 0.3), (-0.9, 2.6), (3.4, -2.4))
            painter.drawPolyline(QPolygonF([center + QPointF(x, y) for x, y in tick]))
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.muted), 1.2))
            painter.drawEllipse(center, _RADIUS + 2.6, _RADIUS + 2.6)
