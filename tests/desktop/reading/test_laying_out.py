"""Far down in a long agreement: other widths and sizes keep the place and let nobody wait."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def pane(show, build):
    lines = [f"{number}. 条款{number}：" + "双方应当遵守约定。" * 12 for number in range(1, 1501)]
    shown = show(build.review(build.agreement("\n".join(lines)), [("条款1400", "high")]))
    shown.scroll_to_clause("1200.")
    return shown


def in_place(pane):
    return not pane._view.is_held


def seen(pane):
    return pane._view.viewport().grab().toImage()


def test_a_picture_stands_for_the_words_until_they_are_laid_out(qtbot, pane):
    view = pane._view
    before, seen_before = view.position_in_sight(), seen(pane)
    pane.resize(560, 600)
    assert view.is_held
    assert view.position_in_sight() == before
    assert seen(pane).copy(0, 0, 300, 500) == seen_before.copy(0, 0, 300, 500)
    qtbot.waitUntil(lambda: in_place(pane))
    assert abs(view.position_in_sight() - before) < 120


@pytest.mark.parametrize("widths", [(520,), (520, 640), (1200, 400, 800)])
def test_whatever_the_widths_the_place_stays(qtbot, pane, widths):
    before = pane._view.position_in_sight()
    for width in widths:
        pane.resize(width, 600)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: in_place(pane))
    assert abs(pane._view.position_in_sight() - before) < 120
    qtbot.waitUntil(lambda: pane._view.is_laid_out)
    assert pane._view.verticalScrollBar().maximum() > pane._view.offset.y()


def test_larger_type_keeps_the_place_too(qtbot, pane):
    before = pane._view.position_in_sight()
    pane.set_zoom(150)
    qtbot.waitUntil(lambda: pane._view.sheet.typography.zoom == 150 and in_place(pane))
    assert abs(pane._view.position_in_sight() - before) < 120


def test_a_picture_is_not_scrolled_and_not_clicked(qtbot, pane):
    pane.resize(520, 600)
    view, before = pane._view, pane._view.position_in_sight()
    with qtbot.assertNotEmitted(view.clicked), qtbot.assertNotEmitted(view.scrolled):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
        wheel = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), wheel)
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.position_in_sight() == before


def test_who_goes_elsewhere_meanwhile_gets_there(qtbot, pane):
    pane.resize(520, 600)
    pane.scroll_to_clause("900.")
    assert in_place(pane)
    text = pane._view.sheet.agreement.text
    assert text.find("条款900：") - pane._view.position_in_sight() < 400
    qtbot.waitUntil(lambda: pane._view.is_laid_out)
    assert text.find("条款900：") - pane._view.position_in_sight() < 400


def test_another_agreement_is_shown_at_once(pane, review):
    pane.resize(520, 600)
    pane.show_review(review)
    assert in_place(pane)
    assert pane._view.position_in_sight() == 0


def test_near_the_beginning_the_words_are_laid_out_at_once(qtbot, pane):
    pane.scroll_to_clause("2.")
    pane.resize(520, 600)
    assert in_place(pane)
    qtbot.waitUntil(lambda: pane._view.is_laid_out)
