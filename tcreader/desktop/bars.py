"""What the bars, the tabs and the menus say about the state of things, kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

from tcreader.desktop.action_table import When

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.desktop.actions import Actions
    from tcreader.desktop.navigation import Navigator
    from tcreader.desktop.panel_tabs import PanelTabs
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.reviewing import Reviewing
    from tcreader.desktop.session import Session
    from tcreader.desktop.status_bar import StatusBar
    from tcreader.desktop.top_bar import TopBar
    from tcreader.review import Review


class Told(NamedTuple):
    """The parts that are told."""

    actions: Actions
    top: TopBar
    status: StatusBar
    tabs: PanelTabs


class Bars(QObject):
    """Listens to the session and to where the reader is, and tells the bars."""

    def __init__(
        self,
        session: Session,
        pane: ReadingPane,
        navigator: Navigator,
        reviewing: Reviewing,
        told: Told,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._pane = pane
        self._navigator = navigator
        self._reviewing = reviewing
        self._told = told
        for signal in (session.opened, session.closed, session.changed, session.scanned):
            signal.connect(self.show_review)
        session.saved.connect(told.status.show_saving)
        session.loading.connect(self._on_loading)
        session.loading_progressed.connect(told.status.show_reading)
        told.status.stopped.connect(session.stop_opening)
        session.gave_up.connect(self.show_review)
        session.undo_stack.indexChanged.connect(self._show_possible)
        navigator.arrived.connect(self._on_arrived)
        reviewing.finding_chosen.connect(self._show_possible)
        pane.selection_changed.connect(self._show_possible)
        pane.annotation_chosen.connect(self._show_possible)

    @Slot()
    def show_review(self) -> None:
        """Show what is known of the review; little, while nothing is open."""
        review, told = self._session.review, self._told
        told.top.set_agreement_shown(is_shown=review is not None)
        told.status.show_review(review)
        if review is not None:
            customer = review.record.standpoint.customer
            told.top.show_customer(customer, can_change=not self._session.read_only)
        told.tabs.set_count("flags", _known_flags(review))
        told.tabs.set_count("notes", len(review.record.annotations) if review is not None else None)
        self._show_place()
        self._show_possible()

    @Slot(object)
    def _on_loading(self, _: Path) -> None:
        self._told.status.show_saving("loading")

    @Slot()
    def _on_arrived(self) -> None:
        self._show_place()
        self._show_possible()

    def _show_place(self) -> None:
        review, navigator = self._session.review, self._navigator
        agreement = review.agreement if review is not None else None
        count = len(agreement.outline) if agreement is not None else 0
        self._told.top.breadcrumb.show_clause(agreement, navigator.here)
        self._told.status.show_place(navigator.clause, navigator.number, count)

    @Slot()
    def _show_possible(self) -> None:
        """Enable what can be done now, and name what can be undone."""
        session, stack, navigator = self._session, self._session.undo_stack, self._navigator
        is_open = session.review is not None
        is_writable = session.writable is not None
        held = {
            When.OPEN: is_open,
            When.WRITABLE: is_writable,
            When.SELECTION: is_writable and self._pane.selection() is not None,
            When.CLAUSE: is_writable and navigator.clause is not None,
            When.FINDING: is_writable and self._reviewing.finding is not None,
            When.HIGHLIGHT: is_writable and self._pane.chosen_annotation() is not None,
            When.UNDO: is_writable and stack.canUndo(),
            When.REDO: is_writable and stack.canRedo(),
            When.BACK: navigator.can_go_back,
            When.FORWARD: navigator.can_go_forward,
        }
        self._told.actions.allow(frozenset(when for when, holds in held.items() if holds))
        self._told.actions.name_history(stack.undoText(), stack.redoText())


def _known_flags(review: Review | None) -> int | None:
    """How many flags there are; None as long as nobody knows."""
    if review is None or not (review.is_scanned or review.findings):
        return None
    return len(review.findings)
