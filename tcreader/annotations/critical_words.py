"""Whether two wordings differ in a word that turns the meaning.

A score of likeness can't see 不承担 become 应承担: the two are alike in all but one character.
So negations, modals, parties, numbers and words of scope are compared by themselves. The words
stand in ``resources/anchoring/critical_words.json``, where a lawyer can add to them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = r"\d+(?:[.,:]\d+)*%?|[〇零一二两三四五六七八九十百千万亿]+(?=[个元日天年月周小倍次分％%])"


class CriticalWords:
    """The words that turn a meaning, in all languages at once."""

    def __init__(self, words: Mapping[str, Mapping[str, list[str]]]) -> None:
        self._words = words

    @classmethod
    def shipped(cls) -> CriticalWords:
        """The words that come with tcreader."""
        path = resource("anchoring", "critical_words.json")
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls({language: data[language] for language in ("zh", "en")})

    def differ(self, old: str, new: str) -> bool:
        """Whether one wording has a critical word, or a number, that the other has not."""
        return self._of(old) != self._of(new)

    def _of(self, wording: str) -> Counter[str]:
        found = (match.group() for match in self._pattern.finditer(wording.lower()))
        return Counter(re.sub(r"\s+", " ", word) for word in found if word not in self._neutral)

    @cached_property
    def _neutral(self) -> frozenset[str]:
        return frozenset(word for kinds in self._words.values() for word in kinds["neutral"])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Numbers and all words, the longest first, so that 不同 isn't read as 不."""
        zh = [word for kind in self._words["zh"].values() for word in kind]
        en = [word for kind in self._words["en"].values() for word in kind]
        chinese = "|".join(map(re.escape, sorted(zh, key=len, reverse=True)))
        english = "|".join(
            re.escape(word).replace(r"\ ", r"\s+") for word in sorted(en, key=len, reverse=True)
        )
        return re.compile(rf"{_NUMBER}|{chinese}|(?<![a-z-])(?:{english})(?![a-z-])")
