"""Text in rows and cards: one line with bold matches, tabular figures, fonts by proportion."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The same font at another size, such as 0.92 for what steps back."""
    result = QFont(font)
    if font.pixelSize() > 0:
        result.setPixelSize(round(font.pixelSize() * factor))
    else:
        result.setPointSizeF(font.pointSizeF() * factor)
    result.setBold(bold)
    return result


def tabular(font: QFont, factor: float = 1.0) -> QFont:
    """A font whose figures are equally wide, so that labels and counts stand in columns."""
    result = scaled(font, factor)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def paint_line(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    *,
    match: str = "",
    elide: bool = True,
) -> None:
    """Paint one line of text, with the words of a filter in bold.

    Args:
        painter: What to paint with; its font and pen are changed.
        area: Where the line stands, middle aligned.
        text: The words; cut with an ellipsis where they don't fit.
        font: Of the words.
        color: Of the words.
        match: Words to set in bold, whatever their case.
        elide: Whether to cut what doesn't fit.
    """
    metrics = QFontMetricsF(font)
    if elide:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.setPen(color)
    at = text.casefold().find(match.casefold()) if match else -1
    if at < 0:
        painter.drawText(area, _LEFT, text)
        return
    bold = QFont(font)
    bold.setBold(True)
    x = area.left()
    for piece, its_font in (
        (text[:at], font),
        (text[at : at + len(match)], bold),
        (text[at + len(match) :], font),
    ):
        painter.setFont(its_font)
        width = QFontMetricsF(its_font).horizontalAdvance(piece)
        rest = area.right() - x if elide else width
        if piece and rest > 0:
            fitting = piece
            if elide:
                fitting = QFontMetricsF(its_font).elidedText(
                    piece, Qt.TextElideMode.ElideRight, rest
                )
            painter.drawText(QRectF(x, area.top(), width + 2, area.height()), _LEFT, fitting)
        x += width
