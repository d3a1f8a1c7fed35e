"""W3C annotations: model, selectors, anchoring, changes with their inverses, the review file.

Others use ``Annotation``, ``Record``, the changes ``Put`` and ``Together``, ``words_target`` and
its kin to describe a place, ``place`` to find it again, and ``ReviewFile`` to load and save.
"""

from tcreader.annotations.anchoring import place
from tcreader.annotations.changes import Backing, Change, Part, Put, Stand, Together
from tcreader.annotations.model import (
    DOCUMENT,
    Annotation,
    Color,
    FlagDecision,
    HandFlag,
    Placement,
    PlacementState,
    ReadingMark,
    ReadingState,
    Reply,
    Reviewer,
    Target,
    TargetKind,
    Verdict,
    decision_id,
)
from tcreader.annotations.record import EMPTY, Record, Standpoint
from tcreader.annotations.selectors import clause_target, document_target, words_target
from tcreader.annotations.store import ReviewFile

__all__ = [
    "DOCUMENT",
    "EMPTY",
    "Annotation",
    "Backing",
    "Change",
    "Color",
    "FlagDecision",
    "HandFlag",
    "Part",
    "Placement",
    "PlacementState",
    "Put",
    "ReadingMark",
    "ReadingState",
    "Record",
    "Reply",
    "ReviewFile",
    "Reviewer",
    "Stand",
    "Standpoint",
    "Target",
    "TargetKind",
    "Together",
    "Verdict",
    "clause_target",
    "decision_id",
    "document_target",
    "place",
    "words_target",
]
