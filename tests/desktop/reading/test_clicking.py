from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tcreader.annotations import Placement, PlacementState

LEFT = Qt.MouseButton.LeftButton
TEXT = "3.1 甲方应当履行本协议约定的全部义务并承担责任。"
NESTED = ("应当履行本协议约定的全部义务", "履行本协议约定的全部", "本协议约定", "协议", "协议")


@pytest.fixture
def pane(build, show):
    colors = ("yellow", "green", "blue", "pink", "pink")
    nested = list(zip(NESTED, colors, strict=True))
    return show(build.review(build.agreement(TEXT), (), nested))


@pytest.fixture
def click(qtbot, build):
    def clicked(pane, words):
        span = build.span(pane._review.agreement, words)
        place = pane._view.selection_bands(span)[0].center().toPoint()
        qtbot.mouseClick(pane._view.viewport(), LEFT, pos=place)

    return clicked


def test_clicks_reach_each_of_five_highlights_on_one_word(pane, click):
    told = []
    pane.annotation_clicked.connect(told.append)
    for _ in range(6):
        click(pane, "协议")
    assert sorted(told[:5]) == ["note0", "note1", "note2", "note3", "note4"]
    assert told[2:5] == ["note2", "note1", "note0"]
    assert told[5] == told[0]


def test_the_clicked_highlight_is_set_off_from_the_others(pane, click):
    click(pane, "应当")
    assert pane.chosen_annotation() == "note0"
    click(pane, "甲方")
    assert pane.chosen_annotation() is None


def test_tab_goes_on_to_the_next_and_then_out_of_the_text(qtbot, pane, click):
    pane._view.setFocus()
    click(pane, "履行")
    told = [pane.chosen_annotation()]
    qtbot.keyClick(pane._view, Qt.Key.Key_Tab)
    told.append(pane.chosen_annotation())
    assert told == ["note1", "note0"]
    qtbot.keyClick(pane._view, Qt.Key.Key_Backtab)
    assert pane.chosen_annotation() == "note1"
    qtbot.keyClick(pane._view, Qt.Key.Key_Tab)
    assert not pane._clicking._go_on(1)


def test_enter_is_a_click_at_the_caret(qtbot, pane, build):
    span = build.span(pane._review.agreement, "履行")
    pane._view.select(type(span)(span.start, span.start))
    told = []
    pane.annotation_clicked.connect(told.append)
    qtbot.keyClick(pane._view, Qt.Key.Key_Return)
    qtbot.keyClick(pane._view, Qt.Key.Key_Return)
    assert told == ["note1", "note0"]


def test_enter_behind_the_last_word_of_a_highlight_is_a_click_on_it(qtbot, pane, build):
    span = build.span(pane._review.agreement, NESTED[0])
    pane._view.select(type(span)(span.end, span.end))
    with qtbot.waitSignal(pane.annotation_clicked) as told:
        qtbot.keyClick(pane._view, Qt.Key.Key_Enter)
    assert told.args == ["note0"]


def test_a_tooltip_lists_all_that_lies_on_the_words(pane, build):
    position = build.span(pane._review.agreement, "协议").start
    lines = pane._view.describe(position).splitlines()
    assert lines == [
        "• Pink highlight",
        "• Pink highlight",
        "• Blue highlight",
        "• Green highlight",
        "• Yellow highlight",
    ]


def test_a_tooltip_tells_what_turned_the_meaning(build, show):
    review = build.review(build.agreement(TEXT), (), [("承担责任", "pink")])
    changed = Placement(
        review.placements["note0"].span,
        PlacementState.MEANING_CHANGED,
        "甲方不承担责任",
        (("不承担", "承担"), ("", "全部")),
    )
    pane = show(replace(review, placements={"note0": changed}))
    told = pane._view.describe(build.span(review.agreement, "承担责任").start)
    assert told.splitlines() == [
        "The meaning may have changed",
        "“不承担” → “承担”",
        "added: “全部”",
        "It read: “甲方不承担责任”",
    ]


def test_a_resolved_note_says_so(build, show):
    review = build.review(build.agreement(TEXT), (), [("责任", "pink")], {"责任": "与客户确认"})
    note = review.record.annotations["note0"]._replace(resolved=True)
    pane = show(replace(review, record=replace(review.record, annotations={"note0": note})))
    assert pane._view.describe(build.span(review.agreement, "责任").start) == "Resolved: 与客户确认"
