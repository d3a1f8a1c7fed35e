"""Who acts: the subject of a predicate, by the few signs of grammar that a language shows.

Chinese drops subjects, so the last party named in the predicate's own part of the sentence
counts, or else the first one of an earlier part that isn't a condition. A party that stands
after a preposition, owns something, or only agrees to what follows isn't the subject.
The patterns that show all this are in :mod:`tcreader.flags.signs`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER, FILLER
from tcreader.flags.signs import Signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARTY = re.compile(f"[{DRAFTER}{CUSTOMER}{BOTH}]{FILLER}*")
_TOWARDS = re.compile(r"[对向给][^，。；、对向给]{1,8}的$")
_GIVEN = re.compile(r"[^，。；：、]{1,6}的")
_COLON_AND_LABEL = "：: .0123456789"  # of a list's first entry, as in "we are not liable for: 7.1."
_REACH = 40
_FAR = 90
_CARRIED = 600
_NEAR = 10
_LAST_WORDS = 24  # code points that hold the last two words
_VERB = 2


@dataclass(frozen=True)
class PartyWords:
    """Words that usually name a party, by their use; see ``parties.toml`` for each list."""

    lists: Mapping[str, tuple[str, ...]]

    def __getitem__(self, use: str) -> tuple[str, ...]:
        return self.lists.get(use, ())


class Grammar:
    """The signs of one language.

    Args:
        language: ``zh`` or ``en``.
        words: The lists of its ``words.toml``.
    """

    def __init__(self, language: str, words: Mapping[str, Sequence[str]]) -> None:
        self._language = language
        self._signs = Signs(language, words)

    def subject(self, words: str, position: int) -> str | None:
        """Who does what the words at ``position`` say.

        Args:
            words: A sentence with its parties masked.
            position: Where the predicate starts.

        Returns:
            The party's mask, or None if the sentence doesn't say.
        """
        # A sentence can be as long as a hostile file: nobody is carried further than this.
        words = words[max(0, position - _CARRIED) : position + _NEAR]
        position = min(position, _CARRIED)
        before = self._signs.aside.sub(_blank, words[:position]) + words[position:]
        parts = self._parts(before, position)
        own = self._acting(before, *parts[-1], own=True)
        if own:
            return own[-1]
        if self._signs.agrees.search(before, *parts[-1]):
            return CUSTOMER
        if self._signs.other_actor.match(before, *parts[-1]):
            return None
        return self._carried(before, parts[:-1]) or self._bound(before, parts)

    def main_subject(self, words: str) -> str | None:
        """Who the sentence as a whole is about, for the next one that names nobody."""
        return self.subject(words, len(words))

    def holder_of_power(self, words: str) -> str | None:
        """Who may do what a lead-in introduces, also where it names nobody.

        Where a condition comes right before the power, it tells: a fault of the customer, or
        what the drafter notices (平台发现您违规的，有权：), gives it to the drafter; anything else
        that the customer does, to the customer.
        """
        before = self._signs.aside.sub(_blank, words[-_CARRIED:])
        parts = self._parts(before, len(before))
        while parts and not self._signs.power.search(before, *parts[-1]):
            parts.pop()
        for index, (start, end) in enumerate(reversed(parts)):
            condition = before[start:end]
            supposed = bool(index) and self._signs.condition.search(condition) is not None
            acting = self._acting(before, start, end)
            if supposed and not acting:
                acting = [party[0] for party in _PARTY.findall(condition)]
            if not acting:
                continue
            if BOTH in acting:
                return BOTH
            if not supposed:
                return acting[0] if index else acting[-1]
            if acting[0] == DRAFTER and self._signs.perceives.search(condition):
                return DRAFTER
            return DRAFTER if self._signs.fault.search(condition) else acting[0]
        return self.main_subject(words)

    def holder_before(self, words: str, position: int) -> str | None:
        """Who holds the last power named before ``position`` in its part of the sentence.

        公司有权要求用户改正或者暂停服务: the customer is only asked.
        """
        first = self.part(words, position, position)[0]
        powers = list(self._signs.power.finditer(words, first, position))
        return self.subject(words, powers[-1].start()) if powers else None

    def has_power(self, words: str, start: int, end: int) -> bool:
        """Whether the words at ``start`` to ``end`` are something that someone may or will do."""
        return (
            self._signs.power.search(words, max(0, start - _REACH), end) is not None
            or self._signs.far_power.search(words, max(0, start - _FAR), start) is not None
            or self._signs.right_after.match(words, end) is not None
        )

    def goes_on_with_power(self, words: str) -> bool:
        """Whether a sentence begins with what somebody may do, and doesn't say who: 也可以取消."""
        return self._signs.also_may.match(words) is not None

    def is_negated(self, words: str, start: int, end: int) -> bool:
        """Whether a negation stands right before the words, or before the last of them.

        A prohibition reaches over the whole part of the sentence in which it stands.
        """
        signs = self._signs
        return any(
            signs.prohibition.search(words, self.part(words, verb, verb)[0], verb) is not None
            or signs.negation.search(words[max(0, verb - signs.barely) : verb]) is not None
            for verb in (start, self.last_word(words, start, end))
        )

    def is_in_passing(self, words: str, start: int, end: int) -> bool:
        """Whether the words only give a time or a case (终止服务之前), a cause, or what is refused.

        A time can also stand right after a Chinese verb (修改后的协议), before its object.
        """
        if self._signs.passing.match(words, end) is not None or self._opens_with_time(words, start):
            return True
        before = words[self.part(words, start, start)[0] : start]
        signs = self._signs
        return signs.caused.search(before) is not None or signs.refused.search(before) is not None

    def _opens_with_time(self, words: str, start: int) -> bool:
        return (
            self._language == "zh"
            and self._signs.object.match(words, start) is None
            and self._signs.time.match(words, start + _VERB) is not None
        )

    def last_word(self, words: str, start: int, end: int) -> int:
        """Where the last word of ``start`` to ``end`` begins; a Chinese verb has two characters."""
        if self._language == "zh":
            return max(start, end - _VERB)
        return max(start, words.rfind(" ", start, end) + 1)

    def goes_on_in_list(self, words: str, start: int, end: int) -> bool:
        """Whether a list below a lead-in completes what it says at ``start`` to ``end``.

        It does where nothing but the list's announcement follows: 未经许可，用户不得：, or
        用户不得违法，包括：. In 用户不得迟到，必须带：, the list is of something else.
        """
        signs = self._signs
        last = max(end, len(words.rstrip(_COLON_AND_LABEL)))
        stops = [stop.end() for stop in signs.breaks.finditer(words, end, last)]
        if not stops or words[end:].lstrip().startswith(","):  # "you may not, at any time:"
            return True
        announced = signs.lists.search(words, start, last) or signs.examples.match(words, stops[-1])
        return announced is not None

    def announces_list(self, words: str) -> bool:
        """Whether words say that what they are about is listed below (下列, following)."""
        return self._signs.lists.search(words) is not None

    def drafter_acts_in(self, words: str, start: int, end: int) -> bool:
        """Whether the drafter is named between two places, and acts there."""
        return DRAFTER in self._acting(words, start, end, own=True)

    def is_condition(self, words: str, start: int, end: int) -> bool:
        """Whether the part that holds the words only says when something else happens."""
        first, last = self.part(words, start, end)
        return last < len(words) - 1 and self._signs.condition.search(words[first:last]) is not None

    def without_examples(self, words: str) -> str:
        """The sentence with bracketed examples blanked: （包括…） flags nothing by itself.

        Unless they are examples of measures, which somebody may then take.
        """
        if "(" not in words and "（" not in words:
            return words
        return self._signs.example.sub(_blank, words)

    def part(self, words: str, start: int, end: int) -> tuple[int, int]:
        """The part of the sentence, from comma to comma, that holds ``start`` to ``end``."""
        first = max(0, start - _CARRIED)
        for stop in self._signs.breaks.finditer(words, first, start):
            first = stop.end()
        after = self._signs.breaks.search(words, end, end + _CARRIED)
        return first, after.start() if after else min(len(words), end + _CARRIED)

    def party_in(self, words: str, start: int, end: int) -> int | None:
        """Where the first party between two places is named."""
        party = _PARTY.search(words, start, end)
        return party.start() if party else None

    def acting_in(self, words: str, start: int, end: int) -> int | None:
        """Where the first party is named between two places that acts there."""
        for party in _PARTY.finditer(words, start, end):
            if self._acts(words, start, party, own=True):
                return party.start()
        return None

    def power_in(self, words: str, start: int, end: int) -> int | None:
        """Where the last word of power between two places stands."""
        powers = list(self._signs.power.finditer(words, start, end))
        return powers[-1].start() if powers else None

    def hangs(self, words: str, end: int) -> bool:
        """Whether words that end at a place leave something open: "responsible for", "if you"."""
        return self._signs.hanging.search(words[max(0, end - _LAST_WORDS) : end]) is not None

    def joins(self, words: str, position: int) -> bool:
        """Whether the next word joins something to what stands before it: "… at any time", "or"."""
        return self._signs.joining.match(words, position) is not None

    def _parts(self, words: str, end: int) -> list[tuple[int, int]]:
        parts = []
        start = 0
        for stop in self._signs.breaks.finditer(words, 0, end):
            parts.append((start, stop.start()))
            start = stop.end()
        parts.append((start, end))
        return parts

    def _carried(self, words: str, parts: list[tuple[int, int]]) -> str | None:
        """Who goes on acting from the earlier parts of a sentence."""
        conditioned = False
        for start, end in reversed(parts):
            if conditioned and words[end] in "；;":
                return None  # a condition has named somebody else since
            if agent := self._signs.agent.search(words, start, end):
                return agent.group()[-1]
            acting = self._acting(words, start, end)
            if not acting and self._undertakes(words, start, end):
                return CUSTOMER
            if BOTH in acting or (acting and not self._signs.condition.search(words[start:end])):
                return BOTH if BOTH in acting else acting[0]
            conditioned = conditioned or bool(acting)
        return None

    def _bound(self, words: str, parts: list[tuple[int, int]]) -> str | None:
        """Whom a duty binds that names nobody, by what goes on meanwhile: 用户下单时，应当核对."""
        *earlier, own = parts
        if own[0] == own[1] and earlier:  # nothing stands behind a colon
            *earlier, own = earlier
        if not earlier or not self._signs.duty.match(words, *own):
            return None
        if not self._signs.meanwhile.search(words, *earlier[-1]):
            return None
        acting = self._acting(words, *earlier[-1])
        return acting[0] if acting else None

    def _undertakes(self, words: str, start: int, end: int) -> bool:
        """Whether the customer agrees to do what the part says (用户同意在使用平台时遵守)."""
        agrees = self._signs.agrees_to.search(words, start, end)
        if agrees is None or self._signs.power.search(words, agrees.end(), end):
            return False  # 用户同意平台有权: another's power, not an act of the customer's own
        return not self._acting(words, agrees.end(), end)

    def _acting(self, words: str, start: int, end: int, *, own: bool = False) -> list[str]:
        """The parties that act in a part; ``own`` if it holds the predicate in question.

        Who acts in a condition (如您逾期) does so for that part alone.
        """
        return [
            party.group()[0]
            for party in _PARTY.finditer(words, start, end)
            if self._acts(words, start, party, own=own)
        ]

    def _acts(self, words: str, start: int, party: re.Match[str], *, own: bool) -> bool:
        before = words[max(start, party.start() - _NEAR) : party.start()]
        if own:
            before = self._signs.supposes.sub("", before)
        if self._signs.not_acting_before.search(before) or self._signs.not_acting_after.match(
            words, party.end()
        ):
            return False
        if _TOWARDS.search(before):
            return False  # 对发言不当的用户: only to whom something is done
        if before.endswith("由") and _GIVEN.match(words, party.end()):
            return False  # 由用户提供的信息: only what the information is
        return party.group()[0] != DRAFTER or not self._signs.asked.search(before)


def _blank(aside: re.Match[str]) -> str:
    return " " * len(aside.group())
