"""How long work says how far it is and lets itself be stopped: it calls a function on its way."""

from __future__ import annotations

from collections.abc import Callable

Checkpoint = Callable[[int, int], object]
"""Called with how much of the work is done, and how much there is; it may raise to stop it."""


def stretch(checkpoint: Checkpoint | None, first: int, last: int) -> Checkpoint | None:
    """What tells a part of some work as a stretch of the whole; None if nobody wants to know.

    Args:
        checkpoint: Of the whole.
        first: Where the part starts, in per cent of the whole.
        last: Where it ends.
    """
    if checkpoint is None:
        return None
    return lambda done, total: checkpoint(first + (last - first) * done // max(total, 1), 100)
