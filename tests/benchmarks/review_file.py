"""Loading and saving review files, and how that grows with the number of annotations.

Run ``python -m tests.benchmarks.review_file``. The annotations are as full as any: a note, a tag, a
colour, an author, a quote with its context, about 1,500 bytes each (``--bare``: 1,000). Times are processor time, best
of a few runs; next to each stands its growth per annotation against the smallest file, where 1.0
is linear.

The goal for 100,000 annotations: load in less than 1.5 s, save in less than 0.5 s, and after one
change in a fraction of it. Saving runs beside the window, so that no step may keep other threads
waiting: the longest wait of one that only wants to breathe every millisecond is told as well.
"""

from __future__ import annotations

import argparse
import gc
import json
import threading
import time
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.annotations import Annotation, Color, Part, Put, Record, Reviewer, words_target
from tcreader.annotations.file_format import dumped_in_pieces, loaded
from tcreader.annotations.file_format.item_texts import ItemTexts
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tests.benchmarks.timing import timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Agreement

GOALS = {"load": 1.5, "save": 0.5, "save after one change": 0.25}  # seconds for 100,000
PEOPLE = (Reviewer("urn:tcreader:reviewer:li", "Li 李"), Reviewer("urn:b", "Wang"))
WORDS = 20  # code points that an annotation stands on


def annotated(agreement: Agreement, count: int) -> Record:
    """A record of so many notes, spread over the agreement."""
    last = len(agreement.text) - WORDS
    places = [words_target(agreement, Span(at, at + WORDS)) for at in range(0, last, last // 500)]
    colors = tuple(Color)
    notes = [
        Annotation(
            id=f"urn:uuid:00000000-0000-4000-8000-{number:012}",
            target=places[number % len(places)],
            color=colors[number % len(colors)],
            note=f"{number}: 为什么不承担赔偿责任？ Ask for a cap.",
            tags=("counterparty",),
            creator=PEOPLE[number % len(PEOPLE)],
            created="2026-01-05T08:30:00Z",
            modified="2026-01-05T08:30:00Z",
        )
        for number in range(count)
    ]
    return Record(annotations={note.id: note for note in notes})


def bare(record: Record) -> Record:
    """The same without notes, tags and authors: mere highlights, about 1,000 bytes each."""
    return Record(
        annotations={
            key: note._replace(note="", tags=(), creator=None)
            for key, note in record.annotations.items()
        }
    )


def steps(agreement: Agreement, record: Record, repeat: int) -> dict[str, float]:
    """Seconds for each step, and for what Python's json alone would take."""
    pieces, save = timed(lambda: dumped_in_pieces(record, agreement, ItemTexts()), repeat)
    data, texts = b"".join(pieces), ItemTexts()
    read, load = timed(lambda: loaded(data, texts).record, repeat)
    note = next(iter(read.annotations.values()))
    changed, _ = Put(Part.ANNOTATIONS, note.id, note._replace(note="changed")).apply(read)
    dumped_in_pieces(read, agreement, texts)
    _, save_again = timed(lambda: dumped_in_pieces(changed, agreement, texts), repeat)
    top, floor = timed(lambda: json.loads(data), repeat)
    _, ceiling = timed(lambda: json.dumps(top, indent=2, ensure_ascii=False), 1)
    print(f"{len(record.annotations):7d} annotations, {len(data) / 1e6:6.1f} MB", end="; ")
    print(f"json.loads {floor * 1000:.0f} ms, json.dumps {ceiling * 1000:.0f} ms")
    return {"load": load, "save": save, "save after one change": save_again}


def longest_wait(work: Callable[[], object]) -> float:
    """The longest that another thread waited for its turn while the work was done, in seconds."""
    waits = [0.0]
    done = threading.Event()

    def breathe() -> None:
        last = time.perf_counter()
        while not done.is_set():
            time.sleep(0.001)
            now = time.perf_counter()
            waits.append(now - last)
            last = now

    breathing = threading.Thread(target=breathe)
    breathing.start()
    work()
    done.set()
    breathing.join()
    return max(waits)


def main() -> None:
    """Print seconds, growth and goals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--bare", action="store_true", help="mere highlights")
    options = parser.parse_args()
    gc.disable()  # as the window does while it loads and saves

    sample = resource("samples", "yunzhou-service-agreement.md")
    agreement = read_bytes(sample.read_bytes(), sample.name)
    first: dict[str, float] = {}
    for count in options.counts:
        record = annotated(agreement, count)
        record = bare(record) if options.bare else record
        seconds = steps(agreement, record, repeat=5 if count <= 10_000 else 3)
        first = first or {step: spent / count for step, spent in seconds.items()}
        for step, spent in seconds.items():
            growth = spent / count / first[step]
            goal = GOALS[step] * count / 100_000
            verdict = "" if spent <= goal else "  too slow"
            print(
                f"  {step:22} {spent * 1000:8.1f} ms  x{growth:.2f}  goal {goal * 1000:.0f} ms{verdict}"
            )

    wait = longest_wait(lambda: dumped_in_pieces(record, agreement, ItemTexts()))
    print(f"another thread waits {wait * 1000:.0f} ms at most during a full save")


if __name__ == "__main__":
    main()
