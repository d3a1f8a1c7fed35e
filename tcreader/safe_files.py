"""Writing a file so that it holds either what it held before or all that is new, never less."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Pieces = Sequence[bytes | memoryview]  # the bytes of a file, one behind the other

_TEMPORARY = ".tmp"
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)  # seconds
_LONG_NAME = 200  # bytes; most systems allow 255, of which the temporary name takes some


def write_safely(
    path: Path,
    data: bytes | Pieces,
    *,
    for_good: bool = True,
    last_look: Callable[[], None] | None = None,
) -> os.stat_result:
    """Replace a file's content at once.

    The new content is complete under a name of its own, beside the old one, before it takes the
    old one's name. A failure leaves the old file as it was and nothing else behind.

    Args:
        path: The file; its folder must be there. A link is followed and stays a link.
        data: What it is to hold, in one or in pieces.
        for_good: Whether to wait until data and name are on the disk, so that a power cut can't
            undo them.
        last_look: Called right before the new content takes its place; what it raises keeps the
            old content there.

    Returns:
        What the system says of the new file.

    Raises:
        OSError: It couldn't be done; with ``EBUSY`` if only another program stands in the way.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    temporary = path.with_name(_prefix(path) + f"{os.getpid()}-{time.monotonic_ns()}{_TEMPORARY}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            if for_good:
                os.fsync(file.fileno())
            facts = os.fstat(file.fileno())
        with contextlib.suppress(OSError):
            os.chmod(temporary, path.stat().st_mode)  # noqa: PTH101 - os is what this is about
        if last_look is not None:
            last_look()
        _replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    if for_good:
        _flush_folder(path.parent)
    return facts


def clear_unfinished(path: Path) -> None:
    """Remove what processes that were killed while writing this file have left.

    Only for who holds the file's lock: another's write may be under way otherwise.
    """
    with contextlib.suppress(OSError):
        for entry in list(path.parent.iterdir()):
            if entry.name.startswith(_prefix(path)) and entry.name.endswith(_TEMPORARY):
                entry.unlink(missing_ok=True)


def _prefix(path: Path) -> str:
    """How the temporary names of a file begin."""
    name = path.name
    if len(os.fsencode(name)) > _LONG_NAME:
        from zlib import crc32

        name = f"{name[:40]}~{crc32(os.fsencode(name)):08x}"
    return f".{name}."


def _replace(temporary: Path, path: Path) -> None:
    """Give a file another's name, trying again for a second while it is refused.

    Windows refuses while another program, such as one that looks for viruses, has the file open;
    some network folders do so too.
    """
    for pause in _PAUSES:
        try:
            os.replace(temporary, path)  # noqa: PTH105
        except PermissionError:
            time.sleep(pause)
        else:
            return
    try:
        os.replace(temporary, path)  # noqa: PTH105
    except PermissionError as error:  # the folder takes files, so this one is what is kept
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path)) from error


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
