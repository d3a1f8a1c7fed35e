"""An agreement's text as rules read it: simplified characters, plain signs, parties masked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.language import holds_traditional
from tcreader.flags.mask import Mask
from tcreader.flags.model import Parties
from tcreader.flags.parties import find_parties

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tcreader.agreement import Agreement
    from tcreader.flags.rules import Rulebook

_NARROW_STOP = re.compile("[,;:.?!](?<=[\u3400-\u9fff”』」》）].)(?![a-zA-Z0-9/])")
"""After Chinese words, as some write them; phrases have the wide ones."""
_WIDE = str.maketrans(",;:.?!", "，；：。？！")


def masked_text(
    agreement: Agreement, books: Collection[Rulebook], parties: Parties | None = None
) -> tuple[Parties, str]:
    """The words for both sides as the text writes them, and the text with these words masked.

    Args:
        agreement: What to read.
        books: The rules of its languages.
        parties: The words for both sides, if a reviewer has corrected those in the text; a side
            without any is named as the text itself does.
    """
    text = _read_as(agreement.text, agreement).replace("\xa0", " ").replace("\u2028", " ")
    text = _NARROW_STOP.sub(_wide, text)
    given = Parties(*(_all_read_as(words, agreement) for words in parties or Parties()))
    if given.drafter and given.counterparty and parties is not None:
        return parties, Mask(given, books).over(text)
    taken = {*given.drafter, *given.counterparty}
    found = (
        tuple(word for word in words if word not in taken)
        for words in find_parties(text, tuple(books))
    )
    named = Parties(*(ours or theirs for ours, theirs in zip(given, found, strict=True)))
    written = (_as_written(words, text, agreement.text) for words in named)
    told = (ours or theirs for ours, theirs in zip(parties or Parties(), written, strict=True))
    return Parties(*told), Mask(named, books).over(text)


def _all_read_as(words: Sequence[str], agreement: Agreement) -> tuple[str, ...]:
    return tuple(_read_as("\n".join(words), agreement).split("\n")) if words else ()


def _read_as(words: str, agreement: Agreement) -> str:
    """Words of an agreement in the characters that rules are written in, as long as they were."""
    words = words.replace("’", "'")
    if agreement.source.language == "zh-Hant" or holds_traditional(agreement.text):
        from tcreader.flags.script import simplified

        return simplified(words)
    return words


def _wide(stop: re.Match[str]) -> str:
    return stop.group().translate(_WIDE)


def _as_written(names: Iterable[str], plain: str, text: str) -> tuple[str, ...]:
    """Names that were found in the plain text as the text itself writes them."""
    return tuple(
        text[start : start + len(name)]
        if not name.isascii() and (start := plain.find(name)) >= 0
        else name
        for name in names
    )
