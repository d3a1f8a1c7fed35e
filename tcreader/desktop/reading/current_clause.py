"""Which clause is being read: by scrolling, by the caret, or because one went there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Clause, Outline
    from tcreader.desktop.reading.text_view import TextView


class CurrentClause(QObject):
    """Follows where one reads in a view, and has it set that clause off.

    Attributes:
        clause: The one that is being read, or the first while what stands above it is.

    Signals:
        changed: The id of the clause that is being read now.
    """

    changed = Signal(str)

    def __init__(self, view: TextView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._outline: Outline | None = None
        self._goal: int | None = None  # the scroll value at which a chosen clause stays current
        self._value: int | None = None  # the scroll value at which one read last
        self.clause: Clause | None = None
        view.scrolled.connect(self._on_scrolled)
        view.stayed.connect(self.tell)
        view.cursorPositionChanged.connect(self._on_caret_moved)

    def begin(self, outline: Outline) -> None:
        """Read another agreement."""
        self._outline, self._goal = outline, None
        self._set(None)
        self._value = None

    def hold(self, clause: Clause | None, scroll: Callable[[], None]) -> None:
        """Scroll, and keep a clause the current one until somebody scrolls elsewhere."""
        self._goal = None
        scroll()
        self._goal = self._view.glide.goal
        self._set(clause)

    @Slot()
    def tell(self) -> None:
        """Say once more which clause is being read, to those who had gone ahead."""
        if self.clause is not None:
            self.changed.emit(self.clause.id)

    def follow(self) -> None:
        """Take the clause that is in sight, whatever was held."""
        self._goal = None
        position = self._view.reading_position()
        if self._outline is not None and position is not None:
            self._set(self._at(self._outline, position))

    @staticmethod
    def _at(outline: Outline, position: int) -> Clause | None:
        """The clause around a position; a title or a file's header belongs to the first."""
        return outline.at(position) or next(
            (first for first in outline.clauses[:1] if position < first.span.start), None
        )

    @Slot()
    def _on_scrolled(self) -> None:
        value = self._view.verticalScrollBar().value()
        if value == self._value:
            return  # nobody scrolled: a message came above the text, or the window grew
        if self._goal is None or not (self._view.glide.is_moving or value == self._goal):
            self.follow()

    @Slot()
    def _on_caret_moved(self) -> None:
        """The clause of the caret is current; of selected words, the one in which they begin."""
        if self._outline is not None:
            selected = self._view.selection()
            position = self._view.caret_position() if selected is None else selected.start
            self._set(self._at(self._outline, position))

    def _set(self, clause: Clause | None) -> None:
        self._value = self._view.verticalScrollBar().value()
        if clause is self.clause:
            return
        self.clause = self._view.current_clause = clause
        self._view.viewport().update()
        if clause is not None:
            self.changed.emit(clause.id)
