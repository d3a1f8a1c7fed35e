"""Which states of a review file are among its earlier good ones, and which are still to be."""

from __future__ import annotations

import contextlib
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.annotations.store.generations import Generations

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from tcreader.annotations.store.places import Places
    from tcreader.annotations.store.seen_files import Sight
    from tcreader.safe_files import Pieces

_LARGE = 4_000_000  # bytes; to keep more than this can wait for a while


class GoodStates:
    """Keeps what was read or written, as `Generations` do.

    Args:
        places: Where.
        clock: By which earlier states are kept.
    """

    def __init__(self, places: Places, clock: Callable[[], datetime]) -> None:
        self._places, self._clock = places, clock
        self._kept: dict[Path, Sight] = {}  # how each file looked when its content was kept
        self._owed: Pieces | None = None

    def forget(self) -> None:
        """Take no file's content for kept."""
        self._kept = {}

    def has(self, path: Path, sight: Sight) -> bool:
        """Whether what a file says is kept, or is about to be."""
        return self._kept.get(path) == sight

    def keep(self, path: Path, sight: Sight, data: Pieces, *, may_wait: bool = False) -> None:
        """Keep what a file says; if it is large and may wait, with the next `keep_owed`.

        Args:
            path: The file.
            sight: How it looks.
            data: What it says.
            may_wait: Whether nothing is about to be written in its place.
        """
        self._kept[path], self._owed = sight, data
        if not may_wait or sum(map(len, data)) < _LARGE:
            self.keep_owed()

    def keep_owed(self) -> None:
        """Keep what had to wait; a full home folder is no reason not to go on."""
        owed, self._owed = self._owed, None
        if owed is not None:
            with contextlib.suppress(OSError):
                self._generations.keep(owed)

    def newest_first(self) -> list[Path]:
        """The files of the states that are kept."""
        return self._generations.newest_first()

    @cached_property
    def _generations(self) -> Generations:
        return Generations(self._places.backups, lambda: self._clock().timestamp())
