"""What a reviewer wants done about a flag: the position and the words to carry it through."""

from __future__ import annotations

import enum
from typing import Any, NamedTuple


class Position(enum.Enum):
    """How the reviewer's side stands to a flagged term, from the mildest on."""

    ACCEPT = "accept"
    NOTE = "note"
    NEGOTIATE = "negotiate"
    ESCALATE = "escalate"
    REJECT = "reject"


class Priority(enum.Enum):
    """How much a change of the term matters."""

    MUST = "must"
    SHOULD = "should"
    NICE = "nice"


class StanceText(enum.Enum):
    """The texts of a stance; each value is the attribute that holds it."""

    PROPOSED = "proposed"
    FALLBACK = "fallback"
    RATIONALE = "rationale"
    INTERNAL = "internal"


FOR_COUNTERPARTY = frozenset({StanceText.PROPOSED, StanceText.RATIONALE})
"""The texts that may leave the house; the others never reach the other side."""


class Stance(NamedTuple):
    """What a reviewer wants done about a flag.

    Attributes:
        position: What to do; None while that isn't said.
        priority: How much it matters; None while that isn't said.
        proposed: The wording to propose to the counterparty.
        fallback: What would do as well; for colleagues only.
        rationale: Why, in words for the counterparty.
        internal: What only colleagues are to know.
    """

    position: Position | None = None
    priority: Priority | None = None
    proposed: str = ""
    fallback: str = ""
    rationale: str = ""
    internal: str = ""

    def text(self, which: StanceText) -> str:
        """One of the texts."""
        return str(getattr(self, which.value))

    def with_text(self, which: StanceText, words: str) -> Stance:
        """The same stance with one of the texts in other words."""
        changed: dict[str, Any] = {which.value: words}
        return self._replace(**changed)


NO_STANCE = Stance()
