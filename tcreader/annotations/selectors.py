"""Describing a place in an agreement so that it can be found again in another version of it.

A place is told twice, as the W3C model asks: by a quote with its context and by a position in
code points. The context is 32 code points on either side, Hypothesis's measure, a little more
where a character would be cut in two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations.graphemes import cut_after, cut_before, whole_characters
from tcreader.annotations.model import Target, TargetKind

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Span

CONTEXT = 32


def words_target(agreement: Agreement, span: Span) -> Target:
    """The words at ``span``, widened to whole characters."""
    span = whole_characters(agreement.text, span)
    clause = agreement.outline.at(span.start)
    return _described(agreement, TargetKind.WORDS, span, clause.id if clause else None)


def clause_target(agreement: Agreement, clause_id: str) -> Target:
    """A clause as a whole, told by the first piece of its own text, label included.

    Raises:
        KeyError: There is no such clause.
    """
    clause = agreement.outline[clause_id]
    span = clause.own[0] if clause.own else clause.span
    return _described(agreement, TargetKind.CLAUSE, span, clause_id)


def document_target(agreement: Agreement) -> Target:
    """The document as a whole."""
    return Target(TargetKind.DOCUMENT, source=agreement.text_digest)


def text_digest(text: str) -> str:
    """The name of a text in review files: the SHA-256 of its UTF-8 form, in hexadecimal."""
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _described(agreement: Agreement, kind: TargetKind, span: Span, clause: str | None) -> Target:
    text = agreement.text
    return Target(
        kind=kind,
        exact=span.of(text),
        prefix=text[cut_before(text, max(0, span.start - CONTEXT)) : span.start],
        suffix=text[span.end : cut_after(text, min(len(text), span.end + CONTEXT))],
        span=span,
        clause=clause,
        source=agreement.text_digest,
    )
