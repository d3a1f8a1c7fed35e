"""From an agreement and rules to flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.model import EMPTY_SCAN, CustomerKind, Parties, Scan

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Agreement
    from tcreader.flags.rules import Rules


def scan(
    agreement: Agreement,
    rules: Rules,
    customer: CustomerKind = CustomerKind.BUSINESS,
    parties: Parties | None = None,
    checkpoint: Callable[[], None] | None = None,
) -> Scan:
    """The flags of an agreement."""
    del agreement, rules, customer, parties, checkpoint
    return EMPTY_SCAN
