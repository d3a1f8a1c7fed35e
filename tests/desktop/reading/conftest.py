"""Agreements and reviews by hand, so that these tests need no reader, no outline and no rules.

Fixtures give the two builders and a pane that shows the sample.

One line of the given text is one block: ``# heading``, ``- bullet``, ``> quote``, ``| a | b |``
for a row of a table, ``---`` for a rule; ``**words**`` are bold, ``__words__`` underlined and
``[words](target)`` a link. A number or letter at the beginning of a line opens a clause.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tcreader.agreement import (
    PLAIN,
    Agreement,
    Block,
    BlockKind,
    Clause,
    ClauseKind,
    Mark,
    Outline,
    Run,
    Source,
    Span,
    Style,
)
from tcreader.annotations import (
    EMPTY,
    Annotation,
    Color,
    Placement,
    PlacementState,
    Target,
    TargetKind,
)
from tcreader.desktop.reading import ReadingPane
from tcreader.desktop.theme import load_theme
from tcreader.flags import Audit, CustomerKind, Flag, Parties, Scan, Severity, Taxonomy
from tcreader.review import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = re.compile(
    r"(\d+(?:\.\d+)*\.?|第[一二三四五六七八九十]+条|Article \d+|（\d+）|\([a-z]+\))[ 　]*"
)
_INLINE = re.compile(r"\*\*(.+?)\*\*|__(.+?)__|\[(.+?)\]\((.+?)\)")


def agreement_of(source: str, language: str = "zh") -> Agreement:
    text, blocks, table = "", [], -1
    for number, line in enumerate(source.strip("\n").split("\n"), start=1):
        kind, sign, rest = _kind(line)
        words, runs = _inline(rest, len(text))
        span = Span(len(text), len(text) + len(words))
        cells, header = (), False
        if kind is BlockKind.TABLE_ROW:
            header = not (blocks and blocks[-1].cells)
            table += header
            cells = tuple(_cells(words, span.start))
        blocks.append(
            Block(
                span=span,
                runs=runs,
                kind=kind,
                level=len(sign) if kind is BlockKind.HEADING else 0,
                bullet=sign == "-",
                quote=sign.count(">"),
                cells=cells,
                table=table if cells else None,
                header=header,
                lines=(number, number),
            )
        )
        text += words + "\n"
    made = Source(None, "0" * 64, "markdown", "utf-8", language, frozenset({"bold"}))
    agreement = Agreement(text[:-1], tuple(blocks), made)
    agreement.__dict__["outline"] = _outline(agreement)
    return agreement


def _kind(line: str) -> tuple[BlockKind, str, str]:
    """What a line is, the sign that says so, and its words."""
    if line == "---":
        return BlockKind.RULE, line, ""
    if line.startswith("| "):
        return BlockKind.TABLE_ROW, "|", "\t".join(line.strip("| ").split(" | "))
    match = re.match(r"(#+|-|>) ", line)
    if not match:
        return BlockKind.PARAGRAPH, "", line
    kinds = {"#": BlockKind.HEADING, "-": BlockKind.ITEM, ">": BlockKind.PARAGRAPH}
    return kinds[line[0]], match[1], line[match.end() :]


def _cells(words: str, start: int) -> Iterator[Span]:
    for cell in words.split("\t"):
        yield Span(start, start + len(cell))
        start += len(cell) + 1


def _inline(line: str, start: int) -> tuple[str, tuple[Run, ...]]:
    words, runs, last = "", [], 0
    for match in [*_INLINE.finditer(line), None]:
        plain = line[last : match.start()] if match else line[last:]
        pieces = [(plain, PLAIN)]
        if match:
            bold, underlined, linked, target = match.groups()
            marks = Mark.BOLD if bold else Mark.UNDERLINE if underlined else Mark.NONE
            pieces.append((bold or underlined or linked, Style(marks=marks, link=target)))
            last = match.end()
        for piece, style in pieces:
            if piece:
                runs.append(Run(start + len(words), start + len(words) + len(piece), style))
                words += piece
    return words, tuple(runs)


def _outline(agreement: Agreement) -> Outline:
    clauses: list[Clause] = []
    title = ""
    for index, block in enumerate(agreement.blocks):
        words = block.span.of(agreement.text)
        match = _LABEL.match(words)
        if not match and block.kind is not BlockKind.HEADING:
            if clauses:
                own = (*clauses[-1].own, block.span)
                clauses[-1] = clauses[-1]._replace(
                    own=own, span=Span(clauses[-1].span.start, block.span.end)
                )
            continue
        if not match and index == 0:
            title = words
            continue
        label = match[1] if match else ""
        is_item = label[:1] in ("（", "(")
        rest = words[match.end() :] if match else words
        titled = block.kind is BlockKind.HEADING or len(rest) < 12
        clauses.append(
            Clause(
                id=label or rest,
                label=label,
                title=rest if titled and not is_item else "",
                kind=ClauseKind.ITEM if is_item else ClauseKind.CLAUSE,
                level=3 if is_item else max(1, len(re.findall(r"\d+", label))),
                parent=_parent(clauses, is_item),
                span=block.span,
                own=(block.span,),
                label_span=Span(block.span.start, block.span.start + len(label)),
            )
        )
    return Outline(title, tuple(clauses))


def _parent(clauses: list[Clause], is_item: bool) -> str | None:
    if not is_item:
        return None
    return next(
        (clause.id for clause in reversed(clauses) if clause.kind is not ClauseKind.ITEM), None
    )


TAXONOMY = Taxonomy(classes={}, categories={}, reasons={}, sources={})


def review_of(agreement: Agreement, flags=(), highlights=(), notes=None) -> Review:
    """A review with flags ``(words, severity)`` and highlights ``(words, colour)``."""
    notes = notes or {}
    found = []
    for number, (words, severity) in enumerate(flags):
        span = span_of(agreement, words)
        clause = agreement.outline.at(span.start)
        found.append(
            Flag(
                f"flag{number}",
                clause.id if clause else "",
                "exclusion",
                Severity.from_id(severity),
                span,
                span,
                "rule",
            )
        )
    scan = Scan(CustomerKind.BUSINESS, Parties(), tuple(found), Audit())
    annotations, placements = {}, {}
    for number, (words, color) in enumerate(highlights):
        key, span = f"note{number}", span_of(agreement, words)
        annotations[key] = Annotation(
            key, Target(TargetKind.WORDS, words, span=span), Color(color), notes.get(words, "")
        )
        placements[key] = Placement(span, PlacementState.PLACED)
    return Review(agreement, scan, TAXONOMY, replace(EMPTY, annotations=annotations), placements)


def span_of(agreement: Agreement, words: str) -> Span:
    start = agreement.text.index(words)
    return Span(start, start + len(words))


SAMPLE = """# 云端存储服务协议
本协议由甲方与您订立，**特别是免除或限制责任的条款**请您仔细阅读。
3.4 服务中止或终止
3.4.1 为使各项功能稳定可用，甲方有权按季度检修和升级服务平台，如因常规维护造成服务中断的，甲方对此不向您负责。但是，甲方应当至少提前24小时通知您。
3.4.2 甲方可能进行机房迁移等重大调整，𠮷😀您应予以配合；您不配合的，相应的后果由您自己承担。详见[退款规则](https://example.org/refund)。
（1）已支付的费用不予退还；
（2）优惠、赠送的部分除外。
| 服务 | 计费方式 |
| 对象存储 | 按月后付费，逾期加收违约金 |
- 发票在付款后十个工作日内开具；
> 本条所称“工作日”，指除法定节假日以外的日期。
---
5. 争议解决
5.1 双方应友好协商；协商不成的，提交甲方所在地法院诉讼解决。"""

FLAGS = (
    ("如因常规维护造成服务中断的，甲方对此不向您负责。", "high"),
    ("相应的后果由您自己承担", "medium"),
    ("提交甲方所在地法院诉讼", "low"),
    ("逾期加收违约金", "low"),
)
HIGHLIGHTS = (("甲方对此不向您负责", "yellow"), ("已支付的费用不予退还", "blue"))


@pytest.fixture
def build():
    """The builders: ``agreement``, ``review``, ``span`` and the sample text."""
    return SimpleNamespace(agreement=agreement_of, review=review_of, span=span_of, sample=SAMPLE)


@pytest.fixture
def theme():
    return load_theme("light")


@pytest.fixture
def review():
    return review_of(
        agreement_of(SAMPLE), FLAGS, HIGHLIGHTS, {"已支付的费用不予退还": "与客服<b>确认</b>"}
    )


@pytest.fixture
def long_review():
    """Sixty numbered clauses, several screens high."""
    lines = [
        f"{number}. 条款{number}：" + "双方应当遵守本条的约定，并承担相应的责任。" * 6
        for number in range(1, 61)
    ]
    return review_of(agreement_of("\n".join(lines)), [("条款40", "high")])


@pytest.fixture
def show(qtbot, theme):
    """A function that shows a review in a pane of its own and waits until it is all there."""

    kept = []  # a shown widget that nobody holds could be collected while it paints

    def shown(review, width=800, height=600):
        pane = ReadingPane(theme)
        kept.append(pane)
        qtbot.addWidget(pane)
        pane.set_reduced_motion(True)
        pane.resize(width, height)
        pane.show()
        qtbot.waitExposed(pane)
        pane.show_review(review)
        qtbot.waitUntil(lambda: pane._view.sheet.writer.is_finished)
        return pane

    return shown
