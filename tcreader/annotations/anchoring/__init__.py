"""Anchoring: finding an annotation's words again in another version of the agreement.

Others use ``place``, and ``suggested`` for what found no place. ``placing`` says in which order it
looks and what was measured; it stands on the comparison of the old text with the one at hand
(``old_text``, ``line_diff``), on a scored search (``unaided``, ``matching``) and what speaks for a
place that it finds (``evidence``, ``shifts``), and on what words mean (``meaning``,
``critical_words``).
"""

from tcreader.annotations.anchoring.placing import place
from tcreader.annotations.anchoring.suggesting import Suggestion, suggested

__all__ = ["Suggestion", "place", "suggested"]
