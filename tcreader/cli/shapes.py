"""The JSON shapes of the command line: a contract, to which keys may only be added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations import PlacementState, TargetKind, place
from tcreader.annotations.file_format.items import item_of
from tcreader.cli.audit_shapes import audit_shape, setting_shape
from tcreader.flags.crossing import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.agreement import Agreement, Clause, Disorder
    from tcreader.annotations import Annotation, FlagDecision, HandFlag, Placement, Target
    from tcreader.flags import Flag, Scan, Taxonomy
    from tcreader.review import Review

Json = dict[str, Any]


def source_shape(agreement: Agreement, path: Path) -> Json:
    """Where an agreement came from; the path as it was given."""
    source = agreement.source
    return {
        "path": str(path),
        "sha256": source.sha256,
        "format": source.format,
        "encoding": source.encoding,
        "language": source.language,
    }


def outline_shape(agreement: Agreement, path: Path) -> Json:
    """The clause tree, in document order."""
    outline = agreement.outline
    return {
        "source": source_shape(agreement, path),
        "title": outline.title,
        "text_length": len(agreement.text),
        "clauses": [_clause_shape(clause, agreement.text) for clause in outline],
        "disorder": [_disorder_shape(disorder) for disorder in outline.disorder],
    }


def _clause_shape(clause: Clause, text: str) -> Json:
    return {
        "id": clause.id,
        "label": clause.label,
        "title": clause.title,
        "kind": clause.kind.value,
        "level": clause.level,
        "parent": clause.parent,
        "start": clause.span.start,
        "end": clause.span.end,
        "text": clause.own_text(text),
    }


def _disorder_shape(disorder: Disorder) -> Json:
    return {
        "clause": disorder.clause,
        "kind": disorder.kind.value,
        "message": disorder.message,
    }


def flags_shape(
    agreement: Agreement, path: Path, scan: Scan, flags: list[Flag], taxonomy: Taxonomy
) -> Json:
    """What a scan found, or the part of it that was asked for."""
    settings = Settings(agreement)
    return {
        "source": source_shape(agreement, path),
        "party": scan.customer.value,
        "parties": {
            "drafter": list(scan.parties.drafter),
            "counterparty": list(scan.parties.counterparty),
        },
        "flags": [
            {
                **_flag_shape(flag, agreement.text, taxonomy),
                "setting": setting_shape(flag, settings),
            }
            for flag in flags
        ],
        "audit": audit_shape(agreement, scan),
    }


def _flag_shape(flag: Flag, text: str, taxonomy: Taxonomy) -> Json:
    return {
        "id": flag.id,
        "clause": flag.clause,
        "category": flag.category,
        "class": taxonomy.class_of(flag.category),
        "severity": flag.severity.id,
        "prominence": flag.prominence.value,
        "quote": flag.span.of(text),
        "start": flag.span.start,
        "end": flag.span.end,
        "sentence": {"start": flag.sentence.start, "end": flag.sentence.end},
        "rule": flag.rule,
        "reasons": list(flag.reasons),
        "basis": list(flag.basis),
        "inherited_from": flag.inherited_from,
    }


def annotation_shapes(review: Review) -> list[Json]:
    """Everything in the review file as W3C annotations, each with where it was placed.

    What is about the whole document comes first, then what has a place in text order, then what
    has lost its words.
    """
    record = review.record
    decided = place(review.agreement, {key: each.target for key, each in record.decisions.items()})
    placements = {**review.placements, **decided}
    entries: list[Annotation | HandFlag | FlagDecision] = [
        *record.annotations.values(),
        *record.hand_flags.values(),
        *record.decisions.values(),
    ]
    places = {one.id: _place_shape(one.target, review, placements[one.id]) for one in entries}
    shapes = [{**item_of(one), "tcr:placed": places[one.id]} for one in entries]
    shapes += [
        {**item_of(reply), "tcr:placed": places[reply.to]}
        for reply in record.replies.values()
        if reply.to in places
    ]
    return sorted(shapes, key=_reading_order)


def _place_shape(target: Target, review: Review, placement: Placement) -> Json:
    outline, span = review.agreement.outline, placement.span
    clause = outline.at(span.start) if span is not None else None
    clause_id = clause.id if clause else None
    if target.kind is TargetKind.CLAUSE and target.clause in outline.by_id:
        clause_id = target.clause
    return {
        "start": span.start if span is not None else None,
        "end": span.end if span is not None else None,
        "clause": clause_id if span is not None else None,
        "state": placement.state.value,
    }


def _reading_order(shape: Json) -> tuple[bool, int, int]:
    placed = shape["tcr:placed"]
    is_lost = placed["state"] == PlacementState.ORPHANED.value
    start = placed["start"]
    return (is_lost, -1, 0) if start is None else (is_lost, start, placed["end"])
