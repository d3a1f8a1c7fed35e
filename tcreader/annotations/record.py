"""The record: everything a reviewer has made of one agreement, as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.model import (
        Annotation,
        FlagDecision,
        HandFlag,
        ReadingMark,
        Reply,
        Reviewer,
    )


class Standpoint(NamedTuple):
    """Whom the reviewer speaks for; empty party words mean what the text itself says.

    Attributes:
        customer: ``business`` or ``consumer``.
        drafter: Words that name the drafter, as the reviewer corrected them.
        counterparty: Words that name the other side, likewise.
    """

    customer: str = "business"
    drafter: tuple[str, ...] = ()
    counterparty: tuple[str, ...] = ()


class ForeignItem(NamedTuple):
    """An item that another program, or a newer tcreader, wrote into the file: kept as it is."""

    value: Any


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept in a review file.

    Attributes:
        annotations: Highlights and notes under their ids, in the file's order.
        replies: Answers in the threads of annotations, under their ids, oldest first.
        decisions: What each reviewer made of flags, under the decisions' ids.
        hand_flags: Flags set by hand, under their ids.
        reading: How far each clause has been reviewed, under the clause's id when it was marked;
            a clause that is missing is unread.
        deleted: When an entry was deleted, UTC, under its id, so that a merge doesn't bring it
            back.
        standpoint: Whom the reviewer speaks for.
        texts: The texts in which targets were made, as they are kept in the file, under their
            SHA-256.
        id: Of the file's collection; empty until it has been saved.
        saves: Marks of the saves from which the file has grown, the last one last (see `lineage`).
        reviewers: Everyone who has taken part, as the file lists them.
        slots: The file's items in their order: the id of one that stands in a part above, or an
            item that tcreader doesn't understand.
        unknown: Other keys that other programs wrote into the file, kept untouched.
    """

    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    replies: Mapping[str, Reply] = field(default_factory=dict)
    decisions: Mapping[str, FlagDecision] = field(default_factory=dict)
    hand_flags: Mapping[str, HandFlag] = field(default_factory=dict)
    reading: Mapping[str, ReadingMark] = field(default_factory=dict)
    deleted: Mapping[str, str] = field(default_factory=dict)
    standpoint: Standpoint = field(default_factory=Standpoint)
    texts: Mapping[str, KeptText] = field(default_factory=dict)
    id: str = ""
    saves: tuple[str, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    slots: tuple[str | ForeignItem, ...] = ()
    unknown: Mapping[str, Any] = field(default_factory=dict)


EMPTY = Record()
