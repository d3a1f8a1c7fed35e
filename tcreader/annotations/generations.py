"""Earlier good states of a file: the last one, one of the last hour, one of the last day."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

from tcreader.safe_files import write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HOUR = 3600.0
_GENERATIONS = {"last": 0.0, "hour": _HOUR, "day": 24 * _HOUR}


def keep_generation(data: bytes, folder: Path, clock: Callable[[], float] = time.time) -> None:
    """Keep a good state beside the earlier ones: the last, one of the last hour, one of the day.

    The last is always replaced, the others when they are older than their name says, so that
    a slip that is noticed late can still be undone.

    Raises:
        OSError: It couldn't be kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, age in _GENERATIONS.items():
        path = folder / f"{name}.review.json"
        if not path.exists() or abs(clock() - path.stat().st_mtime) >= age:
            write_safely(path, data)


def newest_first(folder: Path) -> list[Path]:
    """The generations that are kept in a folder, the newest first."""
    dated = []
    for name in _GENERATIONS:
        path = folder / f"{name}.review.json"
        with contextlib.suppress(OSError):
            dated.append((path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(dated, reverse=True)]
