"""Highlights, notes and threads for other programs that annotate: one writer a format.

Flags stay at home: there they would be notes that nobody wrote. The shapes are made in
`annotations.interchange`, which also reads them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tcreader.annotations import Annotation
from tcreader.annotations.interchange import hypothesis, readium, web_annotation
from tcreader.annotations.interchange.notes import Outgoing, OutgoingNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tcreader.annotations import Reply
    from tcreader.exports.report import Report, ThreadRow


def write_plain(report: Report) -> bytes:
    """W3C annotations for readers that know nothing but the model, such as Recogito."""
    return _bytes(web_annotation.written(_outgoing(report)))


def write_hypothesis(report: Report) -> bytes:
    """The file that Hypothesis's client imports."""
    return _bytes(hypothesis.written(_outgoing(report)))


def write_readium(report: Report) -> bytes:
    """An AnnotationSet."""
    return _bytes(readium.written(_outgoing(report)))


WRITERS: Mapping[str, Callable[[Report], bytes]] = {
    "jsonld-plain": write_plain,
    "hypothesis": write_hypothesis,
    "readium": write_readium,
}


def _outgoing(report: Report) -> Outgoing:
    facts = report.facts
    return Outgoing(
        report.agreement, facts.title, facts.generator, facts.exported, tuple(_notes(report))
    )


def _notes(report: Report) -> Iterator[OutgoingNote]:
    for row in report.notes:
        place = row.place
        yield OutgoingNote(row.annotation, place.span, place.clause, False, _answers(row.thread))
    for orphan in report.orphans:
        if isinstance(orphan.entry, Annotation):
            yield OutgoingNote(orphan.entry, None, "", True, _answers(orphan.thread))


def _answers(thread: Iterable[ThreadRow]) -> tuple[Reply, ...]:
    """What was answered; a version that lost in a merge is nobody else's business."""
    return tuple(row.entry for row in thread if not row.lost)


def _bytes(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # A lone surrogate can't be UTF-8; its backslash form is JSON's own escape.
    return f"{text}\n".encode("utf-8", "backslashreplace")
