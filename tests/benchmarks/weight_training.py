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
from tcreader.flags.weighing import Family, Weights, features, is_pair, is_word
from tcreader.formats import read_bytes
from tests.benchmarks.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

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

_FOLDS = 10
_PENALTY = 0.007
_PAIR = 0.7
"""A pair is worth less than a word: there are more of them, and each is seen less often."""
_DOCUMENTS = 3
_MOST = 1200
_LEAST = 0.002
_AS_MANY = 4
"""An example of a rule counts as much as so many labelled sentences."""
_WITHHELD = 6
"""Rules find less in documents that nobody wrote them from: about one labelled sentence in so many
is lost, while as many are found in vain (recall 0.85 and 0.72, precision 0.63 and 0.59)."""
DOUBT = 0.0
"""How far below the cut the sum must lie before a rule's finding is taken back."""


_Rows = np.ndarray[Any, Any]
"""Numbers of rows."""


class Example(NamedTuple):
    """A sentence: its document, what of it can weigh, and what people called it."""

    document: str
    features: frozenset[str]
    tags: frozenset[str]


class Model(NamedTuple):
    """What was learned about a family: what the sum starts with, its weights, and the cut."""

    bias: float
    weights: dict[str, float]
    cut: float


@dataclasses.dataclass(frozen=True)
class Table:
    """Sentences as a machine learns from them.

    Attributes:
        names: Of the features, one for each column.
        rows: One for each sentence.
        documents: The document of each sentence.
        tags: What people called each sentence.
    """

    names: list[str]
    rows: Any
    documents: list[str]
    tags: list[frozenset[str]]

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Table:
        """A table with the features that stand in enough documents."""
        where: dict[str, set[str]] = defaultdict(set)
        for example in examples:
            for feature in example.features:
                where[feature].add(example.document)
        known = {feature for feature, documents in where.items() if len(documents) >= _DOCUMENTS}
        vectors = DictVectorizer()
        rows = vectors.fit_transform(
            {one: _scale(one) for one in e.features & known} for e in examples
        )
        rows.indices, rows.indptr = rows.indices.astype(np.int32), rows.indptr.astype(np.int32)
        names = list(vectors.get_feature_names_out())
        return cls(names, rows, [e.document for e in examples], [e.tags for e in examples])

    def without(self, documents: Collection[str]) -> _Rows:
        """The numbers of the rows that aren't of some documents."""
        return np.flatnonzero([document not in documents for document in self.documents])

    def wanted(self, tags: set[str]) -> np.ndarray[Any, Any]:
        """Whether each sentence has one of some tags."""
        return np.array([bool(found & tags) for found in self.tags])


def _scale(feature: str) -> float:
    return _PAIR if is_pair(feature) else 1.0


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


def as_if_new(examples: Iterable[Example]) -> Iterator[Example]:
    """Sentences as the rules would find them in documents that they weren't written from.

    What they found in some of the labelled sentences is withheld, so that the words learn to
    speak for themselves and no rule is trusted more than it deserves.
    """
    labelled = 0
    for example in examples:
        labelled += bool(example.tags)
        if example.tags and labelled % _WITHHELD == 0:
            words = frozenset(filter(is_word, example.features))
            yield example._replace(features=words)
        else:
            yield example


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


def table_of(written_from: list[Labelled], others: list[Labelled], rules: Rules) -> Table:
    """All that is learned from.

    Args:
        written_from: Documents that the rules were written from.
        others: Documents that nobody who writes rules has read.
        rules: Whose findings weigh, and whose examples count too.
    """
    seen = (example for document in written_from for example in examples_of(document, rules))
    unseen = (example for document in others for example in examples_of(document, rules))
    return Table.of([*as_if_new(seen), *unseen, *own_examples(rules)])


def _sums(table: Table, tags: set[str], among: _Rows) -> tuple[float, np.ndarray[Any, Any]]:
    """The bias and a weight for each column: of all features first, then of those that weigh most."""
    rows, wanted = table.rows[among], table.wanted(tags)[among]
    weights = _machine().fit(rows, wanted).coef_[0]
    kept = np.sort(np.argsort(-np.abs(weights), kind="stable")[:_MOST])
    machine = _machine().fit(rows[:, kept], wanted)
    weights = np.zeros(len(table.names))
    weights[kept] = machine.coef_[0]
    return float(machine.intercept_[0]), weights


def _machine() -> LinearSVC:
    return LinearSVC(C=_PENALTY, dual=True, random_state=0, max_iter=5000)


def folds(names: Sequence[str], number: int) -> list[set[str]]:
    """The documents, some in each fold, so that each is left out once."""
    ordered = sorted(set(names))
    return [set(ordered[start::number]) for start in range(min(number, len(ordered)))]


def _cut(table: Table, tags: set[str], among: _Rows) -> float:
    """Where to cut for the best F1 on documents that the sums weren't learned from."""
    documents = {table.documents[row] for row in among}
    wanted = table.wanted(tags)
    scored: list[tuple[float, bool]] = []
    for names in folds([name for name in documents if "/" not in name], _FOLDS):
        bias, weights = _sums(table, tags, np.intersect1d(among, table.without(names)))
        unseen = np.intersect1d(among, table.without(documents - names))
        scored += zip(table.rows[unseen] @ weights + bias, wanted[unseen], strict=True)
    all_wanted = sum(label for _, label in scored)
    best, right = (0.0, 0.0), 0
    for rank, (score, label) in enumerate(sorted(scored, reverse=True), 1):
        right += label
        best = max(best, (2 * right / (rank + all_wanted), score))
    return best[1]


Learned = dict[tuple[str, ...], Model]
"""What was learned about each family."""


def learn(table: Table, without: Collection[str] = ()) -> Learned:
    """Everything from the sentences of a table, without those of some documents."""
    among = table.without(without)
    models = {}
    for categories, tags in FAMILIES.items():
        bias, weights = _sums(table, tags, among)
        named = {
            name: round(weight, 3)
            for name, plain in zip(table.names, weights, strict=True)
            if abs(weight := float(plain) * _scale(name)) >= _LEAST
        }
        at = _cut(table, tags, among)
        models[categories] = Model(round(bias, 3), named, round(at, 3))
    return models


def as_weights(models: Learned) -> Weights:
    """What was learned, ready to give opinions."""
    families = []
    weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (categories, model) in enumerate(models.items()):
        families.append(Family(categories, model.bias, model.cut, model.cut - DOUBT))
        for feature, weight in model.weights.items():
            weights[feature].append((number, weight))
    return Weights(families, dict(weights))
