"""Sentences of Chinese agreements that a lawyer's eye has labelled, before any rule saw them.

``gold/zh_agreements.tsv`` holds no text: a row names a document, says whether it is developed on
or only ever measured on, and gives the categories of a sentence (``-`` for none), which is known
by a digest of its letters. So a row finds its sentence again whatever labels, marks or line ends
a reader makes of the file. The documents themselves are read where they are, if they are there.

To label more, ``python -m tests.benchmarks.labelled_sentences FILE`` prints the sentences of an
agreement with their digests, as rows to be filled in.
"""

from __future__ import annotations

import csv
import hashlib
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.passages import passages, pieces_in_order
from tcreader.formats import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Span

_LABELS = Path(__file__).with_name("gold") / "zh_agreements.tsv"
_DIGITS = 12


class LabelledSentences(NamedTuple):
    """An agreement, and the sentences of it that are labelled.

    Attributes:
        name: Of the document, below the folder of Chinese agreements.
        measured_only: Whether nobody looks at what is missed or found too much there.
        agreement: Read like any other.
        wanted: The categories of each labelled sentence, by its place.
        lost: How many labelled sentences aren't in the text as it is read now.
    """

    name: str
    measured_only: bool
    agreement: Agreement
    wanted: dict[Span, frozenset[str]]
    lost: int


def chinese_agreements(shared: Path) -> list[LabelledSentences]:
    """The labelled agreements that are there."""
    folder = shared / "corpus" / "agreements-zh"
    documents: dict[tuple[str, bool], dict[str, frozenset[str]]] = defaultdict(dict)
    with _LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            key = row["document"], row["part"] == "measured"
            documents[key][row["sentence"]] = frozenset(row["categories"].split(",")) - {"-"}
    return [
        _placed(name, measured_only, read(folder / name), rows)
        for (name, measured_only), rows in documents.items()
        if (folder / name).is_file()
    ]


def sentences_with_digests(agreement: Agreement) -> Iterator[tuple[str, Span]]:
    """The sentences of an agreement in reading order, as the scan reads them."""
    for clause, piece in pieces_in_order(agreement):
        for passage in passages(agreement, clause, piece):
            yield _digest(passage.span.of(agreement.text)), passage.span


def _placed(
    name: str, measured_only: bool, agreement: Agreement, rows: dict[str, frozenset[str]]
) -> LabelledSentences:
    wanted = {}
    left = dict(rows)
    for digest, span in sentences_with_digests(agreement):
        if digest in left:
            wanted[span] = left.pop(digest)
    return LabelledSentences(name, measured_only, agreement, wanted, len(left))


def _digest(words: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKC", words) if c.isalpha())
    return hashlib.sha256(letters.encode()).hexdigest()[:_DIGITS]


def main() -> None:
    """Prints the sentences of an agreement as rows to be labelled."""
    agreement = read(Path(sys.argv[1]))
    for digest, span in sentences_with_digests(agreement):
        print(digest, "-", " ".join(span.of(agreement.text).split()), sep="\t")


if __name__ == "__main__":
    main()
