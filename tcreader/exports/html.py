"""The review as one self-contained HTML file: text, marks, flags and notes as in the window.

Template and style sheet stand in ``resources/exports/``. Everything that comes from an agreement
or a review goes through Jinja's escaping; the file holds no script and loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement import ClauseKind
from tcreader.annotations import TargetKind
from tcreader.exports.audit_table import COLUMNS
from tcreader.exports.formats import Profile
from tcreader.exports.html_rows import anchor, rows
from tcreader.exports.stances import choices, texts
from tcreader.exports.summary import summary
from tcreader.exports.theme import theme_colors
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from tcreader.exports.report import Report

# What HTML can't hold: control characters and halves of characters.
_CLEAN = dict.fromkeys(
    (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)),
    "\ufffd",
)
_SIGNS = {"high": "◆", "medium": "●", "low": "○"}


def write(report: Report) -> bytes:
    """The report's bytes."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("exports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=clean,
    )
    page = environment.get_template("report.html.jinja").render(
        report=report,
        words=report.labels,
        facts=report.facts,
        is_internal=report.profile is not Profile.COUNTERPARTY,
        summary=summary(report),
        rows=rows(report),
        contents=[
            (clause, anchor(clause.id))
            for clause in report.agreement.outline
            if clause.kind is ClauseKind.HEADING
        ],
        document_notes=[note for note in report.notes if note.scope is TargetKind.DOCUMENT],
        themes=[theme_colors("light"), theme_colors("dark")],
        audit_columns=COLUMNS,
        signs=_SIGNS,
        anchor=anchor,
        choices=choices,
        texts=texts,
    )
    return page.encode("utf-8", "replace")


def clean(value: object) -> object:
    """Text as an HTML file can hold it; anything else as it is."""
    return value.translate(_CLEAN) if type(value) is str else value
