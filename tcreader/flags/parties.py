"""The two sides of an agreement: the words by which its text names them.

They come from definitions (以下简称“…”, hereinafter, ("we", "us")), from who acts like a drafter,
and from the usual words that really occur.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tcreader.flags.chinese_names import ChineseNames
from tcreader.flags.english_names import EnglishNames
from tcreader.flags.model import Parties
from tcreader.flags.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.flags.rules import Rulebook

_READ_FOR_NAMES = 400_000
_MOST_ALIASES = 24
_WORD = re.compile(r"[A-Za-z](?<!\w.)[A-Za-z]*(?!\w)")
_NAMES: dict[str, type[ChineseNames | EnglishNames]] = {"zh": ChineseNames, "en": EnglishNames}


def find_parties(text: str, books: Sequence[Rulebook]) -> Parties:
    """The words by which a text names its drafter and the other side, most frequent first.

    Args:
        text: The agreement's text; its first 400,000 code points are enough.
        books: The rules of its languages, which hold the usual words.
    """
    head = text[:_READ_FOR_NAMES]
    drafter: Counter[str] = Counter()
    customer: Counter[str] = Counter()
    words = Counter(word for part in in_parts(head) for word in _WORD.findall(part))
    for book in books:
        names = _NAMES[book.language](head, book.parties)
        longer = book.parties["longer-words"]
        for alias in set(names.drafter()):
            drafter[alias] = _count(head, words, alias, longer)
        for alias in set(names.customer()):
            customer[alias] = _count(head, words, alias, longer)
    for alias in customer:
        drafter.pop(alias, None)
    return Parties(_most_frequent(drafter), _most_frequent(customer))


def _most_frequent(counts: Counter[str]) -> tuple[str, ...]:
    """The names that occur, each in the writing that stands for its others (user, User, USER)."""
    written: dict[str, str] = {}
    for alias in sorted(counts, key=lambda alias: (not alias.islower(), alias.isupper(), alias)):
        written.setdefault(alias.casefold(), alias)
    together = Counter(
        {
            alias: max(n for other, n in counts.items() if other.casefold() == key)
            for key, alias in written.items()
        }
    )
    ordered = sorted(together.items(), key=lambda entry: (-entry[1], entry[0]))
    return tuple(alias for alias, n in ordered[:_MOST_ALIASES] if n)


def _count(text: str, words: Counter[str], alias: str, longer: Sequence[str]) -> int:
    """How often a name stands in a text, of which the Latin words have been counted.

    Not where it only begins one of the ``longer`` words.
    """
    if not alias.isascii():
        return text.count(alias) - sum(text.count(word) for word in longer if alias in word)
    if not alias.isalpha():
        flags = re.IGNORECASE if alias.islower() else re.NOFLAG
        return len(re.findall(rf"(?<!\w){re.escape(alias)}(?!\w)", text, flags))
    if not alias.islower():
        return words[alias]
    return sum(words[form] for form in {alias, alias.upper(), alias.capitalize()})
