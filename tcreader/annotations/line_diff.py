"""Which lines of an old text stand unchanged in a new one: what a comparison of the two says.

Lines are compared without white space, width, case, and without their numbers, so that a clause
stays itself when one is added before it. The lines that both texts share in the same order (the
longest common subsequence) are the same lines; what stands in them has moved with them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import count

from tcreader.agreement import Span
from tcreader.annotations.folding import folded
from tcreader.annotations.wording import label_length

_MOST = 400_000_000  # pairs of lines; beyond, the comparison would take seconds


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: int  # where the words begin, after the number

    def says_the_same(self, text: str, other: _Line, its_text: str) -> bool:
        """Whether the words of two lines are the same to the letter."""
        return text[self.words : self.end] == its_text[other.words : other.end]

    def over(self, position: int, other: _Line) -> int:
        """A position in this line, or at its end, as one in another line of the same words."""
        if position >= self.words:
            return min(other.words + position - self.words, other.end)
        return min(other.start + position - self.start, other.words)


class LineDiff:
    """The lines of an old text that stand unchanged in a new one."""

    def __init__(self, old: str, new: str) -> None:
        self._old_text, self._new_text = old, new
        self._old, old_keys = _lines(old)
        self._new, new_keys = _lines(new)
        self._old_starts = [line.start for line in self._old]
        self._new_starts = [line.start for line in self._new]
        pairs = list(_shared(old_keys, new_keys))
        self._there = dict(pairs)
        self._back = {there: here for here, there in pairs}

    def carried(self, span: Span) -> Span | None:
        """Where the words at an old span stand now; None if any of their lines has changed."""
        first = bisect_right(self._old_starts, span.start) - 1
        last = bisect_right(self._old_starts, max(span.start, span.end - 1)) - 1
        begin = self._there.get(first)
        if begin is None:
            return None
        pairs = [(first + step, begin + step) for step in range(last - first + 1)]
        if not all(self._there.get(old) == new and self._is_kept(old, new) for old, new in pairs):
            return None
        start = self._old[first].over(span.start, self._new[begin])
        end = self._old[last].over(span.end, self._new[pairs[-1][1]])
        return Span(start, end) if start < end else None

    def _is_kept(self, old: int, new: int) -> bool:
        return self._old[old].says_the_same(self._old_text, self._new[new], self._new_text)

    def comes_from_elsewhere(self, new: Span, old: Span) -> bool:
        """Whether the words at a new span stand in a line that isn't one of the old span's."""
        index = self._back.get(bisect_right(self._new_starts, new.start) - 1)
        if index is None:
            return False
        line = self._old[index]
        return not Span(line.start, line.end + 1).meets(old)


def _lines(text: str) -> tuple[list[_Line], list[str]]:
    lines, keys, start = [], [], 0
    for words in text.split("\n"):
        label = label_length(words)
        lines.append(_Line(start, start + len(words), start + label))
        keys.append(folded(words[label:]))
        start += len(words) + 1
    return lines, keys


def _shared(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The pairs of lines that both texts share in the same order; empty lines tell nothing."""
    from rapidfuzz.distance import Indel

    if len(old) * len(new) > _MOST:
        return []
    numbers = count()
    names: dict[str, int] = {}
    for key in (*old, *new):
        if key not in names:
            names[key] = next(numbers)
    steps = Indel.opcodes([names[key] for key in old], [names[key] for key in new])
    return [
        (step.src_start + index, step.dest_start + index)
        for step in steps
        if step.tag == "equal"
        for index in range(step.src_end - step.src_start)
        if old[step.src_start + index]
    ]
