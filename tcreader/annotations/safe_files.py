"""Writing a file so that it holds either what it held before or all that is new, never less."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HOUR = 3600.0
_TEMPORARY = ".tmp"
_GENERATIONS = {"last": 0.0, "hour": _HOUR, "day": 24 * _HOUR}


def write_safely(path: Path, data: bytes) -> None:
    """Replace a file's content at once and for good.

    The data goes into a temporary file in the same folder, is flushed to the disk and then
    renamed over the old file; last, the folder itself is flushed, so that a power cut can't
    undo the renaming. A failure leaves the old file as it was and no temporary file behind.

    Raises:
        OSError: It couldn't be done.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{time.monotonic_ns()}{_TEMPORARY}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):
            os.chmod(temporary, path.stat().st_mode)  # noqa: PTH101 - os is what this is about
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(path.parent)


def clear_unfinished(path: Path) -> None:
    """Remove what processes that were killed while writing this file have left.

    Only for who holds the file's lock: another's write may be under way otherwise.
    """
    with contextlib.suppress(OSError):
        for entry in list(path.parent.iterdir()):
            if entry.name.startswith(f".{path.name}.") and entry.name.endswith(_TEMPORARY):
                entry.unlink(missing_ok=True)


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


_BINARY = getattr(os, "O_BINARY", 0)


def _flush_folder(folder: Path) -> None:
    """Flush the folder's entries to the disk, where the system has a way to say so."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # some network folders can't; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
