"""The overview panel: what an agreement is, before and while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.overview.emphasis_section import EmphasisSection
from tcreader.desktop.overview.flags_section import FlagsSection
from tcreader.desktop.overview.parties_section import PartiesSection
from tcreader.desktop.overview.progress_section import ProgressSection
from tcreader.desktop.overview.prominence_table import ProminenceTable
from tcreader.desktop.overview.references_section import ReferencesSection
from tcreader.desktop.overview.rights_section import RightsSection
from tcreader.desktop.overview.source_section import SourceSection
from tcreader.desktop.overview.study import Study
from tcreader.desktop.overview.title_section import TitleSection
from tcreader.desktop.scanning import ScanState

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from tcreader.desktop.overview.rights_window import RightsWindow
    from tcreader.desktop.overview.section import Section
    from tcreader.desktop.session import Session
    from tcreader.desktop.tasks import TaskRunner
    from tcreader.desktop.theme import Theme
    from tcreader.flags.norms import Norm

_EDGE = 16
_BETWEEN = 22


class OverviewPanel(QWidget):
    """The session's agreement as one scrolling card, brought up to date while somebody looks.

    Signals:
        clause_activated: The id of a clause that the reviewer wants to read.
        span_activated: Words that the reviewer wants to read.
        flags_wanted: The ids of flags that the reviewer wants to see, and what they have in common.
        customer_chosen: ``business`` or ``consumer``.
        saved: The path of a file to which the table of rights and duties was written.
    """

    clause_activated = Signal(str)
    span_activated = Signal(object)
    flags_wanted = Signal(object, str)
    customer_chosen = Signal(str)
    saved = Signal(object)

    def __init__(
        self, session: Session, tasks: TaskRunner, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._theme = session, theme
        self._is_stale = True
        self._rights_window: RightsWindow | None = None
        self._study = Study(tasks, self)
        self._study.done.connect(self._show_findings)
        self._study.failed.connect(session.troubled)
        session.scanning.changed.connect(self._show_findings)
        self._sections = self._make_sections()
        self._empty = EmptyState()
        self._empty.say(
            self.tr("No agreement is open"),
            self.tr("What an agreement is, who is who in it and what it refers to stands here."),
        )
        self._lay_out()
        for signal in (session.opened, session.closed, session.changed, session.scanned):
            signal.connect(self._refresh)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        for section in self._sections:
            section.set_theme(theme)
        if self._rights_window is not None:
            self._rights_window.set_theme(theme)

    @Slot()
    def ask_for_parties(self) -> None:
        """Let the reviewer name the parties."""
        self.parties.ask()

    @Slot()
    def show_rights(self) -> None:
        """Open the table of rights and duties, or bring it to the front."""
        if self._rights_window is None:
            self._make_rights_window()
        window = self._rights_window
        if window is not None:
            self._show_review()
            window.show()
            window.raise_()
            window.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._show_review()

    def _make_sections(self) -> tuple[Section, ...]:
        title = TitleSection(self)
        title.clause_activated.connect(self.clause_activated)
        self.parties = PartiesSection(self._session, self)
        self.parties.customer_chosen.connect(self.customer_chosen)
        flags = FlagsSection(self)
        flags.flags_wanted.connect(self.flags_wanted)
        self.prominence = ProminenceTable(self)
        self.prominence.flags_wanted.connect(self.flags_wanted)
        self._rights = RightsSection(self)
        self._rights.table_wanted.connect(self.show_rights)
        self._references = ReferencesSection(self)
        self._references.span_activated.connect(self.span_activated)
        self._of_scan: tuple[Section, ...] = (EmphasisSection(self), self.prominence)
        return (
            title,
            self.parties,
            flags,
            ProgressSection(self),
            self._rights,
            self._references,
            *self._of_scan,
            SourceSection(self),
        )

    def _make_rights_window(self) -> None:
        from tcreader.desktop.overview.rights_window import RightsWindow

        window = RightsWindow(self._theme, self.window())
        window.span_activated.connect(self.span_activated)
        window.file_wanted.connect(self._save_rights)
        self._rights_window = window

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
        self._area.setAccessibleName(self.tr("Overview"))
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
        window = self._rights_window
        if self.isVisible() or (window is not None and window.isVisible()):
            self._show_review()

    def _show_review(self) -> None:
        self._is_stale = False
        review = self._session.review
        self._area.setVisible(review is not None)
        self._empty.setVisible(review is None)
        if review is not None:
            for section in self._sections:
                section.show_review(review)
            for section in self._of_scan:
                section.setVisible(review.is_scanned)
            if review.is_scanned:
                self._study.look_into(review)
        self._show_findings()

    @Slot()
    def _show_findings(self) -> None:
        """Show what was found out about the review, or that it isn't yet."""
        review, findings = self._session.review, self._study.findings
        if review is None or (findings is not None and findings.agreement is not review.agreement):
            findings = None
        is_scanned = review is not None and review.is_scanned
        is_coming = is_scanned or self._session.scanning.state is not ScanState.STOPPED
        self._rights.show_findings(findings, is_coming=is_coming)
        self._references.show_findings(findings, is_coming=is_coming)
        window = self._rights_window
        if window is not None:
            window.show_findings(findings, is_coming=is_coming)
            window.setVisible(window.isVisible() and review is not None)

    @Slot(object)
    def _save_rights(self, norms: list[Norm]) -> None:
        from tcreader.desktop.overview.saving_rights import SavingRights

        if self._session.review is not None and self._rights_window is not None:
            saving = SavingRights(self)
            saving.saved.connect(self.saved)
            saving.failed.connect(self._session.troubled)
            saving.ask(self._session.review, norms, self._rights_window)
