"""Reading annotations that another program wrote, whatever the format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.annotations.record import Record


class NotForeign(ValueError):
    """The bytes are in none of the formats; the message is a sentence that says why."""


class Imported(NamedTuple):
    """What another program's file holds.

    Attributes:
        format: ``jsonld``, ``hypothesis`` or ``readium``.
        record: Its annotations and replies, with targets that `anchoring.place` finds.
        passed_over: How many of its items hold nothing that could be placed or read.
    """

    format: str
    record: Record
    passed_over: int


def read_foreign(data: bytes, agreement: Agreement) -> Imported:
    """The annotations in a file of another program.

    Args:
        data: W3C JSON-LD (a collection, a page, a list or a single annotation), Hypothesis's
            export, or a Readium AnnotationSet.
        agreement: The text to which they belong; by it positions that count UTF-16 units become
            code points, and quotes get their context.

    Raises:
        NotForeign: It is none of these.
    """
    raise NotImplementedError
