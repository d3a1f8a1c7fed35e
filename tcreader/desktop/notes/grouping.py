"""Rows of the notes panel, and by what they are grouped: no Qt here."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple, cast

from tcreader.annotations import PlacementState
from tcreader.review.note_order import place_of

if TYPE_CHECKING:
    from tcreader.annotations import Annotation, Color, Placement, Reply
    from tcreader.review.note_order import Place


class NoteState(enum.Enum):
    """What there is to do about a note, the most urgent first."""

    ORPHANED = "orphaned"
    MEANING_CHANGED = "meaning-changed"
    OPEN = "open"
    RESOLVED = "resolved"


FIRST = (NoteState.ORPHANED, NoteState.MEANING_CHANGED)
"""What comes before all other notes, however those are grouped."""


class Grouping(enum.Enum):
    """By what the cards are grouped."""

    NONE = "none"
    CLAUSE = "clause"
    AUTHOR = "author"
    COLOR = "color"
    TAG = "tag"
    STATE = "state"


class Heading(NamedTuple):
    """The line above a group.

    Attributes:
        grouping: By what it was grouped.
        value: What its notes have in common: a clause's id, an author's name, a colour, a tag or
            a state; None for those that have none, or for all the others.
        size: How many notes there are.
        is_folded: Whether only the line is shown.
    """

    grouping: Grouping
    value: str | Color | NoteState | None
    size: int = 0
    is_folded: bool = False

    @property
    def key(self) -> str:
        """Unique among the rows, and the same when the group grows or is folded."""
        value = self.value.value if isinstance(self.value, enum.Enum) else self.value
        return f"group {self.grouping.value} {value}"


class NoteRow(NamedTuple):
    """A row of the panel: an annotation with its thread, or the line above a group.

    Attributes:
        key: The annotation's id; made for a line, and where a note stands under a second tag.
        annotation: None for the line above a group.
        placement: Where it stands in this text; None for such a line.
        clause: Id of the clause in which it stands; empty for the whole document and for orphans.
        quote: The words it is about, as they stand in this text, or as they stood.
        replies: Its thread, oldest first.
        heading: The line above a group; None for an annotation.
    """

    key: str
    annotation: Annotation | None = None
    placement: Placement | None = None
    clause: str = ""
    quote: str = ""
    replies: tuple[Reply, ...] = ()
    heading: Heading | None = None

    @property
    def is_name(self) -> bool:
        """Whether it is the line above a group."""
        return self.heading is not None

    @property
    def is_orphan(self) -> bool:
        """Whether its words are no longer in the text."""
        return self.placement is not None and self.placement.state is PlacementState.ORPHANED

    @property
    def has_new_meaning(self) -> bool:
        """Whether its words are there, and may say something else."""
        placement = self.placement
        return placement is not None and placement.state is PlacementState.MEANING_CHANGED

    @property
    def is_resolved(self) -> bool:
        """Whether its thread is closed."""
        return self.annotation is not None and self.annotation.resolved

    @property
    def state(self) -> NoteState:
        """The most urgent that holds."""
        if self.is_orphan:
            return NoteState.ORPHANED
        if self.has_new_meaning:
            return NoteState.MEANING_CHANGED
        return NoteState.RESOLVED if self.is_resolved else NoteState.OPEN

    @property
    def author(self) -> str:
        """The name of who made it, if the file says so."""
        creator = self.annotation.creator if self.annotation else None
        return creator.name if creator else ""

    @property
    def place(self) -> Place:
        """By what rows are in reading order; of an annotation only, which always has its place."""
        return place_of(cast("Annotation", self.annotation), cast("Placement", self.placement))
