"""What is selected over more than a screen, and what is in sight meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tcreader.desktop.reading.palette import SelectionPalette


def _all_selected(qtbot, show, long_review):
    pane = show(long_review)
    pane.activateWindow()
    pane._view.setFocus()
    qtbot.waitUntil(pane._view.hasFocus)
    middle = pane._view.viewport().rect().center()
    qtbot.mouseClick(pane._view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.keyClick(pane._view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return pane


def test_the_palette_comes_though_the_selection_fills_the_pane(qtbot, show, long_review):
    pane = _all_selected(qtbot, show, long_review)
    palette = pane.findChild(SelectionPalette)
    qtbot.waitUntil(palette.isVisible)
    assert pane.rect().contains(palette.geometry())


def test_letting_a_selection_go_moves_nothing(qtbot, show, long_review):
    pane = _all_selected(qtbot, show, long_review)
    place = pane._view.verticalScrollBar().value()
    pane._view.clear_selection()
    assert pane.selection() is None
    assert pane._view.verticalScrollBar().value() == place


def test_of_a_selection_the_clause_in_which_it_begins_is_current(qtbot, show, long_review):
    pane = _all_selected(qtbot, show, long_review)
    assert pane.current_clause() == long_review.agreement.outline.clauses[0].id
