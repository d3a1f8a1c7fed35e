"""Another reviewer's file, before it is merged: what it holds, and whether it is of this text."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations import Record


class Kinship(enum.Enum):
    """How the text that a file is about stands to the agreement at hand."""

    SAME = "same"
    """It is this very text, or one from which this file's text has come."""
    OTHER_VERSION = "other-version"
    """It is another version of the agreement: what has a place here is placed by anchoring."""
    UNKNOWN = "unknown"
    """The file says nothing about its text, or has nothing on it."""
    STRANGER = "stranger"
    """It is another agreement altogether."""


class Incoming(NamedTuple):
    """What somebody else's file brings.

    Attributes:
        path: The file.
        format: ``review``, or a format of `interchange`: ``jsonld``, ``hypothesis``, ``readium``.
        record: What it holds.
        kinship: How its text stands to the agreement at hand.
        passed_over: How many of its items tcreader doesn't understand and left out.
    """

    path: Path
    format: str
    record: Record
    kinship: Kinship
    passed_over: int = 0


def read_incoming(path: Path, agreement: Agreement, *, is_forced: bool = False) -> Incoming:
    """What a file of another reviewer or another program brings for this agreement.

    Args:
        path: A review file, or a file in one of the formats of `interchange`.
        agreement: The text at hand.
        is_forced: Whether to take a file that is about another agreement too.

    Raises:
        MergeRefused: It can't be read (reason ``unreadable``), is neither a review nor a known
            format (``not-a-review``), comes from a newer tcreader (``newer``), or is about
            another agreement (``stranger``).
    """
    raise NotImplementedError
