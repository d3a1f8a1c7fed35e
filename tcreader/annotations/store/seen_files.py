"""What can be said of a file in a folder that others write to as well."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Sight = tuple[int, int, int, int] | None


def bytes_of(path: Path) -> bytes:
    """A plain file's bytes; from a pipe in its place reading would never come back.

    Raises:
        FileNotFoundError: There is no such file, or can't be one.
        OSError: It isn't a plain one, or it can't be read.
    """
    try:
        is_plain = path.is_file() or not path.exists()
        data = path.read_bytes() if is_plain else b""
    except OSError as error:
        if error.errno in (errno.ENAMETOOLONG, errno.ENOTDIR):
            raise FileNotFoundError(error.errno, "no such file", str(path)) from error
        raise
    if not is_plain:
        raise OSError(errno.EINVAL, "not a plain file", str(path))
    return data


def sight_of(path: Path) -> Sight:
    """By what a change of a file is noticed without reading it; None where there is no file.

    A program may set a file's time of change to what it was, but not that of its status (ctime).
    """
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_size, facts.st_ino, facts.st_mtime_ns, facts.st_ctime_ns


def sight_of_own(path: Path, written: os.stat_result) -> Sight:
    """How a file looks that we have just written; None if it is another's already.

    Args:
        path: The file.
        written: What the system said of it before it got its name.
    """
    sight = sight_of(path)
    is_ours = sight is not None and sight[:3] == (
        written.st_size,
        written.st_ino,
        written.st_mtime_ns,
    )
    return sight if is_ours else None


def set_aside(path: Path, stamp: str) -> Path | None:
    """Rename a damaged file after a date, and give its new name; None where that can't be done."""
    for attempt in range(100):
        mark = f".damaged-{stamp}{f'-{attempt}' if attempt else ''}"
        aside = path.with_name(path.name + mark)
        with contextlib.suppress(OSError):
            if not os.path.lexists(aside):
                return path.rename(aside)
    return None
