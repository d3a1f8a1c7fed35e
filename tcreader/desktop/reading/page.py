"""Where words stand: between positions in the agreement and places in the laid-out document.

All places are in the document's coordinates. Nothing here walks the document: blocks are found by
binary search and only the lines that are asked for are looked at, since Qt's own way from a point
to a position takes tens of milliseconds in a long text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF

from tcreader.agreement import Span
from tcreader.desktop.reading.document_writer import MARGIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

    from tcreader.agreement import Agreement, Block
    from tcreader.desktop.reading.document_map import DocumentMap
    from tcreader.desktop.reading.document_writer import DocumentWriter

_LONG = 5_000  # characters; a longer block is looked at in parts
_BAND = 0.93  # of the line's height is filled behind words; the rest parts the lines


class Page:
    """The geometry of a document as far as it is written."""

    def __init__(self, agreement: Agreement, writer: DocumentWriter) -> None:
        self._agreement = agreement
        self._writer = writer
        self._document: QTextDocument = writer.document
        self._map: DocumentMap = writer.map
        self._found = 0  # the index found last

    @property
    def written_blocks(self) -> int:
        """How many of the agreement's blocks are in the document."""
        return len(self._writer.settings)

    def text_block(self, position: int) -> QTextBlock:
        """The document's block that shows a position."""
        return self._document.findBlock(self._map.to_document(position))

    def rect(self, index: int) -> QRectF:
        """The rectangle of the agreement's block at an index, all cells of a row together."""
        block = self._agreement.blocks[index]
        layout = self._document.documentLayout()
        united = QRectF()
        for piece in block.cells or (block.span,):
            text_block = self.text_block(piece.start)
            rect = layout.blockBoundingRect(text_block)
            lines = text_block.layout().lineCount() * text_block.blockFormat().lineHeight()
            rect.setHeight(max(rect.height(), lines))  # Qt leaves out the last line's leading
            united = united.united(rect)
        return united

    @property
    def right(self) -> float:
        """The right end of a full line."""
        return self._document.textWidth() - MARGIN

    def _top(self, index: int) -> float:
        block = self._agreement.blocks[index]
        start = block.cells[0].start if block.cells else block.span.start
        layout = self._document.documentLayout()
        return layout.blockBoundingRect(self.text_block(start)).top()

    def index_at(self, y: float) -> int:
        """Index of the last block that begins above ``y``; 0 if none does.

        The search sets out from the block found last, in ever longer steps: to ask where a far
        block stands would lay out all that is above it.
        """
        last, low, step = self.written_blocks - 1, self._found, 1
        if last < 0:
            return 0
        low = min(low, last)
        while low > 0 and self._top(low) > y:
            low, step = max(0, low - step), step * 2
        step = 1
        while low + step <= last and self._top(low + step) <= y:
            low, step = low + step, step * 2
        high = min(low + step - 1, last)
        while low < high:
            middle = (low + high + 1) // 2
            if self._top(middle) <= y:
                low = middle
            else:
                high = middle - 1
        self._found = low
        return low

    def visible(self, top: float, bottom: float) -> range:
        """Indices of the blocks that can be seen between two heights."""
        if not self.written_blocks:
            return range(0)
        return range(self.index_at(top), self.index_at(bottom) + 1)

    def part_between(self, index: int, top: float, bottom: float) -> Span:
        """The part of a block that stands between two heights; all of it if it isn't long.

        A block may be a whole agreement on one endless line, of which little is in sight.
        """
        span = self._agreement.blocks[index].span
        if span.length <= _LONG or self._agreement.blocks[index].cells:
            return span
        block = self.text_block(span.start)
        layout, position = block.layout(), block.position()
        above = self._document.documentLayout().blockBoundingRect(block).top()
        lines = range(layout.lineCount())
        if not lines:
            return span
        first = bisect_right(lines, top - above, key=lambda number: layout.lineAt(number).y()) - 1
        last = bisect_left(lines, bottom - above, key=lambda number: layout.lineAt(number).y())
        start = layout.lineAt(max(first, 0)).textStart()
        end_line = layout.lineAt(min(last, len(lines) - 1))
        end = end_line.textStart() + end_line.textLength()
        return Span(
            self._map.to_agreement(position + start), self._map.to_agreement(position + end)
        ).within(span)

    def bands(self, span: Span, index: int) -> list[QRectF]:
        """Where the part of a span in one block stands: a rectangle a line, nearly line height."""
        block = self._agreement.blocks[index]
        result: list[QRectF] = []
        for piece in block.cells or (block.span,):
            part = span.within(piece)
            if part.length:
                result += self._bands_in(part)
        return result

    def _bands_in(self, part: Span) -> Iterator[QRectF]:
        block = self.text_block(part.start)
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        start, end = (place - block.position() for place in self._map.document_range(part))
        height = block.blockFormat().lineHeight() or 1.0
        layout = block.layout()
        number = layout.lineForTextPosition(start).lineNumber()
        while 0 <= number < layout.lineCount():
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first >= end:
                return
            left, right = _x(line, max(first, start)), _x(line, min(last, end))
            right = min(right, line.naturalTextRect().right())
            if right > left:
                band = QRectF(left, 0, right - left, height * _BAND)
                band.moveCenter(QPointF(band.center().x(), line.rect().center().y()))
                yield band.translated(origin)
            number += 1

    def line_top(self, position: int) -> float:
        """The upper edge of the line in which a position stands."""
        block = self.text_block(position)
        rect = self._document.documentLayout().blockBoundingRect(block)
        place = self._map.to_document(position) - block.position()
        line = block.layout().lineForTextPosition(place)
        return float(rect.top() + (line.y() if line.isValid() else 0))

    def line_starts(self, index: int) -> Iterator[tuple[float, int]]:
        """The upper edge and the first position of each line of a block."""
        block = self.text_block(self._agreement.blocks[index].span.start)
        top = self._document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            position = self._map.to_agreement(block.position() + line.textStart())
            yield top + line.y(), position

    def baseline(self, position: int) -> QPointF:
        """Where the character at a position begins, on its line's baseline."""
        block = self.text_block(position)
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        place = self._map.to_document(position) - block.position()
        line = block.layout().lineForTextPosition(place)
        if not line.isValid():
            return origin
        return origin + QPointF(_x(line, place), line.y() + line.ascent())

    def caret(self, position: int) -> QRectF:
        """The upright stroke in front of a position."""
        foot = self.baseline(position)
        block = self.text_block(position)
        layout = block.layout()
        line = layout.lineForTextPosition(self._map.to_document(position) - block.position())
        ascent = line.ascent() if line.isValid() else block.blockFormat().lineHeight()
        descent = line.descent() if line.isValid() else 0
        return QRectF(foot.x() - 0.75, foot.y() - ascent, 1.5, ascent + descent)

    def position_at(self, point: QPointF) -> int | None:
        """The position of the character under a point; None beside the words."""
        if not self.written_blocks:
            return None
        index = self.index_at(point.y())
        block: Block = self._agreement.blocks[index]
        layout = self._document.documentLayout()
        for piece in block.cells or (block.span,):
            text_block = self.text_block(piece.start)
            rect = layout.blockBoundingRect(text_block)
            position = self._position_in(text_block, point - rect.topLeft())
            if position is not None:
                return position
        return None

    def place_near(self, point: QPointF) -> int:
        """The place between two characters that is nearest to a point, wherever that is."""
        index = self.index_at(point.y())
        block: Block = self._agreement.blocks[index]
        layout = self._document.documentLayout()
        pieces = [self.text_block(piece.start) for piece in block.cells or (block.span,)]
        nearest = min(pieces, key=lambda each: _distance(layout.blockBoundingRect(each), point))
        inner = point - layout.blockBoundingRect(nearest).topLeft()
        lines = nearest.layout()
        number = max(
            0,
            bisect_right(
                range(lines.lineCount()), inner.y(), key=lambda number: lines.lineAt(number).y()
            )
            - 1,
        )
        line = lines.lineAt(number)
        if not line.isValid():
            return block.span.start
        place = line.xToCursor(inner.x(), line.CursorPosition.CursorBetweenCharacters)
        return self._map.to_agreement(nearest.position() + place)

    def _position_in(self, block: QTextBlock, point: QPointF) -> int | None:
        layout = block.layout()
        reach = block.blockFormat().lineHeight() / 2
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            rect = line.naturalTextRect()
            if abs(point.y() - rect.center().y()) > reach:
                continue
            if not rect.left() <= point.x() <= rect.right():
                return None
            place = line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter)
            return self._map.to_agreement(block.position() + place)
        return None


def _distance(rect: QRectF, point: QPointF) -> tuple[float, float]:
    """How far a point is above or below a rectangle, and then beside it."""
    beyond_y = max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)
    beyond_x = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    return beyond_y, beyond_x


def _x(line: QTextLine, place: int) -> float:
    """Where in a line a place begins; PySide gives the place back as well."""
    x, _ = cast(tuple[float, int], line.cursorToX(place))
    return x
