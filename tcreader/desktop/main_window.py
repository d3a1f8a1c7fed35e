"""The main window: puts the parts together and lets them hear of each other; nothing else."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from tcreader.desktop.actions import Actions
from tcreader.desktop.bars import Bars, Told
from tcreader.desktop.columns import Columns
from tcreader.desktop.files import Files
from tcreader.desktop.find_bar import Finder
from tcreader.desktop.flags import FlagsPanel
from tcreader.desktop.keyboard_order import in_order
from tcreader.desktop.messages import Messages
from tcreader.desktop.navigation import Navigator
from tcreader.desktop.new_text import NewTextNotice
from tcreader.desktop.notices import Notices
from tcreader.desktop.outline import OutlinePanel
from tcreader.desktop.pages import Pages
from tcreader.desktop.panel_calls import PanelCalls, Panels
from tcreader.desktop.panel_tabs import PanelTabs
from tcreader.desktop.place_keeping import PlaceKeeper
from tcreader.desktop.prominence import Prominence
from tcreader.desktop.reading import ReadingPane
from tcreader.desktop.reviewing import Reviewing
from tcreader.desktop.scan_notices import ScanNotices
from tcreader.desktop.session import Session
from tcreader.desktop.status_bar import StatusBar
from tcreader.desktop.top_bar import TopBar
from tcreader.desktop.view import View
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from tcreader.desktop.merging import Importing
    from tcreader.desktop.notes import NotesPanel
    from tcreader.desktop.overview import OverviewPanel
    from tcreader.desktop.preferences import Preferences
    from tcreader.desktop.rules import RuleDesk
    from tcreader.desktop.tasks import TaskRunner
    from tcreader.desktop.theme import Theme

_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """Three columns, one subject.

    Attributes:
        session: What is open.

    Signals:
        closed: The window was closed, with everything saved.
    """

    closed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        tasks: TaskRunner,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._tasks = tasks
        self._theme = theme
        self.session = Session(tasks, preferences.reviewer, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._handle_actions()
        self._restore()
        self.set_theme(theme)
        self._bars.show_review()
        self.setAcceptDrops(True)
        self.setWindowIcon(QIcon(str(resource("icons", "tcreader.svg"))))

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in a theme's colours."""
        self._theme = theme
        for part in (
            self._top_bar,
            self.outline,
            self.pane,
            self.flags,
            self._messages,
        ):
            part.set_theme(theme)
        for name in ("notes", "overview", "rule_desk"):
            if name in vars(self):
                getattr(self, name).set_theme(theme)

    # Construction

    def _make_parts(self) -> None:
        session = self.session
        self.pane = ReadingPane(self._theme, self)
        self.outline = OutlinePanel(session, self)
        self.flags = FlagsPanel(session, self)
        self.actions_by_id = Actions(self, self.pane)
        actions = self.actions_by_id
        self._top_bar = TopBar(
            actions["outline"], actions["back"], actions["forward"], actions["export"], self
        )
        self._status_bar = StatusBar(self)
        self._messages = Messages(self._theme, self)
        self.navigator = Navigator(session, self.pane, self)
        self.reviewing = Reviewing(session, self.pane, self.navigator, self)
        self.files = Files(session, self._preferences, self._tasks, self)
        self.finder = Finder(session, self.pane, self._top_bar.find_field)
        self.notices = Notices(session, self._preferences, self._messages, self)
        self._new_text = NewTextNotice(session, self._messages, self)
        self._scan_notices = ScanNotices(session, self._messages, self)
        self.tabs = PanelTabs(
            {
                "flags": (self.tr("Flags"), lambda: self.flags),
                "notes": (self.tr("Notes"), lambda: self.notes),
                "overview": (self.tr("Overview"), lambda: self.overview),
            },
            self,
        )
        self.columns = Columns(self.outline, self.pane, self.tabs, self)
        self._pages = Pages(self.columns, session, self.files, self._preferences, self)
        told = Told(actions, self._top_bar, self._status_bar, self.tabs)
        self._bars = Bars(session, self.pane, self.navigator, self.reviewing, told)
        self.view = View(self, self._preferences, actions, self.columns, self.tabs)
        self.prominence = Prominence(session, self.pane, self.navigator, actions)
        panels = Panels(self.view, self.flags, lambda: self.notes)
        self._calls = PanelCalls(self.pane, self.navigator, self.reviewing, panels)

    @cached_property
    def notes(self) -> NotesPanel:
        """The notes panel; made when it is first wanted, which spares the start its making."""
        from tcreader.desktop.notes import NotesPanel

        panel = NotesPanel(self.session, self)
        panel.annotation_activated.connect(self.navigator.go_to_annotation)
        panel.span_activated.connect(self.navigator.go_to_span)
        panel.reattach_requested.connect(self.reviewing.ask_for_words)
        panel.group_by(self._preferences.settings.note_groups)
        panel.grouped.connect(self._keep_note_groups)
        panel.set_theme(self._theme)
        panel.set_current_clause(self.navigator.here or "")
        return panel

    @cached_property
    def overview(self) -> OverviewPanel:
        """The overview of the agreement; made when it is first wanted, like the notes."""
        from tcreader.desktop.overview import OverviewPanel

        panel = OverviewPanel(self.session, self._tasks, self._theme, self)
        panel.clause_activated.connect(self.navigator.go_to_clause)
        panel.span_activated.connect(self.navigator.go_to_span)
        panel.flags_wanted.connect(self._calls.show_flags)
        panel.customer_chosen.connect(self.reviewing.stand_for)
        panel.saved.connect(self.notices.tell_exported)
        self.prominence.attend(panel.prominence)
        return panel

    @cached_property
    def importing(self) -> Importing:
        """The way for other reviewers' files; made when it is first wanted."""
        from tcreader.desktop.merging import Importing

        importing = Importing(self.session, self._tasks, self)
        importing.told.connect(self._status_bar.tell)
        importing.imported.connect(self.notices.tell_imported)
        return importing

    @cached_property
    def rule_desk(self) -> RuleDesk:
        """Where rules answer for what they found; made when it is first wanted."""
        from tcreader.desktop.rules import RuleDesk

        return RuleDesk(self.session, self._tasks, self._theme, self)

    def _ask_for_reviews(self) -> None:
        self.importing.ask()

    @Slot(str)
    def _show_rule(self, rule_id: str) -> None:
        self.rule_desk.show_rule(rule_id, self.reviewing.finding)

    def _explain_words(self) -> None:
        """Explain the selected words, or else the current clause."""
        clause = self.navigator.clause
        span = self.pane.selection() or (clause.own[0] if clause is not None else None)
        if span is not None:
            self.rule_desk.explain(span)

    def _show_manual(self) -> None:
        from tcreader.desktop.manual import ManualDialog

        ManualDialog(self._theme, self).show()

    @Slot(object)
    def _take_rules(self, changed: frozenset[str] = frozenset({"rules_folder"})) -> None:
        """Look by the rules in the folder that the preferences name."""
        if "rules_folder" in changed:
            folder = self._preferences.settings.rules_folder
            self.session.rules.set_folder(Path(folder) if folder else None)

    @Slot()
    def _name_parties(self) -> None:
        self.overview.ask_for_parties()

    @Slot()
    def _show_rights(self) -> None:
        self.overview.show_rights()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._top_bar, self._messages, self._pages, self._status_bar):
            column.addWidget(part, int(part is self._pages))
        self.setCentralWidget(middle)
        in_order(self._top_bar, self.outline, self.pane, self.tabs, self._status_bar)
        self.actions_by_id.fill(self.menuBar())

    def _connect(self) -> None:
        session, pane = self.session, self.pane
        session.loading.connect(self._on_loading)
        session.gave_up.connect(self._on_troubled)
        session.opened.connect(self._on_opened)
        self._place_keeper = PlaceKeeper(session, pane, self)
        session.troubled.connect(self._on_troubled)
        session.closed.connect(self.show_welcome)
        session.changed.connect(self._on_changed)
        session.scanned.connect(self._on_changed)
        self.navigator.arrived.connect(self._on_arrived)
        self.navigator.told.connect(self._status_bar.tell)
        self._top_bar.breadcrumb.clause_activated.connect(self.navigator.go_to_clause)
        self._top_bar.find_field.left.connect(pane.setFocus)
        self._top_bar.customer_chosen.connect(self.reviewing.stand_for)
        self.flags.rule_requested.connect(self._show_rule)
        self._preferences.changed.connect(self._take_rules)
        self.files.exported.connect(self.notices.tell_exported)
        self.notices.disputes_wanted.connect(self._calls.show_disputes)
        self._new_text.check_wanted.connect(self.actions_by_id["next-doubtful"].trigger)
        self._scan_notices.parties_wanted.connect(self._name_parties)
        self._status_bar.zoom_reset.connect(self.view.reset_zoom)
        self.flags.order_chosen.connect(self._keep_order)
        self.outline.clause_activated.connect(self.navigator.go_to_clause)
        self.outline.annotation_dropped.connect(self.reviewing.attach_to_clause)
        pane.zoom_changed.connect(self.view.set_zoom)
        pane.find_requested.connect(self._top_bar.find_field.start)
        pane.link_activated.connect(self.notices.tell_link)
        self.view.zoomed.connect(self._on_zoomed)
        self.view.typeface_chosen.connect(pane.set_typeface)
        self.view.motion_reduced.connect(pane.set_reduced_motion)

    def _handle_actions(self) -> None:
        stack = self.session.undo_stack
        self.actions_by_id.handle(
            {
                **self.files.handlers,
                **self.navigator.handlers,
                **self.reviewing.handlers,
                **self.view.handlers,
                **self.prominence.handlers,
                "import": self._ask_for_reviews,
                "why": self._explain_words,
                "reload-rules": self.session.rules.reload,
                "manual": self._show_manual,
                "parties": self._name_parties,
                "rights": self._show_rights,
                "undo": stack.undo,
                "redo": stack.redo,
                "find": self.finder.start,
                "find-next": self.finder.next,
                "find-previous": self.finder.previous,
                "copy": self.reviewing.copy,
                "quit": self.close,
            }
        )
        self.view.fill_submenus(self.files)

    def _restore(self) -> None:
        settings = self._preferences.settings
        self.resize(*_SIZE)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.columns.restore(settings.columns)
        self._take_rules()
        self.flags.set_order(settings.flag_order)
        self.view.restore()

    # What is shown

    @Slot(object)
    def _on_loading(self, path: Path) -> None:
        if self.session.review is None:
            self._name_window(path.name)

    def _name_window(self, name: str) -> None:
        self.setWindowTitle(f"{name} - tcreader")

    @Slot()
    def _on_opened(self) -> None:
        review = self.session.review
        if review is None:
            return
        self._pages.show_agreement()
        self.pane.show_review(review)
        self.reviewing.choose(None)
        self.navigator.read_on(self.pane.current_clause() or "")
        name = self.session.path.name if self.session.path is not None else review.agreement.title
        self._name_window(name)
        self.pane.setFocus()

    @Slot()
    def _on_changed(self) -> None:
        if self.session.review is not None:
            self.pane.refresh(self.session.review)

    @Slot()
    def _on_troubled(self) -> None:
        if self.session.review is None:
            self.show_welcome()

    @Slot()
    def show_welcome(self) -> None:
        """Show what can be opened."""
        self._pages.show_welcome()
        self.setWindowTitle("tcreader")

    # What happens

    @Slot(str)
    def _on_arrived(self, clause_id: str) -> None:
        self.outline.set_current_clause(clause_id)
        self.flags.set_current_clause(clause_id)
        if "notes" in vars(self):
            self.notes.set_current_clause(clause_id)

    @Slot(str)
    def _keep_order(self, name: str) -> None:
        self._preferences.change(flag_order=name)

    @Slot(str)
    def _keep_note_groups(self, name: str) -> None:
        self._preferences.change(note_groups=name)

    @Slot(int)
    def _on_zoomed(self, percent: int) -> None:
        self.pane.set_zoom(percent)
        self._status_bar.show_zoom(percent)

    # What comes from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an agreement, or reviews of the one that is open."""
        data = event.mimeData()
        if self.importing.dropped(data) or self.files.dropped(data) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the agreement that is dropped, or import the reviews."""
        reviews = self.importing.dropped(event.mimeData())
        if reviews:
            event.acceptProposedAction()
            self.importing.take(reviews)
            return
        path = self.files.dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, remember how the window stood, and stop what is running; stay if saving fails."""
        if not self.session.save_now() and not self.notices.may_close_unsaved():
            event.ignore()
            return
        self._preferences.change(
            geometry=self.saveGeometry().toBase64().toStdString(),
            columns=self.columns.widths,
            panel=self.tabs.current,
        )
        self._tasks.cancel()
        self._tasks.wait()
        self.session.let_go()
        self.closed.emit()
        event.accept()
