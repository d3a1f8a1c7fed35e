"""The names of the parties in an English text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tcreader.flags.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.flags.grammar import PartyWords

_OFTEN = 3
_SELDOM = 8  # who acts less than an eighth as often as the one who acts most is a third party
_LOOK_BACK = 80
_BRACKET = re.compile(r"\(([^()\n]{2,160})\)")
_QUOTED = re.compile(r"[“\"‘']([^“”\"’']{1,30})[”\"’']")
_COMPANY = re.compile(
    r"\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|Company|GmbH|plc|PLC|S\.A|B\.V|AG|AB|Co|Pty|LLP"
    r"|SARL|S\.à r\.l|Group|SE|A/S|Oy)\b"
)
_NOT_A_PARTY = re.compile(
    r"(?i)\b(?:terms?|agreement|services?|sites?|websites?|apps?|content|policy|account|software"
    r"|products?|platforms?|data|rules|fees?|conditions?|tou|tos|eula|materials?|information"
    r"|programs?|offerings?|notice|licen[cs]e|feedback|subscription|order|documentation|sales?"
    r"|promotions?|trial|solution|disputes?|trademarks?|effective date|marks?|brands?|equipment"
    r"|devices?|hardware|cards?|points|rewards?|coins?|channels?)\b"
)
_COMPANY_NAME = re.compile(
    r"\b((?:[A-Z][\w&-]{1,20} ){1,4}(?:Limited|Ltd|Inc|LLC|Corporation|GmbH|SARL|LLP))\b"
)
_START = 4_000
_LATE = 5  # a party is named within the first fifth of a text; who comes later is a third one
_ACTS = re.compile(
    r"\b([a-z]{0,3}[A-Z][\w&-]{1,20}(?: [A-Z][\w&-]{1,20}){0,2}) "
    r"(?:may|will|shall|reserves|disclaims|does not|is not|has the right|cannot|makes no"
    r"|assumes no|MAY|WILL|SHALL|DOES NOT|IS NOT)\b"
)
_OURS = frozenset({"we", "us", "our", "ours"})
_THEIRS = frozenset(
    {"you", "your", "user", "customer", "subscriber", "licensee", "member", "client"}
)


class EnglishNames:
    """The names in a text, found with the usual words of ``en/parties.toml``."""

    def __init__(self, text: str, words: PartyWords) -> None:
        self._text = text
        self._words = words
        self._defined = list(self._definitions())

    def drafter(self) -> Iterator[str]:
        """Aliases of the drafter, some perhaps twice."""
        yield from self._words["drafter"]
        yield from self._companies()
        names = [*self._like_a_drafter(), *(name for name, ours in self._defined if ours)]
        early = self._text[: max(_START, len(self._text) // _LATE)].lower()
        yield from [name for name in names if name.lower() in early] or names

    def customer(self) -> Iterator[str]:
        """Aliases of the counterparty, some perhaps twice."""
        yield from self._words["customer"]
        yield from self._words["customer-if-acting"]
        yield from (alias for alias, is_drafter in self._defined if not is_drafter)

    def _like_a_drafter(self) -> Iterator[str]:
        """Names with a capital that often do what a party does."""
        counts = Counter(
            match.group(1) for part in in_parts(self._text) for match in _ACTS.finditer(part)
        )
        for word in self._words["drafter-if-capital"]:
            forms = (word, word.upper(), f"The {word}", f"THE {word.upper()}")
            if any(counts[form] for form in forms):
                yield word
        never = self._words["never-a-name"]
        for name, n in counts.items():
            often = n >= _OFTEN and n * _SELDOM >= max(counts.values())
            if not often or _NOT_A_PARTY.search(name):
                continue
            if not any(word in never for word in name.lower().split()):
                yield name

    def _companies(self) -> Iterator[str]:
        """Full names of companies that the text starts with and comes back to."""
        for name in set(_COMPANY_NAME.findall(self._text[:_START])):
            if self._text.count(name) >= _OFTEN:
                yield name

    def _definitions(self) -> Iterator[tuple[str, bool]]:
        """Aliases that the text defines in brackets, and whether they are the drafter's."""
        for match in _BRACKET.finditer(self._text):
            aliases = [alias.strip(" .,") for alias in _QUOTED.findall(match.group(1))]
            if not aliases:
                continue
            lowered = {alias.lower() for alias in aliases}
            names = [_name(alias) for alias in aliases if not _NOT_A_PARTY.search(alias)]
            names = [name for name in names if name[:1].isupper()]
            before = self._text[max(0, match.start() - _LOOK_BACK) : match.start()]
            if lowered & _THEIRS:
                yield from ((name, False) for name in names if name.lower() not in _OURS)
            elif lowered & _OURS or _COMPANY.search(before.rpartition("\n")[2]):
                yield from ((name, True) for name in names)


def _name(alias: str) -> str:
    return alias.removeprefix("the ").removeprefix("The ")
