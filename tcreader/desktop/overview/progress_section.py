"""How far the review is: clauses read of all, flags decided of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QProgressBar

from tcreader.desktop.overview.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.review import Review


class ProgressSection(Section):
    """Two bars, each with its figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Coverage"))
        self._read, self._decided = QLabel(self), QLabel(self)
        self._read_bar, self._decided_bar = QProgressBar(self), QProgressBar(self)
        for label, bar in ((self._read, self._read_bar), (self._decided, self._decided_bar)):
            bar.setTextVisible(False)
            self.body.addWidget(label)
            self.body.addWidget(bar)

    def show_review(self, review: Review) -> None:
        """Show the figures as they are now."""
        progress = review.progress
        self._tell(
            self._read,
            self._read_bar,
            self.tr("{n} of {all} clauses read"),
            (progress.clauses_reviewed, progress.clauses),
        )
        self._tell(
            self._decided,
            self._decided_bar,
            self.tr("{n} of {all} flags decided"),
            (progress.findings_settled, progress.findings),
        )
        for part in (self._decided, self._decided_bar):
            part.setVisible(review.is_scanned or bool(progress.findings))

    @staticmethod
    def _tell(label: QLabel, bar: QProgressBar, words: str, figures: tuple[int, int]) -> None:
        done, total = figures
        label.setText(words.format(n=done, all=total))
        bar.setAccessibleName(label.text())
        bar.setRange(0, max(total, 1))
        bar.setValue(done)
