"""Where a record lives: the review file beside the agreement, never lost, never half written.

``<agreement's file name>.review.json`` stands beside the agreement. Where that folder can't be
written, the file is kept in the user's data folder, under the SHA-256 of the agreement's file;
work that couldn't be saved beside the agreement goes there too, and comes back when the agreement
is opened next. Earlier good states (the last, one of the last hour, one of the last day) stand in
the data folder as well, under ``backups``: beside the agreement they would be litter.
"""

from __future__ import annotations

import contextlib
import errno
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tcreader.annotations.file_format import SCHEMA, NotAReview, dumped, loaded, with_text
from tcreader.annotations.generations import keep_generation, newest_first
from tcreader.annotations.locking import WriterLock
from tcreader.annotations.merging import merged
from tcreader.annotations.places import Places
from tcreader.annotations.record import EMPTY
from tcreader.errors import DamagedReviewFile, NewerReviewFile, ReviewNotSaved
from tcreader.safe_files import clear_unfinished, write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations.record import Record
    from tcreader.errors import TcreaderError

_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_REASONS = {errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-full", errno.ENOENT: "folder-gone"}
_PROBLEMS = {
    "disk-full": "The disk is full.",
    "folder-gone": "The folder is gone.",
    "not-written": "The review couldn't be written.",
}


def _now() -> datetime:
    return datetime.now(UTC)


class ReviewFile:
    """The review file of one agreement.

    It may be used from a worker thread: calls wait for each other.

    Args:
        agreement_path: The agreement's file.
        data_folder: In place of the user's own data folder for tcreader.
        clock: Gives the time that stands in the name of a file that is set aside.

    Attributes:
        notices: What a person must be told about the last `load`; none of it kept the record
            from being read as far as it could be.
        read_only: Whether the file must be left alone: a newer tcreader wrote it, or it can be
            neither read nor set aside.
    """

    def __init__(
        self,
        agreement_path: Path,
        data_folder: Path | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self.notices: tuple[TcreaderError, ...] = ()
        self.read_only = False
        self._places = Places(agreement_path, data_folder)
        self._clock = clock
        self._is_beside = True
        self._lock = WriterLock(self._places.beside)
        self._turn = threading.RLock()
        self._seen: bytes | None = None  # the file's bytes when we last read or wrote them
        self._base = EMPTY  # what the caller's next record grows from
        self._is_cleared = False
        self._others: Record | None = None  # what the file says, where that is more than _base

    @property
    def path(self) -> Path:
        """Where the record is kept: beside the agreement, or in the data folder."""
        return self._places.beside if self._is_beside else self._places.elsewhere

    @property
    def is_beside(self) -> bool:
        """Whether the record is kept beside the agreement."""
        return self._is_beside

    def hold(self, holder: str) -> None:
        """Keep others from writing until `release`; ``holder`` is the name that they are told.

        Raises:
            ReviewFileLocked: Somebody else holds the file.
        """
        self._lock.take(holder)

    def release(self) -> None:
        """Let others write."""
        self._lock.release()

    def load(self) -> Record:
        """The record; an empty one where there is no file yet.

        A damaged file is set aside under a dated name, and the newest good state is given.
        `notices` and `read_only` say what a person should know.
        """
        with self._turn:
            self.notices, self.read_only, self._is_beside = (), False, True
            self._seen, record = self._read(self._places.beside)
            if self._places.has_elsewhere and not self.read_only:
                record = self._with_rescued(record)
            self._base, self._others, self._is_cleared = record, None, False
            return record

    def save(self, record: Record, agreement: Agreement) -> Record:
        """Write the record, and give back what the file says now.

        That is more than the record where the file was changed from outside in between: the
        other side's work is kept. A caller who goes on with what is given back calls `adopt`.

        Raises:
            NewerReviewFile: The file isn't ours to write.
            ReviewFileLocked: Somebody else holds it.
            ReviewNotSaved: It couldn't be written; the message says where the work was kept.
        """
        with self._turn:
            if self.read_only:
                raise self._not_ours()
            was_held = self._lock.is_held
            self._lock.take("tcreader")
            try:
                return self._save(record, agreement)
            finally:
                if not was_held:
                    self._lock.release()

    def adopt(self, record: Record) -> None:
        """Take what `save` gave back as the record with which the caller goes on."""
        with self._turn:
            self._base, self._others = record, None

    # Reading

    def _read(self, path: Path) -> tuple[bytes | None, Record]:
        """A review file's bytes and what they say; no bytes where there is nothing to keep."""
        try:
            data = _bytes_of(path)
        except FileNotFoundError:
            return None, EMPTY
        except OSError:
            self.read_only = True
            return None, self._restored("unreadable", "The review file can't be read.", path)
        try:
            file = loaded(data)
        except NotAReview:
            aside = self._set_aside(path)
            problem = "The review file is damaged."
            return None, self._restored("damaged", problem, aside or path)
        if file.schema > SCHEMA:
            self.read_only = True
            self._tell(self._not_ours())
        return data, file.record

    def _restored(self, reason: str, problem: str, path: Path) -> Record:
        """The newest good state, in place of a file that says nothing; the person is told."""
        for backup in newest_first(self._places.backups):
            with contextlib.suppress(OSError, NotAReview):
                record = loaded(backup.read_bytes()).record
                advice = "It was kept under this name; the newest good state was opened."
                self._tell(DamagedReviewFile(problem, reason=reason, path=path, advice=advice))
                return record
        advice = "It was kept under this name; no earlier state was found."
        reason += "-without-backup"
        self._tell(DamagedReviewFile(problem, reason=reason, path=path, advice=advice))
        return EMPTY

    def _set_aside(self, path: Path) -> Path | None:
        """Rename a damaged file; None, and no writing from now on, where that can't be done."""
        stamp = self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
        for attempt in range(100):
            mark = f".damaged-{stamp}{f'-{attempt}' if attempt else ''}"
            aside = path.with_name(path.name + mark)
            with contextlib.suppress(OSError):
                if not aside.exists():
                    return path.rename(aside)
        self.read_only = True
        return None

    def _with_rescued(self, record: Record) -> Record:
        """The record with what lies in the data folder because it couldn't be saved here.

        What was written there last is the whole of it; if the file beside the agreement is
        newer, the two are joined.
        """
        data, rescued = self._read(self._places.elsewhere)
        if data is None:
            return record
        self._is_beside = self._places.may_write_beside
        if not self._is_beside:
            self._seen = data
        return merged(EMPTY, rescued, record) if self._beside_is_newer() else rescued

    def _beside_is_newer(self) -> bool:
        try:
            beside = self._places.beside.stat().st_mtime_ns
        except OSError:
            return False
        return beside > self._places.elsewhere.stat().st_mtime_ns

    def _tell(self, notice: TcreaderError) -> None:
        self.notices = (*self.notices, notice)

    def _not_ours(self) -> NewerReviewFile | DamagedReviewFile:
        for notice in self.notices:
            if isinstance(notice, DamagedReviewFile):
                return notice
        return NewerReviewFile(
            "A newer tcreader wrote this review.",
            reason="newer",
            path=self.path,
            advice="It is open for reading; install the newest tcreader to go on with it.",
        )

    # Writing

    def _save(self, record: Record, agreement: Agreement) -> Record:
        if self._lock.is_held and not self._is_cleared:
            clear_unfinished(self._places.beside)
            self._is_cleared = True
        current = self._current()
        if current is not None and current != self._seen:
            self._look_at(current)
        whole = merged(self._base, record, self._others) if self._others else record
        whole = with_text(whole, agreement)
        data = dumped(whole, agreement)
        if current is not None and current != data:
            with contextlib.suppress(OSError):  # a full home folder is no reason not to save
                keep_generation(current, self._places.backups)
        self._write(data)
        self._seen, self._base = data, record
        self._others = whole if self._others else None
        return whole

    def _current(self) -> bytes | None:
        """What the file holds now."""
        try:
            return self.path.read_bytes()
        except OSError:
            return None

    def _look_at(self, data: bytes) -> None:
        """Take in what was written from outside since we last looked."""
        try:
            file = loaded(data)
        except NotAReview:
            self._set_aside(self.path)
            return
        if file.schema > SCHEMA:
            self.read_only = True
            raise self._not_ours()
        self._others = file.record

    def _write(self, data: bytes) -> None:
        try:
            if self._is_beside:
                self._write_beside(data)
            else:
                self._write_elsewhere(data)
        except OSError as error:
            raise self._failure(data, error) from error

    def _write_beside(self, data: bytes) -> None:
        try:
            write_safely(self._places.beside, data)
        except OSError as error:
            if error.errno not in _NOT_ALLOWED:
                raise
            self._write_elsewhere(data)
            self._is_beside = False
            return
        if self._places.has_elsewhere:  # all of it is in the file beside the agreement now
            with contextlib.suppress(OSError):
                self._places.elsewhere.unlink()

    def _write_elsewhere(self, data: bytes) -> None:
        self._places.elsewhere.parent.mkdir(parents=True, exist_ok=True)
        write_safely(self._places.elsewhere, data)

    def _failure(self, data: bytes, error: OSError) -> ReviewNotSaved:
        """Why the work wasn't saved, after it has been brought to safety if that can be done."""
        reason = _REASONS.get(error.errno or 0, "not-written")
        try:
            self._write_elsewhere(data)
        except OSError:
            advice = "The work is in memory only: make room or choose another folder."
        else:
            advice = f"The work was kept in {self._places.elsewhere}; saving is tried again."
        return ReviewNotSaved(_PROBLEMS[reason], reason=reason, path=self.path, advice=advice)


def _bytes_of(path: Path) -> bytes:
    """A plain file's bytes; from a pipe in its place reading would never come back.

    Raises:
        OSError: There is no such file, it isn't a plain one, or it can't be read.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a plain file")
    return path.read_bytes()
