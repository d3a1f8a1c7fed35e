from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tcreader.desktop.notes.tag_line import TagField


@pytest.fixture
def field(qtbot):
    """A field for tags in a window whose own undo is told by `undone`."""
    window = QWidget()
    qtbot.addWidget(window)
    field = TagField(parent=window)
    QVBoxLayout(window).addWidget(field)
    window.undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field
    window.hide()


def test_undo_after_a_tag_is_the_window_s(qtbot, field):
    QTest.keyClicks(field, "fees, law")
    with qtbot.waitSignal(field.tagged) as tagged:
        qtbot.keyClick(field, "\r")
    assert tagged.args == [("fees", "law")]
    with qtbot.waitSignal(field.window().undo.activated):
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == ""


def test_undo_while_typing_is_the_field_s(qtbot, field):
    QTest.keyClicks(field, "fees")
    with qtbot.assertNotEmitted(field.window().undo.activated):
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == ""
