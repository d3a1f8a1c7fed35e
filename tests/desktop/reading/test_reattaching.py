from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tcreader.annotations import Placement, PlacementState

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(show, review):
    pane = show(review, height=700)
    pane.start_reattaching("note1", "已支付的款项\n不退")
    return pane


@pytest.fixture
def select(qtbot, build):
    """Select words with the mouse."""

    def selected(pane, words):
        bands = pane._view.selection_bands(build.span(pane._review.agreement, words))
        start, end = bands[0].center(), bands[-1].center()
        start.setX(bands[0].left() + 1)
        end.setX(bands[-1].right() - 1)
        viewport = pane._view.viewport()
        qtbot.mousePress(viewport, LEFT, pos=start.toPoint())
        qtbot.mouseMove(viewport, end.toPoint())
        qtbot.mouseRelease(viewport, LEFT, pos=end.toPoint())

    return selected


def bar_of(pane):
    return pane._reattaching._bar


def test_the_bar_quotes_the_words_that_are_gone(pane):
    assert bar_of(pane).isVisible()
    assert "已支付的款项 不退" in bar_of(pane)._quote.toolTip()
    assert not bar_of(pane).attach.isEnabled()


def test_enter_gives_the_selected_words(qtbot, pane, select, build, review):
    select(pane, "优惠、赠送的部分")
    assert bar_of(pane).attach.isEnabled()
    assert not pane._selected._palette.isVisible()
    with qtbot.waitSignal(pane.reattached) as given:
        qtbot.keyClick(pane._view, Qt.Key.Key_Return)
    assert given.args == ["note1", build.span(review.agreement, "优惠、赠送的部分")]
    assert not bar_of(pane).isVisible()
    assert pane.selection() is None


def test_the_button_gives_them_as_well(qtbot, pane, select):
    select(pane, "优惠、赠送的部分")
    with qtbot.waitSignal(pane.reattached):
        qtbot.mouseClick(bar_of(pane).attach, LEFT)


def test_enter_without_a_selection_goes_on_waiting(qtbot, pane):
    with qtbot.assertNotEmitted(pane.reattached), qtbot.assertNotEmitted(pane.annotation_clicked):
        qtbot.keyClick(pane._view, Qt.Key.Key_Return)
    assert bar_of(pane).isVisible()


@pytest.mark.parametrize("way", ["escape", "escape with words", "button"])
def test_there_are_ways_to_leave_it_as_it_is(qtbot, pane, select, way):
    with qtbot.assertNotEmitted(pane.reattached):
        if way == "button":
            qtbot.mouseClick(bar_of(pane).leave, LEFT)
        else:
            if way == "escape with words":
                select(pane, "优惠、赠送的部分")
            qtbot.keyClick(pane._view, Qt.Key.Key_Escape)
    assert not bar_of(pane).isVisible()
    select(pane, "已支付的费用")
    assert pane._selected._palette.isVisible()


def test_the_clause_where_it_was_is_brought_up(show, build, long_review):
    review = build.review(long_review.agreement, (), [("条款40", "pink")])
    note = review.record.annotations["note0"]
    annotations = {"note0": note._replace(target=note.target._replace(clause="40."))}
    pane = show(replace(review, record=replace(review.record, annotations=annotations)))
    pane.start_reattaching("note0")
    assert pane.current_clause() == "40."


def test_without_that_clause_the_neighbouring_note_shows_where_to_look(show, build, long_review):
    words = [("条款10", "pink"), ("条款30", "blue"), ("条款50", "green")]
    review = build.review(long_review.agreement, (), words)
    gone = review.record.annotations["note1"]
    gone = gone._replace(target=gone.target._replace(clause="29.5"))
    gone = gone._replace(target=gone.target._replace(span=gone.target.span.moved(-900)))
    placements = {**review.placements, "note1": Placement(None, PlacementState.ORPHANED)}
    record = replace(review.record, annotations={**review.record.annotations, "note1": gone})
    pane = show(replace(review, record=record, placements=placements))
    pane.start_reattaching("note1")
    assert pane.current_clause() == "10."
    pane.start_reattaching("note0")
    assert pane.current_clause() == "10."


def test_a_note_deleted_meanwhile_ends_the_waiting(pane, review):
    annotations = {"note0": review.record.annotations["note0"]}
    pane.refresh(replace(review, record=replace(review.record, annotations=annotations)))
    assert not bar_of(pane).isVisible()


def test_an_unknown_note_and_a_read_only_review_wait_for_nothing(show, review):
    pane = show(review)
    pane.start_reattaching("nobody")
    pane.set_read_only(True)
    pane.start_reattaching("note1")
    assert bar_of(pane) is None


def test_a_second_note_takes_the_first_ones_place(qtbot, pane, select):
    pane.start_reattaching("note0", "甲方")
    select(pane, "优惠、赠送的部分")
    with qtbot.waitSignal(pane.reattached) as given:
        qtbot.keyClick(pane._view, Qt.Key.Key_Enter)
    assert given.args[0] == "note0"
