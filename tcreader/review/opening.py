"""From a file to a review: text, flags, and what was kept of earlier work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import ReviewFile
from tcreader.review.placing import placed
from tcreader.review.review import Review

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations import Standpoint
    from tcreader.flags import Rules, Scan


def open_review(
    path: Path,
    *,
    rules: Rules | None = None,
    standpoint: Standpoint | None = None,
    review_file: ReviewFile | None = None,
    with_flags: bool = True,
) -> Review:
    """Everything about one agreement: read it, load its review file, look for flags.

    Args:
        path: The agreement's file.
        rules: What to look for; the shipped rules for the text's language if not given.
        standpoint: Whom the reviewer speaks for, in place of what the review file says.
        review_file: Where the record is kept. Give it to save to it later, and to learn what
            `ReviewFile.notices` says; the agreement's own one if not given.
        with_flags: Whether to look for flags; without, the scan is empty.

    Raises:
        UnreadableFile: The agreement can't be read.
        UnsupportedFormat: It is no agreement.
        InvalidRule: The rules are wrong.
    """
    from dataclasses import replace

    from tcreader.flags import EMPTY_SCAN, load_taxonomy
    from tcreader.formats import read

    agreement = read(path)
    record = (review_file or ReviewFile(path)).load()
    if standpoint is not None:
        record = replace(record, standpoint=standpoint)
    scan = _scanned(agreement, rules, record.standpoint) if with_flags else EMPTY_SCAN
    return Review(agreement, scan, load_taxonomy(), record, placed(agreement, record))


def _scanned(agreement: Agreement, rules: Rules | None, standpoint: Standpoint) -> Scan:
    from tcreader.flags import CustomerKind, Parties, load_rules, scan

    if rules is None:
        rules = load_rules(agreement.source.languages)
    corrected = None
    if standpoint.drafter or standpoint.counterparty:
        corrected = Parties(standpoint.drafter, standpoint.counterparty)
    return scan(agreement, rules, CustomerKind(standpoint.customer), corrected)
