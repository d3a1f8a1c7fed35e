"""Notes in reading order, and by clause; after a change only what it touched is moved.

On the document as a whole first, then in text order, then orphans. Of several on the same words
the older comes first.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from tcreader.annotations import PlacementState, touched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tcreader.agreement import Outline
    from tcreader.annotations import Annotation, Placement
    from tcreader.review.review import Review

    Placements = Mapping[str, Placement]
    ByClause = Mapping[str, Sequence[Annotation]]

_MANY = 1000  # notes; to move more of them is slower than to sort all


def in_order(notes: Iterable[Annotation], placements: Placements) -> Sequence[Annotation]:
    """Notes in reading order."""
    return sorted(notes, key=_place_among(placements))


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
        self.are_many = len(keys) > _MANY
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
        before, after = _place_among(self._was), _place_among(self._now)
        for note in gone:
            del result[bisect_left(result, before(note), key=before)]
        for note in come:
            insort(result, note, key=after)
        return result


def _place_among(placements: Placements) -> Callable[[Annotation], tuple[int, int, int, str, str]]:
    """By what notes are in order."""

    def place(note: Annotation) -> tuple[int, int, int, str, str]:
        found = placements[note.id]
        if found.span is not None:
            return 1, found.span[0], found.span[1], note.created, note.id
        is_orphan = found.state is PlacementState.ORPHANED
        return 2 if is_orphan else 0, 0, 0, note.created, note.id

    return place
