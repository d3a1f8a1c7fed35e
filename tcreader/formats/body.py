"""The body of an agreement in the making: blocks are added one by one, the text grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import PLAIN, Block, BlockKind, Run, Span, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Piece(NamedTuple):
    """Words in one style."""

    words: str
    style: Style = PLAIN


class Body(NamedTuple):
    """The text of an agreement and its blocks."""

    text: str
    blocks: tuple[Block, ...]


class Setting(NamedTuple):
    """How a block is set; the names are those of `Block`."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    bullet: bool = False
    quote: int = 0
    table: int | None = None
    header: bool = False


@dataclass(slots=True)
class BodyBuilder:
    """Collects blocks in order and keeps their places in the text."""

    _texts: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _length: int = 0

    def add(self, pieces: Iterable[Piece], setting: Setting, lines: tuple[int, int]) -> bool:
        """Add a block without the white space at its ends, unless nothing is left of it."""
        words, runs = _trimmed(pieces)
        if not words:
            return False
        start = self._next_start()
        self._append(words, setting, lines, _placed(runs, start, start + len(words)), ())
        return True

    def add_row(
        self, cells: Sequence[Iterable[Piece]], setting: Setting, lines: tuple[int, int]
    ) -> None:
        """Add a table row, its cells separated by tabs, unless all of them are empty."""
        position = self._next_start()
        runs: list[Run] = []
        spans: list[Span] = []
        texts: list[str] = []
        for number, cell in enumerate(cells):
            if number:
                runs.append(Run(position, position + 1))
                position += 1
            words, cell_runs = _trimmed(cell)
            runs += [Run(position + r.start, position + r.end, r.style) for r in cell_runs]
            spans.append(Span(position, position + len(words)))
            texts.append(words.replace("\t", " "))
            position += len(words)
        if any(texts):
            self._append("\t".join(texts), setting, lines, _joined(runs), tuple(spans))

    def add_rule(self, quote: int, line: int) -> None:
        """Add a separating line, unless one has just been added or nothing stands before it."""
        if self._blocks and self._blocks[-1].kind is not BlockKind.RULE:
            self._append("", Setting(BlockKind.RULE, quote=quote), (line, line), (), ())

    def finish(self) -> Body:
        """The body, without a separating line at its end."""
        while self._blocks and self._blocks[-1].kind is BlockKind.RULE:
            self._blocks.pop()
            self._texts.pop()
        return Body("\n".join(self._texts), tuple(self._blocks))

    def _next_start(self) -> int:
        return self._length + 1 if self._blocks else 0

    def _append(
        self,
        words: str,
        setting: Setting,
        lines: tuple[int, int],
        runs: tuple[Run, ...],
        cells: tuple[Span, ...],
    ) -> None:
        start = runs[0].start if runs else self._next_start()
        self._length = runs[-1].end if runs else start + len(words)
        self._texts.append(words)
        self._blocks.append(
            Block(
                span=Span(start, self._length),
                runs=runs,
                kind=setting.kind,
                level=setting.level,
                bullet=setting.bullet,
                quote=setting.quote,
                cells=cells,
                table=setting.table,
                header=setting.header,
                lines=lines,
            )
        )


def _trimmed(pieces: Iterable[Piece]) -> tuple[str, tuple[Run, ...]]:
    """The words of pieces without white space at the ends, and runs that cover them from 0."""
    kept = [piece for piece in pieces if piece.words]
    if len(kept) == 1:  # nearly every block of an agreement
        words = kept[0].words.strip()
        return words, (Run(0, len(words), kept[0].style),) if words else ()
    whole = "".join(piece.words for piece in kept)
    words = whole.strip()
    lead = len(whole) - len(whole.lstrip())
    runs: list[Run] = []
    end = -lead
    for piece in kept:
        start, end = end, end + len(piece.words)
        run = Run(max(start, 0), min(end, len(words)), piece.style)
        if run.start < run.end:
            runs.append(run)
    return words, _joined(runs)


def _placed(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    """Runs that cover a block from 0 on, where the block stands."""
    if len(runs) == 1:  # the numbers are those of the block's span: no others are made
        return (Run(start, end, runs[0].style),)
    return tuple(Run(start + run.start, start + run.end, run.style) for run in runs)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs in order, neighbours of one style made one."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].style == run.style:
            joined[-1] = Run(joined[-1].start, run.end, run.style)
        else:
            joined.append(run)
    return tuple(joined)
