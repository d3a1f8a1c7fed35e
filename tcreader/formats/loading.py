"""A file's bytes, or a clear word on why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.errors import UnreadableFile

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 20 * 1024 * 1024
"""The most bytes that are read: an agreement of ten million characters is far below it."""


def load(path: Path) -> bytes:
    """The bytes of the file at ``path``.

    Raises:
        UnreadableFile: Missing, a folder, not a plain file, no permission, empty or too large.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(
                "This is a folder.",
                reason="folder",
                path=path,
                advice="Choose a file inside it.",
            )
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFile("This isn't a plain file.", reason="unreadable", path=path)
        refuse_unreadable_sizes(size, path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(
            "There is no such file.",
            reason="missing",
            path=path,
            advice="Check the name, or whether it was moved.",
        ) from error
    except PermissionError as error:
        raise UnreadableFile(
            "You aren't allowed to read this file.",
            reason="permission",
            path=path,
            advice="Ask its owner, or copy it to a place of your own.",
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(
            f"The file can't be read ({_why(error)}).", reason="unreadable", path=path
        ) from error


def _why(error: OSError | ValueError) -> str:
    """What the system says, without its numbers and names."""
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).lower()


def refuse_unreadable_sizes(size: int, path: Path | None) -> None:
    """Raise if ``size`` bytes are none at all, or more than are read."""
    if size == 0:
        raise UnreadableFile(
            "The file is empty.", reason="empty", path=path, advice="Choose another file."
        )
    if size > LARGEST:
        raise UnreadableFile(
            f"The file has {size / 1024 / 1024:.0f} MB; "
            f"tcreader reads up to {LARGEST // 1024 // 1024} MB.",
            reason="too-large",
            path=path,
            advice="Split it into several files.",
        )
