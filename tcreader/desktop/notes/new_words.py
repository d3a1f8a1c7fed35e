"""The words that turned a note's meaning, marked in what it said and what it says: no Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.desktop.notes.marked_text import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.desktop.notes.grouping import NoteRow

_ARROW = " → "


def words_before(row: NoteRow) -> Paragraph:
    """What stood there, with the words that are gone struck out."""
    placement, annotation = row.placement, row.annotation
    was = placement.was if placement else ""
    text = was or (annotation.target.exact if annotation else "")
    gone = [old for old, _ in placement.changes] if placement else []
    return Paragraph(_marked(_flat(text), gone, Piece("", struck=True)))


def words_now(row: NoteRow) -> Paragraph:
    """What stands there, with the words that came underlined.

    Where the note's own words are as they were, the sentence around them has changed: the same
    word in them, standing there all along, isn't one that came.
    """
    exact = row.annotation.target.exact if row.annotation else ""
    is_new = _flat(row.quote) != _flat(exact)
    came = [new for _, new in row.placement.changes] if row.placement and is_new else []
    return Paragraph(_marked(_flat(row.quote), came, Piece("", bold=True, added=True)))


def changed_words(row: NoteRow) -> Paragraph:
    """Only the words before and after, a change a line."""
    pieces: list[Piece] = []
    for old, new in row.placement.changes if row.placement else ():
        if pieces:
            pieces.append(Piece("\n"))
        if old:
            pieces.append(Piece(_flat(old), struck=True))
        if old and new:
            pieces.append(Piece(_ARROW))
        if new:
            pieces.append(Piece(_flat(new), bold=True, added=True))
    return Paragraph(tuple(pieces))


def _marked(text: str, words: Sequence[str], style: Piece) -> tuple[Piece, ...]:
    """A text with each of the words marked once, where it comes next.

    Words that don't stand side by side are told with an ellipsis between them.
    """
    pieces: list[Piece] = []
    at = 0
    for word in (_flat(part) for one in words for part in one.split("…")):
        start = text.find(word, at) if word else -1
        if start < 0:
            continue
        if start > at:
            pieces.append(Piece(text[at:start]))
        at = start + len(word)
        pieces.append(style._replace(text=text[start:at]))
    return (*pieces, Piece(text[at:])) if text[at:] or not pieces else tuple(pieces)


def _flat(text: str) -> str:
    return " ".join(text.split())
