"""Blocks and runs: an agreement's text as the drafter set it."""

from __future__ import annotations

import enum
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tcreader.agreement.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


class Mark(enum.Flag):
    """What the drafter did to words to set them off."""

    NONE = 0
    BOLD = enum.auto()
    ITALIC = enum.auto()
    UNDERLINE = enum.auto()
    STRIKE = enum.auto()
    CAPITALS = enum.auto()  # set in capitals by a style; the text itself may be lower case
    CODE = enum.auto()
    SUPERSCRIPT = enum.auto()
    SUBSCRIPT = enum.auto()


class Style(NamedTuple):
    """How a run is set.

    Attributes:
        marks: The marks on the words.
        color: The words' own colour as ``#rrggbb``, if it differs from the body's.
        background: A colour behind the words as ``#rrggbb``.
        scale: Size of the type relative to the body, 1.0 for the body's own size.
        link: Where the words lead; shown, never followed unasked.
    """

    marks: Mark = Mark.NONE
    color: str | None = None
    background: str | None = None
    scale: float = 1.0
    link: str | None = None


PLAIN = Style()


class Run(NamedTuple):
    """A piece of a block that is set in one style; ``start`` and ``end`` are code points."""

    start: int
    end: int
    style: Style = PLAIN

    @property
    def span(self) -> Span:
        """The run's place in the agreement's text."""
        return Span(self.start, self.end)


class BlockKind(enum.Enum):
    """What a block of text is to the eye."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # an entry of a list, with a bullet or a typed number
    TABLE_ROW = "table-row"
    RULE = "rule"  # a separating line: a block without text


class Block(NamedTuple):
    """One heading, paragraph, list entry or table row: a line of the agreement's text.

    Blocks follow each other in the text, separated by one line feed that belongs to none of
    them. A hard line break inside a block is a U+2028 LINE SEPARATOR, so that a block's text
    never holds a line feed.

    Attributes:
        span: The block's words in the agreement's text.
        runs: Pieces in order, which cover the span without gaps (none for an empty block).
        kind: What the block is to the eye.
        level: Heading level from 1, or how deep a list entry is nested, from 0.
        bullet: Whether a bullet without number or letter stands before it; typed numbers and
            letters are part of the text.
        quote: How many block quotes it stands in.
        cells: The cells of a table row, in order; a tab stands between two of them.
        table: Which table of the document the row belongs to, counted from 0.
        header: Whether the row is its table's header.
        lines: First and last line in the source file, counted from 1.
    """

    span: Span
    runs: tuple[Run, ...] = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    bullet: bool = False
    quote: int = 0
    cells: tuple[Span, ...] = ()
    table: int | None = None
    header: bool = False
    lines: tuple[int, int] = (1, 1)


def body_style(blocks: Sequence[Block]) -> Style:
    """What more than half of the words of all blocks but headings are set in, without marks."""
    colors: Counter[str | None] = Counter()
    grounds: Counter[str | None] = Counter()
    scales: Counter[float] = Counter()
    whole = 0
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            continue
        whole += block.span.length
        for run in block.runs:
            if run.style != PLAIN:
                length = run.end - run.start
                colors[run.style.color] += length
                grounds[run.style.background] += length
                scales[run.style.scale] += length
    return Style(
        color=_of_most(colors, whole, None),
        background=_of_most(grounds, whole, None),
        scale=_of_most(scales, whole, 1.0),
    )


def _of_most(counted: Counter[T], whole: int, usual: T) -> T:
    """What holds for more than half of the whole, or else what is usual."""
    value, count = next(iter(counted.most_common(1)), (usual, 0))
    return value if 2 * count > whole else usual
