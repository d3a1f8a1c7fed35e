r"""Phrases: the notation in which a rule says what words look like.

A phrase is plain words with a few signs, so that a lawyer can read and write it::

    {drafter}…(不|概不)承担…责任
    {customer} (may|shall) not …(resell|sublicens~)

==================  =============================================================================
``(a|b)``           one of these
``?``               what stands before it may be missing: a bracket, a name, or one letter
``…``               a short gap: up to 12 characters of Chinese within a comma, 60 of English
``……``              a long gap: up to 40 of Chinese, 180 of English; never past ``。`` or ``;``
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
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tcreader.flags.matching import Gap, Phrase, Way

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
_WORD_EDGE = r"(?!(?<=[a-z0-9])[a-z0-9])"  # not in the middle of a word
_SPACE = " {1,3}+"  # the plus: what it takes it keeps, so that nothing is tried twice
_ENDING = r"\w{0,12}+"
_GAPS = {
    "zh": (Gap(12, "，。；：,;"), Gap(40, "。；;")),
    "en": (Gap(60, ".;:"), Gap(180, ".;")),
}
_TOKEN = re.compile(
    r"\{(?P<slot>[^{}]+)\}|\((?P<choice>[^{}…()?~^$]+)\)"
    r"|(?P<gap>……|…)|(?P<sign>[()|?~^$])|(?P<words>[^{}…()|?~^$]+)"
)
_AFTER_PARTY = f"{FILLER}{{0,80}}+)"
_MOST_GAPS = 4
_MOST_NEEDED = 24
_MOST_WAYS = 24
_MOST_READINGS = 500


class BadPhrase(ValueError):
    """A phrase that doesn't follow the notation; the message says how."""


def phrase(
    source: str, language: str, words: Mapping[str, Sequence[str]], *, guard: bool = False
) -> Phrase:
    """The phrase that a rule writes.

    Args:
        source: As written.
        language: ``zh`` or ``en``; decides the size of gaps and the treatment of word ends.
        words: Lists of words under the names that a phrase can use in braces.
        guard: Whether the phrase stops a rule. In a guard, and in all English phrases, a gap
            right after a party passes no other party: ``{customer}…有权`` isn't found where the
            drafter has the right.

    Raises:
        BadPhrase: It doesn't follow the notation.
    """
    return _Reader(source, language, words, guard=guard).read()


class _Way(NamedTuple):
    """A way through what has been read so far.

    Attributes:
        done: The segments that ended in a gap.
        segment: The one that is being read.
        readings: In how many ways the segment can be read at one place of a sentence, at most.
        head: Letters with which the segment surely begins.
    """

    done: tuple[tuple[str, Gap], ...] = ()
    segment: str = ""
    readings: int = 1
    head: str = ""

    def then(self, other: _Way) -> _Way:
        """This way, and the other one after it."""
        head = self.head if self.segment or self.done else other.head
        if not other.done:
            readings = self.readings * other.readings
            if readings > _MOST_READINGS:
                raise BadPhrase("could be read in too many ways; write it as several phrases")
            return _Way(self.done, self.segment + other.segment, readings, head)
        (first, gap), *rest = other.done
        done = (*self.done, (self.segment + first, gap), *rest)
        return _Way(done, other.segment, other.readings, head)

    def closed(self, edge: str) -> Way:
        """The way when all has been read; ``edge`` stands around every segment."""
        segments = (*(segment for segment, _ in self.done), self.segment)
        return Way(
            tuple(f"{edge}{segment}{edge}" for segment in segments),
            tuple(gap for _, gap in self.done),
        )


@dataclass
class _Branch:
    """One alternative being read: the ways through it and its candidates for cues."""

    ways: list[_Way] = field(default_factory=lambda: [_Way()])
    literal: str = ""
    best: tuple[str, ...] = ()
    needs: list[tuple[str, ...]] = field(default_factory=list)

    def go_on(self, ways: Sequence[_Way]) -> None:
        """Go on in one of several ways."""
        self.ways = [way.then(other) for way in self.ways for other in ways]
        if len(self.ways) > _MOST_WAYS:
            raise BadPhrase("has gaps in too many brackets; write it as several phrases")

    def flush(self) -> None:
        """Take the literal read so far as a possible cue."""
        if literal := self.literal.strip():
            self.offer((literal,))
        self.literal = ""

    def offer(self, cues: tuple[str, ...]) -> None:
        """Keep the better of two sets of cues: longer words first, then fewer."""
        if cues:
            self.needs.append(cues)
            if not self.best or _worth(cues) > _worth(self.best):
                self.best = cues


def _worth(cues: tuple[str, ...]) -> tuple[int, int]:
    shortest = min(map(len, cues))
    # Past four letters a cue is rare enough; then fewer alternatives are better.
    return min(shortest, 4) if cues[0].isascii() else min(shortest, 2), -len(cues)


class _Reader:
    """Reads one phrase from left to right, group by group."""

    def __init__(
        self, source: str, language: str, words: Mapping[str, Sequence[str]], *, guard: bool
    ) -> None:
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
        self._needs: list[tuple[str, ...]] = []

    def read(self) -> Phrase:
        if not self._tokens:
            raise BadPhrase("is empty")
        ways, cues = self._alternatives(closing=False)
        if self._gap_count > _MOST_GAPS:
            raise BadPhrase(f"has more than {_MOST_GAPS} gaps")
        if not cues:
            raise BadPhrase("needs at least one word that isn't optional")
        edge = _WORD_EDGE if self._language == "en" else ""
        needs = tuple(
            group for group in self._needs if group != cues and len(group) <= _MOST_NEEDED
        )
        return Phrase(self._source, tuple(way.closed(edge) for way in ways), cues, needs)

    def _alternatives(self, *, closing: bool) -> tuple[list[_Way], tuple[str, ...]]:
        """Alternatives up to the closing bracket or the end, with the cues of them all."""
        branches = [_Branch()]
        while self._position < len(self._tokens):
            kind, piece = self._tokens[self._position]
            self._position += 1
            if piece == ")" and not closing:
                raise BadPhrase("closes a bracket that it never opened")
            if piece == ")":
                return _joined(branches)
            if piece == "|":
                branches.append(_Branch())
            else:
                self._take(branches[-1], kind, piece)
        if closing:
            raise BadPhrase("opens a bracket that it never closes")
        joined = _joined(branches)
        self._needs = branches[0].needs if len(branches) == 1 else []
        return joined

    def _take(self, branch: _Branch, kind: str, piece: str) -> None:
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

    def _sign(self, branch: _Branch, sign: str) -> None:
        if sign == "(":
            self._add(branch, *self._alternatives(closing=True))
        elif sign == "~":
            branch.go_on([_Way(segment=_ENDING)])
        elif sign == "?":
            raise BadPhrase('has a "?" with nothing before it that could be missing')
        else:
            branch.go_on([_Way(segment=sign)])

    def _gap(self, branch: _Branch, sign: str) -> None:
        self._gap_count += 1
        gap = self._gaps[len(sign) - 1]
        own = gap._replace(stops=f"{gap.stops}{DRAFTER}{CUSTOMER}{BOTH}")
        minds_subject = self._guard or self._language == "en"
        ways = []
        for way in branch.ways:
            segment = way.segment.removesuffix(_SPACE)
            after_party = minds_subject and segment.endswith(_AFTER_PARTY)
            done = (*way.done, (segment, own if after_party else gap))
            ways.append(_Way(done, head=way.head))
        branch.ways = ways

    def _literal(self, branch: _Branch, literal: str) -> None:
        optional = literal[-1] if self._may_be_missing() else ""
        literal = literal.removesuffix(optional)
        if branch.ways[0].done and not branch.ways[0].segment:
            literal = literal.lstrip()  # a gap takes its own spaces
        branch.go_on([_Way(segment=_escaped(literal), head=literal)])
        branch.literal += literal
        branch.flush()
        if optional:
            branch.go_on([_Way(segment=f"(?:{re.escape(optional)})?", readings=2)])

    def _may_be_missing(self) -> bool:
        """Whether a question mark comes next; it is taken."""
        if self._position < len(self._tokens) and self._tokens[self._position][1] == "?":
            self._position += 1
            return True
        return False

    def _slot(self, branch: _Branch, name: str) -> None:
        if name in _SIGNS:
            sign = _SIGNS[name]
            self._add(branch, [_Way(segment=f"(?:{sign}{_AFTER_PARTY}", head=sign)], (sign,))
        elif name in self._words:
            words = [word.lower() for word in self._words[name]]
            self._one_of(branch, words, tuple(words))
        else:
            raise BadPhrase(f"uses {{{name}}}, which words.toml doesn't hold")

    def _one_of(self, branch: _Branch, words: Sequence[str], cues: tuple[str, ...]) -> None:
        self._add(branch, [_either([_Way(segment=_escaped(w), head=w) for w in words])], cues)

    def _add(self, branch: _Branch, ways: list[_Way], cues: tuple[str, ...]) -> None:
        """Add a bracket or a name; it gives cues unless it may be missing."""
        if self._may_be_missing():
            if len(ways) == 1 and not ways[0].done:
                (way,) = ways
                ways = [_Way(segment=f"(?:{way.segment})?", readings=way.readings + 1)]
            else:
                ways = [*ways, _Way()]
        else:
            branch.offer(cues)
        branch.go_on(ways)


def _escaped(literal: str) -> str:
    if literal.isalnum():
        return literal
    return re.escape(literal).replace("\\ ", " ").replace(" ", _SPACE)


def _joined(branches: list[_Branch]) -> tuple[list[_Way], tuple[str, ...]]:
    """The ways through alternatives; they have cues only if each of them has."""
    for branch in branches:
        branch.flush()
    all_ways = [way for branch in branches for way in branch.ways]
    ways: list[_Way] = []
    for has_gaps, group in groupby(all_ways, key=lambda way: bool(way.done)):
        alike = list(group)
        ways += alike if has_gaps else [_either(alike)]
    if not all(branch.best for branch in branches):
        return ways, ()
    return ways, tuple(dict.fromkeys(cue for branch in branches for cue in branch.best))


def _either(ways: list[_Way]) -> _Way:
    """Alternatives without gaps as one way; only those can compete that begin alike."""
    if len(ways) == 1:
        return ways[0]._replace(segment=f"(?:{ways[0].segment})")
    readings = max(
        sum(
            other.readings
            for other in ways
            if other.head.startswith(way.head) or way.head.startswith(other.head)
        )
        for way in ways
    )
    segment = f"(?:{'|'.join(way.segment for way in ways)})"
    return _Way(segment=segment, readings=readings)
