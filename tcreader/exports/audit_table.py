"""The prominence audit as a table: each risk, each mark that no rule knows, and its outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import Verdict
from tcreader.flags.crossing import Outcome, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Span
    from tcreader.exports.naming import Naming, Place
    from tcreader.flags.crossing import Setting
    from tcreader.review import Review

COLUMNS = ("clause", "category", "quote", "coverage", "marks", "outcome", "lossy")
"""Keys of the labels over the table's columns, in order; `AuditRow.cells` gives the cells."""


class AuditRow(NamedTuple):
    """A line of the table, in words of one language.

    Attributes:
        id: The finding's id; nothing for marked words without a flag.
        place: Where the words stand.
        category: The category in words, or nothing.
        coverage: The share of the words that stands out, ``80%``.
        marks: What sets them off, and what speaks against it.
        outcome: Marked and risky, risky and unmarked, marked and not recognised.
        lossy: Whether formatting may be lost in the source.
    """

    id: str
    place: Place
    category: str
    coverage: str
    marks: str
    outcome: str
    lossy: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The line's cells, as `COLUMNS` has them."""
        place = self.place
        return (
            *(place.label, self.category, place.quote, self.coverage),
            *(self.marks, self.outcome, self.lossy),
        )

    @property
    def more_cells(self) -> dict[str, str]:
        """What it adds to the flag's line in a list of issues."""
        columns = ("coverage", "marks", "outcome", "lossy")
        return {column: str(getattr(self, column)) for column in columns}


def audit_rows(review: Review, naming: Naming) -> tuple[AuditRow, ...]:
    """The lines of the table in text order; dismissed flags aren't risks and have none."""
    words = naming.labels
    settings = Settings(review.agreement)
    lossy = words["yes" if review.scan.audit.marks_lost_possible else "no"]

    def row(span: Span, clause: str, setting: Setting, outcome: str, **more: str) -> AuditRow:
        return AuditRow(
            id=more.get("id", ""),
            place=naming.place(span, clause),
            category=more.get("category", ""),
            coverage=f"{setting.coverage:.0%}",
            marks=_marks(setting, words),
            outcome=words[outcome],
            lossy=lossy,
        )

    rows = [
        row(
            *(one.span, one.clause, settings.of(one.span, one.sentence)),
            _OUTCOMES[one.prominence.value],
            id=one.id,
            category=naming.category_name(one.category),
        )
        for one in review.findings
        if one.verdict is not Verdict.DISMISSED
    ]
    rows += [
        row(one.span, one.clause, settings.of(one.span), one.outcome.value)
        for one in review.crossings
        if one.outcome is Outcome.MARKED_UNRECOGNISED
    ]
    return tuple(sorted(rows, key=lambda one: one.place.span or (0, 0)))


_OUTCOMES: Mapping[str, str] = {
    "marked": "marked_risky",
    "part-marked": "part_marked_risky",
    "unmarked": "unmarked_risky",
}


def _marks(setting: Setting, words: Mapping[str, str]) -> str:
    """The marks in words, and what a reviewer must know to weigh them."""
    named = [words[mark] for mark in setting.marks]
    if setting.is_weak:
        named.append(words["weak"])
    if setting.marks and not setting.stands_out:
        named.append(words["stands-not-out"])
    named += [words[note] for note in setting.notes]
    return words["comma"].join(named) or words["none"]
