"""From Markdown tokens to blocks: each line of a paragraph is one, unless prose was wrapped."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tcreader.agreement import BlockKind
from tcreader.formats.body import Body, BodyBuilder, Piece, Setting
from tcreader.formats.characters import LINE_SEPARATOR
from tcreader.formats.lines import Wrapping, bullet_width, is_title_like, wrapping_of
from tcreader.formats.markdown.inline import InlineReader, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from tcreader.checkpoints import Checkpoint


def body_of(
    tokens: Sequence[Token],
    source: str,
    checkpoint: Checkpoint | None = None,
) -> Body:
    """The body that the tokens describe, which lose their words.

    Args:
        tokens: Of the whole text.
        source: The whole text.
        checkpoint: Called before every token with how many have been read, and how many there are.
    """
    lines = source.split("\n")
    wrapping = wrapping_of(_paragraphs(tokens, lines))
    writer = _BlockWriter(lines if wrapping.width is not None else (), wrapping)
    del lines  # which few texts need any longer
    for number, token in enumerate(tokens):
        if checkpoint is not None:
            checkpoint(number, len(tokens))
        writer.take(token)
        token.children = None
    return writer.body.finish()


def _paragraphs(tokens: Iterable[Token], source: Sequence[str]) -> Iterator[Sequence[str]]:
    for token in tokens:
        if token.type == "paragraph_open" and token.map and token.map[1] - token.map[0] > 1:
            yield source[slice(*token.map)]


@dataclass(slots=True)
class _BlockWriter:
    source: Sequence[str]
    wrapping: Wrapping
    body: BodyBuilder = field(default_factory=BodyBuilder)
    inline: InlineReader = field(default_factory=InlineReader)
    quote: int = 0
    depth: int = 0  # of lists
    label: str = ""  # typed numbers that wait for their words
    bullet: bool = False  # a bullet that waits for its words
    item_line: int = 0
    heading: int = 0  # level of the heading that is open
    empty_heading: tuple[int, int] | None = None  # level, and the line after it
    table: int = -1
    in_new_table: bool = False
    header: bool = False
    row_line: int = 0
    cells: list[list[Piece]] | None = None

    def take(self, token: Token) -> None:
        """Take the next token of the document."""
        taker = _TAKERS.get(token.type)
        if taker is not None:
            taker(self, token)

    def enter_quote(self, token: Token) -> None:
        del token
        self.quote += 1

    def leave_quote(self, token: Token) -> None:
        del token
        self.quote -= 1

    def enter_list(self, token: Token) -> None:
        del token
        self.depth += 1

    def leave_list(self, token: Token) -> None:
        del token
        self.depth -= 1

    def enter_item(self, token: Token) -> None:
        if token.markup in (".", ")"):
            self.label += f"{token.info}{token.markup} "
        else:
            self.bullet = True
        self.item_line = token.map[0] + 1 if token.map else 0

    def leave_item(self, token: Token) -> None:
        """Write a number that stands alone."""
        del token
        if self.label:
            self._write([Line(self.item_line)], Setting(quote=self.quote))
        self.bullet = False

    def enter_heading(self, token: Token) -> None:
        self.heading = int(token.tag[1:])

    def leave_heading(self, token: Token) -> None:
        del token
        self.heading = 0

    def write_rule(self, token: Token) -> None:
        self.body.add_rule(self.quote, token.map[0] + 1 if token.map else 0)

    def enter_table(self, token: Token) -> None:
        del token
        self.in_new_table = True

    def enter_row(self, token: Token) -> None:
        self.table += self.in_new_table
        self.in_new_table = False
        self.header = token.meta["header"]
        self.cells = []

    def leave_row(self, token: Token) -> None:
        del token
        cells, self.cells = self.cells or [], None
        setting = Setting(
            BlockKind.TABLE_ROW, quote=self.quote, table=self.table, header=self.header
        )
        self.body.add_row(cells, setting, (self.row_line, self.row_line))

    def write_words(self, token: Token) -> None:
        """Write the words of a paragraph, heading or table cell."""
        first, end = token.map or (0, 1)
        lines = self.inline.lines_of(token.children or (), first + 1)
        if self.cells is not None:
            self.row_line = first + 1
            self.cells.append(_on_one_line(lines))
        elif self.heading:
            self._write_heading(lines, first, end)
        else:
            self._write_paragraph(lines)

    def _write_heading(self, lines: list[Line], first: int, end: int) -> None:
        one = Line(first + 1, _on_one_line(lines))
        if one.words().strip():
            self._write([one], Setting(BlockKind.HEADING, self.heading, quote=self.quote))
        else:
            self.empty_heading = (self.heading, end + 1)

    def _write_paragraph(self, lines: list[Line]) -> None:
        for joined in self._joined(line for line in lines if line.words().strip()):
            self._write(joined, self._setting(joined[0]))

    def _setting(self, line: Line) -> Setting:
        level, expected = self.empty_heading or (0, 0)
        self.empty_heading = None
        if level and line.number == expected and is_title_like(line.words().strip()):
            return Setting(BlockKind.HEADING, level, quote=self.quote)
        if line.heading:
            return Setting(BlockKind.HEADING, line.heading, quote=self.quote)
        return Setting(level=self.depth, quote=self.quote)

    def _joined(self, lines: Iterable[Line]) -> Iterator[list[Line]]:
        """The lines in groups that make one block each."""
        group: list[Line] = []
        for line in lines:
            if group:
                joint = self._joint(group[-1], line)
                if joint is None:
                    yield group
                    group = []
                elif joint:
                    group[-1].pieces.append(Piece(joint, group[-1].pieces[-1].style))
            group.append(line)
        if group:
            yield group

    def _joint(self, line: Line, following: Line) -> str | None:
        is_wrapped = self.wrapping.width is not None
        if not is_wrapped or line.ended or following.number != line.number + 1:
            return None
        return self.wrapping.joint(self.source[line.number - 1], self.source[following.number - 1])

    def _write(self, lines: Sequence[Line], setting: Setting) -> None:
        """Write one block, with the number or bullet that waits for it."""
        pieces = [piece for line in lines for piece in line.pieces]
        label, self.label = self.label, ""
        bullet, self.bullet = self.bullet or lines[0].bullet, False
        if not label and not bullet:
            bullet, pieces = _without_bullet(pieces)
        if label:
            pieces.insert(0, Piece(label))
        kind, level = setting.kind, setting.level
        if kind is BlockKind.PARAGRAPH and (label or bullet):
            kind, level = BlockKind.ITEM, max(self.depth - 1, 0)
        self.body.add(
            pieces,
            Setting(kind, level, bullet and not label, setting.quote),
            (lines[0].number, lines[-1].number),
        )


def _on_one_line(lines: Sequence[Line]) -> list[Piece]:
    """The pieces of lines, with a line separator between two of them that have words."""
    pieces: list[Piece] = []
    for line in lines:
        if line.words().strip():
            if pieces:
                pieces.append(Piece(LINE_SEPARATOR))
            first, *rest = line.pieces
            pieces += [Piece(first.words.lstrip(), first.style), *rest]
            pieces[-1] = Piece(pieces[-1].words.rstrip(), pieces[-1].style)
    return pieces


def _without_bullet(pieces: list[Piece]) -> tuple[bool, list[Piece]]:
    """Whether a typed bullet stands first, and the pieces without it."""
    if not pieces:
        return False, pieces
    first = pieces[0]
    words = first.words.lstrip()
    width = bullet_width(words)
    if not width:
        return False, pieces
    return True, [Piece(words[width:], first.style), *pieces[1:]]


_TAKERS: Mapping[str, Callable[[_BlockWriter, Token], None]] = {
    "inline": _BlockWriter.write_words,
    "blockquote_open": _BlockWriter.enter_quote,
    "blockquote_close": _BlockWriter.leave_quote,
    "ordered_list_open": _BlockWriter.enter_list,
    "ordered_list_close": _BlockWriter.leave_list,
    "bullet_list_open": _BlockWriter.enter_list,
    "bullet_list_close": _BlockWriter.leave_list,
    "list_item_open": _BlockWriter.enter_item,
    "list_item_close": _BlockWriter.leave_item,
    "heading_open": _BlockWriter.enter_heading,
    "heading_close": _BlockWriter.leave_heading,
    "hr": _BlockWriter.write_rule,
    "table_open": _BlockWriter.enter_table,
    "tr_open": _BlockWriter.enter_row,
    "tr_close": _BlockWriter.leave_row,
}
