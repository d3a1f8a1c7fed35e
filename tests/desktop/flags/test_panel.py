"""The panel at work: choosing cards, following the reader, settling, and why there is nothing."""

import dataclasses

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from tcreader.annotations import EMPTY, FlagDecision, ReadingState, Standpoint, Verdict
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.flags.arrangement import Grouping
from tcreader.desktop.flags.filter_bar import FilterBar
from tcreader.desktop.flags.flag_card import Deed
from tcreader.desktop.flags.legal_basis import LegalBasis
from tcreader.desktop.flags.menus import ChangeMenu, DismissMenu
from tcreader.desktop.flags.rows import FlagRow
from tcreader.desktop.flags.wording import Wording
from tcreader.desktop.theme import load_theme
from tcreader.flags import EMPTY_SCAN, Severity

from .conftest import (
    CHANGE,
    DELETION,
    EXCLUSION,
    ITEM,
    choose_order,
    click_card,
    keys_in,
    open_menu,
    press_button,
    words_in,
)


def _verdicts(session):
    return {one.id: one.verdict for one in session.review.findings if one.verdict is not None}


# Choosing


def test_a_click_chooses_a_card_and_goes_to_its_words(qtbot, shown, cards):
    with qtbot.waitSignal(shown.finding_activated) as activated:
        click_card(qtbot, cards, DELETION)
    assert activated.args == [DELETION]
    assert "Your data is deleted" in words_in(cards.card)


def test_the_arrows_go_from_card_to_card_and_enter_to_the_text(qtbot, shown, cards):
    click_card(qtbot, cards, DELETION)
    qtbot.keyClick(cards, Qt.Key.Key_Down)
    assert cards.chosen_key == EXCLUSION
    with qtbot.waitSignal(shown.finding_activated) as activated:
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert activated.args == [EXCLUSION]


def test_showing_a_finding_is_not_the_persons_choice(qtbot, shown, cards):
    with qtbot.assertNotEmitted(shown.finding_activated):
        shown.show_finding(EXCLUSION)
    assert cards.chosen_key == EXCLUSION


def test_a_finding_is_shown_even_against_the_filters(qtbot, shown, cards):
    chip = shown.findChild(FilterBar).chips["restriction"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert EXCLUSION not in keys_in(cards)
    shown.show_finding(EXCLUSION)
    assert cards.chosen_key == EXCLUSION


def test_a_finding_in_a_folded_family_shows_the_family(shown, cards):
    shown.show_finding(ITEM)
    assert cards.chosen_key.startswith("family")


# Following the reader


def _is_in_view(cards, key):
    area = cards.visualRect(cards.model().index_of(key))
    return cards.viewport().rect().contains(area)


def test_the_clauses_first_card_comes_into_view_unchosen(shown, cards):
    shown.resize(350, 260)
    assert not _is_in_view(cards, EXCLUSION)
    shown.set_current_clause("3.1")
    assert _is_in_view(cards, EXCLUSION)
    assert cards.chosen_key is None


def test_a_card_in_view_and_a_clause_without_flags_move_nothing(shown, cards):
    shown.resize(350, 260)
    shown.set_current_clause("3.1")
    place = cards.verticalScrollBar().value()
    shown.set_current_clause("1.1")
    shown.set_current_clause("3.1")
    assert cards.verticalScrollBar().value() == place


def test_nothing_follows_while_the_person_turns_the_wheel(qtbot, shown, cards):
    shown.resize(350, 260)
    shown.set_current_clause("3.1")
    middle = QPointF(cards.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        cards.viewport().mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(cards.viewport(), wheel)
    place = cards.verticalScrollBar().value()
    shown.set_current_clause("1.2")
    assert cards.verticalScrollBar().value() == place
    qtbot.waitUntil(lambda: not cards._is_being_scrolled(), timeout=3000)
    shown.set_current_clause("1.2")
    assert _is_in_view(cards, CHANGE)


def test_a_card_by_which_the_reader_goes_stays_where_it_is(qtbot, shown, cards):
    shown.resize(350, 260)
    shown.set_current_clause("3.1")
    place = cards.verticalScrollBar().value()
    shown.finding_activated.connect(lambda _: shown.set_current_clause("1.2"))
    click_card(qtbot, cards, EXCLUSION)
    assert cards.chosen_key == EXCLUSION
    assert cards.verticalScrollBar().value() >= place


def test_among_groups_nothing_follows(shown, cards):
    shown.resize(350, 260)
    choose_order(shown, Grouping.QUEUE)
    place = cards.verticalScrollBar().value()
    shown.set_current_clause("2.2")
    assert cards.verticalScrollBar().value() == place


# The card


def test_the_card_says_reasons_law_and_rule(shown, cards):
    shown.show_finding(EXCLUSION)
    words = words_in(cards.card)
    assert "Code 497" in words
    assert "by-hand" in words
    assert [tag.accessibleName() for tag in _tags(cards.card)] == ["marked", "no limit  +1"]


def _tags(card):
    from tcreader.desktop.chips import Tag

    return card.findChildren(Tag)


@pytest.mark.parametrize(("customer", "is_shown"), [("business", False), ("consumer", True)])
def test_law_for_consumers_is_shown_to_consumers_only(
    panel, session, small_review, customer, is_shown
):
    record = dataclasses.replace(EMPTY, standpoint=Standpoint(customer))
    session.show_review(dataclasses.replace(small_review, record=record))
    panel.show_finding(EXCLUSION)
    words = words_in(panel.findChild(CardList).card)
    assert ("Consumer Act 26" in words) is is_shown


def test_what_the_law_says_unfolds_and_stays_unfolded(shown, cards):
    shown.show_finding(CHANGE)
    assert cards.card.findChild(LegalBasis).law.isHidden()
    cards.card.findChild(LegalBasis).fold.linkActivated.emit("law")
    assert not cards.card.findChild(LegalBasis).law.isHidden()
    shown.show_finding(EXCLUSION)
    assert not cards.card.findChild(LegalBasis).law.isHidden()


# Settling


def test_k_keeps_and_goes_on_to_the_next_open_flag(qtbot, shown, cards, session):
    click_card(qtbot, cards, DELETION)
    with qtbot.waitSignal(shown.finding_activated) as activated:
        qtbot.keyClick(cards, Qt.Key.Key_K)
    assert _verdicts(session) == {DELETION: Verdict.KEPT}
    assert activated.args == [EXCLUSION]
    assert cards.chosen_key == EXCLUSION


def test_while_another_has_the_review_k_keeps_nothing_and_stays(qtbot, shown, cards, session):
    session.read_only = True
    click_card(qtbot, cards, DELETION)
    with qtbot.assertNotEmitted(shown.finding_activated):
        qtbot.keyClick(cards, Qt.Key.Key_K)
    assert cards.chosen_key == DELETION
    assert _verdicts(session) == {}


def test_undo_and_redo_of_a_kept_flag(qtbot, shown, cards, session):
    shown.show_finding(DELETION)
    press_button(qtbot, cards, Deed.KEEP)
    assert session.undo_stack.undoText() == "Keep Flag: Deletion of data"
    session.undo_stack.undo()
    assert _verdicts(session) == {}
    session.undo_stack.redo()
    assert _verdicts(session) == {DELETION: Verdict.KEPT}


def test_d_asks_for_a_reason_and_a_figure_gives_it(qtbot, shown, cards, session):
    shown.show_finding(DELETION)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_D)
    qtbot.keyClick(open_menu(DismissMenu), Qt.Key.Key_1)
    finding = session.review.finding(DELETION)
    assert (finding.verdict, finding.reason) == (Verdict.DISMISSED, "Risk accepted")


def test_a_reason_of_ones_own(qtbot, shown, session):
    shown.ask_about(DELETION, Deed.DISMISS)
    field = open_menu(DismissMenu).own_reason
    qtbot.keyClicks(field, "see the side letter")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.review.finding(DELETION).reason == "see the side letter"


def test_r_reopens(qtbot, shown, cards, session):
    session.do(session.author.dismiss(session.review, [DELETION], "usual"), "Dismiss")
    shown.show_finding(DELETION)
    assert "Dismissed: usual" in words_in(cards.card)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_R)
    assert _verdicts(session) == {}


def test_a_family_is_settled_together(qtbot, shown, cards, session):
    shown.show_finding(ITEM)
    press_button(qtbot, cards, Deed.KEEP)
    assert set(_verdicts(session)) == {f"2.1({one})/use-restriction" for one in "abc"}
    session.undo_stack.undo()
    assert _verdicts(session) == {}


def test_a_family_is_settled_one_by_one(qtbot, shown, cards, session):
    shown.show_finding(ITEM)
    press_button(qtbot, cards, Deed.UNFOLD)
    shown.show_finding(ITEM)
    press_button(qtbot, cards, Deed.KEEP)
    assert _verdicts(session) == {ITEM: Verdict.KEPT}


def test_a_family_of_which_some_are_decided_says_so_and_settles_the_rest(
    qtbot, shown, cards, session
):
    session.do(session.author.dismiss(session.review, [ITEM], "usual"), "Dismiss")
    shown.show_finding(ITEM)
    lines = words_in(cards.card).split("<br>")
    assert [line for line in lines if "<s " in line] == [line for line in lines if "(b)" in line]
    qtbot.mouseClick(cards.card.buttons[Deed.KEEP], Qt.MouseButton.LeftButton)
    assert _verdicts(session) == {
        "2.1(a)/use-restriction": Verdict.KEPT,
        ITEM: Verdict.DISMISSED,
        "2.1(c)/use-restriction": Verdict.KEPT,
    }
    shown.show_finding(ITEM)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_R)
    assert _verdicts(session) == {}


def test_a_family_tells_from_afar_what_is_left_of_it(shown, session):
    family = FlagRow(
        "family", tuple(session.review.findings_by_clause["2.1(a)"]) * 3, is_family=True
    )
    first = family.first._replace(verdict=Verdict.DISMISSED)
    earlier = family.first._replace(earlier=FlagDecision("d", "f", None, Verdict.DISMISSED))
    wording = Wording(shown)
    assert wording.of_family(family) == ""
    family = family._replace(findings=(first, family.first, earlier))
    assert wording.of_family(family) == "1 of 3 decided  ·  Sentence changed; before: dismissed"
    assert family.to_settle == (family.findings[1], earlier)


def test_an_unfolded_family_stays_in_view(qtbot, on_screen, shown, cards):
    on_screen(shown, 350, 260)
    shown.show_finding(ITEM)
    bar = cards.verticalScrollBar()
    bar.setValue(bar.maximum())
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_O)
    top = cards.visualRect(cards.model().index_of(cards.chosen_key)).top()
    assert 0 <= top < cards.viewport().height()


def test_several_selected_cards_are_settled_together(qtbot, cards, session):
    click_card(qtbot, cards, DELETION)
    qtbot.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert cards.card is None
    qtbot.keyClick(cards, Qt.Key.Key_K)
    assert set(_verdicts(session)) == {DELETION, EXCLUSION}


def test_another_category_and_another_severity(qtbot, shown, cards, session):
    shown.show_finding(DELETION)
    press_button(qtbot, cards, Deed.CHANGE)
    menu = open_menu(ChangeMenu)
    menu.categories.category_given.emit("unilateral-change")
    menu.severities.severity_given.emit(Severity.HIGH)
    menu.close()
    finding = session.review.finding(DELETION)
    assert (finding.category, finding.severity) == ("unilateral-change", Severity.HIGH)
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.review.finding(DELETION).category == "data-deletion"


# States


def test_it_says_why_there_is_nothing(panel, session, small_review):
    empty = panel.findChild(EmptyState)
    assert empty.title == "No agreement is open"
    session.show_review(small_review.with_scan(EMPTY_SCAN))
    assert empty.title == "Scanning…"
    session.show_review(small_review.with_scan(dataclasses.replace(small_review.scan, flags=())))
    assert empty.title == "Nothing found"


def test_flags_appear_when_the_scan_is_done(panel, session, small_review):
    session.show_review(small_review.with_scan(EMPTY_SCAN))
    session._review = small_review
    session.scanned.emit()
    assert len(keys_in(panel.findChild(CardList))) == 4


def test_a_change_elsewhere_leaves_the_card_alone(shown, cards, session):
    shown.show_finding(DELETION)
    card = cards.card
    session.do(session.author.mark(session.review, ["1"], ReadingState.READ), "Mark")
    assert cards.card is card


def test_two_thousand_flags_cost_a_few_widgets(shown, session, small_review, with_scan):
    flag = small_review.scan.flags[0]
    many = tuple(flag._replace(id=f"{number}") for number in range(2000))
    session.show_review(with_scan(small_review, flags=many))
    shown.show_finding("1999")
    assert len(shown.findChildren(QLabel)) < 20


def test_names_are_in_the_language_of_the_window(panel, session, small_review):
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        session.show_review(small_review)
        panel.show_finding(EXCLUSION)
        assert "责任免除" in words_in(panel.findChild(CardList).card)
    finally:
        QLocale.setDefault(QLocale.c())


def test_both_themes_are_painted(shown):
    shown.show_finding(CHANGE)
    shots = []
    for name in ("light", "dark"):
        shown.set_theme(load_theme(name))
        shots.append(shown.grab().toImage())
    assert shots[0] != shots[1]


def test_the_model_keeps_qts_rules(qtmodeltester, cards):
    qtmodeltester.check(cards.model())
