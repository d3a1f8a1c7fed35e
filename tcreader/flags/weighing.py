"""A second opinion on a sentence: words that people's labels show to matter, each with a weight.

Rules say what a flag's words look like; the weights say how often people agreed. A sum of
weights can add a flag that no rule has found, or take back one that a rule found too freely. It
is a linear sum over words, pairs of words and what rules found, all of them readable in the
language's ``weights.tsv``, which :mod:`tcreader.flags.weights_file` reads.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.phrases import BOTH, CUSTOMER, CUSTOMERS, DRAFTER, DRAFTERS, FILLER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_TOKEN = re.compile(f"[{DRAFTER}{CUSTOMER}{BOTH}{DRAFTERS}{CUSTOMERS}]{FILLER}*|[a-z]+(?:'[a-z]+)?")
_NAMES = {
    DRAFTER: "{drafter}",
    CUSTOMER: "{customer}",
    BOTH: "{both}",
    DRAFTERS: "{drafter's}",
    CUSTOMERS: "{customer's}",
}
_ENDINGS = (
    ("ations", "~"),
    ("ation", "~"),
    ("ities", "~"),
    ("ity", "~"),
    ("ments", "~"),
    ("ment", "~"),
    ("ions", "~"),
    ("ion", "~"),
    ("ings", "~"),
    ("ing", "~"),
    ("ies", "y~"),
    ("ied", "y~"),
    ("ers", "~"),
    ("ed", "~"),
    ("es", "~"),
    ("e", "~"),
    ("s", "~"),
    ("ly", "~"),
    ("y", "~"),
)
_SHORTEST = 4
_FOUND, _RULE = "found:", "rule:"
_APART = " … "
_WITHIN = 3
_FEWEST = 4
_TELLING = 0.08
"""A sentence without a word of this weight, in which no rule has found anything, isn't weighed."""
_TOLD = 3


class Family(NamedTuple):
    """Categories that people's labels don't tell apart.

    Attributes:
        categories: Their ids; a flag that is added goes under the first.
        bias: What the sum starts with.
        adds: Above this, the sentence is flagged.
        takes_back: Below this, what a rule has found is not flagged.
    """

    categories: tuple[str, ...]
    bias: float
    adds: float
    takes_back: float


class Added(NamedTuple):
    """A flag that the weights add.

    Attributes:
        categories: Its family's; it goes under the first.
        places: Where in the sentence the words that weigh most start and end, heaviest first.
    """

    categories: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


class Opinion(NamedTuple):
    """What the weights say about a sentence.

    Attributes:
        taken_back: Categories that shouldn't be flagged.
        added: Categories that should.
    """

    taken_back: frozenset[str]
    added: tuple[Added, ...]


_NOTHING = Opinion(frozenset(), ())
_BITS = 40
_HALF, _FULL = 1 << (_BITS - 1), 1 << _BITS
_Packed = int
"""What something weighs for each family, in thousandths: one whole number with 40 bits for each,
so that a single addition adds for all of them, and the same in every order."""


class Weights:
    """The weights of one language.

    Args:
        families: In their order.
        weights: For each word, pair of words or finding, its weight by the family's number.
    """

    def __init__(
        self, families: Sequence[Family], weights: Mapping[str, Sequence[tuple[int, float]]]
    ) -> None:
        self._families = tuple(families)
        self._judged = {category for family in families for category in family.categories}
        self._weights: dict[str, _Packed] = {}
        self._pairs: dict[str, dict[str, _Packed]] = {}
        for name, entries in weights.items():
            if is_pair(name):
                first, second = name.split(_APART)
                self._pairs.setdefault(first, {})[second] = _packed(entries)
            else:
                self._weights[name] = _packed(entries)
        self._biases = _packed(enumerate(family.bias for family in families))
        self._limits = [(_whole(family.takes_back), _whole(family.adds)) for family in families]
        self._telling = {
            name
            for name, entries in weights.items()
            if not is_pair(name) and max(weight for _, weight in entries) >= _TELLING
        }

    def opinion(self, words: str, found: Iterable[str]) -> Opinion:
        """What to add to the findings of the rules, and what to take back.

        Args:
            words: A sentence with its parties masked.
            found: The ids of the rules that found something in it, without the language.
        """
        found = list(found)
        names = _names(words)
        categories = {rule.partition("/")[0] for rule in found}
        if self._judged.isdisjoint(categories) and self._telling.isdisjoint(names):
            return _NOTHING
        known = self._weights.keys() & {*findings_of(found), *names}
        total = sum(map(self._weights.__getitem__, known), self._biases)
        total += sum(self._of_pairs(names))
        taken_back: set[str] = set()
        added = []
        for number, family in enumerate(self._families):
            takes_back, adds = self._limits[number]
            weight = _weight(total, number)
            if weight < takes_back:
                taken_back.update(family.categories)
            elif weight > adds and categories.isdisjoint(family.categories):
                places = self._heaviest(number, names, words)
                if places and len(names) >= _FEWEST:
                    added.append(Added(family.categories, places))
        return Opinion(frozenset(taken_back), tuple(added))

    def _of_pairs(self, names: Sequence[str]) -> Iterable[_Packed]:
        """What the pairs in a sentence weigh, each once; few of its words begin one."""
        pairs: dict[tuple[str, str], _Packed] = {}
        for place, name in enumerate(names, 1):
            after = self._pairs.get(name)
            if after is not None:
                for other in names[place : place + _WITHIN]:
                    if other in after:
                        pairs[name, other] = after[other]
        return pairs.values()

    def _heaviest(
        self, number: int, names: Sequence[str], words: str
    ) -> tuple[tuple[int, int], ...]:
        """Where the words and pairs stand that speak most for a family, none within another."""
        spans = [match.span() for match in _TOKEN.finditer(words)]
        heavy = []
        for first, name in enumerate(names):
            alone, after = self._weights.get(name), self._pairs.get(name)
            near = map(after.get, names[first + 1 : first + 1 + _WITHIN]) if after else ()
            for last, packed in enumerate((alone, *near), first):
                if packed is not None and (weight := _weight(packed, number)) > 0:
                    heavy.append((-weight, spans[first][0], spans[last][1]))
        places: list[tuple[int, int]] = []
        for _, start, end in sorted(heavy):
            if not any(start < last and first < end for first, last in places):
                places.append((start, end))
        return tuple(places[:_TOLD])


def features(words: str, found: Iterable[str]) -> set[str]:
    """All of a sentence that can weigh: findings, words, and pairs of words.

    Args:
        words: A sentence with its parties masked.
        found: The ids of the rules that found something in it, without the language.
    """
    names = _names(words)
    return {*findings_of(found), *names, *map(_APART.join, _pairs(names))}


def is_pair(feature: str) -> bool:
    """Whether a feature is a pair of words."""
    return _APART in feature


def is_word(feature: str) -> bool:
    """Whether a feature is a word or a pair of words, not a finding of rules."""
    return not feature.startswith((_FOUND, _RULE))


def findings_of(found: Iterable[str]) -> set[str]:
    """How rules that found something weigh: each by itself, and their categories."""
    findings = set()
    for rule in found:
        findings |= {_RULE + rule, _FOUND + rule.partition("/")[0]}
    return findings


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Words that stand near each other, in their order."""
    return chain.from_iterable(
        zip(names, names[apart:], strict=False) for apart in range(1, _WITHIN + 1)
    )


def _packed(entries: Iterable[tuple[int, float]]) -> _Packed:
    """Weights by the numbers of their families in one whole number."""
    return sum(_whole(weight) << _BITS * number for number, weight in entries)


def _weight(packed: _Packed, number: int) -> int:
    """The weight for a family; what those before it have lent from it is given back."""
    lent = packed >> _BITS * number - 1 & 1 if number else 0
    return ((packed >> _BITS * number) + lent + _HALF) % _FULL - _HALF


def _whole(weight: float) -> int:
    """A weight in thousandths, as exact as the file writes it."""
    return round(weight * 1000)


def _names(words: str) -> list[str]:
    """The words of a sentence by the names that weights know them by."""
    return [_name(word) for word in _TOKEN.findall(words)]


@lru_cache(maxsize=1 << 14)
def _name(word: str) -> str:
    return _NAMES.get(word[0]) or _stem(word)


def _stem(word: str) -> str:
    """A word without its ending, which ``~`` then stands for: terminating and termination alike."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and "'" not in word:
            return word.removesuffix(ending) + instead
    return word
