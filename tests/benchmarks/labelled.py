"""Agreements that people have labelled, read from the folder that holds them, if it is there.

Nothing of them is part of this project; what isn't there is passed over.
"""

from __future__ import annotations

import csv
import dataclasses
import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tcreader.formats import read, read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.flags import Flag

_UNFAIR_LEVELS = "23"  # 1 is "clearly fair"
_MEASURED_ONLY = 4  # one document in four


class Labelled(NamedTuple):
    """An agreement and what people found in each of its lines.

    Attributes:
        name: Of the document.
        agreement: Read like any other.
        wanted: What people found in a line, by the number of the line (from 1).
    """

    name: str
    agreement: Agreement
    wanted: dict[int, frozenset[str]]


def seed(shared: Path) -> Labelled | None:
    """The agreement that a lawyer flagged line by line, with our categories."""
    gold, seeds = shared / "gold" / "seed_flags.tsv", sorted((shared / "seeds").glob("*.txt"))
    if not gold.is_file() or not seeds:
        return None
    with gold.open(encoding="utf-8") as file:
        wanted = {
            line: frozenset(row["flags"].split(",")) - {"-"}
            for line, row in enumerate(csv.DictReader(file, delimiter="\t"), 1)
        }
    return Labelled(seeds[0].name, read(seeds[0]), wanted)


def unfair_tos(shared: Path) -> list[Labelled]:
    """UNFAIR-ToS (CLAUDETTE, release of Galassi et al. 2024, CC BY 4.0), with its unfair tags."""
    path = shared / "corpus" / "labels" / "unfair_tos_unibo" / "unfair_tos_en_shared.jsonl"
    if not path.is_file():
        return []
    lines: dict[str, list[str]] = defaultdict(list)
    tags: dict[str, list[frozenset[str]]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            lines[row["doc"]].append(" ".join(row["text"].split()))
            tags[row["doc"]].append(
                frozenset(tag[:-1] for tag in row["tags"] if tag[-1] in _UNFAIR_LEVELS)
            )
    return [_paragraphs(name, lines[name], tags[name], "en") for name in sorted(lines)]


def capp130(shared: Path) -> Labelled | None:
    """Sentences of Chinese privacy policies; those that hold a privacy risk are labelled so.

    CAPP-130 (CC BY 4.0), the development part of its risk sentences.
    """
    path = shared / "corpus" / "labels" / "capp130" / "risk_dev.txt"
    if not path.is_file():
        return None
    rows = [
        line.rpartition("\t")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "\t" in line
    ]
    labels = (frozenset({"risk"} if risk.strip() == "1" else ()) for _, _, risk in rows)
    return _paragraphs("risk_dev", [text for text, _, _ in rows], labels, "zh")


def parts(documents: list[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """Documents to develop and train on, and those that are only ever measured on.

    By name: every fourth, from the second. Nobody reads what is missed or found too much there.
    """
    measured = documents[1::_MEASURED_ONLY]
    return [document for document in documents if document not in measured], measured


def found_by_line(
    agreement: Agreement, flags: Iterable[Flag], without: Collection[str] = ()
) -> dict[int, set[str]]:
    """The categories found in each line of the source, by the number of the line.

    Args:
        agreement: That was scanned.
        flags: Of the scan.
        without: Ids of rules that are passed over.
    """
    found: dict[int, set[str]] = defaultdict(set)
    for line, flag in flags_by_line(agreement, flags):
        if flag.rule not in without:
            found[line].add(flag.category)
    return found


def flags_by_line(agreement: Agreement, flags: Iterable[Flag]) -> Iterator[tuple[int, Flag]]:
    """Flags with the number of the line that they stand in."""
    for flag in flags:
        yield agreement.blocks[agreement.block_index(flag.span.start)].lines[0], flag


def _paragraphs(
    name: str, lines: Collection[str], labels: Iterable[frozenset[str]], language: str
) -> Labelled:
    """An agreement with a paragraph for each line, so that line n of n stands in 2n - 1."""
    agreement = read_bytes("\n\n".join(lines).encode(), f"{name}.txt")
    source = agreement.source._replace(language=language)
    wanted = {2 * number + 1: found for number, found in enumerate(labels)}
    return Labelled(name, dataclasses.replace(agreement, source=source), wanted)
