"""Where the review of an agreement is at home: beside it, or in the user's data folder."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from tcreader.annotations.store.faults import forbids_writing
from tcreader.annotations.store.places import digest_of
from tcreader.annotations.store.refuge import Refuge
from tcreader.annotations.store.seen_files import bytes_of, sight_of, sight_of_own
from tcreader.safe_files import write_safely

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tcreader.annotations.store.places import Places
    from tcreader.annotations.store.seen_files import Sight
    from tcreader.safe_files import Pieces


class ChangedMeanwhile(Exception):
    """Somebody else wrote the file while we were about to."""


class Home:
    """The files in which the work stands, and how each of them looked last.

    Args:
        places: The places of the agreement.
    """

    def __init__(self, places: Places) -> None:
        self._places, self._refuge = places, Refuge(places)
        self._elsewhere: Path | None = None  # where it is kept, if that isn't beside the agreement
        self._seen: dict[Path, Sight] = {}  # how each file looked when we last knew what it says

    @property
    def path(self) -> Path:
        """Where the record is kept: beside the agreement, or in the data folder."""
        return self._elsewhere or self._places.beside

    @property
    def is_beside(self) -> bool:
        """Whether the record is kept beside the agreement."""
        return self._elsewhere is None

    @property
    def files(self) -> Iterable[Path]:
        """The file beside the agreement, and the one in the data folder if that is the home."""
        return dict.fromkeys((self._places.beside, self.path))

    def leave(self) -> None:
        """Know of no file any more."""
        self._elsewhere, self._seen = None, {}

    def see(self, path: Path, sight: Sight) -> None:
        """Know what a file says while it looks so."""
        self._seen[path] = sight

    def is_seen(self, path: Path, sight: Sight) -> bool:
        """Whether it is known what a file says that looks so."""
        return sight is not None and sight == self._seen.get(path)

    def rescued(self) -> Mapping[Path, str]:
        """The files in the data folder, see `Refuge.found`."""
        return self._refuge.found()

    def settle(self, path: Path) -> None:
        """Be at home in a file in the data folder, unless it can be beside the agreement."""
        if not self._places.may_write_beside and self.is_beside:
            self._elsewhere = path

    def write(self, data: Pieces, sha256: str) -> Sight:
        """Write the work where it belongs, or where it can be, which is its home from then on.

        Args:
            data: The work.
            sha256: Of the agreement's file.

        Raises:
            ChangedMeanwhile: The file beside the agreement isn't as it was seen last.
            OSError: It couldn't be written.
        """
        beside = self._places.beside
        if self.is_beside or self._places.may_write_beside:
            try:
                written = write_safely(beside, data, last_look=self._look_again)
            except OSError as error:
                if not forbids_writing(error):
                    raise
            else:
                self._elsewhere = None
                self._refuge.clear()
                self._seen[beside] = sight_of_own(beside, written)
                return self._seen[beside]
        self._elsewhere = self._write_elsewhere(data, sha256)
        return self._seen[self._elsewhere]

    def rescue(self, data: Pieces, sha256: str) -> Path | None:
        """Bring work that can't be saved into the data folder, if that can be done."""
        with contextlib.suppress(OSError):
            return self._write_elsewhere(data, sha256)
        return None

    def _look_again(self) -> None:
        if sight_of(self._places.beside) != self._seen.get(self._places.beside):
            raise ChangedMeanwhile

    def _write_elsewhere(self, data: Pieces, sha256: str) -> Path:
        path, sight = self._refuge.write(data, sha256, self._grown_from(), self._seen)
        self._seen[path] = sight
        return path

    def _grown_from(self) -> str:
        """The digest of what stands beside the agreement, if we have taken it in."""
        beside = self._places.beside
        is_known = sight_of(beside) == self._seen.get(beside)
        with contextlib.suppress(OSError):
            return digest_of(bytes_of(beside)) if is_known else ""
        return ""
