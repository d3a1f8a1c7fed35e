"""How well the rules find what people found: precision, recall and F1, in the open.

Run ``python -m tests.benchmarks.flag_quality [SHARED]``. SHARED is the folder with the gold
files, ``../shared`` beside this checkout if not given; what isn't there is passed over with a
message. Two measures:

* an agreement flagged line by line by a lawyer (``gold/seed_flags.tsv``), over (line, category);
* UNFAIR-ToS (CLAUDETTE, release of Galassi et al. 2024, CC BY 4.0): English terms of service
  labelled sentence by sentence. Every other document, by name, is for development; the rest is
  only measured. Its labellers marked what is unfair to consumers, a narrower question than what
  a reviewer must see, so that precision there is a lower bound.
"""

from __future__ import annotations

import csv
import dataclasses
import json
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.flags import load_rules, scan
from tcreader.formats import read, read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tcreader.agreement import Agreement
    from tcreader.flags import Rules

UNFAIR = {
    "ltd": {"liability-exclusion", "liability-limitation"},
    "ltd+warranty": {"liability-exclusion", "liability-limitation", "warranty-disclaimer"},
    "ter": {"suspension-freeze", "unilateral-termination"},
    "ch": {"unilateral-change"},
    "cr": {"data-deletion"},
    "use": {"deemed-consent"},
    "pinc": {"external-rules"},
    "j/law/a": {"dispute-resolution"},
}
_LABELS = {"ltd+warranty": {"ltd"}, "j/law/a": {"j", "law", "a"}}
_COUNTED = tuple(tag for tag in UNFAIR if tag not in {"ltd+warranty", "pinc"})
_UNFAIR_LEVELS = "23"


def scores(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def show(name: str, counts: Counter[str]) -> float:
    """Prints a line of the table, and gives its F1."""
    precision, recall, f1 = scores(counts["right"], counts["wrong"], counts["missed"])
    print(
        f"{name:26} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   right {counts['right']:4d}"
        f"  wrong {counts['wrong']:4d}  missed {counts['missed']:4d}"
    )
    return f1


def lines_of_gold(shared: Path) -> None:
    """The agreement that was flagged line by line."""
    gold, seeds = shared / "gold" / "seed_flags.tsv", sorted((shared / "seeds").glob("*.txt"))
    if not gold.is_file() or not seeds:
        print("The agreement flagged by hand isn't here: passed over.")
        return
    agreement = read(seeds[0])
    with gold.open(encoding="utf-8") as file:
        wanted = {
            (line, category)
            for line, row in enumerate(csv.DictReader(file, delimiter="\t"), 1)
            for category in row["flags"].split(",")
            if category != "-"
        }
    flags = scan(agreement, load_rules([agreement.source.language])).flags
    found = {
        (agreement.blocks[agreement.block_index(flag.span.start)].lines[0], flag.category)
        for flag in flags
    }
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for key in wanted | found:
        verdict = "right" if key in wanted & found else "wrong" if key in found else "missed"
        table[key[1]][verdict] += 1
    print("(line, category) of the agreement flagged by hand")
    for category in sorted(table):
        show(category, table[category])
    show("all (micro)", sum(table.values(), Counter()))
    for line, category in sorted(wanted ^ found):
        print(f"  line {line}: {category} {'missed' if (line, category) in wanted else 'wrong'}")


def unfair_tos(shared: Path) -> None:
    """UNFAIR-ToS, its development half and the half that is only measured."""
    path = shared / "corpus" / "labels" / "unfair_tos_unibo" / "unfair_tos_en_shared.jsonl"
    if not path.is_file():
        print("UNFAIR-ToS isn't here: passed over.")
        return
    documents: dict[str, list[dict[str, object]]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            documents[row["doc"]].append(row)
    rules = load_rules(["en"])
    names = sorted(documents)
    for title, half in (("development", names[::2]), ("held out", names[1::2]), ("all", names)):
        print(f"\nUNFAIR-ToS, {title}: {len(half)} documents")
        _measure((documents[name] for name in half), rules)


def _measure(documents: Iterable[Sequence[dict[str, object]]], rules: Rules) -> None:
    table: dict[str, Counter[str]] = {tag: Counter() for tag in [*UNFAIR, "unfair or not"]}
    for rows in documents:
        lines = [str(row["text"]).replace("\n", " ").strip() for row in rows]
        found = _found_in_lines(lines, rules)
        for number, row in enumerate(rows):
            tags = {tag[:-1] for tag in _tags(row) if tag[-1] in _UNFAIR_LEVELS}
            for tag, categories in UNFAIR.items():
                wanted = bool(tags & _LABELS.get(tag, {tag}))
                _count(table[tag], wanted, bool(found[number] & categories))
            counted = set().union(*(UNFAIR[tag] for tag in _COUNTED))
            wanted = bool(tags & set().union(*(_LABELS.get(tag, {tag}) for tag in _COUNTED)))
            _count(table["unfair or not"], wanted, bool(found[number] & counted))
    shown = {tag: show(tag, counts) for tag, counts in table.items()}
    print(
        f"macro F1 over {', '.join(_COUNTED)}: {sum(shown[t] for t in _COUNTED) / len(_COUNTED):.3f}"
    )


def _tags(row: dict[str, object]) -> Collection[str]:
    tags = row["tags"]
    return tags if isinstance(tags, list) else ()


def _count(counts: Counter[str], wanted: bool, found: bool) -> None:
    if wanted or found:
        counts["right" if wanted and found else "wrong" if found else "missed"] += 1


def _found_in_lines(lines: Sequence[str], rules: Rules) -> dict[int, set[str]]:
    """The categories found in each line of a document that is read as a whole."""
    agreement = _english(read_bytes("\n\n".join(lines).encode(), "terms.txt"))
    starts = []
    position = 0
    for line in lines:
        start = agreement.text.find(line[:15], position)
        starts.append(start if start >= 0 else position)
        position = starts[-1] + max(0, len(line) - 5)
    found: dict[int, set[str]] = defaultdict(set)
    for flag in scan(agreement, rules).flags:
        found[bisect_right(starts, flag.span.start + 2) - 1].add(flag.category)
    return found


def _english(agreement: Agreement) -> Agreement:
    source = agreement.source._replace(language="en")
    return dataclasses.replace(agreement, source=source)


def main() -> None:
    """Measures what is there."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else beside
    lines_of_gold(shared)
    unfair_tos(shared)


if __name__ == "__main__":
    main()
