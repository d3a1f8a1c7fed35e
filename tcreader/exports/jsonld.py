"""The review as a W3C annotation collection: notes as they are, and flags as annotations.

Any reader of the Web Annotation Data Model understands the annotations; what the model has no
word for stands under ``tcr:``, as in the review file. Unlike the review file it also holds the
flags that the rules found, so that it can be read without tcreader. Another tcreader can take in
what people made: notes, threads, decisions and flags set by hand (`annotations.interchange`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from tcreader.annotations import HandFlag, words_target
from tcreader.annotations.file_format.items import item_of
from tcreader.exports.formats import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.exports.report import FlagRow, Report

Json = dict[str, Any]
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"tcr": "urn:tcreader:ns#"}]


def write(report: Report) -> bytes:
    """The collection's bytes."""
    text = json.dumps(_collection(report), ensure_ascii=False, indent=2)
    # A lone surrogate can't be UTF-8; its backslash form is JSON's own escape.
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _collection(report: Report) -> Json:
    facts = report.facts
    items = list(_items(report))
    collection = {
        "@context": CONTEXT,
        "id": uuid5(NAMESPACE_URL, f"urn:sha256:{facts.sha256}#{facts.exported}").urn,
        "type": "AnnotationCollection",
        "label": facts.title,
        "generated": facts.exported,
        "generator": {"type": "Software", "name": facts.generator},
        "tcr:source": {
            "file": facts.file_name,
            "sha256": facts.sha256,
            "format": report.agreement.source.format,
            "title": facts.title,
        },
        "tcr:reviewers": facts.reviewers,
        "tcr:notice": report.labels["advice"],
        "total": len(items),
    }
    if items:  # a page must hold at least one annotation
        collection["first"] = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    return collection


def _items(report: Report) -> Iterator[Json]:
    for note in report.notes:
        item = item_of(note.annotation)
        if note.place.span is not None:
            start, end = note.place.span
            item["tcr:placed"] = {
                "start": start,
                "end": end,
                "clause": note.place.clause,
                "state": note.placement.state.value,
            }
        yield item
        yield from (item_of(answer.entry) for answer in note.thread)
    yield from map(item_of, report.decisions)
    for flag in report.flags:
        yield _flag_item(flag, report)
    for orphan in report.orphans:
        if orphan.entry is not None:
            yield item_of(orphan.entry) | {"tcr:placed": {"state": "orphaned"}}
        yield from (item_of(answer.entry) for answer in orphan.thread)


def _flag_item(row: FlagRow, report: Report) -> Json:
    """A flag in the shape that the review file gives to flags set by hand."""
    entry = report.hand_flags.get(row.id) or HandFlag(
        id=row.id if row.id.startswith("urn:") else f"urn:tcreader:flag:{row.id}",
        target=words_target(report.agreement, row.place.span or row.sentence),
        category=row.category,
        severity=row.severity.id if row.severity else "",
        modified=row.date,
        stance=row.stance,
    )
    item = item_of(entry) | {"tcr:class": row.class_id, "tcr:name": row.category_name}
    if report.profile is Profile.COUNTERPARTY:
        return item
    extras = {
        "tcr:prominence": row.prominence.value if row.prominence else None,
        "tcr:verdict": row.verdict.value if row.verdict else None,
        "tcr:dismissedFor": row.dismissed_for,
        "tcr:reasons": list(row.reasons),
        "tcr:basis": [source.key for source in row.basis],
        "tcr:rule": row.rule,
    }
    return item | {key: value for key, value in extras.items() if value}
