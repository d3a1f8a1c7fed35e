"""Signs of the prominence audit: a square that is full, half full or hollow, and a question mark.

The square stands for the drafter's mark, so that a risk without one has a hollow square; marked
words that no rule knows have a question mark. They differ without their colours.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tcreader.desktop.signs import painted_icon
from tcreader.flags import Prominence

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from tcreader.desktop.theme import Theme

SIGN = 8.0  # side of a sign, in pixels


class MarkSign(enum.Enum):
    """What a passage is in the audit; the values are the keys of its meanings."""

    MARKED = "marked_risky"
    PART_MARKED = "part_marked_risky"
    UNMARKED = "unmarked_risky"
    UNRECOGNISED = "marked_unrecognised"


SIGN_OF = {
    Prominence.MARKED: MarkSign.MARKED,
    Prominence.PART_MARKED: MarkSign.PART_MARKED,
    Prominence.UNMARKED: MarkSign.UNMARKED,
}


def paint_mark(painter: QPainter, center: QPointF, sign: MarkSign, theme: Theme) -> None:
    """Paint a sign around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor(theme.high if sign is MarkSign.UNMARKED else theme.ink)
    if sign is MarkSign.UNRECOGNISED:
        _paint_question(painter, center, QColor(theme.accent))
        painter.restore()
        return
    half = SIGN / 2
    box = QRectF(center.x() - half, center.y() - half, SIGN, SIGN).adjusted(
        0.75, 0.75, -0.75, -0.75
    )
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color if sign is MarkSign.MARKED else Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    if sign is MarkSign.PART_MARKED:
        painter.fillRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()), color)
    painter.restore()


def _paint_question(painter: QPainter, center: QPointF, color: QColor) -> None:
    font = painter.font()
    font.setPixelSize(13)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(color)
    box = QRectF(center.x() - SIGN, center.y() - SIGN, 2 * SIGN, 2 * SIGN)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def mark_icon(sign: MarkSign, theme: Theme) -> QIcon:
    """The sign as an icon for buttons."""
    return painted_icon(lambda painter, at: paint_mark(painter, at, sign, theme))
