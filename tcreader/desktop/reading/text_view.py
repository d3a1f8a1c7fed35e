"""The text view: the agreement's words under mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tcreader.agreement import Span
from tcreader.desktop.reading.sheet_view import SheetView
from tcreader.desktop.reading.under_pointer import as_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

    from tcreader.desktop.theme import Theme

_CLICK = 4  # pixels that a hand may move in a click
_OVERLAP = 48  # pixels of a page that stay in sight on the next
_MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
}
_TOUCHES = {*_MOUSE, QEvent.Type.Wheel}
_CARET_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
# With Ctrl as without: Qt would go to the end of what is written so far.
_WITH_END = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ControlModifier
_ZOOM_KEYS: dict[int, int] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}


class TextView(SheetView):
    """The words of one agreement, as a reviewer reads, selects and clicks them.

    Signals:
        clicked: The position of a character that was clicked, and whether Ctrl was held.
        selection_finished: The mouse that selected words was released.
        zoom_asked: Steps by which larger type is asked for; 0 for the usual size.
        escaped: Esc was pressed, and nothing on the words had a use for it.
    """

    clicked = Signal(int, bool)
    selection_finished = Signal()
    zoom_asked = Signal(int)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.describe: Callable[[int], str] | None = None
        self._pressed_at: QPointF | None = None

    def event(self, event: QEvent) -> bool:
        """Fit the column to a new width, and let the margins beside it take the mouse."""
        if event.type() == QEvent.Type.Resize:
            self._fit_column()
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            return self.viewportEvent(self._moved_to_viewport(event))
        return super().event(event)

    def _moved_to_viewport(self, event: QMouseEvent) -> QMouseEvent:
        local = event.position() - QPointF(self.viewport().pos())
        return QMouseEvent(
            event.type(),
            local,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what lies under the pointer; a picture of the words can't be touched."""
        if self.is_held and event.type() in _TOUCHES:
            return True
        if isinstance(event, QHelpEvent) and self.describe is not None:
            position = self.position_under(QPointF(event.pos()))
            words = self.describe(position) if position is not None else ""
            QToolTip.showText(event.globalPos(), as_tooltip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay where one reads when lines break elsewhere."""
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
            self.scrolled.emit()
            return
        stands_above = not self.verticalScrollBar().value() and not self.is_held
        place = 0 if stands_above else self.position_in_sight()
        self._hold(place)
        super().resizeEvent(event)
        self._settle(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for another zoom with Ctrl."""
        self.stay()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self.stay()
        self.shows_caret = False
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a selection."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        way = (event.position() - self._pressed_at).manhattanLength()
        self._pressed_at = None
        if self.textCursor().hasSelection():
            self.selection_finished.emit()
        elif way <= _CLICK:
            position = self.position_under(event.position())
            if position is not None:
                control = Qt.KeyboardModifier.ControlModifier
                self.clicked.emit(position, bool(event.modifiers() & control))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read by keys: pages by Space, ends by Home and End, the caret by the arrows."""
        if self.is_held or self._asks_for_zoom(event) or self._turns_page(event):
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and self.is_on_way:
            self.stay()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        if event.key() in _CARET_KEYS:
            self.stay()
            self._fetch_caret()
        super().keyPressEvent(event)

    def _asks_for_zoom(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        steps = _ZOOM_KEYS.get(event.key())
        if steps is not None:
            self.zoom_asked.emit(steps)
        return steps is not None

    def _turns_page(self, event: QKeyEvent) -> bool:
        bar = self.verticalScrollBar()
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space:
            self.stay()
            step = self.viewport().height() - _OVERLAP
            self.glide.to(bar.value() + (-step if shift else step))
        elif event.modifiers() & ~_WITH_END:
            return False
        elif event.key() == Qt.Key.Key_Home:
            self.when_written(0, self._go_to_beginning)
        elif event.key() == Qt.Key.Key_End and self.sheet is not None:
            self.when_written(len(self.sheet.agreement.text), self._go_to_end)
        else:
            return False
        return True

    def _go_to_beginning(self) -> None:
        self.select(Span(0, 0))
        self.glide.to(0)

    def _go_to_end(self) -> None:
        if self.sheet is not None:
            end = len(self.sheet.agreement.text)
            self.select(Span(end, end))
            self._tell_length()
            self.glide.to(self.verticalScrollBar().maximum())

    def _fetch_caret(self) -> None:
        """Bring a caret that was scrolled out of sight to where one reads."""
        self.shows_caret = True
        if self.sheet is None or self.textCursor().hasSelection():
            return
        y = self.sheet.page.caret(self.caret_position()).center().y() - self.offset.y()
        if not 0 <= y <= self.viewport().height():
            start = self.position_in_sight()
            self.select(Span(start, start))
