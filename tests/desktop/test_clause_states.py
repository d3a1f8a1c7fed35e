"""The names of changes that mark clauses."""

from __future__ import annotations

import pytest

from tcreader.annotations import ReadingState
from tcreader.desktop.clause_states import ClauseStates


@pytest.mark.parametrize(
    ("clauses", "state", "words"),
    [
        (["2.1"], ReadingState.READ, "Mark 2.1 as Read"),
        (["1.1", "1.2"], ReadingState.NO_ISSUE, "Mark 2 Clauses as No issue"),
        (["gone"], ReadingState.UNREAD, "Mark as Unread"),
    ],
)
def test_the_name_says_which_clauses_and_as_what(small_review, qapp, clauses, state, words):  # noqa: ARG001
    assert ClauseStates().marking(small_review, clauses, state) == words
