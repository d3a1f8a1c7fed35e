"""Sentences in their surroundings: the clause, the sentences beside them, and their lead-in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import BlockKind, ClauseKind, Span
from tcreader.agreement.ideographs import has_ideograph
from tcreader.agreement.sentences import sentences
from tcreader.flags.marks import is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Block, Clause

_INTRODUCES = re.compile(
    r"[：:](?: ?\d{1,3}(?:\.\d{1,3}){1,4}\.?)?$"
)  # perhaps with the first label
_LONGEST_LABEL = 24  # code points, with the colon
_LISTS = ("以下", "下列", "如下", "下述", "the following")
_LISTED = re.compile(
    r"以下(?<![岁歲元天日级級%％]以下)(?!簡称|简称|簡稱)|下列|如下|下述"
    r"|the following(?<=\bthe following)\b"
)
_STOP = re.compile("[。；;.!！?？：:]")
_ANY_STOP = re.compile(r"[。；：，、.;:!?！？]")
_CAPTION_LETTERS, _CAPTION_WORDS = 12, 8
_SAID = re.compile(  # 某某拥有最终解释权: a name of nothing, though it has no stop
    r"[解概不](?<=.{7})(?:(?<=解)[释釋][权權](?:[归歸属屬].{2,30})?"
    r"|(?<=概).{0,12}(?:不[负負][责責]|[无無][关關])|(?<=不)承[担擔].{0,6}[责責]任)[。.]?$"
)
_TITLE_ENDS = " \u3000：:.。"
_GOES_ON_ENDS = tuple(f"{stop}{joint}" for stop in ";；" for joint in ("", " and", " or"))


class Passage(NamedTuple):
    """A sentence where it stands.

    Attributes:
        clause: The clause that it belongs to; None in a text without an outline.
        span: The sentence, without the clause's label.
        before: The sentence before it in the same piece, or an empty span.
        after: The sentence after it, likewise.
        opens_line: Whether it is the first of its line: an entry of a list starts there.
        introduces: Whether it introduces what follows: it ends in a colon, or it announces a
            list and ends without a stop, as a heading does.
        under_lead_in: Whether its line is an entry of a list inside its own clause.
        ends_piece: Whether it is the last sentence of a piece of its clause.
    """

    clause: Clause | None
    span: Span
    before: Span
    after: Span
    opens_line: bool
    introduces: bool
    under_lead_in: bool
    ends_piece: bool


class _Line(NamedTuple):
    """A line of a clause's own text; ``goes_on`` if its words show that it is part of a list."""

    sentences: list[Span]
    bullet: bool
    goes_on: bool


def pieces_in_order(agreement: Agreement) -> Iterator[tuple[Clause | None, Span]]:
    """The clauses' own pieces of text in reading order; the whole text if there is no outline."""
    if len(agreement.outline):
        yield from agreement.outline.in_pieces()
        return
    for block in agreement.blocks:
        if block.kind is not BlockKind.HEADING:
            yield None, block.span


def passages(agreement: Agreement, clause: Clause | None, piece: Span) -> Iterator[Passage]:
    """The sentences of a piece, without headings, titles and labels."""
    lines = _lines(agreement, clause, piece)
    flat = [sentence for line in lines for sentence in line.sentences]
    nowhere = Span(piece.start, piece.start)
    number = 0
    introduced = False
    for line in lines:
        listed = introduced and (line.bullet or line.goes_on)
        introduced = introduced and listed
        for position, sentence in enumerate(line.sentences):
            introduces = _is_lead_in(sentence.of(agreement.text))
            yield Passage(
                clause=clause,
                span=sentence,
                before=flat[number - 1] if number else nowhere,
                after=flat[number + 1] if number + 1 < len(flat) else nowhere,
                opens_line=position == 0,
                introduces=introduces,
                under_lead_in=listed,
                ends_piece=number == len(flat) - 1,
            )
            introduced = introduced or introduces
            number += 1


def is_caption(words: str) -> bool:
    """Whether a line is a heading that nothing but its words shows: short, without any stop."""
    if _ANY_STOP.search(words):
        return False
    return (
        len(words) <= _CAPTION_LETTERS
        if has_ideograph(words)
        else len(words.split()) <= _CAPTION_WORDS
    )


def headings_at(agreement: Agreement) -> dict[str, int]:
    """Where each heading's line begins or its label ends, by its words; the last one counts.

    An earlier line that says the same, as in a table of contents, is no clause of its own.
    """
    text = agreement.text
    blocks = ((b.span.of(text), b.span.start) for b in agreement.blocks if _is_heading(b))
    titles = (
        (clause.title or _announcement(agreement, clause), clause.label_span.end)
        for clause in agreement.outline
    )
    return {words.strip(): start for words, start in (*blocks, *titles) if words}


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _announcement(agreement: Agreement, clause: Clause) -> str:
    """The words of a clause that is only a heading with a list below it."""
    words = Span(clause.label_span.end, clause.own[0].end).of(agreement.text)
    return words if _announces(words) else ""


def _lines(agreement: Agreement, clause: Clause | None, piece: Span) -> list[_Line]:
    text = agreement.text
    start = _after_label(clause, piece)
    lines = []
    for block in agreement.blocks_in(piece):
        span = block.span.within(Span(start, piece.end))
        if not span.length:
            continue
        words = span.of(text).strip()
        if block.kind is BlockKind.HEADING and not (_announces(words) or _SAID.search(words)):
            continue
        found = sentences(text, span)
        is_said = len(found) == 1 and _is_said(found[0].of(text))
        if found and not is_said and clause is not None and _is_title(clause, found[0].of(text)):
            # "2.1 You may not:" is a lead-in, even where the outline shows it as a heading.
            is_lead_in = _is_lead_in(found[0].of(text))
            found = found[0 if is_lead_in and agreement.outline.children(clause.id) else 1 :]
        bullet = block.bullet or block.kind is BlockKind.ITEM
        goes_on = "a" <= words[:1] <= "z" or words.endswith(_GOES_ON_ENDS)
        lines.append(_Line(found, bullet, goes_on))
    return [line for line in lines if line.sentences]


def _is_said(line: str) -> bool:
    """Whether what looks like a title is said: a waiver in one bold line, even without a stop."""
    return is_sentence(line) or _SAID.search(line.rstrip()) is not None


def _is_lead_in(words: str) -> bool:
    at_end = max(0, len(words) - _LONGEST_LABEL)
    return _INTRODUCES.search(words, at_end) is not None or _announces(words)


def _announces(words: str) -> bool:
    """Whether a heading or line announces a list without any stop behind: 用户不得发布下列信息."""
    if not any(word in words for word in _LISTS):
        return False
    ends = [match.end() for match in _LISTED.finditer(words)]
    return bool(ends) and _STOP.search(words, ends[-1]) is None  # none behind the last


def _after_label(clause: Clause | None, piece: Span) -> int:
    if clause is not None and clause.label_span.length and piece.holds(clause.label_span.start):
        return clause.label_span.end
    return piece.start


def _is_title(clause: Clause, line: str) -> bool:
    return bool(clause.title) and line.strip(_TITLE_ENDS) == clause.title.strip(_TITLE_ENDS)


def is_preamble(clause: Clause | None) -> bool:
    """Whether a clause is what stands before the first numbered one."""
    return clause is not None and clause.kind is ClauseKind.PREAMBLE
