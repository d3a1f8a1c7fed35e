"""How long the window stands still while a large record is saved.

Run ``python -m tests.benchmarks.saving [--notes N] [--changes N]``. The window opens an agreement
with so many highlights, without a screen, and somebody types into a note while it is saved. A timer
that should fire every millisecond tells the longest pause between two turns of the event loop, with
and without a save under way, and the time from a change to the file on the disk.
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


def turn_until(holds: object, seconds: float = 60) -> None:
    """Let the window work until something holds."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    until = time.perf_counter() + seconds
    while not holds() and time.perf_counter() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def measure(window: MainWindow, changes: int) -> None:
    """Type, and print how the window kept moving."""
    session, pulse, state = window.session, Pulse(), [""]
    session.saved.connect(lambda now: state.__setitem__(0, now))
    key = next(iter(session.review.record.annotations))
    idle_until = time.perf_counter() + 2
    pulse.rest()
    turn_until(lambda: time.perf_counter() > idle_until)
    print(f"longest pause while nothing is saved: {pulse.rest():.0f} ms")
    applying, pauses, times = [], [], []
    for number in range(changes):
        change = session.author.edit_note(session.review, key, f"word {number}")
        started = time.perf_counter()
        session.do(change, "Edit", merge_key=key)
        applying.append((time.perf_counter() - started) * 1000)
        pulse.rest()
        turn_until(lambda: state[0] == "saved")
        times.append(time.perf_counter() - started)
        pauses.append(pulse.rest())
    print("a change itself, ms:", ", ".join(f"{each:.0f}" for each in applying))
    print("longest pause while saving, ms:", ", ".join(f"{each:.0f}" for each in pauses))
    print("from a typed change to the disk, s:", ", ".join(f"{each:.2f}" for each in times))


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
