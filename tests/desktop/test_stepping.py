"""From one stop to the next, around the end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import ReadingState, Reviewer
from tcreader.desktop.stepping import Stop, flag_stops, step_after, step_from, unread_stops
from tcreader.review import Author

A, B, C = Stop("a", 10), Stop("b", 20), Stop("c", 30)
STOPS = [A, B, C]


@pytest.mark.parametrize(
    ("start", "steps", "stop", "is_around"),
    [
        (0, 1, A, False),
        (10, 1, A, False),
        (11, 1, B, False),
        (31, 1, A, True),
        (30, -1, B, False),
        (99, -1, C, False),
        (10, -1, C, True),
    ],
)
def test_a_step_from_a_place(start, steps, stop, is_around):
    assert step_from(STOPS, start, steps) == (stop, is_around)


@pytest.mark.parametrize(
    ("last", "steps", "stop", "is_around"),
    [
        (A, 1, B, False),
        (C, 1, A, True),
        (A, -1, C, True),
        (Stop("gone", 20), 1, B, False),
        (Stop("gone", 20), -1, A, False),
    ],
)
def test_a_step_from_a_stop_that_may_be_gone(last, steps, stop, is_around):
    assert step_after(STOPS, last, steps) == (stop, is_around)


def test_without_stops_there_is_no_step():
    assert step_from([], 0, 1) is None
    assert step_after([], A, 1) is None


@given(st.lists(st.integers(0, 50), min_size=1, max_size=8), st.sampled_from([1, -1]))
def test_as_many_steps_as_stops_lead_to_each_once_and_around_once(positions, steps):
    stops = [Stop(str(i), position) for i, position in enumerate(sorted(positions))]
    last, seen, rounds = stops[0], [], 0
    for _ in stops:
        last, is_around = step_after(stops, last, steps)
        seen.append(last.id)
        rounds += is_around
    assert sorted(seen) == sorted(stop.id for stop in stops)
    assert rounds == 1


def test_what_was_reviewed_or_dismissed_is_no_stop(small_review):
    author = Author(Reviewer("urn:x:ada", "Ada"))
    review, _ = small_review.apply(author.mark(small_review, ["1", "1.1"], ReadingState.READ))
    assert unread_stops(review)[0] == ("1.2", 2)
    dismissed = review.findings[0].id
    review, _ = review.apply(author.dismiss(review, [dismissed], "settled"))
    assert dismissed not in {stop.id for stop in flag_stops(review)}
