"""The column of cards: what isn't measured is guessed, and nothing else moves by that."""

from hypothesis import given
from hypothesis import strategies as st

from tcreader.desktop.cards.column import CardColumn

HEIGHTS = st.lists(st.none() | st.integers(1, 400), min_size=1, max_size=40)


def _filled(heights):
    column = CardColumn()
    known = {place: height for place, height in enumerate(heights) if height is not None}
    column.fill(len(heights), known)
    return column


def test_what_is_not_known_is_as_high_as_the_others_on_average():
    column = _filled([100, None, 50])
    assert [column.height(place) for place in range(3)] == [100, 75, 50]
    assert not column.is_known(1)


def test_measuring_moves_what_is_below():
    column = _filled([100, None, 50])
    assert column.put({1: 20})
    assert column.top(2) == 120
    assert column.total == 170
    assert not column.put({1: 20})


def test_an_empty_column_has_no_height():
    assert _filled([]).total == 0


@given(HEIGHTS, st.data())
def test_rows_lie_one_below_the_other(heights, data):
    column = _filled(heights)
    places = st.integers(0, len(heights) - 1)
    column.put(data.draw(st.dictionaries(places, st.integers(1, 400))))
    for place in range(len(heights)):
        bottom = column.top(place) + column.height(place)
        following = column.top(place + 1) if place + 1 < len(heights) else column.total
        assert bottom == following
        assert column.at(column.top(place)) == column.at(bottom - 1) == place


def test_rows_come_and_go_between_others():
    column = _filled([100, None, 50])
    column.insert(1, 2)
    column.put({2: 30})
    assert [column.height(place) for place in range(5)] == [100, 75, 30, 75, 50]
    assert [column.is_known(place) for place in range(5)] == [True, False, True, False, True]
    column.remove(1, 1)
    assert [column.height(place) for place in range(4)] == [100, 30, 75, 50]
    assert [column.is_known(place) for place in range(4)] == [True, True, False, True]
    assert column.total == 255
