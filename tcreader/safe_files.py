"""Writing a file so that it holds either what it held before or all that is new, never less."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_TEMPORARY = ".tmp"
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends


def write_safely(path: Path, data: bytes, *, for_good: bool = True) -> None:
    """Replace a file's content at once.

    The new content is complete under a name of its own, beside the old one, before it takes the
    old one's name. A failure leaves the old file as it was and nothing else behind.

    Args:
        path: The file; its folder must be there.
        data: What it is to hold.
        for_good: Whether to wait until data and name are on the disk, so that a power cut can't
            undo them.

    Raises:
        OSError: It couldn't be done.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{time.monotonic_ns()}{_TEMPORARY}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            if for_good:
                file.flush()
                os.fsync(file.fileno())
        with contextlib.suppress(OSError):
            os.chmod(temporary, path.stat().st_mode)  # noqa: PTH101 - os is what this is about
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    if for_good:
        _flush_folder(path.parent)


def clear_unfinished(path: Path) -> None:
    """Remove what processes that were killed while writing this file have left.

    Only for who holds the file's lock: another's write may be under way otherwise.
    """
    with contextlib.suppress(OSError):
        for entry in list(path.parent.iterdir()):
            if entry.name.startswith(f".{path.name}.") and entry.name.endswith(_TEMPORARY):
                entry.unlink(missing_ok=True)


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
