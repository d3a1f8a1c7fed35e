"""Words with their context, and the places where they might stand, scored and decided among.

A candidate's score is 0.70 for the words themselves and 0.15 for the context on either side, each
as likeness from 0 to 1 (1 less the edit distance by length), plus up to 0.08 for standing where it
is expected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations.anchoring.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tcreader.agreement import Span
    from tcreader.annotations.model import Target

_QUOTE, _CONTEXT, _CLOSENESS = 0.70, 0.15, 0.08
THRESHOLD = 0.75
LEAD = 0.04


class Scene(NamedTuple):
    """Folded words with what stands before and after them."""

    prefix: str
    exact: str
    suffix: str

    @classmethod
    def of_target(cls, target: Target) -> Scene:
        """What a target tells."""
        return cls(folded(target.prefix), folded(target.exact), folded(target.suffix))

    @property
    def whole(self) -> str:
        """The words in their context."""
        return self.prefix + self.exact + self.suffix


class Candidate(NamedTuple):
    """A place where the words might stand, in the folded text.

    Attributes:
        span: The place.
        quote: Likeness of the words, 0 to 1.
        context: Mean likeness of the two sides, 0 to 1.
        closeness: How near it is to where the words are expected, 0 to 1.
    """

    span: Span
    quote: float
    context: float
    closeness: float

    @property
    def score(self) -> float:
        """How well words and context agree, 0 to 1."""
        return _QUOTE * self.quote + 2 * _CONTEXT * self.context

    @property
    def rank(self) -> float:
        """The score, with closeness as a tie-breaker."""
        return self.score + _CLOSENESS * self.closeness


def decided(
    candidates: Sequence[Candidate], threshold: float, fits: Callable[[Candidate], bool]
) -> Candidate | None:
    """The best candidate that is good enough and fits, if it is well ahead of any other such."""
    good = (found for found in candidates if found.score >= threshold and fits(found))
    best = next(good, None)
    if best is None:
        return None
    close = (found for found in candidates if 0 <= best.rank - found.rank < LEAD)
    rivals = [found for found in close if found is not best and found.score >= threshold]
    return None if any(map(fits, rivals)) else best
