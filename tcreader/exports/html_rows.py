"""The agreement as rows of an HTML page: each block with its words and its margin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from tcreader.agreement import BlockKind, ClauseKind, Mark, Span
from tcreader.annotations import TargetKind
from tcreader.exports.pieces import Layers
from tcreader.exports.report import FlagRow, NoteRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.agreement import Block, Clause, Style
    from tcreader.exports.pieces import Piece
    from tcreader.exports.report import Report

T = TypeVar("T")

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_BREAKS = re.compile("[\n\r\u2028\u2029]")
_MARK_CLASSES = {
    Mark.BOLD: "b",
    Mark.ITALIC: "i",
    Mark.UNDERLINE: "u",
    Mark.STRIKE: "s",
    Mark.CAPITALS: "caps",
    Mark.CODE: "code",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
}
DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are drawn in one way.

    Attributes:
        lines: The words, cut at hard line breaks.
        classes: The style sheet's names for how they are set, in one string.
        style: The drafter's own colours and size, as CSS.
        link: Anchor of the flag or note to which they lead, or nothing.
        address: Where a link of the drafter's leads; shown, never followed.
    """

    lines: list[str]
    classes: str
    style: str
    link: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """A block, or a whole table, with what stands in the margin beside it.

    Attributes:
        tag: The HTML element: ``h1`` to ``h6``, ``p``, ``table`` or ``hr``.
        anchors: Element ids of the clauses that begin here.
        depth: How far it is set in.
        quote: Whether it stands in a block quote.
        bullet: Whether a bullet stands before it.
        hung: Whether it keeps clear of the column in which numbers and bullets stand.
        label: The printed number of the clause that begins here.
        words: What follows it.
        table: Rows of cells, each row with whether it is the header.
        flags: Flags that begin here.
        notes: Notes on words or on a clause that begin here.
    """

    tag: str
    anchors: list[str] = field(default_factory=list)
    depth: int = 0
    quote: bool = False
    bullet: bool = False
    hung: bool = False
    label: list[Words] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    table: list[tuple[bool, list[list[Words]]]] = field(default_factory=list)
    flags: list[FlagRow] = field(default_factory=list)
    notes: list[NoteRow] = field(default_factory=list)


def rows(report: Report) -> list[Row]:
    """Every block of the agreement in order; the rows of one table are together."""
    setter = _Setter(report)
    found: list[Row] = []
    for table, blocks in groupby(report.agreement.blocks, key=lambda block: block.table):
        if table is None:
            found += [setter.row(block) for block in blocks]
        else:
            found.append(setter.table(list(blocks)))
    return found


def anchor(clause_id: str) -> str:
    """The element id of a clause; an id can't hold white space."""
    return "clause-" + re.sub(r"\s+", "_", clause_id)


class _Setter:
    """Sets one agreement, block by block."""

    def __init__(self, report: Report) -> None:
        self._agreement = report.agreement
        flags = [(row.place.span, row) for row in report.flags if row.place.span]
        notes = [(row.place.span, row) for row in report.notes if row.place.span]
        self._flags = self._by_block(flags)
        self._notes = self._by_block(notes)
        self._clauses = self._by_block(
            [(clause.own[0], clause) for clause in self._agreement.outline if clause.own]
        )
        on_words: list[tuple[Span, FlagRow | NoteRow]] = [*flags]
        on_words += [(span, row) for span, row in notes if row.scope is TargetKind.WORDS]
        self._layers = Layers(on_words)

    def _by_block(self, placed: Iterable[tuple[Span, T]]) -> Mapping[Span, list[T]]:
        """What begins in each block, under the block's span."""
        by_block: dict[Span, list[T]] = {}
        for span, value in placed:
            block = self._agreement.blocks[self._agreement.block_index(span.start)]
            by_block.setdefault(block.span, []).append(value)
        return by_block

    def row(self, block: Block) -> Row:
        """A block that isn't in a table."""
        clauses = self._clauses.get(block.span, [])
        clause = clauses[0] if clauses else self._agreement.outline.at(block.span.start)
        label = self._label_of(block, clauses)
        return Row(
            tag=self._tag(block, clauses),
            anchors=[anchor(clause.id) for clause in clauses],
            depth=self._depth(block, clause),
            quote=block.quote > 0,
            bullet=block.bullet,
            hung=block.bullet or (clause is not None and clause.label_span.length > 0),
            label=self._words(block, label),
            words=self._words(block, Span(label.end, block.span.end)),
            flags=self._flags.get(block.span, []),
            notes=self._notes.get(block.span, []),
        )

    def table(self, blocks: list[Block]) -> Row:
        """The rows of a table, with everything that begins in it."""
        return Row(
            tag="table",
            anchors=[
                anchor(each.id) for block in blocks for each in self._of(self._clauses, block)
            ],
            table=[
                (block.header, [self._words(block, cell) for cell in block.cells or (block.span,)])
                for block in blocks
            ],
            flags=[each for block in blocks for each in self._of(self._flags, block)],
            notes=[each for block in blocks for each in self._of(self._notes, block)],
        )

    @staticmethod
    def _of(by_block: Mapping[Span, list[T]], block: Block) -> list[T]:
        return by_block.get(block.span, [])

    def _tag(self, block: Block, clauses: list[Clause]) -> str:
        """A heading wherever the clause tree has one; ``h1`` is the document's title."""
        if block.kind is BlockKind.RULE:
            return "hr"
        headings = [clause for clause in clauses if clause.kind is ClauseKind.HEADING]
        if headings:
            return f"h{min(headings[0].level + 1, DEEPEST_HEADING)}"
        if not clauses and block.span.of(self._agreement.text).strip() == self._agreement.title:
            return "h1"
        if block.kind is BlockKind.HEADING:
            return f"h{min(max(block.level, 1) + 1, DEEPEST_HEADING)}"
        return "p"

    def _depth(self, block: Block, clause: Clause | None) -> int:
        """How many items, one in the other, the block stands in; a bullet's own depth."""
        if block.bullet:
            return block.level
        path = self._agreement.outline.path(clause.id) if clause is not None else []
        return sum(step.kind is ClauseKind.ITEM for step in path)

    def _label_of(self, block: Block, clauses: list[Clause]) -> Span:
        """The printed number at the block's beginning; empty if there is none."""
        start = block.span.trimmed(self._agreement.text).start
        for clause in clauses:
            if clause.label_span.length and clause.label_span.start == start:
                return clause.label_span.within(block.span)
        return Span(block.span.start, block.span.start)

    def _words(self, block: Block, within: Span) -> list[Words]:
        return [self._drawn(piece) for piece in self._layers.pieces(block.runs, within)]

    def _drawn(self, piece: Piece[FlagRow | NoteRow]) -> Words:
        flags = [layer for layer in piece.layers if isinstance(layer, FlagRow)]
        notes = [layer for layer in piece.layers if isinstance(layer, NoteRow)]
        classes = [name for mark, name in _MARK_CLASSES.items() if mark in piece.style.marks]
        link = ""
        if notes:
            colors = [note.color.value for note in notes if note.color]
            classes += ["on", colors[-1] if colors else "remark"]
            link = f"note-{notes[-1].number}"
        if flags:
            gravest = max(flags, key=lambda flag: flag.severity or 0)
            classes += ["flag", gravest.severity.id if gravest.severity else "plain"]
            link = link or f"flag-{gravest.number}"
        return Words(
            lines=_BREAKS.split(piece.span.of(self._agreement.text)),
            classes=" ".join(classes),
            style=_css(piece.style),
            link=link,
            address=piece.style.link or "",
        )


def _css(style: Style) -> str:
    """The drafter's own colours and size; anything but a plain colour is dropped."""
    rules = []
    if style.color and _HEX.fullmatch(style.color):
        rules.append(f"--ink-of-words:{style.color}")
    if style.background and _HEX.fullmatch(style.background):
        rules.append(f"--ground-of-words:{style.background}")
    if style.scale != 1.0:
        rules.append(f"font-size:{min(max(style.scale, 0.5), 3.0):.2f}em")
    return ";".join(rules)
