"""Selected words: the palette beside them, the menu, the keys, and what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from tcreader.agreement import Span
from tcreader.desktop.reading.palette import SelectionPalette
from tcreader.desktop.reading.selecting import clean
from tcreader.desktop.reading.selection_actions import SelectionActions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QAction

    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.theme import Theme

_ON_FLAG = ("keep", "dismiss", "category", "severity")
_ON_CLAUSE = (
    ("note",),
    ("mark-read-on", "mark-read", "mark-no-issue", "mark-issue", "mark-escalated", "mark-unread"),
    ("why",),
)
_PAUSE = 350  # milliseconds after a key has selected words before the palette comes


class SelectedWords(QObject):
    """What a reviewer can do with the words selected in a text view.

    Attributes:
        point_at: Chooses what lies at a position, and says whether that is a flag.

    Signals:
        highlight_requested: The span, and the name of the colour for it.
        note_requested: The span on which to write a note.
        flag_requested: The span to flag by hand.
        find_requested: The words to look for in the text.
    """

    highlight_requested = Signal(object, str)
    note_requested = Signal(object)
    flag_requested = Signal(object)
    find_requested = Signal(str)

    def __init__(self, view: TextView, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._view = view
        self._pane = pane
        self._is_quiet = False
        self.point_at: Callable[[int], bool] | None = None
        self._actions = SelectionActions(theme, self)
        self._palette = SelectionPalette(self._actions, theme, pane)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_palette)
        view.installEventFilter(self)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_context_menu)
        view.selectionChanged.connect(self._on_selection_changed)
        view.selection_finished.connect(self._show_palette)
        view.scrolled.connect(self._follow)
        actions = self._actions
        actions.color_chosen.connect(self._on_color)
        actions.note.triggered.connect(self._on_note)
        actions.flag.triggered.connect(self._on_flag)
        actions.copy.triggered.connect(view.copy)
        actions.copy_with_number.triggered.connect(self._on_copy_with_number)
        actions.find.triggered.connect(self._on_find)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._actions.set_theme(theme)
        self._palette.set_theme(theme)

    @Slot(bool)
    def set_quiet(self, is_quiet: bool) -> None:
        """Whether no palette comes, because something else waits for words to be selected."""
        self._is_quiet = is_quiet
        if is_quiet:
            self._palette.hide()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._palette.hide()
        self._pause.stop()
        by_keys = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        if by_keys and self._view.hasFocus() and self._view.selection() is not None:
            self._pause.start()

    @Slot()
    def _follow(self) -> None:
        """Keep an open palette beside its words."""
        if self._palette.isVisible():
            self._show_palette()

    @Slot()
    def _show_palette(self) -> None:
        span = self._view.selection() if not self._is_quiet else None
        bands = self._view.selection_bands(span) if span is not None else []
        corner = QPointF(self._view.viewport().mapTo(self._pane, QPoint(0, 0)))
        self._palette.show_beside([band.translated(corner) for band in bands])

    @Slot(str)
    def _on_color(self, color: str) -> None:
        self._request(self.highlight_requested, color)

    @Slot()
    def _on_note(self) -> None:
        self._request(self.note_requested)

    @Slot()
    def _on_flag(self) -> None:
        self._request(self.flag_requested)

    def _request(self, signal: SignalInstance, *details: str) -> None:
        """Ask for something to be done with the selected words, which are then let go."""
        span = self._view.selection()
        if span is not None:
            self._view.clear_selection()
            signal.emit(span, *details)

    @Slot()
    def _on_copy_with_number(self) -> None:
        span = self._view.selection()
        if span is None or self._view.sheet is None:
            return
        agreement = self._view.sheet.agreement
        words = clean(span.of(agreement.text))
        clause = agreement.outline.at(span.start)
        label = clause.label if clause is not None else ""
        starts_with_it = words.startswith(label)
        QGuiApplication.clipboard().setText(words if starts_with_it else f"{label} {words}")

    @Slot()
    def _on_find(self) -> None:
        span = self._view.selection()
        if span is not None and self._view.sheet is not None:
            self.find_requested.emit(span.of(self._view.sheet.agreement.text))

    def menu(self, *, on_flag: bool = False) -> QMenu:
        """A menu of all that can be done with the selected words, or else with the clause.

        Args:
            on_flag: Whether it is asked for on a flag, which is then the chosen one.
        """
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._view.selection() is None:
            self._fill_for_clause(menu, _ON_CLAUSE if not on_flag else (_ON_FLAG, *_ON_CLAUSE))
        else:
            self._fill_for_words(menu)
        return menu

    def _fill_for_clause(self, menu: QMenu, sections: Sequence[Sequence[str]]) -> None:
        """The pane's own actions on the chosen flag and the current clause, as far as possible."""
        own = {action.objectName(): action for action in self._pane.actions()}
        for names in sections:
            possible = [own[name] for name in names if name in own and own[name].isEnabled()]
            if possible and not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(possible)

    def _fill_for_words(self, menu: QMenu) -> None:
        actions = self._actions
        menu.addActions([actions.copy, actions.copy_with_number])
        menu.addSeparator()
        menu.addMenu(self.tr("Highlight")).addActions(actions.colors)
        menu.addActions([actions.note, actions.flag])
        menu.addSeparator()
        menu.addAction(actions.find)
        actions.set_enabled(True)

    @Slot(QPoint)
    def _on_context_menu(self, place: QPoint) -> None:
        """Open the menu; without selected words, for what lies under the pointer."""
        on_flag = False
        if self._view.selection() is None:
            point = QPointF(self._view.viewport().mapFrom(self._view, place))
            position = self._view.position_under(point)
            if position is not None:
                self._view.select(Span(position, position))
                on_flag = self.point_at is not None and self.point_at(position)
        menu = self.menu(on_flag=on_flag)
        if not menu.isEmpty():
            menu.popup(self._view.mapToGlobal(place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give plain keys to the selected words before any shortcut of the window."""
        if isinstance(event, QKeyEvent) and watched is self._view:
            if event.type() == QEvent.Type.ShortcutOverride and self._action_for(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        return self._actions.for_key(event) if self._view.selection() is not None else None

    def _press(self, event: QKeyEvent) -> bool:
        """Whether a key has been dealt with."""
        action = self._action_for(event)
        if action is not None:
            action.trigger()
        elif event.key() == Qt.Key.Key_Escape and self._view.selection() is not None:
            self._view.clear_selection()
        else:
            return False
        return True
