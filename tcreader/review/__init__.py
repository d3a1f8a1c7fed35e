"""The reviewer's case: an agreement with its flags, annotations and decisions, and its progress.

Others use ``Review``, ``Finding``, ``Progress`` and ``open_review``, and ``Author``, who makes the
changes in the name that ``Identity`` keeps. Who only looks at a review needs no author, and the
window looks before anybody writes.
"""

from typing import TYPE_CHECKING

from tcreader.names_on_demand import names_on_demand
from tcreader.review.findings import Finding
from tcreader.review.placing import placed
from tcreader.review.review import Progress, Review

if TYPE_CHECKING:
    from tcreader.review.author import Author
    from tcreader.review.identity import Identity
    from tcreader.review.opening import open_review

__all__ = [
    "Author",
    "Finding",
    "Identity",
    "Progress",
    "Review",
    "open_review",
    "placed",
]

__getattr__ = names_on_demand(
    __name__, {"Author": "author", "Identity": "identity", "open_review": "opening"}
)
