"""Every agreement of a folder through ``tcreader outline --json`` and ``tcreader flags --json``.

Run ``python -m tests.benchmarks.corpus FOLDER… [--every N]``. All in one process, as a program
that goes through many agreements would. It prints what failed and what was slow, and ends with 1
if anything failed: a command that didn't work, text that no clause has, spans that don't fit.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tcreader.cli import run
from tcreader.errors import TcreaderError
from tcreader.formats import read

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = frozenset({".md", ".txt"})
SLOW = 3.0  # seconds a megabyte
FRONT = 200  # characters of dates and names that may stand around a title
START = 0.25  # seconds that a command may take whatever the length
KINDS = frozenset({"heading", "clause", "item", "preamble"})

Json = dict[str, Any]


@dataclass
class Outcome:
    """What going through one file gave."""

    path: Path
    size: int
    failures: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def pace(self) -> float:
        """Seconds a megabyte of the slower command, without its start."""
        return max((max(self.seconds.values(), default=0.0) - START) / self.size * 1e6, 0.0)


def command(*arguments: str) -> tuple[int, str, str, float]:
    """Exit code, output, complaints and seconds of a command in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    started = time.perf_counter()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(arguments)
    seconds = time.perf_counter() - started
    for stream in (out, err):
        stream.flush()
    told = [stream.buffer.getvalue().decode("utf-8") for stream in (out, err)]  # type: ignore[attr-defined]
    return code, told[0], told[1], seconds


def letters(text: str) -> str:
    """What must not be lost: everything but white space."""
    return "".join(text.split())


def wrong_in_outline(outline: Json, text: str) -> Iterator[str]:
    """What doesn't hold in an outline."""
    clauses = outline["clauses"]
    if outline["text_length"] != len(text):
        yield f"text_length is {outline['text_length']}, the text has {len(text)}"
    seen: dict[str, Json] = {}
    last = 0
    for clause in clauses:
        name, start, end = clause["id"], clause["start"], clause["end"]
        if name in seen:
            yield f"two clauses have the id {name}"
        if not 0 <= start <= end <= len(text) or start < last:
            yield f"clause {name} stands at {start}-{end}, after {last}"
        if clause["kind"] not in KINDS:
            yield f"clause {name} is a {clause['kind']}"
        last = start
        parent = seen.get(clause["parent"]) if clause["parent"] is not None else None
        if clause["parent"] is not None and parent is None:
            yield f"clause {name} stands before its parent {clause['parent']}"
        if parent and not parent["start"] <= start <= end <= parent["end"]:
            yield f"clause {name} reaches out of its parent"
        if clause["level"] != (parent["level"] + 1 if parent else 1):
            yield f"clause {name} has the level {clause['level']}"
        seen[name] = clause
    yield from wrong_in_coverage(outline, text)


def wrong_in_coverage(outline: Json, text: str) -> Iterator[str]:
    """Whether each letter after the title, and the dates around it, is just one clause's text."""
    clauses = outline["clauses"]
    first = clauses[0]["start"] if clauses else len(text)
    front = letters(text[:first])
    if len(front) > len(letters(outline["title"])) + FRONT:
        yield f"{len(front)} characters stand before the first clause: {front[:60]}"
    uncovered = Counter(letters(text[first:]))
    uncovered.subtract(letters("".join(clause["text"] for clause in clauses)))
    missing = sum(count for count in uncovered.values() if count > 0)
    twice = -sum(count for count in uncovered.values() if count < 0)
    if missing or twice:
        yield f"{missing} characters are in no clause, {twice} in two"


def wrong_in_flags(found: Json, outline: Json, text: str) -> Iterator[str]:
    """What doesn't hold in flags."""
    clauses = {clause["id"]: clause for clause in outline["clauses"]}
    ids = Counter(flag["id"] for flag in found["flags"])
    yield from (f"{count} flags have the id {name}" for name, count in ids.items() if count > 1)
    for flag in found["flags"]:
        start, end, sentence = flag["start"], flag["end"], flag["sentence"]
        name = f"flag {flag['rule']} at {start}-{end}"
        if flag["quote"] != text[start:end] or not flag["quote"].strip():
            yield f"{name} quotes {flag['quote'][:40]!r}"
        if not 0 <= sentence["start"] <= start < end <= sentence["end"] <= len(text):
            yield f"{name} isn't in its sentence {sentence['start']}-{sentence['end']}"
        clause = clauses.get(flag["clause"])
        if clause is None or not clause["start"] <= start < end <= clause["end"]:
            yield f"{name} isn't in its clause {flag['clause']}"


def looked_through(path: Path) -> Outcome:
    """Both commands on one file, and what is wrong with what they say."""
    outcome = Outcome(path, path.stat().st_size)
    said: dict[str, Json] = {}
    for name in ("outline", "flags"):
        code, out, err, outcome.seconds[name] = command(name, str(path), "--json")
        if code or err:
            outcome.failures.append(f"{name} ended with {code}: {err.strip()}")
        else:
            said[name] = json.loads(out)
    if len(said) == 2:
        with contextlib.suppress(TcreaderError):
            text = read(path).text
            outcome.failures += wrong_in_outline(said["outline"], text)
            outcome.failures += wrong_in_flags(said["flags"], said["outline"], text)
        outcome.counts["clauses"] = len(said["outline"]["clauses"])
        outcome.counts["flags"] = len(said["flags"]["flags"])
    return outcome


def report(outcomes: list[Outcome]) -> int:
    """Print what was found, and give how many files failed."""
    failed = [outcome for outcome in outcomes if outcome.failures]
    for outcome in failed:
        print(f"FAILED {outcome.path}")
        for failure in outcome.failures[:5]:
            print(f"    {failure}")
    for outcome in sorted(outcomes, key=lambda outcome: outcome.pace, reverse=True)[:8]:
        if outcome.pace > SLOW:
            spent = ", ".join(f"{name} {took:.2f} s" for name, took in outcome.seconds.items())
            print(f"SLOW {outcome.path}: {outcome.size / 1e6:.2f} MB, {spent}")
    megabytes = sum(outcome.size for outcome in outcomes) / 1e6
    counts = sum((outcome.counts for outcome in outcomes), Counter())
    print(f"{len(outcomes)} agreements, {megabytes:.1f} MB, {dict(counts)}, {len(failed)} failed")
    for name in ("outline", "flags"):
        spent = sum(outcome.seconds[name] for outcome in outcomes)
        longest = max(outcomes, key=lambda outcome: outcome.seconds[name])
        print(
            f"{name}: {spent:.1f} s, {spent / megabytes:.2f} s a megabyte; "
            f"the longest {longest.seconds[name]:.2f} s for {longest.path.name}"
        )
    return len(failed)


def main() -> int:
    """Go through the folders that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take only each Nth file")
    options = parser.parse_args()
    paths = sorted(
        path
        for folder in options.folders
        for path in folder.rglob("*")
        if path.suffix in SUFFIXES and path.is_file()
    )[:: options.every]
    if not paths:
        parser.error("there is no .md or .txt file in it")
    return int(report([looked_through(path) for path in paths]) > 0)


if __name__ == "__main__":
    raise SystemExit(main())
