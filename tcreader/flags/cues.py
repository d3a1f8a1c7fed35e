"""Which phrases of which rules are worth a try in a sentence: those whose words it holds.

Two thousand words against every sentence, one by one, would be most of a scan's work. An automaton
that knows them all (Aho and Corasick 1975, doi 10.1145/360825.360855) goes over the sentence once.
It must not let go of the interpreter at each sentence and take it back at once, as others do: the
window's thread would then wait for a tenth of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ahocorasick

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags.matching import Phrase

Place = tuple[int, int]
"""A phrase by the index of its rule and its own among the rule's."""

_Needs = tuple[frozenset[int], ...]


class CueIndex:
    """The rules' phrases by the words that they can't do without.

    Args:
        phrases: The phrases of each rule, in the rules' order.
    """

    def __init__(self, phrases: Iterable[Iterable[Phrase]]) -> None:
        self._numbers: dict[str, int] = {}
        with_cue: dict[int, list[tuple[Place, _Needs]]] = {}
        for rule, phrases_of_rule in enumerate(phrases):
            for number, phrase in enumerate(phrases_of_rule):
                needs = tuple(map(self._numbered, phrase.needs))
                for cue in self._numbered(phrase.cues):
                    with_cue.setdefault(cue, []).append(((rule, number), needs))
        self._with_cue = with_cue
        self._words = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for word, number in self._numbers.items():
            self._words.add_word(word, number)
        self._words.make_automaton()

    def _numbered(self, words: Iterable[str]) -> frozenset[int]:
        return frozenset(self._numbers.setdefault(word, len(self._numbers)) for word in words)

    def worth_trying(self, words: str) -> list[Place]:
        """The phrases of which a sentence holds a cue and all needs, in order."""
        if not self._numbers:
            return []
        there = {number for _, number in self._words.iter(words)}
        likely: set[Place] = set()
        for cue in there & self._with_cue.keys():
            for place, needs in self._with_cue[cue]:
                for group in needs:
                    if group.isdisjoint(there):
                        break
                else:
                    likely.add(place)
        return sorted(likely)
