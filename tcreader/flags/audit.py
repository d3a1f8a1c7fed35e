"""How the drafter's emphasis and the flags meet, over the whole agreement.

The audit counts paragraphs: a risk in a paragraph is marked only if the operative words of all
its flags are. It tells a reviewer where to look and never whether a term binds. What it says of
single flags and paragraphs is in ``crossing``, which works it out when it is asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import BlockKind, ClauseKind, DisorderKind, Mark, Span
from tcreader.agreement.sentences import sentences
from tcreader.flags.evidence import holds
from tcreader.flags.marks import is_worth_reading, marks_of
from tcreader.flags.model import Audit, Prominence
from tcreader.flags.passages import is_preamble

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tcreader.agreement import Agreement
    from tcreader.flags.model import Flag, Parties
    from tcreader.flags.prominence import Emphasis
    from tcreader.flags.rules import Rules

_HEAVY, _TOO_MUCH = 0.20, 0.35
_SECTION_TOO_MUCH, _SECTION_SENTENCES = 0.60, 5  # a section of less is a clause that is marked
_PIECE = 10_000  # characters whose words are held at once
_BEGINNING = 3_000  # characters of a section in which its sentences are counted
_TOO_COMMON, _ENOUGH = 0.3, 20
_FULL = 0.9  # of a sentence's letters: it is marked as a whole
_WORST_FIRST = (Prominence.UNMARKED, Prominence.PART_MARKED, Prominence.MARKED)


class Announced(NamedTuple):
    """What a text says about its own marks.

    Attributes:
        marks: Those that it says it uses, such as ``bold``.
        places: The blocks that say so.
    """

    marks: tuple[str, ...]
    places: tuple[Span, ...]


def announced_marks(agreement: Agreement, masked: str, rules: Rules) -> Announced:
    """The marks that a text says it uses.

    Args:
        agreement: The agreement.
        masked: Its text with its parties masked.
        rules: With the words by which a text announces its marks.
    """
    marks: dict[str, None] = {}
    places = []
    for block in agreement.blocks:
        words = masked[block.span.start : block.span.end]
        for book in rules.books.values():
            if holds(book.silent, words):
                places.append(block.span)
                for mark, names in book.marks.items():
                    if any(name in words for name in names):
                        marks[mark] = None
    return Announced(tuple(marks), tuple(places))


def audit_of(
    agreement: Agreement,
    announced: Announced,
    flags: Sequence[Flag],
    parties: Parties,
    emphasis: Emphasis,
) -> Audit:
    """The audit of an agreement in a language that has rules.

    Args:
        agreement: The agreement.
        announced: The marks that it says it uses.
        flags: What was found in it.
        parties: Whom the text names.
        emphasis: What stands out in it.
    """
    marked = emphasis.pieces()
    declared = announced.marks
    worst = _worst_in_blocks(agreement, flags)
    unrecognised = _unrecognised(agreement, marked, worst)
    share = _share(agreement, marked)
    sections = tuple(_loud_sections(agreement, marked))
    sentences_marked, sentences_risky = _marked_sentences(agreement, emphasis, marked, flags)
    counts = {
        "marked_risky": sum(p is Prominence.MARKED for p in worst.values()),
        "unmarked_risky": sum(p is not Prominence.MARKED for p in worst.values()),
        "marked_unrecognised": len(unrecognised),
    }
    lines = sum(block.span.length > 0 for block in agreement.blocks)
    counts["plain"] = lines - sum(counts.values())
    notices = [
        *_on_declared(agreement, announced, marked, emphasis),
        *_on_emphasis(share),
        *(["section-over-emphasis"] if sections else []),
        *(["marks-rarely-risky"] if _is_rare(sentences_risky, sentences_marked) else []),
        *(["truncated"] if _is_truncated(agreement) else []),
        *(["part-unsupported-language"] if "other" in agreement.source.languages else []),
        *(["no-parties"] if not parties.drafter or not parties.counterparty else []),
    ]
    return Audit(
        emphasis_share=round(share, 3),
        declares_marking=declared,
        marks_lost_possible=_may_be_lost(agreement, declared),
        counts=counts,
        notices=tuple(notices),
        marked_unrecognised=unrecognised,
        marked=tuple(marked),
        loud_sections=sections,
        marked_sentences=sentences_marked,
        marked_risky_sentences=sentences_risky,
    )


def worst_of(prominences: Iterable[Prominence]) -> Prominence:
    """How the words stand out that do so least."""
    there = set(prominences)
    return next(one for one in _WORST_FIRST if one in there)


def _may_be_lost(agreement: Agreement, declared: Sequence[str]) -> bool:
    """Whether the format can't carry a mark that the text declares, or no marks of type at all."""
    carries = agreement.source.carries
    return "bold" not in carries or any(mark not in carries for mark in declared)


def _share(agreement: Agreement, marked: Sequence[Span]) -> float:
    visible = _visible(agreement.text, Span(0, len(agreement.text)))
    return sum(_visible(agreement.text, span) for span in marked) / visible if visible else 0.0


def _visible(text: str, span: Span) -> int:
    """How many characters are no white space."""
    return sum(
        len("".join(text[start : min(start + _PIECE, span.end)].split()))
        for start in range(span.start, span.end, _PIECE)
    )


def _loud_sections(agreement: Agreement, marked: Sequence[Span]) -> list[tuple[str, float]]:
    """The sections of which most is set off, the outermost only, with their shares."""
    text = agreement.text
    starts = [span.start for span in marked]
    sums = [0, *accumulate(_visible(text, span) for span in marked)]
    found: list[tuple[str, float]] = []
    reached = 0
    for clause in agreement.outline:
        is_section = clause.parent is None or clause.kind is ClauseKind.HEADING
        if not is_section or is_preamble(clause) or clause.span.end <= reached:
            continue
        first = bisect_left(starts, clause.span.start)
        loud = sums[bisect_left(starts, clause.span.end)] - sums[first]
        share = loud / _visible(text, clause.span) if loud else 0.0
        if share >= _SECTION_TOO_MUCH and _has_several_sentences(text, clause.span):
            found.append((clause.id, round(min(share, 1.0), 3)))
            reached = clause.span.end
    return found


def _has_several_sentences(text: str, section: Span) -> bool:
    """Whether a section is more than a clause; its beginning tells."""
    beginning = Span(section.start, min(section.end, section.start + _BEGINNING))
    return len(sentences(text, beginning)) >= _SECTION_SENTENCES


def _marked_sentences(
    agreement: Agreement, emphasis: Emphasis, marked: Sequence[Span], flags: Sequence[Flag]
) -> tuple[int, int]:
    """How many sentences are marked as a whole, and how many of these hold a flag."""
    starts = sorted(flag.span.start for flag in flags)
    found = risky = 0
    for index in sorted({agreement.block_index(span.start) for span in marked}):
        for sentence in sentences(agreement.text, agreement.blocks[index].span):
            if not is_worth_reading(sentence.of(agreement.text)):
                continue
            if emphasis.coverage(sentence) >= _FULL:
                found += 1
                risky += bisect_left(starts, sentence.start) < bisect_left(starts, sentence.end)
    return found, risky


def _worst_in_blocks(agreement: Agreement, flags: Sequence[Flag]) -> Mapping[int, Prominence]:
    """How the risk that is marked least stands out, under the index of each block with one."""
    worst: dict[int, Prominence] = {}
    for flag in flags:
        index = agreement.block_index(flag.span.start)
        worst[index] = worst_of((worst.get(index, Prominence.MARKED), flag.prominence))
    return worst


def _unrecognised(
    agreement: Agreement, marked: Sequence[Span], worst: Mapping[int, Prominence]
) -> tuple[Span, ...]:
    """Marked passages in paragraphs without a flag: what the rules may have missed."""
    found: dict[int, Span] = {}
    for span in marked:
        index = agreement.block_index(span.start)
        if index not in worst and is_worth_reading(span.of(agreement.text)):
            before = found.get(index)
            found[index] = span if before is None else Span(before.start, span.end)
    return tuple(found.values())


def _on_declared(
    agreement: Agreement, announced: Announced, marked: Sequence[Span], emphasis: Emphasis
) -> list[str]:
    if not announced.marks:
        return []
    notices = []
    preamble = [
        piece for clause in agreement.outline if is_preamble(clause) for piece in clause.own
    ]
    aside = sorted([*announced.places, *preamble])
    if all(_stands_in(span, aside) for span in marked):
        notices.append("declared-but-none")
    seen = _marks_seen(agreement, emphasis, marked)
    if any(mark not in seen for mark in announced.marks):
        notices.append("declared-other")
    return notices


def _stands_in(span: Span, places: Sequence[Span]) -> bool:
    index = bisect_right(places, (span.start, len(places) + span.end)) - 1
    return any(place.meets(span) for place in places[max(0, index - 1) : index + 2])


def _marks_seen(agreement: Agreement, emphasis: Emphasis, marked: Sequence[Span]) -> set[str]:
    """The names of all marks in the body, also of those on a single word."""
    seen = {name for span in marked for name in emphasis.marks_on(span)}
    paragraphs = (block for block in agreement.blocks if block.kind is not BlockKind.HEADING)
    for style in {run.style for block in paragraphs for run in block.runs}:
        seen |= {str(mark.name).lower() for mark in Mark if mark and mark in style.marks}
        seen.update(marks_of(style, agreement.body_style))
    return seen | ({"color"} if "background" in seen else set())


def _on_emphasis(share: float) -> list[str]:
    """Too many marks mark nothing: thresholds are for a reviewer's eye, not for a court."""
    if share >= _TOO_MUCH:
        return ["over-emphasis"]
    return ["heavy-emphasis"] if share >= _HEAVY else []


def _is_rare(risky: int, marked: int) -> bool:
    """Whether what is marked is seldom a risk."""
    return marked >= _ENOUGH and risky < _TOO_COMMON * marked


def _is_truncated(agreement: Agreement) -> bool:
    return any(entry.kind is DisorderKind.TRUNCATED for entry in agreement.outline.disorder)
