"""How long the window stands still while a large record is saved.

Run ``python -m tests.benchmarks.saving [--notes N] [--changes N]``. The window opens an agreement
with so many highlights, without a screen. A timer that should fire every millisecond tells the
longest pause between two turns of the event loop: while nothing happens, while the record is only
saved, and while somebody types into a note, which every view shows as well.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations import Annotation, Color, Record, words_target
from tcreader.annotations.file_format import dumped
from tcreader.formats import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.annotations import Change
    from tcreader.desktop.main_window import MainWindow

CLAUSE = (
    "{0}. Clause {0} says that you shall pay {0} euro within {1} days of the invoice, and not later."
    "\n\n"
)
WHEN = "2026-01-05T08:30:00Z"


def write_case(folder: Path, notes: int) -> Path:
    """An agreement of 700,000 characters, and a review file with so many highlights."""
    path = folder / "terms.md"
    clauses = [CLAUSE.format(number, number % 90 + 1) for number in range(1, 7200)]
    path.write_text("# Terms\n\n" + "".join(clauses), encoding="utf-8")
    agreement = read(path)
    step = (len(agreement.text) - 100) / notes
    annotations = {}
    for number in range(notes):
        key = f"urn:uuid:00000000-0000-4000-8000-{number:012}"
        start = int(number * step)
        target = words_target(agreement, Span(start, start + 20))
        annotations[key] = Annotation(
            key, target, Color.YELLOW, f"note {number}", created=WHEN, modified=WHEN
        )
    data = dumped(Record(annotations=annotations), agreement)
    path.with_name(path.name + ".review.json").write_bytes(data)
    print(f"{notes} highlights, {len(data) / 1e6:.1f} MB")
    return path


class Pulse:
    """Turns of the event loop, one a millisecond if nothing holds it up."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def rest(self) -> float:
        """The longest pause so far, in milliseconds; from now on it is measured anew."""
        longest, self.longest, self._last = self.longest, 0.0, time.perf_counter()
        return longest * 1000


def turn_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window work until something holds."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    until = time.perf_counter() + seconds
    while not holds() and time.perf_counter() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def measure(window: MainWindow, changes: int) -> None:
    """Print how the window kept moving: idle, while it only saves, and while somebody types."""
    session, pulse, state = window.session, Pulse(), [""]
    session.saved.connect(lambda now: state.__setitem__(0, now))
    key = next(iter(session.review.record.annotations))

    def edited(number: int) -> Change:
        return session.author.edit_note(session.review, key, f"word {number}")

    def saved() -> tuple[float, float]:
        """The longest pause until all is saved, in milliseconds, and the seconds it took."""
        started = time.perf_counter()
        pulse.rest()
        turn_until(lambda: state[0] == "saved")
        return pulse.rest(), time.perf_counter() - started

    saved()
    until = time.perf_counter() + 3
    turn_until(lambda: time.perf_counter() > until)
    print(f"longest pause while nothing happens: {pulse.rest():.0f} ms")
    for number in range(changes):
        record, _ = edited(number).apply(session.review.record)
        session._autosave.keep(record)
        pause, seconds = saved()
        print(f"only saving: longest pause {pause:.0f} ms, on the disk after {seconds:.2f} s")
    for number in range(changes):
        started = time.perf_counter()
        session.do(edited(number), "Edit", merge_key=key)
        itself = (time.perf_counter() - started) * 1000
        pause, seconds = saved()
        print(
            f"a typed change: {itself:.0f} ms itself, longest pause afterwards {pause:.0f} ms, "
            f"on the disk after {seconds:.2f} s"
        )


def main() -> None:
    """Print the pauses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=100_000)
    parser.add_argument("--changes", type=int, default=5)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder) / "home")
        path = write_case(Path(folder), arguments.notes)
        from tcreader.desktop.application import start

        _, window = start([str(path)])
        turn_until(lambda: window.session.review is not None and not window._tasks._jobs)
        turn_until(lambda: window.pane._view.sheet.writer.is_finished)
        measure(window, arguments.changes)
        window.close()


if __name__ == "__main__":
    main()
