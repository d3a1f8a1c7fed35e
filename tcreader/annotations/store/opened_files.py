"""Opening a review file that may be damaged, unreadable, of another version or not there at all."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations.file_format import SCHEMA, NotAReview, loaded
from tcreader.annotations.record import EMPTY
from tcreader.annotations.store.seen_files import bytes_of, set_aside, sight_of
from tcreader.errors import DamagedReviewFile, NewerReviewFile, NotAllUnderstood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tcreader.annotations.file_format.item_texts import ItemTexts
    from tcreader.annotations.record import Record
    from tcreader.annotations.store.seen_files import Sight
    from tcreader.errors import TcreaderError


class OpenedFile(NamedTuple):
    """What a review file gave.

    Attributes:
        record: What it says, or a good state in its place; None where there is no file.
        notice: What a person must be told of it.
        may_write: Whether it may be written over, for nothing in it would be lost.
        data: What says so: the file's content, or that of the good state.
        sight: How the file looked right before it was read; None for a good state in its place.
    """

    record: Record | None = None
    notice: TcreaderError | None = None
    may_write: bool = True
    data: bytes = b""
    sight: Sight = None


def opened_file(
    path: Path, earlier: Callable[[], Iterable[Path]], stamp: str, texts: ItemTexts
) -> OpenedFile:
    """Read a review file; a damaged one is set aside, and the newest good state is given.

    Args:
        path: The file.
        earlier: Gives the files of its earlier good states, the newest first.
        stamp: The date that a damaged file gets in its name.
        texts: Is told what the items look like.
    """
    sight = sight_of(path)
    try:
        data = bytes_of(path)
    except FileNotFoundError:
        return OpenedFile()
    except OSError:
        problem = "The review file can't be read."
        return _restored(earlier(), "unreadable", problem, path)._replace(may_write=False)
    try:
        file = loaded(data, texts)
    except NotAReview:
        aside = set_aside(path, stamp)
        problem = "The review file is damaged."
        restored = _restored(earlier(), "damaged", problem, aside or path)
        return restored._replace(may_write=aside is not None)
    opened = OpenedFile(file.record, data=data, sight=sight)
    if file.schema > SCHEMA:
        return opened._replace(notice=newer_file(path), may_write=False)
    return opened if file.is_understood else opened._replace(notice=_not_all_understood(path))


def newer_file(path: Path) -> NewerReviewFile:
    """The error that says that a newer tcreader wrote a file."""
    return NewerReviewFile(
        "A newer tcreader wrote this review.",
        reason="newer",
        path=path,
        advice="It is open for reading; install the newest tcreader to go on with it.",
    )


def _not_all_understood(path: Path) -> NotAllUnderstood:
    return NotAllUnderstood(
        "Not everything in the review file can be shown.",
        reason="not-all-understood",
        path=path,
        advice="What can't be shown stays in the file as it is.",
    )


def damaged_meanwhile(aside: Path) -> DamagedReviewFile:
    """The error that says that a file was damaged while it was open, and set aside."""
    return DamagedReviewFile(
        "The review file was damaged while it was open.",
        reason="damaged-while-open",
        path=aside,
        advice="It was kept under this name; the work was saved anew.",
    )


def _restored(earlier: Iterable[Path], reason: str, problem: str, path: Path) -> OpenedFile:
    """The newest good state, in place of a file that says nothing."""
    for backup in earlier:
        with contextlib.suppress(OSError, NotAReview):
            data = backup.read_bytes()
            record = loaded(data).record
            advice = "It was kept under this name; the newest good state was opened."
            notice = DamagedReviewFile(problem, reason=reason, path=path, advice=advice)
            return OpenedFile(record, notice, data=data)
    advice = "It was kept under this name; no earlier state was found."
    reason += "-without-backup"
    return OpenedFile(EMPTY, DamagedReviewFile(problem, reason=reason, path=path, advice=advice))
