"""Whose mark is whose, after clauses were renumbered or reworded."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Agreement
    from tcreader.annotations import ReadingMark


def keys_of_marks(agreement: Agreement, marks: Mapping[str, ReadingMark]) -> Mapping[str, str]:
    """Under which id the mark of each marked clause is kept, under the clause's id of today.

    A mark belongs to the clause with its id while that still says what it said, or else to the
    only clause that says so now.
    """
    if not marks:
        return {}
    says = agreement.clause_digests
    keys = {
        key: key for key, mark in marks.items() if key in says and mark.words in ("", says[key])
    }
    lost = {mark.words: key for key, mark in marks.items() if key not in keys}
    if lost:
        times = Counter(says.values())
        for clause, words in says.items():
            if words in lost and times[words] == 1 and clause not in keys:
                keys[clause] = lost[words]
    return keys
