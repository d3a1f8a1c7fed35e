"""Messages above the text, as a reviewer closes them and as they are taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tcreader.desktop.notices.messages import Choice, Message, MessageBar, Messages
from tcreader.desktop.theme import load_theme

NOTICE = Message("Something happened.", "It was kept.", is_problem=False)


@pytest.fixture
def messages(qtbot):
    messages = Messages(load_theme("light"))
    qtbot.addWidget(messages)
    messages.show()
    qtbot.waitExposed(messages)
    return messages


def _bars(messages):
    return [bar for bar in messages.findChildren(MessageBar) if bar.isVisible()]


def _shown(qtbot, messages, count):
    qtbot.waitUntil(lambda: len(_bars(messages)) == count)
    return _bars(messages)


def test_a_closed_message_is_forgotten(qtbot, messages):
    messages.show_message("link", NOTICE)
    bar = _shown(qtbot, messages, 1)[0]
    with qtbot.waitSignal(bar.destroyed):
        qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    messages.set_theme(load_theme("dark"))
    messages.withdraw("link")
    messages.show_message("link", NOTICE)
    _shown(qtbot, messages, 1)


def test_a_choice_closes_the_message_and_acts(qtbot, messages):
    done = []
    messages.show_message("link", NOTICE, [Choice("Do It", lambda: done.append(1))])
    button = _shown(qtbot, messages, 1)[0].findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert _bars(messages) == []


def test_one_message_about_each_subject(qtbot, messages):
    messages.show_message("link", NOTICE)
    messages.show_message("link", NOTICE)
    messages.show_message("other", NOTICE)
    _shown(qtbot, messages, 2)
    messages.clear()
    assert _bars(messages) == []


LONG = Message("Something happened.", "It was kept. " * 30, is_problem=False)


def test_what_merely_happened_takes_one_line_and_says_the_rest_at_a_press(qtbot, messages):
    messages.setFixedWidth(700)
    messages.show_message("short", NOTICE)
    messages.show_message("long", LONG)
    short, long = _shown(qtbot, messages, 2)
    assert long.height() == short.height() < 60
    assert short._text.isVisible()
    assert not short.more.isVisible()
    assert not long._text.isVisible()
    qtbot.mouseClick(long.more, Qt.MouseButton.LeftButton)
    assert long._text.isVisible()
    assert not long.more.isVisible()


def test_what_went_wrong_is_said_in_full(qtbot, messages):
    messages.setFixedWidth(700)
    messages.show_message("long", LONG._replace(is_problem=True))
    (bar,) = _shown(qtbot, messages, 1)
    assert bar._text.isVisible()
    assert not bar.more.isVisible()
