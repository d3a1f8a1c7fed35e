"""Where a record lives: the review file beside the agreement, never lost, never half written.

``<agreement's file name>.review.json`` stands beside the agreement. Where that folder can't be
written, the file is kept in the user's data folder (see `places`); work that couldn't be saved
beside the agreement goes there too, and comes back when the agreement is opened next. Earlier
good states stand in the data folder as well (see `generations`): beside the agreement they would
be litter.

Three records are told apart, as in any merge. The caller has one, which grew from what it last
took over (``_base``); the file says another (``_theirs``), which is the same until somebody else
writes. Where the file didn't grow from that base (see `lineage`), there are but two.
"""

from __future__ import annotations

import contextlib
import errno
import threading
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.annotations.file_format import SCHEMA, NotAReview, dumped_in_pieces, loaded, with_text
from tcreader.annotations.file_format.item_texts import ItemTexts
from tcreader.annotations.merging import joined, merged
from tcreader.annotations.record import EMPTY
from tcreader.annotations.store.faults import forbids_writing, not_saved
from tcreader.annotations.store.generations import Generations
from tcreader.annotations.store.lineage import grew_from, grown
from tcreader.annotations.store.locking import WriterLock
from tcreader.annotations.store.opened_files import damaged_meanwhile, newer_file, opened_file
from tcreader.annotations.store.places import Places, digest_of
from tcreader.annotations.store.refuge import Refuge
from tcreader.annotations.store.seen_files import bytes_of, set_aside, sight_of, sight_of_own
from tcreader.errors import DamagedReviewFile, NewerReviewFile
from tcreader.safe_files import clear_unfinished, write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations.record import Record
    from tcreader.annotations.store.seen_files import Sight
    from tcreader.errors import TcreaderError
    from tcreader.safe_files import Pieces

_PATIENCE = 1.0  # seconds; another writer who is just saving is through by then
_LARGE = 4_000_000  # bytes; a copy of more than this among the good states can wait for a while


class _ChangedMeanwhile(Exception):
    """Somebody else wrote the file while we were about to."""


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
        self._elsewhere: Path | None = None  # where it is kept, if that isn't beside the agreement
        self._refuge = Refuge(self._places)
        self._seen: dict[Path, Sight] = {}  # how each file looked when we last knew what it says
        self._shunned: Sight = None  # how a file looked that said nothing
        self._owed: Pieces | None = None  # a good state that is still to be kept
        self._kept: dict[Path, Sight] = {}  # how each looked when its content was kept as good
        self._texts = ItemTexts()  # so that a save writes anew only what has changed
        self._base = self._theirs = EMPTY
        self._base_saves: tuple[str, ...] = ()  # behind the state of the file that is in the base
        self._is_cleared = False

    @property
    def path(self) -> Path:
        """Where the record is kept: beside the agreement, or in the data folder."""
        return self._elsewhere or self._places.beside

    @property
    def is_beside(self) -> bool:
        """Whether the record is kept beside the agreement."""
        return self._elsewhere is None

    @property
    def is_held(self) -> bool:
        """Whether we keep others from writing."""
        return self._lock.is_held

    def hold(self, holder: str) -> None:
        """Keep others from writing until `release`; ``holder`` is the name that they are told.

        Where it is held already, others are shown that we are still there.

        Raises:
            ReviewFileLocked: Somebody else holds the file.
        """
        self._lock.keep()
        self._lock.take(holder)

    def release(self) -> None:
        """Let others write."""
        self._keep_owed()
        self._lock.release()

    def load(self) -> Record:
        """The record; an empty one where there is no file yet.

        A damaged file is set aside under a dated name, and the newest good state is given.
        `notices` and `read_only` say what a person should know.
        """
        with self._turn:
            self.notices, self.read_only = (), False
            self._elsewhere, self._seen, self._kept = None, {}, {}
            record, data = self._read(self._places.beside)
            if not self.read_only:
                record = self._with_rescued(record, data)
            self._base = self._theirs = record = record if record is not None else EMPTY
            self._base_saves = record.saves
            self._is_cleared = False
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
            self._keep_owed()
            sight = sight_of(self.path)
            if sight not in (None, self._seen.get(self.path), self._shunned):
                try:
                    data = bytes_of(self.path)
                    file = loaded(data, self._texts)
                except (OSError, NotAReview):
                    self._shunned = sight
                    return record
                if file.schema <= SCHEMA:
                    self._see(self.path, sight, file.record)
            return self._with_theirs(record)

    def adopt(self) -> bool:
        """Hear that the caller's next record grows from what was given back last.

        Returns:
            Whether the file says all of that. It doesn't where somebody has put an older one in
            the place of ours, so that there is something to save.
        """
        with self._turn:
            is_whole = grew_from(self._theirs.saves, self._base_saves)
            self._base = self._theirs
            self._base_saves = self._theirs.saves
            return is_whole

    @cached_property
    def _generations(self) -> Generations:
        return Generations(self._places.backups, lambda: self._clock().timestamp())

    # Reading

    def _read(self, path: Path) -> tuple[Record | None, bytes]:
        """What a review file says, if there is one, and its bytes."""
        opened = opened_file(path, self._earlier, self._stamp, self._texts)
        if opened.notice is not None:
            self.notices = (*self.notices, opened.notice)
        self.read_only = self.read_only or not opened.may_write
        self._seen[path] = opened.sight
        if opened.may_write and opened.data and opened.sight is None:
            # It was set aside; without the good state the next start would find nothing here.
            with contextlib.suppress(OSError):
                self._seen[path] = sight_of_own(path, write_safely(path, opened.data))
        return opened.record, opened.data

    def _with_rescued(self, record: Record | None, data: bytes) -> Record | None:
        """The record with what lies in the data folder because it couldn't be saved here."""
        for path, grown_from in self._refuge.found().items():
            rescued, _ = self._read(path)
            if rescued is None:
                continue
            if not self._places.may_write_beside and self._elsewhere is None:
                self._elsewhere = path
            # If nobody has written beside the agreement since, it is the whole of the work.
            is_whole = record is None or grown_from == digest_of(data)
            record = rescued if is_whole else joined(rescued, record or EMPTY)
        return record

    def _earlier(self) -> list[Path]:
        return self._generations.newest_first()

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
            whole = with_text(self._with_theirs(record), agreement)
            whole = replace(whole, saves=grown(self._base_saves, self._theirs.saves))
            data = dumped_in_pieces(whole, agreement, self._texts)
            try:
                if forbidden is not None:
                    raise forbidden
                self._write(data, sha256)
            except _ChangedMeanwhile:
                continue
            except NewerReviewFile:
                self._rescue(data, sha256)
                raise
            except OSError as error:
                raise not_saved(error, self.path, self._rescue(data, sha256)) from error
            break
        has_more = self._theirs is not self._base
        self._theirs = whole
        if has_more:
            self._base = record
            return whole
        self.adopt()
        return record

    def _with_theirs(self, record: Record) -> Record:
        if self._theirs is self._base:
            return record
        if grew_from(self._theirs.saves, self._base_saves):
            return merged(self._base, record, self._theirs)
        return joined(record, self._theirs)

    def _look_outside(self) -> OSError | NewerReviewFile | None:
        """Take in what was written from outside; what forbids to write over it, if anything."""
        for path in dict.fromkeys((self._places.beside, self.path)):
            sight = sight_of(path)
            if sight is not None and sight == self._seen.get(path) == self._kept.get(path):
                continue
            try:
                data = bytes_of(path)
            except FileNotFoundError:
                self._seen[path] = None
                continue
            except OSError as error:
                return error
            if sight != self._seen.get(path):
                try:
                    file = loaded(data, self._texts)
                except NotAReview:
                    aside = set_aside(path, self._stamp)
                    if aside is None:
                        return OSError(errno.EINVAL, "damaged")
                    self._seen[path] = None
                    self.notices = (*self.notices, damaged_meanwhile(aside))
                    continue
                if file.schema > SCHEMA:
                    return newer_file(path)
                self._see(path, sight, file.record)
            self._kept[path], self._owed = sight, [data]
            self._keep_owed()  # before it is replaced
        return None

    def _see(self, path: Path, sight: Sight, record: Record) -> None:
        """Take note of what somebody else has written."""
        self._seen[path] = sight
        self._theirs = record if path == self.path else joined(self._theirs, record)

    def _write(self, data: Pieces, sha256: str) -> None:
        beside = self._places.beside
        if self.is_beside or self._places.may_write_beside:
            try:
                written = write_safely(beside, data, last_look=self._look_again)
            except OSError as error:
                if not forbids_writing(error):
                    raise
            else:
                self._elsewhere = None
                self._refuge.clear()
                self._take_note(beside, sight_of_own(beside, written), data)
                return
        path, sight = self._write_elsewhere(data, sha256)
        self._elsewhere = path
        self._take_note(path, sight, data)

    def _look_again(self) -> None:
        if sight_of(self._places.beside) != self._seen.get(self._places.beside):
            raise _ChangedMeanwhile

    def _take_note(self, path: Path, sight: Sight, data: Pieces) -> None:
        """Know what we have written, and keep it as a good state: at once, or if large, soon."""
        self._seen[path] = self._kept[path] = sight
        self._owed = data
        if sum(map(len, data)) < _LARGE:
            self._keep_owed()

    def _keep_owed(self) -> None:
        """Keep a good state; a full home folder is no reason not to go on."""
        owed, self._owed = self._owed, None
        if owed is not None:
            with contextlib.suppress(OSError):
                self._generations.keep(owed)

    def _grown_from(self) -> str:
        """The digest of what stands beside the agreement, if we have taken it in."""
        beside = self._places.beside
        is_known = sight_of(beside) == self._seen.get(beside)
        with contextlib.suppress(OSError):
            return digest_of(bytes_of(beside)) if is_known else ""
        return ""

    def _write_elsewhere(self, data: Pieces, sha256: str) -> tuple[Path, Sight]:
        path, sight = self._refuge.write(data, sha256, self._grown_from(), self._seen)
        self._seen[path] = sight
        return path, sight

    def _rescue(self, data: Pieces, sha256: str) -> Path | None:
        """Bring work that can't be saved into the data folder, if that can be done."""
        try:
            return self._write_elsewhere(data, sha256)[0]
        except OSError:
            return None
