"""Which words of power in a sentence are a right, a duty or a prohibition of one side.

A word of power (有权, shall, may not) is one side's if that side is the subject before it in the
same part of the sentence, goes on acting from an earlier part, or is named by a lead-in. What
stands in a condition, in a subordinate clause (content that you may send) or at the end of a part
is left out, and so is every word whose subject is no party.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.norms.model import Modality
from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER, FILLER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.flags.grammar import Grammar
    from tcreader.flags.norms.words import NormWords

_PARTY = re.compile(f"[{DRAFTER}{CUSTOMER}{BOTH}]{FILLER}*")
_COLONS = (":", "：")
_ASKS = ("?", "？")
_ASKED = (f"向{CUSTOMER}", f"征得{CUSTOMER}", f"取得{CUSTOMER}", f"获得{CUSTOMER}")


class _Power(NamedTuple):
    """A word of power from ``start`` to ``end``, in the part ``first`` to ``last``."""

    modality: Modality
    first: int
    start: int
    end: int
    last: int


class Found(NamedTuple):
    """A right, duty or prohibition in a sentence.

    Attributes:
        subject: The party's mask.
        modality: Which of the three.
        start: Where the words that say so start: the part of the sentence, or the word of power.
        word: Where the word of power starts.
        power: Where it ends.
        end: Where what it says ends.
    """

    subject: str
    modality: Modality
    start: int
    word: int
    power: int
    end: int


class Sentence:
    """A sentence as rights and duties are read from it.

    Args:
        words: The sentence with its parties masked.
        grammar: Of its language.
        norm_words: Likewise.
    """

    def __init__(self, words: str, grammar: Grammar, norm_words: NormWords) -> None:
        self.words = grammar.without_examples(words)
        self.grammar = grammar
        self._norm_words = norm_words

    @property
    def says_who(self) -> bool:
        """Whether, as an entry of a list, it is a sentence of its own and not only an act."""
        return (
            _PARTY.match(self.words.lstrip()) is not None
            or self.grammar.is_condition(self.words, 0, 1)
            or next(self._norm_words.modals(self.words[:4]), None) is not None
            or any(self._own(power) for power in self._powers())
        )

    @property
    def has_power(self) -> bool:
        """Whether a word of power stands in it at all."""
        return next(self._powers(), None) is not None

    def norms(self, above: str | None, before: str | None) -> list[Found]:
        """Each word of power that is one side's.

        Args:
            above: The subject of a lead-in, for an entry of its list.
            before: The subject of the sentence before.
        """
        found: list[Found] = []
        for power in () if self.words.rstrip().endswith(_ASKS) else self._powers():
            previous = found[-1] if found else None
            goes_on = previous is not None and previous.word >= power.first
            if goes_on and not (previous and self._is_another(previous, power)):
                continue
            subject = self._subject(power, previous, above, before)
            if subject is not None and not self._says_nothing(subject, power):
                start = power.start if goes_on else power.first
                modality = self._modality(power, subject)
                found.append(Found(subject, modality, start, power.start, power.end, power.last))
        return [self._with_end(one, found[n + 1 :]) for n, one in enumerate(found)]

    def handed_on(self, norms: Sequence[Found]) -> int | None:
        """Which of its norms a lead-in hands on to the entries of its list, if any."""
        for index, one in reversed(list(enumerate(norms))):
            if self._norm_words.announces(one.modality, self.words[one.power : one.end]):
                return index
        last = len(norms) - 1
        is_last = last >= 0 and self._norm_words.lists_acts(
            norms[last].modality, self.words[norms[last].power :]
        )
        return last if is_last else None

    # Words of power

    def _powers(self) -> Iterator[_Power]:
        """The words of power that say what may be done, and stand in no condition."""
        for start, end, modality in self._norm_words.modals(self.words):
            first, last = self.grammar.part(self.words, start, end)
            says_what = self.words[end:last].strip() or self.words.startswith(_COLONS, last)
            if says_what and not self.grammar.is_condition(self.words, start, end):
                yield _Power(modality, first, start, end, last)

    def _modality(self, power: _Power, subject: str) -> Modality:
        if power.modality is Modality.MUST and self._norm_words.bans(self._after(power)):
            return Modality.MUST_NOT
        said = self.words[power.start : power.end]
        if subject == DRAFTER and self._norm_words.takes(said, self._after(power)):
            return Modality.MAY
        return power.modality

    def _after(self, power: _Power) -> str:
        return self.words[power.end : power.last]

    def _is_another(self, one: Found, power: _Power) -> bool:
        """Whether a second word of power in a part says something else (may use, but not sell)."""
        return one.modality is not power.modality and self._norm_words.joins(
            self.words[power.first : power.start]
        )

    def _says_nothing(self, subject: str, power: _Power) -> bool:
        """Whether it is a waiver, which flags show, a forecast, or only part of a noun."""
        words, said = self._norm_words, self.words[power.start : power.end]
        after = self._after(power)
        if subject == DRAFTER and (words.releases(said, after) or words.is_need(said)):
            return True
        if words.is_need(said) and after.startswith(_ASKED):
            return True  # 需要向您申请权限
        if words.is_ban(said) and words.names_the_banned(after):
            return True
        if subject == CUSTOMER and words.is_forecast(said, self.words[: power.last]):
            return True
        return power.modality is not Modality.MUST_NOT and words.is_subordinate(said, after)

    def _with_end(self, one: Found, later: Sequence[Found]) -> Found:
        """The norm up to the next one, the next condition, or the end of the sentence."""
        starts = (other.start for other in later if other.start > one.word)
        stop = min(starts, default=len(self.words))
        end = one.end
        while end < stop and not self.words.startswith(("；", ";"), end):
            first, last = self.grammar.part(self.words, end + 1, end + 1)
            if last <= end or self._norm_words.supposes(self.words[first:last]):
                break
            end = last
        return one._replace(end=min(end, stop))

    # Subjects

    def _subject(
        self, power: _Power, previous: Found | None, above: str | None, before: str | None
    ) -> str | None:
        """Who may, must or must not, if that is a party for certain."""
        named = self._named(power, previous)
        if named == CUSTOMER and power.modality is Modality.MUST:
            named = BOTH if self._norm_words.is_done_together(self._after(power)) else named
        if self._norm_words.is_ban(self.words[power.start : power.end]) and named != BOTH:
            is_measure = previous is not None and previous.subject == DRAFTER
            is_choice = previous is not None and previous.modality is Modality.MAY
            return None if is_measure or is_choice else CUSTOMER  # 平台有权禁止 forbids nothing yet
        if named is not None or not self._reaches(power, power.first):
            return named
        is_opening = not power.first and _PARTY.search(self.words, 0, power.start) is None
        return above or (before if is_opening else None)

    def _named(self, power: _Power, previous: Found | None) -> str | None:
        """Whom the sentence itself names."""
        agent = self._norm_words.agent_after(self.words, power.end)
        if agent is not None:
            return agent
        is_joined = previous is not None and previous.word >= power.first
        if previous and is_joined and not _PARTY.search(self.words, previous.power, power.start):
            return previous.subject
        if _PARTY.search(self.words, power.first, power.start):
            return self._own(power)
        if not self._reaches(power, power.first):
            return None  # somebody else, or something, is the subject
        return self._carried(power, previous)

    def _reaches(self, power: _Power, position: int) -> bool:
        """Whether nothing stands before a word of power that could be its subject instead."""
        return self._norm_words.may_stand_between(self.words[position : power.start])

    def _own(self, power: _Power) -> str | None:
        """The one who is named in the same part of the sentence."""
        first, start = power.first, power.start
        subject = self.grammar.subject(self.words[first:start], start - first)
        for party in reversed(list(_PARTY.finditer(self.words, first, start))):
            opens = self._norm_words.may_open(self.words[first : party.start()])
            if opens and self._norm_words.is_while(self.words[party.end() : start]):
                return party.group()[0]
            if party.group()[0] == subject:
                return subject if opens and self._reaches(power, party.end()) else None
        return None

    def _carried(self, power: _Power, previous: Found | None) -> str | None:
        """The one who goes on acting, or whom a condition names first."""
        if not self._norm_words.drops_subjects:
            adds = previous is not None and self._adds(power.first)
            return self._set_apart(power.first) or (previous.subject if previous and adds else None)
        since = max(self.words.rfind(stop, 0, power.first) for stop in "；;") + 1
        if _PARTY.search(self.words, since, power.start) is None:
            since = 0
        subject = self._in_while(power.first) or self.grammar.subject(
            self.words[since : power.start], power.start - since
        )
        if subject is None and previous is not None and previous.start >= since:
            between = self.words[previous.end : power.start]
            subject = self.grammar.subject(between, len(between)) or previous.subject
        if subject is None and power.modality is not Modality.MAY:
            subject = self._named_first(since, power.first)
        others = self._norm_words.has_other_subject(self.words[since : power.start])
        if subject == DRAFTER and power.modality is Modality.MUST_NOT:
            subject = self._taker(since, power.first) or subject
        return None if others else subject

    def _taker(self, since: int, first: int) -> str | None:
        """The customer, if a part before a ban gives or reserves something (账号归平台所有)."""
        part = self.words[slice(*self.grammar.part(self.words, first - 1, first - 1))]
        if first <= since or not self._norm_words.grants(part):
            return None
        return CUSTOMER

    def _set_apart(self, first: int) -> str | None:
        """The first party that an aside parts from its word of power (We, at will, may)."""
        end = 0
        while end < first:
            start, end = self.grammar.part(self.words, end, end)
            last = list(_PARTY.finditer(self.words, start, end))[-1:]
            if last and not self.words[last[0].end() : end].strip():
                opening = self.words[start : last[0].start()]
                return last[0].group()[0] if self._norm_words.may_open(opening) else None
            end += 1
        return None

    def _adds(self, first: int) -> bool:
        """Whether a part goes on with what its sentence said before (…, and may also)."""
        return self._norm_words.joins(self.words[first:].split(maxsplit=1)[0])

    def _in_while(self, first: int) -> str | None:
        """Who opens the part right before, if that only gives an occasion (用户在使用服务时，)."""
        if not first:
            return None
        before = self.words[slice(*self.grammar.part(self.words, first - 1, first - 1))]
        party = _PARTY.match(before)
        if party is not None and self._norm_words.is_while(before[party.end() :]):
            return party.group()[0]
        return None

    def _named_first(self, since: int, first: int) -> str | None:
        """Whom a condition is about, if anybody: the first who acts in one."""
        while since < first:
            _, end = self.grammar.part(self.words, since, since)
            part = self.words[since:end]
            party = self._norm_words.opens_condition(part) or self.grammar.subject(part, len(part))
            if party == DRAFTER and self.grammar.acting_in(part, 0, len(part)) is None:
                party = None  # 平台账号仅归会员所有: what it owns does nothing
            if party is not None and not self._norm_words.is_aside(part):
                notices = party == DRAFTER and self._norm_words.perceives(part)
                return None if notices else party
            since = end + 1
        return None
