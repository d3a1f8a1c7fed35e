"""Python's collector of cyclic garbage, which rests while something long is going on.

It runs in whichever thread happens to allocate: a widget that it destroys in another thread than
its own corrupts memory. And to look through a long agreement that is just being read, again and
again, lets every thread wait for up to half a second. Whoever does something long has it rest,
and it goes on when nobody needs its rest any more. For the window's thread alone.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

_resting_for: set[Hashable] = set()


def rest(who: Hashable) -> None:
    """Collect nothing until ``who`` lets it go on, and everybody else who asked for this."""
    _resting_for.add(who)
    gc.disable()


def go_on(who: Hashable) -> None:
    """Collect again, if nobody else needs rest."""
    _resting_for.discard(who)
    if not _resting_for:
        gc.enable()


def keep() -> None:
    """Never look through what there is now: it all stays, and looking through it takes time."""
    gc.freeze()
