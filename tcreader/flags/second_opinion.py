"""What rules found after a second opinion: weights take back what they find too freely, and add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.evidence import holds
from tcreader.flags.phrases import DRAFTER
from tcreader.flags.rules import by_weight

if TYPE_CHECKING:
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
        found: What the rules found.
        handed: The rules that its lead-in hands down to it.
    """
    rules = [*(rule for rule, _, _ in found), *handed]
    opinion = weights.opinion(words, [rule.name for rule in rules])
    taken_back = opinion.taken_back - {rule.category for rule in rules if rule.firm}
    found = [finding for finding in found if finding[0].category not in taken_back]
    handed = [rule for rule in handed if rule.category not in taken_back]
    if opinion.added and not holds(book.silent, words):
        for categories, places in opinion.added:
            if _may_add(categories, words, places[0][0], book):
                told = tuple(" ".join(text[start:end].split()) for start, end in places)
                found.append((by_weight(book.language, categories[0], told), *places[0]))
    return found, handed


def _may_add(categories: tuple[str, ...], words: str, position: int, book: Rulebook) -> bool:
    """Whether the tests that come before any rule of a family let weights add a flag.

    No guard of the family's own rules may stand in the sentence; and what someone does mustn't be
    the customer's or both sides' doing, unless it is of the kind that they do.
    """
    if any(holds(rule.unless, words) for rule in book.rules if rule.category in categories):
        return False
    subject = book.grammar.subject(words, position)
    return subject in (DRAFTER, None) or categories[0] in _OF_ANYBODY
