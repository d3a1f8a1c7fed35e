"""Text in rows and cards: one line with bold matches, tabular figures, fonts by proportion."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from tcreader.agreement.ideographs import ideograph_count
from tcreader.desktop.reading.typesetting import Script, script_of
from tcreader.desktop.typefaces import families

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_QUOTES = re.compile("[‘’“”]")
_EAST_ASIAN = "\u3040"  # from here on, nearly all characters are as wide as the type's size


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The same font at another size, such as 0.92 for what steps back."""
    result = QFont(font)
    if font.pixelSize() > 0:
        result.setPixelSize(round(font.pixelSize() * factor))
    else:
        result.setPointSizeF(font.pointSizeF() * factor)
    result.setBold(bold)
    return result


def spaced_for(font: QFont, text: str) -> QFont:
    """The font with quotation marks as wide as this text wants them.

    A Chinese face sets ’ and “ as wide as a character, which tears words of other scripts apart.
    """
    if not _QUOTES.search(text) or max(text) >= _EAST_ASIAN:
        return font
    result = QFont(font)
    result.setFeature(QFont.Tag("pwid"), 1)
    return result


def plain(font: QFont) -> QFont:
    """The font without any feature, for other words than those for which it was made."""
    result = QFont(font)
    result.clearFeatures()
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
    font = spaced_for(font, text)
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


def paint_lines(
    painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor, lines: int
) -> float:
    """Paint text in at most so many lines, the last one cut with an ellipsis; give its height."""
    font = spaced_for(font, text)
    metrics = QFontMetricsF(font)
    height = line_height(font)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    painter.setFont(font)
    painter.setPen(color)
    y = area.top()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        piece = text[line.textStart() : line.textStart() + line.textLength()]
        if number == lines - 1:
            rest = text[line.textStart() :]
            piece = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(area.left(), y, area.width() + 2, height), _LEFT, piece.rstrip())
        y += height
    layout.endLayout()
    return y - area.top()


def lines_needed(text: str, font: QFont, width: float, most: int) -> int:
    """How many lines a text takes: exact up to two, beyond that measured roughly."""
    widest = font.pixelSize() * len(text)  # no character is wider than the type's size
    if width <= 0 or (0 < widest <= width):
        return 1
    if ideograph_count(text) * font.pixelSize() > width * (most - 1):
        return most  # ideographs are as wide as the type's size: no need to measure, which is dear
    metrics = QFontMetricsF(spaced_for(font, text))
    advance = metrics.horizontalAdvance(text[: most * 60])
    if advance <= width:
        return 1
    # A line that breaks at a word ends a little early.
    return max(2, min(most, int(advance / (width * 0.97)) + 1))


def lines_taken(text: str, font: QFont, width: float, most: int) -> int:
    """How many lines a text takes, exactly; for lists whose rows differ by more than one line."""
    if lines_needed(text, font, width, most) == 1:
        return 1
    layout = QTextLayout(text, spaced_for(font, text))
    layout.beginLayout()
    lines = 0
    while lines < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines += 1
    layout.endLayout()
    return lines


def line_height(font: QFont) -> float:
    """The distance between two lines of a quote."""
    return round(QFontMetricsF(font).height() * 1.18)


def quote_font(font: QFont, words: str) -> QFont:
    """The type of the agreement's words where they are quoted beside the text: its own serif."""
    result = scaled(font, 1.04)
    result.setFamilies(families(script_of(words, Script.HAN), "serif"))
    return spaced_for(result, words)


def one_line(text: str) -> str:
    """A text without line breaks and runs of white space."""
    return " ".join(text.split())
