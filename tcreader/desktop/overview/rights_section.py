"""How many rights and duties each side has; the table of them opens in a window of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from tcreader.desktop.overview.norm_wording import MODALITIES, SIDES, NormWording
from tcreader.desktop.overview.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.overview.study import Findings


class RightsSection(Section):
    """Sides in rows; may, must and must not in columns.

    Signals:
        table_wanted: The reviewer wants to read the rights and duties themselves.
    """

    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Rights and duties"))
        self.open = self.add_deed(self.tr("Open Table…"))
        self.open.clicked.connect(self.table_wanted)
        wording = NormWording(self)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for column, modality in enumerate(MODALITIES, 1):
            label = QLabel(wording.modality(modality), self)
            label.setObjectName("factName")
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignCenter)
        self.cells = {}
        for row, side in enumerate(SIDES, 1):
            grid.addWidget(QLabel(wording.side(side), self), row, 0)
            for column, modality in enumerate(MODALITIES, 1):
                cell = QPushButton(self)
                cell.setObjectName("figure")
                cell.setToolTip(wording.together(side, modality))
                cell.clicked.connect(self._on_cell)
                grid.addWidget(cell, row, column)
                self.cells[side, modality] = cell
        self.body.addLayout(grid)

    def show_findings(self, findings: Findings | None, *, is_coming: bool = True) -> None:
        """Show other counts; None while they are being read, or if nobody reads them."""
        norms = findings.norms if findings is not None else ()
        counts = Counter((norm.side, norm.modality) for norm in norms)
        for key, cell in self.cells.items():
            cell.setText("…" if findings is None and is_coming else str(counts[key] or "·"))
            cell.setEnabled(bool(counts[key]))
            cell.setAccessibleName(f"{cell.toolTip()}: {counts[key]}")
        self.open.setEnabled(bool(norms))

    @Slot()
    def _on_cell(self) -> None:
        self.table_wanted.emit()
