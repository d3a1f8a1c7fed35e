"""An agreement that has not been scanned: nobody may take that for one without flags."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QTabBar

from tcreader.desktop.export_dialog import ExportDialog
from tcreader.desktop.scanning import ScanState
from tcreader.flags import EMPTY_SCAN


def _words(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def unscanned(window, small_review):
    window.session.show_review(small_review.with_scan(EMPTY_SCAN))
    return window


def test_nothing_is_counted_that_was_not_looked_for(unscanned, small_review):
    bar = unscanned.tabs.findChild(QTabBar)
    assert bar.tabText(0) == "Flags"
    assert not unscanned._status_bar._emphasis.text()
    unscanned.session.show_review(small_review)
    assert bar.tabText(0) == "Flags 6"
    assert "emphasised" in unscanned._status_bar._emphasis.text()


def test_a_step_to_a_flag_says_that_none_was_looked_for(qtbot, unscanned):
    with qtbot.waitSignal(unscanned.navigator.told) as told:
        unscanned.navigator.step_flag(1)
    assert told.args == ["The text has not been scanned for flags yet."]


def test_the_overview_waits_for_nothing_after_a_stop(qtbot, unscanned, monkeypatch):
    unscanned.tabs.show_panel("overview")
    cells = unscanned.overview._rights.cells.values()
    assert {cell.text() for cell in cells} == {"…"}
    monkeypatch.setattr(unscanned.session.scanning, "state", ScanState.STOPPED)
    unscanned.session.scanning.changed.emit()
    assert {cell.text() for cell in cells} == {"·"}
    qtbot.waitUntil(lambda: "Not read" in _words(unscanned.overview))
    words = _words(unscanned.overview)
    assert "The text has not been scanned." in words
    assert not any(word.endswith("flags decided") for word in words)


def test_the_export_dialog_says_what_is_missing(qtbot, unscanned, tasks, tmp_path):
    dialog = ExportDialog(unscanned.session.review, str(tmp_path), "en", tasks)
    qtbot.addWidget(dialog)
    assert "not been scanned to its end" in dialog._state.text()
    dialog._format.setCurrentIndex(dialog._format.findData("hypothesis"))
    assert not dialog._state.text()
