"""The language of a text, from a sample: Chinese in either writing, English, or another.

Scripts are told by their letters. Simplified and traditional Chinese are told by characters
that only one of the two has, English by the share of its commonest small words.
"""

from __future__ import annotations

import re

_SAMPLE = 12_000
_OPENING = 1_500
_MIXED_SHARE = 0.2

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_OTHER_EAST_ASIAN = re.compile("[\u3040-\u30fa\u31f0-\u31ff\uac00-\ud7af]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")

_TRADITIONAL = frozenset("這個們來時會對過說國為與務協議條約應當責權戶隱規關於無損據現營並終")
_SIMPLIFIED = frozenset("这个们来时会对过说国为与务协议条约应当责权户隐规关于无损据现营并终")
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
    han, words = _HAN.findall(sample), _LATIN_WORD.findall(sample)
    if _is_mixed(len(han), len(words)) and len(sample) > _OPENING:
        return language_of(sample[:_OPENING])
    other = len(_OTHER_EAST_ASIAN.findall(sample))
    if other > _KANA_SHARE * (len(han) + other) and other * _LETTERS_A_WORD > len(words):
        return "other"
    if len(han) > len(words) * _LETTERS_A_WORD:
        return _chinese(han)
    english = sum(word.lower() in _ENGLISH for word in words)
    if words and english >= _ENGLISH_SHARE * len(words):
        return "en"
    return _chinese(han) if len(han) > len(words) else "other"


def _is_mixed(han: int, words: int) -> bool:
    """Whether Chinese and a language in Latin letters both have a fifth of the text or more."""
    chinese_words = han / _LETTERS_A_WORD
    return min(chinese_words, words) > _MIXED_SHARE * (chinese_words + words)


def _sample(text: str) -> str:
    """The whole of a short text, or three pieces of a long one."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]


def _chinese(han: list[str]) -> str:
    traditional = sum(character in _TRADITIONAL - _SIMPLIFIED for character in han)
    simplified = sum(character in _SIMPLIFIED - _TRADITIONAL for character in han)
    return "zh-Hant" if traditional > simplified else "zh"
