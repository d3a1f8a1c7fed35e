"""Notes on real successive versions, with a truth that needs no anchoring.

What can be known for certain is asked, and the rest left out:

- A sentence that stands once in either version, word for word, stands there.
- One that stands several times is known by its neighbours, if both are such sentences.
- Where just one sentence stands between two such sentences in both versions, the one has become
  the other, if the two are half alike at all.
- A sentence is gone if nothing in the new version is half like it but what stood beside it in
  the old one too, word for word.

Likeness is rapidfuzz's ``ratio`` of whole sentences, or of the part of the longer one that is most
like the shorter.
"""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from tcreader.agreement import Span
from tcreader.agreement.sentences import sentences
from tcreader.formats import read
from tests.benchmarks.anchoring.cases import Case, Trial
from tests.benchmarks.anchoring.edits import few_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tcreader.agreement import Agreement

LEAST = 6  # code points of a sentence that is asked for
ALIKE = 50.0  # percent
PART_ALIKE = 65.0

STATUTES = ("antimonopoly_law", "civil_procedure_interpretation", "company_law")
PROCEDURE = "procuratorate_criminal_procedure_rules"


def pairs(shared: Path) -> Iterator[tuple[str, Path, Path]]:
    """The corpus's successive versions: a name, the older and the newer file."""
    for language in ("zh", "en"):
        for folder in sorted((shared / "corpus" / f"agreements-{language}" / "versions").iterdir()):
            for old, new in pairwise(sorted(folder.iterdir())):
                yield f"agreements {language}", old, new
    for name in (*STATUTES, PROCEDURE):
        old, new = sorted((shared / "corpus" / "large" / "zh").glob(f"{name}_*.md"))
        yield "statutes zh", old, new


def trials(shared: Path) -> Iterator[Trial]:
    """A trial for each pair of versions that differ."""
    for name, old, new in pairs(shared):
        before, after = read(old), read(new)
        if before.text != after.text:
            yield Trial(f"{name}: {new.stem}", before, after, list(_cases(before, after)))


def _cases(old: Agreement, new: Agreement) -> Iterator[Case]:
    draw = random.Random(len(old.text))  # noqa: S311
    here, there = _Sentences(old.text), _Sentences(new.text)
    known = dict(_anchors(here, there))
    for index, span in enumerate(here.spans):
        words = here.words[index]
        if len(words) < LEAST:
            continue
        group, target = _fate(here, there, known, index)
        if group:
            yield Case(group, span, target)
            yield from _part(draw, group, span, target, old.text, new.text)


def _part(
    draw: random.Random, group: str, span: Span, target: Span | None, old: str, new: str
) -> Iterator[Case]:
    """A few words of a sentence, where they stand in it once."""
    few = few_words(old, span, draw)
    words = few.of(old)
    if few == span or span.of(old).count(words) > 1:
        return
    truth = None
    if target is not None:
        if target.of(new).count(words) != 1:
            return
        begin = new.index(words, target.start)
        truth = Span(begin, begin + len(words))
    yield Case(f"{group}: a few words", few, truth)


class _Sentences:
    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = sentences(text, Span(0, len(text)))
        self.words = [span.of(text) for span in self.spans]
        self.folded = [words.lower() for words in self.words]
        self.counts = Counter(self.words)
        self.places = {words: index for index, words in enumerate(self.words)}

    def is_single(self, words: str) -> bool:
        return self.counts[words] == 1 and self.text.count(words) == 1


def _anchors(here: _Sentences, there: _Sentences) -> Iterator[tuple[int, int]]:
    for index, words in enumerate(here.words):
        if len(words) >= LEAST and here.is_single(words) and there.is_single(words):
            yield index, there.places[words]


def _fate(
    here: _Sentences, there: _Sentences, known: dict[int, int], index: int
) -> tuple[str, Span | None]:
    """What has certainly become of a sentence, and where it stands; no group if uncertain."""
    words = here.words[index]
    if index in known:
        return "kept", there.spans[known[index]]
    before, after = known.get(index - 1), known.get(index + 1)
    if before is not None and after is not None and after == before + 2:
        other = there.words[before + 1]
        if other == words:
            return "kept, repeated elsewhere", there.spans[before + 1]
        if _likeness(words, other) >= ALIKE:
            return "reworded", there.spans[before + 1]
    if _is_gone(here, there, words):
        return ("deleted, others are alike" if _has_like(there, words) else "deleted"), None
    return "", None


def _likeness(one: str, other: str) -> float:
    return float(fuzz.ratio(one.lower(), other.lower()))


def _is_gone(here: _Sentences, there: _Sentences, words: str) -> bool:
    if words.lower() in there.text.lower():
        return False
    like = (there.words[index] for index in _like(there, words))
    return all(0 < there.counts[words] <= here.counts[words] for words in like)


def _has_like(there: _Sentences, words: str) -> bool:
    return bool(_like(there, words))


def _like(there: _Sentences, words: str) -> list[int]:
    """The sentences half like some words, or of which a part is."""
    words = words.lower()
    whole = process.extract(words, there.folded, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    part = process.extract(
        words,
        {index: other for index, other in enumerate(there.folded) if len(other) > len(words)},
        scorer=fuzz.partial_ratio,
        score_cutoff=PART_ALIKE,
        limit=None,
    )
    return [found[2] for found in (*whole, *part)]
