"""The middle of the window while a long agreement is read: what is opened, and how far that is."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from tcreader.desktop import opening
from tcreader.desktop.opening_page import OpeningPage
from tcreader.desktop.welcome import Welcome
from tcreader.errors import UnreadableFile


@pytest.fixture
def reading(monkeypatch):
    """Lets the reading of a file come to 40 of 100 and no further until it is set."""
    read, go_on = opening.read, threading.Event()

    def slow(path, holder, take=None, report=None):
        while report is not None and not go_on.wait(0.001):
            report(40, 100)
        return read(path, holder, take, report)

    monkeypatch.setattr(opening, "read", slow)
    yield go_on
    go_on.set()


@pytest.fixture
def waiting(qtbot, window, long_file, reading):  # noqa: ARG001 - slows the reading
    """The window that waits for a long agreement."""
    window.session.open(long_file)
    assert window.windowTitle() == "long.md - tcreader"
    qtbot.waitUntil(lambda: isinstance(window._pages.currentWidget(), OpeningPage))
    yield window
    window.session.let_go()


def _labels(page):
    return page._name.text(), page._hint.text()


def test_what_is_opened_and_how_far_is_shown(qtbot, waiting, reading):
    page = waiting._pages.opening
    said = ("Opening long.md", "Reading the agreement… 40%")
    qtbot.waitUntil(lambda: _labels(page) == said)
    assert waiting._status_bar._saved.text() == said[1]
    reading.set()
    with qtbot.waitSignal(waiting.session.opened):
        pass
    assert waiting._pages.currentWidget() is waiting.columns
    assert waiting._status_bar._saved.text() == "Saved"


@pytest.mark.parametrize("way", ["button", "escape"])
def test_nobody_has_to_wait(qtbot, waiting, way):
    page = waiting._pages.opening
    if way == "button":
        qtbot.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(page.cancel, Qt.Key.Key_Escape)
    assert not waiting.session.is_loading
    assert isinstance(waiting._pages.currentWidget(), Welcome)
    assert waiting.windowTitle() == "tcreader"
    assert not waiting._status_bar._saved.text()


def test_the_review_of_what_nobody_waited_for_is_free(qtbot, waiting, reading, long_file):
    waiting.session.stop_opening()
    reading.set()
    with qtbot.waitSignal(waiting.session.opened):
        waiting.session.open(long_file)
    assert not waiting.session.read_only


def test_what_is_open_stays_while_the_next_is_read(
    qtbot, window, agreement_file, long_file, reading
):
    window.session.open(agreement_file)
    with qtbot.waitSignal(window.session.loading_progressed):
        window.session.open(long_file)
    assert window.windowTitle() == "terms.md - tcreader"
    assert not window._pages._pause.isActive()
    assert window._status_bar._saved.text() == "Reading the agreement… 40%"
    reading.set()
    with qtbot.waitSignal(window.session.opened):
        pass
    window.session.let_go()


def test_who_has_one_open_needn_t_wait_for_the_next(
    qtbot, window, agreement_file, long_file, reading
):
    window.session.open(agreement_file)
    stop = window._status_bar._stop
    assert stop.isHidden()
    with qtbot.waitSignal(window.session.loading_progressed):
        window.session.open(long_file)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not window.session.is_loading
    assert window._status_bar._saved.text() == "Saved"
    assert stop.isHidden()
    reading.set()
    assert window.session.path == agreement_file
    window.session.let_go()


def test_a_long_file_that_can_t_be_read_leaves_no_trace(
    qtbot, window, agreement_file, long_file, monkeypatch
):
    def fail(*_, **__):
        raise UnreadableFile("Gone.", reason="missing", path=long_file)

    window.session.open(agreement_file)
    monkeypatch.setattr(opening, "read", fail)
    with qtbot.waitSignal(window.session.troubled):
        window.session.open(long_file)
    assert window._status_bar._saved.text() == "Saved"
    window.session.let_go()
