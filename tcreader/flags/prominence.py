"""Whether words stand out: the marks that count, and how much of a span they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.model import Prominence

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Span


def prominence_of(agreement: Agreement, span: Span) -> Prominence:
    """Whether the drafter made the words at ``span`` stand out."""
    del agreement, span
    return Prominence.UNMARKED
