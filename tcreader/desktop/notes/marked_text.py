"""A note's Markdown as paragraphs of styled pieces: no Qt here.

Notes come from other people's files. Raw HTML stays text, pictures are never asked for, and a
link is one only if it leads to a web page or an e-mail address.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from tcreader.desktop.theme import Theme

SCHEMES = ("http", "https", "mailto")
_MARKS = re.compile(r"[*_`#<>\[\\&~]|^\s*(?:[-+]|\d{1,9}[.)])\s|^\s*(?:---|===)|://", re.MULTILINE)
_ADDRESS = re.compile(
    r"https?://[^\s<>\"'，。；、！？（）【】「」《》”’]+[^\s<>\"'.,;:!?)，。；、！？（）【】「」《》”’]"
)
_LONGEST = 20_000  # code points of a note that are shown; the field in which it is written has all
_KEPT = 200  # notes whose reading is remembered
_INDENT, _HANGING = 16, 14  # pixels of an item's left edge and of its marker
_BLANK = re.compile(r"\n\s*\n")


class Piece(NamedTuple):
    """Words in one style; ``link`` is the address to which they lead, ``added`` underlines.

    ``is_hit`` says that a search has found them.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    struck: bool = False
    added: bool = False
    link: str = ""
    is_hit: bool = False


class Paragraph(NamedTuple):
    """A paragraph, a list's item, a line of a quotation, or a block of code.

    Attributes:
        pieces: Its words; line breaks stand in them as such.
        marker: A bullet or a number in front, if it is an item's first paragraph.
        depth: How many lists and quotations it stands in.
        is_code: Whether it is a block of code, whose spaces count.
    """

    pieces: tuple[Piece, ...]
    marker: str = ""
    depth: int = 0
    is_code: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


class NoteReader:
    """Reads notes, and remembers those that it read last, since cards are painted often."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[Paragraph, ...]] = OrderedDict()
        self._markdown: MarkdownIt | None = None

    def paragraphs(self, note: str) -> tuple[Paragraph, ...]:
        """A note's paragraphs, its end left out if it is very long.

        Most notes hold no marks and are not parsed at all.
        """
        note = note[:_LONGEST]
        known = self._known.get(note)
        if known is None:
            known = self._known[note] = tuple(self._read(note))
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(note)
        return known

    def is_marked(self, note: str) -> bool:
        """Whether a note looks otherwise than it is written."""
        plain = [one.text for one in _plain(note[:_LONGEST])]
        return plain != [one.text for one in self.paragraphs(note)]

    def plain(self, note: str) -> str:
        """A note's words in one line, without the marks."""
        return " ".join(" ".join(one.text.split()) for one in self.paragraphs(note)).strip()

    def _read(self, note: str) -> Iterable[Paragraph]:
        if not _MARKS.search(note):
            return _plain(note)
        if self._markdown is None:
            self._markdown = _parser()
        tokens = self._markdown.parse(note)
        deepest = self._markdown.options["maxNesting"] - 1
        if any(token.level >= deepest for token in tokens):  # what is deeper would be left out
            return _plain(note)
        return _Walk(tokens).paragraphs()


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    from tcreader.formats.markdown import emphasis

    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.enable("strikethrough")
    # What is indented is not code here, nobody needs pictures, and `<b>` is text.
    markdown.disable(["code", "image", "reference", "html_block", "html_inline"])
    markdown.inline.ruler.at("emphasis", emphasis.rule)  # for `**重要。**继续`
    return markdown


def _plain(note: str) -> Iterator[Paragraph]:
    for part in _BLANK.split(note):
        if part.strip():
            yield Paragraph((Piece(part.strip("\n")),))


class _Walk:
    """Goes through the tokens of a note once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._markers: list[str | int] = []  # of the lists around: a bullet, or the next number
        self._depth = 0
        self._marker = ""
        self._is_heading = False

    def paragraphs(self) -> Iterator[Paragraph]:
        for token in self._tokens:
            if token.type == "inline":
                pieces = tuple(_pieces(token.children or (), bold=self._is_heading))
                yield self._paragraph(pieces)
            elif token.type in ("fence", "code_block"):
                code = (Piece(token.content.rstrip("\n"), code=True),)
                yield self._paragraph(code, is_code=True)
            elif token.type == "hr":
                yield self._paragraph((Piece("———"),))
            else:
                self._step(token)

    def _paragraph(self, pieces: tuple[Piece, ...], *, is_code: bool = False) -> Paragraph:
        marker, self._marker = self._marker, ""
        return Paragraph(pieces, marker, self._depth - bool(self._markers), is_code)

    def _step(self, token: Token) -> None:
        """Go into a list, an item, a quotation or a heading, or out of it."""
        self._depth += token.nesting if token.type not in _FLAT else 0
        if token.type == "bullet_list_open":
            self._markers.append("•")
        elif token.type == "ordered_list_open":
            self._markers.append(int(token.attrGet("start") or 1))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._markers.pop()
        elif token.type == "list_item_open":
            marker = self._markers[-1]
            self._marker = marker if isinstance(marker, str) else f"{marker}."
            if isinstance(marker, int):
                self._markers[-1] = marker + 1
        elif token.type in ("heading_open", "heading_close"):
            self._is_heading = token.nesting > 0


_FLAT = frozenset(
    f"{name}_{end}" for name in ("paragraph", "heading", "list_item") for end in ("open", "close")
)
_STYLES = {"strong": "bold", "em": "italic", "s": "struck"}


def _pieces(tokens: Iterable[Token], *, bold: bool) -> Iterator[Piece]:
    style = Piece("", bold=bold)
    for token in tokens:
        name, _, end = token.type.rpartition("_")
        if token.type in ("softbreak", "hardbreak"):
            yield style._replace(text="\n")
        elif token.type == "code_inline":
            yield style._replace(text=token.content, code=True)
        elif name in _STYLES:
            is_on = end == "open" or (bold and name == "strong")
            style = Piece(**{**style._asdict(), _STYLES[name]: is_on})
        elif name == "link":
            address = str(token.attrGet("href") or "") if end == "open" else ""
            style = style._replace(link=address if is_safe(address) else "")
        elif token.content:
            yield from _with_addresses(style._replace(text=token.content))


def _with_addresses(piece: Piece) -> Iterator[Piece]:
    """A piece with the addresses in it as links."""
    at = 0
    for found in () if piece.link else _ADDRESS.finditer(piece.text):
        if found.start() > at:
            yield piece._replace(text=piece.text[at : found.start()])
        yield piece._replace(text=found[0], link=found[0])
        at = found.end()
    if at < len(piece.text):
        yield piece._replace(text=piece.text[at:])


def is_safe(address: str) -> bool:
    """Whether an address leads to a web page or opens a letter."""
    return address.partition(":")[0].lower() in SCHEMES and ":" in address


def as_html(paragraphs: Iterable[Paragraph], theme: Theme) -> str:
    """Paragraphs as the HTML of a label: nothing in it asks for anything to be loaded.

    Args:
        paragraphs: What to show.
        theme: Gives the colour of links, and the ground behind code and behind what was found.
    """
    from html import escape

    lines = []
    for one in paragraphs:
        words = "".join(_piece_html(piece, theme) for piece in one.pieces)
        marker = f"{escape(one.marker)}&nbsp; " if one.marker else ""
        hanging = _HANGING if one.marker else 0
        left = one.depth * _INDENT + hanging
        lines.append(
            f'<p style="margin:0 0 4px {left}px; text-indent:{-hanging}px">{marker}{words}</p>'
        )
    return "".join(lines)


def _piece_html(piece: Piece, theme: Theme) -> str:
    from html import escape

    words = escape(piece.text).replace("\n", "<br>")
    if piece.code:
        words = words.replace("  ", "&nbsp; ")
        words = f'<span style="font-family:monospace; background:{theme.hover}">{words}</span>'
    for is_on, tag in (
        (piece.bold, "b"),
        (piece.italic, "i"),
        (piece.struck, "s"),
        (piece.added, "u"),
    ):
        words = f"<{tag}>{words}</{tag}>" if is_on else words
    if piece.link:
        address = escape(piece.link, quote=True)
        words = f'<a href="{address}" style="color:{theme.accent}">{words}</a>'
    if piece.is_hit:
        words = f'<span style="background:{theme.search_hit}; color:{theme.ink}">{words}</span>'
    return words
