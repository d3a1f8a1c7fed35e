"""Why a sentence was flagged, or why not: the rules that it resembles, and what stopped them."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.evidence import holds, judged
from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER
from tcreader.flags.rules import BY_WEIGHT
from tcreader.flags.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Span
    from tcreader.flags.evidence import Obstacle
    from tcreader.flags.model import CustomerKind, Parties, Scan
    from tcreader.flags.rules import Rule, Rules
    from tcreader.flags.scanning import Reading

_PARTIES = {DRAFTER: "the drafter", CUSTOMER: "the customer", BOTH: "both sides", None: "nobody"}
_WHO = {
    "drafter": "the drafter",
    "drafter-or-nobody": "the drafter or nobody named",
    "customer": "the customer",
    "customer-or-nobody": "the customer or nobody named",
}


class Verdict(NamedTuple):
    """What became of a rule in a sentence.

    Attributes:
        rule: Its id.
        flagged: Whether it found a flag.
        because: Why, or why not, as a sentence.
        span: The words that look like the rule.
    """

    rule: str
    flagged: bool
    because: str
    span: Span


class Account(NamedTuple):
    """A sentence that rules had something to say about.

    Attributes:
        clause: Id of its clause.
        sentence: Where it stands.
        verdicts: In the order in which the rules were tried.
    """

    clause: str
    sentence: Span
    verdicts: tuple[Verdict, ...]


def explained(
    agreement: Agreement, rules: Rules, customer: CustomerKind, parties: Parties | None = None
) -> tuple[Scan, tuple[Account, ...]]:
    """A scan, and an account of every sentence that resembles a rule, flagged or not.

    Args:
        agreement: What to read.
        rules: What to look for.
        customer: What kind of customer stands on the other side.
        parties: The words for both sides, if a reviewer has corrected those in the text.
    """
    readings: list[Reading] = []
    result = scan(agreement, rules, customer, parties, watch=readings.append)
    inherited = defaultdict(list)
    for flag in result.flags:
        if flag.inherited_from is not None:
            because = f"it is an entry of the list that clause {flag.inherited_from} introduces"
            inherited[flag.sentence].append(Verdict(flag.rule, True, because, flag.span))
    accounts = (
        Account(
            reading.passage.clause.id if reading.passage.clause else "",
            reading.passage.span,
            (*_verdicts(reading), *inherited[reading.passage.span]),
        )
        for reading in readings
    )
    return result, tuple(account for account in accounts if account.verdicts)


def _verdicts(reading: Reading) -> Iterator[Verdict]:
    """What became of the rules in a sentence, and of the weights."""
    book, at = reading.book, reading.passage.span.start
    silent = holds(book.silent, reading.words)
    words = book.grammar.without_examples(reading.words)
    kept = {rule.id for rule, _, _ in reading.kept}
    found = {rule.category: rule.id for rule, _, _ in reading.by_rules}
    for index, tries in groupby(book.cues.worth_trying(reading.words), itemgetter(0)):
        rule = book.rules[index]
        phrases = [rule.says[number] for _, number in tries]
        judgements = list(judged(rule, phrases, words, book.grammar, reading.around))
        if not judgements:
            continue
        place, obstacle = next((one for one in judgements if one[1] is None), judgements[-1])
        if obstacle is not None:
            because = _told(obstacle, rule, reading, place[0])
        elif silent:
            because = "the sentence only announces how such terms are marked"
        elif found[rule.category] != rule.id:
            because = f"{found[rule.category]} found the same category first"
        elif rule.id not in kept:
            because = "the words match, but labelled sentences like this one speak against it"
        else:
            because = "the words match"
        span = reading.passage.span._replace(start=at + place[0], end=at + place[1])
        yield Verdict(rule.id, because == "the words match", because, span)
    for rule, start, end in reading.kept:
        if rule.id.endswith(BY_WEIGHT):
            span = reading.passage.span._replace(start=at + start, end=at + end)
            yield Verdict(rule.id, True, "labelled sentences like this one speak for it", span)


def _told(obstacle: Obstacle, rule: Rule, reading: Reading, position: int) -> str:
    if obstacle.kind == "subject":
        subject = reading.book.grammar.subject(reading.words, position) or reading.around.subject
        return f"{_PARTIES[subject]} acts here; the rule wants {_WHO[rule.who]}"
    return {
        "power": "the words aren't something that a party may or will do",
        "negated": "a negation stands before the words",
        "also": f'nothing in the sentence matches "{obstacle.phrase}" as well',
        "unless": f'the guard "{obstacle.phrase}" stops it',
    }[obstacle.kind]
