"""How much a flag matters: its category's start, one step for each reason, clipped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.flags.evidence import holds
from tcreader.flags.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags.rules import Rule, Rulebook
    from tcreader.flags.taxonomy import Taxonomy

_SEMICOLON = re.compile("[；;]")
_GOES_ON = ("但", "不过", "however", "provided", "but ")


def reasons_in(
    rule: Rule, sentence: str, position: int, after: str, book: Rulebook
) -> tuple[str, ...]:
    """The keys of what raises or lowers a flag.

    Between semicolons a sentence tells of different things: what counts is the part that holds
    the flag's words, and what takes it up again (但是, however).

    Args:
        rule: The rule that found it.
        sentence: The masked sentence.
        position: Where the flag's words start in it.
        after: The next sentence.
        book: The rules of its language.
    """
    words, *rest = _SEMICOLON.split(sentence[_part_start(sentence, position) :])
    for follows in (*rest, after):
        if not follows.lstrip().startswith(_GOES_ON):
            break
        words += follows
    reasons = dict.fromkeys(rule.reasons)
    for cue in book.reasons:
        if cue.categories and rule.category not in cue.categories:
            continue
        if holds(cue.says, words) and not holds(cue.unless, words):
            reasons[cue.key] = None
    return tuple(reasons)


def _part_start(sentence: str, position: int) -> int:
    return max(sentence.rfind("；", 0, position), sentence.rfind(";", 0, position)) + 1


def severity_after(start: Severity, reasons: Iterable[str], taxonomy: Taxonomy) -> Severity:
    """A severity after its reasons, not below low nor above high."""
    steps = sum(taxonomy.reasons[key].step for key in reasons)
    return Severity(max(Severity.LOW, min(Severity.HIGH, start + steps)))
