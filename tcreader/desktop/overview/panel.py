"""The overview panel: what an agreement is, before and while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.overview.emphasis_section import EmphasisSection
from tcreader.desktop.overview.parties_section import PartiesSection
from tcreader.desktop.overview.prominence_table import ProminenceTable
from tcreader.desktop.overview.source_section import SourceSection
from tcreader.desktop.overview.title_section import TitleSection

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from tcreader.desktop.overview.section import Section
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme

_EDGE = 16
_BETWEEN = 22


class OverviewPanel(QWidget):
    """The session's agreement as one scrolling card, brought up to date while somebody looks.

    Signals:
        clause_activated: The id of a clause that the reviewer wants to read.
        span_activated: Words that the reviewer wants to read.
        flags_wanted: The ids of flags that the reviewer wants to see, and what they have in common.
    """

    clause_activated = Signal(str)
    span_activated = Signal(object)
    flags_wanted = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._is_stale = True
        self._sections = self._make_sections()
        self._empty = EmptyState()
        self._empty.say(
            self.tr("No agreement is open"),
            self.tr("What an agreement is, who is who in it and what it refers to stands here."),
        )
        self._lay_out()
        for signal in (session.opened, session.closed, session.changed, session.scanned):
            signal.connect(self._refresh)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        for section in self._sections:
            section.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._show_review()

    def _make_sections(self) -> tuple[Section, ...]:
        title = TitleSection(self)
        title.clause_activated.connect(self.clause_activated)
        self.prominence = ProminenceTable(self)
        self.prominence.flags_wanted.connect(self.flags_wanted)
        self.prominence.span_activated.connect(self.span_activated)
        return (
            title,
            PartiesSection(self._session, self),
            EmphasisSection(self),
            self.prominence,
            SourceSection(self),
        )

    def _lay_out(self) -> None:
        page = QWidget(self)
        page.setObjectName("overviewPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_BETWEEN)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        self.setFocusProxy(self._area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._empty, 1)

    @Slot()
    def _refresh(self) -> None:
        """Show what changed, now or once somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self._show_review()

    def _show_review(self) -> None:
        self._is_stale = False
        review = self._session.review
        self._area.setVisible(review is not None)
        self._empty.setVisible(review is None)
        if review is not None:
            for section in self._sections:
                section.show_review(review)
