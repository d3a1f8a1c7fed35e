"""How the drafter's emphasis and the flags meet, over the whole agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.model import Audit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Agreement
    from tcreader.flags.model import Flag


def audit_of(agreement: Agreement, flags: Sequence[Flag], *, supported: bool) -> Audit:
    """The audit of an agreement."""
    del agreement, flags
    return Audit(notices=() if supported else ("unsupported-language",))
