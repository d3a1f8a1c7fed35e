"""How well rules know what drafters of any trade say: single sentences, each labelled by itself.

Run ``python -m tests.benchmarks.single_sentences [--missed]``. ``gold/sentences_en.tsv`` and
``gold/sentences_zh.tsv`` hold sentences that were made up for this by somebody who had seen the
taxonomy and not the rules: banks, airlines, gyms, landlords, games. They are worded as differently
as drafters can, so that what is found of them is less than of the terms of service that most rules
were written from. Rules are widened by reading those of the part ``read``; nobody who writes rules
looks at the part ``unread``, whose figures are what tells. ``--missed`` shows what is missed and
found too much in the former.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags import load_rules, scan
from tcreader.formats import read_bytes
from tests.benchmarks.flag_quality import count, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.flags import Rules

_GOLD = Path(__file__).with_name("gold")
_OPENINGS = {
    "en": "# Terms of Service\n\n"
    'These terms are between Larkspur Ltd ("we", "us", the "Company" or the "Provider") and you, '
    'the customer ("you", the "Customer" or the "Member").\n\n1. ',
    "zh": "# 服务协议\n\n"
    "本协议由平台（以下简称“平台”、“本公司”或“我们”）与用户（以下简称“用户”或“您”）订立。\n\n1. ",
}
"""Each sentence is read as the only clause of an agreement that says who is who."""


class Sentence(NamedTuple):
    """A sentence and what a reviewer wants flagged in it.

    Attributes:
        is_read: Whether rules may be written from it.
        wanted: Categories; none for a near miss.
        words: The sentence.
    """

    is_read: bool
    wanted: frozenset[str]
    words: str


def sentences(language: str) -> Iterator[Sentence]:
    """The labelled sentences of a language."""
    path = _GOLD / f"sentences_{language}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            wanted = frozenset(row["categories"].split(",")) - {"-"}
            yield Sentence(row["part"] == "read", wanted, row["sentence"])


def categories_in(words: str, language: str, rules: Rules) -> set[str]:
    """The categories that rules find in a sentence by itself."""
    text = _OPENINGS[language] + words
    agreement = read_bytes(text.encode(), "sentence.md")
    start = agreement.text.index(words)
    return {flag.category for flag in scan(agreement, rules).flags if flag.span.start >= start}


def measure(language: str, *, show_missed: bool) -> None:
    """Prints the tables of a language, those of the unread part last."""
    rules = load_rules([language])
    tables: dict[bool, dict[str, Counter[str]]] = {
        part: defaultdict(Counter) for part in (True, False)
    }
    near_misses: Counter[tuple[bool, bool]] = Counter()
    for sentence in sentences(language):
        found = categories_in(sentence.words, language, rules)
        for category in sentence.wanted | found:
            there = {"wanted": category in sentence.wanted, "found": category in found}
            count(tables[sentence.is_read][category], **there)
        if not sentence.wanted:
            near_misses[sentence.is_read, bool(found)] += 1
        if show_missed and sentence.is_read and sentence.wanted != found:
            missed, extra = sorted(sentence.wanted - found), sorted(found - sentence.wanted)
            print(f"missed {missed}, too much {extra}: {sentence.words}")
    for is_read, table in tables.items():
        print(
            f"\n{language}, sentences that {'rules were widened by' if is_read else 'were not read'}"
        )
        for name in sorted(table):
            show(name, table[name])
        show("all (micro)", sum(table.values(), Counter()))
        flagged, left = near_misses[is_read, True], near_misses[is_read, False]
        print(f"  near misses flagged: {flagged} of {flagged + left}")


def main() -> None:
    """Measures both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true", help="show them, of the part that is read")
    options = parser.parse_args()
    for language in _OPENINGS:
        measure(language, show_missed=options.missed)


if __name__ == "__main__":
    main()
