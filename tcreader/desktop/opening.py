"""The stages of opening an agreement, as plain functions that may run beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.checkpoints import stretch
from tcreader.errors import TcreaderError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tcreader.annotations import ReviewFile
    from tcreader.checkpoints import Checkpoint
    from tcreader.desktop.head_start import Prepared
    from tcreader.flags import Rules, Scan
    from tcreader.review import Review

SHORT = 50_000  # bytes; up to here, opening with flags is faster than painting twice


_READ, _OUTLINED = 65, 95  # per cent of the time that it takes to open a long text


class Opened(NamedTuple):
    """What opening a file gave.

    Attributes:
        review: Text, outline and record, without flags.
        file: Where the record is kept.
        notices: What the reviewer must be told about the review file.
        read_only: Whether the review file may not be written at all.
        is_locked: Whether somebody else is writing it.
        is_scanned: Whether the review has its flags already.
    """

    review: Review
    file: ReviewFile
    notices: tuple[TcreaderError, ...] = ()
    read_only: bool = False
    is_locked: bool = False
    is_scanned: bool = False


def is_short(path: Path) -> bool:
    """Whether a file is opened in one step."""
    try:
        return path.stat().st_size <= SHORT
    except OSError:
        return True  # reading it will say what is wrong


def read(
    path: Path,
    holder: str,
    take: Callable[[], Prepared | None] | None = None,
    report: Checkpoint | None = None,
) -> Opened:
    """Read an agreement and its review file.

    Args:
        path: The agreement's file.
        holder: The name that others are told while this window holds the review file.
        take: Waits for what another process finds out about the file. It is asked late: until
            then, the two work side by side.
        report: Called with how far the reading is; what it raises ends it.

    Raises:
        UnreadableFile: The agreement can't be read.
        UnsupportedFormat: It is no agreement.
    """
    from tcreader.annotations import ReviewFile
    from tcreader.annotations.record import Standpoint
    from tcreader.flags import EMPTY_SCAN
    from tcreader.review import Review, placed

    file = ReviewFile(path)
    prepared = take() if take is not None else None
    if prepared is None:
        from tcreader.flags import load_taxonomy
        from tcreader.formats import read as read_agreement

        agreement = read_agreement(path, stretch(report, 0, _READ))
        taxonomy, scan = load_taxonomy(), EMPTY_SCAN
        # Made here and kept, as the facts below, so that none of it is made in the window's thread:
        _ = agreement.outline.at(0), agreement.outline.children(None), agreement.outline.by_id
        if report is not None:
            report(_OUTLINED, 100)
    else:
        agreement, taxonomy, scan = prepared.agreement, prepared.taxonomy, prepared.scan
    locked = hold(file, holder) if prepared is None else ()  # what was prepared is shown first
    record = file.load()
    is_scanned = prepared is not None and record.standpoint == Standpoint()
    review = Review(
        agreement,
        scan if is_scanned else EMPTY_SCAN,
        taxonomy,
        record,
        placed(agreement, record),
    )
    if prepared is None:
        _ = review.clause_facts
    notices = (*locked, *file.notices)
    return Opened(review, file, notices, file.read_only, bool(locked), is_scanned)


def scan(review: Review, rules: Rules, checkpoint: Checkpoint | None = None) -> Scan:
    """The flags of an agreement, as its reviewer stands to it.

    Args:
        review: The agreement, and the standpoint in its record.
        rules: What to look for.
        checkpoint: Called between clauses with how far the scan is; what it raises ends it.
    """
    from tcreader.flags import CustomerKind, Parties
    from tcreader.flags import scan as scan_agreement

    standpoint = review.record.standpoint
    parties = Parties(standpoint.drafter, standpoint.counterparty)
    corrected = parties if parties.drafter or parties.counterparty else None
    return scan_agreement(
        review.agreement, rules, CustomerKind(standpoint.customer), corrected, checkpoint
    )


def hold(file: ReviewFile, holder: str) -> tuple[TcreaderError, ...]:
    """Take the review file for this window; what keeps it from that, if anything."""
    try:
        file.hold(holder)
    except TcreaderError as error:
        return (error,)
    return ()
