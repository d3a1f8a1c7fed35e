"""How the drafter set words off: what the text announces, how much of it is emphasised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tcreader.desktop.emphasis_words import EmphasisWords
from tcreader.desktop.overview.section import Facts, Section

if TYPE_CHECKING:
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
        self._notices = QLabel(self)
        self._notices.setObjectName("notice")
        self._notices.setWordWrap(True)
        self.body.addLayout(self._facts)
        self.body.addWidget(self._notices)

    def show_review(self, review: Review) -> None:
        """Show what the audit of the present scan says."""
        audit = review.scan.audit
        self._facts.tell(self._announced, self._words.announced(audit))
        share = self.tr("{share} of the text").format(share=f"{audit.emphasis_share:.1%}")
        self._facts.tell(self._share, share)
        notices = self._words.notices(audit)
        self._notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))
