"""Long work beside the window: one runner, in the window's thread, that owns the signals.

A task is a plain function that takes a `Progress`. It runs on a pool thread; what it gives back,
and what it raises, arrives in the window's thread. A runnable that owned its signals would lose
results when it is destroyed before they are delivered, so the runner owns them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from tcreader.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE_MS = 5_000  # how long a closing window waits for work that doesn't look at `cancelled`


class Progress:
    """What a running task says about itself, and how it hears that it should stop."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._report = report
        self._is_cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._is_cancelled = True

    def check(self) -> None:
        """Go on, unless the task was cancelled.

        Raises:
            Cancelled: The task was cancelled; a task lets it through.
        """
        if self._is_cancelled:
            raise Cancelled

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report that ``done`` of ``total`` parts are finished; raises as `check` does."""
        self.check()
        self._report(done, total, label)


@dataclass(frozen=True)
class _Job:
    """A task that somebody waits for."""

    kind: str
    progress: Progress
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


class _Runnable(QRunnable):
    """Runs a function on a pool thread; knows only how to deliver."""

    def __init__(
        self, token: int, work: Callable[[], object], deliver: Callable[[int, object, object], None]
    ) -> None:
        super().__init__()
        self._token = token
        self._work = work
        self._deliver = deliver

    def run(self) -> None:
        """Run the work and hand over its result or its error."""
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the one who waits
            self._deliver(self._token, None, error)
        else:
            self._deliver(self._token, result, None)


class TaskRunner(QObject):
    """Runs tasks on a pool and delivers results in the window's thread.

    One task of a kind at a time: a new one cancels the older one, whose result is dropped.

    Signals:
        progressed: ``(kind, done, total, label)`` of a task that is still wanted.
    """

    progressed = Signal(str, int, int, str)
    _ended = Signal(int, object, object)
    _stepped = Signal(int, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._jobs: dict[int, _Job] = {}
        self._next = 0
        self._ended.connect(self._on_ended)
        self._stepped.connect(self._on_stepped)

    def start(
        self,
        kind: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on the pool, then call ``done`` or ``failed`` in this thread.

        Args:
            kind: A name for this sort of work; a running task of the same kind is cancelled.
            work: Takes a `Progress`; touches no widget.
            done: Gets the result.
            failed: Gets what was raised, `Cancelled` excepted: that is silent.
        """
        self.cancel(kind)
        token = self._next
        self._next += 1
        progress = Progress(partial(self._stepped.emit, token))
        self._jobs[token] = _Job(kind, progress, done, failed)
        self._pool.start(_Runnable(token, partial(work, progress), self._ended.emit))

    def cancel(self, kind: str | None = None) -> None:
        """Ask the tasks of a kind, or all of them, to stop; nobody hears of them again."""
        for token, job in list(self._jobs.items()):
            if kind is None or job.kind == kind:
                job.progress.cancel()
                del self._jobs[token]

    def is_busy(self, kind: str) -> bool:
        """Whether a task of a kind is running and wanted."""
        return any(job.kind == kind for job in self._jobs.values())

    def wait(self) -> bool:
        """Wait for the pool to run dry, a few seconds at most, and say whether it did."""
        return self._pool.waitForDone(_PATIENCE_MS)

    @Slot(int, object, object)
    def _on_ended(self, token: int, result: object, error: Exception | None) -> None:
        job = self._jobs.pop(token, None)
        if job is None or isinstance(error, Cancelled):
            return
        if error is None:
            job.done(result)
        else:
            job.failed(error)

    @Slot(int, int, int, str)
    def _on_stepped(self, token: int, done: int, total: int, label: str) -> None:
        job = self._jobs.get(token)
        if job is not None:
            self.progressed.emit(job.kind, done, total, label)
