"""The reviewer's case: an agreement with its flags, annotations and decisions, and its progress.

Others use ``Review``, ``Finding``, ``Progress`` and ``open_review``, and ``Author``, who makes the
changes in the name that ``Identity`` keeps.
"""

from tcreader.review.author import Author
from tcreader.review.findings import Finding
from tcreader.review.identity import Identity
from tcreader.review.opening import open_review
from tcreader.review.placing import placed
from tcreader.review.review import Progress, Review

__all__ = [
    "Author",
    "Finding",
    "Identity",
    "Progress",
    "Review",
    "open_review",
    "placed",
]
