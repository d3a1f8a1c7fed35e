"""How the rows of a list become others: which go, which come, which change. No Qt here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_RUN = 500  # rows that are compared at once; lists of the same objects are in no time
_MOST = 20  # stretches of rows that go or come one by one


class Row(Protocol):
    """What a row must know about itself."""

    @property
    def key(self) -> str:
        """Unique among the rows, and the same when the row changes."""
        ...


_Row = TypeVar("_Row", bound=Row)


class RowChanges(NamedTuple):
    """What turns rows into others.

    Attributes:
        gone: Places of rows that go, among those that were.
        come: Places of rows that come, among those that are.
        changed: Places of rows that stay and say something else, among those that are.
    """

    gone: Sequence[range] = ()
    come: Sequence[range] = ()
    changed: Sequence[int] = ()


def row_changes(old: list[_Row], new: list[_Row]) -> RowChanges | None:
    """What turns rows into others; None where so much does that they are best shown anew.

    Both are compared from either end as far as they agree. After one change of 100,000 rows there
    is next to nothing between.
    """
    first, last = _alike(old, new)
    was, now = old[first : len(old) - last], new[first : len(new) - last]
    known, wanted = {row.key: row for row in was}, {row.key for row in now}
    gone = _stretches(place for place, row in enumerate(was, first) if row.key not in wanted)
    come = _stretches(place for place, row in enumerate(now, first) if row.key not in known)
    staying = [(place, row) for place, row in enumerate(now, first) if row.key in known]
    is_in_order = [key for key in known if key in wanted] == [row.key for _, row in staying]
    if not is_in_order or len(gone) + len(come) > _MOST:
        return None
    return RowChanges(gone, come, [place for place, row in staying if known[row.key] != row])


def _alike(old: list[_Row], new: list[_Row]) -> tuple[int, int]:
    """How many rows are the same from the first one on, and how many of the others at the end."""
    was, now = len(old), len(new)
    most = min(was, now)
    first = _agreeing(most, lambda at, end: old[at:end] == new[at:end])
    last = _agreeing(
        most - first, lambda at, end: old[was - end : was - at] == new[now - end : now - at]
    )
    return first, last


def _agreeing(most: int, agree: Callable[[int, int], bool]) -> int:
    """How many places agree from the first one on, of so many; looked for in ever shorter runs."""
    count, run = 0, _RUN
    while run:
        end = min(count + run, most)
        if count < end and agree(count, end):
            count = end
        else:
            run //= 2
    return count


def _stretches(places: Iterable[int]) -> list[range]:
    """Places in a row, put together."""
    groups = groupby(enumerate(places), key=lambda pair: pair[1] - pair[0])
    runs = [[place for _, place in group] for _, group in groups]
    return [range(run[0], run[-1] + 1) for run in runs]
