"""How the drafter's emphasis and the flags meet, over the whole agreement.

The audit counts paragraphs: a risk in a paragraph is marked only if the operative words of all
its flags are. It tells a reviewer where to look and never whether a term binds.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tcreader.agreement import BlockKind, DisorderKind, Mark, Span
from tcreader.flags.evidence import holds
from tcreader.flags.model import Audit, Prominence
from tcreader.flags.passages import is_preamble
from tcreader.flags.prominence import emphasised

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tcreader.agreement import Agreement, Block
    from tcreader.flags.model import Flag, Parties
    from tcreader.flags.rules import Rules

_HEAVY, _TOO_MUCH = 0.20, 0.35
_TOO_COMMON, _ENOUGH = 0.3, 20
_WORTH_READING = 8  # a marked piece of fewer letters is a term, not a sentence


def audit_of(
    agreement: Agreement, masked: str, flags: Sequence[Flag], parties: Parties, rules: Rules
) -> Audit:
    """The audit of an agreement in a language that has rules.

    Args:
        agreement: The agreement.
        masked: Its text with its parties masked.
        flags: What was found in it.
        parties: Whom the text names.
        rules: With the words by which a text announces its marks.
    """
    marked = emphasised(agreement)
    declared, announcing = _declared(agreement, masked, rules)
    worst = _worst_in_blocks(agreement, flags)
    unrecognised = _unrecognised(agreement, marked, worst)
    share = _share(agreement, marked)
    counts = {
        "marked_risky": sum(p is Prominence.MARKED for p in worst.values()),
        "unmarked_risky": sum(p is not Prominence.MARKED for p in worst.values()),
        "marked_unrecognised": len(unrecognised),
    }
    lines = sum(block.span.length > 0 for block in agreement.blocks)
    counts["plain"] = lines - sum(counts.values())
    notices = [
        *_on_declared(agreement, declared, announcing, marked),
        *_on_emphasis(share, counts),
        *(["truncated"] if _is_truncated(agreement) else []),
        *(["no-parties"] if not parties.drafter or not parties.counterparty else []),
    ]
    return Audit(
        emphasis_share=round(share, 3),
        declares_marking=declared,
        marks_lost_possible=any(mark not in agreement.source.carries for mark in declared),
        counts=counts,
        notices=tuple(notices),
        marked_unrecognised=unrecognised,
    )


def _share(agreement: Agreement, marked: Sequence[Span]) -> float:
    visible = _letters(agreement.text, Span(0, len(agreement.text)))
    return sum(_letters(agreement.text, span) for span in marked) / visible if visible else 0.0


def _letters(text: str, span: Span) -> int:
    return sum(len(word) for word in span.of(text).split())


def _declared(
    agreement: Agreement, masked: str, rules: Rules
) -> tuple[tuple[str, ...], list[Span]]:
    """The marks that the text says it uses, and where it says so."""
    declared: dict[str, None] = {}
    places = []
    for block in agreement.blocks:
        words = masked[block.span.start : block.span.end]
        for book in rules.books.values():
            if holds(book.silent, words):
                places.append(block.span)
                for mark, names in book.marks.items():
                    if any(name in words for name in names):
                        declared[mark] = None
    return tuple(declared), places


def _worst_in_blocks(agreement: Agreement, flags: Sequence[Flag]) -> Mapping[int, Prominence]:
    worst: dict[int, Prominence] = {}
    for flag in flags:
        index = agreement.block_index(flag.span.start)
        if worst.get(index, Prominence.MARKED) is Prominence.MARKED:
            worst[index] = flag.prominence
    return worst


def _unrecognised(
    agreement: Agreement, marked: Sequence[Span], worst: Mapping[int, Prominence]
) -> tuple[Span, ...]:
    """Marked passages in paragraphs without a flag: what the rules may have missed."""
    found: dict[int, Span] = {}
    for span in marked:
        index = agreement.block_index(span.start)
        if index not in worst and _letters(agreement.text, span) >= _WORTH_READING:
            before = found.get(index)
            found[index] = span if before is None else Span(before.start, span.end)
    return tuple(found.values())


def _on_declared(
    agreement: Agreement,
    declared: Sequence[str],
    announcing: Sequence[Span],
    marked: Sequence[Span],
) -> list[str]:
    if not declared:
        return []
    notices = []
    preamble = [
        piece for clause in agreement.outline if is_preamble(clause) for piece in clause.own
    ]
    aside = sorted([*announcing, *preamble])
    if all(_stands_in(span, aside) for span in marked):
        notices.append("declared-but-none")
    seen = _marks_seen(agreement.blocks)
    if any(mark not in seen for mark in declared):
        notices.append("declared-other")
    return notices


def _stands_in(span: Span, places: Sequence[Span]) -> bool:
    index = bisect_right(places, (span.start, len(places) + span.end)) - 1
    return any(place.meets(span) for place in places[max(0, index - 1) : index + 2])


def _marks_seen(blocks: Sequence[Block]) -> set[str]:
    seen = set()
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            continue
        for run in block.runs:
            seen |= {str(mark.name).lower() for mark in Mark if mark and mark in run.style.marks}
            if run.style.color or run.style.background:
                seen.add("color")
            if run.style.scale > 1:
                seen.add("size")
    return seen


def _on_emphasis(share: float, counts: Mapping[str, int]) -> list[str]:
    """Too many marks mark nothing: thresholds are for a reviewer's eye, not for a court."""
    notices = []
    if share >= _TOO_MUCH:
        notices.append("over-emphasis")
    elif share >= _HEAVY:
        notices.append("heavy-emphasis")
    marked = counts["marked_risky"] + counts["marked_unrecognised"]
    if marked >= _ENOUGH and counts["marked_risky"] < _TOO_COMMON * marked:
        notices.append("marks-rarely-risky")
    return notices


def _is_truncated(agreement: Agreement) -> bool:
    return any(entry.kind is DisorderKind.TRUNCATED for entry in agreement.outline.disorder)
