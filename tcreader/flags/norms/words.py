"""The words that give a right, a duty or a prohibition, read from ``resources/rights``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.flags.data_file import read_data
from tcreader.flags.norms.model import Modality
from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER, FILLER
from tcreader.flags.signs import MAY
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_KEYS = (
    "may", "must", "must-not", "bans", "neutral", "forecast", "promises", "between", "not-between",
    "others", "asides", "opens", "agrees", "subordinate", "relative", "short-relative", "goes-on",
    "while-opens", "while-closes", "supposes", "perceives", "agent", "negative", "release",
    "announces", "acts", "acts-if-forbidden", "cases", "negating", "needs", "takes", "takes-how",
    "grants", "together",
)  # fmt: skip
_FOUND_AS_THEY_ARE = (
    "negative", "release", "perceives", "grants", "together", "promises", "announces", "cases",
)  # fmt: skip
_JOINING = ("and", "or", "but", "nor", "并", "且", "但", "或", "也", "亦", "和", "及", "而")
_SHORT = re.compile(r"[^，。；、,;]{1,2}的")
_MAY = "得"  # a power only where MAY finds it
_BETWEEN = 40  # code points of Chinese
_NEAR = 12  # likewise
_MODALITIES = {modality.value: modality for modality in Modality}


@dataclass(frozen=True)
class NormWords:
    """The words of one language.

    Args:
        language: ``zh`` or ``en``.
        lists: Words under the keys of the file.
    """

    language: str
    lists: Mapping[str, tuple[str, ...]]

    @classmethod
    def shipped(cls, language: str, path: Path | None = None) -> NormWords:
        """The words that come with tcreader.

        Args:
            language: ``zh`` or ``en``.
            path: Another file to read them from.

        Raises:
            InvalidRule: The file is damaged.
        """
        data = read_data(path or resource("rights", f"{language}.toml"))
        data.allow(_KEYS)
        return cls(language, {key: data.texts(key) for key in _KEYS})

    @cached_property
    def _modalities(self) -> Mapping[str, Modality]:
        known = {word: _MODALITIES[key] for key in _MODALITIES for word in self.lists[key]}
        return known | dict.fromkeys(self.lists["bans"], Modality.MUST_NOT)

    @cached_property
    def _modal(self) -> re.Pattern[str]:
        known = self._one_of([*self._modalities, *self.lists["neutral"]])
        return re.compile(f"{known}|{MAY}" if self.language == "zh" else known)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        words = self._any("between")
        if self.language == "zh":
            never = self._any("not-between")
            return re.compile(rf"\s*(?!.*(?:{never}))(?:(?:{words}).{{0,{_BETWEEN}}})?")
        return re.compile(rf"\s*(?:(?:{words}|[a-z]{{2,14}}ly)\s*)*")

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        if self.language == "zh":
            return re.compile(rf"(?!.*(?:{self._any('subordinate')})).*")
        agrees = f"(?:.*(?:{self._any('agrees')}))?"
        return re.compile(rf"{agrees}\W*(?:(?:{self._any('opens')}|[a-z]{{2,14}}ly)\W*)*")

    @cached_property
    def _agent(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._any('agent')})(?P<party>[{DRAFTER}{CUSTOMER}])")

    @cached_property
    def _condition_of(self) -> re.Pattern[str]:
        opens = self._any("supposes")
        party = f"(?P<party>[{DRAFTER}{CUSTOMER}{BOTH}]){FILLER}*"
        return re.compile(rf"[，,\s]*(?:(?:{opens})果? ?)?{party}(?!的)")

    @cached_property
    def _takes(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:{self._any('takes-how')}|[对向就][^，。；、]{{1,{_NEAR}}}?(?:进行|作出|采取)?){{0,2}}"
            rf"(?:{self._any('takes')})(?![的到后])"
        )

    @cached_property
    def _banned_noun(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?![将把以在对利使向])[^，。；、,;]{{1,{_NEAR}}}的(?:其[他它])?(?:{self._any('relative')}|文章|活动)|的其[他它]"
        )

    @cached_property
    def _other(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|[，,；;：]) ?[且并而但]?(?:{self._any('others')})")

    @cached_property
    def _relative(self) -> re.Pattern[str]:
        nouns, goes_on = map(self._any, ("relative", "goes-on"))
        return re.compile(
            rf"[^，。；、,;]{{1,20}}(?<!{FILLER})的(?:{nouns})[^，。；,;]{{0,8}}?(?:{goes_on})"
        )

    @cached_property
    def _while(self) -> re.Pattern[str]:
        opens, closes = self._any("while-opens"), self._any("while-closes")
        return re.compile(rf"\s*(?:{opens}).*(?:{closes})\s*")

    @cached_property
    def _supposes(self) -> re.Pattern[str]:
        return re.compile(rf"[，,、\s]*(?:{self._any('supposes')})")

    @cached_property
    def _acts(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._any('acts')})\W*$")

    @cached_property
    def _acts_forbidden(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._any('acts')}|{self._any('acts-if-forbidden')})\W*$")

    @cached_property
    def _plain(self) -> Mapping[str, re.Pattern[str]]:
        return {key: re.compile(self._any(key)) for key in _FOUND_AS_THEY_ARE}

    @property
    def drops_subjects(self) -> bool:
        """Whether a part of a sentence without a subject has the one from before."""
        return self.language == "zh"

    def modals(self, words: str) -> Iterator[tuple[int, int, Modality]]:
        """Where words of power stand, and what they mean."""
        for match in self._modal.finditer(words):
            said = " ".join(match.group().split())
            said = said.replace(DRAFTER, "{drafter}").replace(CUSTOMER, "{customer}")
            modality = Modality.MAY if said == _MAY else self._modalities.get(said)
            if modality is not None:
                yield match.start(), match.end(), modality

    def may_stand_between(self, words: str) -> bool:
        """Whether the words leave the subject before them, or a comma, as the one who acts."""
        return self._between.fullmatch(words) is not None

    def may_open(self, words: str) -> bool:
        """Whether a part of a sentence can open with these words before its subject."""
        return self._opens.fullmatch(words) is not None

    def negates(self, party: str) -> bool:
        """Whether the words that name both parties forbid what follows (neither party may)."""
        return any(party.lower().startswith(word) for word in self.lists["negating"])

    def joins(self, words: str) -> bool:
        """Whether the words before a second word of power join it to the first."""
        return words.rstrip().endswith(_JOINING)

    def agent_after(self, words: str, position: int) -> str | None:
        """The party that is named as the agent right after a word of power (应由您承担)."""
        if words[position - 1] in (DRAFTER, CUSTOMER):
            return words[position - 1]  # 需要您配合
        agent = self._agent.match(words, position)
        return agent["party"] if agent else None

    def releases(self, power: str, after: str) -> bool:
        """Whether a word of power with what follows releases from a liability (无需承担责任)."""
        return (
            self._find("negative", power) is not None and self._find("release", after) is not None
        )

    def is_ban(self, power: str) -> bool:
        """Whether a word of power binds the customer, whoever says it."""
        return power in self.lists["bans"]

    def names_the_banned(self, after: str) -> bool:
        """Whether a ban only tells which things are meant (第三条禁止发布的内容)."""
        return self._banned_noun.match(after) is not None

    def bans(self, after: str) -> bool:
        """Whether a duty is only to leave something undone (应当遵守以下禁止事项)."""
        return any(word in after for word in self.lists["bans"])

    def is_need(self, power: str) -> bool:
        """Whether a word of power only tells what somebody needs (我们需要收集)."""
        return power in self.lists["needs"]

    def takes(self, power: str, after: str) -> bool:
        """Whether what a drafter promises is something that it takes for itself (将收取费用)."""
        return power in self.lists["forecast"] and self._takes.match(after) is not None

    def grants(self, words: str) -> bool:
        """Whether a part of a sentence gives something, so that a ban after it is the taker's."""
        return self._find("grants", words) is not None

    def is_done_together(self, after: str) -> bool:
        """Whether what must be done takes both sides (应友好协商)."""
        return self._find("together", after, 0, _NEAR) is not None

    def is_subordinate(self, power: str, after: str) -> bool:
        """Whether the words after a word of power make it part of a noun (您可使用的服务)."""
        is_short = power in self.lists["short-relative"] and _SHORT.match(after) is not None
        return is_short or self._relative.match(after) is not None

    def is_aside(self, part: str) -> bool:
        """Whether a part of a sentence names a party only in passing (未经平台许可)."""
        return part.lstrip().startswith(self.lists["asides"])

    def opens_condition(self, part: str) -> str | None:
        """The party with which a part of a sentence opens, if that only gives a condition."""
        match = self._condition_of.match(part)
        return match["party"] if match else None

    def is_while(self, between: str) -> bool:
        """Whether only a time or an occasion stands between a party and what it may or must do."""
        return self._while.fullmatch(between) is not None

    def supposes(self, words: str) -> bool:
        """Whether a part of a sentence opens a condition."""
        return self._supposes.match(words) is not None

    def announces(self, modality: Modality, after: str) -> bool:
        """Whether a word of power is about what a list will say (有权采取以下措施).

        Args:
            modality: What the word of power gives.
            after: What it says.
        """
        announced = self._find("announces", after)
        if announced is None or self._find("cases", after, 0, announced.start()):
            return False
        return modality is Modality.MUST_NOT or not self._find("cases", after, announced.end())

    def lists_acts(self, modality: Modality, after: str) -> bool:
        """Whether a lead-in ends in such a way that its last word of power is about its list.

        Args:
            modality: What that word gives.
            after: The rest of the sentence.
        """
        if not after.strip(" :："):
            return True
        ends = self._acts if modality is not Modality.MUST_NOT else self._acts_forbidden
        return ends.search(after) is not None and self._find("cases", after) is None

    def perceives(self, part: str) -> bool:
        """Whether somebody notices something there; what must be done then may be the other's."""
        return self._find("perceives", part) is not None

    def is_forecast(self, power: str, words: str) -> bool:
        """Whether a word of power only tells the customer what will happen."""
        return power in self.lists["forecast"] and self._find("promises", words) is None

    def has_other_subject(self, words: str) -> bool:
        """Whether words name somebody else who acts."""
        return self._other.search(words) is not None

    def _find(self, key: str, words: str, *reach: int) -> re.Match[str] | None:
        """The first of a list's words in others, or in a reach of them."""
        return self._plain[key].search(words, *reach)

    def _any(self, key: str) -> str:
        return self._one_of(self.lists[key])

    def _one_of(self, words: Iterable[str]) -> str:
        longest = sorted(words, key=len, reverse=True) or ["\uffff"]
        alternatives = "|".join(map(_pattern, longest))
        return alternatives if self.language == "zh" else rf"(?<![a-z])(?:{alternatives})(?![a-z])"


def _pattern(word: str) -> str:
    pattern = re.escape(word).replace(r"\ ", " {1,3}")
    return pattern.replace(r"\{drafter\}", DRAFTER).replace(r"\{customer\}", CUSTOMER)
