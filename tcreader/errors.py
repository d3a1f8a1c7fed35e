"""Everything that can go wrong for a reviewer, as one small hierarchy.

The core raises these; the window's presenter and the command line turn them into sentences.
An error therefore carries facts, not prose for one reader: ``reason`` is a stable key by which
a translated sentence is found, ``path`` names the file, and ``str(error)`` is one plain English
line that says what happened, where, and what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class TcreaderError(Exception):
    """Something that a reviewer must be told.

    Attributes:
        reason: A stable key, such as ``"empty"`` or ``"folder"``; unique within the class.
        path: The file concerned, if there is one.
        advice: What to do next, as one English sentence, or nothing.
        who: The person concerned, or nothing if there is none or nobody knows.
    """

    def __init__(
        self,
        problem: str,
        *,
        reason: str,
        path: Path | None = None,
        advice: str = "",
        who: str = "",
    ) -> None:
        super().__init__(problem)
        self.reason = reason
        self.path = path
        self.advice = advice
        self.who = who

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path is not None else ""
        return f"{where}{self.args[0]}{' ' + self.advice if self.advice else ''}"


class UnreadableFile(TcreaderError):
    """The agreement's file can't be read: missing, a folder, no permission, empty, too large."""


class UnsupportedFormat(TcreaderError):
    """The file was read, but it isn't a text that tcreader understands."""


class DamagedReviewFile(TcreaderError):
    """A review file that isn't what it should be; it has been set aside, not overwritten."""


class NewerReviewFile(TcreaderError):
    """A review file written by a newer tcreader; it is opened for reading only."""


class ReviewFileLocked(TcreaderError):
    """Someone else holds the review file; the message names who."""


class ReviewNotSaved(TcreaderError):
    """The review couldn't be written; the work is still in memory."""


class MergeRefused(TcreaderError):
    """Another reviewer's file that can't be merged; nothing was changed."""


class InvalidRule(TcreaderError):
    """A rule or another data file is wrong; the message names file and key."""


class ExportFailed(TcreaderError):
    """A file for someone else couldn't be written."""


class Cancelled(TcreaderError):
    """The person stopped a long work; nothing is reported."""

    def __init__(self) -> None:
        super().__init__("Cancelled.", reason="cancelled")
