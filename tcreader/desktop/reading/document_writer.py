"""An agreement as a QTextDocument: one more writer, which works in slices.

The document holds the agreement's characters one for one, each block of the agreement as one
block (each cell of a table likewise), so that selections and searches are exact. What it can't
hold, such as a stray carriage return, is replaced by one other character. Labels are in the text,
unseen, at a hanging indent: the page paints them, because their colour changes while one reads.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from tcreader.agreement import PLAIN, Block, Run, Span, Style
from tcreader.desktop.reading.document_map import DocumentMap
from tcreader.desktop.reading.typesetting import Setting, Typesetter
from tcreader.desktop.reading.typography import FIXED_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QTextCharFormat

    from tcreader.agreement import Agreement
    from tcreader.desktop.reading.typography import Typography

MARGIN = 12  # pixels left and right of gutter and words: the current clause's bar stands in it
TOP = 40
BOTTOM = 240  # the last clauses can be brought up to where one reads
CELL = 6
_PIECE = 1500  # characters written and laid out at a time; a few milliseconds' work at most
_ROWS = 100  # of one QTextTable, which is always laid out as a whole

# What a QTextDocument takes as the end of a block or as an object, or can't hold at all.
_FOREIGN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
# A closing sign before another sign: its right half is empty (JIS X 4051, GB/T 15834 habit).
_GAPPED = re.compile("[）】》」』〉〕”’。，、；：](?=[）】》」』〉〕”’。，、；：（【《「『〈〔])")
_WORD_WRAP_LIMIT = 120


class DocumentWriter:
    """Writes one agreement into one document, piece by piece.

    Attributes:
        document: What has been written so far.
        map: Between the agreement's positions and the document's.
        settings: How each block that has been written is set.
    """

    def __init__(self, agreement: Agreement, typography: Typography) -> None:
        self._agreement = agreement
        self._typography = typography
        self._typesetter = Typesetter(agreement)
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.map = DocumentMap(agreement.text)
        self.settings: list[Setting] = []
        self._cursor = QTextCursor(self.document)
        self._block_is_free = True  # the document's first block, or the one after a table
        self._collapsed = typography.collapsed_format()
        self._set_frame()

    def _set_frame(self) -> None:
        frame = QTextFrameFormat()
        frame.setLeftMargin(MARGIN)
        frame.setRightMargin(MARGIN)
        frame.setTopMargin(self._typography.pixels(TOP))
        frame.setBottomMargin(self._typography.pixels(BOTTOM))
        self.document.rootFrame().setFrameFormat(frame)

    @property
    def is_finished(self) -> bool:
        """Whether the whole agreement has been written."""
        return len(self.settings) == len(self._agreement.blocks)

    @property
    def written(self) -> int:
        """How many code points of the agreement have been written."""
        if self.is_finished:
            return len(self._agreement.text)
        return self._agreement.blocks[len(self.settings)].span.start

    def write_for(self, seconds: float) -> None:
        """Write on for about this long, at least one piece."""
        end = time.perf_counter() + seconds
        while not self.is_finished:
            self._write_piece(_PIECE)
            if time.perf_counter() >= end:
                return

    def write_up_to(self, position: int) -> None:
        """Write on until the block that holds a position has been written."""
        while not self.is_finished and self.written <= position:
            self._write_piece(_PIECE * 20)

    def _write_piece(self, characters: int) -> None:
        """Write whole blocks until there are so many characters, as one edit of the document."""
        blocks = self._agreement.blocks
        index = len(self.settings)
        goal = blocks[index].span.start + characters
        self._cursor.beginEditBlock()
        while index < len(blocks) and blocks[index].span.start < goal:
            if blocks[index].cells:
                index = self._write_table(index)
            else:
                self._write_block(index)
                index += 1
        self._cursor.endEditBlock()

    def _write_block(self, index: int) -> None:
        block = self._agreement.blocks[index]
        setting = self._typesetter.setting(index)
        typography = self._typography
        distances = typography.distances(setting)
        if self.settings and self.settings[-1].is_alone:
            distances = distances._replace(top=0)
        self.settings.append(setting)
        size = typography.size(setting)
        body = typography.char_format(PLAIN, setting.script, size, setting.rank is not None)
        self._begin_block(typography.block_format(distances), body)
        self.map.place(block.span.start, self._cursor.position())
        self._write_words(block, setting, size)

    def _begin_block(self, block_format: QTextBlockFormat, char_format: QTextCharFormat) -> None:
        if self._block_is_free:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(char_format)
            self._block_is_free = False
        else:
            self._cursor.insertBlock(block_format, char_format)

    def _write_words(self, block: Block, setting: Setting, size: int) -> None:
        text = self._agreement.text
        words = block.span.of(text)
        start = block.span.start + len(words) - len(words.lstrip())
        if start > block.span.start:  # an indent made of spaces: ours replaces it
            self._insert(Span(block.span.start, min(start, block.span.end)), self._collapsed)
        if setting.hang is not None:
            self._write_hang(setting)
            start = setting.hang.end
        for run in _runs(block, start):
            style = self._typography.char_format(
                run.style, setting.script, size, setting.rank is not None
            )
            self._insert(run.span, style)

    def _write_hang(self, setting: Setting) -> None:
        """The label, and so much space after it that the words begin at their margin."""
        hang = setting.hang
        assert hang is not None  # noqa: S101 - for the type checker: the caller asked
        width = self._typography.distances(setting).hang
        spacing = self._typography.hang_spacing(hang.of(self._agreement.text), width)
        self._insert(Span(hang.start, hang.end - 1), self._typography.label_format())
        self._insert(Span(hang.end - 1, hang.end), self._typography.label_format(spacing))

    def _insert(self, span: Span, char_format: QTextCharFormat) -> None:
        """Write words, closing up the gap between two full-width signs in a row."""
        words = shown(span.of(self._agreement.text))
        last = 0
        for match in _GAPPED.finditer(words):
            if match.start() > last:
                self._cursor.insertText(words[last : match.start()], char_format)
            self._cursor.insertText(match[0], self._typography.squeezed(char_format))
            last = match.end()
        if last < len(words):
            self._cursor.insertText(words[last:], char_format)

    def _write_table(self, first: int) -> int:
        """Write the rows of a table from the block ``first`` on; the index of the block after."""
        blocks = self._agreement.blocks
        last = first
        while last < len(blocks) and last - first < _ROWS and _same_table(blocks, first, last):
            last += 1
        rows = blocks[first:last]
        if self._block_is_free:  # Qt keeps it in front of the table: make it as thin as can be
            spacer = QTextBlockFormat()
            spacer.setLineHeight(1, FIXED_HEIGHT)
            self._cursor.setBlockFormat(spacer)
            self._cursor.setBlockCharFormat(self._collapsed)
        columns = max(len(row.cells) for row in rows)
        table = self._cursor.insertTable(len(rows), columns, self._table_format(rows, columns))
        for number, row in enumerate(rows):
            setting = self._typesetter.setting(first + number)
            self.settings.append(setting)
            for column, cell in enumerate(row.cells):
                self._cursor = table.cellAt(number, column).firstCursorPosition()
                self._write_cell(row, cell, setting)
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._block_is_free = True
        return last

    def _table_format(self, rows: Sequence[Block], columns: int) -> QTextTableFormat:
        typography = self._typography
        result = QTextTableFormat()
        result.setBorder(0)
        result.setCellSpacing(0)
        result.setCellPadding(typography.pixels(CELL))
        result.setLeftMargin(typography.gutter - typography.pixels(CELL))
        result.setTopMargin(typography.pixels(12))
        result.setBottomMargin(typography.pixels(16))
        shares = _column_shares(rows, columns)
        percent = QTextLength.Type.PercentageLength
        result.setColumnWidthConstraints([QTextLength(percent, share) for share in shares])
        return result

    def _write_cell(self, row: Block, cell: Span, setting: Setting) -> None:
        typography = self._typography
        size = typography.size(setting)
        distances = typography.distances(setting)._replace(left=0, top=0, bottom=0)
        body = typography.char_format(PLAIN, setting.script, size, row.header)
        self._cursor.setBlockFormat(typography.block_format(distances))
        self._cursor.setBlockCharFormat(body)
        self.map.place(cell.start, self._cursor.position())
        for run in _runs(row, cell.start, cell.end):
            style = typography.char_format(run.style, setting.script, size, row.header)
            self._insert(run.span, style)


def shown(words: str) -> str:
    """The words as a document can hold them: as many characters, each of the same width."""
    return _FOREIGN.sub("\N{ZERO WIDTH SPACE}", words)


def _runs(block: Block, start: int, end: int | None = None) -> Iterable[Run]:
    """The runs of a block from ``start`` to ``end``; words without a run are plain."""
    end = block.span.end if end is None else end
    for run in block.runs or (Run(*block.span, Style()),):
        piece = run.span.within(Span(start, end))
        if piece.length:
            yield Run(*piece, run.style)


def _same_table(blocks: Sequence[Block], first: int, index: int) -> bool:
    return bool(blocks[index].cells) and blocks[index].table == blocks[first].table


def _column_shares(rows: Sequence[Block], columns: int) -> list[float]:
    """Each column's share of the width in percent: by its longest cell, gently."""
    longest = [1.0] * columns
    for row in rows:
        for column, cell in enumerate(row.cells):
            longest[column] = max(longest[column], min(cell.length, _WORD_WRAP_LIMIT) ** 0.6)
    total = sum(longest)
    return [100 * share / total for share in longest]
