from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, QSize

from tcreader.desktop.reading.palette import place_beside

PANE = QRect(0, 0, 800, 600)
SIZE = QSize(280, 36)


@given(
    st.integers(-200, 780),
    st.integers(1, 640),
    st.integers(-100, 590),
    st.integers(1, 8),
)
def test_never_over_the_words_if_there_is_room_and_never_outside_the_pane(left, width, top, lines):
    bands = [QRectF(left, top + 29 * line, width, 27) for line in range(lines)]
    place = place_beside(bands, SIZE, PANE)
    if place is None:
        return
    box = QRect(place, SIZE)
    assert PANE.contains(box)
    has_room = bands[0].top() >= 60 or bands[-1].bottom() <= 540
    assert not has_room or not any(QRectF(box).intersects(band) for band in bands)


@pytest.mark.parametrize(("top", "is_below"), [(100, True), (560, False)])
def test_below_the_words_unless_there_is_no_room(top, is_below):
    place = place_beside([QRectF(300, top, 100, 27)], SIZE, PANE)
    assert (place.y() > top) is is_below


def test_at_the_lower_edge_when_the_words_fill_the_pane():
    bands = [QRectF(100, 29 * line, 600, 27) for line in range(21)]
    place = place_beside(bands, SIZE, PANE)
    assert place.y() > 540
    assert PANE.contains(QRect(place, SIZE))


def test_away_when_the_words_are_out_of_sight():
    assert place_beside([QRectF(100, 700, 600, 27)], SIZE, PANE) is None
    assert place_beside([], SIZE, PANE) is None
