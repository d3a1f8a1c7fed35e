"""Another reviewer's file, before it is merged: what it holds, and whether it is of this text."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import PlacementState, TargetKind, place
from tcreader.errors import MergeRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.annotations import Record, Target

_MOST = 500_000_000  # bytes; ten times the largest review that anybody made
_TEXTS = 8  # of the texts that a file keeps, the last ones are looked at
_SHORTEST = 8  # characters; shorter sentences are headings and labels, which all agreements share
_VERSION = 0.09
"""The share of text from which two texts are versions of one agreement.

Of 185 real agreements, the successive versions of one agreement have 9 % or more of their text in
common, whole sentences counted, and unrelated agreements at most 8 %; those of one house may have
half in common and pass for versions.
"""


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
    incoming = _understood(path, _bytes_of(path), agreement)
    if incoming.kinship is Kinship.STRANGER and not is_forced:
        raise MergeRefused(
            "These notes belong to another agreement.",
            reason="stranger",
            path=path,
            advice="Merge it with the review of the agreement for which it was made.",
        )
    return incoming


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size <= _MOST:
            return path.read_bytes()
        problem = "no such file" if not path.exists() else "not a file, or too large"
    except OSError as error:
        problem = error.strerror or str(error)
    raise MergeRefused(
        f"The file can't be read ({problem}).",
        reason="unreadable",
        path=path,
        advice="Check its name and that you may read it.",
    )


def _understood(path: Path, data: bytes, agreement: Agreement) -> Incoming:
    from tcreader.annotations.file_format import SCHEMA, NotAReview, loaded

    try:
        file = loaded(data)
    except NotAReview:
        return _foreign(path, data, agreement)
    if file.schema > SCHEMA:
        raise MergeRefused(
            "A newer tcreader wrote this review.",
            reason="newer",
            path=path,
            advice="Install the newest tcreader to merge it.",
        )
    return Incoming(path, "review", file.record, _kinship(file.record, agreement))


def _foreign(path: Path, data: bytes, agreement: Agreement) -> Incoming:
    from tcreader.annotations.interchange import NotForeign, read_foreign

    try:
        found = read_foreign(data, agreement)
    except NotForeign as error:
        raise MergeRefused(
            f"This is neither a review nor a file of annotations: {error}",
            reason="not-a-review",
            path=path,
            advice=_advice(path),
        ) from error
    targets = _targets(found.record)
    kinship = Kinship.UNKNOWN if _has_a_place(targets, agreement) else Kinship.STRANGER
    return Incoming(path, found.format, found.record, kinship, found.passed_over)


def _advice(path: Path) -> str:
    beside = path.with_name(f"{path.name}.review.json")
    if beside.is_file():
        return f"Name the review itself, {beside.name}."
    return "A review's file ends in .review.json."


def _kinship(record: Record, agreement: Agreement) -> Kinship:
    """How the texts in which a review was made stand to this one."""
    digest = agreement.text_digest
    if digest in record.texts or any(one.source == digest for one in _targets(record).values()):
        return Kinship.SAME
    if not record.texts:
        return Kinship.UNKNOWN
    ours = _sentences(agreement.text)
    shares = [_share(ours, _sentences(text)) for text in _kept_texts(record)]
    return Kinship.OTHER_VERSION if max(shares, default=0) >= _VERSION else Kinship.STRANGER


def _kept_texts(record: Record) -> Iterable[str]:
    """The last texts that a record keeps, as far as they are whole."""
    for kept in list(record.texts.values())[-_TEXTS:]:
        try:
            yield kept.text()
        except ValueError:
            continue


def _sentences(text: str) -> Mapping[str, int]:
    """A text's sentences without white space, with their lengths."""
    bare = ("".join(sentence.split()) for sentence in re.split(r"[。；！？;.!?\n]", text))
    return {sentence: len(sentence) for sentence in bare if len(sentence) >= _SHORTEST}


def _share(ours: Mapping[str, int], theirs: Mapping[str, int]) -> float:
    """How much of the shorter text the longer one has too, from 0 to 1."""
    shorter = min(sum(ours.values()), sum(theirs.values()))
    return sum(ours[one] for one in ours.keys() & theirs.keys()) / shorter if shorter else 0.0


def _targets(record: Record) -> Mapping[str, Target]:
    parts = record.annotations, record.hand_flags, record.decisions
    return {
        key: entry.target
        for part in parts
        for key, entry in part.items()
        if entry.target.kind is not TargetKind.DOCUMENT
    }


def _has_a_place(targets: Mapping[str, Target], agreement: Agreement) -> bool:
    """Whether some of the quotes stand in the text, or there are none."""
    states = [placement.state for placement in place(agreement, targets).values()]
    return not states or any(state is not PlacementState.ORPHANED for state in states)
