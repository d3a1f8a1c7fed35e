"""Everything that can go wrong for a reviewer, as one small hierarchy.

The core raises these; the window's presenter and the command line turn them into sentences.
An error therefore carries facts, not prose for one reader: ``reason`` is a stable key by which
a translated sentence is found, ``path`` names the file, and ``str(error)`` is one plain English
line that says what happened, where, and what to do.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
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


class NotAllUnderstood(TcreaderError):
    """A review file with parts that can't be shown; they stay in it as they are."""


class NewerReviewFile(TcreaderError):
    """A review file written by a newer tcreader; it is opened for reading only."""


class ReviewFileLocked(TcreaderError):
    """Someone else holds the review file; the message names who."""


class ReviewNotSaved(TcreaderError):
    """The review couldn't be written; the work is still in memory."""


class MergeRefused(TcreaderError):
    """Another reviewer's file that can't be merged; nothing was changed."""


class Mistake(NamedTuple):
    """What is wrong in a data file, and where.

    Attributes:
        says: What follows the key in the English sentence, with names in braces; by it a
            translation is found.
        details: What stands for these names.
        key: The key whose value is wrong, or nothing if the whole file is.
        where: The table in which the key stands, such as ``rule en/penalty/late-fee``.
        line: Its line, counted from 1; None if it isn't known.
    """

    says: str
    details: Mapping[str, str] = MappingProxyType({})
    key: str = ""
    where: str = ""
    line: int | None = None

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        where = f"{self.where}: " if self.where else ""
        key = f'"{self.key}" ' if self.key else ""
        return f"{place}{where}{key}{self.says.format(**self.details)}."


class InvalidRule(TcreaderError):
    """A rule or another data file is wrong; the message names file and key.

    Attributes:
        mistake: What is wrong in the file; None if it couldn't even be read.
    """

    def __init__(
        self,
        problem: str | Mistake,
        *,
        reason: str,
        path: Path | None = None,
        advice: str = "",
    ) -> None:
        super().__init__(str(problem), reason=reason, path=path, advice=advice)
        self.mistake = problem if isinstance(problem, Mistake) else None


class ExportFailed(TcreaderError):
    """A file for someone else couldn't be written."""


class Cancelled(TcreaderError):
    """The person stopped a long work; nothing is reported."""

    def __init__(self) -> None:
        super().__init__("Cancelled.", reason="cancelled")
