"""How long the window stands still when a large record is changed and saved.

Run ``python -m tests.benchmarks.saving [--notes N] [--changes N] [--panel notes]``. The window
opens an agreement with so many highlights, without a screen. A timer that should fire every
millisecond tells the longest pause between two turns of the event loop: while nothing happens,
while the record is only saved, and after each kind of change, which every view shows as well.

The goal: nothing that a reviewer does to 100,000 notes holds the window up for 50 ms.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations import Annotation, Color, ReadingState, Record, words_target
from tcreader.annotations.file_format import dumped
from tcreader.formats import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.annotations import Change
    from tcreader.desktop.main_window import MainWindow
    from tcreader.desktop.session import Session
    from tcreader.review import Author, Review

CLAUSE = (
    "{0}. Clause {0} says that you shall pay {0} euro within {1} days of the invoice, and not later."
    "\n\n"
)
WHEN = "2026-01-05T08:30:00Z"
READ = ReadingState.READ
_WAITING = Path("/proc/thread-self/schedstat")


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


class Moment(NamedTuple):
    """What the clocks say, in seconds: on the wall, of this thread's work, and of its waiting.

    On a machine that does other things as well, a thread often waits for a processor; Linux
    counts for how long.
    """

    wall: float
    work: float
    queued: float

    @classmethod
    def now(cls) -> Moment:
        """What they say now."""
        queued = int(_WAITING.read_text().split()[1]) / 1e9 if _WAITING.exists() else 0.0
        return cls(time.perf_counter(), time.thread_time(), queued)


class Pause(NamedTuple):
    """The longest pause between two turns of the event loop, in milliseconds.

    Attributes:
        wall: By the clock.
        served: By the clock, but without the time in which no processor was free.
        work: The most that the thread itself worked between two turns.
    """

    wall: float = 0.0
    served: float = 0.0
    work: float = 0.0


class Pulse:
    """Turns of the event loop, one a millisecond if nothing holds it up."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._last, self._longest = Moment.now(), Pause()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = Moment.now()
        wall, work, queued = (
            1000 * (one - other) for one, other in zip(now, self._last, strict=True)
        )
        pairs = zip(self._longest, (wall, wall - queued, work), strict=True)
        self._longest, self._last = Pause(*map(max, pairs)), now

    def rest(self) -> Pause:
        """The longest pause so far; from now on it is measured anew."""
        found, self._longest, self._last = self._longest, Pause(), Moment.now()
        return found


def turn_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window work until something holds; it sleeps as long as nothing happens."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    flags = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    until, waking = time.perf_counter() + seconds, QTimer()
    waking.start(5)
    while not holds() and time.perf_counter() < until:
        QCoreApplication.processEvents(flags)


class Reviewer:
    """Somebody who changes the review that a window shows, each time in another place."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys = list(session.review.record.annotations)
        self._done = 0

    @property
    def deeds(self) -> dict[str, Callable[[], Change]]:
        """What they do, each under its name."""
        return {
            "a word typed": lambda: self._author.edit_note(
                self._now, self._key(1), str(self._done)
            ),
            "a new highlight": lambda: self._author.highlight(self._now, self._span(), Color.PINK),
            "another colour": lambda: self._author.recolor(self._now, self._key(), Color.GREEN),
            "a deletion": lambda: self._author.delete(self._now, [self._key()]),
            "a clause read": lambda: self._author.mark(self._now, [self._clause()], READ),
        }

    @property
    def _author(self) -> Author:
        return self._session.author

    @property
    def _now(self) -> Review:
        return self._session.review

    def _key(self, number: int | None = None) -> str:
        return self._keys[number or self._next()]

    def _next(self) -> int:
        self._done += 1
        return self._done * 4099 % len(self._keys)

    def _span(self) -> Span:
        start = self._next() * 7 % (len(self._now.agreement.text) - 100)
        return Span(start, start + 15)

    def _clause(self) -> str:
        clauses = self._now.agreement.outline.clauses
        return clauses[self._next() % len(clauses)].id


def measure(window: MainWindow, changes: int) -> None:
    """Print how the window kept moving: idle, while it only saves, and after each kind of change."""
    session, pulse, state = window.session, Pulse(), [""]
    session.saved.connect(lambda now: state.__setitem__(0, now))
    reviewer = Reviewer(session)

    def saved() -> Pause:
        """The longest pause until all is saved."""
        pulse.rest()
        turn_until(lambda: state[0] == "saved")
        return pulse.rest()

    saved()
    until = time.perf_counter() + 3
    turn_until(lambda: time.perf_counter() > until)
    print(f"longest pause while nothing happens: {pulse.rest().wall:.0f} ms")
    for name, deed in reviewer.deeds.items():
        pauses, times = [], []
        for _ in range(changes):
            change = deed()
            started = time.thread_time()
            session.do(change, name, merge_key="typing" if name == "a word typed" else None)
            times.append((time.thread_time() - started) * 1000)
            pauses.append(saved())
        by_clock, served, works = (list(column) for column in zip(*pauses, strict=True))
        print(
            f"{name:16} itself {told(times)}, then at most {told(works)} of work in one turn; "
            f"longest pause {told(by_clock)}, {told(served)} but for want of a processor"
        )
    record, _ = reviewer.deeds["another colour"]().apply(session.review.record)
    session._autosave.keep(record)
    print(f"only saving: longest pause {saved().wall:.0f} ms")


def told(milliseconds: list[float]) -> str:
    """The median and the most of some times."""
    return f"{median(milliseconds):4.0f} ms (at most {max(milliseconds):4.0f})"


def main() -> None:
    """Print the pauses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=100_000)
    parser.add_argument("--changes", type=int, default=5)
    parser.add_argument("--panel", default="flags", help="which one is in front: flags, notes")
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
        window.tabs.show_panel(arguments.panel)
        measure(window, arguments.changes)
        window.close()


if __name__ == "__main__":
    main()
