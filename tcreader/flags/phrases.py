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

Nothing can repeat without bound, so no phrase can make a search explode. A phrase also knows its
*cues*: words of which one must stand in a sentence before it is worth a search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DRAFTER, CUSTOMER, BOTH, DRAFTERS, CUSTOMERS, FILLER = "\ue000\ue001\ue002\ue003\ue004\ue00f"
"""What stands in a masked text for the words that name a party; a filler for every further
code point keeps each position where it was. The last two are possessives of English."""

_SLOTS = {
    "drafter": f"{DRAFTER}{FILLER}{{0,80}}",
    "customer": f"{CUSTOMER}{FILLER}{{0,80}}",
    "both": f"{BOTH}{FILLER}{{0,80}}",
    "drafter's": f"{DRAFTERS}{FILLER}{{0,80}}",
    "customer's": f"{CUSTOMERS}{FILLER}{{0,80}}",
}
_SLOT_CUES = {
    "drafter": DRAFTER,
    "customer": CUSTOMER,
    "both": BOTH,
    "drafter's": DRAFTERS,
    "customer's": CUSTOMERS,
}
_WORD_EDGE = r"(?!(?<=[a-z0-9])[a-z0-9])"  # not in the middle of a word
_GAPS = {
    "zh": (r"[^，。；：,;]{0,12}?", r"[^。；;]{0,40}?"),
    "en": (
        rf"{_WORD_EDGE}[^.;:]{{0,60}}?{_WORD_EDGE}",
        rf"{_WORD_EDGE}[^.;]{{0,180}}?{_WORD_EDGE}",
    ),
}
_TOKEN = re.compile(
    r"\{(?P<slot>[^{}]+)\}|\((?P<choice>[^{}…()?~^$]+)\)"
    r"|(?P<gap>……|…)|(?P<sign>[()|?~^$])|(?P<words>[^{}…()|?~^$]+)"
)
_AFTER_PARTY = f"{FILLER}{{0,80}})"
_MOST_GAPS = 4
_MOST_NEEDED = 24


class BadPhrase(ValueError):
    """A phrase that doesn't follow the notation; the message says how."""


@dataclass(frozen=True)
class Phrase:
    """A phrase of a rule, compiled when it is first needed.

    Attributes:
        source: As it is written in the rule.
        pattern: The regular expression behind it.
        cues: Words of which at least one stands in every sentence that matches.
        needs: More such groups of words; each must have one in the sentence.
    """

    source: str
    pattern: str
    cues: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, for masked text in lower case."""
        return re.compile(self.pattern)

    def may_match(self, words: str) -> bool:
        """Whether a sentence with one of the cues holds all else that the phrase can't do without.

        Far cheaper than a search, and mostly it says no.
        """
        return all(any(word in words for word in group) for group in self.needs)


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


@dataclass
class _Branch:
    """One alternative being read: its pattern and its candidates for cues."""

    pattern: str = ""
    literal: str = ""
    best: tuple[str, ...] = ()
    needs: list[tuple[str, ...]] = field(default_factory=list)

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
        pattern, cues = self._alternatives(closing=False)
        if self._gap_count > _MOST_GAPS:
            raise BadPhrase(f"has more than {_MOST_GAPS} gaps")
        if not cues:
            raise BadPhrase("needs at least one word that isn't optional")
        if self._language == "en":
            pattern = f"{_WORD_EDGE}(?:{pattern}){_WORD_EDGE}"
        needs = tuple(
            group for group in self._needs if group != cues and len(group) <= _MOST_NEEDED
        )
        return Phrase(self._source, pattern, cues, needs)

    def _alternatives(self, *, closing: bool) -> tuple[str, tuple[str, ...]]:
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
            self._group(branch)
        elif sign == "~":
            branch.pattern += r"\w{0,12}"
        elif sign == "?":
            raise BadPhrase('has a "?" with nothing before it that could be missing')
        else:
            branch.pattern += sign

    def _gap(self, branch: _Branch, gap: str) -> None:
        self._gap_count += 1
        branch.pattern = branch.pattern.removesuffix(" {1,3}")
        pattern = self._gaps[len(gap) - 1]
        own_subject = self._guard or self._language == "en"
        if own_subject and branch.pattern.endswith(_AFTER_PARTY):
            pattern = pattern.replace("[^", f"[^{DRAFTER}{CUSTOMER}{BOTH}", 1)
        branch.pattern += pattern

    def _literal(self, branch: _Branch, literal: str) -> None:
        optional = literal[-1] if self._may_be_missing() else ""
        literal = literal.removesuffix(optional)
        if branch.pattern.endswith(self._gaps):
            literal = literal.lstrip()  # a gap takes its own spaces
        branch.pattern += _escaped(literal)
        branch.literal += literal
        branch.flush()
        if optional:
            branch.pattern += f"(?:{re.escape(optional)})?"

    def _may_be_missing(self) -> bool:
        """Whether a question mark comes next; it is taken."""
        if self._position < len(self._tokens) and self._tokens[self._position][1] == "?":
            self._position += 1
            return True
        return False

    def _group(self, branch: _Branch) -> None:
        pattern, cues = self._alternatives(closing=True)
        self._add(branch, pattern, cues)

    def _slot(self, branch: _Branch, name: str) -> None:
        if name in _SLOTS:
            self._add(branch, _SLOTS[name], (_SLOT_CUES[name],))
        elif name in self._words:
            words = [word.lower() for word in self._words[name]]
            self._one_of(branch, words, tuple(words))
        else:
            raise BadPhrase(f"uses {{{name}}}, which words.toml doesn't hold")

    def _one_of(self, branch: _Branch, words: Sequence[str], cues: tuple[str, ...]) -> None:
        self._add(branch, "|".join(map(_escaped, words)), cues)

    def _add(self, branch: _Branch, pattern: str, cues: tuple[str, ...]) -> None:
        """Add a bracket or a name; it gives cues unless it may be missing."""
        branch.pattern += f"(?:{pattern})"
        if self._may_be_missing():
            branch.pattern += "?"
        else:
            branch.offer(cues)


def _escaped(literal: str) -> str:
    if literal.isalnum():
        return literal
    return re.escape(literal).replace("\\ ", " ").replace(" ", " {1,3}")


def _joined(branches: list[_Branch]) -> tuple[str, tuple[str, ...]]:
    """Alternatives as one pattern; it has cues only if each of them has."""
    for branch in branches:
        branch.flush()
    pattern = "|".join(branch.pattern for branch in branches)
    if len(branches) > 1:
        pattern = f"(?:{pattern})"
    if not all(branch.best for branch in branches):
        return pattern, ()
    return pattern, tuple(dict.fromkeys(cue for branch in branches for cue in branch.best))
