"""Highlights under the hand, in the whole window: their ends, their overlaps, their cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tcreader.agreement import Span
from tcreader.annotations import Color, TargetKind
from tcreader.desktop.notes.drag import annotation_data

LEFT = Qt.MouseButton.LeftButton
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def reading(qtbot, window, agreement_file):
    """The window with an agreement open, a highlight in it, and the keyboard in the text."""
    window.session.open(agreement_file)
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(lambda: window.pane.isAncestorOf(QApplication.focusWidget()))
    window.reviewing.highlight(span_of(window, "change prices"), Color.GREEN.value)
    yield window
    window.session.let_go()


def span_of(window, words):
    start = window.session.review.agreement.text.index(words)
    return Span(start, start + len(words))


def place(window, words, edge="middle"):
    band = window.pane._view.selection_bands(span_of(window, words))[-1]
    return QPointF(
        band.right() if edge == "end" else band.center().x(), band.center().y()
    ).toPoint()


def only_note(window):
    (key,) = window.session.review.record.annotations
    return key


def highlighted(window):
    review = window.session.review
    return review.placements[only_note(window)].span.of(review.agreement.text)


def undo_name(window):
    return window.session.undo_stack.undoText()


def test_a_dragged_end_is_one_step_that_can_be_undone(qtbot, reading):
    viewport = reading.pane._view.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=place(reading, "prices"))
    assert reading.pane.chosen_annotation() == only_note(reading)
    steps = reading.session.undo_stack.count()
    qtbot.mousePress(viewport, LEFT, pos=place(reading, "change prices", "end"))
    qtbot.mouseMove(viewport, place(reading, "change prices at a"))
    qtbot.mouseMove(viewport, place(reading, "change prices at any", "end"))
    qtbot.mouseRelease(viewport, LEFT, pos=place(reading, "change prices at any", "end"))
    assert highlighted(reading) == "change prices at any"
    assert reading.session.undo_stack.count() == steps + 1
    assert undo_name(reading) == "Change Highlighted Words"
    reading.actions_by_id["undo"].trigger()
    assert highlighted(reading) == "change prices"
    assert reading.pane._resizing._handles.span == span_of(reading, "change prices")


def test_a_note_after_a_highlight_is_written_on_it(qtbot, reading):
    """Colouring words and then pressing N must not start a second note, on the whole clause."""
    reading.navigator.go_to_annotation(only_note(reading))
    reading.pane.choose_annotation(None)
    reading.session.undo_stack.undo()
    reading.reviewing.highlight(span_of(reading, "change prices"), Color.PINK.value)
    qtbot.keyClick(reading.pane._view, Key.Key_N)
    qtbot.waitUntil(lambda: not reading.pane.isAncestorOf(QApplication.focusWidget()))
    qtbot.keyClicks(QApplication.focusWidget(), "Too dear")
    note = reading.session.review.record.annotations[only_note(reading)]
    assert (note.target.kind, note.note) == (TargetKind.WORDS, "Too dear")


def test_words_that_are_noted_are_set_off_like_those_of_a_chosen_note(reading):
    before = only_note(reading)
    reading.pane.choose_annotation(before)
    reading.reviewing.note_on_words(span_of(reading, "at any time"))
    (new,) = set(reading.session.review.record.annotations) - {before}
    assert reading.pane.chosen_annotation() == new


def test_in_another_clause_a_note_is_on_that_clause(qtbot, reading):
    before = only_note(reading)
    reading.pane.choose_annotation(before)
    reading.navigator.go_to_clause(next(iter(reading.session.review.agreement.outline)).id)
    assert reading.pane.chosen_annotation() == before
    qtbot.keyClick(reading.pane._view, Key.Key_N)
    (new,) = set(reading.session.review.record.annotations) - {before}
    assert reading.session.review.record.annotations[new].target.kind is TargetKind.CLAUSE


def test_steps_by_key_are_undone_as_one(qtbot, reading):
    reading.navigator.go_to_annotation(only_note(reading))
    view, held = reading.pane._view, Modifier.AltModifier | Modifier.ShiftModifier
    steps = reading.session.undo_stack.count()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Up):
        qtbot.keyClick(view, key, held)
    assert highlighted(reading) == "may change prices at"
    qtbot.keyClick(view, Key.Key_Down, held)
    assert highlighted(reading) == "change prices at"
    assert reading.session.undo_stack.count() == steps + 1
    reading.actions_by_id["undo"].trigger()
    assert highlighted(reading) == "change prices"


def test_the_menu_moves_ends_only_of_a_chosen_highlight(qtbot, reading):
    action = reading.actions_by_id["end-later"]
    reading.pane.choose_annotation(None)
    assert not action.isEnabled()
    qtbot.mouseClick(reading.pane._view.viewport(), LEFT, pos=place(reading, "prices"))
    assert action.isEnabled()
    qtbot.keyClick(reading.pane._view, Key.Key_Escape)
    assert not action.isEnabled()


def drop(window, words, key):
    viewport, point, data = window.pane._view.viewport(), place(window, words), annotation_data(key)
    for kind, where in ((QDragEnterEvent, point), (QDropEvent, QPointF(point))):
        event = kind(where, Qt.DropAction.MoveAction, data, LEFT, Modifier.NoModifier)
        QApplication.sendEvent(viewport, event)


def test_a_card_dropped_on_the_text_is_attached_there(reading):
    key = only_note(reading)
    drop(reading, "copy the software", key)
    target = reading.session.review.record.annotations[key].target
    assert (target.kind, target.clause) == (TargetKind.CLAUSE, "2.1(a)")
    reading.pane.scroll_to_span(span_of(reading, "any loss"), select=True)
    drop(reading, "any loss", key)
    assert highlighted(reading) == "any loss"
    for _ in range(2):
        reading.actions_by_id["undo"].trigger()
    assert highlighted(reading) == "change prices"


def test_new_words_are_selected_for_a_note(qtbot, reading):
    key = only_note(reading)
    reading.notes.reattach_requested.emit(key)
    bar = reading.pane._reattaching._bar
    assert bar.isVisible()
    reading.pane.scroll_to_span(span_of(reading, "any loss"), select=True)
    qtbot.keyClick(reading.pane._view, Key.Key_Return)
    assert not bar.isVisible()
    assert highlighted(reading) == "any loss"
    assert reading.pane.chosen_annotation() == key
