"""Reading, outline and flags of one agreement, and how they grow with its length.

Run ``python -m tests.benchmarks.core [FILE]``. The file's text is repeated to make longer ones.
Each step's time is given per megabyte of UTF-8, and as a ratio to the same step on the text
itself: 1.0 all the way down is linear growth. What a megabyte of it takes in memory is given in
times of the file, and of the text with two bytes for every character: a Chinese file is half as
large again as that, an English one half as large.
"""

from __future__ import annotations

import argparse
import gc
import tracemalloc
from pathlib import Path

from tcreader.flags import load_rules, scan
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tests.benchmarks.timing import timed


def steps(data: bytes, name: str, repeat: int) -> dict[str, float]:
    """Seconds for each step."""
    agreement, read_time = timed(lambda: read_bytes(data, name), repeat)

    def outlined() -> int:
        vars(agreement).pop("outline", None)
        return len(agreement.outline)

    clauses, outline_time = timed(outlined, repeat)
    rules = load_rules((agreement.source.language,))
    found, scan_time = timed(lambda: scan(agreement, rules), repeat)
    print(f"{len(data) / 1e6:8.2f} MB {clauses:7d} clauses {len(found.flags):7d} flags", end="")
    return {"read": read_time, "outline": outline_time, "flags": scan_time}


def measure_memory(data: bytes, name: str) -> None:
    """Print what agreement, outline and flags keep in memory, and what making them needs at most."""
    rehearsed = read_bytes(data, name)
    rules = load_rules((rehearsed.source.language,))
    scan(rehearsed, rules)  # phrases are compiled when they are first needed
    del rehearsed
    gc.collect()
    tracemalloc.start()
    agreement = read_bytes(data, name)
    made = agreement.outline, scan(agreement, rules)
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del made
    text = len(agreement.text.encode("utf-16-le"))
    print(f"memory at {len(data) / 1e6:.2f} MB")
    for size, what in ((len(data), "the file"), (text, "the text in UTF-16")):
        print(f"  keeps {kept / size:4.1f} times {what}, needs {most / size:4.1f} times at most")


def main() -> None:
    """Print times and ratios for one text and its repetitions."""
    parser = argparse.ArgumentParser(description=__doc__)
    sample = resource("samples", "yunzhou-service-agreement.md")
    parser.add_argument("file", type=Path, nargs="?", default=sample)
    parser.add_argument("--largest", type=float, default=10.0, help="in megabytes")
    options = parser.parse_args()

    once = options.file.read_bytes() + b"\n\n"
    first: dict[str, float] = {}
    for megabytes in (0.0, 0.1, 1.0, options.largest):
        count = max(1, int(megabytes * 1e6 / len(once)))
        data = once * count
        seconds = steps(data, options.file.name, repeat=5 if count == 1 else 1)
        first = first or seconds
        for step, spent in seconds.items():
            growth = spent / (first[step] * count)
            print(f"  {step} {spent * 1000:7.1f} ms (x{growth:.2f})", end="")
        print(f"  all {sum(seconds.values()) * 1000:.0f} ms")

    measure_memory(once * max(1, int(1e6 / len(once))), options.file.name)


if __name__ == "__main__":
    main()
