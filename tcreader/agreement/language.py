"""The languages of a text, from a sample: Chinese in either writing, English, or another.

Scripts are told by their letters. Simplified and traditional Chinese are told by characters
that only one of the two has, English by the share of its commonest small words. Many agreements
stand in a second language below the first, or have an annex in one.
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
_SHORT = 100  # code points that tell a language
_PARAGRAPHS = 400  # of a sample, each
_PARAGRAPH = 400  # of its code points
_MIXED_SHARE = 0.2
_PART = 0.03  # of the words: less is a quotation, an address or a name
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
_ENGLISH_SHARE_OF_PARAGRAPH = 0.15
_FOREIGN_SHARE = 0.05  # of small English words, in a sentence of another language
_SENTENCE = 12  # words in Latin letters, most of them small, that make no address or list of names
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_KANA_SHARE = 0.08
_KANA_OR_HANGUL = re.compile("[\u3040-\u30fa\uac00-\ud7af]")
_LETTERS_A_WORD = 2  # a Chinese word has two characters on average


def language_of(text: str) -> str:
    """``zh``, ``zh-Hant``, ``en``, or ``other``; of a text in two languages, the first one."""
    sample = _sample(text)
    characters = Counter(sample)
    words = _LATIN_WORD.findall(sample)
    han = ideograph_count(sample)
    other = len(_KANA_OR_HANGUL.findall(sample))
    if _is_mixed(han, len(words)) and len(sample) > _SHORT:
        return language_of(sample[: min(_OPENING, len(sample) // 2)])
    if other > _KANA_SHARE * (han + other) and other * _LETTERS_A_WORD > len(words):
        return "other"
    if han > len(words) * _LETTERS_A_WORD:
        return _chinese(characters)
    english = sum(word.lower() in _ENGLISH for word in words)
    if words and english >= _ENGLISH_SHARE * len(words):
        return "en"
    return _chinese(characters) if han > len(words) else "other"


def languages_of(text: str) -> tuple[str, ...]:
    """The language of a text, and after it those in which parts of it are written.

    A text in a language of its own kind, such as German, is called after one that is known if a
    fifth of it is written in that one: so much can be read there.
    """
    own = language_of(text)
    shares = _shares(text)
    if own == "other":
        known = [name for name in ("zh", "en") if shares.get(name, 0) > _MIXED_SHARE]
        own = max(known, key=shares.__getitem__, default=own)
    parts = [name for name, share in shares.items() if share > _PART]
    return own, *(name for name in parts if name != own.split("-")[0])


def _shares(text: str) -> dict[str, float]:
    """The share of each language in a text's words, by a sample of its paragraphs."""
    lines = text.split("\n")
    found: Counter[str] = Counter()
    for line in lines[:: len(lines) // _PARAGRAPHS + 1]:
        found.update(_words_by_language(line[:_PARAGRAPH]))
    total = found.total()
    return {name: number / total for name, number in found.items() if number}


def _words_by_language(paragraph: str) -> dict[str, int]:
    """How many words of a paragraph are surely in one of the languages."""
    paragraph = _WEB_ADDRESS.sub(" ", paragraph)
    words = _LATIN_WORD.findall(paragraph)
    han = ideograph_count(paragraph)
    other = len(_KANA_OR_HANGUL.findall(paragraph))
    if other > _KANA_SHARE * (han + other):
        return {"other": (han + other) // _LETTERS_A_WORD}
    chinese = han // _LETTERS_A_WORD
    if len(words) < _SENTENCE or chinese > len(words):
        return {"zh": chinese}
    english = sum(word.lower() in _ENGLISH for word in words)
    if english >= _ENGLISH_SHARE_OF_PARAGRAPH * len(words):
        return {"zh": chinese, "en": len(words)}
    is_prose = 2 * sum(word[0].islower() for word in words) > len(words)
    if is_prose and english < _FOREIGN_SHARE * len(words):
        return {"zh": chinese, "other": len(words)}
    return {"zh": chinese}


def holds_traditional(text: str) -> bool:
    """Whether a text, or a part of it in a second language, is in traditional characters."""
    return next(islice(_ONLY_TRADITIONAL.finditer(text), _SOME, None), None) is not None


def _sample(text: str) -> str:
    """The whole of a short text, or three pieces of a long one."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]


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
