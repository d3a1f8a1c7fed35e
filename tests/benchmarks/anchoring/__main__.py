"""How many notes find their place again: right, wrong and lost, and how fast.

Run ``python -m tests.benchmarks.anchoring [--shared DIR] [--wrong]``.

Without the shared agreements, the sample that comes with tcreader is edited. A note is right if
at least half of what was found, and of what was to be found, is in the true place; one whose words
are gone is right as an orphan.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.formats import read
from tcreader.resource_files import resource
from tests.benchmarks.anchoring import edits, speed, versions
from tests.benchmarks.anchoring.cases import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tcreader.agreement import Agreement
    from tests.benchmarks.anchoring.cases import Trial

SAMPLE = "yunzhou-service-agreement.md"
EVERY = {"agreements-zh/ca4p": 5, "agreements-en/ota": 7}  # of the corpus's agreements


def agreements(shared: Path, first: int = 0) -> Iterator[tuple[str, Agreement]]:
    """What is edited: the sample, and some of the corpus, from the first or a later one on."""
    if first == 0:
        yield "sample", read(resource("samples", SAMPLE))
    for folder, every in EVERY.items():
        for path in sorted((shared / "corpus" / folder).glob("*.md"))[first::every]:
            agreement = read(path)
            if agreement.source.language in {"zh", "en"}:
                yield path.stem, agreement


def show(title: str, trials: Iterable[Trial], *, shows_wrong: bool) -> None:
    """Prints a table with the old text kept, and one without."""
    given = list(trials)
    for keeps_old_text in (True, False):
        tally = Tally()
        for trial in given:
            tally.add(trial, keeps_old_text=keeps_old_text)
        print(f"\n{title}, old text {'kept' if keeps_old_text else 'unknown'}")
        print("\n".join(tally.rows()))
        for trial, case, placement in tally.wrong if shows_wrong else ():
            old, new = case.span.of(trial.old.text), placement.span
            print(f"    {trial.name} [{case.group}]\n      {old!r}")
            print(f"      found {new and new.of(trial.new.text)!r}")
            print(f"      truth {case.truth and case.truth.of(trial.new.text)!r}")


def main() -> None:
    """Prints all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    beside = Path(__file__).resolve().parents[4] / "shared"
    parser.add_argument("--shared", type=Path, default=beside)
    parser.add_argument("--wrong", action="store_true", help="list what was placed wrongly")
    parser.add_argument("--only", choices=("versions", "edits", "unseen", "speed"))
    options = parser.parse_args()
    if options.only in {None, "versions"} and options.shared.is_dir():
        found = versions.trials(options.shared)
        show("Successive versions", found, shows_wrong=options.wrong)
    if options.only in {None, "edits"}:
        made = edits.trials(agreements(options.shared))
        show("Edited by a program", made, shows_wrong=options.wrong)
    if options.only == "unseen" and options.shared.is_dir():
        for first, seed in ((3, " once"), (4, " again")):
            others = list(agreements(options.shared, first))
            made = edits.trials(others, seed)
            show(f"Edited, not seen while tuning, {seed.strip()}", made, shows_wrong=options.wrong)
        few = edits.trials(others, " a dozen", notes=12)
        show("The same with a dozen noted sentences", few, shows_wrong=options.wrong)
    if options.only in {None, "speed"}:
        texts = {"one text repeated": speed.repeated(read(resource("samples", SAMPLE)).text)}
        statutes = options.shared / "corpus" / "large" / "zh" / "all_statutes_concat_10mb.md"
        if statutes.is_file():
            texts["many statutes"] = statutes.read_text(encoding="utf-8")[: speed.LENGTH]
        print(f"\nSeconds of the processor, {speed.LENGTH:,} characters")
        print("\n".join(speed.rows(texts)))


if __name__ == "__main__":
    main()
