"""Rights, duties and prohibitions as values: who may, must or may not do what."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tcreader.agreement import Span


class Side(enum.Enum):
    """Whom a sentence entitles or binds."""

    DRAFTER = "drafter"
    CUSTOMER = "customer"
    BOTH = "both"


class Modality(enum.Enum):
    """What it gives them: a right (or freedom from a duty), a duty, or a prohibition."""

    MAY = "may"
    MUST = "must"
    MUST_NOT = "must-not"


class Norm(NamedTuple):
    """One right, duty or prohibition of one side.

    Attributes:
        side: Whose it is.
        modality: Which of the three.
        clause: Id of the clause in which it stands, or nothing without an outline.
        span: The words that say so, from the side's name or the word of power on.
        inherited_from: Id of the clause whose lead-in says it of this item, if one does.
    """

    side: Side
    modality: Modality
    clause: str
    span: Span
    inherited_from: str | None = None
