"""Whether a rule holds for a sentence, and which of its words say so.

The test of who benefits comes before any category: a rule names its subject, and a sentence with
another one isn't flagged, whatever words it holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.phrases import CUSTOMER, DRAFTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tcreader.flags.grammar import Grammar
    from tcreader.flags.matching import Phrase
    from tcreader.flags.rules import Rule

_MOST_PLACES = 40
"""A rule looks at no more places of a sentence: a limit in steps, so that flags don't depend on
how fast a machine is. Sentences that people write hold a handful."""


@dataclass
class Surroundings:
    """What a sentence that names nobody takes from the text around it.

    Attributes:
        acting: Tells who acts there, by the party's mask; most sentences never ask.
        power: Whether a lead-in gives the drafter a power (平台有权采取以下措施：).
        listed: Whether the sentence is an entry under a lead-in; its subject then binds.
        before: The sentence before, with its parties masked.
    """

    acting: Callable[[], str | None]
    power: bool = False
    listed: bool = False
    before: str = ""

    @cached_property
    def subject(self) -> str | None:
        """Who acts there, by the party's mask."""
        return self.acting()


def holds(phrases: Iterable[Phrase], words: str) -> bool:
    """Whether a sentence holds one of the phrases."""
    for phrase in phrases:  # without a generator: it is asked several times of each sentence
        if phrase.stands_in(words):
            break
    else:
        return False
    return True


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
        phrases: Those of its phrases that are worth a try in the sentence.
        words: The sentence with its parties masked.
        grammar: Of the sentence's language.
        around: What the sentence takes from its surroundings.
    """
    for place, obstacle in judged(rule, phrases, words, grammar, around):
        if obstacle is None:
            return place
    return None


class Obstacle(NamedTuple):
    """What stopped a rule at words that look like its own.

    Attributes:
        kind: ``subject``, ``power``, ``negated``, ``also`` or ``unless``.
        phrase: The phrase that stands against it, for ``unless``; those missing, for ``also``.
    """

    kind: str
    phrase: str = ""


def judged(
    rule: Rule,
    phrases: Iterable[Phrase],
    words: str,
    grammar: Grammar,
    around: Surroundings,
) -> Iterator[tuple[tuple[int, int], Obstacle | None]]:
    """Each place where one of a rule's phrases stands, and what stops the rule there, if anything.

    What speaks against a rule anywhere in the sentence ends the search.
    """
    for phrase in phrases:
        for place in islice(phrase.places(words), _MOST_PLACES):
            if not _right_subject(rule, words, place, grammar, around):
                yield place, Obstacle("subject")
            elif rule.how == "may" and not _is_power(words, place, grammar, around):
                yield place, Obstacle("power")
            elif rule.how == "affirmed" and grammar.is_negated(words, *place):
                yield place, Obstacle("negated")
            else:
                yield place, _context(rule, words)
                return


def _context(rule: Rule, words: str) -> Obstacle | None:
    if rule.also and not holds(rule.also, words):
        return Obstacle("also", " | ".join(phrase.source for phrase in rule.also))
    for phrase in rule.unless:
        if phrase.stands_in(words):
            return Obstacle("unless", phrase.source)
    return None


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
    if subject == CUSTOMER and wanted == DRAFTER and rule.how == "may":
        subject = grammar.holder_before(words, place[0])
        if subject != DRAFTER:
            return False
    if subject is not None:
        return subject == wanted
    if not rule.who.endswith("nobody"):
        return around.subject == wanted
    return not (rule.how == "may" and wanted == DRAFTER and _goes_on(words, grammar, around))


def _goes_on(words: str, grammar: Grammar, around: Surroundings) -> bool:
    """Whether a sentence only says what else the customer may do (…。也可以随时终止合同)."""
    return (
        grammar.goes_on_with_power(words)
        and around.subject == CUSTOMER
        and grammar.has_power(around.before, 0, len(around.before))
    )


def _is_power(words: str, place: tuple[int, int], grammar: Grammar, around: Surroundings) -> bool:
    if grammar.is_negated(words, *place) or grammar.is_in_passing(words, *place):
        return False
    if grammar.has_power(words, *place):
        return True
    return around.power and not grammar.is_condition(words, *place)
