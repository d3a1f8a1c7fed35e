"""Giving a note that lost its words new ones: select them, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Span
    from tcreader.annotations import Annotation
    from tcreader.desktop.reading.reattach_bar import ReattachBar
    from tcreader.desktop.reading.text_view import TextView
    from tcreader.review import Review

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Reattaching(QObject):
    """Waits, with a bar above the text, for new words to be selected.

    Attributes:
        annotation: The id of the one that waits for words, or None.

    Signals:
        reattached: The id of the annotation, and the selected words.
        waiting: Whether new words are waited for from now.
    """

    reattached = Signal(str, object)
    waiting = Signal(bool)

    def __init__(
        self,
        view: TextView,
        place_bar: Callable[[ReattachBar], None],
        parent: QObject | None = None,
    ) -> None:
        """Wait for nothing yet.

        Args:
            view: In which words are selected.
            place_bar: Puts the bar above the text; it is made when it is first wanted.
            parent: Of the object.
        """
        super().__init__(parent)
        self._view = view
        self._place_bar = place_bar
        self._bar: ReattachBar | None = None
        self.annotation: str | None = None
        view.selectionChanged.connect(self._on_selection_changed)

    def start(self, annotation: Annotation, words: str = "") -> None:
        """Wait for the new words of an annotation.

        Args:
            annotation: Which one.
            words: Those on which it was; its target's own if none are given.
        """
        self.annotation = annotation.id
        self._bar = self._bar or self._made_bar()
        self._bar.show_words(words or annotation.target.exact)
        self._on_selection_changed()
        self._view.installEventFilter(self)  # the last one that is installed is asked first
        self._bar.show()
        self._view.setFocus()
        self.waiting.emit(True)

    def _made_bar(self) -> ReattachBar:
        from tcreader.desktop.reading.reattach_bar import ReattachBar

        bar = ReattachBar()
        self._place_bar(bar)
        bar.attach.clicked.connect(self._attach)
        bar.leave.clicked.connect(self.end)
        bar.installEventFilter(self)
        return bar

    @Slot()
    def end(self) -> None:
        """Wait no longer."""
        if self.annotation is not None and self._bar is not None:
            self.annotation = None
            self._view.removeEventFilter(self)
            self._bar.hide()
            self._view.setFocus()
            self.waiting.emit(False)

    @Slot()
    def _attach(self) -> None:
        annotation, span = self.annotation, self._view.selection()
        if annotation is not None and span is not None:
            self.end()
            self._view.clear_selection()
            self.reattached.emit(annotation, span)

    @Slot()
    def _on_selection_changed(self) -> None:
        if self.annotation is not None and self._bar is not None:
            self._bar.attach.setEnabled(self._view.selection() is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc."""
        if not isinstance(event, QKeyEvent) or self.annotation is None:
            return super().eventFilter(watched, event)
        is_enter = watched is self._view and event.key() in _ENTER
        if not is_enter and event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and is_enter:
            self._attach()
        elif event.type() == QEvent.Type.KeyPress:
            self.end()
        return True


def likeliest_place(review: Review, annotation: Annotation) -> int | None:
    """Where to begin looking for an annotation's new words; it may well be elsewhere.

    That is the clause in which it was or, where that is gone, the place of the annotation that
    stood nearest to it in the same text.
    """
    target = annotation.target
    clause = review.agreement.outline.by_id.get(target.clause or "")
    if clause is not None:
        return clause.span.start
    nearest: tuple[int, int] | None = None
    for key, other in review.record.annotations.items():
        was, now = other.target.span, review.placements[key].span
        if target.span and was and now and other.target.source == target.source:
            nearest = min(nearest or (len(review.agreement.text), 0), _apart(was, target.span, now))
    return nearest[1] if nearest is not None else None


def _apart(was: Span, other: Span, now: Span) -> tuple[int, int]:
    return abs(was.start - other.start), now.start
