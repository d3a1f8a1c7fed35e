"""How each block of an agreement is set: as which heading, how far indented, with which label.

It decides from the agreement alone and knows no pixels, so that the same decision serves the
document, the labels in the gutter and the tests.
"""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import BlockKind, ClauseKind, Span

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Block, Clause

TITLE = 0  # the rank of the document's own title; sections begin at 1
LOWEST_RANK = 4
_SAMPLE = 160  # characters of a block that tell its script
_TITLE_REACH = 12  # a title stands among the first blocks

_HAN = re.compile("[^\0-\u2e7f]")  # all from the CJK radicals on; sooner compiled than ranges
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


class Script(enum.Enum):
    """Which typographic habits a block follows."""

    HAN = "han"
    LATIN = "latin"


class Setting(NamedTuple):
    """How one block is set.

    Attributes:
        script: Whose fonts and line height it takes.
        rank: 0 for the title, 1 and up for headings, None for body text.
        depth: How many numbered items it stands in; each indents it by a step.
        bullets: How many bullets it stands in, likewise.
        quote: How many block quotes it stands in.
        hang: The label with the white space after it, which hangs left of the words.
        label: The label alone; both are None for a block without one.
        is_alone: Whether the block is nothing but a label whose words are the next block.
    """

    script: Script
    rank: int | None = None
    depth: int = 0
    bullets: int = 0
    quote: int = 0
    hang: Span | None = None
    label: Span | None = None
    is_alone: bool = False


def script_of(text: str, default: Script) -> Script:
    """The script of a piece of text; ``default`` if it has no letters."""
    sample = text[:_SAMPLE]
    han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
    if not han and not latin:
        return default
    return Script.HAN if han * 4 >= latin else Script.LATIN


class Typesetter:
    """Decides how the blocks of one agreement are set."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._title = agreement.outline.title.strip()
        self._script = Script.HAN if agreement.source.language.startswith("zh") else Script.LATIN

    def setting(self, index: int) -> Setting:
        """How the block at an index is set."""
        block = self._agreement.blocks[index]
        words = block.span.of(self._agreement.text)
        script = script_of(words, self._script)
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.RULE):
            return Setting(script, quote=block.quote)
        owner = self._owner(index)
        clause = owner if owner is not None and self._begins(owner, block) else None
        depth = self._depth(owner) if owner is not None else 0
        label, hang = self._label(block, clause) if clause else (None, None)
        return Setting(
            script=script,
            rank=self._rank(index, block, clause, label),
            depth=depth,
            bullets=block.level + 1 if block.bullet else 0,
            quote=block.quote,
            hang=hang,
            label=label,
            is_alone=hang is not None and self._is_alone(index, hang),
        )

    def _is_alone(self, index: int, hang: Span) -> bool:
        blocks = self._agreement.blocks
        if hang.end < blocks[index].span.end or index + 1 >= len(blocks):
            return False
        below = blocks[index + 1]
        is_words = below.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not below.bullet
        owner = self._owner(index + 1)
        begins = owner is not None and self._begins(owner, below)
        return is_words and bool(below.span.length) and not begins

    def _owner(self, index: int) -> Clause | None:
        """The clause to which the first word of a block belongs."""
        words = self._agreement.blocks[index].span.trimmed(self._agreement.text)
        return self._agreement.outline.at(words.start)

    def _begins(self, clause: Clause, block: Block) -> bool:
        """Whether a clause begins with a block."""
        return bool(clause.own) and clause.own[0].start >= block.span.start

    def _depth(self, clause: Clause) -> int:
        """In how many items a clause stands, itself included."""
        path = self._agreement.outline.path(clause.id)
        return sum(step.kind is ClauseKind.ITEM for step in path)

    def _label(self, block: Block, clause: Clause) -> tuple[Span, Span] | tuple[None, None]:
        """The label that opens a block, alone and with the white space after it."""
        text, label = self._agreement.text, clause.label_span
        if not label.length or not block.span.covers(label):
            return None, None
        if text[block.span.start : label.start].strip():
            return None, None
        rest = text[label.end : block.span.end]
        white = len(rest) - len(rest.lstrip())
        return label, Span(label.start, label.end + white)

    def _rank(
        self, index: int, block: Block, clause: Clause | None, label: Span | None
    ) -> int | None:
        start = label.end if label else block.span.start
        words = self._agreement.text[start : block.span.end].strip()
        if self._title and words == self._title and index < _TITLE_REACH:
            return TITLE
        if clause is not None and clause.kind is not ClauseKind.ITEM:
            titled = bool(clause.title) and words == clause.title.strip()
            if titled or block.kind is BlockKind.HEADING:
                return min(clause.level, LOWEST_RANK)
        if block.kind is BlockKind.HEADING:
            return min(max(block.level, 1), LOWEST_RANK)
        return None
