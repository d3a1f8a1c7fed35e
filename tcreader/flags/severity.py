"""How much a flag matters: its category's start, one step for each reason, clipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.evidence import holds
from tcreader.flags.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags.rules import Rule, Rulebook
    from tcreader.flags.taxonomy import Taxonomy

_GOES_ON = ("但", "不过", "however", "provided", "but ")


def reasons_in(rule: Rule, sentence: str, after: str, book: Rulebook) -> tuple[str, ...]:
    """The keys of what raises or lowers a flag.

    Args:
        rule: The rule that found it.
        sentence: The masked sentence.
        after: The next one; it counts if it takes the first one up again (但是, however).
        book: The rules of its language.
    """
    words = sentence + after if after.startswith(_GOES_ON) else sentence
    reasons = dict.fromkeys(rule.reasons)
    for cue in book.reasons:
        if cue.categories and rule.category not in cue.categories:
            continue
        if holds(cue.says, words) and not holds(cue.unless, words):
            reasons[cue.key] = None
    return tuple(reasons)


def severity_after(start: Severity, reasons: Iterable[str], taxonomy: Taxonomy) -> Severity:
    """A severity after its reasons, not below low nor above high."""
    steps = sum(taxonomy.reasons[key].step for key in reasons)
    return Severity(max(Severity.LOW, min(Severity.HIGH, start + steps)))
