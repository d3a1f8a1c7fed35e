"""Learns the weights that give a second opinion on what English rules find.

A linear support vector machine for each family of categories, on words, pairs of words and the
findings of rules (``tcreader.flags.weighing``); cuts are chosen on documents that the machine for
them hasn't seen. It needs scikit-learn, which nothing but training does.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.svm import LinearSVC

from tcreader.flags import Parties, scan
from tcreader.flags.weighing import Family, Weights, features, is_pair
from tcreader.formats import read_bytes
from tests.benchmarks.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.flags import Rules
    from tcreader.flags.scanning import Reading

FAMILIES = {
    ("liability-exclusion", "liability-limitation"): {"ltd"},
    ("unilateral-termination", "suspension-freeze"): {"ter"},
    ("unilateral-change",): {"ch"},
    ("data-deletion",): {"cr"},
    ("deemed-consent",): {"use"},
    ("dispute-resolution",): {"j", "law", "a"},
}
"""The tags of UNFAIR-ToS for each family."""

FOLDS = 10
_PENALTY = 0.007
_PAIR = 0.7
"""A pair is worth less than a word: there are more of them, and each is seen less often."""
_DOCUMENTS = 3
_MOST = 1200
_LEAST = 0.002
_AS_MANY = 2
"""An example of a rule counts as much as so many labelled sentences."""
DOUBT = 0.0
"""How far below the cut the sum must lie before a rule's finding is taken back."""


class Example(NamedTuple):
    """A sentence: its document, what of it can weigh, and what people called it."""

    document: str
    features: frozenset[str]
    tags: frozenset[str]


@dataclasses.dataclass(frozen=True)
class Model:
    """What was learned about a family."""

    bias: float
    weights: dict[str, float]

    def scores(self, examples: Sequence[Example]) -> np.ndarray[Any, Any]:
        """The sum for each sentence."""
        known = self.weights
        return np.array(
            [self.bias + sum(known.get(one, 0.0) for one in sorted(e.features)) for e in examples]
        )


def examples_of(
    document: Labelled, rules: Rules, parties: Parties | None = None
) -> Iterator[Example]:
    """The sentences of a document, with what the rules alone find in them."""
    readings: list[Reading] = []
    agreement = document.agreement
    scan(agreement, rules, parties=parties, watch=readings.append)
    for reading in readings:
        found = [*(rule for rule, _, _ in reading.by_rules), *reading.handed_down]
        line = agreement.blocks[agreement.block_index(reading.passage.span.start)].lines[0]
        weighing = features(reading.words, [rule.name for rule in found])
        yield Example(document.name, frozenset(weighing), document.wanted[line])


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
                yield from list(examples_of(example, rules, parties)) * _AS_MANY


def learned(examples: Sequence[Example], tags: set[str]) -> Model:
    """The weights of a family: of all features first, then of those that weigh most."""
    documents: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for feature in example.features:
            documents[feature].add(example.document)
    known = {feature for feature, where in documents.items() if len(where) >= _DOCUMENTS}
    vectors = DictVectorizer()
    table = vectors.fit_transform(
        {one: _PAIR if is_pair(one) else 1.0 for one in example.features if one in known}
        for example in examples
    )
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    wanted = np.array([bool(example.tags & tags) for example in examples])
    all_weights = _machine().fit(table, wanted).coef_[0]
    kept = np.sort(np.argsort(-np.abs(all_weights), kind="stable")[:_MOST])
    machine = _machine().fit(table[:, kept], wanted)
    names = vectors.get_feature_names_out()[kept]
    return Model(
        round(float(machine.intercept_[0]), 3),
        {
            name: round(weight, 3)
            for name, plain in zip(names, machine.coef_[0], strict=True)
            if abs(weight := float(plain) * (_PAIR if is_pair(name) else 1.0)) >= _LEAST
        },
    )


def _machine() -> LinearSVC:
    return LinearSVC(C=_PENALTY, dual=True, random_state=0, max_iter=5000)


def folds(names: Sequence[str], number: int) -> list[set[str]]:
    """The documents, some in each fold, so that each is left out once."""
    ordered = sorted(set(names))
    return [set(ordered[start::number]) for start in range(min(number, len(ordered)))]


def cut(examples: Sequence[Example], tags: set[str], number: int = FOLDS) -> tuple[float, float]:
    """Where to cut for the best F1 on documents that a model hasn't seen, and that F1."""
    documents = [example.document for example in examples if "/" not in example.document]
    scored: list[tuple[float, bool]] = []
    for left_out in folds(documents, number):
        model = learned([one for one in examples if one.document not in left_out], tags)
        unseen = [one for one in examples if one.document in left_out]
        labels = (bool(one.tags & tags) for one in unseen)
        scored += zip(model.scores(unseen), labels, strict=True)
    wanted = sum(label for _, label in scored)
    best, right = (0.0, 0.0), 0
    for rank, (score, label) in enumerate(sorted(scored, reverse=True), 1):
        right += label
        best = max(best, (2 * right / (rank + wanted), score))
    return best[1], best[0]


Learned = dict[tuple[str, ...], tuple[Model, float]]
"""For each family what was learned, and the cut."""


def learn(examples: Sequence[Example], cutting_folds: int = FOLDS) -> Learned:
    """Everything from some sentences."""
    return {
        categories: (learned(examples, tags), cut(examples, tags, cutting_folds)[0])
        for categories, tags in FAMILIES.items()
    }


def as_weights(learned_families: Learned) -> Weights:
    """What was learned, ready to give opinions."""
    families = []
    weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (categories, (model, at)) in enumerate(learned_families.items()):
        families.append(Family(categories, model.bias, at, at - DOUBT))
        for feature, weight in model.weights.items():
            weights[feature].append((number, weight))
    return Weights(families, dict(weights))
