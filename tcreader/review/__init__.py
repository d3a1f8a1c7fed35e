"""The reviewer's case: an agreement with its flags, annotations and decisions, and its progress.

Others use ``Review``, ``Finding``, ``Progress`` and ``open_review``.
"""

from tcreader.review.review import Finding, Progress, Review, placed

__all__ = ["Finding", "Progress", "Review", "placed"]
