"""Trains the weights that give a second opinion on what English rules find.

Run ``python -m tests.benchmarks.train_weights [SHARED] [--all]``; it writes
``resources/rules/en/weights.tsv`` from documents of UNFAIR-ToS; the same documents give the same
file. What is shipped is trained with ``--all``, as what people have labelled is scarce; what it is
worth can then only be told by leaving documents out, which
``python -m tests.benchmarks.flag_quality`` does. Without ``--all`` it never looks at the documents
that nobody reads.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.flags import load_rules
from tcreader.resource_files import resource
from tests.benchmarks import labelled

if TYPE_CHECKING:
    from tests.benchmarks.weight_training import Learned

_HEAD = """\
# A second opinion on what English rules find: how much a word, a pair of words or a finding speaks
# for a category. Written by tests/benchmarks/train_weights.py; see tcreader/flags/weights_file.py.
# Trained on the English part of the Multilingual Unfair Clause Detection corpus (Galassi et al.
# 2024, doi 10.1007/s10506-024-09398-7; github.com/nlp-unibo), {documents} documents of it, licensed under
# CC BY 4.0 (creativecommons.org/licenses/by/4.0). This file holds single words and pairs, no text.
# family <tab> its categories <tab> bias <tab> adds above <tab> takes back below
# category <tab> word, pair of words, found:category or rule:its-name <tab> weight
"""


def written(families: Learned, documents: int) -> str:
    """The file for some families."""
    from tests.benchmarks.weight_training import DOUBT

    lines = [_HEAD.format(documents=documents).rstrip("\n")]
    for categories, model in families.items():
        numbers = (f"{number:.3f}" for number in (model.bias, model.cut, model.cut - DOUBT))
        lines.append("\t".join(("family", " ".join(categories), *numbers)))
        ordered = sorted(model.weights.items(), key=lambda entry: (-entry[1], entry[0]))
        lines += [f"{categories[0]}\t{feature}\t{weight:.3f}" for feature, weight in ordered]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Trains on what is there."""
    try:
        from tests.benchmarks.weight_training import learn, table_of
    except ModuleNotFoundError:
        sys.exit("Training needs scikit-learn, which isn't installed.")
    beside = Path(__file__).resolve().parents[3] / "shared"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", default=beside)
    parser.add_argument("--all", action="store_true", help="also the documents for measuring")
    options = parser.parse_args()
    development, measured = labelled.parts(labelled.unfair_tos(options.shared))
    if not development:
        sys.exit("UNFAIR-ToS isn't here: there is nothing to train on.")
    more = measured if options.all else []
    table = table_of(development, more, load_rules(["en"], weighed=False))
    path = resource("rules", "en", "weights.tsv")
    number = len(development) + len(more)
    path.write_text(written(learn(table), number), encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB from {number} documents")


if __name__ == "__main__":
    main()
