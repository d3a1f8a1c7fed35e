r"""A second opinion on a sentence: words that people's labels show to matter, each with a weight.

Rules say what a flag's words look like; the weights say how often people agreed. A sum of
weights can add a flag that no rule has found, or take back one that a rule found too freely. It
is a linear sum over words, pairs of words and the categories that rules found, all of them
readable in the language's ``weights.tsv``, in which a line is one of::

    family  liability-exclusion liability-limitation  bias  adds  takes-back
    liability-exclusion  {drafter} not  0.71

A flag is added where the sum is above ``adds``, under the family's first category, and taken back
where it is below ``takes-back``. The file's head names what the weights were trained on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.errors import InvalidRule
from tcreader.flags.phrases import BOTH, CUSTOMER, CUSTOMERS, DRAFTER, DRAFTERS, FILLER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_TOKEN = re.compile(f"[{DRAFTER}{CUSTOMER}{BOTH}{DRAFTERS}{CUSTOMERS}]{FILLER}*|[a-z]+(?:'[a-z]+)?")
_NAMES = {
    DRAFTER: "{drafter}",
    CUSTOMER: "{customer}",
    BOTH: "{both}",
    DRAFTERS: "{drafter's}",
    CUSTOMERS: "{customer's}",
}
_FOUND = "found:"
SHORT, _FEW_WORDS = "(short)", 12
LONG, _MANY_WORDS = "(long)", 60
_FEWEST = 4


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


class Opinion(NamedTuple):
    """What the weights say about a sentence.

    Attributes:
        taken_back: Categories that shouldn't be flagged.
        added: Categories that should, with the place of the word that weighs most.
    """

    taken_back: frozenset[str]
    added: tuple[tuple[str, int, int], ...]


class Weights:
    """The weights of one language.

    Args:
        families: By the id of the family, which is that of its first category.
        weights: For each word, pair of words or finding, its weight by family.
    """

    def __init__(self, families: dict[str, Family], weights: dict[str, dict[str, float]]) -> None:
        self._families = families
        self._weights = weights

    def opinion(self, words: str, found: AbstractSet[str]) -> Opinion:
        """What to add to the findings of the rules, and what to take back.

        Args:
            words: A sentence with its parties masked.
            found: The categories that rules found in it.
        """
        sums = dict.fromkeys(self._families, 0.0)
        heaviest: dict[str, tuple[float, int, int]] = {}
        long_enough = False
        for number, (feature, start, end) in enumerate(features(words, sorted(found))):
            long_enough = long_enough or number >= _FEWEST
            for family, weight in self._weights.get(feature, {}).items():
                sums[family] += weight
                if end and weight > heaviest.get(family, (0.0,))[0]:
                    heaviest[family] = (weight, start, end)
        taken_back: set[str] = set()
        added = []
        for name, (categories, bias, adds, takes_back) in self._families.items():
            score = sums[name] + bias
            if score < takes_back:
                taken_back.update(categories)
            elif score > adds and long_enough and name in heaviest:
                _, start, end = heaviest[name]
                if found.isdisjoint(categories):
                    added.append((name, start, end))
        return Opinion(frozenset(taken_back), tuple(added))


def features(words: str, found: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """What of a sentence can weigh, once each: findings, words, pairs of words, with their place.

    That a sentence is short or long weighs too: it has fewer or more words to speak for it.

    Args:
        words: A sentence with its parties masked.
        found: The categories that rules found in it; they have no place (0, 0).
    """
    seen = set()
    for category in found:
        yield _FOUND + category, 0, 0
    tokens = list(_TOKEN.finditer(words))
    if len(tokens) < _FEW_WORDS:
        yield SHORT, 0, 0
    elif len(tokens) > _MANY_WORDS:
        yield LONG, 0, 0
    before, before_start = "", 0
    for match in tokens:
        word = match.group()
        word = _NAMES.get(word[0], word)
        pair = f"{before} {word}"
        if word not in seen:
            seen.add(word)
            yield word, match.start(), match.end()
        if before and pair not in seen:
            seen.add(pair)
            yield pair, before_start, match.end()
        before, before_start = word, match.start()


def read_weights(path: Path) -> Weights | None:
    """The weights in a file; None if there is none.

    Raises:
        InvalidRule: A line isn't what it should be; the message names it.
    """
    if not path.is_file():
        return None
    families: dict[str, Family] = {}
    weights: dict[str, dict[str, float]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            _read_line(line.split("\t"), families, weights)
        except (ValueError, KeyError, IndexError) as error:
            raise InvalidRule(
                f'line {number}: "{line[:60]}" isn\'t a family nor a weight of one.',
                reason="value",
                path=path,
                advice="Train the weights again, or take the file away.",
            ) from error
    return Weights(families, weights)


def _read_line(
    cells: list[str], families: dict[str, Family], weights: dict[str, dict[str, float]]
) -> None:
    """Take a family or a weight; any error that this raises means that the line is wrong."""
    if cells[0] == "family":
        categories = tuple(cells[1].split())
        bias, adds, takes_back = map(float, cells[2:])
        families[categories[0]] = Family(categories, bias, adds, takes_back)
        return
    family, feature, weight = cells
    if family not in families:
        raise KeyError(family)
    weights.setdefault(feature, {})[family] = float(weight)
