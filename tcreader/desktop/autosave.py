"""Saving without a Save button: soon after every change, beside the window, until it worked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tcreader.errors import ReviewNotSaved, TcreaderError

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations import Record
    from tcreader.annotations.store import ReviewFile
    from tcreader.desktop.tasks import Progress, TaskRunner

_SOON_MS = 600
_AGAIN_MS = 5_000
_KIND = "save"


class Autosave(QObject):
    """Keeps one review file up to date.

    The timer isn't restarted by further changes: however fast somebody types, no change waits
    longer than the first one's 600 milliseconds.

    Signals:
        state_changed: ``unsaved``, ``saving``, ``saved`` or ``failed``.
        failed: The error, each time that saving failed.
        merged: A record that holds more than what was saved: somebody else wrote in between.
    """

    state_changed = Signal(str)
    failed = Signal(object)
    merged = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._file: ReviewFile | None = None
        self._agreement: Agreement | None = None
        self._unsaved: Record | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_beside)

    def attend(self, file: ReviewFile | None, agreement: Agreement | None) -> None:
        """Keep another file from now on, or none; the one before is free for others."""
        self._timer.stop()
        self.release()
        self._file, self._agreement, self._unsaved = file, agreement, None

    @property
    def file(self) -> ReviewFile | None:
        """What is kept up to date."""
        return self._file

    @property
    def path(self) -> Path | None:
        """The file that is kept up to date, wherever it had to be."""
        return self._file.path if self._file is not None else None

    @property
    def is_beside(self) -> bool:
        """Whether that file stands beside the agreement, as it should."""
        return self._file is None or self._file.is_beside

    def keep(self, record: Record) -> None:
        """Save a record soon."""
        if self._file is None:
            return
        self._unsaved = record
        self.state_changed.emit("unsaved")
        if not self._timer.isActive() and not self._tasks.is_busy(_KIND):
            self._timer.start(_SOON_MS)

    def release(self) -> None:
        """Let others write the file; it is still saved to, for which it is held that long."""
        if self._file is not None:
            self._file.release()

    def flush(self) -> TcreaderError | None:
        """Save now what is unsaved, and give back what kept it from being saved."""
        self._timer.stop()
        if self._tasks.is_busy(_KIND):
            self._tasks.cancel(_KIND)
            self._tasks.wait()
        if self._unsaved is None or self._file is None or self._agreement is None:
            return None
        try:
            self._file.save(self._unsaved, self._agreement)
        except (TcreaderError, OSError) as error:
            return self._tell(error)
        self._unsaved = None
        self.state_changed.emit("saved")
        return None

    @Slot()
    def _save_beside(self) -> None:
        if self._unsaved is None or self._file is None or self._agreement is None:
            return
        record = self._unsaved
        self.state_changed.emit("saving")
        self._tasks.start(
            _KIND,
            partial(_save, self._file, record, self._agreement),
            partial(self._on_saved, record),
            self._on_failed,
        )

    def _on_saved(self, record: Record, whole: Record) -> None:
        if self._unsaved is not record or self._file is None:
            self._timer.start(_SOON_MS)
            return
        self._unsaved = None
        self.state_changed.emit("saved")
        if whole != record:
            self._file.adopt(whole)
            self.merged.emit(whole)

    def _on_failed(self, error: Exception) -> None:
        self._tell(error)
        self._timer.start(_AGAIN_MS)

    def _tell(self, error: Exception) -> TcreaderError:
        """Say that saving failed, in the terms of the project."""
        if not isinstance(error, TcreaderError):
            path = self._file.path if self._file else None
            error = ReviewNotSaved(f"{error}.", reason="not-written", path=path)
        self.state_changed.emit("failed")
        self.failed.emit(error)
        return error


def _save(file: ReviewFile, record: Record, agreement: Agreement, _: Progress) -> Record:
    return file.save(record, agreement)
