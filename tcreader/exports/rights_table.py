"""The table of rights and duties as CSV: a row for each right, duty or prohibition."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tcreader.agreement import ClauseKind
from tcreader.exports.csv_list import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.agreement import Agreement
    from tcreader.flags.norms import Norm

_COLUMNS = ("side", "modality", "clause", "path", "words")


def write(agreement: Agreement, norms: Iterable[Norm], words: Mapping[str, str]) -> bytes:
    """The table's bytes: UTF-8 with a byte order mark, CRLF lines, cells that are no formulas.

    Args:
        agreement: In which the norms stand.
        norms: In the order of the rows.
        words: The columns' names under their keys, those of sides and modalities under theirs,
            and that of a preamble.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([words[column] for column in _COLUMNS])
    for norm in norms:
        cells = (
            words[norm.side.value],
            words[norm.modality.value],
            label_of(agreement, norm, words["preamble"]),
            path_of(agreement, norm),
            " ".join(norm.span.of(agreement.text).split()),
        )
        writer.writerow([harmless(cell) for cell in cells])
    return buffer.getvalue().encode("utf-8-sig", "replace")


def label_of(agreement: Agreement, norm: Norm, preamble: str) -> str:
    """The number of a norm's clause with those above that it needs, or the clause's title.

    Args:
        agreement: In which it stands.
        norm: The norm.
        preamble: What a preamble without a title is called.
    """
    clause = agreement.outline.by_id.get(norm.clause)
    if clause is None:
        return ""
    if clause.kind is ClauseKind.PREAMBLE:
        return clause.title or preamble
    return clause.id if clause.label or clause.kind is ClauseKind.ITEM else clause.title


def path_of(agreement: Agreement, norm: Norm) -> str:
    """The headings under which a norm stands, from the top."""
    if norm.clause not in agreement.outline.by_id:
        return ""
    above = agreement.outline.path(norm.clause)[:-1]
    return " › ".join(f"{clause.label} {clause.title}".strip() for clause in above)
