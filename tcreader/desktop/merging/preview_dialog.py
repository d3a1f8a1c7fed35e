"""What would come of an import, before it is done."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tcreader.desktop.merging.wording import PARTS, MergeWording
from tcreader.desktop.notices.presenter import Presenter
from tcreader.desktop.painted_text import scaled, spaced_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from tcreader.desktop.merging.draft import Draft
    from tcreader.errors import MergeRefused
    from tcreader.review.kappa import Accord

_WIDTH, _MOST_HEIGHT = 600, 720
_EDGE, _BETWEEN = 20, 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PreviewDialog(QDialog):
    """Says whose work comes, what becomes new, and how far reviewers agree.

    Attributes:
        anyway: The buttons that take in a file about another agreement, in the files' order.

    Signals:
        forced: The path of a file that shall be taken in although it is about another agreement.
    """

    forced = Signal(object)

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._wording, self._presenter = draft, MergeWording(self), Presenter(self)
        self.anyway: list[QPushButton] = []
        self.setWindowTitle(self.tr("Import reviews"))
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        self._column.setSpacing(4)
        self._add_files()
        if draft.incoming:
            self._add_figures()
            self._add_accords()
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        foot = self._foot()
        column.addWidget(foot)
        height = page.heightForWidth(_WIDTH) + foot.sizeHint().height() + 2
        self.resize(_WIDTH, min(height, _MOST_HEIGHT))

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setObjectName("panelFoot")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, foot)
        self.button = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setEnabled(not self._draft.is_empty)
        self.button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        line = QVBoxLayout(foot)
        line.setContentsMargins(_EDGE, 10, _EDGE, 10)
        line.addWidget(buttons)
        return foot

    # The files

    def _add_files(self) -> None:
        for place, one in enumerate(self._draft.incoming):
            self._column.addSpacing(_BETWEEN if place else 0)
            self._add(self._wording.person(one), bold=True)
            self._add(f"{one.path.name}  ·  {self._wording.format(one)}", name="dialogHint")
            for warning in self._wording.warnings(one):
                self._add(f"△ {warning}")
        for error in self._draft.refused:
            self._add_refusal(error)

    def _add_refusal(self, error: MergeRefused) -> None:
        message = self._presenter.message(error)
        self._column.addSpacing(_BETWEEN)
        self._add(f"✕ {message.title}", bold=True)
        self._add(message.text)
        if error.reason == "stranger" and error.path is not None:
            button = QPushButton(self.tr("Take It In Anyway"))
            button.setProperty("path", str(error.path))
            button.setAutoDefault(False)
            button.clicked.connect(self._on_anyway)
            self.anyway.append(button)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_anyway(self) -> None:
        from pathlib import Path

        button = self.sender()
        if button is not None:
            self.forced.emit(Path(button.property("path")))

    # What becomes of them

    def _add_figures(self) -> None:
        report = self._draft.merge.report
        if report.changes_nothing:
            self._add_line()
            self._add(self.tr("Nothing new: everything in these files is here already."))
            return
        rows = [
            (self._wording.part(part), *(str(len(ids) or "–") for ids in report.tallies[part]))
            for part in PARTS
            if part in report.tallies and any(report.tallies[part])
        ]
        head = ("", self.tr("new"), self.tr("changed"), self.tr("deleted"))
        if rows:
            self._add_line()
            self._add_table([head, *rows])
            self._column.addSpacing(_BETWEEN)
        for sentence in self._wording.consequences(report):
            self._add(sentence)

    def _add_accords(self) -> None:
        """How far each two reviewers agree, class by class."""
        accords = self._draft.merge.report.accords
        if not accords:
            return
        self._add_line()
        self._add(self.tr("How far reviewers agree on flags"), bold=True)
        for (first, second), group in groupby(accords, key=lambda one: (one.first, one.second)):
            self._add(self._wording.pair(first, second))
            self._add_table([self._accord_head, *map(self._accord_row, group)], words_at=(0, 3))
            self._column.addSpacing(_BETWEEN)
        self._add(
            self.tr(
                "κ (Cohen's kappa) takes away what two people agree on by chance: 1 is full "
                "agreement, 0 no more than chance."
            ),
            name="dialogHint",
        )

    @property
    def _accord_head(self) -> Sequence[str]:
        return "", self.tr("same verdict"), "κ", ""

    def _accord_row(self, accord: Accord) -> Sequence[str]:
        return self._wording.accord(self._draft.review.taxonomy, accord)

    # The parts of the above

    def _add(self, words: str, *, bold: bool = False, name: str = "") -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName(name)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFont(spaced_for(self._bold() if bold else self.font(), words))
        self._column.addWidget(label)

    def _bold(self) -> QFont:
        return scaled(self.font(), 1, bold=True)

    def _add_line(self) -> None:
        line = QFrame()
        line.setObjectName("dialogLine")
        line.setFixedHeight(1)
        self._column.addSpacing(6)
        self._column.addWidget(line)
        self._column.addSpacing(6)

    def _add_table(self, rows: Sequence[Sequence[str]], words_at: Sequence[int] = (0,)) -> None:
        """A table under a head that steps back: words to the left, figures to the right.

        Args:
            rows: The head first.
            words_at: Which columns hold words.
        """
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        for y, row in enumerate(rows):
            for x, words in enumerate(row):
                cell = QLabel(words)
                cell.setTextFormat(Qt.TextFormat.PlainText)
                if y == 0:
                    cell.setObjectName("dialogHint")
                grid.addWidget(cell, y, x, _LEFT if x in words_at else _RIGHT)
        grid.setColumnStretch(0, 1)
        self._column.addWidget(table)
