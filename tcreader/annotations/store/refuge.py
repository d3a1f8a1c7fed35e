"""The review of one agreement in the user's data folder, when it can't stand where it belongs."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from tcreader.annotations.store.seen_files import sight_of, sight_of_own
from tcreader.safe_files import write_safely

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tcreader.annotations.store.places import Places
    from tcreader.annotations.store.seen_files import Sight
    from tcreader.safe_files import Pieces


class Refuge:
    """Where work is brought to safety, until all of it stands beside the agreement again.

    Args:
        places: The places of the agreement.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._taken: tuple[Path, ...] = ()  # all that they say is in the caller's record

    def found(self) -> Mapping[Path, str]:
        """The files that are there, each with what it grew from (see `Places.remember`)."""
        found = self._places.rescued()
        self._taken = tuple(found)
        return found

    def write(
        self, data: Pieces, sha256: str, grown_from: str, seen: Mapping[Path, Sight]
    ) -> tuple[Path, Sight]:
        """Keep the whole of the work in a file, in place of all that were found.

        Args:
            data: The work.
            sha256: Of the agreement's file.
            grown_from: See `Places.remember`.
            seen: How each file looked when all that it said was in the work. One that looks
                otherwise, such as that of another copy of the agreement, is left alone.

        Returns:
            The file, and how it looks now.

        Raises:
            OSError: It couldn't be written.
        """
        path = next(
            path for path in self._places.elsewhere(sha256) if sight_of(path) == seen.get(path)
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        written = write_safely(path, data)
        for older in self._taken:
            if older != path:
                self._places.drop(older)
        self._taken = (path,)
        with contextlib.suppress(OSError):  # it is found by the agreement's contents too
            self._places.remember(path, grown_from)
        return path, sight_of_own(path, written)

    def clear(self) -> None:
        """Remove what stands beside the agreement now; quick where nothing was here."""
        if self._taken:
            for path in self._taken:
                self._places.drop(path)
            self._places.forget()
            self._taken = ()
