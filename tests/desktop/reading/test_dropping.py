from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tcreader.desktop.notes.drag import annotation_data

MOVE = Qt.DropAction.MoveAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(show, review):
    return show(review)


@pytest.fixture
def over(build):
    """The middle of some words in a pane's viewport."""

    def point(pane, words):
        return pane._view.selection_bands(build.span(pane._review.agreement, words))[0].center()

    return point


def send(widget, kind, point, data):
    place = point.toPoint() if kind is not QDropEvent else point
    event = kind(place, MOVE, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event


def drag_to(pane, point, data):
    viewport = pane._view.viewport()
    send(viewport, QDragEnterEvent, point, data)
    return send(viewport, QDragMoveEvent, point, data)


def test_a_card_dropped_on_a_clause_is_attached_to_it(qtbot, pane, over):
    data = annotation_data("urn:uuid:1", "alte Worte")
    assert drag_to(pane, over(pane, "已支付的费用"), data).isAccepted()
    with qtbot.waitSignal(pane.dropped_on_clause) as dropped:
        send(pane._view.viewport(), QDropEvent, over(pane, "已支付的费用"), data)
    assert dropped.args == ["urn:uuid:1", "（1）"]


def test_the_clause_under_the_pointer_is_framed(pane, over):
    before = pane._view.viewport().grab().toImage()
    drag_to(pane, over(pane, "已支付的费用"), annotation_data("urn:uuid:1"))
    assert pane._dropping._clause.id == "（1）"
    framed = pane._view.viewport().grab().toImage()
    assert framed != before
    QApplication.sendEvent(pane._view.viewport(), QDragLeaveEvent())
    assert pane._view.viewport().grab().toImage() == before


def test_a_card_dropped_on_selected_words_is_attached_to_them(qtbot, pane, over, build, review):
    span = build.span(review.agreement, "如因常规维护造成服务中断")
    pane._view.select(span)
    data = annotation_data("urn:uuid:1")
    drag_to(pane, over(pane, "维护造成"), data)
    with qtbot.waitSignal(pane.dropped_on_words) as dropped:
        send(pane._view.viewport(), QDropEvent, over(pane, "维护造成"), data)
    assert dropped.args == ["urn:uuid:1", span]
    assert pane.selection() is None


def test_beside_selected_words_the_clause_counts(qtbot, pane, over, build, review):
    pane._view.select(build.span(review.agreement, "如因常规维护造成服务中断"))
    data = annotation_data("urn:uuid:1")
    drag_to(pane, over(pane, "您不配合的"), data)
    with qtbot.waitSignal(pane.dropped_on_clause) as dropped:
        send(pane._view.viewport(), QDropEvent, over(pane, "您不配合的"), data)
    assert dropped.args[1] == "3.4.2"


def test_the_margin_beside_the_column_takes_cards_as_well(qtbot, show, review, over):
    pane = show(review, width=1300)
    view = pane._view
    point = QPointF(view.viewport().x() - 30, over(pane, "您不配合的").y())
    data = annotation_data("urn:uuid:1")
    assert send(view, QDragEnterEvent, point, data).isAccepted()
    with qtbot.waitSignal(pane.dropped_on_clause) as dropped:
        send(view, QDropEvent, point, data)
    assert dropped.args[1] == "3.4.2"


def test_what_stands_before_the_first_clause_takes_no_card(qtbot, pane, over):
    data = annotation_data("urn:uuid:1")
    assert not drag_to(pane, over(pane, "云端存储服务协议"), data).isAccepted()
    with qtbot.assertNotEmitted(pane.dropped_on_clause):
        send(pane._view.viewport(), QDropEvent, over(pane, "云端存储服务协议"), data)


def test_files_and_words_are_left_to_the_window(pane, over):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/agreement.md")])
    assert not drag_to(pane, over(pane, "已支付的费用"), data).isAccepted()
    data = QMimeData()
    data.setText("words")
    assert not drag_to(pane, over(pane, "已支付的费用"), data).isAccepted()


def test_a_review_that_can_only_be_read_takes_no_card(pane, over):
    pane.set_read_only(True)
    data = annotation_data("urn:uuid:1")
    assert not drag_to(pane, over(pane, "已支付的费用"), data).isAccepted()


def test_a_card_held_at_the_lower_edge_scrolls_the_text(qtbot, show, long_review):
    pane = show(long_review)
    data = annotation_data("urn:uuid:1")
    drag_to(pane, QPointF(300, pane._view.viewport().height() - 3), data)
    first = pane._dropping._clause
    bar = pane._view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 200)
    assert pane._dropping._clause is not first
    QApplication.sendEvent(pane._view.viewport(), QDragLeaveEvent())
    assert not pane._dropping._edge._turns.isActive()
