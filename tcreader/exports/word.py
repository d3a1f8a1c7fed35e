"""The agreement as a Word file, with each flag and each note as a native comment on its words."""

from __future__ import annotations

import io
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

import docx
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Pt

from tcreader.agreement import BlockKind, ClauseKind
from tcreader.exports.audit_table import COLUMNS
from tcreader.exports.pieces import Layers
from tcreader.exports.summary import summary
from tcreader.exports.theme import highlight_colors
from tcreader.exports.word_comments import attach, clean, remarks
from tcreader.exports.word_styles import (
    INDENT,
    add_page_number,
    repeat_header,
    set_border,
    set_cell,
    set_run,
    set_up,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from tcreader.agreement import Agreement, Block, Clause, Span
    from tcreader.exports.report import OrphanRow, Report

DEEPEST_HEADING = 9
_AUDIT_WIDTHS = (1.6, 2.4, 4.8, 1.4, 2.8, 1.9, 1.3)  # centimetres, of the audit's columns
DEEPEST_BULLET = 3


def write(report: Report) -> bytes:
    """The Word file's bytes."""
    document = docx.Document()
    set_up(document, report.agreement.source.language)
    _set_properties(document, report)
    found = remarks(report)
    colors = highlight_colors()
    highlights = [
        (row.place.span, colors[row.color.value])
        for row in report.notes
        if row.color and row.place.span
    ]
    boundaries = [(remark.span, "") for remark in found]
    body = _Body(document, report.agreement, Layers(highlights + boundaries))
    body.write()
    attach(document, found, body.runs)
    _write_appendix(document, report)
    _write_footer(document, report)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class _Body:
    """Writes the agreement's blocks and remembers where in the text each run stands."""

    def __init__(self, document: Document, agreement: Agreement, layers: Layers[str]) -> None:
        self._document = document
        self._agreement = agreement
        self._layers = layers
        self._clause_at = _clauses_by_start(agreement)
        self._style_ids = {style.name: style.style_id for style in document.styles}
        self.runs: list[tuple[Span, Run]] = []

    def write(self) -> None:
        """Write every block; rows of one table that follow each other become one table."""
        for table, blocks in groupby(self._agreement.blocks, key=lambda block: block.table):
            if table is None:
                for block in blocks:
                    self._write_block(block)
            else:
                self._write_table(list(blocks))

    def _write_block(self, block: Block) -> None:
        if block.kind is BlockKind.RULE:
            set_border(self._document.add_paragraph(), "bottom")
        elif block.span.length:
            style = self._style_of(block)
            paragraph = self._document.add_paragraph()
            if style != "Normal":  # python-docx searches all styles each time it is given a name
                paragraph._p.style = self._style_ids[style]  # noqa: SLF001
            self._indent(paragraph, block)
            is_heading = style == "Title" or style.startswith("Heading")
            self._write_words(paragraph, block, block.span, is_heading=is_heading)

    def _style_of(self, block: Block) -> str:
        """The name of the Word style: a real heading wherever the clause tree has one."""
        clause = self._clause_at.get(block.span.start)
        if clause is not None and clause.kind is ClauseKind.HEADING:
            return f"Heading {min(clause.level, DEEPEST_HEADING)}"
        if clause is None and block.span.of(self._agreement.text).strip() == self._agreement.title:
            return "Title"
        if block.kind is BlockKind.HEADING:
            return f"Heading {min(max(block.level, 1), DEEPEST_HEADING)}"
        if block.kind is BlockKind.ITEM and block.bullet:
            depth = min(block.level + 1, DEEPEST_BULLET)
            return "List Bullet" if depth == 1 else f"List Bullet {depth}"
        return "Quote" if block.quote else "Normal"

    def _indent(self, paragraph: Paragraph, block: Block) -> None:
        """Set items in by their depth, and draw the bar of a quote."""
        depth = block.quote
        if block.kind is BlockKind.ITEM and not block.bullet:
            depth += block.level
        elif block.kind is BlockKind.PARAGRAPH:
            depth += self._item_depth(block)
        if depth:
            paragraph.paragraph_format.left_indent = INDENT * depth
        if block.quote:
            set_border(paragraph, "left")

    def _item_depth(self, block: Block) -> int:
        """How many items, one in the other, a block's clause is."""
        clause = self._clause_at.get(block.span.start)
        if clause is None:
            return 0
        path = self._agreement.outline.path(clause.id)
        return sum(step.kind is ClauseKind.ITEM for step in path)

    def _write_words(
        self, paragraph: Paragraph, block: Block, within: Span, *, is_heading: bool = False
    ) -> None:
        for piece in self._layers.pieces(block.runs, within):
            run = paragraph.add_run(clean(piece.span.of(self._agreement.text)))
            highlight = next((color for color in reversed(piece.layers) if color), None)
            set_run(run, piece.style, highlight, is_heading=is_heading)
            self.runs.append((piece.span, run))

    def _write_table(self, rows: list[Block]) -> None:
        width = max(len(row.cells) for row in rows) or 1
        table = self._document.add_table(len(rows), width, style="Table Grid")
        for row, block in zip(table.rows, rows, strict=True):
            for cell, span in zip(row.cells, block.cells or (block.span,), strict=False):
                paragraph = cell.paragraphs[0]
                set_cell(paragraph)
                self._write_words(paragraph, block, span)
                if block.header:
                    for run in paragraph.runs:
                        run.bold = True
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)


def _clauses_by_start(agreement: Agreement) -> Mapping[int, Clause]:
    """Each clause under the start of the block in which it begins; the innermost one wins."""
    blocks = agreement.blocks
    return {
        blocks[agreement.block_index(clause.own[0].start)].span.start: clause
        for clause in agreement.outline
        if clause.own
    }


def _set_properties(document: Document, report: Report) -> None:
    properties = document.core_properties
    exported = datetime.fromisoformat(report.facts.exported)
    properties.title = clean(report.facts.title)[:255]
    properties.subject = report.labels["report"]
    properties.author = report.facts.generator
    properties.last_modified_by = report.facts.generator
    properties.comments = report.labels["advice"]
    properties.language = report.labels["lang"]
    properties.created = properties.modified = exported


def _write_appendix(document: Document, report: Report) -> None:
    """After the agreement: what this file is, and what has lost its words."""
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    words = report.labels
    document.add_paragraph(words["facts"], style="Heading 1")
    _write_pairs(document, summary(report))
    document.add_paragraph(words["advice"])
    if report.audit_rows:
        document.add_paragraph(words["prominence_audit"], style="Heading 1")
        lines = [row.cells for row in report.audit_rows]
        _write_rows(document, [tuple(words[column] for column in COLUMNS), *lines])
    if report.orphans:
        document.add_paragraph(words["orphans"], style="Heading 1")
        document.add_paragraph(words["orphans_text"])
        for row in report.orphans:
            _write_orphan(document, row, report)


def _write_pairs(document: Document, pairs: Iterable[tuple[str, str]]) -> None:
    listed = list(pairs)
    table = document.add_table(len(listed), 2, style="Table Grid")
    table.autofit = False
    for row, pair in zip(table.rows, listed, strict=True):
        for cell, text, width in zip(row.cells, pair, (Cm(4), Cm(12)), strict=True):
            cell.width = width
            set_cell(cell.paragraphs[0])
            cell.paragraphs[0].add_run(clean(text))
    document.add_paragraph()


def _write_rows(document: Document, rows: Sequence[Sequence[str]]) -> None:
    """A table whose first row is its header, in small type: its cells are many."""
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _AUDIT_WIDTHS, strict=True):
        column.width = Cm(width)  # some programs look here, others at the cells
    repeat_header(table.rows[0])
    for number, (line, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text, width in zip(line.cells, texts, _AUDIT_WIDTHS, strict=True):
            cell.width = Cm(width)
            set_cell(cell.paragraphs[0])
            run = cell.paragraphs[0].add_run(clean(text))
            run.font.size = Pt(8.5)
            run.bold = not number
    document.add_paragraph()


def _write_orphan(document: Document, row: OrphanRow, report: Report) -> None:
    head = [row.place.label, report.labels[row.kind], row.author, row.date[:10]]
    document.add_paragraph(clean(" · ".join(part for part in head if part)), style="Heading 3")
    if row.place.quote:
        quote = document.add_paragraph(clean(row.place.quote), style="Quote")
        set_border(quote, "left")
    if row.text:
        document.add_paragraph(clean(row.text))


def _write_footer(document: Document, report: Report) -> None:
    facts, footer = report.facts, document.sections[0].footer
    paragraph = footer.paragraphs[0]
    add_page_number(paragraph)
    said = f"  ·  {facts.file_name} · {facts.sha256[:12]} · {facts.day}"
    for line, into in ((said, paragraph), (report.labels["advice"], footer.add_paragraph())):
        into.style = document.styles["Footer"]
        into.add_run(clean(line)).font.size = Pt(7.5)
