"""Going to words of a long text that aren't written yet: nobody waits, and the last wish counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tcreader.desktop.reading import ReadingPane, sheet_view

CLAUSES = 1500


@pytest.fixture
def review(build):
    lines = [
        f"{number}. 条款{number}：" + "双方应当遵守约定。" * 12 for number in range(1, CLAUSES + 1)
    ]
    return build.review(build.agreement("\n".join(lines)))


@pytest.fixture
def pane(qtbot, theme, review, monkeypatch):
    """A pane that has just begun to write a long text, and writes only a little at a time."""
    monkeypatch.setattr(sheet_view, "_HASTE", 0)
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.set_reduced_motion(True)
    pane.resize(800, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_review(review)
    pane.setFocus()
    return pane


def written(pane):
    return pane._view.sheet.writer.written


def arrived(pane):
    return not pane._view.is_on_way


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_end_goes_to_the_end_once_it_is_written(qtbot, pane, review, modifier):
    view, before = pane._view, written(pane)
    qtbot.keyClick(view, Qt.Key.Key_End, modifier)
    assert written(pane) == before
    assert view.verticalScrollBar().value() == 0
    qtbot.waitUntil(lambda: arrived(pane), timeout=20_000)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() > 0
    assert view.caret_position() == len(review.agreement.text)


def test_a_clause_far_down_is_gone_to_and_current(qtbot, pane):
    told = []
    pane.clause_changed.connect(told.append)
    pane.scroll_to_clause("1200.")
    assert not arrived(pane)
    qtbot.waitUntil(lambda: arrived(pane), timeout=20_000)
    assert pane.current_clause() == "1200."
    assert told == ["1200."]
    rect = pane._view.sheet.page.rect(1199)
    assert 0 <= rect.top() - pane._view.offset.y() <= 24


def test_words_far_down_are_selected_when_they_are_there(qtbot, pane, review, build):
    span = build.span(review.agreement, "条款1300")
    pane.scroll_to_span(span, select=True)
    assert pane.selection() is None
    qtbot.waitUntil(lambda: arrived(pane), timeout=20_000)
    assert pane.selection() == span
    assert pane._view.selection_bands(span)


def test_the_last_wish_counts(qtbot, pane):
    pane.scroll_to_clause("1400.")
    pane.scroll_to_clause("900.")
    qtbot.waitUntil(lambda: arrived(pane), timeout=20_000)
    assert pane.current_clause() == "900."
    assert written(pane) < len(pane._view.sheet.agreement.text)


def _wheel(pane):
    point = QPointF(200, 200)
    event = QWheelEvent(
        point, point, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane._view.viewport(), event)


STAYING = {
    "escape": lambda qtbot, pane: qtbot.keyClick(pane._view, Qt.Key.Key_Escape),
    "space": lambda qtbot, pane: qtbot.keyClick(pane._view, Qt.Key.Key_Space),
    "home": lambda qtbot, pane: qtbot.keyClick(pane._view, Qt.Key.Key_Home),
    "arrow": lambda qtbot, pane: qtbot.keyClick(pane._view, Qt.Key.Key_Down),
    "wheel": lambda _, pane: _wheel(pane),
    "click": lambda qtbot, pane: qtbot.mouseClick(
        pane._view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 80)
    ),
    "ruler": lambda _, pane: pane._ruler.jumped.emit(0.5),
    "button": lambda qtbot, pane: qtbot.mouseClick(
        pane._view._way.note.button, Qt.MouseButton.LeftButton
    ),
}


@pytest.mark.parametrize("way", STAYING)
def test_whoever_does_something_else_stays(qtbot, pane, way):
    pane.scroll_to_clause("1400.")
    STAYING[way](qtbot, pane)
    assert arrived(pane)


def test_those_who_went_ahead_hear_where_the_reader_stayed(qtbot, pane):
    pane.scroll_to_clause("1400.")
    with qtbot.waitSignal(pane.clause_changed) as told:
        qtbot.keyClick(pane._view, Qt.Key.Key_Escape)
    assert told.args == [pane.current_clause()]


def test_home_is_where_the_reader_is_again(qtbot, pane):
    pane.scroll_to_clause("1400.")
    with qtbot.waitSignal(pane.clause_changed) as told:
        qtbot.keyClick(pane._view, Qt.Key.Key_Home)
    assert told.args == ["1."]


def test_it_is_said_how_far_it_is(qtbot, pane):
    pane.scroll_to_clause("1400.")
    note = pane._view._way.note
    note._pause.setInterval(1)
    note._pause.start()
    qtbot.waitUntil(lambda: note.isVisible() and "%" in note.words, timeout=20_000)
    assert note.words.startswith("Going there… ")
    assert pane._view.rect().contains(note.geometry())
    qtbot.waitUntil(lambda: arrived(pane), timeout=20_000)
    assert not note.isVisible()


def test_another_size_doesn_t_end_the_way(qtbot, pane):
    pane.scroll_to_clause("1400.")
    pane.set_zoom(125)
    assert not arrived(pane)
    qtbot.waitUntil(lambda: arrived(pane), timeout=20_000)
    assert pane._view.sheet.typography.zoom == 125
    assert pane.current_clause() == "1400."


def test_another_agreement_is_not_gone_about_in(pane, build):
    pane.scroll_to_clause("1400.")
    pane.show_review(build.review(build.agreement("1. 另一份协议。")))
    assert arrived(pane)
    assert pane._view.verticalScrollBar().value() == 0
