r"""Phrases: the notation in which a rule says what words look like.

A phrase is plain words with a few signs, so that a lawyer can read and write it::

    {drafter}…(不|概不)承担…责任
    {customer} (may|shall) not …(resell|sublicens~)

==================  =============================================================================
``(a|b)``           one of these
``?``               what stands before it may be missing: a bracket, a name, or one letter
``…``               a short gap: up to 12 characters of Chinese within a comma, 60 of English
``……``              a long gap: up to 40 of Chinese, 180 of English; never past ``。`` or ``;``
``………``             the same for lists that drafters put in between: up to 160 and 400
``~``               any ending of an English word: ``terminat~``
``^`` and ``$``     the start and the end of the sentence
``{drafter}``       the drafter by any of its names; likewise ``{customer}`` and ``{both}``,
                    and in English ``{drafter's}`` and ``{customer's}`` (our, your)
``{name}``          a list of words from the language's ``words.toml``
==================  =============================================================================

It is no regular expression, and has nothing that repeats without bound: no phrase can make a
search explode (see ``matching``). What could be read in too many ways, such as many brackets side
by side whose words begin alike, is refused. A phrase also knows its *cues*: words of which one
must stand in a sentence before it is worth a search.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tcreader.flags.matching import WORD_EDGE, Gap, Phrase
from tcreader.flags.phrase_parts import BadPhrase, Branch, HalfWay, either, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DRAFTER, CUSTOMER, BOTH, DRAFTERS, CUSTOMERS, FILLER = "\ue000\ue001\ue002\ue003\ue004\ue00f"
"""What stands in a masked text for the words that name a party; a filler for every further
code point keeps each position where it was. The last two are possessives of English."""

_SIGNS = {
    "drafter": DRAFTER,
    "customer": CUSTOMER,
    "both": BOTH,
    "drafter's": DRAFTERS,
    "customer's": CUSTOMERS,
}
_SPACE = " {1,3}+"  # the plus: what it takes it keeps, so that nothing is tried twice
_NO_SPACE = " ?"  # Chinese puts one around a name in Latin letters, or doesn't
_ENDING = r"\w{0,12}+"
_GAPS = {
    "zh": (Gap(12, "，。；：,;"), Gap(40, "。；;"), Gap(160, "。；;")),
    "en": (Gap(60, ".;:"), Gap(180, ".;"), Gap(400, ".;")),
}
_TOKEN = re.compile(
    r"\{(?P<slot>[^{}]+)\}|\((?P<choice>[^{}…()?~^$]+)\)"
    r"|(?P<gap>………|……|…)|(?P<sign>[()|?~^$])|(?P<words>[^{}…()|?~^$]+)"
)
_REGULAR = re.compile(r"[*+\[\]\\]")  # what they mean there would be looked for as it is written
_AFTER_PARTY = f"{FILLER}{{0,80}}+)"
_MOST_GAPS = 4
_MOST_NEEDED = 48
_DEEPEST = 8


def phrase(
    source: str,
    language: str,
    words: Mapping[str, Sequence[str]],
    *,
    guard: bool = False,
    trusted: bool = False,
) -> Phrase:
    """The phrase that a rule writes.

    Args:
        source: As written.
        language: ``zh`` or ``en``; decides the size of gaps and the treatment of word ends.
        words: Lists of words under the names that a phrase can use in braces.
        guard: Whether the phrase stops a rule. In a guard, and in all English phrases, a gap
            right after a party passes no other party: ``{customer}…有权`` isn't found where the
            drafter has the right.
        trusted: Whether it is known to be readable in few ways, so that they needn't be counted.

    Raises:
        BadPhrase: It doesn't follow the notation.
    """
    return _Reader(source, language, words, guard=guard, trusted=trusted).read()


class _Reader:
    """Reads one phrase from left to right, group by group."""

    def __init__(
        self,
        source: str,
        language: str,
        words: Mapping[str, Sequence[str]],
        *,
        guard: bool,
        trusted: bool,
    ) -> None:
        self._trusted = trusted
        self._source = source
        self._guard = guard
        self._words = words
        self._language = language
        self._gaps = _GAPS[language]
        self._tokens = [
            (str(match.lastgroup), match[match.lastgroup or 0])
            for match in _TOKEN.finditer(source.strip().lower())
        ]
        self._position = 0
        self._gap_count = 0
        self._depth = 0
        self._needs: list[tuple[str, ...]] = []

    def read(self) -> Phrase:
        if not self._tokens:
            raise BadPhrase("has an empty phrase")
        if _REGULAR.search(self._source):
            raise BadPhrase(
                'has a phrase with a sign of regular expressions, which it is not: "{entry}"; '
                "write … for what may stand between"
            )
        ways, cues = self._alternatives(closing=False)
        if self._gap_count > _MOST_GAPS:
            raise BadPhrase(
                'has a phrase with more than {most} gaps: "{entry}"', most=str(_MOST_GAPS)
            )
        if not cues:
            raise BadPhrase('has a phrase without a word that isn\'t optional: "{entry}"')
        edge = WORD_EDGE if self._language == "en" else ""
        needed = {group for group in self._needs if group != cues and len(group) <= _MOST_NEEDED}
        needs = tuple(sorted(needed, key=lambda group: (len(group), group)))  # the quick ones first
        return Phrase(self._source, tuple(way.closed(edge) for way in ways), cues, needs)

    def _alternatives(self, *, closing: bool) -> tuple[list[HalfWay], tuple[str, ...]]:
        """Alternatives up to the closing bracket or the end, with the cues of them all."""
        branches = [Branch()]
        while self._position < len(self._tokens):
            kind, piece = self._tokens[self._position]
            self._position += 1
            if piece == ")" and not closing:
                raise BadPhrase(
                    'has a phrase that closes a bracket that it never opened: "{entry}"'
                )
            if piece == ")":
                return joined(branches, trusted=self._trusted)
            if piece == "|":
                branches.append(Branch())
            else:
                self._take(branches[-1], kind, piece)
        if closing:
            raise BadPhrase('has a phrase that opens a bracket that it never closes: "{entry}"')
        self._needs = branches[0].needs if len(branches) == 1 else []
        return joined(branches, trusted=self._trusted)

    def _take(self, branch: Branch, kind: str, piece: str) -> None:
        if kind == "words":
            self._literal(branch, piece)
            return
        branch.flush()
        if kind == "choice":
            words = piece.split("|")
            cues = tuple(stripped for word in words if (stripped := word.strip()))
            self._one_of(branch, words, cues if len(cues) == len(words) else ())
        elif kind == "slot":
            self._slot(branch, piece)
        elif kind == "gap":
            self._gap(branch, piece)
        else:
            self._sign(branch, piece)

    def _sign(self, branch: Branch, sign: str) -> None:
        if sign == "(":
            self._depth += 1
            if self._depth > _DEEPEST:
                says = 'has a phrase with brackets more than {most} deep: "{entry}"'
                raise BadPhrase(says, most=str(_DEEPEST))
            self._add(branch, *self._alternatives(closing=True))
            self._depth -= 1
        elif sign == "~":
            branch.go_on([HalfWay(segment=_ENDING)])
        elif sign == "?":
            raise BadPhrase(
                'has a phrase with a "?" behind nothing that could be missing: "{entry}"'
            )
        else:
            branch.go_on([HalfWay(segment=sign)])

    def _gap(self, branch: Branch, sign: str) -> None:
        self._gap_count += 1
        gap = self._gaps[len(sign) - 1]
        own = gap._replace(stops=f"{gap.stops}{DRAFTER}{CUSTOMER}{BOTH}")
        minds_subject = self._guard or self._language == "en"
        ways = []
        for way in branch.ways:
            segment = way.segment.removesuffix(_SPACE).removesuffix(_NO_SPACE)
            after_party = minds_subject and segment.endswith(_AFTER_PARTY)
            done = (*way.done, (segment, own if after_party else gap))
            ways.append(HalfWay(done, head=way.head))
        branch.ways = ways

    def _literal(self, branch: Branch, literal: str) -> None:
        optional = literal[-1] if self._may_be_missing() else ""
        literal = literal.removesuffix(optional)
        if branch.ways[0].done and not branch.ways[0].segment:
            literal = literal.lstrip()  # a gap takes its own spaces
        branch.go_on([HalfWay(segment=_escaped(literal), head=literal)])
        branch.literal += literal
        branch.flush()
        if optional:
            branch.go_on([HalfWay(segment=f"(?:{re.escape(optional)})?", readings=2)])

    def _may_be_missing(self) -> bool:
        """Whether a question mark comes next; it is taken."""
        if self._position < len(self._tokens) and self._tokens[self._position][1] == "?":
            self._position += 1
            return True
        return False

    def _slot(self, branch: Branch, name: str) -> None:
        if name in _SIGNS:
            sign = _SIGNS[name]
            party = f"(?:{sign}{_AFTER_PARTY}"
            if self._language == "zh":
                party = f"{_NO_SPACE if branch.ways[0].segment else ''}{party}{_NO_SPACE}"
            self._add(branch, [HalfWay(segment=party, head=sign)], (sign,))
        elif name in self._words:
            words = [word.lower() for word in self._words[name]]
            self._one_of(branch, words, tuple(words))
        else:
            says = 'has a phrase with a name that words.toml doesn\'t hold, {name}: "{entry}"'
            raise BadPhrase(says, name=f"{{{name}}}")

    def _one_of(self, branch: Branch, words: Sequence[str], cues: tuple[str, ...]) -> None:
        self._add(branch, [_any_of(tuple(words), trusted=self._trusted)], cues)

    def _add(self, branch: Branch, ways: list[HalfWay], cues: tuple[str, ...]) -> None:
        """Add a bracket or a name; it gives cues unless it may be missing."""
        if self._may_be_missing():
            if len(ways) == 1 and not ways[0].done:
                (way,) = ways
                ways = [HalfWay(segment=f"(?:{way.segment})?", readings=way.readings + 1)]
            else:
                ways = [*ways, HalfWay()]
        else:
            branch.offer(cues)
        branch.go_on(ways)


@lru_cache(maxsize=1024)  # a list of words with a name stands in many phrases
def _any_of(words: tuple[str, ...], *, trusted: bool) -> HalfWay:
    return either([HalfWay(segment=_escaped(word), head=word) for word in words], trusted=trusted)


def _escaped(literal: str) -> str:
    if literal.isalnum():
        return literal
    return re.escape(literal).replace("\\ ", " ").replace(" ", _SPACE)
