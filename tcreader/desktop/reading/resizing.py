"""The chosen highlight: its ends are dragged, or moved by keys, to other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent

from tcreader.desktop.reading.edge_scroll import EdgeScroll
from tcreader.desktop.reading.handles import Handles

if TYPE_CHECKING:
    from tcreader.agreement import Span
    from tcreader.desktop.reading.layers import HighlightedWords
    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.theme import Theme


class Resizing(QObject):
    """Shows which highlight is chosen, and lets its ends be moved.

    While an end is dragged the text shows what would be highlighted. Nothing is changed here:
    letting go asks for it.

    Signals:
        resized: The id of an annotation, and the words that it should be on.
        chosen_changed: Another highlight is chosen, or none.
    """

    resized = Signal(str, object)
    chosen_changed = Signal()

    def __init__(self, view: TextView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._handles = Handles(theme)
        self._chosen: HighlightedWords | None = None
        self._fixed: int | None = None  # the end that stays while the other one is dragged
        self._shown: HighlightedWords | None = None  # in place of the chosen one, meanwhile
        self._pointer = QPointF()
        self._by_character = False
        self._edge = EdgeScroll(view, self)
        self._edge.moved.connect(self._follow)
        view.overlays.append(self._handles.paint)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def chosen(self) -> str | None:
        """The id of the chosen highlight."""
        return self._chosen.id if self._chosen is not None else None

    @property
    def is_dragging(self) -> bool:
        """Whether an end is being dragged."""
        return self._fixed is not None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._handles.set_theme(theme)

    def set_movable(self, *, can_move: bool) -> None:
        """Whether ends may be moved, rather than only be seen."""
        self._handles.can_move = can_move
        self._view.viewport().update()

    def choose(self, annotation_id: str | None, *, is_new: bool = False) -> None:
        """Set one highlight off from the others; one that isn't in the text is as good as none.

        Args:
            annotation_id: The highlight's.
            is_new: Whether it has just been made.
        """
        self.cancel()
        self._handles.is_new = is_new
        decorations = self._view.decorations
        before, self._chosen = self._chosen, None
        if annotation_id is not None and decorations is not None:
            self._chosen = decorations.highlighted(annotation_id)
        self._handles.span = self._chosen.span if self._chosen is not None else None
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._view.viewport().update()
        if (before and before.id) != self.chosen:
            self.chosen_changed.emit()

    @Slot()
    def choose_nothing(self) -> None:
        """Set no highlight off from the others any more."""
        self.choose(None)

    def renew(self) -> None:
        """Look again where the chosen highlight is: the review has changed."""
        self.choose(self.chosen, is_new=self._handles.is_new)

    def stepped(self, *, at_end: bool, forward: bool) -> Span | None:
        """The chosen words with one end moved by a word; None where that leaves none."""
        if self._chosen is None or self._view.sheet is None or not self._handles.can_move:
            return None
        from tcreader.desktop.reading.snapping import reaching, step  # no part of the start

        text = self._view.sheet.agreement.text
        start, end = self._chosen.span
        if at_end:
            return reaching(text, start, max(start, step(text, end, forward=forward)))
        return reaching(text, min(end, step(text, start, forward=forward)), end)

    # Dragging

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse at the handles, and Esc."""
        if isinstance(event, QKeyEvent):
            return watched is self._view and self._take_key(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._take_mouse(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or self._chosen is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return self.is_dragging
        if event.type() != QEvent.Type.KeyPress or self._view.textCursor().hasSelection():
            return False
        if self.is_dragging:
            self.cancel()
        else:
            self.choose(None)
        return True

    def _take_mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and self.is_dragging:
            self._pointer = event.position()
            self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._edge.point_at(self._pointer.y())
            self._follow()
            return True
        if kind == QEvent.Type.MouseMove and self._chosen is not None:
            is_over = self._end_under(event) is not None
            shape = Qt.CursorShape.SizeHorCursor if is_over else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
            return is_over and not event.buttons()
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            return self._take_hold(event)
        return kind == QEvent.Type.MouseButtonRelease and self.is_dragging and self._let_go()

    def _end_under(self, event: QMouseEvent) -> int | None:
        sheet = self._view.sheet
        if sheet is None:
            return None
        point = event.position() + self._view.offset
        return self._handles.end_at(point, sheet.page, self._view.blocks_in_sight())

    def _take_hold(self, event: QMouseEvent) -> bool:
        end = self._end_under(event) if self._chosen is not None else None
        if end is None or self._chosen is None:
            return False
        self._view.clear_selection()
        self._view.setFocus()
        self._fixed = self._chosen.span.start if end else self._chosen.span.end
        self._shown = self._chosen
        return True

    @Slot()
    def _follow(self) -> None:
        """Show the highlight as it would be with its end under the pointer."""
        sheet = self._view.sheet
        if sheet is None or self._fixed is None or self._shown is None:
            return
        from tcreader.desktop.reading.snapping import reaching, snapped

        text = sheet.agreement.text
        near = sheet.page.place_near(self._pointer + self._view.offset)
        moved = snapped(text, near, whole_words=not self._by_character)
        span = reaching(text, self._fixed, moved)
        if span is not None and span != self._shown.span:
            self._show(self._shown._replace(span=span))

    def _show(self, words: HighlightedWords) -> None:
        decorations = self._view.decorations
        if decorations is not None and self._shown is not None:
            decorations.exchange([self._shown], [words])
        self._shown, self._handles.span = words, words.span
        self._view.viewport().update()

    def cancel(self) -> HighlightedWords | None:
        """End a drag as if it hadn't begun, and say what it would have come to."""
        self._edge.stop()
        shown = self._shown
        if shown is not None and self._chosen is not None:
            self._show(self._chosen)
        self._fixed, self._shown = None, None
        return shown

    def _let_go(self) -> bool:
        chosen, shown = self._chosen, self.cancel()
        if chosen is not None and shown is not None and shown.span != chosen.span:
            self.resized.emit(chosen.id, shown.span)
        return True
