from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.desktop.text_positions import TextPositions, utf16_length

TEXTS = st.text(st.sampled_from("a甲\u0301\u2028é𠮷😀\U0010ffff"), max_size=40) | st.text(
    max_size=40
)


def test_rare_characters_take_two_units():
    positions = TextPositions("吉𠮷a😀b")
    assert [positions.to_utf16(position) for position in range(6)] == [0, 1, 3, 4, 6, 7]


@pytest.mark.parametrize(("unit", "point"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 3), (7, 5)])
def test_a_position_within_a_pair_is_its_characters(unit, point):
    assert TextPositions("吉𠮷a😀b").to_code_points(unit) == point


@given(TEXTS)
def test_positions_agree_with_the_encoded_text(text):
    positions = TextPositions(text)
    for position in range(len(text) + 1):
        units = len(text[:position].encode("utf-16-le")) // 2
        assert positions.to_utf16(position) == units
        assert positions.to_code_points(units) == position


@given(TEXTS)
def test_length_agrees_with_the_encoded_text(text):
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2
