"""How the rows of a list become others: which go, which come, which change. No Qt here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

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
        gone: Places of rows that go, among those that were; for good, or to another place.
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
    known, wanted = {row.key: row for row in was}, {row.key: row for row in now}
    staying = known.keys() & wanted.keys()
    if not _keep_order(was, now, staying):  # those that changed may have moved by that
        staying = {key for key in staying if known[key] == wanted[key]}
    gone = _stretches(place for place, row in enumerate(was, first) if row.key not in staying)
    come = _stretches(place for place, row in enumerate(now, first) if row.key not in staying)
    if not _keep_order(was, now, staying) or len(gone) + len(come) > _MOST:
        return None
    changed = [
        place
        for place, row in enumerate(now, first)
        if row.key in staying and row != known[row.key]
    ]
    return RowChanges(gone, come, changed)


def _keep_order(was: list[_Row], now: list[_Row], staying: Collection[str]) -> bool:
    """Whether the rows that stay follow each other as they did."""
    before, after = ([row.key for row in rows if row.key in staying] for rows in (was, now))
    return before == after


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
