"""How fast flags are found, how that grows, what it keeps in memory, and how long a window waits.

Run ``python -m tests.benchmarks.flag_speed [--largest MB] [FILE…]``. The files, by default the
samples that come with tcreader in Chinese and English, are repeated up to each size. Times are
processor seconds; since machines differ, and one machine differs from minute to minute, each is
also given in *units*: the time in which the same machine, at that moment, adds up ten million
numbers in a plain loop.

The longest wait is measured as a window feels it: one thread scans, and another one that wants to
do a little every few milliseconds says how late it was let.
"""

from __future__ import annotations

import argparse
import gc
import threading
import time
import tracemalloc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.flags import load_rules, scan
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tests.benchmarks.timing import timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Agreement
    from tcreader.flags import Rules

SAMPLES = ("yunzhou-service-agreement.md", "larkspur-terms-of-service.md")
SIZES = (0.1, 1.0)
_TICK = 0.002
_LOOPS = 1_000_000
_LOOPS_OF_A_UNIT = 10_000_000


def unit() -> float:
    """Processor seconds of a plain loop of ten million additions, here and now."""

    def loop() -> int:
        total = 0
        for number in range(_LOOPS):
            total += number
        return total

    return timed(loop, 3)[1] * (_LOOPS_OF_A_UNIT / _LOOPS)


def repeated(path: Path, megabytes: float) -> bytes:
    """A file's text again and again up to a size."""
    once = path.read_bytes() + b"\n\n"
    return once * max(1, round(megabytes * 1e6 / len(once)))


def steps(data: bytes, name: str, rules: Rules) -> dict[str, float]:
    """Processor seconds of reading, outlining and flagging, each once."""
    agreement, reading = timed(partial(read_bytes, data, name), 1)
    _, outlining = timed(lambda: agreement.outline, 1)
    _, flagging = timed(partial(scan, agreement, rules), 1)
    return {"read": reading, "outline": outlining, "flags": flagging}


def memory(data: bytes, name: str, rules: Rules) -> tuple[float, float]:
    """What is kept and what was needed at most, in times of the text's own size in memory."""
    tracemalloc.start()
    agreement = read_bytes(data, name)
    found = scan(agreement, rules)
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    size = len(agreement.text.encode("utf-16-le")) if found.flags else len(data)
    return kept / size, most / size


def longest_wait(work: Callable[[], object]) -> float:
    """The most seconds that another thread was kept waiting while work went on in a thread.

    Without the garbage collector, as tasks of the window run.
    """
    done = threading.Event()
    thread = threading.Thread(target=lambda: (work(), done.set()))
    longest = 0.0
    gc.collect()
    gc.disable()
    thread.start()
    while not done.is_set():
        began = time.perf_counter()
        time.sleep(_TICK)
        longest = max(longest, time.perf_counter() - began - _TICK)
    thread.join()
    gc.enable()
    return longest


def scanned_again(agreement: Agreement, language: str) -> float:
    """Processor seconds from changed rules to new flags: rules read anew, and a scan."""
    return timed(lambda: scan(agreement, load_rules((language,))), 3)[1]


def measure(path: Path, largest: float) -> None:
    """Print everything about one file."""
    agreement = read_bytes(path.read_bytes(), path.name)
    language = agreement.source.language
    rules = load_rules((language,))
    scan(agreement, rules)  # phrases are compiled when they are first needed
    print(f"\n{path.name} ({language})")
    paces: list[float] = []
    for megabytes in (*SIZES, largest):
        data = repeated(path, megabytes)
        size = len(data) / 1e6
        spent = steps(data, path.name, rules)
        whole = sum(spent.values())
        paces.append(whole / size)
        parts = "  ".join(f"{name} {seconds:6.2f}" for name, seconds in spent.items())
        print(
            f"  {size:5.1f} MB  {parts}  all {whole:6.2f} s, {whole / size / unit():.1f} units a MB,"
            f" growth x{paces[-1] / paces[0]:.2f}"
        )
    kept, most = memory(repeated(path, 1.0), path.name, rules)
    print(f"  1 MB keeps {kept:.1f} times the text in memory, and needs {most:.1f} times at most")
    short = read_bytes(repeated(path, 0.1), path.name)
    _ = short.outline
    again = scanned_again(short, language)
    print(f"  other rules, 0.1 MB: {again * 1000:.0f} ms, {again / unit():.2f} units")
    long = read_bytes(repeated(path, 1.0), path.name)
    _ = long.outline
    wait = longest_wait(partial(scan, long, rules))
    print(f"  while 1 MB is scanned, another thread waits {wait * 1000:.0f} ms at most")


def main() -> None:
    """Measure the files that are named, or the samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    samples = [resource("samples", name) for name in SAMPLES]
    parser.add_argument("files", type=Path, nargs="*", default=samples)
    parser.add_argument("--largest", type=float, default=10.0, help="in megabytes")
    options = parser.parse_args()
    print(f"a unit is {unit():.2f} s here and now")
    for path in options.files:
        measure(path, options.largest)


if __name__ == "__main__":
    main()
