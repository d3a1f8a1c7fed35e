"""Rules as data: what a flag's words look like, who must act, and what stops it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement.ideographs import has_ideograph, ideograph_count
from tcreader.flags.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.flags.cues import CueIndex
    from tcreader.flags.grammar import Grammar, PartyWords
    from tcreader.flags.matching import Phrase
    from tcreader.flags.taxonomy import Taxonomy
    from tcreader.flags.weighing import Weights

WHO = ("drafter", "drafter-or-nobody", "customer", "customer-or-nobody", "anyone")
BY_WEIGHT = "by-weight"
"""The last part of a rule's id where weights have found a flag and no rule has."""
HOW = ("may", "plainly", "affirmed")
_LATIN_WORD = re.compile("[a-z]+")
_OPENING = 200  # code points of a sentence that show its language


@dataclass(frozen=True)
class Rule:
    """One way in which an agreement words a category.

    Attributes:
        id: Language, category and name: ``zh/liability-exclusion/no-liability``.
        category: Id of the category that it finds.
        who: Who must be the subject of the words: ``drafter``, ``customer``, one of them or
            nobody at all (``drafter-or-nobody``), or ``anyone``.
        how: ``may`` if the words need a power or a plan before them (有权, will), ``plainly``
            if they speak for themselves, ``affirmed`` if they do unless something negates them.
        says: Phrases of which a sentence must hold one; they are the flag's operative words.
        also: Phrases of which the sentence must hold one as well, if there are any.
        unless: Phrases of which the sentence must hold none.
        inherits: Whether the items that the sentence introduces carry the flag too.
        firm: Whether what it finds stands whatever the weights say.
        severity: Where this rule starts, if elsewhere than its category.
        reasons: Keys of reasons that always hold for it.
        positive: Sentences that it finds.
        negative: Sentences that it must not find.
        weighed: The agreement's words that weights found it by, where no phrase has.
    """

    id: str
    category: str
    who: str = "anyone"
    how: str = "plainly"
    says: tuple[Phrase, ...] = ()
    also: tuple[Phrase, ...] = ()
    unless: Iterable[Phrase] = ()
    inherits: bool = False
    firm: bool = False
    severity: Severity | None = None
    reasons: tuple[str, ...] = ()
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    weighed: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its id without the language."""
        return self.id.partition("/")[2]


class ReasonCue(NamedTuple):
    """Words that give a reason away.

    Attributes:
        key: The reason's.
        says: Phrases of which one must stand in the sentence.
        unless: Phrases that speak against it.
        categories: The categories that it matters for; all if empty.
    """

    key: str
    says: tuple[Phrase, ...]
    unless: Iterable[Phrase] = ()
    categories: frozenset[str] = frozenset()


Finding = tuple[Rule, int, int]
"""A rule and the place of its words in a sentence."""


@dataclass(frozen=True)
class Rulebook:
    """The rules of one language, with the words by which they know who acts.

    Attributes:
        language: ``zh`` or ``en``.
        rules: In the order in which they are tried.
        reasons: What raises or lowers severity.
        grammar: Who is a sentence's subject.
        parties: The words that usually name a party.
        cues: Which rules, by index, are worth a try in a sentence.
        silent: Phrases of sentences in which nothing is flagged, such as an announcement that
            waivers are printed in bold.
        marks: The words that announce a mark, under the mark's name: ``bold`` for 加粗.
        weights: A second opinion on what the rules find; None without one.
    """

    language: str
    rules: tuple[Rule, ...]
    reasons: tuple[ReasonCue, ...]
    grammar: Grammar
    parties: PartyWords
    cues: CueIndex
    silent: tuple[Phrase, ...] = ()
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Weights | None = None


@dataclass(frozen=True)
class Rules:
    """Everything that a scan needs to know beside the agreement.

    Attributes:
        taxonomy: What the rules find, in words.
        books: One for each language.
    """

    taxonomy: Taxonomy
    books: Mapping[str, Rulebook]

    def known(self, languages: Iterable[str]) -> bool:
        """Whether there are rules for one of an agreement's languages."""
        return any(language.split("-")[0] in self.books for language in languages)

    def book_for(self, words: str) -> Rulebook | None:
        """The rules of a sentence's language, if there are any.

        A Chinese sentence can be full of names in Latin letters; it still has more characters than
        those have words.

        Args:
            words: The sentence with its parties masked, in lower case.
        """
        opening = words[:_OPENING]
        if not has_ideograph(opening):
            return self.books.get("en")
        han = ideograph_count(opening)
        chinese = han * 5 > len(opening) or han > len(_LATIN_WORD.findall(opening))
        return self.books.get("zh" if chinese else "en")


def by_weight(language: str, category: str, words: tuple[str, ...] = ()) -> Rule:
    """What stands for the rule of a flag that only weights have found; it starts at medium."""
    return Rule(
        f"{language}/{category}/{BY_WEIGHT}", category, severity=Severity.MEDIUM, weighed=words
    )
