"""Whether a note's words may mean something else than when they were noted.

What is compared is the sentence in which the words stand, or all sentences that they touch: a note
on 承担责任 must be told of when 不 is put before it. From the first one's beginning to the last
one's end, without a number at the beginning of the line. Where the old text wasn't kept, it is as
much of the sentence as the target's context holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations.anchoring.critical_words import CriticalWords
from tcreader.annotations.anchoring.wording import sentences_at, without_number

if TYPE_CHECKING:
    from tcreader.annotations.model import Target


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
            old = sentences_at(old_text, target.span).of(old_text)
            new = sentences_at(self._text, span).of(self._text)
        else:
            old, new = self._as_far_as_known(target, span)
        if old == new:
            return UNCHANGED
        changes = self._critical.changes(_without_numbers(old), _without_numbers(new))
        return Meaning(old, changes) if changes else UNCHANGED

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


def _without_numbers(words: str) -> str:
    return "\n".join(map(without_number, words.split("\n")))
