"""The language of a text, from a sample: Chinese in either writing, English, or another.

Scripts are told by their letters. Simplified and traditional Chinese are told by characters
that only one of the two has, English by the share of its commonest small words.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from tcreader.agreement.ideographs import ideograph_count

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAMPLE = 8_000
_OPENING = 1_500
_MIXED_SHARE = 0.2
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
_TRADITIONAL = "這個們來時會對過說國為與務協議條約應當責權戶隱規關於無損據現營並終"
_SIMPLIFIED = "这个们来时会对过说国为与务协议条约应当责权户隐规关于无损据现营并终"
_ONLY_TRADITIONAL = re.compile(f"[{''.join(sorted(set(_TRADITIONAL) - set(_SIMPLIFIED)))}]")
_SOME = 10
_SMALL_WORDS = (
    "the of and to or in you we your our is are be that this for with by any not on as may"
)
_ENGLISH = frozenset(_SMALL_WORDS.split())
_ENGLISH_SHARE = 0.18
_KANA_SHARE = 0.08
_LETTERS_A_WORD = 2  # a Chinese word has two characters on average


def language_of(text: str) -> str:
    """``zh``, ``zh-Hant``, ``en``, or ``other``; of a text in two languages, the first one."""
    sample = _sample(text)
    characters = Counter(sample)
    words = _LATIN_WORD.findall(sample)
    han = ideograph_count(sample)
    other = _count(characters, ("\u3040", "\u30fa"), ("\uac00", "\ud7af"))
    if _is_mixed(han, len(words)) and len(sample) > _OPENING:
        return language_of(sample[:_OPENING])
    if other > _KANA_SHARE * (han + other) and other * _LETTERS_A_WORD > len(words):
        return "other"
    if han > len(words) * _LETTERS_A_WORD:
        return _chinese(characters)
    english = sum(word.lower() in _ENGLISH for word in words)
    if words and english >= _ENGLISH_SHARE * len(words):
        return "en"
    return _chinese(characters) if han > len(words) else "other"


def holds_traditional(text: str) -> bool:
    """Whether a text, or a part of it in a second language, is in traditional characters."""
    return next(islice(_ONLY_TRADITIONAL.finditer(text), _SOME, None), None) is not None


def _sample(text: str) -> str:
    """The whole of a short text, or three pieces of a long one."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]


def _count(characters: Counter[str], *ranges: tuple[str, str]) -> int:
    """How many of the characters stand in one of the ranges, both ends included."""
    return sum(
        times
        for character, times in characters.items()
        if any(first <= character <= last for first, last in ranges)
    )


def _is_mixed(han: int, words: int) -> bool:
    """Whether Chinese and a language in Latin letters both have a fifth of the text or more."""
    chinese_words = han / _LETTERS_A_WORD
    return min(chinese_words, words) > _MIXED_SHARE * (chinese_words + words)


def _chinese(characters: Counter[str]) -> str:
    traditional = _only(characters, _TRADITIONAL, _SIMPLIFIED)
    simplified = _only(characters, _SIMPLIFIED, _TRADITIONAL)
    return "zh-Hant" if traditional > simplified else "zh"


def _only(characters: Counter[str], ours: Iterable[str], theirs: str) -> int:
    """How often characters occur that only one way of writing has."""
    return sum(characters[character] for character in ours if character not in theirs)
