"""Which lines of an old text stand unchanged in a new one: what a comparison of the two says.

Lines are compared without white space, width, case, and without their numbers, so that a clause
stays itself when one is added before it; but of lines that are else the same, the numbers count.
The lines that both texts share in the same order (the longest common subsequence) are the same
lines: what stands in them has moved with them, and what stood between two of them stands between
them still, unless it was moved or deleted. Of the lines that are left, those that either text has
once are the same too: they were moved.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations.anchoring.alignment import likeness
from tcreader.annotations.anchoring.folding import FoldedText, folded, folded_lines
from tcreader.annotations.anchoring.wording import label_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AT_ONCE = 16_000  # lines; comparing these takes 15 ms and 32 MB, and twice as many four times that


class Lines:
    """The lines of a text, numbered from 0.

    Attributes:
        text: The text.
        folded: What each line says, folded.
        keys: The same without its number.
    """

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        self.text = text
        self._labels = list(map(label_length, lines))
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        self.folded = folded_lines(text)
        self.keys = [
            words[len(folded(line[:label])) :] if label else words
            for line, label, words in zip(lines, self._labels, self.folded, strict=True)
        ]

    def at(self, span: Span) -> tuple[int, int]:
        """The first and the last line of a span."""
        first = bisect_right(self._starts, span.start) - 1
        return first, max(first, bisect_left(self._starts, span.end) - 1)

    def span(self, index: int) -> Span:
        """A line without its line feed."""
        return Span(self._starts[index], self._starts[index + 1] - 1)

    def words(self, index: int) -> Span:
        """A line without its number and its line feed."""
        line = self.span(index)
        return Span(line.start + self._labels[index], line.end)


@dataclass(frozen=True)
class LineDiff:
    """The lines of one text that stand unchanged in another.

    Attributes:
        here: The lines of the one text.
        there: The lines of the other.
        pairs: The numbers of the lines that are the same and stand in the same order.
        moved: The numbers of the lines that are the same and don't.
    """

    here: Lines
    there: Lines
    pairs: Sequence[tuple[int, int]]
    moved: Sequence[tuple[int, int]]

    @classmethod
    def between(cls, here: str, there: str) -> LineDiff:
        """Compares two texts."""
        ours, theirs = Lines(here), Lines(there)
        old, new = _told_apart(ours, theirs)
        firm = [pair for pair in _common(old, new) if ours.keys[pair[0]]]
        pairs = list(_completed(firm, ours.keys, theirs.keys))
        return cls(ours, theirs, pairs, _moved(old, new, pairs))

    @cached_property
    def back(self) -> LineDiff:
        """The same the other way around."""
        pairs = [(there, here) for here, there in self.pairs]
        return LineDiff(self.there, self.here, pairs, [(there, here) for here, there in self.moved])

    @cached_property
    def shared(self) -> list[Span]:
        """What of this text stands in the other as well, neighbouring lines in one span."""
        spans: list[Span] = []
        for line in map(self.here.span, sorted(self._places)):
            if spans and spans[-1].end + 1 == line.start:
                spans[-1] = Span(spans[-1].start, line.end)
            else:
                spans.append(line)
        return spans

    def carried(self, span: Span) -> Span | None:
        """Where words stand in the other text; None if any of their lines doesn't."""
        first, last = self.here.at(span)
        begin = self._places.get(first)
        if begin is None:
            return None
        for step in range(last - first + 1):
            if self._places.get(first + step) != begin + step:
                return None
        start = self._over(first, begin, span.start)
        end = self._over(last, begin + last - first, span.end - 1) + 1
        return Span(start, end) if start < end else None

    def _over(self, here: int, there: int, position: int) -> int:
        """A code point of a line as one of the line there that says the same."""
        words, others = self.here.words(here), self.there.words(there)
        if position < words.start:
            at = self.there.span(there).start + position - self.here.span(here).start
            return min(at, max(others.start - 1, 0))
        old, new = words.of(self.here.text), others.of(self.there.text)
        if old == new:
            return others.start + position - words.start
        at = FoldedText(new).unfold(FoldedText(old).fold(position - words.start))
        return min(others.start + at, others.end)

    def gap(self, span: Span) -> tuple[Span, Span]:
        """What stands between the nearest shared lines before and after words, here and there.

        A shared line in which the words begin or end belongs to it.
        """
        first, last = self.here.at(span)
        before = bisect_right(self._shared_lines, first) - 1
        after = bisect_left(self._shared_lines, last)
        here, there = Span(0, len(self.here.text)), Span(0, len(self.there.text))
        if before >= 0:
            here, there = self._from(before, here, there, is_part=self.pairs[before][0] == first)
        if after < len(self.pairs):
            here, there = self._to(after, here, there, is_part=self.pairs[after][0] == last)
        return here, there

    def _from(self, pair: int, here: Span, there: Span, *, is_part: bool) -> tuple[Span, Span]:
        ours, theirs = (self.here.span(self.pairs[pair][0]), self.there.span(self.pairs[pair][1]))
        if is_part:
            return here._replace(start=ours.start), there._replace(start=theirs.start)
        return here._replace(start=ours.end), there._replace(start=theirs.end)

    def _to(self, pair: int, here: Span, there: Span, *, is_part: bool) -> tuple[Span, Span]:
        ours, theirs = (self.here.span(self.pairs[pair][0]), self.there.span(self.pairs[pair][1]))
        if is_part:
            return here._replace(end=ours.end), there._replace(end=theirs.end)
        return here._replace(end=ours.start), there._replace(end=theirs.start)

    def is_of_others(self, found: Span, words: Span) -> bool:
        """Whether words there stand in a line that comes from none of the lines of words here."""
        first, last = self.here.at(words)
        begin, end = self.there.at(found)
        origins = (self._origins.get(line) for line in range(begin, end + 1))
        return any(line is not None and not first <= line <= last for line in origins)

    def is_more_alike(self, found: Span, one: Span, other: Span) -> bool:
        """Whether the line of words there is more like the one line here than like the other."""
        line = self.there.folded[self.there.at(found)[0]]
        first, second = (
            likeness(self.here.folded[self.here.at(span)[0]], line) for span in (one, other)
        )
        return first > second

    @cached_property
    def _places(self) -> dict[int, int]:
        return dict((*self.pairs, *self.moved))

    @cached_property
    def _origins(self) -> dict[int, int]:
        return {there: here for here, there in self._places.items()}

    @cached_property
    def _shared_lines(self) -> list[int]:
        return [here for here, _ in self.pairs]


def _told_apart(ours: Lines, theirs: Lines) -> tuple[list[str], list[str]]:
    """What lines are compared by: their words, and their numbers if others have the same words."""
    repeated = {key for lines in (ours, theirs) for key, n in Counter(lines.keys).items() if n > 1}
    old, new = (
        [
            whole if key in repeated else key
            for key, whole in zip(side.keys, side.folded, strict=True)
        ]
        for side in (ours, theirs)
    )
    return old, new


def _completed(
    pairs: Sequence[tuple[int, int]], old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """The pairs, and between them lines that differ in their numbers alone, if none has gone."""
    here = there = 0
    for pair in (*pairs, (len(old), len(new))):
        ours, theirs = old[here : pair[0]], new[there : pair[1]]
        if ours and theirs and ours == theirs:
            yield from ((here + step, there + step) for step, key in enumerate(ours) if key)
        if pair[0] < len(old):
            yield pair
        here, there = pair[0] + 1, pair[1] + 1


def _common(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of a longest common subsequence; of very long texts, window by window.

    What a window's last quarter pairs is paired anew in the next, which knows how it goes on.
    """
    from rapidfuzz.distance import Indel

    numbers: dict[str, int] = {}
    ours = [numbers.setdefault(key, len(numbers)) for key in old]
    theirs = [numbers.setdefault(key, len(numbers)) for key in new]
    here = there = 0
    while here < len(ours) and there < len(theirs):
        steps = Indel.opcodes(ours[here : here + _AT_ONCE], theirs[there : there + _AT_ONCE])
        is_last = max(len(ours) - here, len(theirs) - there) <= _AT_ONCE
        trusted = _AT_ONCE if is_last else 3 * _AT_ONCE // 4
        last = (here + _AT_ONCE // 2, there + _AT_ONCE // 2)
        for start, beside, length in steps.as_matching_blocks():
            for step in range(min(length, trusted - max(start, beside))):
                last = (here + start + step, there + beside + step)
                yield last
        if is_last:
            return
        here, there = last[0] + 1, last[1] + 1


def _moved(
    old: Sequence[str], new: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The pairs of lines that are left over and stand once among these in either text."""
    ours = _single(old, {here for here, _ in pairs})
    theirs = _single(new, {there for _, there in pairs})
    return [(line, theirs[key]) for key, line in ours.items() if key in theirs]


def _single(keys: Sequence[str], taken: set[int]) -> dict[str, int]:
    """The lines that aren't taken and say something that none of the others does."""
    left = [line for line in range(len(keys)) if line not in taken]
    counts = Counter(keys[line] for line in left)
    return {keys[line]: line for line in left if keys[line] and counts[keys[line]] == 1}
