"""The two-way table: what the drafter marked against what the rules found risky.

A cell of risks filters the flags; one without flags lists its passages here. The same table means
the opposite to the drafter, so that the reviewer says for which side it is read.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel

from tcreader.desktop.chips import Chip
from tcreader.desktop.overview.passage_list import PassageList
from tcreader.desktop.overview.prominence_cell import ProminenceCell
from tcreader.desktop.overview.section import Section
from tcreader.desktop.theme import load_theme
from tcreader.flags.crossing import plain_paragraphs
from tcreader.flags.outcomes import OUTCOMES, Side, load_outcomes
from tcreader.review.auditing import outcome_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from tcreader.agreement import Span
    from tcreader.desktop.theme import Theme
    from tcreader.flags.crossing import Crossing
    from tcreader.review import Review

_PLACES = {
    "marked_risky": (1, 1),
    "part_marked_risky": (2, 1),
    "unmarked_risky": (3, 1),
    "marked_unrecognised": (1, 2),
    "plain": (3, 2),
}
_GRAVEST_FIRST = (
    *("unmarked_risky", "part_marked_risky", "marked_risky"),
    *("marked_unrecognised", "plain"),
)


class ProminenceTable(Section):
    """Marked, part-marked and unmarked against risky and not recognised.

    Signals:
        flags_wanted: The ids of the flags of a cell, and the cell's name.
        span_activated: A passage that the reviewer wants to read.
        side_wanted: The `Side` for which the reviewer wants to read.
    """

    flags_wanted = Signal(object, str)
    span_activated = Signal(object)
    side_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._side = Side.CUSTOMER
        self._review: Review | None = None
        self._crossed: Sequence[Crossing] = ()
        self._chosen = "unmarked_risky"
        self.add_title(self.tr("Marks and risks"))
        self.cells = {key: ProminenceCell(key, self._theme, self) for key in OUTCOMES}
        self.sides = self._made_sides()
        self._meaning = QLabel(self)
        self._meaning.setWordWrap(True)
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._law = QLabel(self)
        self._law.setObjectName("factName")
        self._law.setWordWrap(True)
        self._law.setTextFormat(Qt.TextFormat.PlainText)
        self.passages = PassageList(self)
        self.passages.span_activated.connect(self.span_activated)
        self.body.addLayout(self._grid())
        self.body.addWidget(self._meaning)
        self.body.addWidget(self._law)
        self.body.addWidget(self.passages)

    def _made_sides(self) -> dict[Side, Chip]:
        names = {
            Side.CUSTOMER: self.tr("For the customer"),
            Side.DRAFTER: self.tr("For the drafter"),
        }
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(6)
        chips = {side: Chip(name, self._theme, self) for side, name in names.items()}
        for side, chip in chips.items():
            chip.setChecked(side is self._side)
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        group.buttonClicked.connect(self._on_side)
        self.body.addLayout(row)
        return chips

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        heads = (
            (0, 1, self.tr("Risk found")),
            (0, 2, self.tr("None found")),
            (1, 0, self.tr("Marked")),
            (2, 0, self.tr("Partly")),
            (3, 0, self.tr("Unmarked")),
        )
        for row, column, words in heads:
            label = QLabel(words, self)
            label.setObjectName("factName")
            grid.addWidget(label, row, column)
        for key, (row, column) in _PLACES.items():
            grid.addWidget(self.cells[key], row, column)
            self.cells[key].clicked.connect(self._on_cell)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        for cell in self.cells.values():
            cell.set_theme(theme)
        for chip in self.sides.values():
            chip.set_theme(theme)

    def set_side(self, side: Side) -> None:
        """Read the table for one side."""
        self._side = side
        self.sides[side].setChecked(True)
        if self._review is not None:
            self._tell()

    def show_review(self, review: Review) -> None:
        """Count a review's paragraphs."""
        is_other = self._review is None or review.agreement is not self._review.agreement
        self._review, self._crossed = review, review.crossings
        if is_other:
            self._chosen = "unmarked_risky"
        self._tell()
        if is_other or self.passages.isVisibleTo(self):
            self._list_passages(self._chosen)

    def _tell(self) -> None:
        review, outcomes = self._review, load_outcomes(self._side, self._language)
        if review is None:
            return
        counts = Counter(outcome_of(one) for one in self._crossed)
        lines = sum(block.span.length > 0 for block in review.agreement.blocks)
        counts["plain"] = lines - counts.total()
        # Of a cell in which there is nothing there is nothing to advise.
        shown = next((key for key in (self._chosen, *_GRAVEST_FIRST) if counts[key]), self._chosen)
        for key, cell in self.cells.items():
            there = [one.severity for one in self._crossed if outcome_of(one) == key]
            severities = Counter(one for one in there if one is not None)
            cell.tell(outcomes[key].name, counts[key], severities)
            cell.setToolTip(outcomes[key].reading)
            cell.setChecked(key == shown)
        meaning = outcomes[shown]
        is_lossy = review.scan.audit.marks_lost_possible and shown == "unmarked_risky"
        first = [outcomes.if_lost] if is_lossy else []
        self._meaning.setText("\n".join([*first, meaning.reading]))
        basis = self.tr(", ").join(self._basis(review, meaning.basis))
        self._law.setText("\n".join(filter(None, (meaning.hook, basis))))

    @property
    def _language(self) -> str:
        return "zh" if QLocale().name().startswith("zh") else "en"

    @staticmethod
    def _basis(review: Review, keys: Sequence[str]) -> Sequence[str]:
        language = "zh" if review.agreement.source.language.startswith("zh") else "en"
        return review.taxonomy.applying(keys, review.scan.customer, language)

    @Slot()
    def _on_cell(self) -> None:
        cell = self.sender()
        if not isinstance(cell, ProminenceCell):
            return
        self._chosen = cell.outcome
        self._tell()
        self._list_passages(cell.outcome)
        there = [one for one in self._crossed if outcome_of(one) == cell.outcome]
        flags = tuple(flag for one in there for flag in one.risks)
        if flags:
            self.flags_wanted.emit(flags, cell.text())

    def _list_passages(self, outcome: str) -> None:
        """List what has no flags to filter; a risk's passages are the flags' own cards."""
        spans: list[Span] = []
        if self._review is not None and outcome == "plain":
            spans = list(plain_paragraphs(self._review.agreement, self._crossed))
        elif outcome == "marked_unrecognised":
            spans = [one.span for one in self._crossed if outcome_of(one) == outcome]
        self.passages.show_spans(self._review, spans)

    @Slot(object)
    def _on_side(self, chosen: QAbstractButton) -> None:
        self.side_wanted.emit(next(side for side, chip in self.sides.items() if chip is chosen))
