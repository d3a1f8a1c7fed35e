"""Which phrases of which rules are worth a try in a sentence: those of whose cues it holds one.

Several hundred cues against every sentence would be most of a scan's work, so that the cues are
looked up by their first letters among all the letter groups of the sentence at once; and so are
the other words that a phrase can't do without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags.matching import Phrase

Place = tuple[int, int]
"""A phrase by the index of its rule and its own among the rule's."""

_Beginnings = tuple[frozenset[str], ...]
_Entry = tuple[str, list[tuple[Place, _Beginnings]]]
_GROUP = {"zh": 2, "en": 4}


class CueIndex:
    """The rules' phrases by the cues that make them worth a try.

    Args:
        language: Decides how many letters a group has.
        phrases: The phrases of each rule, in the rules' order.
    """

    def __init__(self, language: str, phrases: Iterable[Iterable[Phrase]]) -> None:
        self._size = _GROUP[language]
        entries: dict[str, dict[Place, _Beginnings]] = {}
        for rule, phrases_of_rule in enumerate(phrases):
            for number, phrase in enumerate(phrases_of_rule):
                beginnings = self._beginnings(phrase)
                for cue in phrase.cues:
                    entries.setdefault(cue, {})[rule, number] = beginnings
        self._short: list[_Entry] = []
        self._groups: dict[str, list[_Entry]] = {}
        for cue, places in entries.items():
            entry = cue, list(places.items())
            if len(cue) < self._size:
                self._short.append(entry)
            else:
                self._groups.setdefault(cue[: self._size], []).append(entry)
        self._first = frozenset(self._groups)

    def worth_trying(self, words: str) -> list[Place]:
        """The phrases of which a cue stands in a sentence, in order, as (rule, phrase)."""
        size = self._size
        groups = {words[i : i + size] for i in range(len(words) - size + 1)}
        likely: set[Place] = set()
        for entries in (self._short, *map(self._groups.__getitem__, self._first & groups)):
            for cue, places in entries:
                if cue not in words:
                    continue
                for place, needs in places:
                    for beginnings in needs:
                        if beginnings.isdisjoint(groups):
                            break
                    else:
                        likely.add(place)
        return sorted(likely)

    def _beginnings(self, phrase: Phrase) -> _Beginnings:
        """With what letter groups the words begin that a phrase needs beside its cue."""
        return tuple(
            frozenset(word[: self._size] for word in group)
            for group in phrase.needs
            if all(len(word) >= self._size for word in group)
        )
