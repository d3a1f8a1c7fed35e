"""The menu under the right button, in the text: on a flag, on a clause, on selected words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tcreader.agreement import Span
from tcreader.annotations import ReadingState, Verdict


@pytest.fixture
def reading(qtbot, window, agreement_file):
    window.session.open(agreement_file)
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(lambda: window.pane.isAncestorOf(QApplication.focusWidget()))
    yield window
    window.session.let_go()


def _menu_on(window, span):
    """Ask for the menu in the middle of some words, and close it: its actions stay."""
    view = window.pane._view
    band = view.selection_bands(span)[0]
    place = view.viewport().mapTo(view, band.center().toPoint())
    view.customContextMenuRequested.emit(QPoint(place))
    menu = QApplication.activePopupWidget()
    actions = {action.objectName(): action for action in menu.actions()}
    menu.close()
    return actions


def test_on_a_flag_it_is_settled(reading):
    finding = reading.session.review.findings[0]
    actions = _menu_on(reading, finding.span)
    assert reading.reviewing.finding == finding.id
    actions["keep"].trigger()
    assert reading.session.review.finding(finding.id).verdict is Verdict.KEPT


def test_beside_flags_it_is_about_the_clause_under_the_pointer(reading):
    outline = reading.session.review.agreement.outline
    clause = outline.clauses[-1]
    text = reading.session.review.agreement.text
    flags = [finding.span for finding in reading.session.review.findings]
    start = next(
        place
        for place in range(clause.own[0].start, clause.own[0].end)
        if text[place].isalpha() and not any(span.start <= place < span.end for span in flags)
    )
    actions = _menu_on(reading, Span(start, start + 1))
    assert "keep" not in actions
    assert {"note", "mark-read", "mark-issue", "why"} <= set(actions)
    actions["mark-issue"].trigger()
    assert reading.session.review.reading(clause.id) is ReadingState.ISSUE


def test_on_selected_words_it_is_about_them(reading):
    span = reading.session.review.findings[0].span
    reading.pane._view.select(span)
    assert "mark-read" not in _menu_on(reading, span)
    assert reading.pane.selection() == span
