"""The words that a search looks for, marked where they stand in a note or a quote: no Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.desktop.text_search import SearchableText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.agreement import Span
    from tcreader.desktop.notes.marked_text import Paragraph, Piece


def with_hits(paragraphs: Sequence[Paragraph], words: str) -> tuple[Paragraph, ...]:
    """Paragraphs in which the words are marked, also where their style changes halfway."""
    if not words:
        return tuple(paragraphs)
    return tuple(_marked(paragraph, words) for paragraph in paragraphs)


def _marked(paragraph: Paragraph, words: str) -> Paragraph:
    hits = SearchableText.of(paragraph.text).find(words)
    if not hits:
        return paragraph
    pieces: list[Piece] = []
    at = 0
    for piece in paragraph.pieces:
        pieces += _parts(piece, at, hits)
        at += len(piece.text)
    return paragraph._replace(pieces=tuple(pieces))


def _parts(piece: Piece, start: int, hits: Sequence[Span]) -> Iterator[Piece]:
    """A piece that begins at a place in its paragraph, cut where hits begin and end."""
    end = start + len(piece.text)
    at = start
    for hit in hits:
        first, last = max(hit.start, at), min(hit.end, end)
        if first >= last:
            continue
        if at < first:
            yield piece._replace(text=piece.text[at - start : first - start])
        yield piece._replace(text=piece.text[first - start : last - start], is_hit=True)
        at = last
    if at < end:
        yield piece._replace(text=piece.text[at - start :])
