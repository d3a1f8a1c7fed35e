"""What a clause is called where there is little room for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement import ClauseKind

if TYPE_CHECKING:
    from tcreader.agreement import Clause

_FIRST_WORDS = 80  # code points of a clause without a title that stand for it
_LOOKED_AT = 4  # times as many code points as are wanted, since runs of white space shrink


def clause_name(clause: Clause, text: str, limit: int = 24) -> str:
    """A clause's label and title, or its first words if it has neither.

    Args:
        clause: The clause.
        text: The agreement's text.
        limit: The most code points that the name may have; longer ones end in an ellipsis.
    """
    name = f"{clause.label} {clause.title}".strip()
    if not name and clause.own:
        own = clause.own[0]
        name = text[own.start : min(own.end, own.start + _LOOKED_AT * limit)]
    return shortened(" ".join(name.split()), limit)


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


def label_of(clause: Clause) -> str:
    """What a clause is called by itself, away from the text: its number, or else its title.

    A number printed as ``2、`` or ``(b)`` says little without those above it, which the clause's
    id has; what the id adds to a number that the text repeats isn't printed there.
    """
    if not clause.label and clause.kind is not ClauseKind.ITEM:
        return clause.title
    return re.sub(r"#\d+", "", clause.id)


def shortened(name: str, limit: int) -> str:
    """A name in at most so many code points; a longer one ends in an ellipsis."""
    return name if len(name) <= limit else name[: limit - 1].rstrip() + "…"
