"""What lies on the words: highlights, flags and search hits, found quickly for any stretch."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from tcreader.agreement import Span
from tcreader.annotations import PlacementState, TargetKind, Verdict
from tcreader.flags import Prominence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.annotations import Annotation, Placement
    from tcreader.flags import Severity
    from tcreader.review import Finding, Review


class HighlightedWords(NamedTuple):
    """Words that the reviewer coloured.

    Attributes:
        span: Where they stand.
        id: Of the annotation.
        color: The name of its colour.
        is_resolved: Whether nothing is left to do about it.
        is_changed: Whether the words may mean something else since they were coloured.
    """

    span: Span
    id: str
    color: str
    is_resolved: bool = False
    is_changed: bool = False


class FlaggedWords(NamedTuple):
    """Words of a finding that wasn't dismissed."""

    span: Span
    id: str
    severity: Severity
    prominence: Prominence = Prominence.UNMARKED


class MarkedWords(NamedTuple):
    """Words that the drafter set off."""

    span: Span

    @property
    def id(self) -> str:
        """By which a tooltip finds the words again."""
        return f"{MARK}{self.span.start}-{self.span.end}"


class SearchHit(NamedTuple):
    """Words that a search found, and which of the hits they are."""

    span: Span
    number: int


class _OnWords(Protocol):
    @property
    def span(self) -> Span: ...

    def __lt__(self, other: Any, /) -> bool: ...


MARK = "mark "  # begins the ids of unknown words
ItemT = TypeVar("ItemT", bound=_OnWords)

_RUN = 128  # items that are passed over at once if all of them end before what is asked for


class Layer(Generic[ItemT]):
    """Things on words, in text order, that can be asked for by a span.

    They may overlap, and one may reach over all others, so the search goes by runs of items and
    by the furthest end in each run.

    Attributes:
        items: In text order.
    """

    def __init__(self, items: Iterable[ItemT] = ()) -> None:
        self.items = sorted(item for item in items if item.span.length)
        self._furthest: list[int] = []  # the furthest end in each run, as far as it was asked for

    def _measure(self, runs: int) -> None:
        """Find the furthest end in each of the first runs."""
        for run in range(len(self._furthest), runs):
            items = self.items[run * _RUN : (run + 1) * _RUN]
            self._furthest.append(max(item.span.end for item in items))

    def exchange(self, gone: Iterable[ItemT], come: Iterable[ItemT]) -> None:
        """Take items out and put others in; what stands before them is left as it is."""
        first = len(self.items)
        for item in gone:
            at = bisect_left(self.items, item)
            if at < len(self.items) and self.items[at] == item:
                del self.items[at]
                first = min(first, at)
        for item in come:
            if item.span.length:
                at = bisect_left(self.items, item)
                self.items.insert(at, item)
                first = min(first, at)
        del self._furthest[first // _RUN :]

    def meeting(self, span: Span) -> list[ItemT]:
        """The items that share a character with a span, in text order."""
        last = bisect_left(self.items, span.end, key=_start) if span.length else 0
        found: list[ItemT] = []
        runs = -(-last // _RUN)
        self._measure(runs)
        for run in range(runs):
            if self._furthest[run] > span.start:
                items = self.items[run * _RUN : min((run + 1) * _RUN, last)]
                found += [item for item in items if item.span.end > span.start]
        return found

    def at(self, position: int) -> list[ItemT]:
        """The items on the character at a position, the shortest first."""
        found = self.meeting(Span(position, position + 1))
        return sorted(found, key=lambda item: item.span.length)


def _start(item: _OnWords) -> int:
    return item.span.start


def highlight_of(note: Annotation, placement: Placement) -> HighlightedWords | None:
    """An annotation as highlighted words, if it has a colour and found its words.

    One on a clause as a whole, such as an orphan that was dropped there, keeps its colour for
    its card alone: sections would be coloured from end to end.
    """
    is_on_words = note.target.kind is TargetKind.WORDS
    if note.color is None or placement.span is None or not is_on_words:
        return None
    is_changed = placement.state is PlacementState.MEANING_CHANGED
    return HighlightedWords(placement.span, note.id, note.color.value, note.resolved, is_changed)


def highlights_of(review: Review) -> Layer[HighlightedWords]:
    """The highlights that found their words."""
    placements = review.placements
    found = (highlight_of(note, placements[key]) for key, note in review.record.annotations.items())
    return Layer(words for words in found if words is not None)


def flags_of(review: Review) -> Layer[FlaggedWords]:
    """The findings that weren't dismissed."""
    return Layer(
        FlaggedWords(finding.span, finding.id, finding.severity, finding.prominence)
        for finding in review.findings
        if _is_shown(finding)
    )


def unknown_of(review: Review, flags: Layer[FlaggedWords]) -> Layer[MarkedWords]:
    """The marked words that no rule knew and nobody has flagged by hand."""
    marked = review.scan.audit.marked_unrecognised
    return Layer(MarkedWords(span) for span in marked if not flags.meeting(span))


def _is_shown(finding: Finding) -> bool:
    return finding.verdict is not Verdict.DISMISSED


def gravest(flags: Sequence[FlaggedWords], within: Span) -> list[FlaggedWords]:
    """The flags cut so that no two overlap: where several lie on a word, the gravest stays.

    Among equally grave ones the later stays, so that a sentence within another can be told apart.
    """
    parts = [(flag.span.within(within), flag) for flag in flags]
    edges = sorted({edge for part, _ in parts for edge in part})
    result: list[FlaggedWords] = []
    for start, end in pairwise(edges):
        piece = Span(start, end)
        there = [flag for part, flag in parts if part.covers(piece)]
        if not there:
            continue
        top = max(there, key=lambda flag: (flag.severity, flag.span.start))
        last = result[-1] if result else None
        if last is not None and last.id == top.id and last.span.end == start:
            result[-1] = last._replace(span=Span(last.span.start, end))
        else:
            result.append(top._replace(span=piece))
    return result
