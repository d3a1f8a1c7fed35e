"""Which words that turn a meaning differ between two wordings.

A score of likeness can't see 不承担 become 应承担: the two are alike in all but one character. So
negations, modals, words of scope, parties, liability and numbers are compared by themselves, in
their order: 甲方赔偿乙方 isn't 乙方赔偿甲方. Words that mean the same are the same, and so
are numbers of one value; the numbers of clauses, and references to them, aren't compared. The words
stand in ``resources/anchoring/critical_words.toml``, where a lawyer can add to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations.anchoring.folding import folded_in_place
from tcreader.annotations.anchoring.numbers import DIGITS, ENGLISH, SCALES, value
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rapidfuzz.distance import Opcode

    Table = Mapping[str, Mapping[str, list[str]]]

_KINDS = ("negation", "modal", "scope", "party", "liability", "joining")
_NUMERAL = f"[{DIGITS}{SCALES}]"
# Numbers of clauses: where they stand, and where they are referred to.
_LABELS = (
    rf"第(?:{_NUMERAL}|[\d.])+(?:[条款项章节编部](?:之{_NUMERAL}+)?|部分)|\d+(?:\.\d+)*[条款项]"
    r"|(?:sections?|clauses?|articles?|paragraphs?|schedules?|annex|appendix|exhibit|no\.|§+)"
    r"\s*\d+(?:\.\d+)*(?:\([a-z\d]{1,4}\))*|\d+(?:\.\d+){2,}|(?<![\d.])\d{1,2}[、)]"
    rf"|[(](?:[a-z]|[ivx]{{1,4}}|\d{{1,2}}|{_NUMERAL}{{1,3}})[)]|[①-⑳]"
)
_TOLD = 4  # words of a run; who wants to know more reads the sentence
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "元", "rmb": "元", "人民币": "元"}


@dataclass(frozen=True)
class CriticalWords:
    """The words that turn a meaning, in all languages at once.

    Attributes:
        pattern: Finds them, and the longer words in which they mean nothing.
        meanings: The word that stands for all that mean the same, for each word and unit.
        joining: Those that matter only when one is exchanged for another.
        simplified: Traditional characters and their simplified forms.
    """

    pattern: re.Pattern[str]
    meanings: Mapping[str, str]
    joining: frozenset[str]
    simplified: Mapping[int, int]

    @classmethod
    def shipped(cls) -> CriticalWords:
        """The words that come with tcreader."""
        import tomllib

        data = tomllib.loads(resource("anchoring", "critical_words.toml").read_text("utf-8"))
        table = tomllib.loads(resource("rules", "zh", "traditional.toml").read_text("utf-8"))
        groups = [group for words in data.values() for kind in _KINDS for group in words[kind]]
        units = [group for words in data.values() for group in words["units"]]
        meanings = {
            _plain(word): group.split("=")[0]
            for group in (*groups, *units)
            for word in group.split("=")
        }
        joining = {group.split("=")[0] for words in data.values() for group in words["joining"]}
        simplified = str.maketrans(table["traditional"], table["simplified"])
        return cls(_pattern(data), meanings, frozenset(joining), simplified)

    def changes(self, old: str, new: str) -> tuple[tuple[str, str], ...]:
        """The critical words that were exchanged, added or taken out, before and after.

        A critical word that stands right beside them is told with them, so that 不 and 应 are told
        as 不承担 and 应承担. Of a rewritten sentence, the words that join others aren't told, and
        of a run of many words the first few.
        """
        from rapidfuzz.distance import Indel

        ours, theirs = self._wording(old), self._wording(new)
        before, after = ours.meanings, theirs.meanings
        told: list[tuple[Span, Span]] = []
        for here, there in _unlike(Indel.opcodes(before, after)):
            words = (*before[slice(*here)], *after[slice(*there)])
            if (here.length and there.length) or not self.joining.issuperset(words):
                _add(told, *_widened(ours, theirs, here, there))
        return tuple(self._told(ours, theirs, here, there) for here, there in told)

    def _told(self, ours: _Wording, theirs: _Wording, here: Span, there: Span) -> tuple[str, str]:
        words = (*ours.meanings[slice(*here)], *theirs.meanings[slice(*there)])
        left_out = frozenset[str]() if self.joining.issuperset(words) else self.joining
        return ours.told(here, left_out), theirs.told(there, left_out)

    def _wording(self, words: str) -> _Wording:
        text = folded_in_place(words).translate(self.simplified)
        found = [
            (Span(*match.span()), self._meaning(match)) for match in self.pattern.finditer(text)
        ]
        told = [(span, meaning) for span, meaning in found if meaning]
        return _Wording(words, [span for span, _ in told], [meaning for _, meaning in told])

    def _meaning(self, match: re.Match[str]) -> str:
        """What a found word stands for; nothing for a neutral one."""
        amount = match["digits"] or match["numerals"] or match["english"]
        if amount is None:
            return self.meanings.get(_plain(match.group()), "")
        number = value(amount.strip())
        unit = match["unit"] or match["chinese_unit"] or match["english_unit"] or ""
        if number is None:
            return ""
        if unit in {"%", "percent", "per cent"}:
            number, unit = number.scaleb(-2), ""
        unit = self.meanings.get(_plain(unit), unit) or _CURRENCIES.get(match["currency"] or "", "")
        return f"{number.normalize():f} {unit}"


class _Wording(NamedTuple):
    """A wording's critical words: where they stand, and what they mean.

    What means the same has the same meaning: a word, or a number's value with its unit.
    """

    text: str
    spans: Sequence[Span]
    meanings: Sequence[str]

    def told(self, part: Span, left_out: frozenset[str]) -> str:
        """The first few of the words as they stand, without what lies between them."""
        indexes = [index for index in range(*part) if self.meanings[index] not in left_out]
        told, last = "", None
        for index in indexes[:_TOLD]:
            if last is not None:
                between = self.text[self.spans[last].end : self.spans[index].start]
                told += between if not between.strip() else " … "
            told += self.spans[index].of(self.text)
            last = index
        return told + " …" if len(indexes) > _TOLD else told

    def touches(self, index: int) -> bool:
        """Whether nothing but white space stands between a word and the next."""
        return not self.text[self.spans[index].end : self.spans[index + 1].start].strip()


def _plain(word: str) -> str:
    """A word as it stands in the table, whether it is written with spaces or hyphens."""
    return " ".join(word.replace("-", " ").split())


def _unlike(steps: Iterable[Opcode]) -> Iterator[tuple[Span, Span]]:
    """Runs in which two sequences differ."""
    ours = theirs = None
    for step in steps:
        if step.tag == "equal":
            if ours is not None and theirs is not None:
                yield ours, theirs
            ours = theirs = None
        else:
            ours = Span(ours.start if ours else step.src_start, step.src_end)
            theirs = Span(theirs.start if theirs else step.dest_start, step.dest_end)
    if ours is not None and theirs is not None:
        yield ours, theirs


def _widened(ours: _Wording, theirs: _Wording, here: Span, there: Span) -> tuple[Span, Span]:
    """Both parts with the common word that stands right after them, or else right before."""
    sides = ((ours, here), (theirs, there))
    changed = [(side, part) for side, part in sides if part.length]
    if all(part.end < len(side.spans) for side, part in sides) and all(
        side.touches(part.end - 1) for side, part in changed
    ):
        return Span(here.start, here.end + 1), Span(there.start, there.end + 1)
    if all(part.start > 0 for _, part in sides) and all(
        side.touches(part.start - 1) for side, part in changed
    ):
        return Span(here.start - 1, here.end), Span(there.start - 1, there.end)
    return here, there


def _add(told: list[tuple[Span, Span]], here: Span, there: Span) -> None:
    """Adds two parts, together with the last ones if they have a word in common."""
    if told and (told[-1][0].end > here.start or told[-1][1].end > there.start):
        ours, theirs = told.pop()
        here, there = Span(ours.start, here.end), Span(theirs.start, there.end)
    told.append((here, there))


def _pattern(data: Table) -> re.Pattern[str]:
    """Labels, numbers and all words, the longest first, so that 不同 isn't read as 不."""
    chinese, english = (_longest_first(data[language]) for language in ("zh", "en"))
    units = {language: _alternatives(_split(data[language]["units"])) for language in data}
    numbers = "|".join(ENGLISH)
    aside = r"\s*(?:[(][^()]{1,12}[)]\s*)?"
    return re.compile(
        rf"{_LABELS}"
        rf"|(?:(?P<currency>{_alternatives(_CURRENCIES)})\s*|(?<![a-z\d.]))"
        rf"(?P<digits>\d[\d,]*(?:\.\d+)?[{SCALES}]*)"
        rf"(?:{aside}(?P<unit>%|{units['zh']}|(?:{units['en']})(?![a-z])))?"
        rf"|(?P<numerals>[百千万]分之(?:{_NUMERAL}|[\d.])+|{_NUMERAL}+(?={aside}(?:{units['zh']})))"
        rf"(?:{aside}(?P<chinese_unit>{units['zh']}))?"
        rf"|(?=[{''.join({word[0] for word in chinese})}])(?:{_alternatives(chinese)})"
        rf"|(?<=[a-z])n't|(?<![a-z-])(?:"
        rf"(?P<english>(?:{numbers})(?:[ -](?:and )?(?:{numbers}))*)"
        rf"{aside}(?P<english_unit>{units['en']}|%)|{_alternatives(english)})(?![a-z-])"
    )


def _longest_first(words: Mapping[str, list[str]]) -> list[str]:
    kinds = (*_KINDS, "neutral")
    return sorted((word for kind in kinds for word in _split(words[kind])), key=len, reverse=True)


def _split(groups: Iterable[str]) -> list[str]:
    return [word for group in groups for word in group.split("=")]


def _alternatives(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in longest)
