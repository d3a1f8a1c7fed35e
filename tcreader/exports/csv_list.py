"""The issues list as CSV, for a spreadsheet: a row for each flag and each note.

Some columns are empty: the answer, where it stands and whose it is. Lawyers fill them in the
spreadsheet, as they keep issues lists.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tcreader.annotations import TargetKind
from tcreader.exports.formats import Profile
from tcreader.exports.stances import text_cells

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.exports.audit_table import AuditRow
    from tcreader.exports.naming import Place
    from tcreader.exports.report import FlagRow, NoteRow, OrphanRow, Report

_SHARED = ("number", "clause", "path", "quote", "issue", "remark")
_OUTGOING = ("proposed_text", "rationale")
_STANCE = ("position", "priority", *_OUTGOING, "fallback", "internal_note")
_TO_FILL = ("reply", "status")
_ABOUT = ("agreement", "file", "sha256", "exported", "reviewers", "advice")
_FULL = (
    *("number", "kind", "clause", "path", "quote", "class", "category", "issue"),
    *("severity", "severity_tool", "prominence", "reasons", "basis", "verdict"),
    *("note", "color", "tags"),
    *(*_STANCE, *_TO_FILL, "owner"),
    *("author", "reviewed_at", "start", "end"),
)
_MARKING = ("coverage", "marks", "outcome", "lossy")
_COLUMNS = {
    Profile.FULL: (*_FULL, *_ABOUT),
    Profile.AUDIT: (*_FULL, *_MARKING, "dismissed_for", "rule", *_ABOUT),
    Profile.COUNTERPARTY: (*_SHARED, *_OUTGOING, *_TO_FILL, *_ABOUT),
}

# What a spreadsheet takes for the beginning of a formula: OWASP's list, with the full-width
# forms that Chinese spreadsheets take as well.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BLANKS = " \u00a0\u3000\ufeff"


def write(report: Report) -> bytes:
    """The list's bytes: UTF-8 with the byte order mark by which Excel knows it, CRLF lines."""
    columns = _COLUMNS[report.profile]
    words = {**report.labels, "advice": report.labels["notice"]}
    about = _about(report)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([words[column] for column in columns])
    for number, row in enumerate(_rows(report), 1):
        cells = {"number": str(number), **row, **about}
        writer.writerow([harmless(cells.get(column, "")) for column in columns])
    return buffer.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula; an apostrophe makes it so."""
    words = cell.replace("\0", "\ufffd")
    begins_like_one = words.startswith(_FORMULA) or words.lstrip(_BLANKS).startswith(_FORMULA)
    return f"'{words}" if begins_like_one else words


def _rows(report: Report) -> list[Mapping[str, str]]:
    """Flags and notes in text order, then what has lost its words."""
    marking = {row.id: row.more_cells for row in report.audit_rows}
    placed: list[tuple[tuple[int, int], Mapping[str, str]]] = [
        (row.place.span or (0, 0), {**_flag_cells(row, report), **marking.get(row.id, {})})
        for row in report.flags
    ]
    placed += [
        (row.place.span or (0, 0), _mark_cells(row, report))
        for row in report.audit_rows
        if not row.id
    ]
    placed += [(row.place.span or (0, 0), _note_cells(row, report)) for row in report.notes]
    ordered = [cells for _, cells in sorted(placed, key=lambda entry: entry[0])]
    return ordered + [_orphan_cells(row, report) for row in report.orphans]


def _place_cells(place: Place) -> dict[str, str]:
    cells = {"clause": place.label, "path": place.path, "quote": place.quote}
    if place.span is not None:
        cells |= {"start": str(place.span.start), "end": str(place.span.end)}
    return cells


def _flag_cells(row: FlagRow, report: Report) -> Mapping[str, str]:
    words, stance = report.labels, row.stance
    position, priority = stance.position, stance.priority
    return {
        **_place_cells(row.place),
        **text_cells(stance),
        "position": words[f"position_{position.value}"] if position else "",
        "priority": words[f"priority_{priority.value}"] if priority else "",
        "kind": words["flag"],
        "class": row.class_name,
        "category": row.category,
        "issue": row.category_name,
        "severity": words[row.severity.id] if row.severity else "",
        "severity_tool": words[row.severity_tool.id] if row.severity_tool else "",
        "prominence": words[row.prominence.value] if row.prominence else "",
        "reasons": words["comma"].join(row.reasons),
        "basis": words["semicolon"].join(source.words for source in row.basis),
        "verdict": words[row.verdict.value if row.verdict else "open"],
        "dismissed_for": row.dismissed_for,
        "rule": row.rule,
        "author": row.author,
        "reviewed_at": row.date,
    }


def _mark_cells(row: AuditRow, report: Report) -> Mapping[str, str]:
    """Marked words that no rule knows: a reviewer should read them."""
    return {**_place_cells(row.place), **row.more_cells, "kind": report.labels["mark"]}


def _note_cells(row: NoteRow, report: Report) -> Mapping[str, str]:
    words = report.labels
    cells = _place_cells(row.place)
    if row.scope is TargetKind.DOCUMENT:
        cells["clause"] = words["document"]
    elif row.scope is TargetKind.CLAUSE:
        cells["quote"] = ""
    resolved = words["resolved"] if row.annotation.resolved else ""
    return {
        **cells,
        "kind": words["note" if row.text else "highlight"],
        "note": "\n".join((row.text, *(f"{one.head(words)}: {one.text}" for one in row.thread))),
        "remark": row.text,
        "verdict": words["semicolon"].join(filter(None, (row.doubt, resolved))),
        "color": words[f"color_{row.color.value}"] if row.color else "",
        "tags": words["comma"].join(row.annotation.tags),
        "author": row.author,
        "reviewed_at": row.date,
    }


def _orphan_cells(row: OrphanRow, report: Report) -> Mapping[str, str]:
    return {
        **_place_cells(row.place),
        "kind": f"{report.labels[row.kind]} ({report.labels['orphaned']})",
        "note": row.text,
        "author": row.author,
        "reviewed_at": row.date,
    }


def _about(report: Report) -> Mapping[str, str]:
    facts = report.facts
    return {
        "agreement": facts.title,
        "file": facts.file_name,
        "sha256": facts.sha256,
        "exported": facts.day,
        "reviewers": str(facts.reviewers),
        "advice": report.labels["advice"],
    }
