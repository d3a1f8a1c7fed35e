"""Who is who: the words for both sides, and whom the reviewer speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.desktop.overview.section import Facts, Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.session import Session
    from tcreader.review import Review


class PartiesSection(Section):
    """The words by which the text names its sides."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Parties"))
        self._session = session
        self._facts = Facts()
        self._drafter = self._facts.add(self.tr("Drafter"))
        self._customer = self._facts.add(self.tr("Customer"))
        self.body.addLayout(self._facts)

    def show_review(self, review: Review) -> None:
        """Show the words in force: the text's, or the reviewer's."""
        comma = self.tr(", ")
        parties = review.scan.parties
        self._facts.tell(self._drafter, comma.join(parties.drafter))
        self._facts.tell(self._customer, comma.join(parties.counterparty))
