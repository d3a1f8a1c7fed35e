"""Rows of the notes panel, and how they are sorted into groups: no Qt here."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.annotations import Color, PlacementState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from tcreader.agreement import Outline
    from tcreader.annotations import Annotation, Placement, Reply


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


_COLOR_ORDER: Mapping[Color | None, int] = {
    color: place for place, color in enumerate((*Color, None))
}


def arranged(
    rows: Sequence[NoteRow],
    outline: Outline,
    grouping: Grouping = Grouping.NONE,
    folded: Collection[str] = (),
) -> list[NoteRow]:
    """The rows in their groups, each under its line.

    What has lost its place or its meaning comes first, however the others are grouped.

    Args:
        rows: Annotations in reading order.
        outline: By which clauses are in order.
        grouping: By what.
        folded: Keys of the groups of which only the line is shown.
    """
    groups, rest = _apart(rows)
    if grouping is Grouping.NONE:
        if not groups:
            return rest
        groups[Heading(Grouping.NONE, None)] = rest
    else:
        groups.update(_grouped(rest, outline, grouping))
    return _under_lines(groups, folded)


def _apart(rows: Iterable[NoteRow]) -> tuple[dict[Heading, list[NoteRow]], list[NoteRow]]:
    """What comes first, and the rest; all rows are looked at for every letter that is typed."""
    orphaned, changed = PlacementState.ORPHANED, PlacementState.MEANING_CHANGED
    lost: list[NoteRow] = []
    turned: list[NoteRow] = []
    rest: list[NoteRow] = []
    for row in rows:
        state = row.placement.state if row.placement is not None else None
        (lost if state is orphaned else turned if state is changed else rest).append(row)
    first = {
        Heading(Grouping.STATE, NoteState.ORPHANED): lost,
        Heading(Grouping.STATE, NoteState.MEANING_CHANGED): turned,
    }
    return {heading: members for heading, members in first.items() if members}, rest


def _under_lines(
    groups: Mapping[Heading, Sequence[NoteRow]], folded: Collection[str]
) -> list[NoteRow]:
    result: list[NoteRow] = []
    told: set[str] = set()
    for heading, members in groups.items():
        if not members:
            continue
        is_folded = heading.key in folded
        line = heading._replace(size=len(members), is_folded=is_folded)
        result.append(NoteRow(heading.key, heading=line))
        if heading.grouping is not Grouping.TAG and not is_folded:
            result += members
        for row in members if heading.grouping is Grouping.TAG and not is_folded else ():
            is_twice = row.key in told  # a note with two tags stands under both
            result.append(row._replace(key=f"{row.key} {heading.value}") if is_twice else row)
            told.add(row.key)
    return result


def _grouped(
    rows: Iterable[NoteRow], outline: Outline, grouping: Grouping
) -> dict[Heading, list[NoteRow]]:
    values, order = _sorting(outline, grouping)
    groups: dict[Heading, list[NoteRow]] = {}
    for row in rows:
        for value in values(row):
            groups.setdefault(Heading(grouping, value), []).append(row)
    return {
        heading: groups[heading] for heading in sorted(groups, key=lambda one: order(one.value))
    }


def _sorting(
    outline: Outline, grouping: Grouping
) -> tuple[Callable[[NoteRow], Sequence[str | Color | NoteState | None]], Callable[[Any], Any]]:
    """To which groups a row belongs, and by what the groups are in order."""
    if grouping is Grouping.CLAUSE:
        places = {clause.id: place for place, clause in enumerate(outline)}
        return (lambda row: (row.clause or None,)), (lambda value: places.get(value, -1))
    if grouping is Grouping.AUTHOR:
        return (lambda row: (row.author or None,)), _by_name
    if grouping is Grouping.COLOR:
        return (lambda row: (row.annotation and row.annotation.color,)), _COLOR_ORDER.__getitem__
    if grouping is Grouping.TAG:
        return (lambda row: (row.annotation and row.annotation.tags) or (None,)), _by_name
    return (lambda row: (row.state,)), list(NoteState).index


def _by_name(name: str | None) -> tuple[bool, str]:
    """In the alphabet; those without come last."""
    return name is None, (name or "").casefold()
