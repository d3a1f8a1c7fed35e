"""What is chosen in the text is shown in the panels, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tcreader.agreement import Span
    from tcreader.desktop.flags import FlagsPanel
    from tcreader.desktop.flags.deeds import Deed
    from tcreader.desktop.navigation import Navigator
    from tcreader.desktop.notes import NotesPanel
    from tcreader.desktop.overview import OverviewPanel
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.reviewing import Reviewing
    from tcreader.desktop.view import View


class Panels(NamedTuple):
    """What brings panels to the front, and the panels; some are made when they are first wanted."""

    view: View
    flags: FlagsPanel
    notes: Callable[[], NotesPanel]
    overview: Callable[[], OverviewPanel]


class PanelCalls(QObject):
    """Brings the panel to the front that a wish is about, and hands the wish on."""

    def __init__(
        self, pane: ReadingPane, navigator: Navigator, reviewing: Reviewing, panels: Panels
    ) -> None:
        super().__init__(pane)
        self._pane, self._navigator, self._reviewing = pane, navigator, reviewing
        self._panels = panels
        pane.finding_clicked.connect(self._show_finding)
        navigator.finding_reached.connect(self._show_finding)
        panels.flags.finding_activated.connect(self._go_to_finding)
        panels.flags.passage_activated.connect(navigator.go_to_span)
        navigator.arrived.connect(panels.flags.set_current_clause)
        reviewing.flag_wanted.connect(self._flag_words)
        reviewing.keeping_wanted.connect(panels.flags.keep_finding)
        reviewing.deed_wanted.connect(self._ask_about)
        pane.annotation_clicked.connect(self._show_annotation)
        navigator.annotation_reached.connect(self._show_annotation)
        reviewing.note_made.connect(self._write_note)
        reviewing.note_attached.connect(self._show_annotation)
        pane.reattached.connect(self._put_back)
        pane.dropped_on_words.connect(self._put_back)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions do that are about the overview."""
        return {"parties": self.name_parties, "rights": self._show_rights}

    def attend_notes(self, panel: NotesPanel) -> None:
        """Lead from new notes to the text, and tell them where the reader is."""
        panel.annotation_activated.connect(self._navigator.go_to_annotation)
        panel.span_activated.connect(self._navigator.go_to_span)
        panel.reattach_requested.connect(self._reviewing.ask_for_words)
        panel.set_current_clause(self._navigator.here or "")
        self._navigator.arrived.connect(panel.set_current_clause)

    def attend_overview(self, panel: OverviewPanel) -> None:
        """Lead from a new overview to the text and to flags."""
        panel.clause_activated.connect(self._navigator.go_to_clause)
        panel.span_activated.connect(self._navigator.go_to_span)
        panel.flags_wanted.connect(self.show_flags)
        panel.customer_chosen.connect(self._reviewing.stand_for)

    @Slot()
    def name_parties(self) -> None:
        """Let the reviewer name the parties."""
        self._panels.overview().ask_for_parties()

    def _show_rights(self) -> None:
        self._panels.overview().show_rights()

    @Slot()
    def show_disputes(self) -> None:
        """Show the flags on which reviewers differ."""
        self._panels.view.bring("flags")
        self._panels.flags.show_disputes()

    @Slot(object, str)
    def show_flags(self, finding_ids: Iterable[str], title: str) -> None:
        """Show some flags and no others."""
        self._panels.view.bring("flags")
        self._panels.flags.show_only(finding_ids, title)

    @Slot(str)
    def _show_finding(self, finding_id: str) -> None:
        self._reviewing.choose(finding_id)
        self._pane.choose_finding(finding_id)
        self._panels.view.bring("flags")
        self._panels.flags.show_finding(finding_id)

    @Slot(str)
    def _go_to_finding(self, finding_id: str) -> None:
        self._reviewing.choose(finding_id)
        self._navigator.go_to_finding(finding_id)

    @Slot(object)
    def _flag_words(self, span: Span) -> None:
        self._panels.view.bring("flags")
        self._panels.flags.flag_words(span)

    @Slot(str, object)
    def _ask_about(self, finding_id: str, deed: Deed) -> None:
        self._panels.view.bring("flags")
        self._panels.flags.ask_about(finding_id, deed)

    @Slot(str)
    def _show_annotation(self, annotation_id: str) -> None:
        self._panels.view.bring("notes")
        self._panels.notes().show_annotation(annotation_id)

    @Slot(str)
    def _write_note(self, annotation_id: str) -> None:
        self._panels.view.bring("notes")
        self._panels.notes().show_annotation(annotation_id, edit=True)

    @Slot(str, object)
    def _put_back(self, annotation_id: str, span: Span) -> None:
        self._panels.notes().put_back(annotation_id, span)
        self._pane.choose_annotation(annotation_id)  # its ends can be moved at once
