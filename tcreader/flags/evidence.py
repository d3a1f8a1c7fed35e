"""Whether a rule holds for a sentence, and which of its words say so.

The test of who benefits comes before any category: a rule names its subject, and a sentence with
another one isn't flagged, whatever words it holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.flags.phrases import CUSTOMER, DRAFTER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags.grammar import Grammar
    from tcreader.flags.phrases import Phrase
    from tcreader.flags.rules import Rule

_WIDENED = {"zh": (16, 14, 60), "en": (40, 60, 60)}
"""How far a quote may reach: back to its subject, on to the end, on to the end if it is short."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sentence that names nobody takes from the text around it.

    Attributes:
        subject: Who acts there, by the party's mask.
        power: Whether a lead-in gives the drafter a power (平台有权采取以下措施：).
        listed: Whether the sentence is an entry under a lead-in; its subject then binds.
    """

    subject: str | None = None
    power: bool = False
    listed: bool = False


def holds(phrases: Iterable[Phrase], words: str) -> bool:
    """Whether a sentence holds one of the phrases."""
    return any(
        any(cue in words for cue in phrase.cues)
        and phrase.may_match(words)
        and phrase.regex.search(words) is not None
        for phrase in phrases
    )


def evidence(
    rule: Rule,
    phrases: Iterable[Phrase],
    words: str,
    grammar: Grammar,
    around: Surroundings,
) -> tuple[int, int] | None:
    """Where a rule's operative words stand in a sentence, if it holds.

    Args:
        rule: The rule.
        phrases: Those of its phrases of which a cue stands in the sentence.
        words: The sentence with its parties masked.
        grammar: Of the sentence's language.
        around: What the sentence takes from its surroundings.
    """
    for phrase in phrases:
        if not phrase.may_match(words):
            continue
        for match in phrase.regex.finditer(words):
            if not _right_subject(rule, words, match.span(), grammar, around):
                continue
            if rule.how == "may" and not _is_power(words, match.span(), grammar, around):
                continue
            if rule.how == "affirmed" and grammar.is_negated(words, *match.span()):
                continue
            return match.span() if _context_allows(rule, words) else None
    return None


def widened(words: str, start: int, end: int, grammar: Grammar, language: str) -> tuple[int, int]:
    """Operative words with their subject before them and a rest after them that makes sense."""
    before, after, most = _WIDENED[language]
    first, last = grammar.part(words, start, end)
    subject = grammar.party_in(words, max(first, start - before), start)
    start = start if subject is None else subject
    if last - end <= after or (end - start <= after and last - end <= most):
        return start, last
    if language == "zh":
        return start, end
    # English parts are long: some more words, up to the end of one.
    cut = words.rfind(" ", end, min(last, end + after))
    return start, cut if cut > end else _word_end(words, end)


def _word_end(words: str, end: int) -> int:
    while end < len(words) and not words[end].isspace():
        end += 1
    return end


def _context_allows(rule: Rule, words: str) -> bool:
    if rule.also and not holds(rule.also, words):
        return False
    return not holds(rule.unless, words)


def _right_subject(
    rule: Rule, words: str, place: tuple[int, int], grammar: Grammar, around: Surroundings
) -> bool:
    if rule.who == "anyone":
        return True
    wanted = DRAFTER if rule.who.startswith("drafter") else CUSTOMER
    subject = grammar.subject(words, place[0])
    if subject is None and rule.how == "may":
        subject = grammar.subject(words, grammar.last_word(words, *place))
    if subject is None and around.listed:
        subject = around.subject
    if subject is not None:
        return subject == wanted
    return rule.who.endswith("nobody") or around.subject == wanted


def _is_power(words: str, place: tuple[int, int], grammar: Grammar, around: Surroundings) -> bool:
    if grammar.is_negated(words, *place) or grammar.is_in_passing(words, place[1]):
        return False
    if grammar.has_power(words, *place):
        return True
    return around.power and not grammar.is_condition(words, *place)
