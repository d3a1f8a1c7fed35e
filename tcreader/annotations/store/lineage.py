"""From which earlier states a review file has grown: each save leaves a mark of its own.

Two records are merged by what each has changed since the state from which both grew. So it must
be known whether a file that somebody has put in the place of ours did grow from it. A program that
carries folders to and fro may bring back an older one, or that of another machine; what is missing
there was never deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 50  # saves that are remembered; a look at the file every two seconds sees far fewer


def grown(saves: Sequence[str], others: Sequence[str] = ()) -> tuple[str, ...]:
    """The saves behind a file that is about to be written: those of one or two, and a new one."""
    from uuid import uuid4

    known = dict.fromkeys((*saves, *others))
    return (*known, uuid4().hex[:8])[-_MOST:]


def grew_from(saves: Sequence[str], state: Sequence[str]) -> bool:
    """Whether what has these saves behind it grew from another state.

    Where that has none behind it, as the file of an earlier tcreader or none at all, it did.
    """
    return not state or state[-1] in saves
