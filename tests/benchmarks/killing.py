"""Killing a process that saves, at random moments, and looking at what is left.

Run ``python -m tests.benchmarks.killing [--kills N] [--seed N] [--notes N]``. A process of its own
saves a review again and again, each time with one more note and the first one reworded, and says
so after each save. It is killed (SIGKILL) at a random moment. Then the review file must hold the
state it last spoke of, or the one it was about to save: anything else, or a file that can't be
read, or a lock that the next process can't take, is a failure and ends the run with an error.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.annotations import Annotation, Color, Part, Put, Record, ReviewFile
from tcreader.annotations.file_format import loaded
from tcreader.annotations.model import DOCUMENT
from tcreader.formats import read
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Agreement

SAMPLE = "larkspur-terms-of-service.md"
LONGEST = 3.0  # saves; about so many are under way before the process is killed


class Found(Exception):
    """Neither the old state nor the new one."""


def name_of(number: int) -> str:
    """The id of a note."""
    return f"urn:uuid:00000000-0000-4000-8000-{number:012}"


def note(number: int, words: str) -> Annotation:
    """A note on the whole document."""
    return Annotation(
        id=name_of(number),
        target=DOCUMENT,
        color=Color.YELLOW,
        note=words,
        created="2026-01-05T08:30:00Z",
        modified="2026-01-05T08:30:00Z",
    )


def state(record: Record, number: int) -> Record:
    """A record that says which state it is in two places: its first note, and how many it has."""
    for each in (note(0, f"state {number}"), note(number, f"note {number}")):
        record, _ = Put(Part.ANNOTATIONS, each.id, each).apply(record)
    return record


def number_of(record: Record) -> int:
    """Which state a record is.

    Raises:
        Found: Its two places don't agree.
    """
    notes = record.annotations
    if not notes:
        return 0
    number = int(notes[name_of(0)].note.removeprefix("state "))
    if set(notes) != {name_of(each) for each in range(number + 1)}:
        raise Found(f"state {number} has {len(notes)} notes")
    return number


def save_for_ever(path: Path, data_folder: Path, agreement: Agreement, told: int) -> None:
    """In the process that is killed: hold the file and save, saying each number when it is safe."""
    file = ReviewFile(path, data_folder)
    file.hold("The one who is killed")
    record = file.load()
    number = number_of(record)
    while True:
        number += 1
        record = state(record, number)
        record = file.save(record, agreement)
        file.adopt()
        os.write(told, b"%d\n" % number)


def kill_once(path: Path, data_folder: Path, agreement: Agreement, pause: float) -> tuple[int, int]:
    """The number that was said last (0 if none), and that of the state which was found."""
    source, sink = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(source)
        try:
            save_for_ever(path, data_folder, agreement, sink)
        finally:
            os._exit(1)
    os.close(sink)
    said = os.read(source, 20)  # it is at work from here on
    time.sleep(pause)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    if not os.WIFSIGNALED(status):
        raise Found("the process ended by itself")
    with os.fdopen(source, "rb") as pipe:
        said += pipe.read()
    review = path.with_name(path.name + ".review.json")
    return int(said.split()[-1]), number_of(loaded(review.read_bytes()).record)


def check_next_start(path: Path, data_folder: Path, agreement: Agreement, number: int) -> None:
    """Go on where the killed process was, as the next start of the program does.

    Raises:
        Found: Something stands in its way, or is lost.
    """
    file = ReviewFile(path, data_folder)
    file.hold("The next one")
    record = file.load()
    if not file.is_held or file.notices or file.read_only or number_of(record) != number:
        raise Found(f"the next start found {number_of(record)}, {file.notices}")
    for backup in (data_folder / "backups").rglob("*.review.json"):
        number_of(loaded(backup.read_bytes()).record)
    file.save(record, agreement)
    file.release()
    names = sorted(each.name for each in path.parent.iterdir())
    if names != [path.name, f"{path.name}.review.json"]:
        raise Found(f"litter: {names}")


def timed(work: Callable[[], object]) -> float:
    """The seconds that some work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def run(folder: Path, kills: int, chance: random.Random, notes: int) -> collections.Counter[str]:
    """Kill so often, and count what was found."""
    path, data_folder = folder / "case" / SAMPLE, folder / "data"
    path.parent.mkdir()
    path.write_bytes(resource("samples", SAMPLE).read_bytes())
    agreement = read(path)
    file = ReviewFile(path, data_folder)
    record = file.load()
    for number in range(1, notes + 1):
        record = state(record, number)
    one_save = min(timed(lambda: file.save(record, agreement)) for _ in range(5))
    found: collections.Counter[str] = collections.Counter()
    for _ in range(kills):
        said, left = kill_once(path, data_folder, agreement, chance.uniform(0, LONGEST * one_save))
        if left not in (said, said + 1):
            raise Found(f"{left} after {said} was saved")
        found["old" if left == said else "new"] += 1
        found["in mid-write"] += any(each.name.endswith(".tmp") for each in path.parent.iterdir())
        found["saves"] = left - notes
        check_next_start(path, data_folder, agreement, left)
    return found


def main() -> None:
    """Print what was found after each kill, in sum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--notes", type=int, default=100, help="notes to begin with")
    arguments = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(arguments.seed)  # noqa: S311 - moments, not secrets
        try:
            found = run(Path(folder), arguments.kills, chance, arguments.notes)
        except Found as error:
            sys.exit(f"LOST: {error}")
    print(
        f"{arguments.kills} kills in {found['saves']} saves: the state saved last {found['old']}, "
        f"the next one {found['new']}, neither 0, damaged 0; in mid-write {found['in mid-write']}; "
        f"every next start took the lock and went on; {time.perf_counter() - started:.1f} s"
    )


if __name__ == "__main__":
    main()
