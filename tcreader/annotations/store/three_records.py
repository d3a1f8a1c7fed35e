"""The three records that are told apart, as in any merge.

The caller has one, which grew from what it last took over, the base; the file says another, theirs,
which is the base until somebody else writes. Where the file didn't grow from that base (see
`lineage`), there are but two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tcreader.annotations.merging import joined, merged
from tcreader.annotations.record import EMPTY
from tcreader.annotations.store.lineage import grew_from, grown

if TYPE_CHECKING:
    from tcreader.annotations.record import Record


class ThreeRecords:
    """What the caller last took over, and what the file says."""

    def __init__(self) -> None:
        self.begin(EMPTY)

    def begin(self, record: Record) -> None:
        """Hand the caller what the file says."""
        self._base = self._theirs = record
        self._base_saves = record.saves  # behind the state of the file that is in the base

    def hear(self, record: Record, *, is_all: bool) -> None:
        """Hear what somebody else has written.

        Args:
            record: What it says.
            is_all: Whether it stands in place of what was known, or is to be joined to it.
        """
        self._theirs = record if is_all else joined(self._theirs, record)

    def with_theirs(self, record: Record) -> Record:
        """The caller's record with what the file says beyond the base; itself where that is it."""
        if self._theirs is self._base:
            return record
        if grew_from(self._theirs.saves, self._base_saves):
            return merged(self._base, record, self._theirs)
        return joined(record, self._theirs)

    def signed(self, record: Record) -> Record:
        """A record that is about to be written, with the marks of all saves behind it."""
        return replace(record, saves=grown(self._base_saves, self._theirs.saves))

    def take_saved(self, record: Record, whole: Record) -> Record:
        """Know that the file says the whole now, and give what the caller should go on with.

        That is the caller's own record, where the whole says no more.
        """
        has_more = self._theirs is not self._base
        self._theirs = whole
        if has_more:
            self._base = record
            return whole
        self.adopt()
        return record

    def adopt(self) -> bool:
        """Hear that the caller's next record grows from what was given back last.

        Returns:
            Whether the file says all of that. It doesn't where somebody has put an older one in
            the place of ours, so that there is something to save.
        """
        is_whole = grew_from(self._theirs.saves, self._base_saves)
        self._base, self._base_saves = self._theirs, self._theirs.saves
        return is_whole
