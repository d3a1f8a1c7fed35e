"""Opening an agreement with its review, for commands that must not go on without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import ReviewFile
from tcreader.cli.printing import complain
from tcreader.errors import DamagedReviewFile, NotAllUnderstood
from tcreader.review import open_review

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.review import Review


def open_for_reading(file: Path, *, with_flags: bool = True) -> Review:
    """The review of an agreement.

    Raises:
        UnreadableFile: The agreement can't be read.
        UnsupportedFormat: It is no agreement.
        DamagedReviewFile: The review file is damaged. It has been set aside: run again, and what
            was left of the work is used.
    """
    return open_with_file(file, with_flags=with_flags)[0]


def open_with_file(file: Path, *, with_flags: bool = True) -> tuple[Review, ReviewFile]:
    """The review of an agreement, and the file in which to save it.

    Raises:
        TcreaderError: As `open_for_reading`.
    """
    review_file = ReviewFile(file)
    review = open_review(file, review_file=review_file, with_flags=with_flags)
    for notice in review_file.notices:
        if isinstance(notice, DamagedReviewFile):
            raise notice
        if isinstance(notice, NotAllUnderstood):
            complain(str(notice))
    return review, review_file
