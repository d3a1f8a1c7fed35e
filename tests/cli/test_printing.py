"""Columns that line up, and text that can't command a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.cli.printing import fitted, one_line, plain, print_columns, width


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("责任", 4), ("e\u0301", 1), ("（1）", 5), ("😀", 2), ("", 0)]
)
def test_width_counts_columns(text, columns):
    assert width(text) == columns


@given(st.text(max_size=30), st.integers(1, 30))
def test_fitted_text_fits(text, columns):
    assert width(fitted(text, columns)) <= columns


@given(st.text(max_size=30))
def test_fitted_text_is_whole_if_there_is_room(text):
    assert fitted(text, width(text)) == text


@given(st.text())
def test_plain_text_commands_nothing(text):
    for char in plain(text):
        assert char == " " or (char >= " " and not "\x7f" <= char <= "\x9f")
        assert not "\u202a" <= char <= "\u202e"
    assert "\n" not in one_line(text)


def test_escape_sequences_are_made_visible():
    assert plain("a\x1b[2Jb") == "a\ufffd[2Jb"


def test_columns_line_up_with_chinese_in_them(capsys):
    print_columns([("high", "责任免除", "x"), ("low", "a", "y")])
    assert capsys.readouterr().out == "  high  责任免除  x\n  low   a         y\n"
