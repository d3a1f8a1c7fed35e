"""From an agreement and rules to flags: clause by clause, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.flags.evidence import Surroundings, evidence, holds
from tcreader.flags.making import FlagMaker
from tcreader.flags.model import Audit, CustomerKind, Flag, Parties, Scan
from tcreader.flags.passages import headings_at, is_caption, passages, pieces_in_order
from tcreader.flags.phrases import CUSTOMER, DRAFTER
from tcreader.flags.prominence import Emphasis
from tcreader.flags.quoting import ENDS, widened, without_half_bracket
from tcreader.flags.second_opinion import weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tcreader.agreement import Agreement, Clause
    from tcreader.checkpoints import Checkpoint
    from tcreader.flags.passages import Passage
    from tcreader.flags.rules import Finding, Rule, Rulebook, Rules

_PROHIBITIONS = "use-restriction"


def scan(
    agreement: Agreement,
    rules: Rules,
    customer: CustomerKind = CustomerKind.BUSINESS,
    parties: Parties | None = None,
    checkpoint: Checkpoint | None = None,
    watch: Callable[[Reading], None] | None = None,
) -> Scan:
    """The flags of an agreement, and how the drafter's emphasis meets them.

    Args:
        agreement: What to read. Text in a language without rules is passed over.
        rules: What to look for; must hold the agreement's languages.
        customer: What kind of customer stands on the other side.
        parties: The words for both sides, if a reviewer has corrected those in the text.
        checkpoint: Called before every piece of a clause with how many code points lie before it,
            and how many there are; it may raise to stop the scan.
        watch: Called with every sentence that has been read, for an explanation.
    """
    from tcreader.flags.audit import announced_marks, audit_of
    from tcreader.flags.masked import masked_text

    if not rules.known(agreement.source.languages):
        return Scan(customer, parties or Parties(), (), Audit(notices=("unsupported-language",)))
    parties, masked = masked_text(agreement, rules.books.values(), parties)
    announced = announced_marks(agreement, masked, rules)
    scanner = _Scanner(agreement, rules, customer, masked, watch)
    for clause, piece in pieces_in_order(agreement):
        if checkpoint is not None:
            checkpoint(piece.start, len(agreement.text))
        scanner.read(clause, piece)
    flags = tuple(sorted(scanner.flags, key=lambda flag: (flag.span, flag.category)))
    emphasis = scanner.emphasis
    del scanner, masked  # as large as the text
    audit = audit_of(agreement, announced, flags, parties, emphasis)
    return Scan(customer, parties, flags, audit)


class _LeadIn(NamedTuple):
    """What a lead-in gives to the entries of its list."""

    clause: str
    around: Surroundings
    rules: tuple[Rule, ...] = ()


class Reading(NamedTuple):
    """How a sentence was read.

    Attributes:
        passage: The sentence where it stands.
        words: Its words with the parties masked.
        book: The rules that were tried.
        around: What it took from its surroundings.
        by_rules: What the rules found: the rule and the place of its words.
        handed_down: The rules that its lead-in hands down to it.
        kept: What the rules found after the second opinion of weights.
    """

    passage: Passage
    words: str
    book: Rulebook
    around: Surroundings
    by_rules: tuple[Finding, ...]
    handed_down: tuple[Rule, ...]
    kept: tuple[Finding, ...]


@dataclass
class _Scanner:
    """A scan on its way through the text."""

    agreement: Agreement
    rules: Rules
    customer: CustomerKind
    masked: str
    watch: Callable[[Reading], None] | None = None
    flags: list[Flag] = field(default_factory=list)
    emphasis: Emphasis = field(init=False)
    _lead_ins: dict[str, _LeadIn] = field(default_factory=dict)
    _headings: dict[str, int] = field(init=False)
    _maker: FlagMaker = field(init=False)

    def __post_init__(self) -> None:
        self.emphasis = Emphasis(self.agreement)
        self._headings = headings_at(self.agreement)
        self._maker = FlagMaker(
            self.agreement, self.masked, self.rules.taxonomy, self.customer, self.emphasis
        )

    def read(self, clause: Clause | None, piece: Span) -> None:
        """Find the flags in a piece of a clause."""
        above = self._lead_ins.get(clause.parent or "") if clause is not None else None
        opened: _LeadIn | None = None
        for passage in passages(self.agreement, clause, piece):
            lead_in = opened if passage.under_lead_in else above
            new = self._read(passage, lead_in)
            opened = new or (opened if passage.under_lead_in else None)
        handed_on = opened or above
        if clause is not None and handed_on is not None:
            self._lead_ins[clause.id] = handed_on

    def _read(self, passage: Passage, lead_in: _LeadIn | None) -> _LeadIn | None:
        """Find the flags in a sentence; gives what it hands on if it introduces a list."""
        words = self.masked[passage.span.start : passage.span.end]
        book = self.rules.book_for(words)
        is_title = lead_in is None and not passage.introduces and self._is_title(passage, words)
        if book is None or is_title or self._repeats_heading(passage):
            return None
        around = self._around(passage, lead_in, book)
        by_rules = found = list(self._found(words, book, around))
        handed = by_lead_in = list(self._handed_down(passage, lead_in, words, found))
        if book.weights is not None:
            text = passage.span.of(self.agreement.text)
            found, handed = weighed(words, text, book, book.weights, found, handed)
        if self.watch is not None:
            self.watch(
                Reading(
                    passage, words, book, around, tuple(by_rules), tuple(by_lead_in), tuple(found)
                )
            )
        for rule, start, end in found:
            quote = self._quote(passage, book, start, end)
            self.flags.append(self._maker.flag(passage, rule, quote, book))
        for rule in handed:
            source = lead_in.clause if lead_in is not None else ""
            self.flags.append(self._maker.inherited_flag(passage, rule, book, source))
        if not passage.introduces:
            return None
        inherited = [rule for rule, *place in found if _hands_down(rule, place, words, book)]
        goes_on = book.grammar.goes_on_in_list(words, 0, 0)
        if goes_on and not inherited and lead_in is not None and passage.opens_line:
            inherited = list(lead_in.rules)  # a list within a list
        return self._lead_in(passage, words, book, inherited)

    def _is_title(self, passage: Passage, words: str) -> bool:
        """Whether a sentence is a caption, or one that its paragraph goes on after.

        "Exclusive Remedy." is the latter; any word in small letters makes it a sentence.
        """
        if not words.endswith("."):
            return is_caption(words)
        return is_caption(words[:-1]) and passage.span.of(self.agreement.text).istitle()

    def _repeats_heading(self, passage: Passage) -> bool:
        """Whether a line only names a heading below it, as an entry of a table of contents."""
        below = self._headings.get(passage.span.of(self.agreement.text).strip())
        return below is not None and below > passage.span.end

    def _around(self, passage: Passage, lead_in: _LeadIn | None, book: Rulebook) -> Surroundings:
        if lead_in is not None and passage.opens_line:
            return lead_in.around
        before = self.masked[passage.before.start : passage.before.end]
        return Surroundings(partial(book.grammar.main_subject, before), before=before)

    def _found(self, words: str, book: Rulebook, around: Surroundings) -> Iterable[Finding]:
        """The first rule of each category that holds; it is as firm as any later one that does."""
        places = book.cues.worth_trying(words)
        if not places or holds(book.silent, words):
            return ()
        found: dict[str, Finding] = {}
        words = book.grammar.without_examples(words)
        rules = book.rules
        for index, tries in groupby(places, itemgetter(0)):
            rule = rules[index]
            first = found.get(rule.category)
            if first is not None and (first[0].firm or not rule.firm):
                continue
            phrases = [rule.says[number] for _, number in tries]
            place = evidence(rule, phrases, words, book.grammar, around)
            if place is None:
                continue
            if first is None:
                found[rule.category] = (rule, *place)
            else:
                found[rule.category] = (replace(first[0], firm=True), *first[1:])
        return found.values()

    def _handed_down(
        self, passage: Passage, lead_in: _LeadIn | None, words: str, found: list[Finding]
    ) -> Iterator[Rule]:
        """The rules of a lead-in that hold for an entry of its list as well."""
        if lead_in is None or not passage.opens_line or words.startswith(DRAFTER):
            return  # 平台有权…: a sentence of its own, though it stands where an entry would
        own = {rule.category for rule, _, _ in found}
        for rule in lead_in.rules:
            if rule.category not in own and not holds(rule.unless, words):
                yield rule

    def _quote(self, passage: Passage, book: Rulebook, start: int, end: int) -> Span:
        words = self.masked[passage.span.start : passage.span.end]
        start, end = widened(words, start, end, book.grammar, book.language)
        quote = words[start:end]
        start += len(quote) - len(quote.lstrip(ENDS))
        quote = without_half_bracket(quote.strip(ENDS))
        return Span(start, start + len(quote)).moved(passage.span.start)

    def _lead_in(
        self, passage: Passage, words: str, book: Rulebook, inherited: list[Rule]
    ) -> _LeadIn:
        subject = book.grammar.main_subject(words)
        holder = book.grammar.holder_of_power(words)
        if any(rule.category == _PROHIBITIONS for rule in inherited):
            subject = CUSTOMER
            holder = CUSTOMER
        power = book.grammar.has_power(words, 0, len(words))
        if power and holder is not None:
            subject = holder
        power = power and subject == DRAFTER
        clause = passage.clause.id if passage.clause is not None else ""
        around = Surroundings(lambda: subject, power, listed=True)
        return _LeadIn(clause, around, tuple(inherited))


def _hands_down(rule: Rule, place: Sequence[int], words: str, book: Rulebook) -> bool:
    """Whether what a rule has found at a place of a lead-in holds for its entries as well.

    Not where the list is of what the drafter does about it: 用户不得违规，否则平台有权：.
    """
    if not rule.inherits or not book.grammar.goes_on_in_list(words, *place):
        return False
    if rule.category != _PROHIBITIONS:
        return True
    first, rest = book.grammar.part(words, place[0], place[0])
    if book.grammar.announces_list(words[first:rest]):
        return True
    return not book.grammar.drafter_acts_in(words, rest, len(words))
