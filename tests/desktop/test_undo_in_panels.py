"""Undo and redo by key lead back to what they concern, so that the next key falls on it."""

import pytest
from PySide6.QtCore import Qt

from tcreader.annotations import Color, Position, Verdict
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.flags.flag_dialog import FlagDialog

CHANGE, DELETION = "1.2/unilateral-change", "2.2/data-deletion"
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def shown(window, small_review):
    """The window with the small review; the flags are in front."""
    window.session.show_review(small_review)
    yield window
    window.session.let_go()


@pytest.fixture
def flags(qtbot, shown):
    """The list of flags, with the keyboard in it."""
    cards = shown.flags.findChild(CardList)
    shown.flags.show_finding(CHANGE)
    cards.setFocus()
    qtbot.waitUntil(cards.hasFocus)
    return cards


@pytest.fixture
def verdict(shown):
    return lambda finding_id: shown.session.review.finding(finding_id).verdict


def test_after_undo_the_next_decision_falls_on_the_flag_that_came_back(qtbot, flags, verdict):
    qtbot.keyClick(flags, Key.Key_K)
    assert flags.chosen_key != CHANGE  # it went on
    qtbot.keyClick(flags, Key.Key_Z, CTRL)
    assert (flags.chosen_key, verdict(CHANGE)) == (CHANGE, None)
    assert flags.visualRect(flags.model().index_of(CHANGE)).intersects(flags.viewport().rect())
    qtbot.keyClick(flags, Key.Key_K)
    assert verdict(CHANGE) is Verdict.KEPT


def test_a_position_that_is_undone_and_done_again_chooses_its_flag(qtbot, flags, shown):
    qtbot.keyClick(flags, Key.Key_3)
    qtbot.keyClick(flags, Key.Key_Down)
    assert flags.chosen_key != CHANGE
    qtbot.keyClick(flags, Key.Key_Z, CTRL)
    assert flags.chosen_key == CHANGE
    qtbot.keyClick(flags, Key.Key_Down)
    qtbot.keyClick(flags, Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert flags.chosen_key == CHANGE
    assert shown.session.review.finding(CHANGE).stance.position is Position.NEGOTIATE


def test_the_text_goes_along(qtbot, flags, shown):
    qtbot.keyClick(flags, Key.Key_K)
    with qtbot.waitSignal(shown.flags.finding_activated) as activated:
        qtbot.keyClick(flags, Key.Key_Z, CTRL)
    assert activated.args == [CHANGE]


def test_what_concerns_no_flag_leaves_the_choice_alone(qtbot, flags, shown):
    session = shown.session
    span = session.review.finding(DELETION).span
    session.do(session.author.highlight(session.review, span, Color.GREEN), "Highlight")
    qtbot.keyClick(flags, Key.Key_Z, CTRL)
    assert flags.chosen_key == CHANGE


def test_where_a_filter_hides_the_flag_no_other_is_chosen(qtbot, flags, shown):
    qtbot.keyClick(flags, Key.Key_K)
    shown.flags.show_only([DELETION], "One")
    shown.flags.show_finding(DELETION)
    qtbot.keyClick(flags, Key.Key_Z, CTRL)
    assert flags.chosen_key is None


def test_a_family_that_is_undone_is_chosen(qtbot, flags, shown):
    shown.flags.show_finding("2.1(a)/use-restriction")
    family = flags.chosen_key
    qtbot.keyClick(flags, Key.Key_K)
    assert flags.chosen_key != family
    qtbot.keyClick(flags, Key.Key_Z, CTRL)
    assert flags.chosen_key == family


def test_a_flag_set_by_hand_is_the_one_that_keys_in_the_text_are_about(qtbot, flags, shown):
    session = shown.session
    shown.flags.flag_words(session.review.agreement.outline["1.1"].own[0])
    qtbot.keyClick(shown.flags.findChild(FlagDialog).search, Key.Key_Return)
    (flag,) = session.review.record.hand_flags
    assert (shown.reviewing.finding, flags.chosen_key) == (flag, flag)
    session.undo_stack.undo()
    assert shown.reviewing.finding is None  # or else the next key would be about nothing


def test_a_note_that_is_undone_is_chosen(qtbot, shown):
    session, keys = shown.session, []
    for finding_id in (CHANGE, DELETION):
        span = session.review.finding(finding_id).span
        change = session.author.highlight(session.review, span, Color.GREEN)
        session.do(change, "Highlight")
        keys.append(change.key)
    shown.view.bring("notes")
    shown.notes.show_annotation(keys[0])
    cards = shown.notes.findChild(CardList)
    cards.setFocus()
    session.do(session.author.recolor(session.review, keys[0], Color.PINK), "Recolor")
    qtbot.keyClick(cards, Key.Key_Down)
    assert cards.chosen_key == keys[1]
    qtbot.keyClick(cards, Key.Key_Z, CTRL)
    assert cards.chosen_key == keys[0]
