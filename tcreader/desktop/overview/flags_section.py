"""How many flags there are, by class and severity; a figure shows its flags."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from tcreader.desktop.overview.section import Section
from tcreader.desktop.signs import severity_icon
from tcreader.desktop.translation import data_language
from tcreader.flags import Severity

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_SEVERITIES = tuple(sorted(Severity, reverse=True))
_SIGN = 14


class FlagsSection(Section):
    """Classes in rows, severities in columns.

    Signals:
        flags_wanted: The ids of the flags behind a figure, and what they have in common.
    """

    flags_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Flags"))
        self._review: Review | None = None
        self.cells: dict[tuple[str, Severity], QPushButton] = {}
        self._signs: list[QLabel] = []
        self._none = QLabel(self)
        self._none.setObjectName("factName")
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs of severity in this theme's colours."""
        if not self._signs:
            for column, severity in enumerate(_SEVERITIES, 1):
                sign = QLabel(self)
                sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
                sign.setToolTip(self._severity(severity))
                self._grid.addWidget(sign, 0, column)
                self._signs.append(sign)
        for sign, severity in zip(self._signs, _SEVERITIES, strict=True):
            sign.setPixmap(severity_icon(severity, theme).pixmap(QSize(_SIGN, _SIGN)))

    def show_review(self, review: Review) -> None:
        """Count the flags, dismissed ones included, as the flags panel does."""
        self._review = review
        taxonomy = review.taxonomy
        counts = Counter((taxonomy.class_of(one.category), one.severity) for one in review.findings)
        self._none.setText(self._why_none(review))
        self._none.setVisible(not counts)
        if not self.cells:
            self._make_cells(list(taxonomy.classes))
        for (class_id, severity), cell in self.cells.items():
            count = counts[class_id, severity]
            cell.setText(str(count) if count else "·")
            cell.setEnabled(bool(count))
            cell.setAccessibleName(f"{self._title(class_id, severity)}: {count}")
            cell.setToolTip(self._title(class_id, severity))

    def _why_none(self, review: Review) -> str:
        if not review.is_scanned:
            return self.tr("The text has not been scanned.")
        if "unsupported-language" in review.scan.audit.notices:
            return self.tr("There are no rules for this language.")
        return self.tr("None found")

    def _make_cells(self, classes: list[str]) -> None:
        for row, class_id in enumerate(classes, 1):
            name = QLabel(self._class_name(class_id), self)
            name.setWordWrap(True)
            self._grid.addWidget(name, row, 0)
            for column, severity in enumerate(_SEVERITIES, 1):
                cell = QPushButton(self)
                cell.setObjectName("figure")
                cell.clicked.connect(self._on_cell)
                self.cells[class_id, severity] = cell
                self._grid.addWidget(cell, row, column)

    @Slot()
    def _on_cell(self) -> None:
        chosen = next(key for key, cell in self.cells.items() if cell is self.sender())
        if self._review is not None:
            taxonomy = self._review.taxonomy
            ids = tuple(
                one.id
                for one in self._review.findings
                if (taxonomy.class_of(one.category), one.severity) == chosen
            )
            self.flags_wanted.emit(ids, self._title(*chosen))

    def _title(self, class_id: str, severity: Severity) -> str:
        return f"{self._class_name(class_id)} · {self._severity(severity)}"

    def _class_name(self, class_id: str) -> str:
        language = data_language(QLocale().name())
        return self._review.taxonomy.class_name(class_id, language) if self._review else ""

    def _severity(self, severity: Severity) -> str:
        return {
            Severity.HIGH: self.tr("high"),
            Severity.MEDIUM: self.tr("medium"),
            Severity.LOW: self.tr("low"),
        }[severity]
