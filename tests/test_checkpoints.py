"""A part of some work tells its share of the whole."""

from __future__ import annotations

from tcreader.checkpoints import stretch


def test_a_part_is_told_as_a_stretch_of_the_whole():
    told = []
    tell = stretch(lambda done, total: told.append((done, total)), 40, 80)
    assert tell is not None
    for done in (0, 5, 10):
        tell(done, 10)
    assert told == [(40, 100), (60, 100), (80, 100)]


def test_no_work_at_all_is_told_as_its_start():
    told = []
    tell = stretch(lambda done, total: told.append((done, total)), 40, 80)
    assert tell is not None
    tell(0, 0)
    assert told == [(40, 100)]


def test_nobody_is_told_where_nobody_asks():
    assert stretch(None, 0, 100) is None
