"""The view of marks and risks alone: what fades, what doesn't, and that no line is set again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tcreader.desktop.mark_signs import MarkSign
from tcreader.flags import Audit
from tcreader.flags.outcomes import Side, load_outcomes
from tcreader.review.auditing import outcome_counts

MARKED = "特别是免除或限制责任的条款"
LONG_MARK = "发票在付款后十个工作日内开具；"
RISK = "相应的后果由您自己承担"
PLAIN = "双方应友好协商"


@pytest.fixture
def audited(build, review):
    spans = tuple(build.span(review.agreement, words) for words in (MARKED, LONG_MARK))
    audit = Audit(counts={"plain": 1}, marked=spans, marked_unrecognised=spans[1:])
    return replace(review, scan=replace(review.scan, audit=audit))


@pytest.fixture
def switched_on(show, audited):
    pane = show(audited, height=1200)
    outcomes = load_outcomes(Side.CUSTOMER, "en")
    pane.marks_only.show_review(audited, outcome_counts(audited), outcomes)
    return pane


def inkiest(pane, span):
    """How far the darkest pixel of the words is from white."""
    picture = pane._view.viewport().grab().toImage()
    bands = [band.toAlignedRect() for band in pane._view.selection_bands(span)]
    return max(
        255 - picture.pixelColor(x, y).lightness()
        for band in bands
        for x in range(band.left(), min(band.right(), picture.width()))
        for y in range(band.top() + 3, band.bottom() - 4)
    )


def test_only_marks_and_risks_keep_their_ink(switched_on, audited, build):
    pane, agreement = switched_on, audited.agreement
    faded = inkiest(pane, build.span(agreement, PLAIN))
    assert 20 < faded < 100
    for words in (MARKED, RISK, LONG_MARK):
        assert inkiest(pane, build.span(agreement, words)) > 150


def test_search_hits_and_selected_words_do_not_fade(switched_on, audited, build):
    pane, span = switched_on, build.span(audited.agreement, PLAIN)
    pane.set_search_hits([span])
    assert inkiest(pane, span) > 150
    pane.set_search_hits([])
    pane._view.select(span)
    assert inkiest(pane, span) > 150


def test_the_text_is_not_laid_out_again(show, audited):
    pane = show(audited)
    document, changes = pane._view.document(), []
    document.contentsChanged.connect(lambda: changes.append(1))
    width = document.textWidth()
    outcomes = load_outcomes(Side.CUSTOMER, "en")
    pane.marks_only.show_review(audited, outcome_counts(audited), outcomes)
    pane._view.viewport().repaint()
    assert pane._view.document() is document
    assert document.textWidth() == width
    assert changes == []


def test_the_bar_counts_and_escape_asks_to_leave(switched_on, qtbot):
    marks_only = switched_on.marks_only
    buttons = marks_only._bar.buttons
    assert marks_only._bar.isVisible()
    assert buttons[MarkSign.UNMARKED].text() == "Unmarked risk 4"
    assert not buttons[MarkSign.MARKED].isEnabled()
    with qtbot.waitSignal(marks_only.left):
        qtbot.keyClick(switched_on._view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(marks_only.next_wanted) as wanted:
        qtbot.mouseClick(buttons[MarkSign.UNMARKED], Qt.MouseButton.LeftButton)
    assert wanted.args == [MarkSign.UNMARKED]


def test_leaving_shows_everything_again(switched_on, audited, build):
    switched_on.marks_only.hide()
    assert inkiest(switched_on, build.span(audited.agreement, PLAIN)) > 150
    assert not switched_on.marks_only._bar.isVisible()
    assert switched_on._view.overlays.count(switched_on.marks_only._fading) == 0


def test_escape_first_lets_go_of_selected_words(switched_on, audited, build, qtbot):
    left = []
    switched_on.marks_only.left.connect(lambda: left.append(1))
    switched_on._view.select(build.span(audited.agreement, PLAIN))
    qtbot.keyClick(switched_on._view, Qt.Key.Key_Escape)
    assert left == []
    qtbot.keyClick(switched_on._view, Qt.Key.Key_Escape)
    assert left == [1]


def test_the_ruler_shows_marks_that_no_rule_knows(show, audited):
    pane = show(audited)
    (unknown,) = pane._decorations.unknown.items
    assert unknown.span.of(audited.agreement.text) == LONG_MARK
    assert LONG_MARK in pane._ruler.describe(unknown.id)
