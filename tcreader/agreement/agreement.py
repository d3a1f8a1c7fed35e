"""The agreement: one text, its blocks and where they came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tcreader.agreement.blocks import Block, Style
    from tcreader.agreement.outline import Clause, Outline
    from tcreader.agreement.spans import Span


class Source(NamedTuple):
    """Where an agreement came from.

    Attributes:
        path: The file, or None for a text that was never in one.
        sha256: Of the file's bytes, in hexadecimal.
        format: ``markdown`` or ``text``, later others.
        encoding: As Python names it, such as ``utf-8`` or ``gb18030``.
        language: ``zh``, ``zh-Hant``, ``en`` or ``other``.
        carries: Names of the marks that the format is able to carry, such as ``bold``; a mark
            that isn't among them may have been lost on the way.
        also: Further languages in which parts of the text are written.
    """

    path: Path | None
    sha256: str
    format: str
    encoding: str
    language: str
    carries: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """Its language, and those of parts of it."""
        return self.language, *self.also


@dataclass(frozen=True)
class Agreement:
    """An agreement as it was read: immutable, and the same for every room.

    Attributes:
        text: All visible words as one string; blocks are separated by one line feed. Every span
            anywhere in tcreader counts code points in this string.
        blocks: Headings, paragraphs, list entries and table rows in order.
        source: Where it came from.
    """

    text: str
    blocks: tuple[Block, ...]
    source: Source

    @cached_property
    def outline(self) -> Outline:
        """The clause tree."""
        from tcreader.agreement.outlining import outline_of

        return outline_of(self.text, self.blocks)

    @cached_property
    def clause_digests(self) -> Mapping[str, str]:
        """What each clause says, as a short digest of its own words without its number.

        A clause keeps its digest when it is moved or renumbered, and has another one as soon as
        a single character of its own words changes.
        """
        return {clause.id: _digest(self._words_of(clause)) for clause in self.outline}

    def _words_of(self, clause: Clause) -> str:
        """A clause's own words without its number."""
        own, label = clause.own_text(self.text), clause.label
        return own[own.find(label) + len(label) :] if label else own

    @cached_property
    def text_digest(self) -> str:
        """The SHA-256 of the text's UTF-8 form, in hexadecimal, by which review files know it."""
        from hashlib import sha256

        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def title(self) -> str:
        """The document's own title, or nothing."""
        return self.outline.title

    @cached_property
    def body_style(self) -> Style:
        """The colour, the ground and the size in which more than half of the text is set.

        What a page sets all its text in isn't emphasis, however far it is from black on white.
        """
        from tcreader.agreement.blocks import body_style

        return body_style(self.blocks)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_index(self, position: int) -> int:
        """Index of the block that holds a code point, or the line feed after which it stands."""
        return max(0, bisect_right(self._block_starts, position) - 1)

    def blocks_in(self, span: Span) -> Sequence[Block]:
        """The blocks that a span touches, in order."""
        if not self.blocks:
            return ()
        first = self.block_index(span.start)
        last = self.block_index(max(span.start, span.end - 1))
        return self.blocks[first : last + 1]


def _digest(words: str) -> str:
    """Sixteen hexadecimal digits that tell one wording from any other, white space apart."""
    from hashlib import sha256

    joined = " ".join(words.split())
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
