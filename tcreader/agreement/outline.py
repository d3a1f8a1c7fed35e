"""The outline: an agreement's clause tree, with the labels as they are printed."""

from __future__ import annotations

import enum
import sys
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tcreader.agreement.spans import Span


class ClauseKind(enum.Enum):
    """What a node of the clause tree is."""

    HEADING = "heading"
    CLAUSE = "clause"
    ITEM = "item"
    PREAMBLE = "preamble"


class Clause(NamedTuple):
    """One node of the clause tree.

    Attributes:
        id: Unique in the agreement and stable for the same text, such as ``3.2.5(1)``.
        label: The number or letter exactly as printed, or nothing.
        title: The words of a heading or of a run-in heading, or nothing.
        kind: Heading, clause, item or preamble.
        level: Depth in the tree, from 1.
        parent: Id of the clause above, or None at the top.
        span: The clause with all its descendants.
        own: The clause's own text, label included, without its descendants, in order. It can be
            in several pieces: a paragraph after a run of items belongs to their lead-in.
        label_span: Where the label is printed; empty if there is none.
    """

    id: str
    label: str
    title: str
    kind: ClauseKind
    level: int
    parent: str | None
    span: Span
    own: tuple[Span, ...]
    label_span: Span

    def own_text(self, text: str) -> str:
        """The clause's own words, its pieces joined by line feeds."""
        return "\n".join(piece.of(text) for piece in self.own)


class DisorderKind(enum.Enum):
    """How printed numbers can be out of order."""

    REPEATED = "repeated"
    SKIPPED = "skipped"
    RESTARTED = "restarted"
    OUT_OF_ORDER = "out-of-order"
    TRUNCATED = "truncated"


class Disorder(NamedTuple):
    """Something about the source's numbering that a reviewer should know.

    Attributes:
        clause: Id of the clause at which it shows.
        kind: What is out of order.
        message: One English sentence.
    """

    clause: str
    kind: DisorderKind
    message: str


@dataclass(frozen=True)
class Outline:
    """The clause tree in document order, with the agreement's own title."""

    title: str
    clauses: tuple[Clause, ...]
    disorder: tuple[Disorder, ...] = ()

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.clauses)

    def __len__(self) -> int:
        return len(self.clauses)

    def __getitem__(self, clause_id: str) -> Clause:
        return self.by_id[clause_id]

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """Each clause under its id."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def _children(self) -> Mapping[str | None, Sequence[Clause]]:
        children: dict[str | None, list[Clause]] = {}
        for clause in self.clauses:
            children.setdefault(clause.parent, []).append(clause)
        return children

    def children(self, clause_id: str | None) -> Sequence[Clause]:
        """The clauses right below one, or those at the top for None, in document order."""
        return self._children.get(clause_id, ())

    def path(self, clause_id: str) -> list[Clause]:
        """The clauses from the top down to this one, itself included."""
        path: list[Clause] = []
        step: str | None = clause_id
        while step is not None:
            clause = self.by_id[step]
            path.append(clause)
            step = clause.parent
        return path[::-1]

    @cached_property
    def _pieces(self) -> tuple[list[Span], list[Clause]]:
        pieces = sorted(
            ((piece, clause) for clause in self.clauses for piece in clause.own),
            key=lambda entry: entry[0].start,
        )
        return [piece for piece, _ in pieces], [clause for _, clause in pieces]

    def in_pieces(self) -> Iterator[tuple[Clause, Span]]:
        """The clauses' own pieces of text in reading order, each with its clause."""
        pieces, clauses = self._pieces
        return zip(clauses, pieces, strict=True)

    def at(self, position: int) -> Clause | None:
        """The clause to which the code point at ``position`` belongs.

        White space between two clauses counts to the one before it; what stands before the
        first clause (the document's title) belongs to none.
        """
        pieces, clauses = self._pieces
        index = bisect_right(pieces, (position, sys.maxsize)) - 1
        return clauses[index] if index >= 0 else None
