"""Where a record lives: the review file beside the agreement, never lost, never half written.

``<agreement's file name>.review.json`` stands beside the agreement. Where that folder can't be
written, the file is kept in the user's data folder (see `places`); work that couldn't be saved
beside the agreement goes there too, and comes back when the agreement is opened next. Earlier
good states stand in the data folder as well (see `generations`): beside the agreement they would
be litter.
"""

from __future__ import annotations

import contextlib
import errno
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tcreader.annotations.file_format import SCHEMA, NotAReview, dumped_in_pieces, loaded, with_text
from tcreader.annotations.file_format.item_texts import ItemTexts
from tcreader.annotations.merging import joined
from tcreader.annotations.record import EMPTY
from tcreader.annotations.store.faults import not_saved
from tcreader.annotations.store.good_states import GoodStates
from tcreader.annotations.store.home import ChangedMeanwhile, Home
from tcreader.annotations.store.locking import WriterLock
from tcreader.annotations.store.opened_files import damaged_meanwhile, newer_file, opened_file
from tcreader.annotations.store.places import Places, digest_of
from tcreader.annotations.store.seen_files import bytes_of, set_aside, sight_of, sight_of_own
from tcreader.annotations.store.three_records import ThreeRecords
from tcreader.errors import DamagedReviewFile, NewerReviewFile
from tcreader.safe_files import clear_unfinished, write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations.record import Record
    from tcreader.annotations.store.seen_files import Sight
    from tcreader.errors import TcreaderError

_PATIENCE = 1.0  # seconds; another writer who is just saving is through by then


def _now() -> datetime:
    return datetime.now(UTC)


class ReviewFile:
    """The review file of one agreement.

    It may be used from a worker thread: calls wait for each other.

    Args:
        agreement_path: The agreement's file.
        data_folder: In place of the user's own data folder for tcreader.
        clock: Gives the time that stands in the name of a file that is set aside, and by which
            earlier states are kept.

    Attributes:
        notices: What a person must be told about the last `load` or `save`; none of it kept the
            record from being read as far as it could be, or from being saved.
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
        self._lock = WriterLock(self._places.beside)
        self._turn = threading.RLock()
        self._home = Home(self._places)
        self._shunned: Sight = None  # how a file looked that said nothing
        self._good_states = GoodStates(self._places, clock)
        self._texts = ItemTexts()  # so that a save writes anew only what has changed
        self._records = ThreeRecords()
        self._is_cleared = False

    @property
    def path(self) -> Path:
        """Where the record is kept: beside the agreement, or in the data folder."""
        return self._home.path

    @property
    def is_beside(self) -> bool:
        """Whether the record is kept beside the agreement."""
        return self._home.is_beside

    @property
    def is_held(self) -> bool:
        """Whether we keep others from writing."""
        return self._lock.is_held

    def hold(self, holder: str) -> None:
        """Keep others from writing until `release`; ``holder`` is the name that they are told.

        Where it is held already, others are shown that we are still there, and by which name now.

        Raises:
            ReviewFileLocked: Somebody else holds the file.
        """
        self._lock.keep()
        self._lock.take(holder)
        self._lock.tell(holder)

    def release(self) -> None:
        """Let others write."""
        self._good_states.keep_owed()
        self._lock.release()

    def load(self) -> Record:
        """The record; an empty one where there is no file yet.

        A damaged file is set aside under a dated name, and the newest good state is given.
        `notices` and `read_only` say what a person should know.
        """
        with self._turn:
            self.notices, self.read_only = (), False
            self._home.leave()
            self._good_states.forget()
            record, data = self._read(self._places.beside)
            if not self.read_only:
                record = self._with_rescued(record, data)
            self._is_cleared = False
            record = record or EMPTY
            self._records.begin(record)
            return record

    def save(self, record: Record, agreement: Agreement) -> Record:
        """Write the record together with what was written from outside meanwhile.

        That is given back; where nothing was, it is the record itself. A caller who goes on with
        what is given back calls `adopt`.

        Raises:
            NewerReviewFile: The file isn't ours to write.
            ReviewFileLocked: Somebody else holds it.
            ReviewNotSaved: It couldn't be written; the message says where the work was kept.
        """
        with self._turn:
            if self.read_only:
                raise self._not_ours()
            self.notices = ()
            was_held = self._lock.is_held
            self._lock.take("tcreader", _PATIENCE)
            try:
                return self._save(record, agreement)
            finally:
                if not was_held:
                    self.release()

    def refreshed(self, record: Record) -> Record:
        """The record together with what was written from outside meanwhile.

        It is quick, and gives back the record itself, where nothing was. A file that is being
        written, or says nothing that we understand, is left for `save` to deal with. A caller who
        goes on with what is given back calls `adopt`.
        """
        with self._turn:
            self._good_states.keep_owed()
            sight = sight_of(self.path)
            if sight not in (None, self._shunned) and not self._home.is_seen(self.path, sight):
                try:
                    data = bytes_of(self.path)
                    file = loaded(data, self._texts)
                except (OSError, NotAReview):
                    self._shunned = sight
                    return record
                if file.schema <= SCHEMA:
                    self._see(self.path, sight, file.record)
            return self._records.with_theirs(record)

    def adopt(self) -> bool:
        """Hear that the caller's next record grows from what was given back last.

        Returns:
            Whether the file says all of that. It doesn't where somebody has put an older one in
            the place of ours, so that there is something to save.
        """
        with self._turn:
            return self._records.adopt()

    # Reading

    def _read(self, path: Path) -> tuple[Record | None, bytes]:
        """What a review file says, if there is one, and its bytes."""
        opened = opened_file(path, self._good_states.newest_first, self._stamp, self._texts)
        if opened.notice is not None:
            self.notices = (*self.notices, opened.notice)
        self.read_only = self.read_only or not opened.may_write
        self._home.see(path, opened.sight)
        if opened.may_write and opened.data and opened.sight is None:
            # It was set aside; without the good state the next start would find nothing here.
            with contextlib.suppress(OSError):
                self._home.see(path, sight_of_own(path, write_safely(path, opened.data)))
        return opened.record, opened.data

    def _with_rescued(self, record: Record | None, data: bytes) -> Record | None:
        """The record with what lies in the data folder because it couldn't be saved here."""
        for path, grown_from in self._home.rescued().items():
            rescued, _ = self._read(path)
            if rescued is None:
                continue
            self._home.settle(path)
            # If nobody has written beside the agreement since, it is the whole of the work.
            is_whole = record is None or grown_from == digest_of(data)
            record = rescued if is_whole else joined(rescued, record or EMPTY)
        return record

    @property
    def _stamp(self) -> str:
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")

    def _not_ours(self) -> NewerReviewFile | DamagedReviewFile:
        """What was told when the file was opened, and is the reason not to write it."""
        for notice in self.notices:
            if isinstance(notice, DamagedReviewFile):
                return notice
        return newer_file(self.path)

    # Writing

    def _save(self, record: Record, agreement: Agreement) -> Record:
        if self._lock.is_held and not self._is_cleared:
            clear_unfinished(self._places.beside)
            self._is_cleared = True
        sha256 = agreement.source.sha256
        while True:
            forbidden = self._look_outside()
            whole = self._records.signed(with_text(self._records.with_theirs(record), agreement))
            data = dumped_in_pieces(whole, agreement, self._texts)
            try:
                if forbidden is not None:
                    raise forbidden
                sight = self._home.write(data, sha256)
            except ChangedMeanwhile:
                continue
            except NewerReviewFile:
                self._home.rescue(data, sha256)
                raise
            except OSError as error:
                raise not_saved(error, self.path, self._home.rescue(data, sha256)) from error
            break
        self._good_states.keep(self.path, sight, data, may_wait=True)
        return self._records.take_saved(record, whole)

    def _look_outside(self) -> OSError | NewerReviewFile | None:
        """Take in what was written from outside; what forbids to write over it, if anything."""
        for path in self._home.files:
            sight = sight_of(path)
            is_known = self._home.is_seen(path, sight)
            if is_known and self._good_states.has(path, sight):
                continue
            try:
                data = bytes_of(path)
            except FileNotFoundError:
                self._home.see(path, None)
                continue
            except OSError as error:
                return error
            if not is_known:
                try:
                    file = loaded(data, self._texts)
                except NotAReview:
                    aside = set_aside(path, self._stamp)
                    if aside is None:
                        return OSError(errno.EINVAL, "damaged")
                    self._home.see(path, None)
                    self.notices = (*self.notices, damaged_meanwhile(aside))
                    continue
                if file.schema > SCHEMA:
                    return newer_file(path)
                self._see(path, sight, file.record)
            self._good_states.keep(path, sight, [data])  # before it is replaced
        return None

    def _see(self, path: Path, sight: Sight, record: Record) -> None:
        """Take note of what somebody else has written."""
        self._home.see(path, sight)
        self._records.hear(record, is_all=path == self.path)
