"""The documents that an agreement refers to, as far as they lie beside it."""

from __future__ import annotations

from itertools import islice
from os import scandir
from typing import TYPE_CHECKING

from tcreader.agreement.references import ReferenceKind, at_hand, references_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Agreement
    from tcreader.agreement.references import Reference
    from tcreader.review.review import Review

_OWN = (ReferenceKind.DOCUMENT, ReferenceKind.ATTACHMENT)
_MOST_FILES = 2_000


def documents_to_fetch(review: Review) -> Sequence[Reference]:
    """The documents and schedules that the text refers to and that nobody has at hand."""
    agreement = review.agreement
    references = references_in(agreement, review.scan.parties.drafter)
    found = at_hand(references, files_beside(agreement))
    return [one for one in references if one.kind in _OWN and one.name not in found]


def files_beside(agreement: Agreement) -> list[str]:
    """Names of the files in the agreement's folder; none are opened, and not all in a huge one."""
    path = agreement.source.path
    if path is None:
        return []
    try:
        with scandir(path.parent) as entries:
            names = [entry.name for entry in islice(entries, _MOST_FILES)]
    except OSError:
        return []
    return [name for name in names if name != path.name and not name.startswith(path.name)]
