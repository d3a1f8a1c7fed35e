"""Marks: what the drafter did to words to set them off from the rest, block by block.

Type that is bold, underlined, coloured, on a ground of its own or larger than the body's counts.
Capitals, boxes and signs such as ★ or 【】 count too, but only weakly: a court may want more.
Headings, the headers of tables, links, numbers of clauses, labels and defined terms don't count,
whatever they are set in: nine of ten bold pieces of an agreement are of that short kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import PLAIN, BlockKind, Mark, Span, merged
from tcreader.agreement.ideographs import IDEOGRAPHS, has_ideograph, ideograph_count
from tcreader.agreement.sentences import sentences
from tcreader.flags.alternatives import ANY, after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Block, Style

WEAK = frozenset({"capitals", "box", "symbol"})
"""Marks that count, but that are no sure way to draw a reader's eye."""

LARGER = 1.15  # times the body's size
_SHOUTED_WORDS, _SHOUTED_SHARE = 8, 0.8
_SHORT_HAN, _SHORT_WORDS = 12, 8
_WORTH_READING_HAN, _WORTH_READING_WORDS = 15, 8
_GREY = 24  # by how much red, green and blue of a colour may differ in a shade of grey
_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\S+")
_MAY_SHOUT = re.compile(rf"[A-Z][^a-z\n{IDEOGRAPHS}]{{14}}")  # eight words are longer than this
_SIGN = re.compile("[★☆●※◆■▲！!【]")
_OPENING_SIGN = re.compile(
    r"\s*(?:[(（]?[\d.]{1,12}[)）.、]?\s*)?"  # the clause's number
    r"(?:[★☆●※◆■▲！!]"
    r"|【[^】]{0,8}(?:重要|特别|特別|提示|提醒|注意|声明|聲明|警示|警告|风险|風險|免责|免責)[^】]{0,8}】)"
)
_BRACKETED = re.compile(r"【[^】]{13,}】")
# Words without which a short piece is a term or a label and says nothing by itself.
_SAYS_IN_CHINESE = re.compile(
    r"不(?!可抗力|动产|動產)|无(?!线)|無(?!線)|未(?!成年)|免(?!税|费)|勿|须(?!知)|須(?!知)|应(?!用)|應(?!用)|可(?!用|选)|会(?!员|议|话)|有权|有權"
    r"|承担|承擔|负责|負責|赔偿|賠償|终止服|终止本|解除本|暂停|暫停|视为|視為|放弃|放棄|扣除|没收|同意|禁止|删除您|刪除您|归.{1,4}所有"
)
_SAYING = (
    *("may", "must", "shall", "will", "can", "cannot", "not", "no", "never", "agrees", "agree"),
    *("waives", "waive", "is", "are", "be", "does", "do", "have", "has"),
)
_AT_START = rf"(?<=\b{ANY})"
_SAYS_IN_ENGLISH = re.compile(rf"(?:{after(_AT_START, _SAYING)}|n[’']t)\b")


class Marked(NamedTuple):
    """Words that stand out, and by what: ``bold``, ``underline``, ``color`` and the like."""

    span: Span
    mark: str


def marks_in(agreement: Agreement, index: int) -> list[Marked]:
    """The marks that count in a block, in no order; the same words may carry several.

    Args:
        agreement: The agreement.
        index: Of the block.
    """
    block, text = agreement.blocks[index], agreement.text
    if _is_boxed(agreement, index):
        return [Marked(block.span, "box"), *_set(agreement, block)]
    if block.kind is BlockKind.HEADING or block.header:
        return []
    found = [*_set(agreement, block), *_shouted(text, block.span), *_signed(text, block.span)]
    if not found:
        return []
    found = _behind_title(agreement, block, found)
    pieces = merged(entry.span for entry in found)
    speaking = [_says_something(text, piece) for piece in pieces]
    starts = [piece.start for piece in pieces]
    return [entry for entry in found if speaking[bisect_right(starts, entry.span.start) - 1]]


def is_worth_reading(words: str) -> bool:
    """Whether words are long enough for a sentence: 15 ideographs or eight words."""
    han = ideograph_count(words)
    return han >= _WORTH_READING_HAN if han else len(words.split()) >= _WORTH_READING_WORDS


def is_sentence(line: str) -> bool:
    """Whether a line that looks like a heading says something and ends like a sentence.

    A waiver in one bold line is what its drafter wants to be read, not the name of what follows.
    """
    ends = line.rstrip().endswith((".", "。"))
    return ends and is_worth_reading(line) and _holds_verb(line)


def may_hold_marks(agreement: Agreement) -> list[int]:
    """Indices of the blocks that are worth a look, found in one pass over the text."""
    text, blocks = agreement.text, agreement.blocks
    found = {
        agreement.block_index(match.start())
        for sign in (_SIGN, _MAY_SHOUT)
        for match in sign.finditer(text)
    }
    found |= {
        index
        for index, block in enumerate(blocks)
        if block.quote or block.cells or any(run.style != PLAIN for run in block.runs)
    }
    return sorted(found)


def marks_of(style: Style, body: Style) -> Iterator[str]:
    """The marks by which a style sets words off from the body.

    A link's own underline and colour are no marks, and neither is a shade of grey.
    """
    if style.marks & Mark.BOLD:
        yield "bold"
    if style.link is None and style.marks & Mark.UNDERLINE:
        yield "underline"
    differs = style.color is not None and style.color != body.color
    if style.link is None and differs and not _is_grey(style.color or ""):
        yield "color"
    if style.background is not None and style.background != body.background:
        yield "background"
    if style.scale >= LARGER * body.scale:
        yield "size"


def _set(agreement: Agreement, block: Block) -> Iterator[Marked]:
    """What the type itself marks."""
    for run in block.runs:
        if run.style == PLAIN:
            continue
        for mark in marks_of(run.style, agreement.body_style):
            yield Marked(run.span, mark)
        is_capital = run.style.marks & Mark.CAPITALS
        if is_capital and len(run.span.of(agreement.text).split()) >= _SHOUTED_WORDS:
            yield Marked(run.span, "capitals")


def _is_grey(color: str) -> bool:
    parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    return max(parts) - min(parts) <= _GREY


def _is_boxed(agreement: Agreement, index: int) -> bool:
    """Whether a block stands in a quotation, or is a table of one cell."""
    block, blocks = agreement.blocks[index], agreement.blocks
    if block.quote:
        return block.kind is not BlockKind.HEADING
    if sum(cell.length > 0 for cell in block.cells) != 1:
        return False
    beside = blocks[max(0, index - 1) : index + 2]
    return sum(other.table == block.table for other in beside) == 1


def _shouted(text: str, span: Span) -> Iterator[Marked]:
    """Runs of at least eight words of which more than 80 % of the letters are capitals."""
    if not _MAY_SHOUT.search(text, span.start, span.end):
        return
    start = end = words = letters = capitals = 0
    for word in _WORD.finditer(text, span.start, span.end):
        if not words and word.group() != word.group().upper():
            continue  # nothing loud begins with a small letter: most words
        own = _LETTERS.findall(word.group())
        high = sum(map(str.isupper, own))
        is_loud = high == len(own)
        goes_on = capitals + high > _SHOUTED_SHARE * (letters + len(own)) or not letters + len(own)
        if has_ideograph(word.group()) or not (is_loud or (words and goes_on)):
            if words >= _SHOUTED_WORDS:
                yield Marked(Span(start, end), "capitals")
            words = letters = capitals = 0
            continue
        start = start if words else word.start()
        words, letters, capitals = words + 1, letters + len(own), capitals + high
        end = word.end() if is_loud else end
    if words >= _SHOUTED_WORDS:
        yield Marked(Span(start, end), "capitals")


def _signed(text: str, span: Span) -> Iterator[Marked]:
    """Sentences that a sign opens, or brackets enclose."""
    if not _SIGN.search(text, span.start, span.end):
        return
    start = None  # of an exclamation mark in front of a sentence, which looks like one itself
    for sentence in sentences(text, span):
        opened = sentence.start if start is None else start
        if _OPENING_SIGN.match(text, opened, sentence.end):
            yield Marked(Span(opened, sentence.end), "symbol")
        start = sentence.start if sentence.of(text) in ("！", "!") else None
    for match in _BRACKETED.finditer(text, span.start, span.end):
        yield Marked(Span(*match.span()), "symbol")


def _behind_title(agreement: Agreement, block: Block, found: list[Marked]) -> list[Marked]:
    """The marks without those on the number and the run-in heading that open a block."""
    clause = agreement.outline.at(block.span.trimmed(agreement.text).start)
    if clause is None or not clause.own or not block.span.holds(clause.own[0].start):
        return found
    end = clause.label_span.end if clause.label_span.length else block.span.start
    if clause.title and not is_sentence(agreement.text[end : block.span.end]):
        at = agreement.text.find(clause.title, end, block.span.end)
        end = at + len(clause.title) if at >= 0 else end
    rest = Span(end, block.span.end).trimmed(agreement.text)
    return [
        Marked(entry.span.within(rest), entry.mark) for entry in found if entry.span.meets(rest)
    ]


def _says_something(text: str, span: Span) -> bool:
    """Whether a piece is long enough for a sentence, or has what makes one."""
    words = span.of(text)
    han = ideograph_count(words)
    is_long = han > _SHORT_HAN if han else len(words.split()) > _SHORT_WORDS
    return is_long or _holds_verb(words)


def _holds_verb(words: str) -> bool:
    return (
        _SAYS_IN_CHINESE.search(words) is not None
        or _SAYS_IN_ENGLISH.search(words.lower()) is not None
    )
