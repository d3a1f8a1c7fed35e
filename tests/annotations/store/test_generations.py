"""Earlier good states, under a clock that a test turns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations.store.generations import Generations

MINUTE, HOUR, DAY = 60, 3600, 24 * 3600


class Clock:
    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def generations(tmp_path, clock):
    return Generations(tmp_path / "backups", clock)


def kept(generations):
    """What is kept, under the names in their order."""
    return {path.name.split(".")[0]: path.read_bytes() for path in generations.newest_first()}


def work(generations, clock, states, minutes=1):
    for state in states:
        generations.keep([b"%d" % state])
        clock.now += minutes * MINUTE


def test_nothing_is_kept_at_first(generations):
    assert generations.newest_first() == []


def test_the_newest_state_and_the_one_before(generations, clock):
    work(generations, clock, range(1, 10))
    assert kept(generations) == {"now": b"9", "last": b"8", "hour": b"1"}


def test_the_same_state_again_is_no_new_one(generations, clock):
    work(generations, clock, [1, 2, 2, 2])
    assert kept(generations) == {"now": b"2", "last": b"1"}


def test_the_hours_state_stays_for_an_hour(generations, clock):
    work(generations, clock, range(60))
    assert kept(generations)["hour"] == b"0"
    work(generations, clock, range(60, 65))
    assert kept(generations)["hour"] == b"58"


def test_the_days_state_is_of_yesterday_or_of_the_last_hours(generations, clock):
    work(generations, clock, range(3 * 24), minutes=60)
    states = {name: int(state) for name, state in kept(generations).items()}
    assert states["now"] == 71
    assert states["last"] == 70
    assert 68 <= states["hour"] <= 69
    assert 71 - 26 <= states["day"] <= 69


def test_a_slip_that_is_noticed_within_the_hour_can_be_undone(generations, clock):
    work(generations, clock, range(1, 300), minutes=7)
    slip = clock.now
    while clock.now - slip < HOUR:
        work(generations, clock, [1000 + int(clock.now - slip)], minutes=3)
    assert any(int(state) < 1000 for state in kept(generations).values())


@pytest.mark.parametrize("jump", [-400 * DAY, -2 * HOUR, -DAY, 2 * HOUR, 3 * DAY, 4000 * DAY])
def test_a_clock_that_jumps_loses_neither_newest_nor_order(generations, clock, jump):
    work(generations, clock, range(1, 200), minutes=11)
    clock.now += jump
    work(generations, clock, range(200, 206))
    states = [int(state) for state in kept(generations).values()]
    assert states[:2] == [205, 204]
    assert states == sorted(states, reverse=True)


@given(st.lists(st.integers(-3 * DAY, 3 * DAY), max_size=40))
def test_never_more_than_four_files_whatever_the_clock_does(tmp_path_factory, jumps):
    clock, folder = Clock(), tmp_path_factory.mktemp("generations") / "backups"
    generations = Generations(folder, clock)
    for state, jump in enumerate(jumps):
        generations.keep([b"%d" % state])
        clock.now = max(0.0, clock.now + jump)
    states = kept(generations)
    assert len(states) == len(list(folder.iterdir()) if folder.exists() else []) <= 4
    if len(jumps) > 1:
        assert states["now"] == b"%d" % (len(jumps) - 1)
        assert states["last"] == b"%d" % (len(jumps) - 2)
