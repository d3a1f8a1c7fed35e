"""Where the Tab key leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QToolButton, QWidget
from shiboken6 import delete, isValid

from tcreader.annotations import StanceText
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.chips import Chip
from tcreader.desktop.flags.deeds import Deed
from tcreader.desktop.keyboard_order import in_order
from tcreader.desktop.outline.view import OutlineView


def _chain(qtbot, window, start):
    """What Tab leads to from a widget on, until it comes around."""
    window.activateWindow()
    start.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is start)
    stops = [start]
    while True:
        window.focusNextChild()
        if QApplication.focusWidget() is start:
            return stops
        stops.append(QApplication.focusWidget())
        assert len(stops) < 60


def test_parts_follow_each_other_and_keep_their_own_order(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    second, first = QWidget(window), QWidget(window)
    fields = [QLineEdit(second), QLineEdit(second), QLineEdit(first)]
    window.show()
    in_order(first, second)
    assert _chain(qtbot, window, fields[2]) == [fields[2], fields[0], fields[1]]


def test_what_follows_a_widget_outlives_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    fields = [QLineEdit(window) for _ in range(3)]
    in_order(*fields)
    delete(fields[1])
    assert [isValid(field) for field in fields] == [True, False, True]


@pytest.fixture
def reading(window, agreement_file):
    window.session.open(agreement_file)
    yield window
    window.session.let_go()


def test_tab_goes_through_the_window_as_one_reads_it(qtbot, reading):
    qtbot.waitUntil(lambda: bool(reading.findChildren(Chip)))
    kinds = (QToolButton, QLineEdit, OutlineView, QTabBar, Chip, CardList)
    first = reading._top_bar._icons["outline"]
    stops = _chain(qtbot, reading, first)
    met = [next((kind for kind in kinds if isinstance(w, kind)), None) for w in stops]
    order = list(dict.fromkeys(kind for kind in met if kind is not None))
    assert order == list(kinds)


def test_a_panel_that_is_made_later_comes_right_after_its_tabs(qtbot, reading):
    reading.tabs.show_panel("notes")
    qtbot.waitUntil(reading.notes.isVisible)
    stops = _chain(qtbot, reading, reading.tabs._bar)
    assert reading.notes.isAncestorOf(stops[1])


def test_tab_goes_through_the_chosen_card_and_the_texts_that_are_written_in_it(qtbot, reading):
    qtbot.waitUntil(lambda: bool(reading.session.review.findings))
    cards = reading.flags._list
    reading.flags.show_finding(reading.session.review.findings[0].id)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_W)
    editor = cards.card.editor
    whole = _chain(qtbot, reading, cards)
    stops = [stop for stop in whole if cards.card.isAncestorOf(stop)]
    assert stops[0] is cards.card.buttons[Deed.KEEP]
    field = editor.fields[StanceText.PROPOSED].field
    assert stops[stops.index(field) + 1] is editor.links[StanceText.RATIONALE]
    assert whole[1 : 1 + len(stops)] == stops, "nothing of the rest of the window stands between"


def test_where_the_keyboard_goes_in_a_card_is_brought_into_view(qtbot, reading):
    reading.resize(1000, 420)  # too low for the whole card
    qtbot.waitUntil(lambda: bool(reading.session.review.findings))
    cards = reading.flags._list
    reading.flags.show_finding(reading.session.review.findings[-1].id)
    for button in (
        cards.card.editor.links[StanceText.INTERNAL],
        cards.card.buttons[Deed.KEEP],
        cards.card.editor.links[StanceText.INTERNAL],
    ):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(
            lambda button=button: button.visibleRegion().boundingRect() == button.rect()
        )
