"""The notes that are shown, in their groups, kept from one change to the next: no Qt here.

What has lost its place or its meaning comes first, however the others are grouped.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from tcreader.annotations import Color, PlacementState
from tcreader.desktop.notes.grouping import FIRST, Grouping, Heading, NoteRow, NoteState
from tcreader.review.note_order import move

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from tcreader.agreement import Outline

_LOST = Heading(Grouping.STATE, NoteState.ORPHANED)
_TURNED = Heading(Grouping.STATE, NoteState.MEANING_CHANGED)
_REST = Heading(Grouping.NONE, None)
_COLORS = (*Color, None)
_STATES = tuple(NoteState)
_place = attrgetter("place")


class Arrangement:
    """Rows in groups, each under its line.

    Args:
        rows: Annotations in reading order.
        lets_through: Whether an annotation is shown; of one row always the same.
        grouping: By what.
        outline: By which clauses are in order.

    Attributes:
        size: How many annotations are shown.
    """

    def __init__(
        self,
        rows: Iterable[NoteRow],
        lets_through: Callable[[NoteRow], bool],
        grouping: Grouping,
        outline: Outline,
    ) -> None:
        self._lets_through, self._grouping = lets_through, grouping
        self._order = _order(grouping, outline)
        self._groups: dict[Heading, list[NoteRow]] = {}
        self.size = 0
        for row in filter(lets_through, rows):
            self.size += 1
            for heading, member in self._places(row):
                self._groups.setdefault(heading, []).append(member)

    def exchange(self, gone: Iterable[NoteRow], come: Iterable[NoteRow]) -> None:
        """Take some of the rows out, shown or not, and put others in."""
        for row in filter(self._lets_through, gone):
            self.size -= 1
            for heading, member in self._places(row):
                move(self._groups[heading], [member], (), _place, _place)
                if not self._groups[heading]:
                    del self._groups[heading]
        for row in filter(self._lets_through, come):
            self.size += 1
            for heading, member in self._places(row):
                move(self._groups.setdefault(heading, []), (), [member], _place, _place)

    def rows(self, folded: Collection[str] = ()) -> list[NoteRow]:
        """All rows in order; there is no line where there is but one group of all kinds of notes.

        Args:
            folded: Keys of the groups of which only the line is shown.
        """
        if self._groups.keys() == {_REST}:
            return self._groups[_REST]
        result: list[NoteRow] = []
        for heading in sorted(self._groups, key=self._rank):
            members, is_folded = self._groups[heading], heading.key in folded
            line = heading._replace(size=len(members), is_folded=is_folded)
            result.append(NoteRow(heading.key, heading=line))
            if not is_folded:
                result += members
        return result

    def _places(self, row: NoteRow) -> Iterable[tuple[Heading, NoteRow]]:
        """Under which lines a row stands, and as what: a note with two tags under both."""
        state = row.placement.state if row.placement is not None else None
        if state is PlacementState.ORPHANED:
            return ((_LOST, row),)
        if state is PlacementState.MEANING_CHANGED:
            return ((_TURNED, row),)
        if self._grouping is Grouping.NONE:
            return ((_REST, row),)
        first, *others = [Heading(self._grouping, value) for value in self._values(row)]
        again = [(other, row._replace(key=f"{row.key} {other.value}")) for other in others]
        return [(first, row), *again]

    def _values(self, row: NoteRow) -> Sequence[Any]:
        """What a row has in common with others of its groups; one at least."""
        annotation = row.annotation
        if self._grouping is Grouping.CLAUSE:
            return (row.clause or None,)
        if self._grouping is Grouping.AUTHOR:
            return (row.author or None,)
        if self._grouping is Grouping.COLOR:
            return (annotation.color if annotation else None,)
        if self._grouping is Grouping.TAG:
            return sorted(annotation.tags if annotation else (), key=self._order) or (None,)
        return (row.state,)

    def _rank(self, heading: Heading) -> tuple[int, Any]:
        """By what groups are in order."""
        if heading in (_LOST, _TURNED):
            return 0, FIRST.index(heading.value)
        return 1, self._order(heading.value)


def _order(grouping: Grouping, outline: Outline) -> Callable[[Any], Any]:
    """By what the values are in order that groups of this kind have in common."""
    if grouping is Grouping.CLAUSE:
        places = {clause.id: place for place, clause in enumerate(outline)}
        return lambda clause_id: places.get(clause_id, -1)
    if grouping is Grouping.COLOR:
        return _COLORS.index
    if grouping is Grouping.STATE:
        return _STATES.index
    return _by_name


def _by_name(name: str | None) -> tuple[bool, str]:
    """In the alphabet; those without come last."""
    return name is None, (name or "").casefold()
