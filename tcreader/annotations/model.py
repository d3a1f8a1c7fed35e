"""What a reviewer leaves on an agreement, as values.

The shapes follow the W3C Web Annotation Data Model (2017): an annotation has a body and a
target, and a target is pointed at by a quote with its context and by a position.
"""

from __future__ import annotations

import enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations.stance import NO_STANCE, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Span


_NO_KEYS: Mapping[str, Any] = MappingProxyType({})


class Color(enum.Enum):
    """The five colours of a highlight."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class TargetKind(enum.Enum):
    """What an annotation is about."""

    WORDS = "words"
    CLAUSE = "clause"
    DOCUMENT = "document"


class ReadingState(enum.Enum):
    """How far a clause has been reviewed."""

    UNREAD = "unread"
    READ = "read"
    NO_ISSUE = "no-issue"
    ISSUE = "issue"
    ESCALATED = "escalated"


class Verdict(enum.Enum):
    """What the reviewer made of a flag."""

    KEPT = "kept"
    DISMISSED = "dismissed"


class PlacementState(enum.Enum):
    """How an annotation found its place in the text at hand."""

    PLACED = "placed"
    MOVED = "moved"
    ORPHANED = "orphaned"
    MEANING_CHANGED = "meaning-changed"


class Reviewer(NamedTuple):
    """A person who annotates; ``id`` is a URN that stays when the name changes."""

    id: str
    name: str


class Target(NamedTuple):
    """What an annotation points at, in the text in which it was made.

    Attributes:
        kind: Words, a clause as a whole, or the whole document.
        exact: The words (W3C TextQuoteSelector), for words and clauses.
        prefix: Words before, at least 32 characters where there are as many.
        suffix: Words after, likewise.
        span: Their position (W3C TextPositionSelector), in code points.
        clause: Id of the clause they stand in.
        source: SHA-256 of the text in which the target was made, or nothing if unknown.
    """

    kind: TargetKind
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    span: Span | None = None
    clause: str | None = None
    source: str = ""


DOCUMENT = Target(TargetKind.DOCUMENT)


class Annotation(NamedTuple):
    """A highlight, a note, or both.

    Attributes:
        id: ``urn:uuid:…``.
        target: What it is about.
        color: The highlight's colour; None for a note without a highlight.
        note: Markdown text; empty for a mere highlight.
        tags: In the reviewer's order.
        creator: Who made it, if the file says so.
        created: UTC, ``2026-01-05T08:30:00Z``.
        modified: UTC, likewise.
        editor: Who changed it last, if that wasn't its creator.
        resolved: Whether its thread is closed: nothing is left to do about it.
        unknown: Keys that other programs wrote, kept untouched.
    """

    id: str
    target: Target
    color: Color | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    creator: Reviewer | None = None
    created: str = ""
    modified: str = ""
    editor: Reviewer | None = None
    resolved: bool = False
    unknown: Mapping[str, Any] = _NO_KEYS


class Reply(NamedTuple):
    """An answer in the thread of an annotation.

    Attributes:
        id: ``urn:uuid:…``.
        to: Id of the annotation whose thread it stands in.
        note: Markdown text.
        creator: Who wrote it, if the file says so.
        created: UTC.
        modified: UTC.
        lost: Whether this is no answer but another version of the annotation itself, which lost
            against a newer one when two files were merged and is kept here.
        color: The highlight's colour in that version.
        tags: The tags in that version.
        unknown: Keys that other programs wrote, kept untouched.
    """

    id: str
    to: str
    note: str = ""
    creator: Reviewer | None = None
    created: str = ""
    modified: str = ""
    lost: bool = False
    color: Color | None = None
    tags: tuple[str, ...] = ()
    unknown: Mapping[str, Any] = _NO_KEYS


class FlagDecision(NamedTuple):
    """What one reviewer made of a flag that the rules found.

    Each reviewer has a decision of their own on a flag. Where they differ, the newest that names
    all the others' ids in ``settles``, and is no older than they, is the one that holds.

    Attributes:
        id: Made from the flag and the reviewer, see `decision_id`.
        flag: Id of the flag.
        target: The flagged words, so that the decision can be read when the flag is gone.
        verdict: Kept, dismissed, or None while only the category or the severity was changed.
        reason: Why it was dismissed.
        category: The category that the reviewer gave it instead.
        severity: The severity that the reviewer gave it instead: ``low``, ``medium``, ``high``.
        creator: Who decided.
        modified: When, UTC.
        settles: Ids of other reviewers' decisions on this flag that this one overrules.
        stance: What is to be done about it.
        found: The category in which the rules found it, for when the flag is gone; or nothing.
        unknown: Keys that other programs wrote, kept untouched.
    """

    id: str
    flag: str
    target: Target
    verdict: Verdict | None = None
    reason: str = ""
    category: str | None = None
    severity: str | None = None
    creator: Reviewer | None = None
    modified: str = ""
    settles: tuple[str, ...] = ()
    stance: Stance = NO_STANCE
    found: str = ""
    unknown: Mapping[str, Any] = _NO_KEYS

    def says_the_same(self, other: FlagDecision) -> bool:
        """Whether two reviewers came to one opinion, whatever their reasons and words."""
        ours = self.verdict, self.category, self.severity, self.stance.position
        return ours == (other.verdict, other.category, other.severity, other.stance.position)


def decision_id(flag: str, reviewer: Reviewer | None) -> str:
    """The id of a reviewer's decision on a flag; the same wherever it is made."""
    from uuid import NAMESPACE_URL, uuid5

    who = reviewer.id if reviewer else ""
    return uuid5(NAMESPACE_URL, f"urn:tcreader:decision:{flag}:{who}").urn


class HandFlag(NamedTuple):
    """A flag that the reviewer set where the rules found none."""

    id: str
    target: Target
    category: str
    severity: str
    creator: Reviewer | None = None
    created: str = ""
    modified: str = ""
    editor: Reviewer | None = None
    stance: Stance = NO_STANCE
    unknown: Mapping[str, Any] = _NO_KEYS


class ReadingMark(NamedTuple):
    """How far a clause has been reviewed, and what it said then.

    Attributes:
        state: Never ``UNREAD``: a clause without a mark is unread.
        words: The clause's digest (`Agreement.clause_digests`), by which the mark is found again
            when clauses are renumbered, and by which a clause that now says something else is
            unread again. Empty if unknown; then the mark goes by the id alone.
        creator: Who marked it, if the file says so.
        modified: When, UTC.
        unknown: Keys that other programs wrote, kept untouched.
    """

    state: ReadingState
    words: str = ""
    creator: Reviewer | None = None
    modified: str = ""
    unknown: Mapping[str, Any] = _NO_KEYS


class Placement(NamedTuple):
    """Where an annotation stands in the text at hand.

    Attributes:
        span: None for an orphan, and for a note on the whole document, whose state is ``PLACED``.
        state: How it came there.
        was: How its sentence read before, if its meaning may have changed; else empty.
        changes: The words that may have turned the meaning, before and after, as
            ``("不承担", "应承担")``; one of the two is empty where words were added or taken out.
    """

    span: Span | None
    state: PlacementState
    was: str = ""
    changes: tuple[tuple[str, str], ...] = ()
