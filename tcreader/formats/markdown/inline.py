"""The words of one Markdown block, as lines of pieces in their styles."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tcreader.agreement import PLAIN, Mark, Style
from tcreader.formats.body import Piece
from tcreader.formats.characters import seen
from tcreader.formats.markdown.html_tag import TAG
from tcreader.formats.markdown.tag_style import combined, tag_style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

_MARKS = {
    "strong": Mark.BOLD,
    "em": Mark.ITALIC,
    "strong-em": Mark.BOLD | Mark.ITALIC,
    "s": Mark.STRIKE,
}
_BREAKING_NAMES = """
    article aside blockquote br caption center dd details dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section select
    table tbody tfoot thead tr ul
"""
_BREAKING = frozenset(_BREAKING_NAMES.split())
_DEEPEST = 50  # tags open at once
_CELLS = frozenset({"td", "th"})
_HEADING = re.compile("h[1-6]")
_SAFE_LINK = re.compile(r"(?:https?|mailto|tel):|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """One line of a block.

    Attributes:
        number: Where it stands in the source, counted from 1.
        pieces: Its words.
        ended: Whether it was broken by hand: nothing is joined to it.
        heading: The level if it stands in a heading of HTML, else 0.
        bullet: Whether it begins an entry of an HTML list.
    """

    number: int
    pieces: list[Piece] = field(default_factory=list)
    ended: bool = False
    heading: int = 0
    bullet: bool = False

    def words(self) -> str:
        """Its words without their styles."""
        return "".join(piece.words for piece in self.pieces)


@dataclass(slots=True)
class InlineReader:
    """Reads the words of blocks in order; a style that one opens goes on until it is closed."""

    _marks: Counter[Mark] = field(default_factory=Counter)  # how often each is open
    _tags: list[tuple[str, Style]] = field(default_factory=list)
    _links: list[str | None] = field(default_factory=list)
    _style: Style = PLAIN
    _heading: int = 0
    _lines: list[Line] = field(default_factory=list)

    def lines_of(self, tokens: Iterable[Token], first_line: int) -> list[Line]:
        """The lines of a block's tokens, the first of which stands on ``first_line``."""
        self._lines = [Line(first_line, heading=self._heading)]
        for token in tokens:
            self._take(token)
        return self._lines

    def _take(self, token: Token) -> None:
        match token.type:
            case "text":
                self._add(token.content)
            case "softbreak":
                self._break(lines=1, ended=False)
            case "hardbreak":
                self._break(lines=1)
            case "code_inline":
                self._add(token.content, combined(self._style, Style(Mark.CODE)))
            case "image":
                self._add(" ".join(child.content for child in token.children or ()))
            case "link_open" | "link_close":
                self._take_link(token)
            case _ if token.type == TAG:
                self._take_tag(token)
            case _:
                self._take_mark(token)

    def _take_mark(self, token: Token) -> None:
        name, _, edge = token.type.rpartition("_")
        mark = _MARKS[name]
        self._marks[mark] += 1 if edge == "open" else -1
        self._restyle()

    def _add(self, words: str, style: Style | None = None) -> None:
        if words:
            words = seen(words.replace("\n", " "))
            self._lines[-1].pieces.append(Piece(words, self._style if style is None else style))

    def _break(self, *, lines: int = 0, ended: bool = True) -> None:
        line = self._lines[-1]
        line.ended = ended
        self._lines.append(Line(line.number + lines, heading=self._heading))

    def _restyle(self) -> None:
        style = PLAIN
        for _, tag in self._tags:
            style = combined(style, tag)
        marks = style.marks
        for mark, times in self._marks.items():
            marks |= mark if times > 0 else Mark.NONE
        link = next((link for link in reversed(self._links) if link), style.link)
        self._style = style._replace(marks=marks, link=link)

    def _take_link(self, token: Token) -> None:
        if token.type == "link_open":
            self._links.append(safe_link(str(token.attrs.get("href", ""))))
        elif self._links:
            self._links.pop()
        self._restyle()

    def _take_tag(self, token: Token) -> None:
        name, closes = token.tag, token.meta["closing"]
        self._lines[-1].number += token.meta["lines"]
        if _HEADING.fullmatch(name):
            self._heading = 0 if closes else int(name[1])
        if name in _BREAKING:
            self._break()
            self._lines[-1].bullet = name == "li" and not closes
        elif name in _CELLS:
            self._add(" ")
        elif name == "img":
            self._add(str(token.attrs.get("alt", "")))
        elif closes:
            self._close_tag(name)
        elif token.meta.get("paired") and len(self._tags) < _DEEPEST:
            attributes = {key: str(value) for key, value in token.attrs.items()}
            style = tag_style(name, attributes)
            if name == "a":
                style = style._replace(link=safe_link(attributes.get("href", "")))
            self._tags.append((name, style))
            self._restyle()

    def _close_tag(self, name: str) -> None:
        for index in range(len(self._tags) - 1, -1, -1):
            if self._tags[index][0] == name:
                del self._tags[index]
                self._restyle()
                return


def safe_link(address: str) -> str | None:
    """An address that may be shown as a link: of the web, of mail, of a telephone, or relative."""
    address = address.strip()
    return address if address and _SAFE_LINK.match(address) else None
