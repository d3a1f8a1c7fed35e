"""A note's Markdown as it looks, in a label; its links ask before they lead anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from tcreader.desktop.notes.marked_text import as_html
from tcreader.desktop.notes.search_hits import with_hits
from tcreader.desktop.painted_text import spaced_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from tcreader.desktop.notes.marked_text import Paragraph
    from tcreader.desktop.theme import Theme

_ZERO_WIDTH = "\u200b"
_LONG, _STEP = 24, 4  # longer words of so many code points may break after every few


class NoteView(QLabel):
    """Paragraphs of a note; nothing in it is ever loaded."""

    def __init__(self, theme: Theme, font: QFont | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._font = font or self.font()
        self._paragraphs: Sequence[Paragraph] = ()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def show_note(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show other words."""
        self._paragraphs = paragraphs
        breakable = map(_breakable, with_hits(paragraphs, self._words))
        self.setText(as_html(breakable, self._theme))
        text = "\n".join(one.text for one in paragraphs)
        self.setFont(spaced_for(self._font, text))
        self.setAccessibleName(text)
        has_links = any(piece.link for one in paragraphs for piece in one.pieces)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus)

    def mark(self, words: str) -> None:
        """Mark what a search looks for."""
        if words != self._words:
            self._words = words
            self.show_note(self._paragraphs)


def _breakable(paragraph: Paragraph) -> Paragraph:
    """A paragraph whose overlong words may break."""
    pieces = tuple(piece._replace(text=_broken(piece.text)) for piece in paragraph.pieces)
    return paragraph._replace(pieces=pieces)


def _broken(text: str) -> str:
    """Words of Latin letters longer than a line, with places where they may break."""
    return " ".join(
        _ZERO_WIDTH.join(word[at : at + _STEP] for at in range(0, len(word), _STEP))
        if len(word) > _LONG and word.isascii()
        else word
        for word in text.split(" ")
    )
