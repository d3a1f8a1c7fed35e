"""What has become of findings, and which of them the reviewer wants to see: no Qt here."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import Verdict

if TYPE_CHECKING:
    from tcreader.annotations import Position
    from tcreader.flags import Prominence, Severity, Taxonomy
    from tcreader.review import Finding


class State(enum.Enum):
    """What has become of a finding."""

    OPEN = "open"
    DISPUTED = "disputed"  # reviewers differ; it is open as well
    KEPT = "kept"
    DISMISSED = "dismissed"


def state_of(finding: Finding) -> State:
    """What has become of a finding."""
    if finding.is_disputed:
        return State.DISPUTED
    if finding.verdict is None:
        return State.OPEN
    return State.KEPT if finding.verdict is Verdict.KEPT else State.DISMISSED


class Choice(NamedTuple):
    """What the reviewer wants to see; an empty set lets everything through.

    Attributes:
        classes: Ids of top classes.
        categories: Ids of categories.
        severities: How much it matters.
        prominences: How the drafter marked it.
        states: What has become of it.
        positions: What is to be done about it.
        only: The ids of the findings among which to look; None looks among all.
    """

    classes: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    severities: frozenset[Severity] = frozenset()
    prominences: frozenset[Prominence] = frozenset()
    states: frozenset[State] = frozenset()
    positions: frozenset[Position] = frozenset()
    only: frozenset[str] | None = None

    def lets_through(self, finding: Finding, taxonomy: Taxonomy) -> bool:
        """Whether a finding is shown."""
        return (
            (self.only is None or finding.id in self.only)
            and (not self.classes or taxonomy.class_of(finding.category) in self.classes)
            and (not self.categories or finding.category in self.categories)
            and (not self.severities or finding.severity in self.severities)
            and (not self.prominences or finding.prominence in self.prominences)
            and (not self.positions or finding.stance.position in self.positions)
            and (not self.states or not self.states.isdisjoint(_states_of(finding)))
        )


EVERYTHING = Choice()


def _states_of(finding: Finding) -> tuple[State, ...]:
    state = state_of(finding)
    return (State.OPEN, state) if state is State.DISPUTED else (state,)
