"""Looking for a phrase in a sentence, in time that grows with the sentence and no faster.

A regular expression with several gaps tries every way through them, and a sentence made for it,
by chance or on purpose, can keep it busy for hours. A phrase is cut at its gaps instead. Its
segments are found one by one, the last one first; for each place of a segment it is enough to
know the next place from which the rest of the phrase follows. Every segment so goes over the
sentence once, and what is found is what the regular expression would have found: the first place
from the left, and the shortest gaps.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[int, int]
"""From the first code point to behind the last one."""


WORD_EDGE = r"(?!(?<=[a-z0-9])[a-z0-9])"
"""In a regular expression: not in the middle of a word."""
_EDGE = re.compile(WORD_EDGE)
_PLAIN = re.compile(r"(?:\(\?:)?(\w+(?:\|\w+)*)\)?")


class Gap(NamedTuple):
    """What may stand between two segments: up to ``most`` code points, none of ``stops``."""

    most: int
    stops: str


class Way(NamedTuple):
    """A way through a phrase: regular expressions without gaps, and the gaps between them."""

    segments: tuple[str, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """A phrase of a rule, compiled when it is first needed.

    Attributes:
        source: As it is written in the rule.
        ways: The ways through it; more than one only where a bracket holds a gap.
        cues: Words of which at least one stands in every sentence that matches.
        needs: More such groups of words; each must have one in the sentence.
    """

    source: str
    ways: tuple[Way, ...]
    cues: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()

    def stands_in(self, words: str) -> bool:
        """Whether a sentence holds the phrase."""
        for group in self._words_needed:  # far cheaper than a search, and mostly one says no
            for word in group:
                if word in words:
                    break
            else:
                return False
        return any(way.found(words) for way in self._matchers)

    def places(self, words: str) -> Iterator[Place]:
        """Where the phrase stands in a sentence, from left to right, no two overlapping.

        Args:
            words: In lower case, with the parties masked.
        """
        if len(self._matchers) == 1:
            found = self._matchers[0].found(words)
        else:
            found = sorted(place for way in self._matchers for place in way.found(words))
        free = 0
        for start, end in found:
            if start >= free:
                yield start, end
                free = max(end, start + 1)

    @cached_property
    def _words_needed(self) -> tuple[tuple[str, ...], ...]:
        return (self.cues, *self.needs)

    @cached_property
    def _matchers(self) -> tuple[_Matcher, ...]:
        return tuple(_Matcher(way) for way in self.ways)


class _Matcher:
    """A way through a phrase, ready to be looked for."""

    def __init__(self, way: Way) -> None:
        *before, last = map(_Segment, way.segments)
        self._last = last
        self._before = [
            (segment, gap.most, re.compile(f"[{gap.stops}]"))
            for segment, gap in zip(reversed(before), reversed(way.gaps), strict=True)
        ]

    def found(self, words: str) -> list[Place]:
        """Every place from which the whole way can be gone; they may overlap."""
        found = self._last.places(words)
        for segment, most, stop in self._before:
            if not found:
                break
            starts = [start for start, _ in found]
            joined = []
            for start, end in segment.places(words):
                if end > starts[-1]:
                    break
                following = bisect_left(starts, end)
                reached = starts[following]
                if reached - end <= most and not stop.search(words, end, reached):
                    joined.append((start, found[following][1]))
            found = joined
        return found


class _Segment:
    """A piece of a way, without gaps.

    Every other segment is a list of words, for which a regular expression would take longer to
    compile than a short agreement to search; the rest are compiled when they are first needed.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        plain = _PLAIN.fullmatch(pattern)
        self._words = plain[1].split("|") if plain else []

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern)

    @cached_property
    def _without_edge(self) -> re.Pattern[str] | None:
        """The pattern without the edge of a word before it: its first letters are sought faster."""
        bare = re.compile(self._pattern.removeprefix(WORD_EDGE))
        return None if bare.pattern == self._pattern or bare.match("") else bare

    def places(self, text: str) -> list[Place]:
        """Where it stands, as a regular expression finds it: in order, none overlapping."""
        if self._words:
            return _places_of_words(self._words, text)
        if self._without_edge is None:
            return [match.span() for match in self._compiled.finditer(text)]
        return _places_at_edges(self._without_edge, text)


def _places_of_words(words: list[str], text: str) -> list[Place]:
    found = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            found.append((start, start + len(word)))
            start = text.find(word, start + 1)
    places: list[Place] = []
    for place in sorted(found, key=itemgetter(0)):  # of words at one place, the first counts
        if not places or place[0] >= places[-1][1]:
            places.append(place)
    return places


def _places_at_edges(pattern: re.Pattern[str], text: str) -> list[Place]:
    places = []
    match = pattern.search(text)
    while match is not None:
        start, end = match.span()
        if _EDGE.match(text, start):
            places.append((start, end))
        else:
            end = start + 1
        match = pattern.search(text, end)
    return places
