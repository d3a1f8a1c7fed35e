"""From an agreement to the documents, laws, attachments and pages that it refers to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.agreement.blocks import BlockKind
from tcreader.agreement.references.naming import Naming
from tcreader.agreement.references.values import Mention, Reference, ReferenceKind
from tcreader.agreement.references.words import ReferenceWords, plain
from tcreader.agreement.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tcreader.agreement.agreement import Agreement

_BRACKETED = re.compile(r"《([^《》\n\u2028]{2,60})》")
_ADDRESS = re.compile(  # in ASCII alone: Chinese goes on right behind an address
    r"(?:https?://|www\.)[\w.~:/?#\[\]@!$&*+;=%-]*[\w/=#-]", re.ASCII
)
_CALLED = re.compile(r"》?[ \xa0]?[（(][^（）()“”\"\n]{0,16}[“\"]([^“”\"\n]{2,40})[”\"]")
_NOT_FOLLOWED = ("mailto:", "tel:", "#")
_MOST_SHORT_NAMES = 100
_NEAR = 8  # code points behind a name
_CAPTION = 60  # code points of a line that can be an attachment's title


def references_in(agreement: Agreement, aliases: Iterable[str] = ()) -> tuple[Reference, ...]:
    """Everything outside the text that the text refers to, in the order of its first mention.

    Laws and the drafter's documents are told apart; the agreement itself, by its title or as
    "this Agreement" (本协议), is none; two names of one document are one reference.

    Args:
        agreement: What to read.
        aliases: Words that name its drafter, which may stand before a document's name.
    """
    words = ReferenceWords.shipped()
    finder = _Finder(agreement, words, Naming(words, agreement.title, aliases))
    groups: dict[str, list[Mention]] = {}
    by_link: dict[str, str] = {}
    for mention in finder.mentions():
        key = finder.key(mention)
        if mention.link:
            key = by_link.setdefault(mention.link, key)
        groups.setdefault(key, []).append(mention)
    return tuple(_reference(group) for group in groups.values())


class _Finder:
    """Finds the mentions in one agreement."""

    def __init__(self, agreement: Agreement, words: ReferenceWords, naming: Naming) -> None:
        self._agreement = agreement
        self._text = agreement.text
        self._words = words
        self._naming = naming

    def key(self, mention: Mention) -> str:
        """The same for all mentions of one document."""
        is_link = mention.kind is ReferenceKind.LINK
        return mention.link if is_link else self._naming.key(mention.name)

    def mentions(self) -> list[Mention]:
        """Every mention, in order and apart from each other."""
        found = self._apart(list(self._bracketed()), self._by_form())
        self._learn_names(found)
        found = self._apart(found, self._shortened())
        links = dict(self._links())
        spans = sorted(links)
        found = [_with_link(mention, spans, links) for mention in found]
        found = self._apart(found, self._addresses(links))
        return [one for one in found if not self._is_own(one)]

    def _bracketed(self) -> Iterator[Mention]:
        products = self._products()
        for match in _BRACKETED.finditer(self._text):
            name = match[1].strip()
            if name in products:
                continue
            law = self._naming.is_law(name)
            kind = ReferenceKind.LAW if law else ReferenceKind.DOCUMENT
            yield Mention(name, Span(*match.span(1)), kind)

    def _products(self) -> frozenset[str]:
        """Names in 《》 of what the drafter offers: 《云舟传奇》游戏."""
        return frozenset(
            match[1].strip()
            for match in _BRACKETED.finditer(self._text)
            if self._naming.is_product(
                match[1].strip(), self._text[match.end() : match.end() + _NEAR]
            )
        )

    def _by_form(self) -> Iterator[Mention]:
        """Names that are well known or show by their form what they are, the surest first."""
        for pattern, kind in (
            (self._words.laws_en, ReferenceKind.LAW),
            (self._words.ended_en, ReferenceKind.DOCUMENT),
            (self._words.known, ReferenceKind.DOCUMENT),
            (self._words.ended_zh, ReferenceKind.DOCUMENT),
            (self._words.attachments, ReferenceKind.ATTACHMENT),
        ):
            for match in pattern.finditer(self._text):
                start, end = match.span("name" if "name" in pattern.groupindex else 0)
                name = self._naming.trimmed(self._text[start:end])
                vague = pattern is self._words.ended_zh and self._naming.is_vague(name)
                if name and not vague and not self._is_heading(start):
                    yield Mention(name, Span(end - len(name), end), self._naming.kind(name, kind))

    def _is_heading(self, position: int) -> bool:
        """Whether a place is in a heading, whose capitals make no name."""
        block = self._agreement.blocks[self._agreement.block_index(position)]
        return block.kind is BlockKind.HEADING

    def _learn_names(self, found: Iterable[Mention]) -> None:
        """The shorter names that the text defines, and those that it has for itself."""
        count = 0
        for mention in found:
            if self._stands_after_this(mention):
                self._naming.learn_self(mention.name)
            called = _CALLED.match(self._text, mention.span.end)
            if called is None:
                continue
            count += 1
            if self._naming.is_self(called[1]) or called[1].startswith("本"):
                self._naming.learn_self(mention.name)
            elif count <= _MOST_SHORT_NAMES:
                self._naming.learn(called[1], mention.name, mention.kind)

    def _shortened(self) -> Iterator[Mention]:
        """Mentions by the shorter names that the text defines."""
        names = self._naming.short_names
        if not names:
            return
        pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        for match in re.finditer(rf"(?<![A-Za-z])(?:{pattern})(?![A-Za-z])", self._text):
            yield Mention(match.group(), Span(*match.span()), names[match.group()])

    def _links(self) -> Iterator[tuple[Span, str]]:
        for block in self._agreement.blocks:
            for run in block.runs:
                if run.style.link and not run.style.link.startswith(_NOT_FOLLOWED):
                    yield run.span, run.style.link

    def _addresses(self, links: Mapping[Span, str]) -> Iterator[Mention]:
        """Pages by their addresses: written out, or behind words that name no document."""
        for match in _ADDRESS.finditer(self._text):
            yield Mention(match.group(), Span(*match.span()), ReferenceKind.LINK, match.group())
        for span, link in links.items():
            words = " ".join(span.of(self._text).split())
            if words:
                yield Mention(words, span, ReferenceKind.LINK, link)

    def _apart(self, found: list[Mention], more: Iterable[Mention]) -> list[Mention]:
        """Mentions in order, with those of the second kind that don't meet any other."""
        taken = sorted(found, key=lambda one: one.span)
        for mention in more:
            index = bisect_left(taken, mention.span, key=lambda one: one.span)
            beside = taken[max(0, index - 1) : index + 1]
            if not any(one.span.meets(mention.span) for one in beside):
                taken.insert(index, mention)
        return taken

    def _is_own(self, mention: Mention) -> bool:
        """Whether a mention is of the agreement itself, or of something in its text."""
        if mention.kind is ReferenceKind.LINK:
            return False
        if mention.kind is ReferenceKind.ATTACHMENT:
            return plain(mention.name) in self._headings
        return self._naming.is_self(mention.name) or self._stands_after_this(mention)

    @cached_property
    def _headings(self) -> frozenset[str]:
        """How the headings and captions of the text start that could open an attachment."""
        found = set()
        for block in self._agreement.blocks:
            words = block.span.of(self._text).strip(" #*【[")
            opening = self._words.attachments.match(words)
            is_short = block.kind is BlockKind.HEADING or len(words) <= _CAPTION
            if opening is not None and is_short:
                found.add(plain(opening.group()))
        return frozenset(found)

    def _stands_after_this(self, mention: Mention) -> bool:
        before = self._text[max(0, mention.span.start - 12) : mention.span.start].lower().split()
        return bool(before) and before[-1] in self._words.en["self-after"]


def _with_link(mention: Mention, spans: Sequence[Span], links: Mapping[Span, str]) -> Mention:
    """The mention with the address of a link that it stands in, if it does."""
    index = bisect_left(spans, mention.span)
    beside = spans[max(0, index - 1) : index + 1]
    met = next((span for span in beside if span.meets(mention.span)), None)
    return mention._replace(link=links[met]) if met is not None else mention


def _reference(mentions: list[Mention]) -> Reference:
    counts = Counter(mention.name for mention in mentions)
    names = tuple(name for name, _ in counts.most_common())
    links = [mention.link for mention in mentions if mention.link]
    places = tuple(mention.span for mention in mentions)
    named = (mention.kind for mention in mentions if mention.kind is not ReferenceKind.LINK)
    kind = next(named, ReferenceKind.LINK)
    return Reference(names[0], kind, names, places, links[0] if links else "")
