"""The table of rights and duties: filter, jump, copy, save."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from tcreader.flags.norms import Modality, Side

TEXT = """# Terms of the Sample Cloud

1. Services
1.1 We may change prices at any time.
1.2 We will tell you before a change. We may not sell your data.
2. You
2.1 You may export your data. You must pay within ten days.
2.2 You shall not sell your account.
2.3 Either party may end this agreement.
"""


@pytest.fixture
def table(qtbot, window, tmp_path):
    """The table over the window's text."""
    path = tmp_path / "terms.md"
    path.write_text(TEXT, encoding="utf-8")
    window.session.open(path)
    window.actions_by_id["rights"].trigger()
    table = window.overview._rights_window
    qtbot.waitExposed(table)
    qtbot.waitUntil(lambda: bool(table.shown))
    yield table
    table.close()
    window.session.let_go()


def _shown(table):
    return {
        (side.value, modality.value): len(entries.shown)
        for (side, modality), entries in table.lists.items()
        if entries.shown
    }


def test_two_sides_by_three(table):
    assert _shown(table) == {
        ("drafter", "may"): 1,
        ("drafter", "must"): 1,
        ("drafter", "must-not"): 1,
        ("customer", "may"): 1,
        ("customer", "must"): 1,
        ("customer", "must-not"): 1,
        ("both", "may"): 1,
    }
    assert table._told.text() == "Entries: 7"


def test_typing_filters_by_words_or_clause(qtbot, table):
    qtbot.keyClicks(table.filter, "DATA")
    assert _shown(table) == {("drafter", "must-not"): 1, ("customer", "may"): 1}
    assert table._told.text() == "2 of 7 entries"
    table.filter.setText("2.1")
    assert _shown(table) == {("customer", "may"): 1, ("customer", "must"): 1}
    table.filter.setText("nothing like it")
    assert not table.shown
    assert not table.save.isEnabled()


def test_a_click_goes_to_the_words(qtbot, window, table):
    entries = table.lists[Side.CUSTOMER, Modality.MUST_NOT]
    place = entries.visualRect(entries.model().index(0, 0)).center()
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.navigator.here == "2.2"
    assert table.isVisible()


def test_copying_takes_what_is_selected_or_all(qtbot, table):
    qtbot.mouseClick(table.copy, Qt.MouseButton.LeftButton)
    assert len(QApplication.clipboard().text().splitlines()) == 7
    entries = table.lists[Side.DRAFTER, Modality.MAY]
    entries.selectAll()
    qtbot.mouseClick(table.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Drafter may\t1.1\tWe may change prices at any time"


def test_saving_writes_a_table(qtbot, window, table, tmp_path, monkeypatch):
    target = tmp_path / "table.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(table.save, Qt.MouseButton.LeftButton)
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == 'Side,"May, must, must not",Clause,Under,Words'
    assert lines[1] == "Drafter,may,1.1,1. Services,We may change prices at any time"
    assert "exported" in window._messages._bars


def test_the_agreement_itself_is_never_overwritten(qtbot, window, table, tmp_path, monkeypatch):
    target = tmp_path / "terms.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(table.save, Qt.MouseButton.LeftButton)
    assert target.read_text(encoding="utf-8") == TEXT
    assert "ExportFailed" in window._messages._bars


def test_other_names_of_the_parties_fill_it_anew(qtbot, window, table):
    window.overview.parties.name(("you",), ("we",))
    qtbot.waitUntil(lambda: _shown(table).get(("drafter", "must")) == 1)
    (norm,) = table.lists[Side.DRAFTER, Modality.MUST_NOT].shown
    assert norm.clause == "2.2"


def test_it_goes_with_the_agreement(window, table):
    window.session.close_agreement()
    assert not table.isVisible()
