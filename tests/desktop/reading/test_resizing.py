from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tcreader.annotations import Placement, PlacementState

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
WORDS = "甲方对此不向您负责"


@pytest.fixture
def pane(show, review):
    pane = show(review)
    pane.choose_annotation("note0")
    return pane


@pytest.fixture
def point(build):
    """The upper right or left corner region of some words, in the viewport."""

    def found(pane, words, edge="right"):
        agreement = pane._review.agreement
        bands = pane._view.selection_bands(build.span(agreement, words))
        band = bands[-1] if edge == "right" else bands[0]
        x = band.right() if edge == "right" else band.left()
        return QPoint(round(x), round(band.center().y()))

    return found


@pytest.fixture
def pull(qtbot, point):
    """Drag an end of the chosen highlight to other words, without letting go."""

    def pulled(pane, from_words, to_words, edge="right"):
        viewport = pane._view.viewport()
        start, end = point(pane, from_words, edge), point(pane, to_words, edge)
        qtbot.mousePress(viewport, LEFT, pos=start)
        qtbot.mouseMove(viewport, start + QPoint(6, 0))
        qtbot.mouseMove(viewport, end)
        return end

    return pulled


def shown(pane, annotation_id="note0"):
    layer = pane._view.decorations.highlights
    (words,) = [words for words in layer.items if words.id == annotation_id]
    return words.span.of(pane._review.agreement.text)


def test_dragging_an_end_shows_the_words_and_asks_when_let_go(qtbot, pane, pull, build, review):
    end = pull(pane, WORDS, "甲方对此不向您负责。但是")
    assert shown(pane) == "甲方对此不向您负责。但是"
    with qtbot.waitSignal(pane.resized) as asked:
        qtbot.mouseRelease(pane._view.viewport(), LEFT, pos=end)
    assert asked.args == ["note0", build.span(review.agreement, "甲方对此不向您负责。但是")]
    assert pane.selection() is None


def test_the_beginning_can_be_dragged_too(qtbot, pane, pull, build, review):
    end = pull(pane, WORDS, "如因常规", "left")
    with qtbot.waitSignal(pane.resized) as asked:
        qtbot.mouseRelease(pane._view.viewport(), LEFT, pos=end)
    assert asked.args[1].start == build.span(review.agreement, "如因常规").start


def test_an_end_dragged_beyond_the_other_turns_around(qtbot, pane, pull):
    end = pull(pane, WORDS, "如因常规")
    assert shown(pane) == "维护造成服务中断的，"
    qtbot.mouseRelease(pane._view.viewport(), LEFT, pos=end)


def test_escape_leaves_the_highlight_as_it_was(qtbot, pane, pull):
    with qtbot.assertNotEmitted(pane.resized):
        end = pull(pane, WORDS, "甲方对此不向您负责。但是")
        qtbot.keyClick(pane._view, Qt.Key.Key_Escape)
        assert shown(pane) == WORDS
        qtbot.mouseMove(pane._view.viewport(), end + QPoint(30, 0))
        qtbot.mouseRelease(pane._view.viewport(), LEFT, pos=end)
    assert shown(pane) == WORDS
    assert pane.chosen_annotation() == "note0"
    qtbot.keyClick(pane._view, Qt.Key.Key_Escape)
    assert pane.chosen_annotation() is None


def test_a_click_on_a_handle_changes_nothing(qtbot, pane, point):
    with qtbot.assertNotEmitted(pane.resized):
        qtbot.mouseClick(pane._view.viewport(), LEFT, pos=point(pane, WORDS))
    assert pane.chosen_annotation() == "note0"


@pytest.mark.parametrize("edge", ["left", "right"])
def test_the_words_of_a_new_highlight_can_be_selected_from_end_to_end(qtbot, pane, point, edge):
    """Its knobs take the pointer, above the first letter and below the last, but no letter does."""
    pane.choose_new("note0")
    viewport, end = pane._view.viewport(), point(pane, WORDS, edge)
    other = point(pane, WORDS, "right" if edge == "left" else "left")
    qtbot.mousePress(viewport, LEFT, pos=end)
    qtbot.mouseMove(viewport, other)
    qtbot.mouseRelease(viewport, LEFT, pos=other)
    assert pane.selection().of(pane._review.agreement.text) == WORDS
    assert shown(pane) == WORDS


def test_the_pointer_says_where_an_end_can_be_taken(qtbot, pane, point):
    viewport = pane._view.viewport()
    qtbot.mouseMove(viewport, point(pane, WORDS))
    assert viewport.cursor().shape() == Qt.CursorShape.SizeHorCursor
    qtbot.mouseMove(viewport, point(pane, "但是") + QPoint(40, 0))
    assert viewport.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_review_that_can_only_be_read_keeps_its_words(qtbot, pane, point):
    pane.set_read_only(True)
    viewport = pane._view.viewport()
    qtbot.mouseMove(viewport, point(pane, WORDS))
    assert viewport.cursor().shape() == Qt.CursorShape.IBeamCursor
    assert pane.stepped(at_end=True, forward=True) is None


def test_a_drag_across_blocks_and_a_table_reaches_its_cell(qtbot, show, review, pull):
    pane = show(review)
    pane.choose_annotation("note1")
    end = pull(pane, "已支付的费用不予退还", "对象存储")
    assert shown(pane, "note1").endswith("对象存储")
    qtbot.mouseRelease(pane._view.viewport(), LEFT, pos=end)


@pytest.fixture
def english(build, show):
    agreement = build.agreement("1. We shall not be liable for any loss of data.", language="en")
    pane = show(build.review(agreement, (), [("not be liable", "pink")]))
    pane.choose_annotation("note0")
    return pane


def test_an_end_snaps_to_whole_words(english, pull):
    pull(english, "not be liable", "not be liable for an")
    assert shown(english) in ("not be liable for", "not be liable for any")


def test_an_end_stays_where_alt_puts_it(qtbot, english, point):
    viewport = english._view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=point(english, "not be liable"))
    place = QPointF(point(english, "not be liable for an"))
    held = QMouseEvent(
        QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), LEFT.NoButton, LEFT, ALT
    )
    QApplication.sendEvent(viewport, held)
    assert shown(english) == "not be liable for an"
    qtbot.keyClick(english._view, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("at_end", "forward", "words"),
    [
        (True, True, "not be liable for"),
        (True, False, "not be"),
        (False, False, "shall not be liable"),
        (False, True, "be liable"),
    ],
)
def test_keys_move_an_end_by_a_word(english, at_end, forward, words):
    span = english.stepped(at_end=at_end, forward=forward)
    assert span.of(english._review.agreement.text) == words


def test_a_highlight_of_one_word_cant_become_none(build, show):
    pane = show(build.review(build.agreement("1. 甲方同意。"), (), [("同", "pink")]))
    pane.choose_annotation("note0")
    assert pane.stepped(at_end=True, forward=False) is None
    assert pane.stepped(at_end=False, forward=True) is None


def test_the_frame_follows_a_change_and_goes_with_a_deletion(pane, review, build):
    span = build.span(review.agreement, "甲方对此")
    placements = {**review.placements, "note0": Placement(span, PlacementState.PLACED)}
    pane.refresh(replace(review, placements=placements))
    assert pane._resizing._handles.span == span
    annotations = {"note1": review.record.annotations["note1"]}
    with_one = replace(review, record=replace(review.record, annotations=annotations))
    pane.refresh(with_one)
    assert pane.chosen_annotation() is None
    assert [words.id for words in pane._view.decorations.highlights.items] == ["note1"]


def test_a_change_from_outside_ends_a_drag(pane, pull, review):
    pull(pane, WORDS, "甲方对此不向您负责。但是")
    pane.refresh(replace(review))
    assert shown(pane) == WORDS
    assert not pane._resizing.is_dragging


def test_dragging_to_the_edge_scrolls_on(qtbot, show, build, long_review):
    words = "条款2：双方应当遵守"
    pane = show(build.review(long_review.agreement, (), [(words, "pink")]))
    pane.choose_annotation("note0")
    viewport = pane._view.viewport()
    band = pane._view.selection_bands(build.span(long_review.agreement, words))[-1]
    qtbot.mousePress(
        viewport, LEFT, pos=band.center().toPoint() + QPoint(round(band.width() / 2), 0)
    )
    qtbot.mouseMove(viewport, QPoint(200, viewport.height() - 2))
    bar = pane._view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 200)
    assert len(shown(pane)) > 500
    qtbot.keyClick(pane._view, Qt.Key.Key_Escape)
    assert shown(pane) == words
