"""Chips, filters and groups over the cards."""

import dataclasses

import pytest
from PySide6.QtCore import Qt

from tcreader.desktop.choice_menus import StayingMenu
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.flags.arrangement import Grouping
from tcreader.desktop.flags.filter_bar import FilterBar
from tcreader.flags import load_taxonomy

from .conftest import CHANGE, EXCLUSION, choose_order, keys_in

# The filters in little room


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_chips_take_two_lines_in_a_narrow_panel(shown, session, language):
    taxonomy, review = load_taxonomy(), session.review
    bar = shown.findChild(FilterBar)
    for key, chip in zip(("waiver", "restriction", "other"), taxonomy.classes, strict=True):
        bar.chips[key].setText(f"{taxonomy.short_class_name(chip, language)} 138")
    bar.chips[""].setText(f"All {len(review.findings)}00")
    assert bar.heightForWidth(350) <= 2 * 20 + 6 + 16


def test_the_menu_of_filters_stands_at_the_right_end(shown):
    bar = shown.findChild(FilterBar)
    assert bar._more.geometry().right() == bar.width() - 14 - 1


def test_a_chip_says_its_class_in_full(shown, session):
    taxonomy = session.review.taxonomy
    short = {"waiver": {"en": "Waived", "zh": "免"}}
    review = dataclasses.replace(
        session.review, taxonomy=dataclasses.replace(taxonomy, short_classes=short)
    )
    session.show_review(review)
    chip = shown.findChild(FilterBar).chips["waiver"]
    assert (chip.text(), chip.toolTip(), chip.accessibleName()) == (
        "Waived 1",
        "Waivers",
        "Waivers 1",
    )


# Filters


def test_chips_count_classes_and_what_is_not_marked(shown):
    chips = shown.findChild(FilterBar).chips
    assert [chip.text() for chip in chips.values()] == [
        "All 6",
        "Waivers 1",
        "Restrictions 4",
        "Other interests 1",
        "Unmarked 4",
    ]


def test_classes_add_up_and_all_clears_them(qtbot, shown, cards):
    chips = shown.findChild(FilterBar).chips
    qtbot.mouseClick(chips["waiver"], Qt.MouseButton.LeftButton)
    assert keys_in(cards) == [EXCLUSION]
    qtbot.mouseClick(chips["other"], Qt.MouseButton.LeftButton)
    assert keys_in(cards) == [CHANGE, EXCLUSION]
    qtbot.mouseClick(chips[""], Qt.MouseButton.LeftButton)
    assert len(keys_in(cards)) == 4
    assert not chips["waiver"].isChecked()


def _tick(menu, part, place):
    """Tick a box, as somebody does who opens the menu."""
    boxes = menu.findChild(StayingMenu, part)
    boxes.aboutToShow.emit()
    boxes.actions()[place].trigger()


def test_the_menu_filters_by_severity_and_groups(shown, cards):
    menu = shown.findChild(FilterBar).menu
    _tick(menu, "severities", 0)
    assert keys_in(cards) == [CHANGE, EXCLUSION]
    choose_order(shown, Grouping.CLASS)
    assert [row.group for row in cards.model().rows] == ["waiver", None, "other", None]


def test_ticks_last_while_the_categories_are_counted_anew(shown, cards, session):
    menu = shown.findChild(FilterBar).menu
    _tick(menu, "categories", 0)
    before = keys_in(cards)
    assert before
    session.do(session.author.keep(session.review, [before[0]]), "Keep")
    assert keys_in(cards) == before
    boxes = menu.findChild(StayingMenu, "categories")
    boxes.aboutToShow.emit()
    assert [box.isChecked() for box in boxes.actions()].count(True) == 1
    _tick(menu, "categories", 0)
    assert not menu.is_filtering


def test_the_name_of_a_group_cannot_be_chosen(qtbot, shown, cards):
    choose_order(shown, Grouping.CLASS)
    shown.show_finding(EXCLUSION)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Down)
    assert cards.chosen_key.startswith("family")


def test_filters_that_leave_nothing_can_be_cleared(qtbot, shown, cards):
    bar = shown.findChild(FilterBar)
    qtbot.mouseClick(bar.chips["waiver"], Qt.MouseButton.LeftButton)
    _tick(bar.menu, "severities", -1)
    empty = shown.findChild(EmptyState)
    assert empty.title == "All filtered out"
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert len(keys_in(cards)) == 4
