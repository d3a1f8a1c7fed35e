"""One writer at a time for a review file, by a lock file that names who holds it.

The lock file stands beside the review file, so that two machines on one shared folder see it. A
lock that a crash left behind is taken over: at once if it was made on this machine and its
process is gone, which filelock finds out (a number that another process has now doesn't deceive
it), and otherwise when nobody has touched it for some minutes.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from tcreader.errors import ReviewFileLocked

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import SoftFileLock

ALIVE = 60.0  # seconds; a holder touches the lock about so often
_DEAD = 600.0  # seconds; longer than a clock is wrong, or a machine is busy, in ordinary life
_LONG_NAME = 80  # characters


class WriterLock:
    """The right to write one review file.

    Args:
        path: The review file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: SoftFileLock | None = None
        self._told = ""
        self._touched = 0.0

    @property
    def is_held(self) -> bool:
        """Whether we hold it."""
        return self._lock is not None

    def take(self, holder: str, patience: float = 0.0) -> None:
        """Take the lock in somebody's name; nothing happens if we hold it already.

        A folder in which no lock file can be made is no reason to lose work: there the lock is
        taken for granted, and changes from outside are merged.

        Args:
            holder: The name that others are told.
            patience: For how many seconds to wait for another writer who is just saving.

        Raises:
            ReviewFileLocked: Somebody else holds it; the message says who.
        """
        if self._lock is not None or not self._path.parent.is_dir():
            return  # filelock would make the folder of a disk that is gone
        from filelock import SoftFileLock, Timeout

        lock = SoftFileLock(self._beside("lock"), timeout=patience, thread_local=False)
        try:
            self._break_if_dead()
            lock.acquire()
        except Timeout as error:
            raise self._refusal() from error
        except (OSError, NotImplementedError):
            # The folder can't be written, or its file system knows no such files. Work goes on
            # without a lock: what others write meanwhile is merged at each save all the same.
            return
        self._lock, self._touched = lock, time.monotonic()
        self.tell(holder)

    def tell(self, holder: str) -> None:
        """Let others be told this name as long as we hold the lock."""
        if self._lock is not None and holder != self._told:
            self._told = holder
            with contextlib.suppress(OSError):
                self._beside("holder").write_text(holder, encoding="utf-8")

    def keep(self) -> None:
        """Let others see, about once a minute, that we are still there."""
        if self._lock is not None and time.monotonic() - self._touched >= ALIVE:
            self._touched = time.monotonic()
            with contextlib.suppress(OSError):
                os.utime(self._beside("lock"))

    def release(self) -> None:
        """Give the lock back, if we hold it."""
        lock, self._lock, self._told = self._lock, None, ""
        if lock is not None:
            with contextlib.suppress(OSError):
                self._beside("holder").unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                lock.release()

    def _break_if_dead(self) -> None:
        """Remove a lock that nobody has touched for long: of a machine that we can't ask."""
        path = self._beside("lock")
        with contextlib.suppress(OSError):
            if abs(time.time() - path.lstat().st_mtime) > _DEAD:
                path.unlink()

    def _refusal(self) -> ReviewFileLocked:
        who = self._holder()
        return ReviewFileLocked(
            f"{who or 'Somebody else'} has this review open.",
            reason="locked",
            who=who,
            path=self._path,
            advice="Open it for reading, or try again when they have closed it.",
        )

    def _holder(self) -> str:
        path = self._beside("holder")
        with contextlib.suppress(OSError, ValueError):
            if path.is_file():  # a pipe would never end
                with path.open(encoding="utf-8") as file:
                    return " ".join(file.read(_LONG_NAME).split())
        return ""

    def _beside(self, suffix: str) -> Path:
        return self._path.with_name(f".{self._path.name}.{suffix}")
