"""The numbering styles that agreements are printed in: one entry a style.

A style says how its label looks, how its numeral counts and what it may stand above. Adding one
means adding an entry here and a fixture file of its name under
``tests/agreement/fixtures/numbering``. Full-width and half-width forms are one style.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement.outlining import numerals

if TYPE_CHECKING:
    from collections.abc import Callable


class Form(enum.Enum):
    """How a label presents itself, which decides what kind of clause it heads."""

    WORD = "word"  # 第三条, Article 3
    DECIMAL = "decimal"  # 3.1
    POINT = "point"  # 3. 3、 三、 C.
    BRACKET = "bracket"  # (3) 3) ③ （三） (c)


class Tier(enum.IntEnum):
    """Which words stand above which, however their numbers run; smaller stands higher."""

    NONE = 0
    ANNEX = 1
    PART = 2
    SUBPART = 3
    CHAPTER = 4
    DIVISION = 5
    ARTICLE = 6
    SECTION = 7
    PARAGRAPH = 8
    POINT = 9


@dataclass(frozen=True)
class NumberingStyle:
    """One way to print a number before a clause.

    Attributes:
        name: What the style is called, also in its fixture file.
        form: How it presents itself.
        family: Styles of one family may go on in each other's run, as ``1、`` then ``2.``.
        looks: Regular expression of the label; the group ``n`` is the numeral, ``m`` the end of a
            range, ``sub`` an inserted number (``第十七条之一``).
        count: What a numeral counts.
        starts: The characters that the label can begin with.
        tier: What a word stands above.
    """

    name: str
    form: Form
    family: str
    looks: str
    count: Callable[[str], int | None]
    starts: str
    tier: Tier = Tier.NONE

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What matches the label; compiled when a line first begins like one of this style."""
        return re.compile(self.looks)


_ARABIC = "0123456789０１２３４５６７８９"
_CHINESE = "〇零一二三四五六七八九十百千两"
_LOWER = "abcdefghijklmnopqrstuvwxyz"
_UPPER = _LOWER.upper()
_D = "[0-9０-９]"
_POINT = "[.．]"
_OPEN = "[(（〔]"
_CLOSE = "[)）〕]"
_AFTER_BRACKET = "[、.．]?"
_BY_WIDTH = r"(?=[\s.、．:：,，;；)）\]】“\"']|[^\x00-\x7f]|$)"
# What follows when a clause is referred to, not headed: 第五条规定的, 第五条第二款, 第五条、第六条.
_NOT_REFERRED_TO = (
    rf"(?!\s{{0,2}}(?:[、和或及与至到]\s?)?第\s?(?:[{_CHINESE}]{{1,9}}|{_D}{{1,4}})\s?[编章节条款项])"
    r"(?!的|之规定|所[述列称指规约]|中[的所规约，,]|项下|件|规定|约定|列明|列举|载明|以[上下外]|"
    r"[，,]|[（(]第)"
)
_NOT_A_COUNT = r"(?![0-9０-９])"


LATIN_FAMILIES = frozenset({"lower", "upper", "lower-roman", "upper-roman"})


def _ordinal(name: str, unit: str, tier: Tier, after: str = _NOT_REFERRED_TO) -> NumberingStyle:
    """``第三条`` with Chinese or Arabic numerals."""
    numeral = rf"(?:[{_CHINESE}]{{1,9}}|{_D}{{1,4}})"
    inserted = rf"(?:之(?P<sub>[{_CHINESE}]{{1,3}}))?"
    looks = rf"第\s{{0,3}}(?P<n>{numeral})\s{{0,3}}{unit}{inserted}{after}[、.．]?"
    return NumberingStyle(name, Form.WORD, name, looks, numerals.chinese, "第", tier)


def _word(name: str, words: str, tier: Tier, starts: str) -> NumberingStyle:
    """``Article 3``, ``SECTION 2.1`` and the like, in any capitalisation."""
    numeral = rf"(?:{_D}{{1,3}}(?:\.{_D}{{1,3}}){{0,4}}|[ivxlc]{{1,7}}|[a-z])"
    looks = rf"(?i:(?:{words})\s{{1,3}}(?P<n>{numeral})\b(?:\.(?!\w))?(?!\(|\s{{0,2}}[,;，；]))"
    return NumberingStyle(
        name, Form.WORD, name, looks, numerals.after_a_word, starts + starts.upper(), tier
    )


def _point(
    name: str, family: str, numeral: str, count: Callable[[str], int | None], starts: str, mark: str
) -> NumberingStyle:
    looks = rf"(?P<n>{numeral})\s{{0,3}}{mark}"
    return NumberingStyle(name, Form.POINT, family, looks, count, starts)


def _bracket(
    name: str, family: str, numeral: str, count: Callable[[str], int | None]
) -> NumberingStyle:
    looks = rf"{_OPEN}\s?(?P<n>{numeral})\s?{_CLOSE}{_AFTER_BRACKET}"
    return NumberingStyle(name, Form.BRACKET, family, looks, count, "(（〔")


def _half_bracket(
    name: str, family: str, numeral: str, count: Callable[[str], int | None], starts: str
) -> NumberingStyle:
    looks = rf"(?P<n>{numeral})\s?[)）]{_AFTER_BRACKET}"
    return NumberingStyle(name, Form.BRACKET, family, looks, count, starts)


def _sign(name: str, form: Form, family: str, signs: str) -> NumberingStyle:
    """A numeral that is one character, circled or bracketed."""
    looks = rf"(?P<n>[{signs}])[)）]?{_AFTER_BRACKET}"
    return NumberingStyle(name, form, family, looks, numerals.sign, signs)


def _signs(first: str, last: str) -> str:
    return "".join(chr(code) for code in range(ord(first), ord(last) + 1))


_DOTTED = rf"{_D}{{1,3}}(?:{_POINT}{_D}{{1,3}}){{1,7}}"
_LATIN_LOWER = r"(?:(?P<double>[a-z])(?P=double)?)"
_LATIN_UPPER = r"(?:(?P<double>[A-Z])(?P=double)?)"
_ROMAN_LOWER = "(?:[ivxlc]{1,7}|[ⅰ-ⅻ])"
_ROMAN_UPPER = "(?:[IVXLC]{1,7}|[Ⅰ-Ⅻ])"
_ROMAN_LOWER_STARTS = "ivxlc" + _signs("ⅰ", "ⅻ")
_ROMAN_UPPER_STARTS = "IVXLC" + _signs("Ⅰ", "Ⅻ")

STYLES: tuple[NumberingStyle, ...] = (
    _ordinal("第一编", "[编篇卷]", Tier.PART),
    _ordinal("第一部分", "部分", Tier.PART),
    _ordinal("第一分编", "分编", Tier.SUBPART),
    _ordinal("第一章", "章", Tier.CHAPTER),
    _ordinal("第一节", "节", Tier.DIVISION),
    _ordinal("第一条", "条", Tier.ARTICLE),
    _ordinal("第一款", "款", Tier.PARAGRAPH, r"(?=[\s:：、.．])"),
    _ordinal("第一项", "项", Tier.POINT, r"(?=[\s:：、.．])"),
    NumberingStyle(
        "附件一",
        Form.WORD,
        "附件一",
        rf"附[件录表则]\s?(?P<n>[{_CHINESE}]{{1,3}}|{_D}{{1,3}}|[A-Z])(?=[\s:：、.．]|$)[、.．]?",
        numerals.after_a_word,
        "附",
        Tier.ANNEX,
    ),
    _word("Schedule 1", "schedule|annexe?|appendix|exhibit|attachment|annexure", Tier.ANNEX, "sae"),
    _word("Part 1", "part", Tier.PART, "p"),
    _word("Chapter 1", "chapter", Tier.CHAPTER, "c"),
    _word("Article 1", "article", Tier.ARTICLE, "a"),
    _word("Section 1", "section", Tier.SECTION, "s"),
    NumberingStyle(
        "§ 1",
        Form.WORD,
        "Section 1",
        rf"§\s?(?P<n>{_D}{{1,3}}(?:\.{_D}{{1,3}}){{0,4}})\b(?:\.(?!\w))?",
        numerals.arabic,
        "§",
        Tier.SECTION,
    ),
    NumberingStyle(
        "1.1",
        Form.DECIMAL,
        "1.1",
        (
            rf"(?P<n>{_DOTTED})(?:{_POINT}?\s?[-–—~～至]\s?(?P<m>{_DOTTED}))?"
            rf"(?!{_D}|%|％|‰)(?:[.．、)）](?!{_D}))?"
        ),
        numerals.arabic,
        _ARABIC,
    ),
    NumberingStyle(  # the same, torn apart by a conversion; a label only where it goes on
        "1. 1",
        Form.DECIMAL,
        "1.1",
        rf"(?P<n>{_D}{{1,2}}{_POINT}\s+{_D}{{1,2}})(?!{_D}|[.．、%％])(?=\s|[^\x00-\x7f])",
        numerals.arabic,
        _ARABIC,
    ),
    NumberingStyle(
        "1a.",
        Form.DECIMAL,
        "1.1",
        rf"(?P<n>{_D}{{1,2}})(?P<sub>[a-z])[.)）]?(?=\s|[^\x00-\x7f]|$)",
        numerals.number_or_letter,
        _ARABIC,
    ),
    _point("1.", "number", rf"{_D}{{1,3}}", numerals.arabic, _ARABIC, rf"[.．]{_NOT_A_COUNT}"),
    _point("1、", "number", rf"{_D}{{1,3}}", numerals.arabic, _ARABIC, "、"),
    NumberingStyle(
        "1", Form.POINT, "number", rf"(?P<n>{_D}{{1,2}})(?=\s)", numerals.arabic, _ARABIC
    ),
    _sign("⒈", Form.POINT, "number", _signs("⒈", "⒛")),
    _point("一、", "chinese", rf"[{_CHINESE}]{{1,4}}", numerals.chinese, _CHINESE, "[、.．]"),
    NumberingStyle(
        "一",
        Form.POINT,
        "chinese",
        rf"(?P<n>[{_CHINESE}]{{1,3}})(?=[\s:：])",
        numerals.chinese,
        _CHINESE,
    ),
    _bracket("（一）", "bracketed-chinese", rf"[{_CHINESE}]{{1,4}}", numerals.chinese),
    _half_bracket("一）", "bracketed-chinese", rf"[{_CHINESE}]{{1,4}}", numerals.chinese, _CHINESE),
    _sign("㈠", Form.BRACKET, "bracketed-chinese", _signs("㈠", "㈩")),
    _bracket("（1）", "bracketed", rf"{_D}{{1,3}}", numerals.arabic),
    _half_bracket("1）", "bracketed", rf"{_D}{{1,3}}", numerals.arabic, _ARABIC),
    _sign("⑴", Form.BRACKET, "bracketed", _signs("⑴", "⒇")),
    _sign(
        "①",
        Form.BRACKET,
        "bracketed",
        _signs("①", "⑳") + _signs("㉑", "㉟") + _signs("㊱", "㊿") + _signs("❶", "❿"),
    ),
    _bracket("(a)", "lower", _LATIN_LOWER, numerals.letter),
    _half_bracket("a)", "lower", _LATIN_LOWER, numerals.letter, _LOWER),
    _point("a.", "lower", "[a-z]", numerals.letter, _LOWER, rf"[.．、]{_BY_WIDTH}"),
    _bracket("(A)", "upper", _LATIN_UPPER, numerals.letter),
    _half_bracket("A)", "upper", _LATIN_UPPER, numerals.letter, _UPPER),
    _point("A.", "upper", "[A-Z]", numerals.letter, _UPPER, rf"[.．、]{_BY_WIDTH}"),
    _bracket("(i)", "lower-roman", _ROMAN_LOWER, numerals.roman),
    _half_bracket("i)", "lower-roman", _ROMAN_LOWER, numerals.roman, _ROMAN_LOWER_STARTS),
    _point(
        "i.",
        "lower-roman",
        _ROMAN_LOWER,
        numerals.roman,
        _ROMAN_LOWER_STARTS,
        rf"[.．、]{_BY_WIDTH}",
    ),
    _bracket("(I)", "upper-roman", _ROMAN_UPPER, numerals.roman),
    _half_bracket("I)", "upper-roman", _ROMAN_UPPER, numerals.roman, _ROMAN_UPPER_STARTS),
    _point(
        "I.",
        "upper-roman",
        _ROMAN_UPPER,
        numerals.roman,
        _ROMAN_UPPER_STARTS,
        rf"[.．、]{_BY_WIDTH}",
    ),
)


def _by_first_character() -> dict[str, tuple[NumberingStyle, ...]]:
    table: dict[str, tuple[NumberingStyle, ...]] = {}
    for style in STYLES:
        for character in style.starts:
            table[character] = (*table.get(character, ()), style)
    return table


STYLES_BY_FIRST_CHARACTER = _by_first_character()
