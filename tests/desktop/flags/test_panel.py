import dataclasses

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from tcreader.annotations import EMPTY, ReadingState, Standpoint, Verdict
from tcreader.desktop.card_list import CardList
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.flags import FlagsPanel
from tcreader.desktop.flags.arrangement import Grouping
from tcreader.desktop.flags.bar_menus import OrderMenu
from tcreader.desktop.flags.filter_bar import FilterBar
from tcreader.desktop.flags.flag_card import Deed
from tcreader.desktop.flags.flag_dialog import FlagDialog
from tcreader.desktop.flags.legal_basis import LegalBasis
from tcreader.desktop.flags.menus import ChangeMenu, DismissMenu
from tcreader.desktop.flags.queue_line import QueueLine
from tcreader.desktop.theme import load_theme
from tcreader.flags import EMPTY_SCAN, Severity, load_taxonomy

CHANGE, DELETION, EXCLUSION = (
    "1.2/unilateral-change",
    "2.2/data-deletion",
    "3.1/liability-exclusion",
)
ITEM = "2.1(b)/use-restriction"


@pytest.fixture
def panel(on_screen, session):
    return on_screen(FlagsPanel(session), 350, 700)


@pytest.fixture
def shown(panel, session, small_review):
    """The panel with the small review."""
    session.show_review(small_review)
    return panel


@pytest.fixture
def cards(shown):
    return shown.findChild(CardList)


def _click(qtbot, cards, key):
    where = cards.visualRect(cards.model().index_of(key)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)


def _press(qtbot, cards, deed):
    qtbot.mouseClick(cards.card.buttons[deed], Qt.MouseButton.LeftButton)


def _verdicts(session):
    return {one.id: one.verdict for one in session.review.findings if one.verdict is not None}


def _keys(cards):
    return [row.key for row in cards.model().rows]


def _words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def _menu(kind):
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    )


def _choose_order(panel, order):
    """Choose from the menu behind the button with the order."""
    button = panel.findChild(QueueLine).button
    button.click()
    menu = _menu(OrderMenu)
    next(action for action in menu.actions() if action.data() is order).trigger()
    menu.close()


# Choosing


def test_a_click_chooses_a_card_and_goes_to_its_words(qtbot, shown, cards):
    with qtbot.waitSignal(shown.finding_activated) as activated:
        _click(qtbot, cards, DELETION)
    assert activated.args == [DELETION]
    assert "Your data is deleted" in _words(cards.card)


def test_the_arrows_go_from_card_to_card_and_enter_to_the_text(qtbot, shown, cards):
    _click(qtbot, cards, DELETION)
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
    assert EXCLUSION not in _keys(cards)
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
    _click(qtbot, cards, EXCLUSION)
    assert cards.chosen_key == EXCLUSION
    assert cards.verticalScrollBar().value() >= place


def test_among_groups_nothing_follows(shown, cards):
    shown.resize(350, 260)
    _choose_order(shown, Grouping.QUEUE)
    place = cards.verticalScrollBar().value()
    shown.set_current_clause("2.2")
    assert cards.verticalScrollBar().value() == place


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


# The card


def test_the_card_says_reasons_law_and_rule(shown, cards):
    shown.show_finding(EXCLUSION)
    words = _words(cards.card)
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
    words = _words(panel.findChild(CardList).card)
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
    _click(qtbot, cards, DELETION)
    with qtbot.waitSignal(shown.finding_activated) as activated:
        qtbot.keyClick(cards, Qt.Key.Key_K)
    assert _verdicts(session) == {DELETION: Verdict.KEPT}
    assert activated.args == [EXCLUSION]
    assert cards.chosen_key == EXCLUSION


def test_while_another_has_the_review_k_keeps_nothing_and_stays(qtbot, shown, cards, session):
    session.read_only = True
    _click(qtbot, cards, DELETION)
    with qtbot.assertNotEmitted(shown.finding_activated):
        qtbot.keyClick(cards, Qt.Key.Key_K)
    assert cards.chosen_key == DELETION
    assert _verdicts(session) == {}


def test_undo_and_redo_of_a_kept_flag(qtbot, shown, cards, session):
    shown.show_finding(DELETION)
    _press(qtbot, cards, Deed.KEEP)
    assert session.undo_stack.undoText() == "Keep Flag: Deletion of data"
    session.undo_stack.undo()
    assert _verdicts(session) == {}
    session.undo_stack.redo()
    assert _verdicts(session) == {DELETION: Verdict.KEPT}


def test_d_asks_for_a_reason_and_a_figure_gives_it(qtbot, shown, cards, session):
    shown.show_finding(DELETION)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_D)
    qtbot.keyClick(_menu(DismissMenu), Qt.Key.Key_1)
    finding = session.review.finding(DELETION)
    assert (finding.verdict, finding.reason) == (Verdict.DISMISSED, "Risk accepted")


def test_a_reason_of_ones_own(qtbot, shown, session):
    shown.dismiss_finding(DELETION)
    field = _menu(DismissMenu).own_reason
    qtbot.keyClicks(field, "see the side letter")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.review.finding(DELETION).reason == "see the side letter"


def test_r_reopens(qtbot, shown, cards, session):
    session.do(session.author.dismiss(session.review, [DELETION], "usual"), "Dismiss")
    shown.show_finding(DELETION)
    assert "Dismissed: usual" in _words(cards.card)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_R)
    assert _verdicts(session) == {}


def test_a_family_is_settled_together(qtbot, shown, cards, session):
    shown.show_finding(ITEM)
    _press(qtbot, cards, Deed.KEEP)
    assert set(_verdicts(session)) == {f"2.1({one})/use-restriction" for one in "abc"}
    session.undo_stack.undo()
    assert _verdicts(session) == {}


def test_a_family_is_settled_one_by_one(qtbot, shown, cards, session):
    shown.show_finding(ITEM)
    _press(qtbot, cards, Deed.UNFOLD)
    shown.show_finding(ITEM)
    _press(qtbot, cards, Deed.KEEP)
    assert _verdicts(session) == {ITEM: Verdict.KEPT}


def test_several_selected_cards_are_settled_together(qtbot, cards, session):
    _click(qtbot, cards, DELETION)
    qtbot.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert cards.card is None
    qtbot.keyClick(cards, Qt.Key.Key_K)
    assert set(_verdicts(session)) == {DELETION, EXCLUSION}


def test_another_category_and_another_severity(qtbot, shown, cards, session):
    shown.show_finding(DELETION)
    _press(qtbot, cards, Deed.CHANGE)
    menu = _menu(ChangeMenu)
    menu.categories.category_given.emit("unilateral-change")
    menu.severities.severity_given.emit(Severity.HIGH)
    menu.close()
    finding = session.review.finding(DELETION)
    assert (finding.category, finding.severity) == ("unilateral-change", Severity.HIGH)
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.review.finding(DELETION).category == "data-deletion"


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
    assert _keys(cards) == [EXCLUSION]
    qtbot.mouseClick(chips["other"], Qt.MouseButton.LeftButton)
    assert _keys(cards) == [CHANGE, EXCLUSION]
    qtbot.mouseClick(chips[""], Qt.MouseButton.LeftButton)
    assert len(_keys(cards)) == 4
    assert not chips["waiver"].isChecked()


def test_the_menu_filters_by_severity_and_groups(shown, cards):
    menu = shown.findChild(FilterBar).menu
    menu._ticked["severities"][0].trigger()
    assert _keys(cards) == [CHANGE, EXCLUSION]
    _choose_order(shown, Grouping.CLASS)
    assert [row.group for row in cards.model().rows] == ["waiver", None, "other", None]


def test_the_name_of_a_group_cannot_be_chosen(qtbot, shown, cards):
    menu = shown.findChild(FilterBar).menu
    _choose_order(shown, Grouping.CLASS)
    shown.show_finding(EXCLUSION)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Down)
    assert cards.chosen_key.startswith("family")


def test_filters_that_leave_nothing_can_be_cleared(qtbot, shown, cards):
    bar = shown.findChild(FilterBar)
    qtbot.mouseClick(bar.chips["waiver"], Qt.MouseButton.LeftButton)
    bar.menu._ticked["severities"][-1].trigger()
    empty = shown.findChild(EmptyState)
    assert empty.title == "All filtered out"
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert len(_keys(cards)) == 4


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
    assert len(_keys(panel.findChild(CardList))) == 4


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
        assert "责任免除" in _words(panel.findChild(CardList).card)
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


# Flagging by hand


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
    assert "Flagged by hand" in _words(cards.card)


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
    assert "UCC" in _words(cards.card)
    assert "民法典" not in _words(cards.card)


# Where reviewers differ


@pytest.fixture
def disputed(panel, session, disputed_review):
    """The panel with a flag on which Ada and Li Wei differ, its card chosen."""
    session.show_review(disputed_review)
    panel.show_finding(EXCLUSION)
    return panel


def test_a_disputed_flag_shows_what_each_reviewer_made_of_it(disputed):
    words = _words(disputed.findChild(CardList).card)
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
    assert _keys(disputed.findChild(CardList)) == [EXCLUSION]


def test_the_disputes_are_shown_on_demand(qtbot, disputed):
    disputed.findChild(CardList).choose(CHANGE)
    with qtbot.waitSignal(disputed.finding_activated) as activated:
        disputed.show_disputes()
    assert activated.args == [EXCLUSION]
    assert _keys(disputed.findChild(CardList)) == [EXCLUSION]


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
    assert "Li Wei" in _words(panel.findChild(CardList).card)
