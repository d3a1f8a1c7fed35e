"""Looking for words with their context in one text: every place where they might stand, scored.

All of it happens in folded texts.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations.anchoring.alignment import blocks, likeness
from tcreader.annotations.anchoring.candidates import Candidate, Scene
from tcreader.annotations.anchoring.folding import FoldedText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


NEAR = 20_000  # code points; an edited clause is rarely further from where it is expected
_NEAREST = 40  # exact occurrences that are scored
_CLUSTERS = 3  # fuzzy places that are scored
_SURE = 0.9  # beside a word for word occurrence with this score, similar words aren't looked for
_BEST = 5  # candidates that are held against each other
_BLANK = "\0"
_WIDE = 80_000  # code points; in more, only a few seeds are looked for
_COMMON = 40  # a seed that occurs more often tells nothing
_FEW = 8  # seeds that are looked for in a wide reach
_LONG = 1_500  # code points; longer words are looked for by their two ends
_END = 300


class Haystack:
    """One text in which words are looked for."""

    def __init__(self, raw: str, taken: Iterable[Span] = ()) -> None:
        """Takes a text, and the spans of it that are known to hold other words, in order."""
        self.folded = FoldedText(raw)
        self._taken = taken

    @cached_property
    def _free(self) -> str:
        return _blanked(self.folded, self._taken)

    def scene(self, span: Span, width: int = 32) -> Scene:
        """The words at a folded span with ``width`` code points on either side."""
        text = self.folded.text
        before = text[max(0, span.start - width) : span.start]
        return Scene(before, span.of(text), text[span.end : span.end + width])

    def within(self, reach: Span, scene: Scene, expected: int) -> list[Candidate]:
        """Where words might stand in a part of the text, taken or not, the likeliest first.

        Args:
            reach: The part, in the folded text.
            scene: The words in their context.
            expected: Where they are expected to begin, in the folded text.
        """
        return _Search(self.folded.text, self.folded.text, reach, expected).candidates(scene)

    def anywhere(self, scene: Scene, expected: int) -> list[Candidate]:
        """Where words might stand in all that isn't taken, the likeliest first."""
        reach = Span(0, len(self._free))
        return _Search(self.folded.text, self._free, reach, expected).candidates(scene)

    def only(self, words: str) -> Span | None:
        """Where folded words stand word for word, if they stand in what is free once."""
        first = self._free.find(words)
        if first < 0 or self._free.find(words, first + 1) >= 0:
            return None
        return Span(first, first + len(words))


class _Search(NamedTuple):
    """One look for words.

    Attributes:
        text: The folded text.
        free: The same, blank where the words can't stand.
        reach: The part that is searched.
        expected: Where the words are expected to begin.
    """

    text: str
    free: str
    reach: Span
    expected: int

    def candidates(self, scene: Scene) -> list[Candidate]:
        """Where the words might stand, the likeliest first."""
        if not scene.exact:
            return []
        if len(scene.exact) > _LONG:
            found = list(self._by_ends(scene))
        else:
            found = [self._scored(scene, span) for span in self._exact(scene)]
            if not any(candidate.score > _SURE for candidate in found):
                found += self._fuzzy(scene)
        return _distinct(sorted(found, key=lambda candidate: -candidate.rank))

    def _occurrences(self, words: str, most: int = 5_000) -> Iterator[int]:
        at = self.free.find(words, *self.reach)
        while at >= 0 and most > 0:
            yield at
            most -= 1
            at = self.free.find(words, at + 1, self.reach.end)

    def _exact(self, scene: Scene) -> list[Span]:
        """The places where exactly the words stand: the nearest ones, if there are many."""
        found = list(self._occurrences(scene.exact))
        if len(found) > _NEAREST:
            in_full = self._occurrences(scene.whole, _NEAREST)
            found.sort(key=lambda at: abs(at - self.expected))
            found = found[:_NEAREST] + [at + len(scene.prefix) for at in in_full]
        return [Span(at, at + len(scene.exact)) for at in sorted(set(found))]

    # Fuzzy places

    def _fuzzy(self, scene: Scene) -> list[Candidate]:
        """Places where words like these stand."""
        found = (self._fitted(scene, *cluster) for cluster in self._clusters(scene.whole))
        return [candidate for candidate in found if candidate is not None]

    def _clusters(self, whole: str) -> list[tuple[int, int]]:
        """Where the scene might begin, from and to: there most of its pieces stand verbatim."""
        votes = []
        for offset, seed in _seeds(whole, few=self.reach.length > _WIDE):
            hits = list(self._occurrences(seed, _COMMON + 1))
            if len(hits) <= _COMMON:
                votes += [hit - offset for hit in hits]
        votes.sort()
        slack = max(24, len(whole) // 4)
        groups: list[list[int]] = []
        for vote in votes:
            if groups and vote - groups[-1][0] <= slack:
                groups[-1].append(vote)
            else:
                groups.append([vote])
        groups.sort(key=len, reverse=True)
        return [(group[0], group[-1]) for group in groups[:_CLUSTERS]]

    def _fitted(self, scene: Scene, first: int, last: int) -> Candidate | None:
        """The words' place, by an alignment of the whole scene with what stands there."""
        low = max(0, first - 8)
        window = self.text[low : max(low, last) + len(scene.whole) + 8]
        begin = len(scene.prefix)
        end = begin + len(scene.exact)
        start = stop = 0
        for old, new in blocks(scene.whole, window):
            if old.start <= begin < old.end:
                start = new.start + min(begin - old.start, new.length)
                if old.start == 0:  # and what is before isn't known
                    start = max(start, new.end - (old.end - begin))
            if old.start < end <= old.end:
                at_end = end == old.end < len(scene.whole) and new.length <= 2 * old.length + 8
                stop = new.end if at_end else min(new.start + end - old.start, new.end)
        if start >= stop:
            return None
        return self._scored(scene, Span(low + start, low + stop))

    def _by_ends(self, scene: Scene) -> Iterator[Candidate]:
        """Long words, found by how they begin and how they end."""
        prefix, exact, suffix = scene
        head = Scene(prefix, exact[:_END], exact[_END : _END + 32])
        tail = Scene(exact[-_END - 32 : -_END], exact[-_END:], suffix)
        reach = len(exact) - _END
        for begin in self.candidates(head)[:2]:
            for end in self._replace(expected=begin.span.start + reach).candidates(tail)[:2]:
                length = end.span.end - begin.span.start
                if len(exact) // 2 <= length <= 2 * len(exact):
                    yield Candidate(
                        Span(begin.span.start, end.span.end),
                        (begin.quote + end.quote) / 2,
                        (begin.context + end.context) / 2,
                        begin.closeness,
                    )

    def _scored(self, scene: Scene, span: Span) -> Candidate:
        words = span.of(self.text)
        quote = 1.0 if words == scene.exact else likeness(scene.exact, words)
        # No context on one side alone says that the text begins or ends there.
        width = len(scene.prefix) or min(1, len(scene.suffix))
        before = self.text[max(0, span.start - width) : span.start]
        width = len(scene.suffix) or min(1, len(scene.prefix))
        after = self.text[span.end : span.end + width]
        context = (likeness(scene.prefix, before) + likeness(scene.suffix, after)) / 2
        return Candidate(span, quote, context, _closeness(span.start - self.expected))


def _blanked(folded: FoldedText, taken: Iterable[Span]) -> str:
    """A folded text in which nothing is found at the taken spans."""
    pieces, at = [], 0
    for span in map(folded.fold_span, taken):
        pieces += [folded.text[at : span.start], _BLANK * span.length]
        at = span.end
    return "".join(pieces) + folded.text[at:]


def _closeness(distance: int) -> float:
    """1 exactly where it is expected, at most one half beside, fading over a page."""
    return 1.0 if distance == 0 else 0.5 / (1 + abs(distance) / 500)


def _seeds(whole: str, *, few: bool) -> list[tuple[int, str]]:
    """Pieces of a scene with their offsets, long enough to be rare; a few if ``few``."""
    length = min(16 if whole.isascii() else 8, max(1, len(whole)))
    seeds = [(at, whole[at : at + length]) for at in range(0, len(whole) - length + 1, length)]
    return seeds[:: -(-len(seeds) // _FEW)] if few and len(seeds) > _FEW else seeds


def _distinct(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best few candidates, without those that overlap a better one."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not any(candidate.span.meets(better.span) for better in kept):
            kept.append(candidate)
            if len(kept) == _BEST:
                break
    return kept
