"""Looking for flags, at once or beside the window: a long scan tells how far it is."""

from __future__ import annotations

import enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.desktop import opening

if TYPE_CHECKING:
    from tcreader.desktop.rule_shelf import RuleShelf
    from tcreader.desktop.tasks import Progress, TaskRunner
    from tcreader.review import Review

_KIND = "scan"


class ScanState(enum.Enum):
    """What became of the last scan that was wanted."""

    DONE = "done"
    RUNNING = "running"
    STOPPED = "stopped"


class Scanning(QObject):
    """Scans a review, one at a time.

    Attributes:
        state: A scan that was stopped leaves what an earlier one found as it was.

    Signals:
        found: The review that was scanned, and the same one with what was found.
        failed: An error, after which the scan counts as stopped.
        progressed: How much of the text has been read, in per cent.
        changed: `state` is another one.
    """

    found = Signal(object, object)
    failed = Signal(object)
    progressed = Signal(int)
    changed = Signal()

    def __init__(self, tasks: TaskRunner, rules: RuleShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._rules = tasks, rules
        self.state = ScanState.DONE
        tasks.progressed.connect(self._on_progressed)

    def scanned(self, review: Review, progress: Progress | None = None) -> Review:
        """A review with what a scan of it finds; takes its time."""
        rules = self._rules.rules(review.agreement.source.languages)
        step = progress.step if progress is not None else None
        after = review.with_scan(opening.scan(review, rules, step))
        _ = after.clause_facts  # kept with it, so that the window's thread needn't
        return after

    def start(self, review: Review) -> None:
        """Scan a review beside the window; `found` tells the outcome."""
        work, done = partial(self.scanned, review), partial(self._on_found, review)
        self._tasks.start(_KIND, work, done, self._on_failed)
        self._become(ScanState.RUNNING)

    @Slot()
    def stop(self) -> None:
        """Stop the scan that is running, as the reviewer wishes."""
        if self.state is ScanState.RUNNING:
            self._tasks.cancel(_KIND)
            self._become(ScanState.STOPPED)

    def forget(self) -> None:
        """Drop the scan that is running, and that one was stopped: nobody waits for it any more."""
        self._tasks.cancel(_KIND)
        self._become(ScanState.DONE)

    def _become(self, state: ScanState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()

    def _on_found(self, review: Review, after: Review) -> None:
        self._become(ScanState.DONE)
        self.found.emit(review, after)

    def _on_failed(self, error: Exception) -> None:
        self._become(ScanState.STOPPED)
        self.failed.emit(error)

    @Slot(str, int, int, str)
    def _on_progressed(self, kind: str, done: int, total: int, _: str) -> None:
        if kind == _KIND:
            self.progressed.emit(100 * done // max(total, 1))
