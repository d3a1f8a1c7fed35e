"""Some flags and no others, as another part of the window asks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tcreader.desktop.flags.filter_bar import FilterBar

from .conftest import CHANGE, EXCLUSION, keys_in


def test_only_these_flags_are_shown_and_a_chip_says_so(shown, cards):
    shown.show_only([EXCLUSION], "Marked and risky")
    assert keys_in(cards) == [EXCLUSION]
    chip = shown.findChild(FilterBar).only_chip
    assert chip.isVisible()
    assert chip.accessibleName() == "Marked and risky"


def test_pressing_the_chip_shows_the_others_again(qtbot, shown, cards):
    shown.show_only([EXCLUSION], "Marked and risky")
    chip = shown.findChild(FilterBar).only_chip
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(keys_in(cards)) == 4
    assert not chip.isVisible()


def test_a_flag_that_is_not_among_them_is_shown_all_the_same(shown, cards):
    shown.show_only([EXCLUSION], "Marked and risky")
    shown.show_finding(CHANGE)
    assert cards.chosen_key == CHANGE


def test_another_agreement_shows_all_of_its_flags(shown, cards, session, small_review):
    shown.show_only([EXCLUSION], "Marked and risky")
    session.show_review(small_review)
    assert len(keys_in(cards)) == 4


def test_the_rules_name_leads_to_the_rule(qtbot, shown, cards):
    shown.show_finding(EXCLUSION)
    (label,) = (one for one in cards.card.findChildren(QLabel) if "by-hand" in one.text())
    with qtbot.waitSignal(shown.rule_requested) as requested:
        label.linkActivated.emit("en/liability-exclusion/by-hand")
    assert requested.args == ["en/liability-exclusion/by-hand"]
