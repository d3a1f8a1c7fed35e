"""Search in the agreement's text: upper or lower case, full or half width, all kinds of space.

The text is folded once; hits are mapped back to code points of the text itself.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from tcreader.agreement.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys((0x00A0, 0x2007, 0x2028, 0x202F, 0x3000, 0x0009), 0x20)
_QUOTES = {0x2018: 0x27, 0x2019: 0x27, 0x201C: 0x22, 0x201D: 0x22}
_SAME = {**_FULL_WIDTH, **_SPACES, **_QUOTES}


def folded(text: str) -> str:
    """A text as it is compared: half width, plain spaces and quotes, no case."""
    return text.translate(_SAME).casefold()


@dataclass(frozen=True)
class SearchableText:
    """A text that was folded once.

    Attributes:
        folded: The folded text.
        ends: Where each code point of the text ends in the folded one; empty while both have the
            same length, which is nearly always (``ß`` folds to ``ss``).
    """

    folded: str
    ends: Sequence[int] = ()

    @classmethod
    def of(cls, text: str) -> SearchableText:
        """Fold a text."""
        whole = folded(text)
        if len(whole) == len(text):
            return cls(whole)
        pieces = [folded(character) for character in text]
        return cls("".join(pieces), list(accumulate(map(len, pieces))))

    def find(self, words: str) -> list[Span]:
        """Every place where the words stand, in order, without overlaps."""
        wanted = folded(words)
        hits: list[Span] = []
        start = self.folded.find(wanted) if wanted.strip() else -1
        while start >= 0:
            end = start + len(wanted)
            hits.append(Span(self._origin(start), self._origin(end - 1) + 1))
            start = self.folded.find(wanted, end)
        return hits

    def _origin(self, position: int) -> int:
        """The code point of the text that a position of the folded text comes from."""
        return bisect_left(self.ends, position + 1) if self.ends else position
