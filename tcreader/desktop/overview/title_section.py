"""The head of the overview: the agreement's title, and whether it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tcreader.agreement import DisorderKind
from tcreader.desktop.clause_names import clause_name
from tcreader.desktop.overview.section import Section
from tcreader.desktop.painted_text import plain, spaced_for

if TYPE_CHECKING:
    from tcreader.review import Review

_MOST = 12  # code points of a clause's name, which stands on a button that can't wrap


class TitleSection(Section):
    """What the agreement calls itself; a text that breaks off says so.

    Signals:
        clause_activated: The id of the clause at which the text breaks off.
    """

    clause_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("overviewTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._breaks_off = QPushButton(self)
        self._breaks_off.setObjectName("warning")
        self._breaks_off.clicked.connect(self._go)
        self._clause = ""
        self.body.addWidget(self._title)
        self.body.addWidget(self._breaks_off, 0, Qt.AlignmentFlag.AlignLeft)

    def show_review(self, review: Review) -> None:
        """Show the title, and where the text breaks off, if it does."""
        agreement = review.agreement
        path = agreement.source.path
        title = agreement.title or (path.name if path else self.tr("Untitled"))
        self._title.setFont(spaced_for(plain(self._title.font()), title))
        self._title.setText(title)
        cut = [
            one.clause for one in agreement.outline.disorder if one.kind is DisorderKind.TRUNCATED
        ]
        self._breaks_off.setVisible(bool(cut))
        if cut:
            self._clause = cut[0]
            clause = agreement.outline.by_id[self._clause]
            name = clause.label or clause_name(clause, agreement.text, _MOST)
            self._breaks_off.setText(
                self.tr("Ends in the middle of a sentence at {clause}").format(clause=name)
            )

    @Slot()
    def _go(self) -> None:
        self.clause_activated.emit(self._clause)
