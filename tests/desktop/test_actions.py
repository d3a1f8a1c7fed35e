"""The table of actions: each in a menu, each with something to do, no key twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication, QMenu

from tcreader.annotations import ReadingState
from tcreader.desktop.action_table import ActionTable, MenuSpec, without_letter
from tcreader.desktop.help_dialogs import ShortcutsDialog

# What the text itself answers to: reading on must not be taken away by an action.
READING_KEYS = ("Up", "Down", "PgUp", "PgDown", "Home", "End", "Space", "Tab")


@pytest.fixture
def specs(qapp):  # noqa: ARG001 - tr() needs an application
    return [spec for menu in ActionTable().menus() for spec in menu.actions]


def test_no_id_and_no_key_stands_twice(specs):
    keys = [QKeySequence(key).toString() for spec in specs for key in spec.keys.split(";") if key]
    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert [spec_id for spec_id, n in Counter(spec.id for spec in specs).items() if n > 1] == []


def test_keys_for_reading_stay_free(specs):
    taken = {key for spec in specs for key in spec.keys.split(";")}
    assert taken.isdisjoint(READING_KEYS)


def test_single_letters_count_only_in_the_text(specs):
    for spec in specs:
        if len(spec.keys) == 1:
            assert spec.in_text, spec.id


def test_no_letter_of_a_menu_is_taken_twice(qapp):  # noqa: ARG001
    top = ActionTable().menus()
    within = [entry for menu in top for entry in menu.entries if isinstance(entry, MenuSpec)]
    for menu in (*top, *within):
        texts = [entry.text for entry in menu.entries if "&" in entry.text]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        doubled = {letter for letter, count in Counter(letters).items() if count > 1}
        assert not doubled, (menu.text, doubled)


def test_every_action_does_something(window, specs):
    assert set(window.actions_by_id._handlers) == {spec.id for spec in specs}


@pytest.mark.parametrize(
    ("text", "plain"), [("&Back", "Back"), ("后退(&B)", "后退"), ("打开(&O)…", "打开…")]
)
def test_a_text_is_shown_without_its_letter(text, plain):
    assert without_letter(text) == plain


def test_a_button_s_tooltip_names_the_key(window):
    assert window.actions_by_id["back"].toolTip() == "Back (Alt+Left)"
    assert window.actions_by_id["about"].toolTip() == "About tcreader"


def test_every_action_is_in_a_menu(window, specs):
    menus = window.menuBar().findChildren(QMenu)
    assert max(len(menu.actions()) for menu in menus) <= 24, "a menu must fit a low screen"
    in_menus = {action.objectName() for menu in menus for action in menu.actions()}
    assert {spec.id for spec in specs} <= in_menus


def test_no_other_action_of_the_window_has_the_same_key(window):
    keys = [
        sequence.toString()
        for action in window.findChildren(QAction)
        if action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
        for sequence in action.shortcuts()
    ]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_the_sheet_shows_every_key(qtbot, specs):
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    shown = " ".join(
        label.text() for label in dialog.findChildren(type(dialog._grid.itemAt(0).widget()))
    )
    for spec in specs:
        for key in filter(None, spec.keys.split(";")):
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in shown


def test_an_ampersand_in_a_name_is_no_menu_letter(window):
    window.actions_by_id.name_history("Import from Hall & Li", "")
    assert window.actions_by_id["undo"].text() == "&Undo: Import from Hall && Li"
    assert window.actions_by_id["redo"].text() == "&Redo"


def test_the_letters_of_the_text_are_not_those_of_the_menus(window, specs):
    """After Alt+F, the E of Export must not say of a clause that it is escalated.

    Qt counts a key wherever its action stands, and so in the menu bar, too.
    """
    for spec in specs:
        if spec.in_text:
            action = window.actions_by_id[spec.id]
            assert action.associatedObjects() == [window.pane], spec.id


def test_the_menu_does_what_the_letter_does_as_far_as_it_can(window, agreement_file):
    (shown,) = window.menuBar().findChildren(QAction, "mark-issue")
    assert shown.text().endswith("\tI")
    assert not shown.isEnabled()
    window.session.open(agreement_file)
    window.navigator.go_to_clause("1.1")
    assert shown.isEnabled()
    shown.trigger()
    assert window.session.review.reading("1.1") is ReadingState.ISSUE
    window.session.let_go()


def test_a_letter_goes_to_a_menu_that_is_open_over_the_text(qtbot, window, agreement_file):
    window.session.open(agreement_file)
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(lambda: window.pane.isAncestorOf(QApplication.focusWidget()))
    window.navigator.go_to_clause("1.1")
    menu = QMenu(window)
    chosen = []
    menu.addAction("&Issue of bonds", lambda: chosen.append("bonds"))
    menu.popup(window.mapToGlobal(window.rect().center()))
    QApplication.sendEvent(
        window.actions_by_id["mark-issue"], QShortcutEvent(QKeySequence("I"), 0, False)
    )
    assert chosen == ["bonds"]
    assert window.session.review.reading("1.1") is ReadingState.UNREAD
    window.session.let_go()
