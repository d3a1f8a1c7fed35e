"""Agreements and reviews by hand, so that these tests need no reader, no outline and no rules.

One line of the given text is one block: ``# heading``, ``- bullet``, ``> quote``, ``| a | b |``
for a row of a table, ``---`` for a rule; ``**words**`` are bold, ``__words__`` underlined and
``[words](target)`` a link. A number or letter at the beginning of a line opens a clause.
"""

from __future__ import annotations

import re
from dataclasses import replace

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
from tcreader.annotations import EMPTY, Annotation, Color, Placement, PlacementState, Target, TargetKind
from tcreader.flags import Audit, CustomerKind, Flag, Parties, Scan, Severity, Taxonomy
from tcreader.review import Review

_LABEL = re.compile(r"(\d+(?:\.\d+)*\.?|第[一二三四五六七八九十]+条|Article \d+|（\d+）|\([a-z]+\))[ 　]*")
_INLINE = re.compile(r"\*\*(.+?)\*\*|__(.+?)__|\[(.+?)\]\((.+?)\)")


def agreement_of(source: str, language: str = "zh") -> Agreement:
    text, blocks, table = "", [], -1
    for line in source.strip("\n").split("\n"):
        kind, level, bullet, quote, header, cells = BlockKind.PARAGRAPH, 0, False, 0, False, ()
        if line == "---":
            kind, line = BlockKind.RULE, ""
        elif match := re.match(r"(#+) ", line):
            kind, level, line = BlockKind.HEADING, len(match[1]), line[match.end() :]
        elif line.startswith("- "):
            kind, bullet, line = BlockKind.ITEM, True, line[2:]
        elif line.startswith("> "):
            quote, line = 1, line[2:]
        elif line.startswith("| "):
            header = not (blocks and blocks[-1].cells)
            table += header
            kind, line = BlockKind.TABLE_ROW, "\t".join(line.strip("| ").split(" | "))
        start = len(text)
        words, runs = _inline(line, start)
        if kind is BlockKind.TABLE_ROW:
            edges = [start, *(start + match.end() for match in re.finditer("\t", words))]
            cells = tuple(Span(edge, edge + len(cell)) for edge, cell in zip(edges, words.split("\t"), strict=True))
        text += words + "\n"
        blocks.append(
            Block(
                Span(start, start + len(words)), runs, kind, level, bullet, quote, cells,
                table if cells else None, header, (len(blocks) + 1, len(blocks) + 1),
            )
        )  # fmt: skip
    source_ = Source(None, "0" * 64, "markdown", "utf-8", language, frozenset({"bold"}))
    agreement = Agreement(text[:-1], tuple(blocks), source_)
    agreement.__dict__["outline"] = _outline(agreement)
    return agreement


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
                clauses[-1] = replace(clauses[-1], own=own, span=Span(clauses[-1].span.start, block.span.end))
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
    return next((clause.id for clause in reversed(clauses) if clause.kind is not ClauseKind.ITEM), None)


TAXONOMY = Taxonomy(classes={}, categories={}, reasons={}, sources={})


def review_of(agreement: Agreement, flags=(), highlights=(), notes=None) -> Review:
    """A review with flags ``(words, severity)`` and highlights ``(words, colour)``."""
    notes = notes or {}
    found = []
    for number, (words, severity) in enumerate(flags):
        span = span_of(agreement, words)
        clause = agreement.outline.at(span.start)
        found.append(Flag(f"flag{number}", clause.id if clause else "", "exclusion", Severity.from_id(severity), span, span, "rule"))
    scan = Scan(CustomerKind.BUSINESS, Parties(), tuple(found), Audit())
    annotations, placements = {}, {}
    for number, (words, color) in enumerate(highlights):
        key, span = f"note{number}", span_of(agreement, words)
        annotations[key] = Annotation(key, Target(TargetKind.WORDS, words, span=span), Color(color), notes.get(words, ""))
        placements[key] = Placement(span, PlacementState.PLACED)
    return Review(agreement, scan, TAXONOMY, replace(EMPTY, annotations=annotations), placements)


def span_of(agreement: Agreement, words: str) -> Span:
    start = agreement.text.index(words)
    return Span(start, start + len(words))
