"""Flagging words by hand."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt

from tcreader.desktop.flags.flag_dialog import FlagDialog
from tcreader.flags import EMPTY_SCAN, Severity, load_taxonomy

from .conftest import words_in


@pytest.fixture
def dialog(shown, small_review):
    clause = small_review.agreement.outline["1.1"]
    shown.flag_words(clause.own[0])
    return shown.findChild(FlagDialog)


def test_words_are_flagged_by_hand(qtbot, dialog, cards, session):
    qtbot.keyClicks(dialog.search, "exclusion")
    assert dialog.category == "liability-exclusion"
    qtbot.mouseClick(
        dialog.severities.button(int(Severity.LOW)), Qt.MouseButton.LeftButton, pos=QPoint(8, 8)
    )
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    (flag,) = session.review.record.hand_flags.values()
    assert (flag.category, flag.severity) == ("liability-exclusion", "low")
    assert cards.chosen_key == flag.id
    assert "Flagged by hand" in words_in(cards.card)


def test_the_category_brings_its_severity(dialog):
    assert dialog.severities.checkedId() == Severity.MEDIUM


def test_a_search_without_a_match_flags_nothing(qtbot, dialog, session):
    qtbot.keyClicks(dialog.search, "zebra")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert not session.review.record.hand_flags


def test_a_flag_set_by_hand_is_removed_by_delete(qtbot, dialog, cards, session):
    dialog.accept()
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert not session.review.record.hand_flags
    session.undo_stack.undo()
    assert len(session.review.record.hand_flags) == 1


def test_a_flag_set_by_hand_names_the_law_of_the_agreements_language(session, shown, cards):
    taxonomy = load_taxonomy()
    session.show_review(dataclasses.replace(session.review, taxonomy=taxonomy, scan=EMPTY_SCAN))
    span = session.review.agreement.outline["1.1"].own[0]
    change = session.author.flag(session.review, span, "liability-exclusion", Severity.HIGH)
    session.do(change, "Flag")
    shown.show_finding(change.key)
    assert "UCC" in words_in(cards.card)
    assert "民法典" not in words_in(cards.card)
