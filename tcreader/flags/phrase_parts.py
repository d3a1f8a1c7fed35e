"""What a phrase is put together from while it is read: ways, and alternatives between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.matching import Gap, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_WAYS = 24
_MOST_READINGS = 500


class BadPhrase(ValueError):
    """A phrase that doesn't follow the notation.

    Attributes:
        says: What is wrong, as the end of a sentence with names in braces; ``{entry}`` is the
            phrase.
        details: What stands for the other names.
    """

    def __init__(self, says: str, **details: str) -> None:
        super().__init__(says)
        self.says = says
        self.details = details


class HalfWay(NamedTuple):
    """A way through what has been read so far.

    Attributes:
        done: The segments that ended in a gap.
        segment: The one that is being read.
        readings: In how many ways the segment can be read at one place of a sentence, at most.
        head: Letters with which the segment surely begins.
    """

    done: tuple[tuple[str, Gap], ...] = ()
    segment: str = ""
    readings: int = 1
    head: str = ""

    def then(self, other: HalfWay) -> HalfWay:
        """This way, and the other one after it."""
        head = self.head if self.segment or self.done else other.head
        if not other.done:
            readings = self.readings * other.readings
            if readings > _MOST_READINGS:
                raise BadPhrase(
                    'has a phrase that could be read in too many ways: "{entry}"; write several'
                )
            return HalfWay(self.done, self.segment + other.segment, readings, head)
        (first, gap), *rest = other.done
        done = (*self.done, (self.segment + first, gap), *rest)
        return HalfWay(done, other.segment, other.readings, head)

    def closed(self, edge: str) -> Way:
        """The way when all has been read; ``edge`` stands around every segment."""
        segments = (*(segment for segment, _ in self.done), self.segment)
        return Way(
            tuple(f"{edge}{segment}{edge}" for segment in segments),
            tuple(gap for _, gap in self.done),
        )


@dataclass
class Branch:
    """One alternative being read: the ways through it and its candidates for cues."""

    ways: list[HalfWay] = field(default_factory=lambda: [HalfWay()])
    literal: str = ""
    best: tuple[str, ...] = ()
    needs: list[tuple[str, ...]] = field(default_factory=list)

    def go_on(self, ways: Sequence[HalfWay]) -> None:
        """Go on in one of several ways."""
        self.ways = [way.then(other) for way in self.ways for other in ways]
        if len(self.ways) > _MOST_WAYS:
            raise BadPhrase('has a phrase with gaps in too many brackets: "{entry}"; write several')

    def flush(self) -> None:
        """Take the literal read so far as a possible cue."""
        if literal := self.literal.strip():
            self.offer((literal,))
        self.literal = ""

    def offer(self, cues: tuple[str, ...]) -> None:
        """Keep the better of two sets of cues: longer words first, then fewer."""
        if cues:
            self.needs.append(cues)
            if not self.best or _worth(cues) > _worth(self.best):
                self.best = cues


def _worth(cues: tuple[str, ...]) -> tuple[int, int]:
    shortest = min(map(len, cues))
    # Past four letters a cue is rare enough; then fewer alternatives are better.
    return min(shortest, 4) if cues[0].isascii() else min(shortest, 2), -len(cues)


def joined(branches: list[Branch], *, trusted: bool) -> tuple[list[HalfWay], tuple[str, ...]]:
    """The ways through alternatives; they have cues only if each of them has."""
    for branch in branches:
        branch.flush()
    all_ways = [way for branch in branches for way in branch.ways]
    ways: list[HalfWay] = []
    for has_gaps, group in groupby(all_ways, key=lambda way: bool(way.done)):
        alike = list(group)
        ways += alike if has_gaps else [either(alike, trusted=trusted)]
    if not all(branch.best for branch in branches):
        return ways, ()
    return ways, tuple(dict.fromkeys(cue for branch in branches for cue in branch.best))


def either(ways: list[HalfWay], *, trusted: bool) -> HalfWay:
    """Alternatives without gaps as one way; only those can compete that begin alike.

    Args:
        ways: The alternatives.
        trusted: Whether to leave uncounted in how many ways they can be read.
    """
    segment = f"(?:{'|'.join(way.segment for way in ways)})"
    if len(ways) == 1:
        return ways[0]._replace(segment=segment)
    return HalfWay(segment=segment, readings=1 if trusted else _competing(ways))


def _competing(ways: list[HalfWay]) -> int:
    """In how many ways alternatives can be read at one place, at most."""
    alike: dict[str, list[HalfWay]] = {}
    for way in ways:
        alike.setdefault(way.head[:1], []).append(way)
    if "" in alike:
        return sum(way.readings for way in ways)
    return max(
        group[0].readings if len(group) == 1 else max(_beside(way, group) for way in group)
        for group in alike.values()
    )


def _beside(way: HalfWay, others: list[HalfWay]) -> int:
    """The readings of all that can stand where a way does."""
    return sum(
        other.readings
        for other in others
        if other.head.startswith(way.head) or way.head.startswith(other.head)
    )
