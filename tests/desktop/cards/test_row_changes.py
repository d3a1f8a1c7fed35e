"""What turns the rows of a list into others, done step by step, gives the others."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tcreader.desktop.cards.row_changes import row_changes


class Row(NamedTuple):
    """A row that says one thing."""

    key: str
    words: str = ""


def rows_of(keys, words=""):
    return [Row(key, words) for key in keys]


rows = st.lists(
    st.builds(Row, st.sampled_from("abcdefgh"), st.sampled_from(["", "x"])),
    unique_by=lambda row: row.key,
)


def turned(old, new):
    """The old rows after all changes; None where there is no way but to show the new ones."""
    changes = row_changes(old, new)
    if changes is None:
        return None
    result = list(old)
    for stretch in reversed(changes.gone):
        del result[stretch.start : stretch.stop]
    for stretch in changes.come:
        result[stretch.start : stretch.start] = new[stretch.start : stretch.stop]
    for place in changes.changed:
        assert result[place] != new[place]
        result[place] = new[place]
    return result


@given(rows, rows)
def test_the_changes_lead_from_old_to_new(old, new):
    assert turned(old, new) in (None, new)


@given(rows, st.sets(st.sampled_from("abcdefgh")), rows)
def test_rows_that_keep_their_order_are_never_shown_anew(old, gone, come):
    left = [row for row in old if row.key not in gone]
    new = [row for row in come if row not in old and row.key not in {one.key for one in old}]
    assert turned(old, left + new) == left + new


def test_one_of_many_that_goes_is_all_that_is_told():
    old = rows_of(map(str, range(2000)))
    changes = row_changes(old, old[:1200] + old[1201:])
    assert changes == ([range(1200, 1201)], [], [])


def test_one_of_many_that_comes_is_all_that_is_told():
    old = rows_of(map(str, range(2000)))
    new = [*old[:700], Row("new"), *old[700:]]
    assert row_changes(old, new) == ([], [range(700, 701)], [])


def test_what_lies_far_apart_is_told_without_what_lies_between():
    """As a note that goes from one group to another, and their lines, which count them."""
    old = rows_of(map(str, range(2000)))
    new = [*old[:100], Row("100", "one more"), Row("1500", "x"), *old[101:1400]]
    new += [Row("1400", "one less"), *old[1401:1500], *old[1501:]]
    assert row_changes(old, new) == ([range(1500, 1501)], [range(101, 102)], [100, 1401])


def test_one_of_many_that_changes_is_all_that_is_told():
    old = rows_of(map(str, range(2000)))
    new = [*old[:700], Row("700", "other words"), *old[701:]]
    assert row_changes(old, new) == ([], [], [700])


def test_many_scattered_changes_are_not_told_one_by_one():
    old = rows_of(map(str, range(2000)))
    assert row_changes(old, old[::2]) is None


def test_a_row_that_moves_because_it_changed_goes_and_comes():
    old = rows_of("abcd")
    new = [Row("a"), Row("c"), Row("d"), Row("b", "other words")]
    assert row_changes(old, new) == ([range(1, 2)], [range(3, 4)], [])


def test_rows_in_quite_another_order_are_not_told_one_by_one():
    old = rows_of(map(str, range(2000)))
    assert row_changes(old, sorted(old)) is None
