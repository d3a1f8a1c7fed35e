"""The session: the one agreement that the window shows, its review, and its undo stack.

Opening goes in stages, so that text is on screen before everything about it is known: read and
outline, then the review file, then flags. A short agreement takes them in one step, because one
paint is faster than three; a long one runs them beside the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from tcreader.desktop.undo import ChangeCommand

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.annotations import Change, Reviewer
    from tcreader.desktop.tasks import TaskRunner
    from tcreader.review import Author, Review


class Session(QObject):
    """What is open, and every way to change it.

    Views read `review` and refresh themselves when a signal says so; nothing but `do`, `undo`
    and `redo` changes it.

    Attributes:
        review: What is shown, or None while nothing is open.
        path: The agreement's file, or None.
        read_only: Whether changes are refused.

    Signals:
        opened: Another agreement is shown; a short one has its flags already.
        closed: Nothing is shown any more.
        scanned: Flags arrived, or changed with the customer's position.
        changed: The record changed, by doing, undoing or redoing.
        saved: The state of saving: ``saved``, ``saving``, ``unsaved`` or ``failed``.
    """

    opened = Signal()
    closed = Signal()
    scanned = Signal()
    changed = Signal()
    saved = Signal(str)

    def __init__(
        self, tasks: TaskRunner, reviewer: Reviewer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reviewer = reviewer
        self._review: Review | None = None
        self.path: Path | None = None
        self.read_only = False
        self.undo_stack = QUndoStack(self)

    @property
    def review(self) -> Review | None:
        """The review in its present state, or None while nothing is open."""
        return self._review

    @property
    def author(self) -> Author:
        """Makes changes in the reviewer's name."""
        from tcreader.review import Author

        return Author(self._reviewer)

    def show_review(self, review: Review, path: Path | None = None) -> None:
        """Show a review that is already in memory, with a new undo stack."""
        self.undo_stack.clear()
        self._review = review
        self.path = path
        self.opened.emit()

    def open(self, path: Path) -> None:
        """Open an agreement with its review file; `opened` says when it can be seen."""
        from tcreader.review import open_review

        self.show_review(open_review(path), path)

    def close_agreement(self) -> None:
        """Save what is unsaved and show nothing."""
        self.undo_stack.clear()
        self._review = None
        self.path = None
        self.closed.emit()

    def do(self, change: Change, text: str, merge_key: str | None = None) -> None:
        """Change the record in a way that can be undone.

        Args:
            change: What to do, made by `author`.
            text: Its name in the Edit menu, such as ``Highlight``, already translated.
            merge_key: Consecutive changes of one entry with the same key are undone as one.
        """
        if self._review is not None and not self.read_only:
            self.undo_stack.push(ChangeCommand(change, text, self._apply, merge_key))

    def _apply(self, change: Change) -> Change:
        """Put a change into force and give its inverse; in memory only, so that it can't fail."""
        if self._review is None:  # the stack is cleared when a review is closed
            return change
        self._review, inverse = self._review.apply(change)
        self.changed.emit()
        return inverse
