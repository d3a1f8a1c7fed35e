"""W3C annotations: model, selectors, anchoring, changes with their inverses, the review file.

Others use ``Annotation``, ``Record``, the changes ``Put`` and ``Together``, ``words_target`` and
its kin to describe a place, ``place`` to find it again, ``suggested`` for where what it didn't find
might be, ``touched`` to see what a change changed,
and ``ReviewFile`` to load and save.
What finds and what keeps is imported when it is asked for: most starts have nothing to find.
"""

from typing import TYPE_CHECKING

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
from tcreader.annotations.stance import (
    FOR_COUNTERPARTY,
    NO_STANCE,
    Position,
    Priority,
    Stance,
    StanceText,
)
from tcreader.annotations.touched import touched
from tcreader.names_on_demand import names_on_demand

if TYPE_CHECKING:
    from tcreader.annotations.anchoring import Suggestion, place, suggested
    from tcreader.annotations.store import ReviewFile

__all__ = [
    "DOCUMENT",
    "EMPTY",
    "FOR_COUNTERPARTY",
    "NO_STANCE",
    "Annotation",
    "Backing",
    "Change",
    "Color",
    "FlagDecision",
    "HandFlag",
    "Part",
    "Placement",
    "PlacementState",
    "Position",
    "Priority",
    "Put",
    "ReadingMark",
    "ReadingState",
    "Record",
    "Reply",
    "ReviewFile",
    "Reviewer",
    "Stance",
    "StanceText",
    "Stand",
    "Standpoint",
    "Suggestion",
    "Target",
    "TargetKind",
    "Together",
    "Verdict",
    "clause_target",
    "decision_id",
    "document_target",
    "place",
    "suggested",
    "touched",
    "words_target",
]

__getattr__ = names_on_demand(
    __name__,
    {
        "place": "anchoring",
        "suggested": "anchoring",
        "Suggestion": "anchoring",
        "ReviewFile": "store",
    },
)
