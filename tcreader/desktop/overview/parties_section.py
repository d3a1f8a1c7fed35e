"""Who is who: the words for both sides, and whom the reviewer speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton

from tcreader.desktop.chips import Chip
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.overview.section import Facts, Section
from tcreader.desktop.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Parties
    from tcreader.review import Review

_SHOWN = 6  # words of a side; the rest are in the tooltip


class PartiesSection(Section):
    """The words by which the text names its sides, to be corrected, and the customer's position.

    Signals:
        customer_chosen: ``business`` or ``consumer``.
    """

    customer_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.add_title(self.tr("Parties"))
        self.correct = self.add_deed(self.tr("✎ Correct…"), self.tr("Correct the parties"))
        self.correct.clicked.connect(self.ask)
        self._unnamed = QPushButton(self)
        self._unnamed.setObjectName("warning")
        self._unnamed.clicked.connect(self.ask)
        self._facts = Facts()
        self._drafter = self._facts.add(self.tr("Drafter"))
        self._customer = self._facts.add(self.tr("Customer"))
        self._given = QLabel(self.tr("As a reviewer has named them"), self)
        self._given.setObjectName("factName")
        self.body.addWidget(self._unnamed, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._facts)
        self.body.addWidget(self._given)
        self.positions = self._made_positions()

    def _made_positions(self) -> dict[str, Chip]:
        theme, group = load_theme("light"), QButtonGroup(self)
        row = FlowLayout(gap=6)  # in a narrow panel, the chips go below
        names = {"business": self.tr("A business"), "consumer": self.tr("A consumer")}
        title = QLabel(self.tr("The customer is"), self)
        title.setObjectName("factName")
        row.addWidget(title)
        chips = {key: Chip(name, theme, self) for key, name in names.items()}
        title.setFixedHeight(chips["business"].sizeHint().height())
        for chip in chips.values():
            chip.setToolTip(self.tr("Some law protects consumers only"))
            group.addButton(chip)
            row.addWidget(chip)
        group.buttonClicked.connect(self._on_position)
        self.body.addLayout(row)
        return chips

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        for chip in self.positions.values():
            chip.set_theme(theme)

    def show_review(self, review: Review) -> None:
        """Show the words in force: the text's, or the reviewer's."""
        parties, standpoint = review.scan.parties, review.record.standpoint
        for label, words in (
            (self._drafter, parties.drafter),
            (self._customer, parties.counterparty),
        ):
            self._facts.tell(label, self._joined(words))
            label.setToolTip(self.tr(", ").join(words) if len(words) > _SHOWN else "")
        self._given.setVisible(bool(standpoint.drafter or standpoint.counterparty))
        self._tell_unnamed(review, parties)
        for key, chip in self.positions.items():
            chip.setChecked(key == standpoint.customer)
            chip.setEnabled(not self._session.read_only)
        self.correct.setEnabled(not self._session.read_only)
        self.correct.setVisible("unsupported-language" not in review.scan.audit.notices)

    def _joined(self, words: tuple[str, ...]) -> str:
        joined = self.tr(", ").join(words[:_SHOWN])
        return f"{joined} …" if len(words) > _SHOWN else joined

    def _tell_unnamed(self, review: Review, parties: Parties) -> None:
        missing = "no-parties" in review.scan.audit.notices
        if parties.drafter:
            words = self.tr("No customer found: name it…")
        elif parties.counterparty:
            words = self.tr("No drafter found: name it…")
        else:
            words = self.tr("No parties found: name them…")
        self._unnamed.setText(words)
        self._unnamed.setVisible(missing and not self._session.read_only)

    @Slot()
    def ask(self) -> None:
        """Let the reviewer name the parties."""
        from tcreader.desktop.overview.parties_dialog import PartiesDialog

        review = self._session.writable
        if review is None:
            return
        dialog = PartiesDialog(
            review.record.standpoint, review.scan.parties, review.agreement.text, self
        )
        dialog.named.connect(self.name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object, object)
    def name(self, drafter: tuple[str, ...], customer: tuple[str, ...]) -> None:
        """Name the parties; a side without words is named as the text does."""
        session = self._session
        if session.review is not None:
            before = session.review.record.standpoint
            after = before._replace(drafter=drafter, counterparty=customer)
            if after != before:
                session.do(session.author.stand(session.review, after), self.tr("Name the Parties"))

    @Slot(object)
    def _on_position(self, chosen: QAbstractButton) -> None:
        self.customer_chosen.emit(next(k for k, chip in self.positions.items() if chip is chosen))
