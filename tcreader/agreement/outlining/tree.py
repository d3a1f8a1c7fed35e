"""From the clauses that were found to the outline: ids, kinds, titles, spans."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tcreader.agreement.outline import Clause, ClauseKind, Outline
from tcreader.agreement.outlining.identity import Identities
from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK
from tcreader.agreement.outlining.order import disorder_of
from tcreader.agreement.outlining.styles import LATIN_FAMILIES, Form
from tcreader.agreement.outlining.titles import clause_title, identifies_a_file
from tcreader.agreement.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement.outlining.lines import Line
    from tcreader.agreement.outlining.nodes import Node

PREAMBLE = "preamble"


def tree_of(
    text: str,
    title: str,
    lines: Sequence[Line],
    nodes: Sequence[Node],
    segments: Sequence[tuple[int, Node]],
) -> Outline:
    """The outline of a text whose clauses have been found and nested.

    Args:
        text: The agreement's text.
        title: The document's own title.
        lines: The lines below the title.
        nodes: The clauses in document order.
        segments: Where the words of each clause start, or start again.
    """
    _give_words(text, nodes, segments)
    names = Identities(text)
    preamble = _preamble(text, lines, nodes)
    clauses = []
    for node in nodes:
        node.id = names.name(node)
        node.level = node.parent.level + 1 if node.parent else 1
        clauses.append(_clause(text, node))
    before = [] if preamble is None else [preamble]
    disorder = disorder_of(text, [*before, *clauses], zip(nodes, clauses, strict=True))
    return Outline(title, (*before, *clauses), disorder)


def _clause(text: str, node: Node) -> Clause:
    """The clause that a node has become; what it shares with others is one object."""
    label, own = node.label, node.own
    is_one_piece = len(own) == 1 and own[0].end == node.end
    title = clause_title(text, node)
    kind = _kind(node, title)
    if kind is ClauseKind.ITEM and not node.children and not node.has_text and _is_whole(node):
        title = ""  # a short entry of a list is its text, not the title of something below
    return Clause(
        id=node.id,
        label=sys.intern(text[label.start : label.stop].strip()) if label else "",
        title=title,
        kind=kind,
        level=node.level,
        parent=node.parent.id if node.parent else None,
        span=own[0] if is_one_piece else Span(own[0].start, node.end),
        own=own,
        label_span=Span(label.start, label.stop) if label else Span(node.start, node.start),
    )


def _is_whole(node: Node) -> bool:
    return node.titled and node.look >= PLAIN_LOOK


def _kind(node: Node, title: str) -> ClauseKind:
    label = node.label
    if label is None or node.look < BOLD_LOOK:
        return ClauseKind.HEADING
    alone = bool(title) and (node.titled or node.title_line is not None)
    if alone and node.look == BOLD_LOOK:
        return ClauseKind.HEADING
    if alone and (label.style.form is Form.WORD or label.style.family == "chinese"):
        return ClauseKind.HEADING
    if _is_entry(node, titled=alone):
        return ClauseKind.ITEM
    return ClauseKind.CLAUSE


def _is_entry(node: Node, *, titled: bool) -> bool:
    """Whether a clause is an entry of a list below another clause."""
    above = node.parent
    if node.form is Form.BRACKET:
        return above is not None or not titled
    if node.form is not Form.POINT or above is None or above.label is None:
        return False
    if node.family in LATIN_FAMILIES:
        heads = titled and (node.children or node.has_text or node.look < PLAIN_LOOK)
        return not heads or above.form is Form.BRACKET
    is_listed = above.form is Form.DECIMAL or above.family in ("bracketed", *LATIN_FAMILIES)
    return is_listed and not titled


def _give_words(text: str, nodes: Sequence[Node], segments: Sequence[tuple[int, Node]]) -> None:
    """Give clauses their words: own ones end where another clause's start, all with the last."""
    stops = [*(start for start, _ in segments), len(text)][1:]
    for (start, node), stop in zip(segments, stops, strict=True):
        node.own = (*node.own, Span(start, stop).trimmed(text))
    for node in reversed(nodes):
        node.end = max(node.end, node.own[-1].end)
        if node.parent is not None:
            node.parent.end = max(node.parent.end, node.end)


def _preamble(text: str, lines: Sequence[Line], nodes: Sequence[Node]) -> Clause | None:
    """What stands between the document's title and the first clause."""
    first = nodes[0].start if nodes else len(text)
    words = (line for line in lines if not identifies_a_file(text[line.start : line.end]))
    start = next((line.start for line in words), len(text))
    span = Span(start, max(start, first)).trimmed(text)
    if not span.length:
        return None
    return Clause(
        id=PREAMBLE,
        label="",
        title="",
        kind=ClauseKind.PREAMBLE,
        level=1,
        parent=None,
        span=span,
        own=(span,),
        label_span=Span(span.start, span.start),
    )
