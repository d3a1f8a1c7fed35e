"""Scanning beside the window: how far it is, and what a stop leaves."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from tcreader.desktop import opening, under_way
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.flags import FlagsPanel
from tcreader.desktop.scanning import ScanState
from tcreader.desktop.session import Session
from tcreader.flags import EMPTY_SCAN
from tests.small_review import ADA


@pytest.fixture
def halfway(monkeypatch):
    """Lets scans come to 40 of 100 and no further until it is set."""
    scan, go_on = opening.scan, threading.Event()

    def slow(review, rules, checkpoint=None):
        if checkpoint is not None:
            checkpoint(40, 100)
            while not go_on.wait(0.001):
                checkpoint(40, 100)
        return scan(review, rules, checkpoint)

    monkeypatch.setattr(opening, "scan", slow)
    yield go_on
    go_on.set()


@pytest.fixture
def session(tasks):
    session = Session(tasks, ADA)
    yield session
    session.let_go()


@pytest.fixture
def opened(qtbot, session, long_file, halfway):  # noqa: ARG001 - slows the scan
    """The session with a long agreement whose scan is halfway."""
    with qtbot.waitSignal(session.scanning.progressed) as told:
        session.open(long_file)
    assert told.args == [40]
    return session


@pytest.fixture
def panel(on_screen, session, monkeypatch):
    monkeypatch.setattr(under_way, "_PATIENCE", 1)
    return on_screen(FlagsPanel(session), 350, 700)


def _title(panel):
    return panel.findChild(EmptyState).title


def test_a_stopped_scan_leaves_the_review_as_it_was(qtbot, opened, halfway):
    with qtbot.waitSignal(opened.scanning.changed):
        opened.scanning.stop()
    assert opened.scanning.state is ScanState.STOPPED
    assert opened.review.scan is EMPTY_SCAN
    halfway.set()
    with qtbot.waitSignal(opened.scanned):
        opened.scan_again()
    assert opened.scanning.state is ScanState.DONE
    assert opened.review.findings


def test_a_failed_scan_counts_as_stopped(qtbot, opened, monkeypatch):
    def fail(*_):
        raise OSError

    opened.scanning.stop()
    monkeypatch.setattr(opening, "scan", fail)
    with qtbot.waitSignal(opened.troubled):
        opened.scan_again()
    assert opened.scanning.state is ScanState.STOPPED


def test_another_agreement_knows_nothing_of_a_stop(opened, agreement_file):
    opened.scanning.stop()
    opened.open(agreement_file)
    assert opened.scanning.state is ScanState.DONE


def test_the_panel_shows_how_far_a_long_scan_is(qtbot, panel, opened):
    line = panel._scan_line
    qtbot.waitUntil(line.under_way.isVisible)
    assert line.under_way.words == "Looking for flags… 40%"
    assert _title(panel) == "Scanning…"
    opened.scanning.stop()
    assert not line.under_way.isVisible()
    assert line.words == "Scanning was stopped."
    assert _title(panel) == "Not scanned"


@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_scan_is_stopped_in_the_panel_and_begun_again(qtbot, panel, opened, halfway, way):
    line = panel._scan_line
    qtbot.waitUntil(line.under_way.isVisible)
    if way == "button":
        line.under_way.button.setFocus()
        qtbot.mouseClick(line.under_way.button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert opened.scanning.state is ScanState.STOPPED
    halfway.set()
    with qtbot.waitSignal(opened.scanned):
        qtbot.mouseClick(line.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not line.isVisible())
    assert not panel.findChild(EmptyState).isVisible()


def test_a_quick_scan_shows_no_progress(qtbot, on_screen, session, long_file):
    panel = on_screen(FlagsPanel(session), 350, 700)
    shown = []
    panel._scan_line.under_way._pause.setInterval(60_000)  # whatever this machine takes
    panel._scan_line.under_way.shown.connect(lambda: shown.append(True))
    with qtbot.waitSignal(session.scanned):
        session.open(long_file)
    assert not shown
    assert not panel._scan_line.under_way._pause.isActive()


def test_flags_of_an_earlier_scan_stay_when_the_next_is_stopped(qtbot, panel, opened, halfway):
    opened.scanning.stop()
    halfway.set()
    with qtbot.waitSignal(opened.scanned):
        opened.scan_again()
    found = opened.review.findings
    halfway.clear()
    with qtbot.waitSignal(opened.scanning.progressed):
        opened.scan_again()
    opened.scanning.stop()
    assert opened.review.findings == found
    assert panel._scan_line.words == "Scanning was stopped. These flags are from before."
