"""The comment memo in Markdown: bottom line, issues by class, notes."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from tcreader.annotations import TargetKind
from tcreader.exports.audit_table import COLUMNS
from tcreader.exports.formats import Profile
from tcreader.exports.stances import choices, texts
from tcreader.exports.summary import bottom_line, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tcreader.exports.report import FlagRow, NoteRow, OrphanRow, Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))")
_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def write(report: Report) -> bytes:
    """The memo's bytes."""
    return ("\n".join(_lines(report)).rstrip("\n") + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """Words as one line of Markdown that shows exactly them."""
    one_line = _BREAKS.sub(" ", text)
    return _LINE_START.sub(_escaped_start, _SPECIAL.sub(r"\\\1", one_line))


def _escaped_start(match: re.Match[str]) -> str:
    space, sign = match.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _lines(report: Report) -> Iterator[str]:
    words = report.labels
    is_internal = report.profile is not Profile.COUNTERPARTY
    yield f"# {words['memo']}{words['colon']}{escaped(report.facts.title)}"
    yield ""
    yield f"**{words['bottom_line']}**{words['colon']}{bottom_line(report)}"
    yield ""
    if report.flags:
        yield f"## {words['issues' if is_internal else 'points']}"
        yield ""
        yield from _issues(report)
    if report.notes:
        yield f"## {words['notes' if is_internal else 'remarks']}"
        yield ""
        for note in report.notes:
            yield from _note(note, report)
    if report.audit_rows:
        yield f"## {words['prominence_audit']}"
        yield ""
        yield from _audit(report)
    if report.orphans:
        yield f"## {words['orphans']}"
        yield ""
        yield words["orphans_text"]
        yield ""
        for orphan in report.orphans:
            yield from _orphan(orphan, report)
    yield f"## {words['facts']}"
    yield ""
    for label, text in summary(report):
        yield f"- {label}{words['colon']}{escaped(text)}"
    made_with = words["made_with"].format(program=report.facts.generator)
    yield f"- {escaped(made_with)}"
    yield ""
    yield f"*{words['advice']}*"


def _issues(report: Report) -> Iterator[str]:
    """Flags by class, in each class the most severe first, then in text order."""
    places = {class_id: place for place, class_id in enumerate(report.classes)}

    def order(row: FlagRow) -> tuple[int, int, int]:
        return places.get(row.class_id, len(places)), -(row.severity or 0), row.number

    for _, rows in groupby(sorted(report.flags, key=order), key=lambda row: row.class_id):
        listed = list(rows)
        name = escaped(listed[0].class_name or report.labels["other"])
        yield f"### {name} ({len(listed)})"
        yield ""
        for row in listed:
            yield from _flag(row, report)


def _flag(row: FlagRow, report: Report) -> Iterator[str]:
    words = report.labels
    head = [f"**{escaped(row.place.label)}**" if row.place.label else "", row.category_name]
    if row.severity:
        head += [words[row.severity.id], words[row.verdict.value if row.verdict else "open"]]
    head += choices(row.stance, words)
    if row.prominence:
        head.append(words[row.prominence.value])
    yield f"- {' · '.join(part for part in head if part)}"
    yield ""
    yield f"  > {escaped(row.place.quote)}"
    yield ""
    details = (
        ("reasons", words["comma"].join(row.reasons)),
        ("basis", words["semicolon"].join(source.words for source in row.basis)),
        ("dismissed_for", row.dismissed_for),
        ("rule", row.rule if report.audit else ""),
    )
    for key, text in details:
        if text:
            yield f"  {words[key]}{words['colon']}{escaped(text)}  "
    yield ""
    for name, text in texts(row.stance, words):
        yield f"  **{name}**{words['colon'].rstrip()}"
        yield ""
        yield from (f"  {escaped(line)}  " for line in text.splitlines())
        yield ""


def _audit(report: Report) -> Iterator[str]:
    """The prominence audit as a table."""
    yield _table_line(report.labels[column] for column in COLUMNS)
    yield _table_line("---" for _ in COLUMNS)
    for row in report.audit_rows:
        yield _table_line(map(escaped, row.cells))
    yield ""


def _table_line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _note(row: NoteRow, report: Report) -> Iterator[str]:
    words = report.labels
    where = escaped(row.place.label)
    if row.scope is TargetKind.DOCUMENT:
        where = words["on_document"]
    elif row.scope is TargetKind.CLAUSE:
        where = words["on_clause"].format(clause=where)
    color = words[f"color_{row.color.value}"] if row.color else ""
    state = words["resolved"] if row.annotation.resolved else ""
    tags = map(escaped, row.annotation.tags)
    parts = (where, *tags, color, state, escaped(row.author), row.date[:10])
    yield f"- {' · '.join(part for part in parts if part)}"
    yield ""
    if row.scope is TargetKind.WORDS:
        yield f"  > {escaped(row.place.quote)}"
        yield ""
    if row.doubt:
        yield f"  **{escaped(row.doubt)}**"
        yield ""
    yield from _own_words(row.text)
    for answer in row.thread:
        yield f"  - {escaped(answer.head(words))}"
        yield ""
        yield from (f"  {line}".rstrip() for line in _own_words(answer.text))


def _orphan(row: OrphanRow, report: Report) -> Iterator[str]:
    parts = (escaped(row.place.label), report.labels[row.kind], escaped(row.author), row.date[:10])
    yield f"- {' · '.join(part for part in parts if part)}"
    yield ""
    if row.place.quote:
        yield f"  > {escaped(row.place.quote)}"
        yield ""
    yield from _own_words(row.text)


def _own_words(text: str) -> Iterator[str]:
    """A reviewer's Markdown as it is, but without HTML, within its list entry."""
    for line in text.splitlines():
        safe = line.replace("&", "&amp;").replace("<", "&lt;")
        yield f"  {safe}".rstrip()
    if text:
        yield ""
