"""A mask over a text: one sign in the place of every word that names a party.

A rule then needn't know any name, and is compiled once for all agreements; positions stay as
they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.flags.alternatives import ANY, by_first_letter
from tcreader.flags.parts import in_parts
from tcreader.flags.phrases import BOTH, CUSTOMER, CUSTOMERS, DRAFTER, DRAFTERS, FILLER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.flags.grammar import PartyWords
    from tcreader.flags.model import Parties
    from tcreader.flags.rules import Rulebook


_INNER_STOP = re.compile(
    r"\.(?:(?<=\w\.)(?=\w)|(?<=\b(?:inc|ltd|art|sec|e.g|i.e)\.)|(?<=\b(?:co|no)\.)|(?<=\bcorp\.))"
)
_WITHIN = "·"
"""A full stop inside a number or after an abbreviation ends nothing: a phrase's gap passes it."""
_ARTICLE = re.compile(f"the (?<=\\bthe )([{DRAFTER}{DRAFTERS}{CUSTOMER}{CUSTOMERS}])")
"""Part of a name: what holds of "we" and "you" holds of "the Company" and "the Customer"."""


class Mask:
    """Puts a sign in the place of every word that names a party.

    Args:
        parties: The words of both sides.
        books: The rules of the text's languages, which hold the words for both sides at once
            and the surroundings in which a word doesn't name a party.
    """

    def __init__(self, parties: Parties, books: Iterable[Rulebook]) -> None:
        self._signs: dict[str, str] = {}
        patterns = []
        for book in books:
            both = book.parties["both"]
            self._learn(both, BOTH)
            self._learn(book.parties["drafter's"], DRAFTERS)
            self._learn(book.parties["customer's"], CUSTOMERS)
            aliases = [
                *both,
                *book.parties["drafter's"],
                *book.parties["customer's"],
                *self._learn(parties.drafter, DRAFTER),
                *self._learn(parties.counterparty, CUSTOMER),
            ]
            patterns.append(
                _zh_names(aliases, book.parties) if book.language == "zh" else _en_names(aliases)
            )
        self._pattern = re.compile("|".join(patterns)) if patterns else None

    def _learn(self, words: Sequence[str], sign: str) -> Sequence[str]:
        for word in words:
            self._signs.setdefault(word.lower(), sign)
        return words

    def over(self, text: str) -> str:
        """The text in lower case with every party masked; as long as it was."""
        return "".join(map(self._over, in_parts(text)))

    def _over(self, text: str) -> str:
        masked = self._pattern.sub(self._sign, text) if self._pattern else text
        lowered = masked.lower()
        lowered = lowered if len(lowered) == len(masked) else _lowered(masked)
        lowered = _ARTICLE.sub(rf"\1{FILLER * 4}", lowered)
        return _INNER_STOP.sub(_WITHIN, lowered)

    def _sign(self, match: re.Match[str]) -> str:
        words = match.group()
        sign = self._signs.get(words.lower().removesuffix("'s"), "")
        if words[-2:].lower() == "'s":
            sign = {DRAFTER: DRAFTERS, CUSTOMER: CUSTOMERS}.get(sign, sign)
        return (sign or DRAFTER) + FILLER * (len(words) - 1)


def _lowered(text: str) -> str:
    """Lower case where that keeps the length."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _zh_names(aliases: Iterable[str], words: PartyWords) -> str:
    """Names in Chinese; those in Latin letters only as whole words, small ones left to English."""
    ordered = sorted(
        {alias for alias in aliases if not (alias.isascii() and alias.islower())},
        key=lambda a: (-len(a), a),
    )
    not_after = "".join(f"(?<!{re.escape(word)}{ANY})" for word in words["not-after"])
    not_before = "|".join(re.escape(word) for word in words["not-before"])
    excepted = "".join(f"(?!{re.escape(word)})" for word in words["not-before-except"])
    names = by_first_letter(
        not_after,
        (
            (alias, f"(?<![A-Za-z]{ANY}){re.escape(alias[1:])}(?![A-Za-z])")
            if alias.isascii()
            else (alias, re.escape(alias[1:]) + _not_longer(alias, words["longer-words"]))
            for alias in ordered
        ),
    )
    return f"(?:{names})(?!{excepted}(?:{not_before}))"


def _not_longer(alias: str, longer: Iterable[str]) -> str:
    """A look ahead that fails where a name only begins another word: 本行业."""
    rests = [re.escape(word.removeprefix(alias)) for word in longer if word.startswith(alias)]
    return f"(?!{'|'.join(rests)})" if rests else ""


def _en_names(aliases: Iterable[str]) -> str:
    """Names in English: capitals as written or all capitals; short words in any case but "US"."""
    forms: set[str] = set()
    for alias in aliases:
        if not alias.isascii():
            continue
        forms |= {alias, alias.upper(), alias.capitalize()} if alias != "us" else {"us", "Us"}
    ordered = sorted(forms, key=len, reverse=True)
    names = by_first_letter(rf"(?<![\w-]{ANY})", ((form, re.escape(form[1:])) for form in ordered))
    shouted = r"US(?<=[A-Z]{2}[ ,]US)(?=,? [A-Z]{2}|[.,;)])"
    return rf"(?:{names}|{shouted})(?:'[sS])?(?![\w-])"
