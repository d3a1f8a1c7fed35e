"""Earlier good states of a file: this one, the last one, one of the last hour, one of the day.

The newest copy says what the file itself says, so that a file that is damaged from outside costs
nothing. States move from one name to the next by renaming: a state becomes the hour's when the
hour's is an hour old, and the hour's becomes the day's when the day's is a day old. So the day's
is at least an hour old when it comes there, and a slip that is noticed late can be undone.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from tcreader.safe_files import write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tcreader.safe_files import Pieces

_HOUR = 3600.0  # seconds
_NOW, _LAST, _OF_HOUR, _OF_DAY = "now", "last", "hour", "day"


class Generations:
    """The good states of one file that are kept in a folder.

    Args:
        folder: Where; it is made when it is first needed.
        clock: Gives the time, in seconds since 1970.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock

    def keep(self, data: Pieces) -> None:
        """Keep a good state as the newest one, unless it is that already.

        Raises:
            OSError: It couldn't be kept.
        """
        now = self._path(_NOW)
        if _holds(now, data):
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            self._move_on()
        write_safely(now, data, for_good=False)
        at = self._clock()
        os.utime(now, (at, at))

    def newest_first(self) -> list[Path]:
        """The states that are kept; their names tell their order whatever the clock did."""
        paths = map(self._path, (_NOW, _LAST, _OF_HOUR, _OF_DAY))
        return [path for path in paths if path.is_file()]

    def _move_on(self) -> None:
        """Make room for a new state by giving each older one its next name."""
        if self._path(_LAST).exists() and self._is_due(_OF_HOUR, _HOUR):
            if self._path(_OF_HOUR).exists() and self._is_due(_OF_DAY, 24 * _HOUR):
                self._rename(_OF_HOUR, _OF_DAY)
            self._rename(_LAST, _OF_HOUR)
        self._rename(_NOW, _LAST)

    def _is_due(self, name: str, age: float) -> bool:
        """Whether a state is so old, or there is none; a clock that jumped makes it old too."""
        try:
            return abs(self._clock() - self._path(name).stat().st_mtime) >= age
        except FileNotFoundError:
            return True

    def _rename(self, old: str, new: str) -> None:
        os.replace(self._path(old), self._path(new))  # noqa: PTH105 - as in safe_files

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.review.json"


def _holds(path: Path, data: Pieces) -> bool:
    try:
        if path.stat().st_size != sum(map(len, data)):
            return False
        with path.open("rb") as file:
            return all(file.read(len(piece)) == piece for piece in data)
    except OSError:
        return False
