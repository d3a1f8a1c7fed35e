"""How the rows of a list become others: which go, which come, which change. No Qt here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RUN = 500  # rows that are compared at once; lists of the same objects are in no time
_MOST = 20  # stretches of rows that go or come one by one


class Row(Protocol):
    """What a row must know about itself."""

    @property
    def key(self) -> str:
        """Unique among the rows, and the same when the row changes."""
        ...


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


def row_changes(old: Sequence[Row], new: Sequence[Row]) -> RowChanges | None:
    """What turns rows into others; None where so much does that they are best shown anew.

    Both are compared from either end as far as they agree. After one change of 100,000 rows there
    is next to nothing between.
    """
    most = min(len(old), len(new))
    first = _alike(old, new, most)
    last = _alike(old[::-1], new[::-1], most - first)
    was, now = old[first : len(old) - last], new[first : len(new) - last]
    known, wanted = {row.key: row for row in was}, {row.key for row in now}
    gone = _stretches(place for place, row in enumerate(was, first) if row.key not in wanted)
    come = _stretches(place for place, row in enumerate(now, first) if row.key not in known)
    staying = [(place, row) for place, row in enumerate(now, first) if row.key in known]
    is_in_order = [key for key in known if key in wanted] == [row.key for _, row in staying]
    if not is_in_order or len(gone) + len(come) > _MOST:
        return None
    return RowChanges(gone, come, [place for place, row in staying if known[row.key] != row])


def _alike(old: Sequence[Row], new: Sequence[Row], most: int) -> int:
    """How many rows are the same from the first one on, of so many at most."""
    for start in range(0, most, _RUN):
        end = min(start + _RUN, most)
        if old[start:end] != new[start:end]:
            return next(place for place in range(start, end) if old[place] != new[place])
    return most


def _stretches(places: Iterable[int]) -> list[range]:
    """Places in a row, put together."""
    groups = groupby(enumerate(places), key=lambda pair: pair[1] - pair[0])
    runs = [[place for _, place in group] for _, group in groups]
    return [range(run[0], run[-1] + 1) for run in runs]
