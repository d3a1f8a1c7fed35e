"""Where marks and risks cross: each risk with how it is set, each paragraph with its outcome.

A scan keeps the sums alone; this is worked out for who wants to list what stands behind them.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tcreader.agreement import BlockKind, Mark, Span
from tcreader.agreement.sentences import sentences
from tcreader.flags.audit import worst_of
from tcreader.flags.marks import LARGER, WEAK, is_worth_reading
from tcreader.flags.model import Prominence, Severity
from tcreader.flags.prominence import Emphasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tcreader.agreement import Agreement, Clause

_FULL, _PARTIAL = 0.9, 0.1
_AROUND, _CONTRAST = 5, 0.2  # sentences on either side, and by how much one must differ from them
_NAMES_RISK = re.compile(
    r"免责|免責|责任限制|責任限制|责任的限制|责任范围|有限责任|不保证|担保的?(?:限制|排除)|声明与保证|风险|風險|特别提示|重要提示"
    r"|disclaim|liabilit|warrant|indemn|\brisks?\b|\bas[ -]is\b|important notice",
    re.IGNORECASE,
)


class Outcome(enum.Enum):
    """What a paragraph is in the audit; the values are the names of its counts."""

    MARKED_RISKY = "marked_risky"
    UNMARKED_RISKY = "unmarked_risky"
    MARKED_UNRECOGNISED = "marked_unrecognised"
    PLAIN = "plain"


class Risk(Protocol):
    """A flag, or what a reviewer made of one."""

    @property
    def id(self) -> str:
        """By which it is known."""

    @property
    def span(self) -> Span:
        """The operative words."""

    @property
    def sentence(self) -> Span:
        """The sentence around them."""

    @property
    def severity(self) -> Severity:
        """How much it matters."""

    @property
    def prominence(self) -> Prominence:
        """Whether the words stand out."""


class Setting(NamedTuple):
    """How the drafter set some words.

    Attributes:
        coverage: The share of the words' letters that stand out, 0 to 1.
        sentence_coverage: The same for the sentence around them.
        contrast: By how much that is more than in the five sentences before and after, -1 to 1;
            None unless the whole sentence stands out.
        marks: Names of the marks on the words, the weak ones last.
        notes: What else is there and doesn't count: ``italic``, ``smaller`` type, a
            ``heading-names-risk``.
    """

    coverage: float
    sentence_coverage: float
    contrast: float | None = None
    marks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def level(self) -> str:
        """How much of the sentence stands out: ``full``, ``partial`` or ``none``."""
        if self.sentence_coverage >= _FULL:
            return "full"
        return "partial" if self.sentence_coverage >= _PARTIAL else "none"

    @property
    def stands_out(self) -> bool:
        """Whether what is marked differs from the text around it."""
        return self.coverage > 0 and (self.contrast is None or self.contrast >= _CONTRAST)

    @property
    def is_weak(self) -> bool:
        """Whether nothing but weak marks sets the words off."""
        return bool(self.marks) and all(mark in WEAK for mark in self.marks)


class Crossing(NamedTuple):
    """What became of a paragraph in the audit.

    Attributes:
        span: The paragraph; of marked words without a flag, these words.
        clause: Id of its clause, or nothing.
        outcome: Its cell of the table.
        prominence: How its worst marked risk stands out; None without a risk.
        severity: Of its gravest risk; None without one.
        risks: Ids of its flags.
        risky_sentences: How many of its sentences hold a flag.
        marked_sentences: In how many of these the operative words of every flag are marked.
    """

    span: Span
    clause: str
    outcome: Outcome
    prominence: Prominence | None = None
    severity: Severity | None = None
    risks: tuple[str, ...] = ()
    risky_sentences: int = 0
    marked_sentences: int = 0


def crossings(
    agreement: Agreement,
    risks: Iterable[Risk],
    marked: Iterable[Span],
    settled: Iterable[Span] = (),
) -> list[Crossing]:
    """The paragraphs in which something is risky or marked, in order; the others are plain.

    Args:
        agreement: The agreement.
        risks: The flags that count.
        marked: All words that stand out, as an audit has them.
        settled: Words of flags that a reviewer has dismissed: nothing is unrecognised there.
    """
    by_block: dict[int, list[Risk]] = {}
    for risk in risks:
        by_block.setdefault(agreement.block_index(risk.span.start), []).append(risk)
    found = {index: _risky(agreement, index, there) for index, there in by_block.items()}
    known = {agreement.block_index(span.start) for span in settled} | found.keys()
    for span in marked:
        index = agreement.block_index(span.start)
        if index in known or not is_worth_reading(span.of(agreement.text)):
            continue
        start = found[index].span.start if index in found else span.start
        clause = _clause_at(agreement, start)
        found[index] = Crossing(Span(start, span.end), clause, Outcome.MARKED_UNRECOGNISED)
    return [found[index] for index in sorted(found)]


def plain_paragraphs(agreement: Agreement, crossed: Sequence[Crossing]) -> Iterator[Span]:
    """The paragraphs and other lines in which nothing is risky and no sentence marked."""
    known = {agreement.block_index(entry.span.start) for entry in crossed}
    for index, block in enumerate(agreement.blocks):
        if index not in known and block.span.length:
            yield block.span


def _risky(agreement: Agreement, index: int, risks: Sequence[Risk]) -> Crossing:
    worst = worst_of(risk.prominence for risk in risks)
    is_marked = worst is Prominence.MARKED
    by_sentence: dict[Span, bool] = {}
    for risk in risks:
        so_far = by_sentence.get(risk.sentence, True)
        by_sentence[risk.sentence] = so_far and risk.prominence is Prominence.MARKED
    return Crossing(
        span=agreement.blocks[index].span,
        clause=_clause_at(agreement, risks[0].span.start),
        outcome=Outcome.MARKED_RISKY if is_marked else Outcome.UNMARKED_RISKY,
        prominence=worst,
        severity=max(risk.severity for risk in risks),
        risks=tuple(risk.id for risk in risks),
        risky_sentences=len(by_sentence),
        marked_sentences=sum(by_sentence.values()),
    )


def _clause_at(agreement: Agreement, position: int) -> str:
    clause = agreement.outline.at(position)
    return clause.id if clause is not None else ""


class Settings:
    """How single flags of an agreement are set; what was found out for one serves the next."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._emphasis = Emphasis(agreement)
        self._sentences: dict[int, list[Span]] = {}
        self._naming: dict[str, bool] = {}

    def of(self, span: Span, sentence: Span | None = None) -> Setting:
        """How some words are set, in the sentence in which they stand."""
        emphasis, sentence = self._emphasis, sentence or span
        whole = emphasis.coverage(sentence)
        return Setting(
            coverage=emphasis.coverage(span),
            sentence_coverage=whole,
            contrast=whole - self._around(sentence) if whole >= _FULL else None,
            marks=emphasis.marks_on(span),
            notes=tuple(self._notes(span)),
        )

    def _around(self, sentence: Span) -> float:
        """The mean coverage of the sentences around one; 0 where there are none."""
        index = self._agreement.block_index(sentence.start)
        own = self._in_block(index)
        before = own[: bisect_right(own, sentence.start, key=attrgetter("end"))][-_AROUND:]
        after = own[bisect_left(own, sentence.end, key=attrgetter("start")) :][:_AROUND]
        at = index - 1
        while len(before) < _AROUND and at >= 0:
            before = [*self._in_block(at)[-_AROUND:], *before][-_AROUND:]
            at -= 1
        at = index + 1
        while len(after) < _AROUND and at < len(self._agreement.blocks):
            after = [*after, *self._in_block(at)[:_AROUND]][:_AROUND]
            at += 1
        shares = [self._emphasis.coverage(one) for one in (*before, *after)]
        return sum(shares) / len(shares) if shares else 0.0

    def _in_block(self, index: int) -> list[Span]:
        if index not in self._sentences:
            block = self._agreement.blocks[index]
            is_words = block.kind not in (BlockKind.HEADING, BlockKind.RULE)
            found = sentences(self._agreement.text, block.span) if is_words else []
            self._sentences[index] = found
        return self._sentences[index]

    def _notes(self, span: Span) -> Iterator[str]:
        styles = [
            run.style
            for block in self._agreement.blocks_in(span)
            for run in block.runs[
                bisect_right(block.runs, span.start, key=attrgetter("end")) : bisect_left(
                    block.runs, span.end, key=attrgetter("start")
                )
            ]
        ]
        if any(style.marks & Mark.ITALIC for style in styles):
            yield "italic"
        if any(style.scale * LARGER <= self._agreement.body_style.scale for style in styles):
            yield "smaller"
        clause = self._agreement.outline.at(span.start)
        if clause is not None and self._names_risk(clause):
            yield "heading-names-risk"

    def _names_risk(self, clause: Clause) -> bool:
        """Whether a heading above the words, or of their own clause, says that risks follow."""
        if clause.id not in self._naming:
            above = self._agreement.outline.by_id.get(clause.parent or "")
            self._naming[clause.id] = bool(clause.title and _NAMES_RISK.search(clause.title)) or (
                above is not None and self._names_risk(above)
            )
        return self._naming[clause.id]
