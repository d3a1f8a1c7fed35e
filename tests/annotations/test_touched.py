from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import touched

parts = st.dictionaries(
    st.sampled_from("abcdef"), st.integers(0, 2).map(lambda n: ("one", "two")[n % 2])
)


@given(parts, parts)
def test_it_finds_what_came_went_or_changed(old, new):
    keys = touched(old, new)
    assert set(keys) == {key for key in {**old, **new} if old.get(key) is not new.get(key)}
    assert len(keys) == len(set(keys))


def test_an_entry_that_only_looks_the_same_was_touched():
    one, other = [1], [1]
    assert touched({"a": one}, {"a": one}) == []
    assert touched({"a": one}, {"a": other}) == ["a"]
