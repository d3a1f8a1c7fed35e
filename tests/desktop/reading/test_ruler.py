from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from tcreader.desktop.reading.ruler import Ruler, RulerLane, Tick


@pytest.fixture
def ruler(qtbot, theme):
    ruler = Ruler(theme)
    qtbot.addWidget(ruler)
    ruler.resize(14, 500)
    ruler.show()
    return ruler


class Marks:
    """Marks at heights from 0 to 1, each with a colour."""

    def __init__(self, marks):
        self.marks, self.asked = marks, 0

    def ticks(self, rows):
        self.asked += 1
        return [Tick(RulerLane.FLAG, round(at * rows), color) for at, color in self.marks]

    def keys(self, rows, first, last):
        return [f"{at}" for at, _ in self.marks if first <= round(at * rows) <= last]


def test_a_mark_stands_at_its_height(ruler, theme):
    ruler.set_marks(Marks([(0.5, theme.high), (1, theme.low)]))
    image = ruler.grab().toImage()
    assert image.pixelColor(8, 250) == QColor(theme.high)
    assert image.pixelColor(8, 499) == QColor(theme.low)


def test_a_click_jumps_to_its_height(qtbot, ruler):
    with qtbot.waitSignal(ruler.jumped) as jumped:
        qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, 250))
    assert jumped.args == [0.5]


def test_a_tooltip_names_what_is_near(ruler, theme):
    ruler.describe = "责任免除 {}".format
    ruler.set_marks(Marks([(0.5 + n / 10_000, theme.high) for n in range(9)]))
    assert ruler.words_at(251).splitlines()[0] == "责任免除 0.5"
    assert ruler.words_at(251).splitlines()[-1] == "… +3"
    assert ruler.words_at(20) == ""


def test_marks_are_painted_once(ruler, theme):
    marks = Marks([(0.5, theme.high)])
    ruler.set_marks(marks)
    ruler.grab()
    asked = marks.asked
    ruler.set_shade(0.2, 0.3)
    ruler.grab()
    assert marks.asked == asked


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

    def heights():
        ticks = pane._ruler._marks.ticks(1000) if pane._ruler._marks else ()
        return [tick.row / 1000 for tick in ticks if tick.lane is RulerLane.FLAG]

    qtbot.waitUntil(lambda: heights() == [height])
