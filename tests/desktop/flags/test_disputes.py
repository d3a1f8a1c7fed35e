"""Flags on which reviewers differ."""

import dataclasses

import pytest
from PySide6.QtCore import Qt

from tcreader.annotations import EMPTY, Verdict
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.flags.filter_bar import FilterBar

from .conftest import CHANGE, EXCLUSION, keys_in, words_in


@pytest.fixture
def disputed(panel, session, disputed_review):
    """The panel with a flag on which Ada and Li Wei differ, its card chosen."""
    session.show_review(disputed_review)
    panel.show_finding(EXCLUSION)
    return panel


def test_a_disputed_flag_shows_what_each_reviewer_made_of_it(disputed):
    words = words_in(disputed.findChild(CardList).card)
    for expected in ("Ada (you)", "✓ Kept", "Li Wei", "Dismissed: Usual"):
        assert expected in words


@pytest.mark.parametrize(("who", "verdict"), [(0, Verdict.KEPT), (1, Verdict.DISMISSED)])
def test_taking_a_side_settles_the_dispute_and_undo_opens_it(
    qtbot, session, disputed, who, verdict
):
    decision = session.review.finding(EXCLUSION).decisions[who]
    button = disputed.findChild(CardList).card.opinions.buttons[decision.id]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    finding = session.review.finding(EXCLUSION)
    assert (finding.verdict, finding.is_disputed) == (verdict, False)
    assert session.undo_stack.undoText() == "Settle Dispute: Exclusion of liability"
    session.undo_stack.undo()
    assert session.review.finding(EXCLUSION).is_disputed


def test_deciding_otherwise_settles_it_too(qtbot, session, disputed):
    qtbot.keyClick(disputed.findChild(CardList), Qt.Key.Key_K)
    assert not session.review.finding(EXCLUSION).is_disputed


def test_a_chip_counts_the_disputed_and_shows_only_them(qtbot, disputed):
    chip = disputed.findChild(FilterBar).chips["\0disputed"]
    assert chip.text() == "≠ Disputed 1"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert keys_in(disputed.findChild(CardList)) == [EXCLUSION]


def test_the_disputes_are_shown_on_demand(qtbot, disputed):
    disputed.findChild(CardList).choose(CHANGE)
    with qtbot.waitSignal(disputed.finding_activated) as activated:
        disputed.show_disputes()
    assert activated.args == [EXCLUSION]
    assert keys_in(disputed.findChild(CardList)) == [EXCLUSION]


def test_settling_goes_on_to_the_next_dispute_though_the_settled_one_is_gone(
    qtbot, session, disputed, disputed_review
):
    """While only disputed flags are shown, a settled one leaves the list."""
    (key,) = {one.flag for one in disputed_review.record.decisions.values()}
    others = {}
    for decision in disputed_review.record.decisions.values():
        other = decision._replace(id=f"{decision.id}/too", flag=CHANGE)
        others[other.id] = other
    record = dataclasses.replace(
        disputed_review.record, decisions={**disputed_review.record.decisions, **others}
    )
    session.show_review(dataclasses.replace(disputed_review, record=record))
    disputed.show_disputes()
    cards = disputed.findChild(CardList)
    assert cards.chosen_key == CHANGE
    qtbot.keyClick(cards, Qt.Key.Key_K)
    assert cards.chosen_key == key


def test_without_disputes_no_chip_speaks_of_them(shown):
    assert "\0disputed" not in shown.findChild(FilterBar).chips


def test_a_settled_flag_says_who_settled_it(session, panel, disputed_review):
    theirs = [
        one for one in disputed_review.record.decisions.values() if one.creator.name == "Li Wei"
    ]
    kept = [one._replace(verdict=Verdict.KEPT) for one in theirs]
    record = dataclasses.replace(EMPTY, decisions={one.id: one for one in kept})
    session.show_review(dataclasses.replace(disputed_review, record=record))
    (row,) = (row for row in panel.findChild(CardList).model().rows if row.key == EXCLUSION)
    assert panel._wording.verdict(row) == "kept by Li Wei"
    panel.show_finding(EXCLUSION)
    assert "Li Wei" in words_in(panel.findChild(CardList).card)
