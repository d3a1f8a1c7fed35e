"""Which clauses a filter leaves in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.desktop.clause_names import headline

if TYPE_CHECKING:
    from tcreader.agreement import Outline


def matching(outline: Outline, text: str, query: str) -> frozenset[str]:
    """Ids of the clauses whose label, title or first words hold the query, without its case."""
    needle = query.casefold()
    return frozenset(
        clause.id
        for clause in outline
        if needle in clause.label.casefold() or needle in headline(clause, text).casefold()
    )


def with_ancestors(outline: Outline, ids: frozenset[str]) -> frozenset[str]:
    """The same ids with those of all clauses above them."""
    kept: set[str] = set()
    for clause_id in ids:
        step: str | None = clause_id
        while step is not None and step not in kept:
            kept.add(step)
            step = outline[step].parent
    return frozenset(kept)
