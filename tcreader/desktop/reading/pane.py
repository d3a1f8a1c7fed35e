"""The reading pane: text, ruler and palette as one widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from tcreader.agreement import Span
from tcreader.desktop.reading.decorations import Decorations
from tcreader.desktop.reading.overview import ruler_marks
from tcreader.desktop.reading.palette import SelectionPalette
from tcreader.desktop.reading.ruler import Ruler
from tcreader.desktop.reading.selection_actions import SelectionActions
from tcreader.desktop.reading.text_view import TextView, clean
from tcreader.desktop.reading.under_pointer import UnderPointer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance

    from tcreader.agreement import Clause
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

ZOOMS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250)
_PAUSE = 350  # milliseconds after a Shift+arrow key before the palette comes
_MERGE = 30  # milliseconds in which several reasons to renew the ruler become one


class ReadingPane(QWidget):
    """An agreement's text with its flags, highlights and search hits; read-only.

    Signals:
        clause_changed: The id of the clause that is being read.
        selection_changed: Other words are selected, or none.
        annotation_clicked: The id of the highlight whose words were clicked.
        finding_clicked: The id of the finding whose words were clicked.
        highlight_requested: A span, and the name of the colour for it.
        note_requested: A span on which to write a note.
        flag_requested: A span to flag by hand.
        find_requested: Words to look for in the text.
        link_activated: Where a link leads that was clicked with Ctrl; nothing is opened here.
        zoom_changed: The zoom in percent.
    """

    clause_changed = Signal(str)
    selection_changed = Signal()
    annotation_clicked = Signal(str)
    finding_clicked = Signal(str)
    highlight_requested = Signal(object, str)
    note_requested = Signal(object)
    flag_requested = Signal(object)
    find_requested = Signal(str)
    link_activated = Signal(str)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: Review | None = None
        self._decorations: Decorations | None = None
        self._clause: Clause | None = None
        self._pointed: UnderPointer | None = None
        self._clicked: str | None = None
        self._goal: int | None = None  # the scroll value at which a chosen clause stays current
        self._zoom = 100
        self._view = TextView(theme, self)
        self._ruler = Ruler(theme, self)
        self._actions = SelectionActions(theme, self)
        self._palette = SelectionPalette(self._actions, theme, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._view)
        layout.addWidget(self._ruler)
        self.setFocusProxy(self._view)
        self._palette_pause = self._timer(_PAUSE, self._show_palette)
        self._ruler_pause = self._timer(_MERGE, self._renew_ruler)
        self._view.installEventFilter(self)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._connect()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        view, actions = self._view, self._actions
        view.scrolled.connect(self._on_scrolled)
        view.laid_out.connect(self._on_laid_out)
        view.built.connect(self._ruler_pause.start)
        view.clicked.connect(self._on_clicked)
        view.selectionChanged.connect(self._on_selection_changed)
        view.cursorPositionChanged.connect(self._on_caret_moved)
        view.selection_finished.connect(self._show_palette)
        view.zoom_asked.connect(self._on_zoom_asked)
        self._ruler.jumped.connect(self._on_jumped)
        self._ruler.wheeled.connect(self._on_wheeled)
        actions.color_chosen.connect(self._on_color)
        actions.note.triggered.connect(self._on_note)
        actions.flag.triggered.connect(self._on_flag)
        actions.copy.triggered.connect(view.copy)
        actions.copy_with_number.triggered.connect(self._on_copy_with_number)
        actions.find.triggered.connect(self._on_find)
        view.customContextMenuRequested.connect(self._on_context_menu)

    # What is shown

    def show_review(self, review: Review) -> None:
        """Show another agreement from its beginning."""
        self._decorations = Decorations(review.agreement, self._theme)
        self._goal, self._clicked = None, None
        self._set_clause(None)
        self._take(review)
        self._view.show_agreement(review.agreement, self._decorations, self._zoom)
        self._follow()

    def refresh(self, review: Review) -> None:
        """Show the same agreement with other flags, highlights or decisions."""
        if self._review is None or review.agreement is not self._review.agreement:
            self.show_review(review)
            return
        self._take(review)
        self._view.viewport().update()
        self._ruler_pause.start()

    def _take(self, review: Review) -> None:
        assert self._decorations is not None  # noqa: S101 - for the type checker
        self._review = review
        self._decorations.show_review(review)
        language = "zh" if QLocale().name().startswith("zh") else "en"
        self._pointed = UnderPointer(review, self._decorations, language)
        self._view.describe = self._pointed.words_at

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self._decorations is not None:
            self._decorations.set_theme(theme)
        for part in (self._view, self._ruler, self._actions, self._palette):
            part.set_theme(theme)
        if self._view.sheet is not None and self._view.sheet.needs_rewriting():
            self._view.rewrite(self._zoom)
        self._ruler_pause.start()

    def set_zoom(self, percent: int) -> None:
        """Set the type at a share of its usual size, in percent."""
        percent = max(ZOOMS[0], min(percent, ZOOMS[-1]))
        if percent != self._zoom:
            self._zoom = percent
            self._view.rewrite(percent)
            self.zoom_changed.emit(percent)

    def zoom(self) -> int:
        """The size of the type in percent of its usual size."""
        return self._zoom

    def set_reduced_motion(self, reduced: bool) -> None:
        """Scroll at once, whatever the distance."""
        self._view.glide.is_reduced = reduced

    def set_search_hits(self, spans: Sequence[Span], current_index: int = -1) -> None:
        """Mark hits of a search; the current one more strongly, and bring it into sight."""
        if self._decorations is None:
            return
        self._decorations.show_hits(spans, current_index)
        self._view.viewport().update()
        self._ruler_pause.start()
        if 0 <= current_index < len(spans):
            self._view.bring_into_sight(spans[current_index])

    def choose_finding(self, finding_id: str | None) -> None:
        """Set one flag off from the others."""
        if self._decorations is not None:
            self._decorations.choose(finding_id)
            self._view.viewport().update()

    # Where one reads

    def scroll_to_clause(self, clause_id: str) -> None:
        """Bring a clause's beginning to the top, and make it the current one."""
        if self._review is None or clause_id not in self._review.agreement.outline.by_id:
            return
        clause = self._review.agreement.outline[clause_id]
        self._hold(clause, lambda: self._view.scroll_to(clause.span.start))

    def scroll_to_span(self, span: Span, select: bool = False) -> None:
        """Bring words into sight, and select them if asked."""
        if self._review is None:
            return
        clause = self._review.agreement.outline.at(span.start)
        if select:
            self._view.select(span)
        self._hold(clause, lambda: self._view.bring_into_sight(span))

    def _hold(self, clause: Clause | None, scroll: Callable[[], None]) -> None:
        """Scroll, and keep a clause the current one until somebody scrolls elsewhere."""
        self._goal = None
        scroll()
        self._goal = self._view.glide.goal
        self._set_clause(clause)

    def current_clause(self) -> str | None:
        """The clause that is being read."""
        return self._clause.id if self._clause is not None else None

    def selection(self) -> Span | None:
        """The selected words, in code points."""
        return self._view.selection()

    @Slot()
    def _on_scrolled(self) -> None:
        self._place_shade()
        if self._palette.isVisible():
            self._show_palette()
        value = self._view.verticalScrollBar().value()
        if self._goal is not None and (self._view.glide.is_moving or value == self._goal):
            return
        self._goal = None
        self._follow()

    def _follow(self) -> None:
        position = self._view.reading_position()
        if self._review is not None and position is not None:
            self._set_clause(self._review.agreement.outline.at(position))

    @Slot()
    def _on_caret_moved(self) -> None:
        if self._review is not None:
            self._set_clause(self._review.agreement.outline.at(self._view.caret_position()))

    def _set_clause(self, clause: Clause | None) -> None:
        if clause is self._clause:
            return
        self._clause = self._view.current_clause = clause
        self._view.viewport().update()
        if clause is not None:
            self.clause_changed.emit(clause.id)

    # The ruler

    @Slot()
    def _on_laid_out(self) -> None:
        self._place_shade()
        self._ruler_pause.start()

    def _place_shade(self) -> None:
        bar = self._view.verticalScrollBar()
        whole = max(1, bar.maximum() + bar.pageStep())
        self._ruler.set_shade(bar.value() / whole, (bar.value() + bar.pageStep()) / whole)

    @Slot()
    def _renew_ruler(self) -> None:
        sheet = self._view.sheet
        if sheet is not None and self._decorations is not None and self._pointed is not None:
            describe = self._pointed.words_of
            self._ruler.set_marks(ruler_marks(sheet, self._decorations, self._theme, describe))

    @Slot(float)
    def _on_jumped(self, fraction: float) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(round(fraction * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    @Slot(object)
    def _on_wheeled(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)

    # Selected words

    @Slot()
    def _on_selection_changed(self) -> None:
        self._palette.hide()
        self._palette_pause.stop()
        by_keys = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        if by_keys and self._view.hasFocus() and self.selection() is not None:
            self._palette_pause.start()
        self.selection_changed.emit()

    @Slot()
    def _show_palette(self) -> None:
        span = self.selection()
        bands = self._view.selection_bands(span) if span is not None else []
        corner = QPointF(self._view.viewport().mapTo(self, QPoint(0, 0)))
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
        span = self.selection()
        if span is not None:
            self._view.clear_selection()
            signal.emit(span, *details)

    @Slot()
    def _on_copy_with_number(self) -> None:
        span = self.selection()
        if span is None or self._review is None:
            return
        words = clean(span.of(self._review.agreement.text))
        clause = self._review.agreement.outline.at(span.start)
        label = clause.label if clause is not None else ""
        starts_with_it = words.startswith(label)
        QGuiApplication.clipboard().setText(words if starts_with_it else f"{label} {words}")

    @Slot()
    def _on_find(self) -> None:
        span = self.selection()
        if span is not None and self._review is not None:
            self.find_requested.emit(span.of(self._review.agreement.text))

    @Slot(QPoint)
    def _on_context_menu(self, place: QPoint) -> None:
        actions, menu = self._actions, QMenu(self)
        menu.addActions([actions.copy, actions.copy_with_number])
        menu.addSeparator()
        menu.addMenu(self.tr("Highlight")).addActions(actions.colors)
        menu.addActions([actions.note, actions.flag])
        menu.addSeparator()
        menu.addAction(actions.find)
        actions.set_enabled(self.selection() is not None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.mapToGlobal(place))

    # Clicks and keys

    @Slot(int, bool)
    def _on_clicked(self, position: int, with_control: bool) -> None:
        """A click on words in several marks goes through them, the shortest first."""
        if self._pointed is None:
            return
        link = self._pointed.link_at(position)
        if with_control and link is not None:
            self.link_activated.emit(link)
            return
        there = self._pointed.clickable_at(position)
        if not there:
            self._clicked = None
            return
        ids = [clickable.id for clickable in there]
        after = ids.index(self._clicked) + 1 if self._clicked in ids else 0
        chosen = there[after % len(there)]
        self._clicked = chosen.id
        (self.finding_clicked if chosen.is_finding else self.annotation_clicked).emit(chosen.id)

    @Slot(int)
    def _on_zoom_asked(self, steps: int) -> None:
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom]
        if steps > 0 and larger:
            self.set_zoom(larger[0])
        elif steps < 0 and smaller:
            self.set_zoom(smaller[-1])

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
        return self._actions.for_key(event) if self.selection() is not None else None

    def _press(self, event: QKeyEvent) -> bool:
        """Whether a key has been dealt with."""
        action = self._action_for(event)
        if action is not None:
            action.trigger()
        elif event.key() == Qt.Key.Key_Escape and self._palette.isVisible():
            self._palette.hide()
        elif event.key() == Qt.Key.Key_Escape and self.selection() is not None:
            self._view.clear_selection()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ZOOM_KEYS:
            steps = _ZOOM_KEYS[Qt.Key(event.key())]
            self._on_zoom_asked(steps) if steps else self.set_zoom(100)
        else:
            return False
        return True


_ZOOM_KEYS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}
