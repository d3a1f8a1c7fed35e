"""An agreement's text as rules read it: simplified characters, plain signs, parties masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.mask import Mask
from tcreader.flags.model import Parties
from tcreader.flags.parties import find_parties

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tcreader.agreement import Agreement
    from tcreader.flags.rules import Rulebook


def masked_text(
    agreement: Agreement, books: Collection[Rulebook], parties: Parties | None = None
) -> tuple[Parties, str]:
    """The words for both sides as the text writes them, and the text with these words masked.

    Args:
        agreement: What to read.
        books: The rules of its languages.
        parties: The words for both sides, if a reviewer has corrected those in the text.
    """
    text = _read_as(agreement.text, agreement).replace("\xa0", " ").replace("\u2028", " ")
    if parties is None:
        named = find_parties(text, tuple(books))
        parties = Parties(*(_as_written(words, text, agreement.text) for words in named))
    else:
        named = Parties(*(tuple(_read_as("\n".join(ws), agreement).split("\n")) for ws in parties))
    return parties, Mask(named, books).over(text)


def _read_as(words: str, agreement: Agreement) -> str:
    """Words of an agreement in the characters that rules are written in, as long as they were."""
    words = words.replace("’", "'")
    if agreement.source.language == "zh-Hant":
        from tcreader.flags.script import simplified

        return simplified(words)
    return words


def _as_written(names: Iterable[str], plain: str, text: str) -> tuple[str, ...]:
    """Names that were found in the plain text as the text itself writes them."""
    return tuple(
        text[start : start + len(name)]
        if not name.isascii() and (start := plain.find(name)) >= 0
        else name
        for name in names
    )
