"""What is to be done about a flag: what of it a profile lets out, and how a report says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import FOR_COUNTERPARTY, NO_STANCE, Position, StanceText, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.annotations import Stance
    from tcreader.review import Finding

SETTLED_INSIDE = frozenset({Position.ACCEPT, Position.NOTE, Position.ESCALATE})
"""Positions that ask nothing of the counterparty (yet): such flags are nobody else's business."""

_LABELS = {
    StanceText.PROPOSED: "proposed_text",
    StanceText.RATIONALE: "rationale",
    StanceText.FALLBACK: "fallback",
    StanceText.INTERNAL: "internal_note",
}


def is_for_counterparty(finding: Finding) -> bool:
    """Whether the other side is to hear of a flag: it is kept, and calls for something."""
    return finding.verdict is Verdict.KEPT and finding.stance.position not in SETTLED_INSIDE


def disputed_left_out(findings: Iterable[Finding]) -> int:
    """How many flags the other side doesn't hear of only because reviewers differ on them."""
    return sum(finding.is_disputed for finding in findings)


def outgoing(stance: Stance) -> Stance:
    """What of a stance the other side may read: its texts for them, and nothing else."""
    cut = NO_STANCE
    for which in FOR_COUNTERPARTY:
        cut = cut.with_text(which, stance.text(which))
    return cut


def choices(stance: Stance, labels: Mapping[str, str]) -> list[str]:
    """Position and priority in words, as far as they are said."""
    found = []
    if stance.position is not None:
        found.append(labels[f"position_{stance.position.value}"])
    if stance.priority is not None:
        found.append(labels[f"priority_{stance.priority.value}"])
    return found


def texts(stance: Stance, labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """The texts that say something, each under its name."""
    named = [(labels[label], stance.text(which).strip()) for which, label in _LABELS.items()]
    return [(name, words) for name, words in named if words]


def text_cells(stance: Stance) -> dict[str, str]:
    """The texts under the keys of their labels."""
    return {label: stance.text(which).strip() for which, label in _LABELS.items()}
