"""Trains the weights that give a second opinion on what English rules find.

Run ``python -m tests.benchmarks.train_weights [SHARED]``; it writes ``resources/rules/en/weights.tsv``
from the documents of UNFAIR-ToS that are for development, and never looks at the others. The
same documents give the same file. Logistic regression with L2, on those words and pairs of words
that tell labelled sentences from others most clearly and occur in several documents.
"""

from __future__ import annotations

import dataclasses
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags import Parties, load_rules, scan
from tcreader.flags.masked import masked_text
from tcreader.flags.passages import passages, pieces_in_order
from tcreader.flags.weighing import LONG, SHORT, features
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tests.benchmarks import labelled
from tests.benchmarks.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tcreader.flags import Rules

FAMILIES = {
    ("liability-exclusion", "liability-limitation"): {"ltd"},
    ("unilateral-termination", "suspension-freeze"): {"ter"},
    ("unilateral-change",): {"ch"},
    ("data-deletion",): {"cr"},
    ("deemed-consent",): {"use"},
    ("dispute-resolution",): {"j", "law", "a"},
}
_HEAD = """\
# A second opinion on what English rules find: how much a word, a pair of words or a finding speaks
# for a category. Written by tests/benchmarks/train_weights.py; see tcreader/flags/weighing.py.
# Trained on the English part of the Multilingual Unfair Clause Detection corpus (Galassi et al.
# 2024, doi 10.1007/s10506-024-09398-7; github.com/nlp-unibo), {documents} documents of it, licensed under
# CC BY 4.0 (creativecommons.org/licenses/by/4.0). This file holds single words and pairs, no text.
# family <tab> its categories <tab> bias <tab> adds above <tab> takes back below
# category <tab> word, pair of words or found:category <tab> weight
"""
_MOST = 300
_DOCUMENTS = 3
_FOLDS = 5
_ROUNDS = 30
_RATE = 0.25
_LEAST = 0.05
_DECAY = 0.002
_AS_MANY = 4
"""An example of a rule counts as much as so many labelled sentences."""
_DOUBT = 1.25
"""How far below the best threshold the sum must lie before a rule's finding is taken back."""


class Example(NamedTuple):
    """A sentence: its document, what of it can weigh, and what people called it."""

    document: str
    features: tuple[str, ...]
    tags: frozenset[str]


class Model(NamedTuple):
    """What was learned about a family."""

    bias: float
    weights: dict[str, float]

    def score(self, example: Example) -> float:
        """The sum for a sentence."""
        return self.bias + sum(self.weights.get(feature, 0.0) for feature in example.features)


def examples(document: Labelled, rules: Rules, parties: Parties | None = None) -> Iterator[Example]:
    """The sentences of a document, with what the rules alone find in them."""
    agreement = document.agreement
    result = scan(agreement, rules, parties=parties)
    book = rules.books["en"]
    firm = {rule.id for rule in book.rules if rule.firm}
    found = defaultdict(set)
    for flag in result.flags:
        if flag.rule not in firm:
            found[flag.sentence].add(flag.category)
    _, masked = masked_text(agreement, [book], result.parties)
    for clause, piece in pieces_in_order(agreement):
        for passage in passages(agreement, clause, piece):
            words = masked[passage.span.start : passage.span.end]
            line = agreement.blocks[agreement.block_index(passage.span.start)].lines[0]
            weighing = features(words, sorted(found[passage.span]))
            yield Example(
                document.name, tuple(name for name, _, _ in weighing), document.wanted[line]
            )


def own_examples(rules: Rules) -> Iterator[Example]:
    """The rules' own examples and counter-examples: what is meant, where labels are unsure."""
    book = rules.books["en"]
    usual = book.parties
    parties = Parties(
        usual["drafter"] + usual["drafter-if-capital"],
        usual["customer"] + usual["customer-if-acting"],
    )
    tags_of = {category: min(tags) for group, tags in FAMILIES.items() for category in group}
    for rule in book.rules:
        if rule.category not in tags_of or rule.firm:
            continue
        for sentences, wanted in ((rule.positive, True), (rule.negative, False)):
            for sentence in sentences:
                agreement = read_bytes(sentence.encode(), "example.txt")
                source = agreement.source._replace(language="en")
                agreement = dataclasses.replace(agreement, source=source)
                tags = frozenset({tags_of[rule.category]} if wanted else ())
                example = Labelled(rule.id, agreement, {1: tags})
                yield from list(examples(example, rules, parties)) * _AS_MANY


def telling(sentences: Sequence[Example], tags: set[str]) -> set[str]:
    """The features that tell labelled sentences from others most clearly (chi-squared)."""
    inside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    documents: dict[str, set[str]] = defaultdict(set)
    labelled_ones = 0
    for example in sentences:
        everywhere.update(example.features)
        for feature in example.features:
            documents[feature].add(example.document)
        if example.tags & tags:
            labelled_ones += 1
            inside.update(example.features)
    share = labelled_ones / len(sentences)

    def clear(feature: str) -> float:
        expected = everywhere[feature] * share
        return (inside[feature] - expected) ** 2 / (expected * (1 - share))

    known = [feature for feature in everywhere if len(documents[feature]) >= _DOCUMENTS]
    return {SHORT, LONG, *sorted(known, key=lambda feature: (-clear(feature), feature))[:_MOST]}


def train(sentences: Sequence[Example], tags: set[str]) -> Model:
    """Logistic regression by AdaGrad, sentence by sentence in their order."""
    chosen = telling(sentences, tags)
    rows = [
        ([feature for feature in example.features if feature in chosen], bool(example.tags & tags))
        for example in sentences
    ]
    weights = dict.fromkeys(sorted(chosen), 0.0)
    steps = dict.fromkeys(weights, 1.0)
    bias, bias_step = 0.0, 1.0
    for _ in range(_ROUNDS):
        for active, wanted in rows:
            score = bias + sum(weights[feature] for feature in active)
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - wanted
            bias_step += error * error
            bias -= _RATE * error / math.sqrt(bias_step)
            for feature in active:
                slope = error + _DECAY * weights[feature]
                steps[feature] += slope * slope
                weights[feature] -= _RATE * slope / math.sqrt(steps[feature])
    return Model(bias, weights)


def threshold(sentences: Sequence[Example], tags: set[str]) -> tuple[float, float]:
    """Where to cut for the best F1 on documents that a model hasn't seen, and that F1."""
    names = sorted({example.document for example in sentences if "/" not in example.document})
    scored: list[tuple[float, bool]] = []
    for fold in range(_FOLDS):
        left_out = set(names[fold::_FOLDS])
        model = train([one for one in sentences if one.document not in left_out], tags)
        scored += [
            (model.score(one), bool(one.tags & tags))
            for one in sentences
            if one.document in left_out
        ]
    wanted = sum(label for _, label in scored)
    best, right = (0.0, 0.0), 0
    for number, (score, label) in enumerate(sorted(scored, reverse=True), 1):
        right += label
        best = max(best, (2 * right / (number + wanted), score))
    return best[1], best[0]


def written(models: Iterable[tuple[tuple[str, ...], Model, float]], documents: int) -> str:
    """The file for some families."""
    lines = [_HEAD.format(documents=documents).rstrip("\n")]
    for categories, model, cut in models:
        numbers = (f"{number:.3f}" for number in (model.bias, cut, cut - _DOUBT))
        lines.append("\t".join(("family", " ".join(categories), *numbers)))
        ordered = sorted(model.weights.items(), key=lambda entry: (-entry[1], entry[0]))
        lines += [
            f"{categories[0]}\t{feature}\t{weight:.2f}"
            for feature, weight in ordered
            if abs(weight) >= _LEAST
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Trains on what is there."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    documents, _ = labelled.parts(
        labelled.unfair_tos(Path(sys.argv[1]) if len(sys.argv) > 1 else beside)
    )
    if not documents:
        sys.exit("UNFAIR-ToS isn't here: there is nothing to train on.")
    rules = load_rules(["en"], weighed=False)
    sentences = [example for document in documents for example in examples(document, rules)]
    sentences += own_examples(rules)
    models = []
    for categories, tags in FAMILIES.items():
        cut, f1 = threshold(sentences, tags)
        print(f"{categories[0]:24} F1 on documents left out {f1:.3f}, cut at {cut:.2f}")
        models.append((categories, train(sentences, tags), cut))
    path = resource("rules", "en", "weights.tsv")
    path.write_text(written(models, len(documents)), encoding="utf-8")


if __name__ == "__main__":
    main()
