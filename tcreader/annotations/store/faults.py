"""Why a review couldn't be written, in the terms of the project."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from tcreader.errors import ReviewNotSaved

if TYPE_CHECKING:
    from pathlib import Path

_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.ENOENT: "folder-gone",
    errno.ENOTDIR: "folder-gone",
    errno.EBUSY: "in-use",
}
_PROBLEMS = {
    "disk-full": "The disk is full.",
    "folder-gone": "The folder is gone.",
    "in-use": "Another program has the review file open.",
    "not-written": "The review couldn't be written.",
}
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG})


def forbids_writing(error: OSError) -> bool:
    """Whether a folder takes no such file at all, so that it must be kept elsewhere."""
    return error.errno in _NOT_ALLOWED


def not_saved(error: OSError, path: Path, rescued: Path | None) -> ReviewNotSaved:
    """The error that says so.

    Args:
        error: Why the file couldn't be written.
        path: The file.
        rescued: Where the work was brought to safety, if that could be done.
    """
    reason = _REASONS.get(error.errno or 0, "not-written")
    advice = "The work is in memory only: make room or choose another folder."
    if rescued is not None:
        advice = f"The work was kept in {rescued}; saving is tried again."
    return ReviewNotSaved(_PROBLEMS[reason], reason=reason, path=path, advice=advice)
