"""Who may, must or may not: the rights and duties that an agreement gives each of its sides.

Passive sentences and those whose subject is no party are left out: the table is rather short of
an entry than wrong. An entry of a list takes who and whether from its lead-in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.flags.norms.model import Modality, Norm, Side
from tcreader.flags.norms.sentences import Sentence
from tcreader.flags.norms.words import NormWords
from tcreader.flags.passages import headings_at, is_caption, passages, pieces_in_order
from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Agreement, Clause
    from tcreader.flags.model import Parties
    from tcreader.flags.norms.sentences import Found
    from tcreader.flags.passages import Passage
    from tcreader.flags.rules import Rules

_SIDES = {DRAFTER: Side.DRAFTER, CUSTOMER: Side.CUSTOMER, BOTH: Side.BOTH}
_ENDS = " \t\u3000，。；：、,.;:"
_MOST = 320  # code points of a quote
_LONGEST = 4_000  # code points; a hostile sentence can be as long as its file, and is read so far


def norms_of(
    agreement: Agreement,
    rules: Rules,
    parties: Parties,
    checkpoint: Callable[[], None] | None = None,
) -> tuple[Norm, ...]:
    """The rights, duties and prohibitions of both sides, in document order.

    Args:
        agreement: What to read.
        rules: Hold the grammar of the agreement's languages.
        parties: The words for both sides, from a scan or a reviewer.
        checkpoint: Called before every clause; it may raise to stop the reading.
    """
    from tcreader.flags.masked import masked_text

    if not rules.known(agreement.source.languages):
        return ()
    _, masked = masked_text(agreement, rules.books.values(), parties)
    words = {language: NormWords.shipped(language) for language in rules.books}
    reading = _Reading(agreement, rules, masked, words)
    for clause, piece in pieces_in_order(agreement):
        if checkpoint is not None:
            checkpoint()
        reading.read(clause, piece)
    return tuple(sorted(reading.norms.values(), key=lambda norm: norm.span))


class _LeadIn(NamedTuple):
    """What a lead-in says of the entries of its list."""

    clause: str
    subject: str | None
    norm: Norm | None


@dataclass
class _Reading:
    """A reading on its way through the text."""

    agreement: Agreement
    rules: Rules
    masked: str
    words: dict[str, NormWords]
    norms: dict[Span, Norm] = field(default_factory=dict)
    _lead_ins: dict[str, _LeadIn | None] = field(default_factory=dict)
    _headings: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self._headings = headings_at(self.agreement)

    def read(self, clause: Clause | None, piece: Span) -> None:
        """Find the norms in a piece of a clause."""
        above = self._lead_ins.get(clause.parent or "") if clause is not None else None
        opened: _LeadIn | None = None
        for passage in passages(self.agreement, clause, piece):
            lead_in = opened if passage.under_lead_in else above
            new = self._read(passage, lead_in if passage.opens_line else None)
            opened = new or (opened if passage.under_lead_in else None)
        if clause is not None:
            self._lead_ins[clause.id] = opened or above

    def _read(self, passage: Passage, lead_in: _LeadIn | None) -> _LeadIn | None:
        if self._is_title(passage, lead_in):
            return None
        end = min(passage.span.end, passage.span.start + _LONGEST)
        words = self.masked[passage.span.start : end]
        book = self.rules.book_for(words)
        if book is None:
            return None
        sentence = Sentence(words, book.grammar, self.words[book.language])
        found: list[Found] = []
        own: list[Norm] = []
        stands_alone = sentence.says_who or (passage.introduces and sentence.has_power)
        if lead_in is not None and lead_in.norm is not None and not stands_alone:
            self._inherit(passage, lead_in.norm)
        else:
            before = self.masked[passage.before.start : passage.before.end]
            found = sentence.norms(
                lead_in.subject if lead_in is not None else None,
                book.grammar.main_subject(before) if before else None,
            )
            own = [self._norm(passage, one, self.words[book.language]) for one in found]
            self.norms |= {norm.span: norm for norm in own}
        if not passage.introduces:
            return None
        if not own and lead_in is not None and lead_in.norm is not None:
            return lead_in  # a list within a list
        handed_on = sentence.handed_on(found)
        clause = passage.clause.id if passage.clause is not None else ""
        subject = book.grammar.main_subject(words)
        return _LeadIn(clause, subject, own[handed_on] if handed_on is not None else None)

    def _is_title(self, passage: Passage, lead_in: _LeadIn | None) -> bool:
        """Whether a line only names what follows, as a caption or an entry of the contents does."""
        words = passage.span.of(self.agreement.text).strip()
        below = self._headings.get(words)
        if below is not None and below > passage.span.end:
            return True
        return lead_in is None and not passage.introduces and is_caption(words)

    def _norm(self, passage: Passage, one: Found, words: NormWords) -> Norm:
        within = Span(one.start, min(one.end, one.start + _MOST)).moved(passage.span.start)
        clause = passage.clause.id if passage.clause is not None else ""
        modality = one.modality
        if one.subject == BOTH:
            named = self.masked.find(BOTH, passage.span.start, passage.span.start + one.power)
            if words.negates(self.agreement.text[named : named + _MOST]):
                modality = Modality.MUST_NOT
        return Norm(_SIDES[one.subject], modality, clause, self._stripped(within))

    def _stripped(self, span: Span) -> Span:
        words = span.of(self.masked)
        start = span.start + len(words) - len(words.lstrip(_ENDS))
        return Span(start, start + len(words.strip(_ENDS)))

    def _inherit(self, passage: Passage, norm: Norm) -> None:
        """An entry that only says what: who and whether stand in the lead-in."""
        span = self._stripped(passage.span)
        if norm.modality is not Modality.MUST_NOT and span.of(self.masked).endswith("的"):
            return  # （1）您欠费的: a case, not an act
        self.norms.pop(norm.span, None)  # the lead-in alone says little
        if span.length and not passage.introduces:
            clause = passage.clause.id if passage.clause is not None else ""
            span = Span(span.start, min(span.end, span.start + _MOST))
            self.norms[span] = Norm(norm.side, norm.modality, clause, span, norm.clause)
