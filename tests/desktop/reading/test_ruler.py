from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from tcreader.desktop.reading.ruler import Ruler, RulerLane, RulerMark


@pytest.fixture
def ruler(qtbot, theme):
    ruler = Ruler(theme)
    qtbot.addWidget(ruler)
    ruler.resize(14, 500)
    ruler.show()
    return ruler


def test_marks_of_one_row_show_the_gravest(ruler, theme):
    ruler.set_marks(
        [
            RulerMark(0.5, RulerLane.FLAG, 3, theme.high),
            RulerMark(0.5, RulerLane.FLAG, 1, theme.low),
        ]
    )
    assert ruler.grab().toImage().pixelColor(8, 250) == QColor(theme.high)


def test_a_click_jumps_to_its_height(qtbot, ruler):
    with qtbot.waitSignal(ruler.jumped) as jumped:
        qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, 250))
    assert jumped.args == [0.5]


def test_a_tooltip_names_what_is_near(ruler, theme):
    ruler.describe = "责任免除 {}".format
    ruler.set_marks([RulerMark(0.5, RulerLane.FLAG, 3, theme.high, str(n)) for n in range(9)])
    assert ruler.words_at(251).splitlines()[0] == "责任免除 0"
    assert ruler.words_at(251).splitlines()[-1] == "… +3"
    assert ruler.words_at(20) == ""


def test_ten_thousand_marks_are_painted_once(ruler, theme):
    ruler.set_marks(
        [RulerMark(n / 10_000, RulerLane.FLAG, n % 3, theme.high) for n in range(10_000)]
    )
    ruler.grab()
    kept = ruler._ticks
    start = time.process_time()
    ruler.set_shade(0.2, 0.3)
    ruler.grab()
    assert ruler._ticks is kept
    assert time.process_time() - start < 0.25


def test_the_panes_ruler_goes_where_it_is_clicked(qtbot, show, long_review):
    pane = show(long_review)
    bar = pane._view.verticalScrollBar()
    qtbot.mousePress(
        pane._ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, pane._ruler.height() // 2)
    )
    assert bar.value() + bar.pageStep() / 2 == pytest.approx(
        (bar.maximum() + bar.pageStep()) / 2, abs=3
    )


def test_a_flags_mark_stands_at_its_height(qtbot, show, long_review):
    pane = show(long_review)
    view = pane._view
    top = view.sheet.page.line_top(view.decorations.flags.items[0].span.start)
    height = pytest.approx(top / view.document().size().height(), abs=0.01)
    qtbot.waitUntil(
        lambda: (
            [mark.fraction for mark in pane._ruler._marks if mark.lane is RulerLane.FLAG]
            == [height]
        )
    )
