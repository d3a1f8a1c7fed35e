"""A few lines of styled words on a painted card, the last one cut with an ellipsis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from tcreader.desktop.painted_text import line_height, spaced_for
from tcreader.desktop.text_positions import utf16_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QTextLine

    from tcreader.desktop.notes.marked_text import Paragraph, Piece
    from tcreader.desktop.theme import Theme

_STEP = 14  # pixels for each list around
_DOTS = "…"


class RichLines:
    """Paragraphs broken into lines, to be measured and painted.

    Attributes:
        height: Of all lines together, in pixels.
    """

    def __init__(
        self, paragraphs: Sequence[Paragraph], font: QFont, width: float, most: int, theme: Theme
    ) -> None:
        """Break the lines.

        Args:
            paragraphs: What to paint.
            font: The type of plain words.
            width: The room for them, in pixels.
            most: How many lines there may be.
            theme: For the colours of links and marked words.
        """
        self._font, self._width, self._theme = font, width, theme
        self._layouts: list[QTextLayout] = []
        self._extras: list[tuple[QPointF, str, QFont]] = []  # markers and the ellipsis
        self._line = line_height(font)
        self._left = most
        for place, one in enumerate(paragraphs):
            if self._left:
                self._break(one, is_last=place == len(paragraphs) - 1)

    @property
    def height(self) -> float:
        """Of all lines together, in pixels."""
        return self._line * sum(layout.lineCount() for layout in self._layouts)

    def paint(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        """Paint the lines from a point at the left and top on."""
        painter.setPen(color)
        for layout in self._layouts:
            layout.draw(painter, at)
        for place, words, font in self._extras:
            painter.setFont(font)
            painter.drawText(at + place, words)

    def _break(self, paragraph: Paragraph, *, is_last: bool) -> None:
        text = paragraph.text if paragraph.is_code else paragraph.text.strip(" ")
        font = spaced_for(self._font, text)
        metrics = QFontMetricsF(font)
        x = float(paragraph.depth * _STEP)
        y = self.height
        if paragraph.marker:
            self._extras.append((QPointF(x, y + metrics.ascent()), paragraph.marker, font))
            x += metrics.horizontalAdvance(paragraph.marker + " ")
        layout = QTextLayout(text.replace("\n", "\u2028"), font)
        layout.setTextOption(_option())
        layout.setFormats(self._formats(paragraph.pieces))
        room = max(20.0, self._width - x)
        layout.beginLayout()
        while self._left and (line := layout.createLine()).isValid():
            self._left -= 1
            line.setLineWidth(room)
            line.setPosition(QPointF(x, y))
            if not self._left:
                self._cut(line, layout, room, metrics, is_last=is_last)
            y += self._line
        layout.endLayout()
        self._layouts.append(layout)

    def _cut(
        self,
        line: QTextLine,
        layout: QTextLayout,
        room: float,
        metrics: QFontMetricsF,
        *,
        is_last: bool,
    ) -> None:
        """End the last line with an ellipsis if anything follows it."""
        length = utf16_length(layout.text())
        if is_last and line.textStart() + line.textLength() >= length:
            return
        line.setLineWidth(max(10.0, room - metrics.horizontalAdvance(_DOTS)))
        end = line.position() + QPointF(line.naturalTextWidth(), metrics.ascent())
        self._extras.append((end, _DOTS, layout.font()))

    def _formats(self, pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for piece in pieces:
            length = utf16_length(piece.text)
            if any(piece[1:]):
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = at, length, self._format(piece)
                formats.append(one)
            at += length
        return formats

    def _format(self, piece: Piece) -> QTextCharFormat:
        result, theme = QTextCharFormat(), self._theme
        if piece.bold:
            result.setFontWeight(QFont.Weight.Bold)
        result.setFontItalic(piece.italic)
        result.setFontStrikeOut(piece.struck)
        result.setFontUnderline(piece.added)
        if piece.code:
            result.setFontFamilies(["monospace"])
            result.setBackground(QColor(theme.hover))
        if piece.link:
            result.setForeground(QColor(theme.accent))
            result.setFontUnderline(True)
        if piece.is_hit:
            result.setBackground(QColor(theme.search_hit))
            result.setForeground(QColor(theme.ink))
        return result


def _option() -> QTextOption:
    """Break between words, or within one that is longer than a line."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
