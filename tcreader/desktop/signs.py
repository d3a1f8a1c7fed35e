"""Signs: severity, reading state and verdict as small shapes that differ without their colour.

Severity is a diamond, a disc or a ring. A reading state is a ring, half a disc, or a disc that
carries a tick, an exclamation mark or an arrow; a ring with a triangle in it stands for a clause
that says something else than when it was reviewed. Two strokes that are crossed out, in a box,
mean that reviewers differ. A position is a tick, two lines, two arrows, an arrow upwards or a
cross. All are painted, so that they are sharp at every scale and follow the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from tcreader.annotations import Position, ReadingState
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tcreader.desktop.theme import Theme

SIGN = 9.0  # side of a severity sign, in pixels
DISC = 12.0  # diameter of a reading state's disc
POSITION = 12.0  # side of a position's sign
DISPUTE = 14.0  # side of the box that says that reviewers differ
_ICON, _RATIO = 16, 2  # pixels of an icon, and how many of the screen there are in one
_GRAVE = (ReadingState.ISSUE, ReadingState.ESCALATED)


def severity_color(severity: Severity, theme: Theme) -> QColor:
    """The colour of a severity's sign and underline."""
    colors = {Severity.HIGH: theme.high, Severity.MEDIUM: theme.medium, Severity.LOW: theme.low}
    return QColor(colors[severity])


def paint_severity(painter: QPainter, center: QPointF, severity: Severity, theme: Theme) -> None:
    """Paint a red diamond, an amber disc or a grey ring around a point."""
    color = severity_color(severity, theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity is Severity.LOW:
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, SIGN * 0.36, SIGN * 0.36)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if severity is Severity.HIGH:
            half = SIGN * 0.6
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([center + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(center, SIGN * 0.44, SIGN * 0.44)
    painter.restore()


def severity_icon(severity: Severity, theme: Theme) -> QIcon:
    """The sign as an icon for menus and buttons."""
    return painted_icon(lambda painter, at: paint_severity(painter, at, severity, theme))


def painted_icon(paint: Callable[[QPainter, QPointF], None]) -> QIcon:
    """A sign as an icon; ``paint`` paints it around a point."""
    pixmap = QPixmap(_ICON * _RATIO, _ICON * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint(painter, QPointF(_ICON / 2, _ICON / 2))
    painter.end()
    return QIcon(pixmap)


# Strokes from point to point, as seen from the middle of the sign.
_POSITIONS: Mapping[Position, Sequence[Sequence[tuple[float, float]]]] = {
    Position.ACCEPT: (((-4, 0.4), (-1.2, 3.2), (4.2, -3)),),
    Position.NOTE: (((-4, -1.8), (4, -1.8)), ((-4, 1.8), (1.5, 1.8))),
    Position.NEGOTIATE: (
        ((-4.4, -2.2), (4, -2.2)),
        ((1.8, -4.4), (4.2, -2.2), (1.8, 0)),
        ((4.4, 2.6), (-4, 2.6)),
        ((-1.8, 0.4), (-4.2, 2.6), (-1.8, 4.8)),
    ),
    Position.ESCALATE: (((0, 4.6), (0, -4)), ((-3.4, -1), (0, -4.4), (3.4, -1))),
    Position.REJECT: (((-3.6, -3.6), (3.6, 3.6)), ((3.6, -3.6), (-3.6, 3.6))),
}


def position_color(position: Position, theme: Theme) -> QColor:
    """The colour of a position's sign and word."""
    colors = {
        Position.ACCEPT: theme.good,
        Position.NOTE: theme.muted,
        Position.NEGOTIATE: theme.accent,
        Position.ESCALATE: theme.medium,
        Position.REJECT: theme.high,
    }
    return QColor(colors[position])


def paint_position(painter: QPainter, center: QPointF, position: Position, color: QColor) -> None:
    """Paint around a point what is to be done."""
    pen = QPen(color, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in _POSITIONS[position]:
        painter.drawPolyline(QPolygonF([center + QPointF(x, y) for x, y in stroke]))
    painter.restore()


def paint_reading(
    painter: QPainter,
    center: QPointF,
    state: ReadingState,
    theme: Theme,
    *,
    partly: bool = False,
    changed: bool = False,
    ring: QColor | None = None,
) -> None:
    """Paint how far a clause has been reviewed.

    Args:
        painter: What to paint with.
        center: The middle of the disc.
        state: Of the clause.
        theme: The colours.
        partly: Some of what lies below is reviewed and some is not: half a disc, unless there is
            an issue, which must be seen before all is read.
        changed: It was reviewed, but says something else now: a ring with a triangle.
        ring: The colour of the empty ring, if it isn't to step back.
    """
    box = QRectF(0, 0, DISC, DISC)
    box.moveCenter(center)
    color = QColor(_reading_color(state, theme))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if changed:
        _paint_changed(painter, box, theme)
    elif partly and state not in _GRAVE:
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setBrush(QColor(theme.muted))
        painter.drawPie(box.adjusted(0.5, 0.5, -0.5, -0.5), 90 * 16, 180 * 16)
    elif state is ReadingState.UNREAD:
        painter.setPen(QPen(ring or _faint(theme), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(box)
        _paint_inside(painter, center, state, theme)
    painter.restore()


def _paint_changed(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.medium), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.medium))
    corners = ((0, -3.2), (2.9, 1.9), (-2.9, 1.9))
    painter.drawPolygon(QPolygonF([box.center() + QPointF(x, y) for x, y in corners]))


def paint_dispute(painter: QPainter, center: QPointF, theme: Theme) -> None:
    """Paint around a point that reviewers differ: ``≠`` in a box."""
    color = QColor(theme.medium)
    box = QRectF(0, 0, DISPUTE, DISPUTE)
    box.moveCenter(center)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)
    for start, end in (((-3, -1.6), (3, -1.6)), ((-3, 1.6), (3, 1.6)), ((2, -4), (-2, 4))):
        painter.drawLine(center + QPointF(*start), center + QPointF(*end))
    painter.restore()


def _reading_color(state: ReadingState, theme: Theme) -> str:
    if state in _GRAVE:
        return theme.high
    return theme.good if state is ReadingState.NO_ISSUE else theme.muted


def _faint(theme: Theme) -> QColor:
    """A ring that can be seen and does not speak up: between the line and the muted colour."""
    line, muted = QColor(theme.line), QColor(theme.muted)
    return QColor(
        (line.red() * 2 + muted.red()) // 3,
        (line.green() * 2 + muted.green()) // 3,
        (line.blue() * 2 + muted.blue()) // 3,
    )


def _paint_inside(painter: QPainter, center: QPointF, state: ReadingState, theme: Theme) -> None:
    """The mark inside a disc: a tick, an exclamation mark, an arrow upwards."""
    inside: dict[ReadingState, list[list[tuple[float, float]]]] = {
        ReadingState.NO_ISSUE: [[(-2.8, 0.2), (-0.8, 2.2), (2.8, -2.0)]],
        ReadingState.ISSUE: [[(0, -3.0), (0, 0.6)], [(0, 2.8), (0, 2.9)]],
        ReadingState.ESCALATED: [[(0, 3.0), (0, -2.6)], [(-2.2, -0.6), (0, -2.8), (2.2, -0.6)]],
    }
    pen = QPen(QColor(theme.panel), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in inside.get(state, []):
        painter.drawPolyline(QPolygonF([center + QPointF(x, y) for x, y in stroke]))
