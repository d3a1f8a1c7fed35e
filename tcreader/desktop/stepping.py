"""From one thing in the agreement to the next of its kind, around the end: no Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import PlacementState, ReadingState, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.review import Review

_TO_CHECK = (PlacementState.ORPHANED, PlacementState.MEANING_CHANGED)


class Stop(NamedTuple):
    """Something to step to.

    Attributes:
        id: Of the clause, finding or annotation.
        position: In code points, an orphan behind the text; of clauses, their place among all.
    """

    id: str
    position: int


class Step(NamedTuple):
    """Where a step leads, and whether it went around the end of the agreement."""

    stop: Stop
    is_around: bool


def unread_stops(review: Review) -> list[Stop]:
    """The clauses that nobody has reviewed as they stand now."""
    return [
        Stop(clause.id, place)
        for place, clause in enumerate(review.agreement.outline)
        if review.reading(clause.id) is ReadingState.UNREAD
    ]


def flag_stops(review: Review) -> list[Stop]:
    """The flags that are open or kept."""
    return [
        Stop(finding.id, finding.span.start)
        for finding in review.findings
        if finding.verdict is not Verdict.DISMISSED
    ]


def note_stops(review: Review) -> list[Stop]:
    """The highlights and notes that have a place."""
    return [
        Stop(note.id, span.start)
        for note in review.notes
        if (span := review.placements[note.id].span) is not None
    ]


def doubtful_stops(review: Review) -> list[Stop]:
    """The notes whose words mean something else now, and then those whose words are gone."""
    behind = len(review.agreement.text)
    return [
        Stop(note.id, placement.span.start if placement.span is not None else behind)
        for note in review.notes
        if (placement := review.placements[note.id]).state in _TO_CHECK
    ]


def passage_stops(review: Review, outcome: str) -> list[Stop]:
    """The paragraphs with an outcome of the audit; each id is where its words begin."""
    from tcreader.review.auditing import outcome_of  # the start can do without

    return [
        Stop(str(entry.span.start), entry.span.start)
        for entry in review.crossings
        if outcome_of(entry) == outcome
    ]


def step_from(stops: Sequence[Stop], start: int, steps: int) -> Step | None:
    """The first stop at or after a position, or the last one before it; None without stops.

    Args:
        stops: By position.
        start: In the same unit as the stops' positions.
        steps: 1 to go on, -1 to go back.
    """
    if not stops:
        return None
    if steps > 0:
        ahead = next((stop for stop in stops if stop.position >= start), None)
        return Step(ahead or stops[0], ahead is None)
    behind = [stop for stop in stops if stop.position < start]
    return Step((behind or stops)[-1], not behind)


def step_after(stops: Sequence[Stop], last: Stop, steps: int) -> Step | None:
    """The stop after, or before, the one last stepped to, which may be gone meanwhile."""
    index = next((i for i, stop in enumerate(stops) if stop.id == last.id), None)
    if index is None:
        return step_from(stops, last.position, steps)
    following = index + steps
    return Step(stops[following % len(stops)], not 0 <= following < len(stops))
