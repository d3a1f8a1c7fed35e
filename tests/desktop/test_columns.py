"""The three columns: the text keeps its room in a narrow window, and chosen widths stay."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tcreader.desktop.columns import Columns


@pytest.fixture
def columns(qtbot):
    columns = Columns(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(columns)
    columns.resize(1280, 700)
    columns.show()
    qtbot.waitExposed(columns)
    return columns


def test_in_a_narrow_window_the_outer_columns_give_too(columns):
    left, _, right = columns.sizes()
    assert (left, right) == (290, 350)
    columns.resize(1024, 700)
    narrow = columns.sizes()
    assert narrow[0] < left
    assert narrow[2] < right
    assert narrow[1] > 500
    columns.resize(1600, 900)
    assert columns.sizes()[::2] == [left, right]


def test_chosen_widths_stay_and_are_remembered(columns):
    assert columns.widths == ()
    columns.setSizes([200, 700, 380])
    columns.splitterMoved.emit(200, 1)
    columns.resize(1100, 700)
    assert columns.widths[0] == columns.sizes()[0] == 200
    again = Columns(QWidget(), QWidget(), QWidget())
    again.restore(columns.widths)
    assert again.widths == columns.widths
    again.deleteLater()
