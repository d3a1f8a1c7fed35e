"""Some flags and no others, as another part of the window asks for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tcreader.desktop.card_list import CardList
from tcreader.desktop.flags import FlagsPanel
from tcreader.desktop.flags.filter_bar import FilterBar

CHANGE, EXCLUSION = "1.2/unilateral-change", "3.1/liability-exclusion"


@pytest.fixture
def panel(on_screen, open_session):
    return on_screen(FlagsPanel(open_session), 350, 700)


@pytest.fixture
def cards(panel):
    return panel.findChild(CardList)


def _keys(cards):
    return [row.key for row in cards.model().rows]


def test_only_these_flags_are_shown_and_a_chip_says_so(panel, cards):
    panel.show_only([EXCLUSION], "Marked and risky")
    assert _keys(cards) == [EXCLUSION]
    chip = panel.findChild(FilterBar).only_chip
    assert chip.isVisible()
    assert chip.accessibleName() == "Marked and risky"


def test_pressing_the_chip_shows_the_others_again(qtbot, panel, cards):
    panel.show_only([EXCLUSION], "Marked and risky")
    chip = panel.findChild(FilterBar).only_chip
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(_keys(cards)) == 4
    assert not chip.isVisible()


def test_a_flag_that_is_not_among_them_is_shown_all_the_same(panel, cards):
    panel.show_only([EXCLUSION], "Marked and risky")
    panel.show_finding(CHANGE)
    assert cards.chosen_key == CHANGE


def test_another_agreement_shows_all_of_its_flags(panel, cards, open_session, small_review):
    panel.show_only([EXCLUSION], "Marked and risky")
    open_session.show_review(small_review)
    assert len(_keys(cards)) == 4


def test_the_rules_name_leads_to_the_rule(qtbot, panel, cards):
    panel.show_finding(EXCLUSION)
    (label,) = (one for one in cards.card.findChildren(QLabel) if "by-hand" in one.text())
    with qtbot.waitSignal(panel.rule_requested) as requested:
        label.linkActivated.emit("en/liability-exclusion/by-hand")
    assert requested.args == ["en/liability-exclusion/by-hand"]
