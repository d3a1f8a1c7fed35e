"""The few lines that every report begins or ends with: what it is, and the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import Verdict
from tcreader.exports.formats import PROFILE_NAMES, Profile
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.exports.report import Report

_CLAUSES = 6  # that are named with a document


def summary(report: Report) -> list[tuple[str, str]]:
    """What an export says about itself, as pairs of a label and a text."""
    words, facts = report.labels, report.facts
    pairs = [
        (words["agreement"], facts.title),
        (words["file"], facts.file_name),
        (words["sha256"], facts.sha256),
        (words["exported"], facts.day),
        (words["reviewers"], str(facts.reviewers)),
    ]
    if report.profile is not Profile.COUNTERPARTY:
        pairs.append((words["profile"], PROFILE_NAMES[report.profile][report.language]))
    pairs.append((words["bottom_line"], bottom_line(report)))
    if report.progress is not None:
        progress = report.progress
        text = words["progress_text"].format(
            clauses_reviewed=progress.clauses_reviewed,
            clauses=progress.clauses,
            findings_settled=progress.findings_settled,
            findings=progress.findings,
        )
        pairs.append((words["progress"], text))
    if report.documents:
        pairs.append((words["to_fetch"], words["semicolon"].join(_documents(report))))
    return [*pairs, *_audit(report)]


def bottom_line(report: Report) -> str:
    """How much there is, in one sentence; for the counterparty without any grading."""
    words, flags = report.labels, report.flags
    notes = sum(bool(row.text) for row in report.notes)
    if report.profile is Profile.COUNTERPARTY:
        return words["points_text"].format(flags=len(flags), notes=notes)
    counted = words["bottom_line_text"].format(
        flags=len(flags),
        high=sum(row.severity is Severity.HIGH for row in flags),
        medium=sum(row.severity is Severity.MEDIUM for row in flags),
        low=sum(row.severity is Severity.LOW for row in flags),
        unmarked=sum(row.prominence is Prominence.UNMARKED for row in flags),
        kept=sum(row.verdict is Verdict.KEPT for row in flags),
        open=sum(row.verdict is None for row in flags),
        notes=notes,
    )
    return counted if report.is_scanned else words["not_scanned"].format(counted=counted)


def _documents(report: Report) -> Iterator[str]:
    """What isn't at hand, each document with some of the clauses that refer to it."""
    words = report.labels
    for one in report.documents:
        named = words["comma"].join(one.clauses[:_CLAUSES])
        more = words["and_more"] if len(one.clauses) > _CLAUSES else ""
        yield (
            words["named_in"].format(name=one.name, clauses=f"{named}{more}") if named else one.name
        )


def _audit(report: Report) -> list[tuple[str, str]]:
    """How emphasis and flags meet, for an audit."""
    words, audit = report.labels, report.audit
    if audit is None:
        return []
    declared = words["comma"].join(words.get(mark, mark) for mark in audit.declares_marking)
    counted = [f"{words.get(key, key)} {count}" for key, count in audit.counts.items()]
    lost = ["marks-lost"] * audit.marks_lost_possible  # first, for all others depend on it
    notices = [words.get(key, key) for key in (*lost, *audit.notices)]
    pairs = [
        (words["emphasis_share"], f"{audit.emphasis_share:.1%}"),
        (words["declares"], declared or words["none"]),
        (words["prominence_audit"], words["comma"].join(counted) or words["none"]),
        *((words["finding"], notice) for notice in notices),
    ]
    if audit.loud_sections:
        sections = [f"{clause} {share:.0%}" for clause, share in audit.loud_sections]
        pairs.append((words["loud_section"], words["comma"].join(sections)))
    pairs += [
        (words["read_these"], span.of(report.agreement.text)) for span in audit.marked_unrecognised
    ]
    return pairs
