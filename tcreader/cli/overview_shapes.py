"""JSON shapes of what ``--overview`` adds: rights and duties, and what the text refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.agreement.references import references_in
from tcreader.flags.norms import norms_of

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Span
    from tcreader.flags import Rules, Scan
    from tcreader.flags.norms import Norm

Json = dict[str, Any]


def overview_shape(agreement: Agreement, rules: Rules, scan: Scan) -> Json:
    """The keys ``rights`` and ``references``, both in document order."""
    norms = norms_of(agreement, rules, scan.parties)
    references = references_in(agreement, scan.parties.drafter)
    return {
        "rights": [_norm_shape(norm, agreement.text) for norm in norms],
        "references": [
            {
                "name": reference.name,
                "kind": reference.kind.value,
                "names": list(reference.names),
                "link": reference.link,
                "places": [_place_shape(agreement, place) for place in reference.places],
            }
            for reference in references
        ],
    }


def _norm_shape(norm: Norm, text: str) -> Json:
    return {
        "side": norm.side.value,
        "modality": norm.modality.value,
        "clause": norm.clause,
        "quote": norm.span.of(text),
        "start": norm.span.start,
        "end": norm.span.end,
        "inherited_from": norm.inherited_from,
    }


def _place_shape(agreement: Agreement, place: Span) -> Json:
    clause = agreement.outline.at(place.start)
    return {"clause": clause.id if clause else "", "start": place.start, "end": place.end}
