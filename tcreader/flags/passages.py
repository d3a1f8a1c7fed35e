"""Sentences in their surroundings: the clause, the sentences beside them, and their lead-in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import BlockKind, ClauseKind, Span
from tcreader.agreement.sentences import sentences
from tcreader.flags.marks import is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Clause

_INTRODUCES = re.compile(
    r"[：:](?: ?\d{1,3}(?:\.\d{1,3}){1,4}\.?)?$"
)  # perhaps with the first label
_GOES_ON = re.compile(r"^[a-z]|[;；](?: and| or)?$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence where it stands.

    Attributes:
        clause: The clause that it belongs to; None in a text without an outline.
        span: The sentence, without the clause's label.
        before: The sentence before it in the same piece, or an empty span.
        after: The sentence after it, likewise.
        opens_line: Whether it is the first of its line: an entry of a list starts there.
        introduces: Whether it ends in a colon and so introduces what follows.
        under_lead_in: Whether its line is an entry of a list inside its own clause.
        ends_piece: Whether it is the last sentence of a piece of its clause.
    """

    clause: Clause | None
    span: Span
    before: Span
    after: Span
    opens_line: bool
    introduces: bool
    under_lead_in: bool
    ends_piece: bool


class _Line(NamedTuple):
    """A line of a clause's own text; ``goes_on`` if its words show that it is part of a list."""

    sentences: list[Span]
    bullet: bool
    goes_on: bool


def pieces_in_order(agreement: Agreement) -> list[tuple[Clause | None, Span]]:
    """The clauses' own pieces of text in reading order; the whole text if there is no outline."""
    pieces: list[tuple[Clause | None, Span]] = [
        (clause, piece) for clause in agreement.outline for piece in clause.own
    ]
    if not pieces:
        return [
            (None, block.span) for block in agreement.blocks if block.kind is not BlockKind.HEADING
        ]
    return sorted(pieces, key=lambda piece: piece[1].start)


def passages(agreement: Agreement, clause: Clause | None, piece: Span) -> Iterator[Passage]:
    """The sentences of a piece, without headings, titles and labels."""
    lines = _lines(agreement, clause, piece)
    flat = [sentence for line in lines for sentence in line.sentences]
    nowhere = Span(piece.start, piece.start)
    number = 0
    introduced = False
    for line in lines:
        listed = introduced and (line.bullet or line.goes_on)
        introduced = introduced and listed
        for position, sentence in enumerate(line.sentences):
            introduces = _INTRODUCES.search(sentence.of(agreement.text)) is not None
            yield Passage(
                clause=clause,
                span=sentence,
                before=flat[number - 1] if number else nowhere,
                after=flat[number + 1] if number + 1 < len(flat) else nowhere,
                opens_line=position == 0,
                introduces=introduces,
                under_lead_in=listed,
                ends_piece=number == len(flat) - 1,
            )
            introduced = introduced or introduces
            number += 1


def _lines(agreement: Agreement, clause: Clause | None, piece: Span) -> list[_Line]:
    text = agreement.text
    start = _after_label(clause, piece)
    lines = []
    for block in agreement.blocks_in(piece):
        span = block.span.within(Span(start, piece.end))
        if block.kind is BlockKind.HEADING or not span.length:
            continue
        found = sentences(text, span)
        is_said = len(found) == 1 and is_sentence(found[0].of(text))  # a waiver in one bold line
        if found and not is_said and clause is not None and _is_title(clause, found[0].of(text)):
            # "2.1 You may not:" is a lead-in, even where the outline shows it as a heading.
            is_lead_in = _INTRODUCES.search(found[0].of(text)) is not None
            found = found[0 if is_lead_in and agreement.outline.children(clause.id) else 1 :]
        bullet = block.bullet or block.kind is BlockKind.ITEM
        goes_on = _GOES_ON.search(span.of(text).strip()) is not None
        lines.append(_Line(found, bullet, goes_on))
    return [line for line in lines if line.sentences]


def _after_label(clause: Clause | None, piece: Span) -> int:
    if clause is not None and clause.label_span.length and piece.holds(clause.label_span.start):
        return clause.label_span.end
    return piece.start


def _is_title(clause: Clause, line: str) -> bool:
    return bool(clause.title) and line.strip(" \u3000：:.。") == clause.title.strip(" \u3000：:.。")


def is_preamble(clause: Clause | None) -> bool:
    """Whether a clause is what stands before the first numbered one."""
    return clause is not None and clause.kind is ClauseKind.PREAMBLE
