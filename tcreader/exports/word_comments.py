"""Native comments of a Word file: what they say, and the words on which they lie."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations import TargetKind
from tcreader.exports.stances import choices, texts
from tcreader.exports.word_threads import Threaded, write_threads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.comments import Comment
    from docx.document import Document
    from docx.text.run import Run

    from tcreader.exports.report import FlagRow, NoteRow, Report, ThreadRow

PROGRAM = "tcreader"

# What XML 1.0 can't hold becomes a replacement character of the same length; hard line breaks
# become what python-docx turns into a break.
_CLEAN = dict.fromkeys((*range(32), *range(55296, 57344), 65534, 65535), "�")
_CLEAN |= {0x09: "\t", 0x0A: "\n", 0x0D: "\n", 0x2028: "\n", 0x2029: "\n"}


def clean(text: str) -> str:
    """The text as a Word file can hold it, code point by code point."""
    return text.translate(_CLEAN)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment before it is written.

    Attributes:
        span: The words on which it lies.
        heading: Its first line, set in bold.
        lines: What follows.
        author: Who says it.
        date: When, as the review file writes it, or nothing.
        answers: What was said to it.
        is_resolved: Whether nothing is left to do about it.
    """

    span: Span
    heading: str
    lines: tuple[str, ...]
    author: str
    date: str
    answers: tuple[Remark, ...] = ()
    is_resolved: bool = False


def remarks(report: Report) -> list[Remark]:
    """A comment for each flag and for each note, in text order; mere highlights need none."""
    found = [_on_flag(row, report) for row in report.flags if row.place.span is not None]
    found += [_on_note(row, report) for row in report.notes if row.text or row.annotation.tags]
    return sorted(found, key=lambda remark: remark.span)


def _on_flag(row: FlagRow, report: Report) -> Remark:
    words = report.labels
    colon = words["colon"]
    degree = [words[row.severity.id]] if row.severity else []
    if row.prominence:
        degree.append(words[row.prominence.value])
    lines = [
        f"{words[key]}{colon}{value}"
        for key, value in (
            ("severity", words["comma"].join(degree)),
            ("reasons", words["comma"].join(row.reasons)),
            ("basis", words["semicolon"].join(source.words for source in row.basis)),
            ("rule", row.rule if report.audit else ""),
            ("verdict", words[row.verdict.value if row.verdict else "open"] if degree else ""),
            ("dismissed_for", row.dismissed_for),
        )
        if value
    ]
    if chosen := choices(row.stance, words):
        lines.append(f"{words['position']}{colon}{words['comma'].join(chosen)}")
    lines += [f"{name}{colon}{text}" for name, text in texts(row.stance, words)]
    return Remark(
        span=row.place.span or Span(0, 0),
        heading=row.category_name,
        lines=tuple(lines),
        author=row.author or PROGRAM,
        date=row.date,
    )


def _on_note(row: NoteRow, report: Report) -> Remark:
    words = report.labels
    heading = ""
    if row.scope is TargetKind.DOCUMENT:
        heading = words["on_document"]
    elif row.scope is TargetKind.CLAUSE:
        heading = words["on_clause"].format(clause=row.place.label)
    lines = [*filter(None, (row.doubt,)), *row.text.splitlines()]
    if row.annotation.tags:
        lines.append(words["tags"] + words["colon"] + words["comma"].join(row.annotation.tags))
    span = _anchor(row, report)
    return Remark(
        span=span,
        heading=heading,
        lines=tuple(lines),
        author=row.author or PROGRAM,
        date=row.date,
        answers=tuple(_answer(one, span, report) for one in row.thread),
        is_resolved=row.annotation.resolved,
    )


def _answer(row: ThreadRow, span: Span, report: Report) -> Remark:
    heading = report.labels["earlier_version"] if row.lost else ""
    lines = tuple(row.text.splitlines())
    return Remark(span, heading, lines, row.author or PROGRAM, row.date)


def _anchor(row: NoteRow, report: Report) -> Span:
    """The note's words; the label, or first line, of its clause; the document's first line."""
    outline, blocks = report.agreement.outline, report.agreement.blocks
    if row.scope is TargetKind.CLAUSE and row.place.clause in outline.by_id:
        clause = outline[row.place.clause]
        if clause.label_span.length:
            return clause.label_span
        first = clause.own[0] if clause.own else clause.span
        return first.within(report.agreement.blocks_in(first)[0].span)
    if row.place.span is not None:
        return row.place.span
    return next((block.span for block in blocks if block.span.length), Span(0, 0))


def attach(document: Document, found: Sequence[Remark], runs: Sequence[tuple[Span, Run]]) -> None:
    """Write the comments onto runs that were cut at both ends of each.

    A comment whose words left no run, such as a line feed between two paragraphs, goes onto the
    next words, so that none is lost.

    Args:
        document: The file to be.
        found: The comments.
        runs: Every run of the agreement with its place in the text, in order.
    """
    starts = [span.start for span, _ in runs]
    ends = [span.end for span, _ in runs]
    threads: list[Threaded] = []
    for remark in found if runs else ():
        first = min(bisect_left(starts, remark.span.start), len(runs) - 1)
        last = max(first, bisect_left(ends, remark.span.end + 1) - 1)
        comment = _add(document, remark)
        threads.append(Threaded(comment, None, remark.is_resolved))
        threads += [
            Threaded(_add(document, answer), comment, remark.is_resolved)
            for answer in remark.answers
        ]
        for one in threads[-1 - len(remark.answers) :]:
            runs[first][1].mark_comment_range(runs[last][1], one.comment.comment_id)
    write_threads(document, threads)


def _add(document: Document, remark: Remark) -> Comment:
    """Write a comment's text."""
    lines = [clean(line) for line in remark.lines]
    comment = document.comments.add_comment(
        author=clean(remark.author), initials=_initials(remark.author)
    )
    if remark.heading:
        comment.paragraphs[0].add_run(clean(remark.heading)).bold = True
    elif lines:
        comment.paragraphs[0].add_run(lines.pop(0))
    for line in lines:
        comment.add_paragraph(line)
    if remark.date:
        comment._comment_elm.date = datetime.fromisoformat(remark.date)  # noqa: SLF001
    return comment


def _initials(name: str) -> str:
    """The first letters of a name's words, or the first two characters of a single one."""
    words = clean(name).split()
    return "".join(word[0] for word in words[:3]) if len(words) > 1 else name[:2]
