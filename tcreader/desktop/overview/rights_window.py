"""The table of rights and duties: who may, must and must not, two sides by three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tcreader.desktop.dialog_layout import DialogColumn
from tcreader.desktop.overview.norm_list import NormList
from tcreader.desktop.overview.norm_wording import MODALITIES, SIDES, NormWording
from tcreader.exports.rights_table import label_of
from tcreader.flags.norms import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.desktop.overview.study import Findings
    from tcreader.desktop.theme import Theme
    from tcreader.flags.norms import Modality, Norm

_SIZE = (1080, 680)


class RightsWindow(QDialog):
    """Stays open beside the text; a click on an entry goes to its words.

    Signals:
        span_activated: The words of an entry.
        file_wanted: The norms that are shown, to be written to a file.
    """

    span_activated = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rights and duties"))
        self.setModal(False)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(40, 60)))
        self._findings: Findings | None = None
        self._is_coming = True
        self._wording = NormWording(self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter words or clauses"))
        self.filter.setAccessibleName(self.tr("Filter words or clauses"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show)
        self._told = QLabel(self)
        self._told.setObjectName("dialogHint")
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy the entries that are selected, or all that are shown"))
        self.copy.clicked.connect(self._copy)
        self.save = QPushButton(self.tr("Save as CSV…"), self)
        self.save.clicked.connect(self._on_save)
        for button in (self.copy, self.save):
            button.setAutoDefault(False)
        self.lists: dict[tuple[Side, Modality], NormList] = {}
        self._names: dict[tuple[Side, Modality], QLabel] = {}
        self._lay_out(theme)
        copy_key = QAction(self)
        copy_key.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy_key.triggered.connect(self._copy)
        self.addAction(copy_key)

    def _lay_out(self, theme: Theme) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filter, 1)
        top.addWidget(self._told, 1)
        top.addWidget(self.copy)
        top.addWidget(self.save)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for row, side in enumerate(SIDES):
            for column, modality in enumerate(MODALITIES):
                name = QLabel(self)
                name.setObjectName("sectionHead")
                entries = NormList(self._wording.together(side, modality), theme, self)
                entries.activated_norm.connect(self._on_norm)
                grid.addWidget(name, 2 * row, column)
                grid.addWidget(entries, 2 * row + 1, column)
                self._names[side, modality] = name
                self.lists[side, modality] = entries
            grid.setRowStretch(2 * row + 1, 3)
        for column in range(len(MODALITIES)):
            grid.setColumnStretch(column, 1)
        hint = QLabel(
            self.tr(
                "Read from the words of power in each sentence (may, shall, must not …). Passive "
                "sentences and those that name no party are left out. A help to find one's way, "
                "not legal advice."
            ),
            self,
        )
        hint.setObjectName("dialogHint")
        hint.setWordWrap(True)
        column_ = DialogColumn(self)
        column_.addLayout(top)
        column_.addLayout(grid, 1)
        column_.addWidget(hint)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        for entries in self.lists.values():
            entries.set_theme(theme)

    def show_findings(self, findings: Findings | None, *, is_coming: bool = True) -> None:
        """Show the norms of another reading; None while they are being read, or if nobody does."""
        if findings is not self._findings or is_coming is not self._is_coming:
            self._findings, self._is_coming = findings, is_coming
            self._show()

    @property
    def shown(self) -> list[Norm]:
        """The norms that the filter lets through, cell by cell."""
        return [norm for entries in self.lists.values() for norm in entries.shown]

    @Slot()
    def _show(self) -> None:
        findings = self._findings
        norms = self._filtered(findings) if findings is not None else []
        agreement = findings.agreement if findings is not None else None
        for key, entries in self.lists.items():
            mine = [norm for norm in norms if (norm.side, norm.modality) == key]
            entries.show_norms(agreement, mine)
            self._names[key].setText(f"{self._wording.together(*key)}  {len(mine)}")
        everything = findings.norms if findings is not None else ()
        self._show_mutual(any(norm.side is Side.BOTH for norm in everything))
        self._told.setText(self._summary(len(norms), len(everything)))
        for button in (self.copy, self.save):
            button.setEnabled(bool(norms))

    def _show_mutual(self, is_shown: bool) -> None:
        """Give what binds both sides its row, if there is any."""
        for key, entries in self.lists.items():
            if key[0] is Side.BOTH:
                entries.setVisible(is_shown)
                self._names[key].setVisible(is_shown)
        self._grid.setRowStretch(2 * SIDES.index(Side.BOTH) + 1, int(is_shown))

    def _summary(self, shown: int, total: int) -> str:
        if self._findings is None:
            not_read = self.tr("Not read, since scanning was stopped")
            return self.tr("Reading…") if self._is_coming else not_read
        if shown == total:
            return self.tr("Entries: {n}").format(n=total)
        return self.tr("{n} of {all} entries").format(n=shown, all=total)

    def _filtered(self, findings: Findings) -> list[Norm]:
        wish = " ".join(self.filter.text().casefold().split())
        if not wish:
            return list(findings.norms)
        text, preamble = findings.agreement.text, self._wording.preamble()
        return [
            norm
            for norm in findings.norms
            if wish in " ".join(norm.span.of(text).casefold().split())
            or label_of(findings.agreement, norm, preamble).casefold().startswith(wish)
        ]

    @Slot(object)
    def _on_norm(self, norm: Norm) -> None:
        self.span_activated.emit(norm.span)

    @Slot()
    def _copy(self) -> None:
        """Copy the selected entries as lines, or all of them."""
        chosen = [norm for entries in self.lists.values() for norm in entries.chosen]
        QApplication.clipboard().setText("\n".join(self._lines(chosen or self.shown)))

    def _lines(self, norms: Sequence[Norm]) -> list[str]:
        if self._findings is None:
            return []
        agreement = self._findings.agreement
        return [
            "\t".join(
                (
                    self._wording.together(norm.side, norm.modality),
                    label_of(agreement, norm, self._wording.preamble()),
                    " ".join(norm.span.of(agreement.text).split()),
                )
            )
            for norm in norms
        ]

    @Slot()
    def _on_save(self) -> None:
        self.file_wanted.emit(self.shown)
