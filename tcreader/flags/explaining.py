"""Why a sentence was flagged, or why not: the rules that it resembles, and what stopped them."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.data_file import read_data
from tcreader.flags.evidence import holds, judged
from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER
from tcreader.flags.rules import BY_WEIGHT
from tcreader.flags.scanning import scan
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Span
    from tcreader.checkpoints import Checkpoint
    from tcreader.flags.evidence import Obstacle
    from tcreader.flags.model import CustomerKind, Parties, Scan
    from tcreader.flags.rules import Rule, Rules
    from tcreader.flags.scanning import Reading

_PARTIES = {DRAFTER: "drafter", CUSTOMER: "customer", BOTH: "both", None: "nobody"}
_FLAGGED = frozenset({"match", "inherited", "weighed"})


class Verdict(NamedTuple):
    """What became of a rule in a sentence.

    Attributes:
        rule: Its id.
        outcome: Why it found a flag, or why it didn't: a key of ``verdicts.toml``.
        span: The words that look like the rule.
        detail: The phrase, clause, words or rule that the outcome is about.
        actor: Who acts there, where that is the obstacle: ``drafter`` …, ``nobody``.
        wanted: Who the rule wants to act.
    """

    rule: str
    outcome: str
    span: Span
    detail: str = ""
    actor: str = ""
    wanted: str = ""

    @property
    def flagged(self) -> bool:
        """Whether it found a flag."""
        return self.outcome in _FLAGGED


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
    agreement: Agreement,
    rules: Rules,
    customer: CustomerKind,
    parties: Parties | None = None,
    *,
    within: Span | None = None,
    checkpoint: Checkpoint | None = None,
) -> tuple[Scan, tuple[Account, ...]]:
    """A scan, and an account of every sentence that resembles a rule, flagged or not.

    Args:
        agreement: What to read.
        rules: What to look for.
        customer: What kind of customer stands on the other side.
        parties: The words for both sides, if a reviewer has corrected those in the text.
        within: Give an account of the sentences at this span only.
        checkpoint: As `scan` calls it; it may raise to stop the scan.
    """
    readings: list[Reading] = []

    def watch(reading: Reading) -> None:
        span = reading.passage.span
        if within is None or (span.start < within.end and within.start < span.end):
            readings.append(reading)

    result = scan(agreement, rules, customer, parties, checkpoint, watch)
    inherited = defaultdict(list)
    for flag in result.flags:
        if flag.inherited_from is not None:
            verdict = Verdict(flag.rule, "inherited", flag.span, flag.inherited_from)
            inherited[flag.sentence].append(verdict)
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
        span = reading.passage.span._replace(start=at + place[0], end=at + place[1])
        if obstacle is not None:
            yield _stopped(obstacle, rule, reading, span)
        elif silent:
            yield Verdict(rule.id, "silent", span)
        elif found[rule.category] != rule.id:
            yield Verdict(rule.id, "other-rule", span, found[rule.category])
        else:
            yield Verdict(rule.id, "match" if rule.id in kept else "outweighed", span)
    for rule, start, end in reading.kept:
        if rule.id.endswith(BY_WEIGHT):
            span = reading.passage.span._replace(start=at + start, end=at + end)
            yield Verdict(rule.id, "weighed", span, ", ".join(rule.weighed))


def _stopped(obstacle: Obstacle, rule: Rule, reading: Reading, span: Span) -> Verdict:
    if obstacle.kind != "subject":
        return Verdict(rule.id, obstacle.kind, span, obstacle.phrase)
    position = span.start - reading.passage.span.start
    actor = reading.book.grammar.subject(reading.words, position) or reading.around.subject
    return Verdict(rule.id, "subject", span, actor=_PARTIES[actor], wanted=rule.who)


class VerdictWords:
    """Verdicts in words, in the reviewer's language.

    Args:
        language: ``zh`` or ``en``.

    Raises:
        InvalidRule: The file of words is wrong.
    """

    def __init__(self, language: str) -> None:
        data = read_data(resource("rules", "verdicts.toml"))
        self._words = {
            kind: {key: table.table(key).text(language) for key in table}
            for kind in ("outcome", "party")
            for table in [data.table(kind)]
        }

    def because(self, verdict: Verdict) -> str:
        """Why a rule found a flag, or why not."""
        parties = self._words["party"]
        return self._words["outcome"][verdict.outcome].format(
            detail=verdict.detail,
            actor=parties.get(verdict.actor, ""),
            wanted=parties.get(verdict.wanted, ""),
        )
