"""The signs of grammar of one language, as patterns over the masked words of a sentence.

The words are data: ``words.toml`` of each language. What the signs say is for
:mod:`tcreader.flags.grammar`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.flags.alternatives import ANY, after
from tcreader.flags.phrases import BOTH, CUSTOMER, CUSTOMERS, DRAFTER, DRAFTERS, FILLER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ASIDE = {"zh": re.compile(r"（[^（）]*）|\([^()]*\)"), "en": re.compile(r"\([^()]*\)")}
_BREAK = {"zh": re.compile(r"[，；：。,;:]"), "en": re.compile(r"[,;:]")}
_MAY_FOLLOWS = f"[{DRAFTER}{CUSTOMER}{BOTH}{FILLER}，,并亦仍且均另]"
MAY = rf"得(?<={_MAY_FOLLOWS}得)(?!不[到偿]|[到出知益失分奖票来了悉])"
"""得 as it gives a power in the Chinese of Taiwan and of statutes, where it stands."""
_QUOTE = '[“”"「」『』《》]?'
_BARELY = {"zh": 6, "en": 12}
_NONE = ("\uffff",)
"""For words of which a language has none."""


class Signs:
    """The patterns of one language.

    Args:
        language: ``zh`` or ``en``.
        words: The lists of its ``words.toml``.
    """

    def __init__(self, language: str, words: Mapping[str, Sequence[str]]) -> None:
        word_end = r"\b" if language == "en" else ""
        self.aside = _ASIDE[language]
        self.breaks = _BREAK[language]
        self.barely = _BARELY[language]
        space = " {0,2}" if language == "en" else " ?"
        one_of = {key: "|".join(map(re.escape, words.get(key, _NONE))) for key in _LISTS}
        self.not_acting_before = re.compile(
            rf"(?:{word_end}(?:{one_of['not-a-subject-after']}){space}(?:{one_of['modifiers']})?)"
            rf"{space}{_QUOTE}$"
        )
        self.not_acting_after = re.compile(rf"{_QUOTE}{space}(?:{one_of['not-a-subject-before']})")
        self.supposes = re.compile(rf"(?:{one_of['supposes']}){space}$")
        # 有权警告、限制或禁止使用: within a row of measures it is one of them, and forbids nothing.
        no_measure_before = rf"(?<!或者{ANY})(?<![或、及和]{ANY})"
        self.prohibition = re.compile(after(no_measure_before, words.get("must-not", _NONE)))
        self.duty = re.compile(rf"\s*(?:{one_of['duties']})")
        self.also_may = re.compile(rf"\s*(?:{one_of['also-may']})")
        self.meanwhile = re.compile(rf"(?:{one_of['meanwhile']})\s*$")
        self.lists = re.compile(one_of["lists"])
        self.asked = re.compile(rf"(?:{one_of['asked']}){space}$")
        self.condition = re.compile(
            rf"^\s*(?:{one_of['condition-opens']}){word_end}"
            rf"|(?:(?<!同)|(?<=合同))(?:{one_of['condition-closes']})\s*$"
        )
        at_start = rf"(?<={word_end}{_not_within(words.get('not-may', ()))}{ANY})"
        self.power = re.compile(f"{after(at_start, words.get('may', _NONE), word_end)}|{MAY}")
        self.far_power = re.compile(one_of["may-far"])
        self.negation = re.compile(
            rf"{word_end}(?:{one_of['not']})|(?:{one_of['not-right-before']})$"
        )
        self.perceives = re.compile(one_of["perceives"])
        self.fault = re.compile(one_of["fault"])
        self.passing = re.compile(
            rf"(?:(?:{one_of['and']})[^，。；,;]{{1,8}}?)?"
            rf"(?:{one_of['service']}|{one_of['agreement']})?(?:{one_of['in-passing']})"
            rf"(?!{one_of['not-in-passing']})"
        )
        self.time = re.compile(rf"(?:{one_of['in-passing']})(?!{one_of['not-in-passing']})")
        self.object = re.compile(rf"{one_of['service']}|{one_of['agreement']}")
        self.caused = re.compile(rf"(?:{one_of['causes']})[^，。；、的]{{0,16}}$")
        self.refused = re.compile(one_of["refuses"])
        # 可不经您同意即断开: whose consent is asked, or isn't, needn't act.
        not_asked = f"(?<![经需须得到]{ANY})"
        agrees = f"{CUSTOMER}{not_asked}{FILLER}{{0,80}}[^，。；、]{{0,6}}?(?:{one_of['agrees']})"
        self.agrees = re.compile(f"{agrees}[^{DRAFTER}]{{0,40}}$")
        self.agrees_to = re.compile(rf"{agrees}(?=[^，。；、：:]{{2}})")
        self.agent = re.compile(f"(?:{one_of['agent-after']})[{DRAFTER}{CUSTOMER}]")
        self.other_actor = re.compile(
            rf"(?!{one_of['not-a-subject-after']}|{one_of['condition-opens']})"
            rf"[^，。；：{DRAFTER}{CUSTOMER}{BOTH}]{{0,12}}(?:{one_of['actors']})"
        )
        self.right_after = re.compile(rf"[^，。；,;]{{0,16}}?(?:{one_of['right-after']})")
        no_measure = "".join(f"(?<!{re.escape(word)}[（(])" for word in words.get("measures", ()))
        self.joining = re.compile(rf"\s*(?:{one_of['joining']}){word_end}")
        at_start = rf"(?<={word_end}{ANY})"
        party = f"(?: [{DRAFTER}{CUSTOMER}]{FILLER}*)?"
        joining = after(at_start, words.get("joining", _NONE), party)
        left_open = after(at_start, words.get("not-an-end", _NONE))
        self.hanging = re.compile(
            rf"(?:{joining}|{left_open}|{DRAFTERS}{FILLER}*|{CUSTOMERS}{FILLER}*)\W*$"
        )
        self.examples = re.compile(rf"\s*(?:{one_of['example-opens']})")
        self.example = re.compile(rf"[（(]{no_measure}(?:{one_of['example-opens']})[^（）()]*[）)]")


_LISTS = (
    "not-a-subject-after",
    "not-a-subject-before",
    "modifiers",
    "supposes",
    "condition-opens",
    "condition-closes",
    "may",
    "may-far",
    "refuses",
    "not",
    "not-right-before",
    "must-not",
    "duties",
    "meanwhile",
    "also-may",
    "lists",
    "asked",
    "example-opens",
    "perceives",
    "fault",
    "and",
    "in-passing",
    "not-in-passing",
    "causes",
    "actors",
    "agent-after",
    "agrees",
    "agreement",
    "service",
    "right-after",
    "joining",
    "not-an-end",
)


def _not_within(longer: Sequence[str]) -> str:
    """A look around that fails at any letter of one of these words (可 in 不可抗力)."""
    places = [
        rf"(?<={re.escape(word[:n])}){re.escape(word[n:])}"
        for word in longer
        for n in range(len(word))
    ]
    return f"(?!{'|'.join(places)})" if places else ""
