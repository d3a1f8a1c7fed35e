"""What differs between two states of a part of a record, found without a look at the entries."""

from __future__ import annotations

from itertools import compress
from operator import is_not
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def touched(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """The keys under which there isn't the same object in both; what is only in the old comes last.

    A change leaves the entries that it doesn't touch as they are, the same objects. So a change
    of one of 100,000 is found in a few milliseconds.
    """
    if old is new:
        return []
    keys = list(compress(new, map(is_not, map(old.get, new), new.values())))
    come = sum(key not in old for key in keys)
    if len(new) - come < len(old):
        keys += [key for key in old if key not in new]
    return keys
