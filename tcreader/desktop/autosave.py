"""Saving without a Save button: right after every change, beside the window, until it worked.

The other way round too: every two seconds it looks whether somebody else has written the file, or
has closed it so that it can be written here. Asking works on every disk and network, where being
told doesn't. Only one of the two runs at a time, so that what the file says can't change between
reading it and going on with it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tcreader.errors import ReviewFileLocked, ReviewNotSaved, TcreaderError

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations import Record
    from tcreader.annotations.store import ReviewFile
    from tcreader.desktop.tasks import Progress, TaskRunner

_AT_ONCE_MS = 0
_TYPING_MS = 600
_AGAIN_MS = 5_000
_FIRST_LOOK_MS = 300  # by then the agreement is painted
_LOOK_MS = 2_000
_SAVE, _LOOK = "save", "look"


class Kept(NamedTuple):
    """What is kept up to date.

    Attributes:
        file: The review file.
        agreement: What it is about.
        record: What it says, and the window shows.
        holder: The name that others are told while we hold it.
        is_ours: Whether we may write it; somebody else holds it otherwise.
    """

    file: ReviewFile
    agreement: Agreement
    record: Record
    holder: str
    is_ours: bool = True


class _Seen(NamedTuple):
    """What a look at the file gave: the record with others' work, and who holds it if not we."""

    record: Record
    refusal: ReviewFileLocked | None


class Autosave(QObject):
    """Keeps one review file up to date.

    The timer isn't restarted by further changes: however fast somebody types, no change waits
    longer than the first one's 600 milliseconds.

    Signals:
        state_changed: ``unsaved``, ``saving``, ``saved`` or ``failed``.
        failed: The error, each time that saving failed.
        merged: A record that holds more than what was kept: somebody else wrote in between.
        locked: The error that says who holds the file, when it turns out that we may not write.
        freed: We may write now, for nobody else holds the file any more.
        noticed: An error that didn't keep the record from being saved.
    """

    state_changed = Signal(str)
    failed = Signal(object)
    merged = Signal(object)
    locked = Signal(object)
    freed = Signal()
    noticed = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._kept: Kept | None = None
        self._is_unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_beside)
        self._looking = QTimer(self)
        self._looking.timeout.connect(self.look)

    def attend(self, kept: Kept | None) -> None:
        """Keep another file from now on, or none; the one before is free for others."""
        self._is_unsaved = False
        self.release()
        self._timer.stop()
        self._kept = kept
        if kept is not None:
            self._looking.start(_FIRST_LOOK_MS)
        else:
            self._looking.stop()

    def hold_as(self, holder: str) -> None:
        """Let others be told another name, from the next look on."""
        if self._kept is not None:
            self._kept = self._kept._replace(holder=holder)

    @property
    def path(self) -> Path | None:
        """The file that is kept up to date, wherever it had to be."""
        return self._kept.file.path if self._kept is not None else None

    @property
    def is_beside(self) -> bool:
        """Whether that file stands beside the agreement, as it should."""
        return self._kept is None or self._kept.file.is_beside

    @property
    def is_held(self) -> bool:
        """Whether others are kept from writing the file."""
        return self._kept is not None and self._kept.file.is_held

    def keep(self, record: Record, *, is_typing: bool = False) -> None:
        """Save a record at once, or soon if somebody is typing."""
        if self._kept is None:
            return
        self._kept = self._kept._replace(record=record)
        self._is_unsaved = True
        self.state_changed.emit("unsaved")
        if self._is_busy:
            return  # what is under way starts the timer when it is through
        if not is_typing:
            self._timer.start(_AT_ONCE_MS)
        elif not self._timer.isActive():
            self._timer.start(_TYPING_MS)

    def release(self) -> None:
        """Let others write the file; it is still saved to, for which it is held that long."""
        self._tasks.cancel(_LOOK)
        if self._kept is not None:
            self._kept.file.release()
        if self._is_unsaved:
            self._timer.start(_TYPING_MS)

    def flush(self) -> TcreaderError | None:
        """Save now what is unsaved, and give back what kept it from being saved."""
        self._timer.stop()
        if self._is_busy:
            self._tasks.cancel(_SAVE)
            self._tasks.cancel(_LOOK)
            self._tasks.wait()
        if not self._is_unsaved or self._kept is None:
            return None
        try:
            whole = self._kept.file.save(self._kept.record, self._kept.agreement)
        except (TcreaderError, OSError) as error:
            return self._tell(error)
        self._take_saved(whole)
        return None

    @Slot()
    def look(self) -> None:
        """Look what others did with the file, unless it is at work already."""
        self._looking.setInterval(_LOOK_MS)
        if self._kept is not None and not self._is_busy:
            kept = self._kept
            self._tasks.start(
                _LOOK,
                partial(_look, kept),
                partial(self._on_looked, kept.record),
                self._on_look_failed,
            )

    @property
    def _is_busy(self) -> bool:
        return self._tasks.is_busy(_SAVE) or self._tasks.is_busy(_LOOK)

    @Slot()
    def _save_beside(self) -> None:
        if not self._is_unsaved or self._kept is None or self._is_busy:
            return
        kept = self._kept
        self.state_changed.emit("saving")
        self._tasks.start(_SAVE, partial(_save, kept), partial(self._on_saved, kept), self._failed)

    def _on_saved(self, kept: Kept, whole: Record) -> None:
        if self._kept is not kept:  # it was changed meanwhile
            self._timer.start(_TYPING_MS)
            return
        self._take_saved(whole)

    def _take_saved(self, whole: Record) -> None:
        self._is_unsaved = False
        self.state_changed.emit("saved")
        for notice in self._kept.file.notices if self._kept is not None else ():
            self.noticed.emit(notice)
        self._take(whole)

    def _take(self, whole: Record) -> None:
        """Go on with what somebody else wrote as well, if there is any."""
        if self._kept is not None and whole is not self._kept.record:
            is_on_disk = self._kept.file.adopt()
            self._kept = self._kept._replace(record=whole)
            if not is_on_disk and self._kept.is_ours:
                self._is_unsaved = True
                self.state_changed.emit("unsaved")
            self.merged.emit(whole)

    def _on_looked(self, record: Record, seen: _Seen) -> None:
        if self._kept is None:
            return
        if self._kept.record is record:
            self._take(seen.record)
        is_ours = seen.refusal is None
        if is_ours != self._kept.is_ours:
            self._kept = self._kept._replace(is_ours=is_ours)
            if is_ours:
                self.freed.emit()
            else:
                self.locked.emit(seen.refusal)
        self._go_on()

    def _on_look_failed(self, _: Exception) -> None:
        """Look again the next time; what is wrong is told when saving fails, too."""
        self._go_on()

    def _go_on(self) -> None:
        """Save what was changed during a look."""
        if self._is_unsaved and not self._timer.isActive():
            self._timer.start(_AT_ONCE_MS)

    def _failed(self, error: Exception) -> None:
        self._tell(error)
        self._timer.start(_AGAIN_MS)

    def _tell(self, error: Exception) -> TcreaderError:
        """Say that saving failed, in the terms of the project."""
        if not isinstance(error, TcreaderError):
            error = ReviewNotSaved(f"{error}.", reason="not-written", path=self.path)
        self.state_changed.emit("failed")
        self.failed.emit(error)
        return error


def _save(kept: Kept, _: Progress) -> Record:
    return kept.file.save(kept.record, kept.agreement)


def _look(kept: Kept, progress: Progress) -> _Seen:
    refusal = None
    try:
        kept.file.hold(kept.holder)
    except ReviewFileLocked as error:
        refusal = error
    if progress.cancelled:  # the file was let go while we took it
        kept.file.release()
    return _Seen(kept.file.refreshed(kept.record), refusal)
