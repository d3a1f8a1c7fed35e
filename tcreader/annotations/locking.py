"""One writer at a time for a review file, by a lock file that names who holds it.

The lock file stands beside the review file, so that two machines on one shared folder see it. A
lock that a crash left behind is taken over when its process no longer runs.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from tcreader.errors import ReviewFileLocked

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import SoftFileLock


class WriterLock:
    """The right to write one review file.

    Args:
        path: The review file.
        timeout: For how many seconds to wait for another writer who is just saving.
    """

    def __init__(self, path: Path, timeout: float = 0.0) -> None:
        self._path = path
        self._timeout = timeout
        self._lock: SoftFileLock | None = None

    @property
    def is_held(self) -> bool:
        """Whether we hold it."""
        return self._lock is not None

    def take(self, holder: str) -> None:
        """Take the lock in somebody's name; nothing happens if we hold it already.

        A folder in which no lock file can be made is no reason to lose work: there the lock is
        taken for granted, and changes from outside are merged.

        Raises:
            ReviewFileLocked: Somebody else holds it; the message says who.
        """
        if self._lock is not None or not self._path.parent.is_dir():
            return  # filelock would make the folder of a disk that is gone
        from filelock import SoftFileLock, Timeout

        lock = SoftFileLock(self._beside("lock"), timeout=self._timeout, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            who = self._holder()
            raise ReviewFileLocked(
                f"{who or 'Somebody else'} has this review open.",
                reason="locked",
                who=who,
                path=self._path,
                advice="Open it for reading, or try again when they have closed it.",
            ) from error
        except (OSError, NotImplementedError):  # a file system without locks: nobody is told
            return
        self._lock = lock
        with contextlib.suppress(OSError):
            self._beside("holder").write_text(holder, encoding="utf-8")

    def release(self) -> None:
        """Give the lock back, if we hold it."""
        lock, self._lock = self._lock, None
        if lock is not None:
            with contextlib.suppress(OSError):
                self._beside("holder").unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                lock.release()

    def _holder(self) -> str:
        with contextlib.suppress(OSError, ValueError):
            return self._beside("holder").read_text(encoding="utf-8")[:200].strip()
        return ""

    def _beside(self, suffix: str) -> Path:
        return self._path.with_name(f".{self._path.name}.{suffix}")
