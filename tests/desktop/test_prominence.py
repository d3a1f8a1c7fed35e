"""The prominence audit in the window: switching, leaving, stepping and the two sides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tcreader.desktop.mark_signs import MarkSign
from tcreader.flags.outcomes import Side

SOURCE = """# Terms of the Sample Cloud

1. **We are not liable to you for any loss whatsoever.**

2. We may terminate your account at any time without notice.

3. **You may find the description of every feature on our pages.**

4. You pay the fees on time.

5. **You may ask our support for help on each day of the week.**
"""
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reading(qtbot, window, tmp_path):
    path = tmp_path / "marked.md"
    path.write_text(SOURCE, encoding="utf-8")
    window.session.open(path)
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(lambda: window.pane.isAncestorOf(QApplication.focusWidget()))
    yield window
    window.session.let_go()


def press(qtbot, key, modifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def selected(window):
    span = window.pane.selection()
    return span.of(window.session.review.agreement.text) if span is not None else None


def test_a_key_switches_the_view_on_and_escape_leaves_it(reading, qtbot):
    action = reading.actions_by_id["marks-only"]
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    assert reading.pane.marks_only.is_on
    assert action.isChecked()
    press(qtbot, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not reading.pane.marks_only.is_on
    assert not action.isChecked()
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    assert not reading.pane.marks_only.is_on


def test_the_view_stays_for_the_next_agreement(reading, qtbot, agreement_file):
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    buttons = reading.pane.marks_only._bar.buttons
    assert buttons[MarkSign.UNRECOGNISED].text().endswith(" 2")
    reading.session.open(agreement_file)
    assert reading.pane.marks_only.is_on
    assert buttons[MarkSign.UNRECOGNISED].text().endswith(" 0")


def test_a_dismissed_flag_is_counted_no_more(reading, qtbot):
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    button = reading.pane.marks_only._bar.buttons[MarkSign.MARKED]
    assert button.text() == "Marked risk 1"
    review = reading.session.review
    flags = [one.id for one in review.findings if one.clause == "1"]
    change = reading.session.author.dismiss(review, flags, "Usual")
    reading.session.do(change, "Dismiss")
    assert button.text() == "Marked risk 0"


def test_unknown_marks_are_stepped_through_and_selected(reading):
    reading.actions_by_id["next-mark"].trigger()
    assert selected(reading).startswith("You may find")
    reading.actions_by_id["next-mark"].trigger()
    assert selected(reading).startswith("You may ask")
    reading.actions_by_id["previous-mark"].trigger()
    assert selected(reading).startswith("You may find")


def test_a_button_of_the_bar_goes_to_the_next_risk_of_its_kind(reading, qtbot):
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    buttons = reading.pane.marks_only._bar.buttons
    qtbot.mouseClick(buttons[MarkSign.UNMARKED], Qt.MouseButton.LeftButton)
    assert reading.navigator.here == "2"


def test_the_side_is_the_same_in_the_table_and_the_bar(reading, qtbot):
    press(qtbot, Qt.Key.Key_M, CONTROL_SHIFT)
    table = reading.overview.prominence
    qtbot.mouseClick(table.sides[Side.DRAFTER], Qt.MouseButton.LeftButton)
    assert reading.actions_by_id["drafters-side"].isChecked()
    reading.view.bring("overview")
    assert table.cells["unmarked_risky"].text() == "To be marked"
    buttons = reading.pane.marks_only._bar.buttons
    assert buttons[MarkSign.UNMARKED].text() == "To be marked 1"


def test_a_cell_filters_the_flags(reading, qtbot):
    reading.view.bring("overview")
    cell = reading.overview.prominence.cells["unmarked_risky"]
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert reading.tabs.current == "flags"
    shown = {row.first.clause for row in reading.flags._model.rows}
    assert shown == {"2"}
