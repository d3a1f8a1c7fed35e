"""Whether a note's words may mean something else than when they were noted.

What is compared is the sentence in which the words stand, or all sentences that they touch: a note
on 承担责任 must be told of when 不 is put before it. From the first one's beginning to the last
one's end, without a number at the beginning of the line. Where the old text wasn't kept, it is as
much of the sentence as the target's context holds. Where nothing but white space and the like
differs, in the sentence and a little beyond, nothing has changed: a copied text has other lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations.anchoring.critical_words import CriticalWords
from tcreader.annotations.anchoring.folding import folded
from tcreader.annotations.anchoring.wording import sentences_at, without_number

if TYPE_CHECKING:
    from tcreader.annotations.model import Target

_BEYOND = 16  # code points on either side of a sentence
_SPACED = 3  # times as many code points as words have without white space
_HAN = "[\u2e80-\u9fff\uff00-\uffef]"
_SPACE = re.compile(rf"(?<={_HAN})[^\S\n]+(?={_HAN})")


class Meaning(NamedTuple):
    """What the old sentence said, and which critical words of it have changed."""

    was: str
    changes: tuple[tuple[str, str], ...]


UNCHANGED = Meaning("", ())


class Meanings:
    """Compares the sentences of one text with what they were before."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._critical = CriticalWords.shipped()

    def compared(self, target: Target, span: Span, old_text: str | None) -> Meaning:
        """What has changed in the sentence around words that stand at ``span`` now.

        Args:
            target: What the words were.
            span: Where they stand.
            old_text: The text in which they stood at the target's span, if it is known.
        """
        if old_text is not None and target.span is not None:
            words, known = target.span, old_text
            old = sentences_at(old_text, words).of(old_text)
            new = sentences_at(self._text, span).of(self._text)
        else:
            known = target.prefix + target.exact + target.suffix
            words = Span(len(target.prefix), len(target.prefix) + len(target.exact))
            old, new = self._as_far_as_known(target, span)
        if old == new or self._differs_in_space_alone(known, words, span):
            return UNCHANGED
        changes = self._critical.changes(_plain(old), _plain(new))
        return Meaning(old, changes) if changes else UNCHANGED

    def _differs_in_space_alone(self, old_text: str, words: Span, span: Span) -> bool:
        """Whether words, their old sentence and a little beyond stand at a span, folded."""
        sentence = sentences_at(old_text, words)
        start = max(0, sentence.start - _BEYOND)
        before = folded(old_text[start : words.start])
        after = folded(old_text[words.end : sentence.end + _BEYOND])
        here = self._text[max(0, span.start - _SPACED * len(before)) : span.start]
        there = self._text[span.end : span.end + _SPACED * len(after)]
        return (
            folded(words.of(old_text)) == folded(span.of(self._text))
            and folded(here).endswith(before)
            and folded(there).startswith(after)
        )

    def _as_far_as_known(self, target: Target, span: Span) -> tuple[str, str]:
        """What the target tells of its sentence, and what stands there now.

        If the context begins or ends within the sentence, the sentence of now is cut likewise.
        """
        whole = target.prefix + target.exact + target.suffix
        words = Span(len(target.prefix), len(target.prefix) + len(target.exact))
        known, here = sentences_at(whole, words), sentences_at(self._text, span)
        before, beside = whole[known.start : words.start], self._text[here.start : span.start]
        if not whole[: known.start].strip():
            before, beside = (side[::-1] for side in _cut_alike(before[::-1], beside[::-1]))
        after, next_to = whole[words.end : known.end], self._text[span.end : here.end]
        if not whole[known.end :].strip():
            after, next_to = _cut_alike(after, next_to)
        return before + target.exact + after, beside + span.of(self._text) + next_to


def _cut_alike(old: str, new: str) -> tuple[str, str]:
    """How the new text goes on as far as the old one is known: to the last that both share."""
    from rapidfuzz.distance import Levenshtein

    blocks = Levenshtein.opcodes(old, new[: 2 * len(old) + 16]).as_matching_blocks()
    shared = [block for block in blocks if block.size]
    if not shared:
        return old, new[: len(old)]
    return old[: shared[-1].a + shared[-1].size], new[: shared[-1].b + shared[-1].size]


def _plain(words: str) -> str:
    """Words without the numbers of their lines, and without white space between Chinese ones."""
    return _SPACE.sub("", "\n".join(map(without_number, words.split("\n"))))
