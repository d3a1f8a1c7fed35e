"""Which rules are worth a try in a sentence: those of whose cues it holds one.

Several hundred cues against every sentence would be most of a scan's work, so that the cues are
looked up by their first letters among all the letter groups of the sentence at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_GROUP = {"zh": 2, "en": 4}


class CueIndex:
    """Rules by the cues that make them worth a try.

    Args:
        language: Decides how many letters a group has.
        cues: The indexes of the rules under each cue.
    """

    def __init__(self, language: str, cues: Mapping[str, Iterable[int]]) -> None:
        self._size = _GROUP[language]
        self._short: list[tuple[str, frozenset[int]]] = []
        self._groups: dict[str, list[tuple[str, frozenset[int]]]] = {}
        for cue, rules in cues.items():
            entry = (cue, frozenset(rules))
            if len(cue) < self._size:
                self._short.append(entry)
            else:
                self._groups.setdefault(cue[: self._size], []).append(entry)
        self._first = frozenset(self._groups)

    def rules_for(self, words: str) -> set[int]:
        """The indexes of the rules of which a cue stands in a sentence."""
        found: set[int] = set()
        size = self._size
        groups = {words[i : i + size] for i in range(len(words) - size + 1)}
        for group in self._first & groups:
            for cue, rules in self._groups[group]:
                if cue in words:
                    found |= rules
        for cue, rules in self._short:
            if cue in words:
                found |= rules
        return found
