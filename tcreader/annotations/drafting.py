"""A part of the record while changes are made to it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

_FEW = 10  # entries; for so many it is quicker to pass along all keys than to note neighbours


class Draft:
    """Entries in their order, of which any is set, removed or put in front.

    A dict keeps its order when entries are set, removed and added at the end. For the rest the
    place among all keys is looked up, or, once that has been asked for several times, the
    neighbours of each are noted, which makes thousands of changes as quick as one.

    Args:
        entries: The part as it was; it isn't changed.
    """

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries.copy()  # dict() takes ten times as long once any was removed
        self._next: dict[str | None, str | None] | None = None
        self._previous: dict[str | None, str | None] = {}
        self._is_in_order = True
        self._looked_up = 0

    def get(self, key: str) -> Any:
        """The entry under a key; None if there is none."""
        return self._entries.get(key)

    def put(self, key: str, value: Any, before: str | None = None) -> None:
        """Set an entry; a new one stands before the one named, or last."""
        if key not in self._entries:
            place = before if before in self._entries else None
            if self._next is None and place is not None and self._is_soon_found():
                self._insert(key, value, place)
            elif place is not None or self._next is not None:
                self._link(key, place)
        self._entries[key] = value

    def remove(self, key: str) -> str | None:
        """Remove an entry, and give the key of the one behind it; None if it was the last."""
        if self._next is None and key == next(reversed(self._entries)):
            del self._entries[key]
            return None
        if self._next is None and self._is_soon_found():
            keys = list(self._entries)
            del self._entries[key]
            return keys[keys.index(key) + 1]
        following = self._neighbours()
        previous, follower = self._previous.pop(key), following.pop(key)
        following[previous], self._previous[follower] = follower, previous
        del self._entries[key]
        return follower

    def entries(self) -> dict[str, Any]:
        """The entries as they are now."""
        if self._is_in_order:
            return self._entries
        ordered: dict[str, Any] = {}
        key = self._neighbours()[None]
        while key is not None:
            ordered[key] = self._entries[key]
            key = self._neighbours()[key]
        return ordered

    def _is_soon_found(self) -> bool:
        """Whether places are still looked up."""
        self._looked_up += 1
        return self._looked_up <= _FEW

    def _insert(self, key: str, value: Any, before: str) -> None:
        entries = list(self._entries.items())
        entries.insert(list(self._entries).index(before), (key, value))
        self._entries = dict(entries)

    def _link(self, key: str, before: str | None) -> None:
        """Note a new key's neighbours; None stands for the end, and for what is before all."""
        following = self._neighbours()
        previous = self._previous[before]
        following[previous], following[key] = key, before
        self._previous[before], self._previous[key] = key, previous
        self._is_in_order = self._is_in_order and before is None

    def _neighbours(self) -> dict[str | None, str | None]:
        """Each key's next one, in a ring that is closed by None."""
        if self._next is None:
            pairs = list(pairwise([None, *self._entries, None]))
            self._next = dict(pairs)
            self._previous = {key: previous for previous, key in pairs}
        return self._next
