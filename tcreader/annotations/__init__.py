"""W3C annotations: model, selectors, anchoring, changes with their inverses, the review file.

Others use ``Annotation``, ``Record``, the changes ``Put`` and ``Together``, ``place`` to find
an annotation's words again, and ``store`` to load and save.
"""

from tcreader.annotations.anchoring import place
from tcreader.annotations.changes import Change, Part, Put, Stand, Together
from tcreader.annotations.model import (
    DOCUMENT,
    Annotation,
    Color,
    FlagDecision,
    HandFlag,
    Placement,
    PlacementState,
    ReadingState,
    Reviewer,
    Target,
    TargetKind,
    Verdict,
)
from tcreader.annotations.record import EMPTY, Record, Standpoint

__all__ = [
    "DOCUMENT",
    "EMPTY",
    "Annotation",
    "Change",
    "Color",
    "FlagDecision",
    "HandFlag",
    "Part",
    "Placement",
    "PlacementState",
    "Put",
    "ReadingState",
    "Record",
    "Reviewer",
    "Stand",
    "Standpoint",
    "Target",
    "TargetKind",
    "Together",
    "Verdict",
    "place",
]
