"""What differs between two states of a part of a record, found without a look at the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_RUN = 500  # entries that are compared at once


def touched(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """The keys under which not the same stands in both, each once.

    A change leaves the entries that it doesn't touch as they are, the same objects in the same
    order, and lists of the same objects are compared in no time. So both are passed along from
    either end as far as their keys agree, and only what lies between is looked up. One change of
    100,000 entries is found in a few milliseconds.
    """
    if old is new:
        return []
    keys, others = list(new), list(old)
    first = _agreeing(keys, others)
    last = _agreeing(keys[first:][::-1], others[first:][::-1])
    end, other_end = len(keys) - last, len(others) - last
    values, other_values = list(new.values()), list(old.values())
    found = [keys[at] for at in _unlike(values[:first], other_values[:first])]
    come, gone = keys[first:end], others[first:other_end]
    found += [key for key in come if key not in old or old[key] != new[key]]
    found += [key for key in gone if key not in new]
    return found + [keys[end + at] for at in _unlike(values[end:], other_values[other_end:])]


def _agreeing(some: Sequence[str], others: Sequence[str]) -> int:
    """How many are the same at the beginning, in whole runs."""
    for at in range(0, len(some), _RUN):
        if some[at : at + _RUN] != others[at : at + _RUN]:
            return at
    return len(some)


def _unlike(some: Sequence[Any], others: Sequence[Any]) -> Iterator[int]:
    """Where two sequences of one length differ."""
    for start in range(0, len(some), _RUN):
        run, other = some[start : start + _RUN], others[start : start + _RUN]
        if run != other:
            pairs = zip(run, other, strict=True)
            yield from (start + at for at, (one, two) in enumerate(pairs) if one != two)
