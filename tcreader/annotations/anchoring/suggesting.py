"""Where words that found no place might stand after all, for a person to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations.anchoring.candidates import Scene
from tcreader.annotations.anchoring.folding import folded
from tcreader.annotations.anchoring.matching import Haystack
from tcreader.annotations.anchoring.placing import unlabelled
from tcreader.annotations.anchoring.wording import is_telling, tidied
from tcreader.annotations.graphemes import whole_characters

if TYPE_CHECKING:
    from tcreader.agreement import Span
    from tcreader.annotations.model import Target

_MOST = 2
_WORDS = 0.5  # how alike the words must be to be worth a look
_CONTEXT = 0.4  # how alike what is around them, if they could stand anywhere


class Suggestion(NamedTuple):
    """A place that might be meant.

    Attributes:
        span: Where it is.
        is_verbatim: Whether the very words stand there, so that only what is around them differs.
    """

    span: Span
    is_verbatim: bool


def suggested(text: str, target: Target) -> list[Suggestion]:
    """The places most like what a target tells, the likeliest first; none if nothing is like it.

    Nothing is known of them but that: a note is never put there by itself.

    Args:
        text: The agreement's.
        target: Of an annotation that is an orphan.
    """
    sought = unlabelled(target)
    scene = Scene.of_target(sought)
    if not scene.exact:
        return []
    haystack = Haystack(text)
    fold = haystack.folded
    expected = fold.fold(min(target.span.start, len(text))) if target.span else 0
    is_enough = is_telling(scene.exact)
    found = (
        fold.raw_span(each.span)
        for each in haystack.anywhere(scene, expected)
        if each.quote >= _WORDS and (is_enough or each.context >= _CONTEXT)
    )
    spans = [whole_characters(text, tidied(text, span, sought)) for span in found]
    return [Suggestion(span, folded(span.of(text)) == scene.exact) for span in spans[:_MOST]]
