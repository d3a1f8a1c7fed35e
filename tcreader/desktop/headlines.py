"""A clause in one line, where its whole text has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tcreader.agreement import Clause

_FIRST_WORDS = 80  # code points of a clause without a title that stand for it


def headline(clause: Clause, text: str) -> str:
    """A clause's title, or the first words after its label; an ellipsis stands for the rest."""
    if clause.title:
        return clause.title
    for piece in clause.own:
        labelled = piece.covers(clause.label_span)
        start = max(piece.start, clause.label_span.end) if labelled else piece.start
        words = " ".join(text[start : min(piece.end, start + _FIRST_WORDS)].split())
        if words:
            return f"{words}…" if text[start + _FIRST_WORDS : piece.end].strip() else words
    return ""
