"""Notes in reading order, and by clause; after a change only what it touched is moved.

On the document as a whole first, then in text order, then orphans. Of several on the same words
the older comes first.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, TypeVar

from tcreader.annotations import PlacementState, touched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tcreader.agreement import Outline
    from tcreader.annotations import Annotation, Placement
    from tcreader.review.review import Review

    Placements = Mapping[str, Placement]
    ByClause = Mapping[str, Sequence[Annotation]]

    Place = tuple[int, int, int, str, str]

MANY = 1000  # notes; to move more of them is slower than to sort all
_Entry = TypeVar("_Entry")


def in_order(notes: Iterable[Annotation], placements: Placements) -> Sequence[Annotation]:
    """Notes in reading order."""
    return sorted(notes, key=_place_among(placements))


def place_of(note: Annotation, placement: Placement) -> Place:
    """By what notes are in order; no two have the same."""
    if placement.span is not None:
        return 1, placement.span[0], placement.span[1], note.created, note.id
    is_orphan = placement.state is PlacementState.ORPHANED
    return 2 if is_orphan else 0, 0, 0, note.created, note.id


def move(
    entries: list[_Entry],
    gone: Iterable[_Entry],
    come: Iterable[_Entry],
    was: Callable[[_Entry], Place],
    now: Callable[[_Entry], Place],
) -> None:
    """Take entries out of a list in reading order, and put others in where they belong.

    Args:
        entries: The list, whatever its entries say about notes; it is changed.
        gone: Entries that are in it.
        come: Other entries.
        was: The place of an entry, by which the list is in order.
        now: The place of an entry by which what is left is in order.
    """
    for entry in gone:
        del entries[bisect_left(entries, was(entry), key=was)]
    for entry in come:
        insort(entries, entry, key=now)


def by_clause(notes: Iterable[Annotation], placements: Placements, outline: Outline) -> ByClause:
    """The notes in each clause's own text, under its id; orphans are in none."""
    found: dict[str, list[Annotation]] = {}
    for note in notes:
        span = placements[note.id].span
        clause = outline.at(span.start) if span is not None else None
        if clause is not None:
            found.setdefault(clause.id, []).append(note)
    return found


def touched_notes(before: Review, after: Review) -> Sequence[str]:
    """Ids of the notes that aren't what or where they were in an earlier state of a review."""
    notes = after.record.annotations
    keys = touched(before.record.annotations, notes)
    if before.placements is after.placements:
        return keys
    moved = touched(before.placements, after.placements)
    return list(dict.fromkeys((*keys, *(key for key in moved if key in notes))))


class Moves:
    """What a change did to the order of notes.

    Args:
        keys: Ids of the notes that it touched, see `touched_notes`.
        before: The review before it.
        after: The review after it.
    """

    def __init__(self, keys: Sequence[str], before: Review, after: Review) -> None:
        old, new = before.record.annotations, after.record.annotations
        self.are_many = len(keys) > MANY
        self._gone = [old[key] for key in keys if key in old]
        self._come = [new[key] for key in keys if key in new]
        self._was, self._now = before.placements, after.placements

    def ordered(self, notes: Sequence[Annotation]) -> Sequence[Annotation]:
        """Notes that were in reading order, as they are in order now."""
        return self._moved(notes, self._gone, self._come)

    def grouped(self, notes: ByClause, outline: Outline) -> ByClause:
        """The notes of each clause, as they were, and as they are now."""
        gone = by_clause(self._gone, self._was, outline)
        come = by_clause(self._come, self._now, outline)
        changed = {
            clause: self._moved(notes.get(clause, ()), gone.get(clause, ()), come.get(clause, ()))
            for clause in gone.keys() | come.keys()
        }
        return {**notes, **changed} if changed else notes

    def _moved(
        self,
        notes: Sequence[Annotation],
        gone: Iterable[Annotation],
        come: Iterable[Annotation],
    ) -> Sequence[Annotation]:
        result = list(notes)
        move(result, gone, come, _place_among(self._was), _place_among(self._now))
        return result


def _place_among(placements: Placements) -> Callable[[Annotation], Place]:
    return lambda note: place_of(note, placements[note.id])
