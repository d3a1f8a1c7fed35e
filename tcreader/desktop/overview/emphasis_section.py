"""How the drafter set words off: what the text announces, how much of it is emphasised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tcreader.desktop.emphasis_words import EmphasisWords
from tcreader.desktop.overview.section import Facts, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tcreader.review import Review


class EmphasisSection(Section):
    """The audit's facts of the whole document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Emphasis"))
        self._words = EmphasisWords(self)
        self._facts = Facts()
        self._announced = self._facts.add(self.tr("Announced"))
        self._share = self._facts.add(self.tr("Emphasised"))
        self._notices: list[QLabel] = []
        self.body.addLayout(self._facts)

    def show_review(self, review: Review) -> None:
        """Show what the audit of the present scan says."""
        audit = review.scan.audit
        self._facts.tell(self._announced, self._words.announced(audit))
        share = self.tr("{share} of the text").format(share=f"{audit.emphasis_share:.1%}")
        self._facts.tell(self._share, share)
        self._tell(self._words.notices(audit, review.agreement))

    def _tell(self, notices: Sequence[str]) -> None:
        """A line for each thing to know."""
        while len(self._notices) < len(notices):
            line = QLabel(self)
            line.setObjectName("notice")
            line.setWordWrap(True)
            self._notices.append(line)
            self.body.addWidget(line)
        for number, line in enumerate(self._notices):
            line.setText(notices[number] if number < len(notices) else "")
            line.setVisible(number < len(notices))
