"""The audit of marks and risks as JSON: the sums of a scan, and what stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.flags.crossing import Outcome, Settings, crossings, plain_paragraphs

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Span
    from tcreader.flags import Flag, Scan
    from tcreader.flags.crossing import Crossing, Setting

Json = dict[str, Any]


def audit_shape(agreement: Agreement, scan: Scan) -> Json:
    """The audit of a scan."""
    audit, precision = scan.audit, scan.audit.marks_precision
    return {
        "emphasis_share": round(audit.emphasis_share, 4),
        "declares_marking": list(audit.declares_marking),
        "marks_lost_possible": audit.marks_lost_possible,
        "counts": dict(audit.counts),
        "notices": list(audit.notices),
        "marked_sentences": audit.marked_sentences,
        "marks_precision": None if precision is None else round(precision, 3),
        "loud_sections": [
            {"clause": clause, "share": share} for clause, share in audit.loud_sections
        ],
        "cells": _cells(agreement, scan),
    }


def setting_shape(flag: Flag, settings: Settings) -> Json:
    """How a flag's words are set."""
    setting = settings.of(flag.span, flag.sentence)
    return {**_setting(setting), "level": setting.level}


def _setting(setting: Setting) -> Json:
    return {
        "coverage": round(setting.coverage, 3),
        "sentence_coverage": round(setting.sentence_coverage, 3),
        "marks": list(setting.marks),
        "weak": setting.is_weak,
        "stands_out": setting.stands_out,
        "notes": list(setting.notes),
    }


def _cells(agreement: Agreement, scan: Scan) -> Json:
    """The paragraphs behind each count; a paragraph of risks with its flags."""
    if not scan.audit.counts:
        return {}
    cells: dict[str, list[Json]] = {outcome.value: [] for outcome in Outcome}
    settings = Settings(agreement)
    crossed = crossings(agreement, scan.flags, scan.audit.marked)
    for entry in crossed:
        shape = _risky_shape(entry) if entry.risks else _marked_shape(entry, settings)
        cells[entry.outcome.value].append(shape)
    for span in plain_paragraphs(agreement, crossed):
        clause = agreement.outline.at(span.start)
        cells[Outcome.PLAIN.value].append(_place(span, clause.id if clause else ""))
    return cells


def _place(span: Span, clause: str) -> Json:
    return {"start": span.start, "end": span.end, "clause": clause}


def _risky_shape(entry: Crossing) -> Json:
    return {
        **_place(entry.span, entry.clause),
        "prominence": entry.prominence.value if entry.prominence else None,
        "severity": entry.severity.id if entry.severity is not None else None,
        "flags": list(entry.risks),
        "risky_sentences": entry.risky_sentences,
        "marked_sentences": entry.marked_sentences,
    }


def _marked_shape(entry: Crossing, settings: Settings) -> Json:
    return {**_place(entry.span, entry.clause), **_setting(settings.of(entry.span))}
