from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import touched

keys = st.integers(0, 30).map(str)
parts = st.dictionaries(keys, st.integers(0, 3), max_size=20)


@pytest.fixture(scope="module", autouse=True)
def short_runs():
    """Runs that are short enough for small parts to have many."""
    import sys

    module = sys.modules["tcreader.annotations.touched"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_RUN", 3)
        yield


def assert_found(old, new):
    found = touched(old, new)
    assert len(found) == len(set(found))
    assert set(found) == {key for key in {**old, **new} if old.get(key) != new.get(key)}


@given(parts, parts)
def test_it_finds_what_came_went_or_changed(old, new):
    assert_found(old, new)


@given(parts, st.lists(st.tuples(keys, st.none() | st.integers(0, 3)), max_size=4))
def test_it_finds_a_few_changes(old, changes):
    new = dict(old)
    for key, value in changes:
        if value is None:
            new.pop(key, None)
        else:
            new[key] = value
    assert_found(old, new)


def test_nothing_was_touched_in_what_is_the_same():
    part = {"a": 1, "b": 2}
    assert touched(part, part) == touched(part, dict(part)) == []
