"""Long work beside the window: one runner, in the window's thread, that owns the signals.

A task is a plain function that takes a `Progress`. It runs on a pool thread; what it gives back,
and what it raises, arrives in the window's thread. Objects that owned their signals would lose
results when they are destroyed before these are delivered, so the runner owns them.

While a task runs, Python's collector of garbage rests.

Threads take turns more often than Python has them do. The window gives its turn away at each call
into Qt, and to paint takes hundreds: it would wait five milliseconds for every one that a task
catches.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.desktop import garbage
from tcreader.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

_THREADS = 4  # a save must not wait for a long scan
_TURN = 0.001  # seconds; shorter ones don't make the window quicker, but tasks slower
_PATIENCE = (
    5.0  # seconds; how long a closing window waits for work that doesn't look at `cancelled`
)


class Progress:
    """What a running task says about itself, and how it hears that it should stop."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._report = report
        self._is_cancelled = False
        self._told: tuple[int, str] | None = None

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
        """Report that ``done`` of ``total`` parts are finished; raises as `check` does.

        What makes no difference of a percent isn't reported: each report is an event for the
        window, and a long text has a hundred thousand parts.
        """
        self.check()
        told = done * 100 // max(total, 1), label
        if told != self._told:
            self._told = told
            self._report(done, total, label)


class _Job(NamedTuple):
    """A task that somebody waits for."""

    kind: str
    progress: Progress
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


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
        self._pool: ThreadPoolExecutor | None = None
        self._futures: set[Future[None]] = set()
        self._jobs: dict[int, _Job] = {}
        self._next = 0
        self._running = 0
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
        self._running += 1
        garbage.rest(self)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(_THREADS, "tcreader")
            sys.setswitchinterval(_TURN)
        running = {future for future in self._futures if not future.done()}
        deliver = partial(self._ended.emit, token)
        self._futures = {*running, self._pool.submit(_carry_out, work, progress, deliver)}

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
        if not self._futures:
            return True
        from concurrent.futures import wait

        is_dry = not wait(self._futures, _PATIENCE).not_done
        if is_dry:
            garbage.go_on(self)
        return is_dry

    @Slot(int, object, object)
    def _on_ended(self, token: int, result: object, error: Exception | None) -> None:
        self._running -= 1
        try:
            self._deliver(token, result, error)
        finally:
            if not self._running:  # what was delivered may have started another task
                garbage.go_on(self)

    def _deliver(self, token: int, result: object, error: Exception | None) -> None:
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


def _carry_out(
    work: Callable[[Progress], object],
    progress: Progress,
    deliver: Callable[[object, object], object],
) -> None:
    """Run a task on a pool thread and hand over its result, or its error."""
    try:
        result = work(progress)
    except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the one who waits
        deliver(None, error)
    else:
        deliver(result, None)
