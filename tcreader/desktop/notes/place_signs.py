"""Signs of what there is to do about a note: shapes that differ without their colour.

A note without a place has a broken ring with a question mark, one whose words may say something
else a triangle with an exclamation mark, a resolved one a tick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from tcreader.desktop.notes.grouping import NoteState

if TYPE_CHECKING:
    from tcreader.desktop.theme import Theme

SIGN = 14.0  # side of a sign, in pixels


def state_color(state: NoteState, theme: Theme) -> QColor:
    """The colour of a sign and of the words beside it."""
    colors = {
        NoteState.ORPHANED: theme.high,
        NoteState.MEANING_CHANGED: theme.medium,
        NoteState.RESOLVED: theme.good,
        NoteState.OPEN: theme.muted,
    }
    return QColor(colors[state])


def paint_state(painter: QPainter, center: QPointF, state: NoteState, theme: Theme) -> None:
    """Paint a sign around a point; an open note has none."""
    if state is NoteState.OPEN:
        return
    color = state_color(state, theme)
    pen = QPen(color, 1.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    half = SIGN / 2 - 1
    if state is NoteState.RESOLVED:
        tick = ((-4.0, 0.4), (-1.2, 3.2), (4.2, -3.2))
        painter.drawPolyline(QPolygonF([center + QPointF(x, y) for x, y in tick]))
    elif state is NoteState.MEANING_CHANGED:
        corners = ((0, -half), (half, half - 1), (-half, half - 1))
        painter.drawPolygon(QPolygonF([center + QPointF(x, y) for x, y in corners]))
        _letter(painter, center + QPointF(0, 1.4), "!")
    else:
        pen.setDashPattern([1.7, 2.2])
        painter.setPen(pen)
        painter.drawEllipse(center, half, half)
        painter.setPen(QPen(color))
        _letter(painter, center, "?")
    painter.restore()


def _letter(painter: QPainter, center: QPointF, letter: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(9)
    font.setBold(True)
    painter.setFont(font)
    box = QRectF(0, 0, SIGN, SIGN)
    box.moveCenter(center)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


class StateSign(QWidget):
    """A sign as a small widget."""

    def __init__(self, state: NoteState, theme: Theme) -> None:
        super().__init__()
        self._state, self._theme = state, theme
        self.setFixedSize(18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        del event
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_state(QPainter(self), middle, self._state, self._theme)
