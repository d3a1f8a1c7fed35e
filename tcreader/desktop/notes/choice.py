"""Which notes the reviewer wants to see: no Qt here."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from tcreader.desktop.notes.grouping import NoteState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.annotations import Color
    from tcreader.desktop.notes.grouping import NoteRow


class Facet(enum.Enum):
    """What notes can be told apart by; the value is the attribute of `NoteChoice`."""

    COLOR = "colors"
    TAG = "tags"
    AUTHOR = "authors"
    STATE = "states"


class NoteChoice(NamedTuple):
    """What the reviewer wants to see; what is empty lets everything through.

    Attributes:
        words: To be found in the quote, the note, a reply, a tag or the author's name.
        colors: The colours of highlights.
        tags: Of which a note has at least one.
        authors: Names of those who made them.
        states: Of which at least one holds: a note without a place may be open or resolved.
    """

    words: str = ""
    colors: frozenset[Color] = frozenset()
    tags: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    states: frozenset[NoteState] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not any(self)

    def lets_through(self, row: NoteRow) -> bool:
        """Whether an annotation is shown, as far as its words don't matter."""
        annotation = row.annotation
        return annotation is not None and (
            (not self.colors or annotation.color in self.colors)
            and (not self.tags or not self.tags.isdisjoint(annotation.tags))
            and (not self.authors or row.author in self.authors)
            and (not self.states or not self.states.isdisjoint(states_of(row)))
        )


def states_of(row: NoteRow) -> tuple[NoteState, ...]:
    """All that holds of a note."""
    thread = NoteState.RESOLVED if row.is_resolved else NoteState.OPEN
    return (thread,) if row.state is thread else (row.state, thread)


def searched_words(row: NoteRow) -> str:
    """All words of a note and its thread, whatever their case."""
    annotation = row.annotation
    if annotation is None:
        return ""
    parts = [annotation.note, row.quote, row.author, *annotation.tags]
    if row.placement is not None and row.placement.was:
        parts.append(row.placement.was)
    for reply in row.replies:
        parts += (reply.note, *reply.tags)
    return "\n".join(parts).casefold()


def facets_of(row: NoteRow) -> Iterator[tuple[Facet, Color | NoteState | str]]:
    """What can be filtered by, of one note."""
    if row.annotation is None:
        return
    if row.annotation.color is not None:
        yield Facet.COLOR, row.annotation.color
    for tag in row.annotation.tags:
        yield Facet.TAG, tag
    if row.author:
        yield Facet.AUTHOR, row.author
    for state in states_of(row):
        yield Facet.STATE, state
