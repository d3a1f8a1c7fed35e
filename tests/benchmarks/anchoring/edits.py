"""Notes on agreements that were edited by a program that knows where everything went.

An edited text is made of pieces: kept ranges of the old text, and new words. So each code point of
the old text has its place in the new one, or none.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.agreement.sentences import sentences
from tests.benchmarks.anchoring.cases import Case, Trial, agreement_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tcreader.agreement import Agreement

_TOKEN = re.compile(r"[A-Za-z]+|\d+|[^\S\n]+|\n|.", re.DOTALL)
_LABEL = re.compile(r"(\s*(?:第)?)(\d{1,3}|[一二三四五六七八九十百]{1,5})(?=[.、．)）条 ])")
NOTES = 400  # a document, at most


class Piece(NamedTuple):
    """Kept words of the old text, or new ones."""

    words: str
    start: int | None = None  # in the old text


class Edited(NamedTuple):
    """An edited text, and where each code point of the old one stands in it."""

    text: str
    places: Sequence[int | None]

    def truth(self, span: Span) -> Span | None:
        """Where the words that stood at a span stand now, if most of them do."""
        kept = [place for place in self.places[span.start : span.end] if place is not None]
        if not kept or 2 * len(kept) <= span.length:
            return None
        return Span(min(kept), max(kept) + 1)

    def keeps_any(self, span: Span) -> bool:
        """Whether anything of the words that stood at a span is left."""
        return any(place is not None for place in self.places[span.start : span.end])


def edited(text: str, pieces: Iterable[Piece]) -> Edited:
    """The text that the pieces make."""
    words: list[str] = []
    places: list[int | None] = [None] * len(text)
    at = 0
    for piece in pieces:
        if piece.start is not None:
            places[piece.start : piece.start + len(piece.words)] = range(at, at + len(piece.words))
        words.append(piece.words)
        at += len(piece.words)
    return Edited("".join(words), places)


def words_edited(share: float) -> Callable[[str, random.Random], Iterator[Piece]]:
    """Replaces, drops or adds a share of all words, or of all characters in Chinese."""

    def edit(text: str, draw: random.Random) -> Iterator[Piece]:
        stock = [token.group() for token in _TOKEN.finditer(text) if token.group().strip()]
        for token in _TOKEN.finditer(text):
            kept = Piece(token.group(), token.start())
            if token.group() == "\n" or not token.group().strip() or draw.random() >= share:
                yield kept
                continue
            space = " " if token.group().isascii() and token.group().isalpha() else ""
            kind = draw.randrange(3)
            if kind == 0:
                yield Piece(draw.choice(stock))
            elif kind == 1:
                yield kept
                yield Piece(space + draw.choice(stock))

    return edit


def _lines(text: str) -> list[Piece]:
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        found.append(Piece(line, at))
        at += len(line)
    return found


def clauses_deleted(share: float) -> Callable[[str, random.Random], Iterator[Piece]]:
    """Drops a share of all lines."""

    def edit(text: str, draw: random.Random) -> Iterator[Piece]:
        return (line for line in _lines(text) if not line.words.strip() or draw.random() >= share)

    return edit


def clauses_moved(share: float) -> Callable[[str, random.Random], Iterator[Piece]]:
    """Puts a share of all lines elsewhere."""

    def edit(text: str, draw: random.Random) -> Iterator[Piece]:
        stay, go = [], []
        for line in _lines(text):
            (go if line.words.strip() and draw.random() < share else stay).append(line)
        for line in go:
            stay.insert(draw.randrange(len(stay) + 1), line)
        return iter(stay)

    return edit


def clauses_added(share: float) -> Callable[[str, random.Random], Iterator[Piece]]:
    """Adds lines that look like others: those, with a tenth of their words changed."""

    def edit(text: str, draw: random.Random) -> Iterator[Piece]:
        lines = _lines(text)
        change = words_edited(0.1)
        for line in lines:
            yield line
            if draw.random() < share:
                like = draw.choice(lines).words
                yield Piece("".join(piece.words for piece in change(like, draw)))

    return edit


def renumbered(text: str, draw: random.Random) -> Iterator[Piece]:
    """Counts each number at the start of a line one up, as after an added first clause."""
    del draw
    for line in _lines(text):
        label = _LABEL.match(line.words)
        if label is None or line.start is None:
            yield line
            continue
        start, end = label.span(2)
        yield Piece(line.words[:start], line.start)
        yield Piece(_next(label.group(2)))
        yield Piece(line.words[end:], line.start + end)


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else "十" + number.lstrip("十")


def all_together(share: float) -> Callable[[str, random.Random], Iterator[Piece]]:
    """Drops, moves and adds a share of all lines each, and edits the words of three times as many."""

    def edit(text: str, draw: random.Random) -> Iterator[Piece]:
        change = words_edited(0.1)
        for step in clauses_moved(share)(text, draw):
            fate = draw.random()
            if not step.words.strip() or fate >= 5 * share:
                yield step
            elif fate >= 2 * share:
                yield from _moved(change(step.words, draw), step.start or 0)
            elif fate >= share:
                yield step
                yield Piece("".join(piece.words for piece in change(step.words, draw)))

    return edit


def _moved(pieces: Iterable[Piece], by: int) -> Iterator[Piece]:
    for words, start in pieces:
        yield Piece(words, None if start is None else start + by)


EDITS: dict[str, Callable[[str, random.Random], Iterator[Piece]]] = {
    "1 % of the words": words_edited(0.01),
    "5 % of the words": words_edited(0.05),
    "10 % of the words": words_edited(0.10),
    "5 % of the clauses deleted": clauses_deleted(0.05),
    "5 % of the clauses moved": clauses_moved(0.05),
    "5 % look-alikes added": clauses_added(0.05),
    "renumbered": renumbered,
    "all of it": all_together(0.05),
    "twice as much of all of it": all_together(0.10),
}


def trials(
    agreements: Iterable[tuple[str, Agreement]], seed: str = "", notes: int = NOTES
) -> Iterator[Trial]:
    """Each agreement after each edit.

    Args:
        agreements: What is edited, by name.
        seed: Changes every random choice.
        notes: Sentences of a document that are noted, at most.
    """
    for name, agreement in agreements:
        text = agreement.text
        for edit, change in EDITS.items():
            draw = random.Random(f"{name} {edit}{seed}")  # noqa: S311
            made = edited(text, change(text, draw))
            new = agreement_of(made.text, agreement.source.language)
            yield Trial(
                f"{name}: {edit}", agreement, new, list(_cases(text, made, edit, draw, notes))
            )


def _cases(text: str, made: Edited, edit: str, draw: random.Random, notes: int) -> Iterator[Case]:
    spans = [span for span in sentences(text, Span(0, len(text))) if span.length >= 6]
    for span in sorted(draw.sample(spans, min(notes, len(spans)))):
        for part in (span, few_words(text, span, draw)):
            yield from _case(text, made, edit, part, "" if part is span else ": a few words")


def _case(text: str, made: Edited, edit: str, span: Span, what: str) -> Iterator[Case]:
    line = Span(text.rfind("\n", 0, span.start) + 1, (text + "\n").index("\n", span.end))
    truth = made.truth(span)
    if truth is None and made.keeps_any(line):
        return  # so much of the words was edited away that nobody could say
    if truth is None and (_has_twin(text, line) or line.of(text) in made.text):
        return  # one that stayed, or a copy that was added, can't be told from the one that went
    group = f"{edit}{what}" if truth is not None else f"{edit}: gone{what}"
    yield Case(group, span, truth)


def _has_twin(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return f"\n{text}\n".count(f"\n{words}\n") > 1


def few_words(text: str, span: Span, draw: random.Random) -> Span:
    """A few characters, or whole words, of a sentence."""
    tokens = [token.span() for token in _TOKEN.finditer(text, span.start, span.end)]
    length = min(len(tokens), draw.randint(2, 8))
    first = draw.randint(0, len(tokens) - length)
    found = Span(tokens[first][0], tokens[first + length - 1][1]).trimmed(text)
    return found if sum(map(str.isalnum, found.of(text))) >= 2 else span
