"""What rules found after a second opinion: weights take back what they find too freely, and add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.evidence import holds
from tcreader.flags.phrases import DRAFTER
from tcreader.flags.rules import by_weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags.rules import Finding, Rule, Rulebook
    from tcreader.flags.weighing import Weights

_OF_ANYBODY = frozenset(["deemed-consent", "dispute-resolution"])


def weighed(
    words: str,
    text: str,
    book: Rulebook,
    weights: Weights,
    found: list[Finding],
    handed: list[Rule],
) -> tuple[list[Finding], list[Rule]]:
    """What holds of a sentence's findings, with what the weights add.

    Args:
        words: The sentence with its parties masked.
        text: The sentence as it is written.
        book: The rules of its language.
        weights: Their second opinion.
        found: What the rules found: for a category the first rule, and perhaps a firm one besides.
        handed: The rules that its lead-in hands down to it.
    """
    rules = [*(rule for rule, _, _ in first_of_each(found)), *handed]
    opinion = weights.opinion(words, [rule.name for rule in rules])

    def stands(rule: Rule) -> bool:
        return rule.firm or rule.category not in opinion.taken_back

    found = first_of_each(finding for finding in found if stands(finding[0]))
    handed = [rule for rule in handed if stands(rule)]
    if opinion.added and not holds(book.silent, words):
        for categories, places in opinion.added:
            if _may_add(categories, words, places[0][0], book):
                told = tuple(" ".join(text[start:end].split()) for start, end in places)
                found.append((by_weight(book.language, categories[0], told), *places[0]))
    return found, handed


def first_of_each(found: Iterable[Finding]) -> list[Finding]:
    """The first finding of each category."""
    first: dict[str, Finding] = {}
    for finding in found:
        first.setdefault(finding[0].category, finding)
    return list(first.values())


def _may_add(categories: tuple[str, ...], words: str, position: int, book: Rulebook) -> bool:
    """Whether the tests that come before any rule of a family let weights add a flag.

    No guard of the family's own rules may stand in the sentence; and what someone does mustn't be
    the customer's or both sides' doing, unless it is of the kind that they do.
    """
    if any(holds(rule.unless, words) for rule in book.rules if rule.category in categories):
        return False
    subject = book.grammar.subject(words, position)
    return subject in (DRAFTER, None) or categories[0] in _OF_ANYBODY
