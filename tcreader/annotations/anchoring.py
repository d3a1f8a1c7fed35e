"""Finding an annotation's words again in the text at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations.model import Placement, PlacementState, Target, TargetKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Agreement


def place(agreement: Agreement, targets: Mapping[str, Target]) -> Mapping[str, Placement]:
    """Where each target stands in the agreement, under the same keys."""
    placements = {}
    for key, target in targets.items():
        if target.kind is TargetKind.DOCUMENT:
            placements[key] = Placement(None, PlacementState.PLACED)
        elif target.span and target.span.of(agreement.text) == target.exact:
            placements[key] = Placement(target.span, PlacementState.PLACED)
        else:
            placements[key] = Placement(None, PlacementState.ORPHANED)
    return placements
