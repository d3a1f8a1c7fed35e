"""The session: the one agreement that the window shows, its review, and its undo stack.

Opening goes in stages, so that text is on screen before everything about it is known: read and
outline with the review file, then flags. A short agreement takes them in one step, because one
paint is faster than two; a long one runs them beside the window.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from tcreader.desktop import garbage, opening
from tcreader.desktop.autosave import Autosave, Kept
from tcreader.desktop.file_watch import FileWatch
from tcreader.desktop.rule_shelf import RuleShelf
from tcreader.desktop.scanning import Scanning
from tcreader.desktop.undo import ChangeCommand
from tcreader.errors import TcreaderError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tcreader.annotations import Change, Record, Reviewer, Standpoint
    from tcreader.desktop.head_start import Prepared
    from tcreader.desktop.opening import Opened
    from tcreader.desktop.tasks import Progress, TaskRunner
    from tcreader.review import Author, Review


class Session(QObject):
    """What is open, and every way to change it.

    Views read `review` and refresh themselves when a signal says so; nothing but `do` and the
    undo stack changes it.

    Attributes:
        review: What is shown, or None while nothing is open.
        path: The agreement's file, or None.
        read_only: Whether changes are refused; while somebody else has the file open, or for good.
        undo_stack: What was done and can be taken back.
        reviewer: Who annotates.
        watch: Says when the agreement's file was changed or deleted from outside.
        rules: What flags are looked for with.
        scanning: Looks for them; a long scan tells how far it is, and can be stopped.

    Signals:
        loading: The path of a long agreement that is being read; `opened`, `troubled` or `gave_up`
            follows.
        loading_progressed: How far the reading is, in per cent.
        gave_up: The reviewer didn't wait for it.
        reloading: What is shown is about to be replaced by a newer text of the same agreement.
        opened: Another agreement is shown; a short one has its flags already.
        closed: Nothing is shown any more.
        scanned: Flags arrived, or changed with the customer's position.
        changed: The record changed, by doing, undoing or redoing, or because somebody else wrote
            the file; or `read_only` did.
        stepped: A change was undone or done again, after `changed`; the review before that.
        saved: The state of saving: ``saved``, ``saving``, ``unsaved``, ``failed``, ``read-only``.
        troubled: An error that the reviewer must be told.
    """

    loading = Signal(object)
    loading_progressed = Signal(int)
    gave_up = Signal()
    reloading = Signal()
    opened = Signal()
    closed = Signal()
    scanned = Signal()
    changed = Signal()
    stepped = Signal(object)
    saved = Signal(str)
    troubled = Signal(object)

    def __init__(
        self, tasks: TaskRunner, reviewer: Reviewer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.reviewer = reviewer
        self.path: Path | None = None
        self.read_only = False
        self.undo_stack = QUndoStack(self)
        self.watch = FileWatch(self)
        self._tasks = tasks
        tasks.progressed.connect(self._on_progressed)
        self._review: Review | None = None
        self._is_doing = False  # for the first time, rather than again or backwards
        self.rules = RuleShelf(self)
        self.rules.changed.connect(self._on_rules)
        self.scanning = Scanning(tasks, self.rules, self)
        self.scanning.found.connect(self._on_scanned)
        self.scanning.failed.connect(self.troubled)
        self._told_problem: TcreaderError | None = None
        self._scanned_from: Standpoint | None = None
        self._autosave = Autosave(tasks, self)
        self._autosave.state_changed.connect(self.saved)
        self._autosave.failed.connect(self.troubled)
        self._autosave.noticed.connect(self.troubled)
        self._autosave.merged.connect(self._on_merged)
        self._autosave.locked.connect(self._on_locked)
        self._autosave.freed.connect(self._on_freed)

    @property
    def review(self) -> Review | None:
        """The review in its present state, or None while nothing is open."""
        return self._review

    @property
    def writable(self) -> Review | None:
        """The review, if it may be changed."""
        return None if self.read_only else self._review

    @property
    def is_loading(self) -> bool:
        """Whether a long agreement is being read."""
        return self._tasks.is_busy("open")

    @property
    def review_file(self) -> Path | None:
        """Where the review is kept; beside the agreement if that folder can be written."""
        return self._autosave.path

    @property
    def is_kept_beside(self) -> bool:
        """Whether the review is kept beside the agreement."""
        return self._autosave.is_beside

    @property
    def is_held(self) -> bool:
        """Whether others are kept from writing the review."""
        return self._autosave.is_held

    @property
    def author(self) -> Author:
        """Makes changes in the reviewer's name."""
        from tcreader.review import Author

        return Author(self.reviewer)

    def sign_as(self, reviewer: Reviewer) -> None:
        """Make changes in another name, which is told to those who find the review held."""
        self.reviewer = reviewer
        self._autosave.hold_as(reviewer.name)

    def open(self, path: Path, take: Callable[[], Prepared | None] | None = None) -> None:
        """Open an agreement with its review file, in place of the one that is open.

        `opened` says when it can be seen; if it can't be opened, `troubled` says why, and what
        was open before stays.

        Args:
            path: The agreement's file.
            take: Waits for what a head start gives for this file, if it had one.
        """
        if not self.save_now():
            return
        path = path.absolute()
        if path == self.path:
            self._autosave.release()  # or else this window would stand in its own way
        if opening.is_short(path):
            try:
                self._show(path, opening.read(path, self.reviewer.name, take))
            except TcreaderError as error:
                self.troubled.emit(error)
        else:
            work = partial(_read, path, self.reviewer.name)
            self._tasks.start("open", work, partial(self._show, path), self._on_unreadable)
            self.loading.emit(path)

    @Slot()
    def stop_opening(self) -> None:
        """Don't wait for the agreement that is being read."""
        if self.is_loading:
            self._tasks.cancel("open")
            self._tell_kept()
            self.gave_up.emit()

    @Slot(str, int, int, str)
    def _on_progressed(self, kind: str, done: int, total: int, _: str) -> None:
        if kind == "open":
            self.loading_progressed.emit(100 * done // max(total, 1))

    def _on_unreadable(self, error: Exception) -> None:
        self._tell_kept()
        self.troubled.emit(error)

    def _tell_kept(self) -> None:
        """What is open stays, and is no longer about to be replaced."""
        if self._review is not None:
            self.saved.emit("read-only" if self.read_only else "saved")

    def reload(self) -> None:
        """Read the agreement's file again; notes find their places in the new text."""
        if self.path is not None:
            self.open(self.path)

    def show_review(self, review: Review) -> None:
        """Show a review that is already in memory and is kept in no file."""
        self._attend(review, None)
        self.opened.emit()

    def close_agreement(self) -> bool:
        """Save what is unsaved and show nothing; stay open, and say so, if that fails."""
        if not self.save_now():
            return False
        self.let_go()
        self.closed.emit()
        return True

    def let_go(self) -> None:
        """Drop everything as it is, so that others may have the files."""
        self._tasks.cancel("open")
        self.scanning.forget()
        self.undo_stack.clear()
        self.watch.watch(None)
        self._autosave.attend(None)
        self._review, self.path, self.read_only = None, None, False

    def save_now(self) -> bool:
        """Save what is unsaved; False, after `troubled`, if that failed."""
        return self._autosave.flush() is None

    def do(self, change: Change, text: str, merge_key: str | None = None) -> None:
        """Change the record in a way that can be undone.

        Args:
            change: What to do, made by `author`.
            text: Its name in the Edit menu, such as ``Highlight``, already translated.
            merge_key: Consecutive changes of one entry with the same key are undone as one.
        """
        if self._review is not None and not self.read_only:
            apply = self._apply if merge_key is None else partial(self._apply, is_typing=True)
            self._is_doing = True
            self.undo_stack.push(ChangeCommand(change, text, apply, merge_key))
            self._is_doing = False

    def _apply(self, change: Change, *, is_typing: bool = False) -> Change:
        """Put a change into force and give its inverse; in memory only, so that it can't fail."""
        if self._review is None:  # the stack is cleared when a review is closed
            return change
        before = self._review
        self._review, inverse = before.apply(change)
        self._autosave.keep(self._review.record, is_typing=is_typing)
        self.changed.emit()
        if not self._is_doing:
            self.stepped.emit(before)
        if self._review.record.standpoint != self._scanned_from:
            self._scan()
        return inverse

    def _show(self, path: Path, opened: Opened) -> None:
        if path == self.path:
            self.reloading.emit()
        self._attend(opened.review, path)
        self.read_only = opened.read_only or opened.is_locked
        if not opened.read_only:
            self._autosave.attend(self._kept(opened))
        is_short = len(opened.review.agreement.text) <= opening.SHORT
        is_scanned = opened.is_scanned and self.rules.folder is None
        if is_short and not is_scanned:
            self._take_flags(opened.review, self.scanning.scanned(opened.review))
        self.opened.emit()
        if not is_short:
            garbage.keep()  # looking through 100,000 notes takes a second
            self._scan()
        self.watch.watch(path, opened.review.agreement.source.sha256)
        self.saved.emit("read-only" if self.read_only else "saved")
        for notice in opened.notices:
            self.troubled.emit(notice)

    def _kept(self, opened: Opened) -> Kept:
        review = opened.review
        return Kept(
            opened.file,
            review.agreement,
            review.record,
            self.reviewer.name,
            is_ours=not opened.is_locked,
        )

    def _attend(self, review: Review, path: Path | None) -> None:
        """Make a review the present one, without a history."""
        self.scanning.forget()
        self.undo_stack.clear()
        self._autosave.attend(None)
        self.watch.watch(None)
        self._review, self.path, self.read_only = review, path, False
        self._scanned_from = review.record.standpoint

    @Slot(object)
    def _on_merged(self, record: Record) -> None:
        """Go on with what somebody else wrote into the review file as well."""
        if self._review is not None:
            self._review = self._review.with_record(record)
            self.changed.emit()
            if record.standpoint != self._scanned_from:
                self._scan()

    @Slot(object)
    def _on_locked(self, error: TcreaderError) -> None:
        """Somebody else was quicker: read along until they have closed the file."""
        self.read_only = True
        self.saved.emit("read-only")
        self.changed.emit()
        self.troubled.emit(error)

    @Slot()
    def _on_freed(self) -> None:
        self.read_only = False
        self.saved.emit("saved")
        self.changed.emit()

    @Slot()
    def _on_rules(self) -> None:
        """Look for flags by other rules; they take time to be read, so beside the window."""
        self._told_problem = None
        self._scan(may_wait=True)

    @Slot()
    def scan_again(self) -> None:
        """Look for flags once more, after a scan was stopped."""
        self._scan(may_wait=True)

    def _scan(self, *, may_wait: bool = False) -> None:
        """Look for flags as the reviewer stands now, at once or beside the window."""
        review = self._review
        if review is None:
            return
        self._scanned_from = review.record.standpoint
        if len(review.agreement.text) <= opening.SHORT and not may_wait:
            self.scanning.forget()
            self._take_flags(review, self.scanning.scanned(review))
            self.scanned.emit()
        else:
            self.scanning.start(review)

    @Slot(object, object)
    def _on_scanned(self, review: Review, after: Review) -> None:
        self._take_flags(review, after)
        if len(review.agreement.text) > opening.SHORT:
            garbage.keep()
        self.scanned.emit()

    def _take_flags(self, review: Review, after: Review) -> None:
        """Take what a scan of a review found, unless another agreement has come since."""
        if self._review is not None and self._review.agreement is review.agreement:
            is_same = self._review is review
            self._review = after if is_same else self._review.with_scan(after.scan)
            problem = self.rules.problem
            if problem is not None and problem is not self._told_problem:
                self._told_problem = problem
                self.troubled.emit(problem)


def _read(path: Path, holder: str, progress: Progress) -> Opened:
    opened = opening.read(path, holder, report=progress.step)
    if progress.cancelled:
        opened.file.release()  # nobody waits for it: others may have it
    progress.check()
    return opened
