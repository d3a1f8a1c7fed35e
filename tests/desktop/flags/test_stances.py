"""What is to be done about flags, by key and mouse: positions, priorities, texts."""

import dataclasses

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from tcreader.annotations import (
    FlagDecision,
    Position,
    Priority,
    Reviewer,
    Stance,
    StanceText,
    Verdict,
    decision_id,
    words_target,
)
from tcreader.desktop.chips import Tag
from tcreader.desktop.flags.key_table import CardMenu, KeyTable
from tcreader.desktop.flags.menus import CategoryMenu, PriorityMenu, SeverityMenu
from tcreader.desktop.flags.note_dialog import NoteDialog
from tcreader.desktop.flags.queue_line import QueueLine
from tcreader.flags import Severity

from .conftest import CHANGE, DELETION, EXCLUSION, open_menu

ITEMS = [f"2.1({letter})/use-restriction" for letter in "abc"]
Key = Qt.Key


@pytest.fixture(autouse=True)
def chosen(shown):
    """The card of one flag is chosen."""
    shown.show_finding(DELETION)


@pytest.fixture
def stance(session):
    """Gives what is to be done about that flag now."""
    return lambda: session.review.finding(DELETION).stance


def _fields(cards):
    return {which: one.field for which, one in cards.card.editor.fields.items() if one.isVisible()}


# Positions


@pytest.mark.parametrize(("number", "position"), list(enumerate(Position, start=1)))
def test_a_figure_takes_a_position_and_keeps_the_flag(press, stance, session, number, position):
    press(Key(Key.Key_0 + number))
    assert stance().position is position
    assert session.review.finding(DELETION).verdict is Verdict.KEPT


def test_the_same_figure_takes_it_back_and_the_edit_menu_names_both(press, stance, session):
    press(Key.Key_3)
    assert session.undo_stack.undoText() == "Negotiate: Deletion of data"
    press(Key.Key_3)
    assert stance().position is None
    assert session.undo_stack.undoText() == "Take Position Back: Deletion of data"
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.review.record.decisions == {}


def test_a_position_is_taken_at_a_press_and_taken_back_at_the_next(click, cards, stance):
    click(cards.card.editor.positions.buttons[Position.REJECT])
    assert stance().position is Position.REJECT
    button = cards.card.editor.positions.buttons[Position.REJECT]
    assert button.isChecked()
    click(button)
    assert stance().position is None


def test_after_a_position_the_card_stays_and_k_goes_on(press, cards):
    press(Key.Key_3)
    assert cards.chosen_key == DELETION
    press(Key.Key_K)
    assert cards.chosen_key == EXCLUSION


def test_a_family_takes_a_position_together(press, shown, session):
    shown.show_finding(ITEMS[0])
    press(Key.Key_1)
    assert {session.review.finding(key).stance.position for key in ITEMS} == {Position.ACCEPT}
    assert session.undo_stack.undoText() == "Accept: Restrictions of use × 3"


def test_several_selected_cards_take_a_position_together(qtbot, press, cards, session):
    qtbot.keyClick(cards, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_4)
    for key in (DELETION, EXCLUSION):
        assert session.review.finding(key).stance.position is Position.ESCALATE


def test_a_settled_line_says_the_position(press, shown, cards):
    press(Key.Key_3)
    (row,) = (one for one in cards.model().rows if one.key == DELETION)
    assert shown._wording.position_of(row) is Position.NEGOTIATE
    assert "Negotiate" in shown._model.spoken(row)


def test_while_another_has_the_review_nothing_can_be_said(press, cards, stance, session):
    session.read_only = True
    session.changed.emit()
    press(Key.Key_3, Key.Key_W)
    assert stance() == Stance()
    assert not _fields(cards)
    assert not cards.card.editor.positions.isEnabled()


# Priority, category, severity


def test_p_asks_for_a_priority_and_a_figure_gives_it(qtbot, press, stance, session):
    press(Key.Key_P)
    qtbot.keyClick(open_menu(PriorityMenu), Key.Key_1)
    assert stance().priority is Priority.MUST
    assert session.review.finding(DELETION).verdict is None
    assert session.undo_stack.undoText() == "Must have: Deletion of data"


def test_a_priority_is_given_at_a_press(click, press, cards, stance):
    assert not cards.card.editor.priorities.isVisible()
    press(Key.Key_3)
    click(cards.card.editor.priorities.buttons[Priority.NICE])
    assert stance().priority is Priority.NICE


def test_c_and_s_ask_for_category_and_severity(qtbot, press, session):
    press(Key.Key_S)
    qtbot.keyClick(open_menu(SeverityMenu), Key.Key_1)
    assert session.review.finding(DELETION).severity is Severity.HIGH
    press(Key.Key_C)
    menu = open_menu(CategoryMenu)
    (action,) = (one for one in menu.actions() if one.data() == "unilateral-change")
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Key.Key_Return)
    assert session.review.finding(DELETION).category == "unilateral-change"


def test_the_categories_stand_under_the_names_of_their_classes(press, small_taxonomy):
    press(Key.Key_C)
    menu = open_menu(CategoryMenu)
    first, *_ = menu.actions()
    names = [one.text() for one in menu.actions() if not (one.isEnabled() or one.isSeparator())]
    assert names == [names["en"] for names in small_taxonomy.classes.values()]
    assert first.text() == names[0]
    menu.close()


# Texts


def test_the_field_stays_in_view_when_the_panel_becomes_lower(qtbot, panel, press, cards):
    press(Key.Key_W)
    field = cards.card.editor.fields[StanceText.PROPOSED].field
    qtbot.waitUntil(field.hasFocus)
    panel.resize(panel.width(), 420)
    bottom = field.mapTo(cards.viewport(), field.rect().bottomLeft()).y()
    assert 0 < bottom < cards.viewport().height()


@pytest.mark.parametrize(
    ("key", "which"),
    [
        (Key.Key_W, StanceText.PROPOSED),
        (Key.Key_B, StanceText.FALLBACK),
        (Key.Key_T, StanceText.RATIONALE),
        (Key.Key_I, StanceText.INTERNAL),
    ],
)
def test_a_letter_opens_a_text_and_what_is_typed_is_one_step(
    qtbot, press, cards, stance, session, key, which
):
    press(key)
    field = _fields(cards)[which]
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "twelve months")
    assert stance().text(which) == "twelve months"
    assert session.undo_stack.count() == 1
    assert _fields(cards)[which] is field  # the card stays the same while it is written in
    session.undo_stack.undo()
    assert stance() == Stance()


def test_what_is_typed_is_one_step_even_after_the_decision_was_taken_back(
    qtbot, press, cards, session, stance
):
    press(Key.Key_K)
    session.do(session.author.reopen(session.review, [DELETION]), "Reopen")
    steps = session.undo_stack.count()
    cards.choose(DELETION)
    press(Key.Key_W)
    (field,) = _fields(cards).values()
    qtbot.keyClicks(field, "cap")
    assert session.undo_stack.count() == steps + 1
    session.undo_stack.undo()
    assert stance() == Stance()
    session.undo_stack.redo()
    assert stance().proposed == "cap"


def test_escape_goes_back_to_the_list_and_folds_what_stayed_empty(qtbot, press, cards):
    press(Key.Key_W)
    (field,) = _fields(cards).values()
    qtbot.keyClick(field, Key.Key_Escape)
    assert not _fields(cards)
    assert cards.hasFocus()


def test_undoing_shows_in_the_open_field(qtbot, press, cards, session):
    press(Key.Key_W)
    (field,) = _fields(cards).values()
    qtbot.keyClicks(field, "cap")
    session.undo_stack.undo()
    assert field.toPlainText() == ""
    session.undo_stack.redo()
    assert field.toPlainText() == "cap"


def test_each_text_says_who_may_read_it(click, cards):
    for which in StanceText:
        click(cards.card.editor.links[which])
    said = {
        which: one.findChild(Tag).accessibleName()
        for which, one in cards.card.editor.fields.items()
    }
    assert said == {
        StanceText.PROPOSED: "may leave the house",
        StanceText.RATIONALE: "may leave the house",
        StanceText.FALLBACK: "internal only",
        StanceText.INTERNAL: "internal only",
    }


def test_a_family_has_no_texts(press, shown, cards):
    shown.show_finding(ITEMS[0])
    press(Key.Key_W)
    assert not cards.card.editor.fields
    assert not cards.card.editor.links


# A note, suggested


def test_n_suggests_a_note_which_is_kept_when_the_reviewer_says_so(qtbot, press, shown, session):
    press(Key.Key_N)
    dialog = shown.window().findChild(NoteDialog)
    suggestion = dialog.field.toPlainText()
    for words in ("Deletion of data", "2.2", "with notice"):
        assert words in suggestion
    assert session.undo_stack.count() == 0
    qtbot.keyClicks(dialog.field, "Too early")
    qtbot.keyClick(dialog.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = session.review.record.annotations.values()
    assert (note.note, note.target.exact) == (  # what was typed is added to the suggestion
        f"{suggestion}Too early",
        session.review.finding(DELETION).span.of(session.review.agreement.text),
    )
    assert session.undo_stack.undoText() == "Note: Deletion of data"


def test_the_suggestion_names_the_law_in_the_windows_language(press, shown):
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        shown.show_finding(CHANGE)
        press(Key.Key_N)
        suggestion = shown.window().findChild(NoteDialog).field.toPlainText()
    finally:
        QLocale.setDefault(QLocale("en"))
    assert "不公平条款无效" in suggestion


def test_a_note_that_is_called_off_leaves_nothing(qtbot, press, shown, session):
    press(Key.Key_N)
    dialog = shown.window().findChild(QDialog)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not session.review.record.annotations


# Another reviewer's words


def test_what_a_colleague_wrote_otherwise_is_shown_below(panel, session, small_review):
    target = words_target(small_review.agreement, small_review.finding(DELETION).span)
    colleague = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Li Wei")
    decisions = {}
    for day, who, words in ((1, colleague, "sixty days"), (2, session.reviewer, "ninety days")):
        key = decision_id(DELETION, who)
        decisions[key] = FlagDecision(
            key,
            DELETION,
            target,
            Verdict.KEPT,
            creator=who,
            modified=f"2026-11-0{day}T08:30:00Z",
            stance=Stance(Position.NEGOTIATE, proposed=words),
        )
    record = dataclasses.replace(small_review.record, decisions=decisions)
    session.show_review(dataclasses.replace(small_review, record=record))
    panel.show_finding(DELETION)
    card = panel._list.card
    assert card.editor.fields[StanceText.PROPOSED].field.toPlainText() == "ninety days"
    words = [label.text() for label in card.findChildren(QLabel)]
    assert "Li Wei: Proposed wording: sixty days" in words


# What was decided before


def test_a_flag_in_a_changed_sentence_shows_what_was_decided(panel, session, small_review):
    finding = small_review.finding(DELETION)
    key = decision_id("gone", session.reviewer)
    target = words_target(small_review.agreement, finding.span)
    gone = FlagDecision(key, "gone", target, Verdict.DISMISSED, "Usual", found="data-deletion")
    record = dataclasses.replace(small_review.record, decisions={key: gone})
    session.show_review(dataclasses.replace(small_review, record=record))
    panel.show_finding(CHANGE)
    (row,) = (one for one in panel._model.rows if one.key == DELETION)
    assert panel._wording.earlier(row.first) == "Sentence changed; before: dismissed"
    panel.show_finding(DELETION)
    words = " ".join(one.text() for one in panel._list.card.findChildren(QLabel))
    assert "Before: Dismissed: Usual" in words


# The line over the filters, the menu


def test_the_line_says_how_much_is_decided(press, shown):
    line = shown.findChild(QueueLine)
    assert line.accessibleName() == "0 of 6 decided"
    press(Key.Key_3)
    assert line.accessibleName() == "1 of 6 decided"


def test_the_menu_on_a_card_names_every_key_and_does_the_same(cards, stance):
    where = cards.visualRect(cards.model().index_of(DELETION)).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, cards.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(cards.viewport(), event)
    menu = open_menu(CardMenu)
    rows = [row for section in KeyTable().sections() for row in section]
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == [f"{row.words}\t{row.name}" for row in rows]
    assert len({row.name for row in rows}) == len(rows)
    idle = [one.text() for one in menu.actions() if not (one.isEnabled() or one.isSeparator())]
    assert idle == [
        "Reopen\tR",
        "One by One, or Together\tO",
        "Remove What Was Flagged by Hand\tDel",
    ]
    next(action for action in menu.actions() if action.text() == "Negotiate\t3").trigger()
    menu.close()
    assert stance().position is Position.NEGOTIATE


@pytest.mark.parametrize("words", ["", "Thirty days after notice in writing " * 4])
def test_the_field_in_which_one_writes_is_in_view_though_the_card_is_higher(
    qtbot, shown, cards, click, words
):
    shown.resize(350, 340)
    shown.show_finding(DELETION)
    click(cards.card.editor.links[StanceText.INTERNAL])
    field = cards.card.editor.fields[StanceText.INTERNAL].field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, words)
    top = field.mapTo(cards.viewport(), QPoint(0, 0)).y()
    assert cards.card.height() > cards.viewport().height()
    assert 0 <= top <= top + field.height() <= cards.viewport().height()
