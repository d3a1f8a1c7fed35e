"""The flags panel on screen, and hands to work with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tcreader.desktop.cards.list import CardList
from tcreader.desktop.choice_menus import OneOfMenu
from tcreader.desktop.flags import FlagsPanel
from tcreader.desktop.flags.queue_line import QueueLine

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


@pytest.fixture
def press(qtbot, cards):
    """Presses keys in the list, one after the other."""

    def press(*keys):
        cards.setFocus()
        for key in keys:
            qtbot.keyClick(cards, key)

    return press


@pytest.fixture
def click(qtbot):
    """Clicks on a widget."""
    return lambda widget: qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def click_card(qtbot, cards, key):
    where = cards.visualRect(cards.model().index_of(key)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)


def press_button(qtbot, cards, deed):
    qtbot.mouseClick(cards.card.buttons[deed], Qt.MouseButton.LeftButton)


def keys_in(cards):
    return [row.key for row in cards.model().rows]


def words_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def open_menu(kind):
    found = QApplication.topLevelWidgets()
    return next(one for one in found if isinstance(one, kind) and one.isVisible())


def choose_order(panel, order):
    """Choose from the menu behind the button with the order."""
    panel.findChild(QueueLine).button.click()
    menu = open_menu(OneOfMenu)
    next(action for action in menu.actions() if action.data() is order).trigger()
    menu.close()
