"""The overview panel: what it tells of an agreement, and what of it the reviewer changes."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton

from tcreader.annotations.record import Standpoint
from tcreader.desktop.overview.parties_dialog import PartiesDialog
from tcreader.desktop.tasks import TaskRunner
from tcreader.flags import Parties
from tcreader.flags.norms import Modality, Side

NARROWEST = 260  # that the panel can be made
TEXT = """# Terms of the Sample Cloud

1. Services
1.1 We may change prices at any time as our Privacy Policy says.
1.2 You shall not sell your account. You must pay within ten days under the Copyright Act.
2. Liability
2.1 We are not liable for any loss, and the
"""


@pytest.fixture
def reading(qtbot, window, tmp_path):
    """The window with an agreement open and its overview in front."""
    path = tmp_path / "terms.md"
    path.write_text(TEXT, encoding="utf-8")
    window.session.open(path)
    window.actions_by_id["show-overview"].trigger()
    qtbot.waitUntil(lambda: window.overview._study.findings is not None)
    yield window
    window.session.let_go()


def _click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _words(panel):
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def _button(panel, words):
    return next(one for one in panel.findChildren(QPushButton) if words in one.text())


def test_is_made_when_first_wanted(window):
    assert "overview" not in vars(window)
    window.tabs.show_panel("overview")
    assert "overview" in vars(window)


def test_tells_what_the_agreement_is(reading):
    words = _words(reading.overview)
    assert "Terms of the Sample Cloud" in words
    assert "Markdown" in words
    assert "0 of" in words
    assert "Privacy Policy" in words
    assert "not at hand" in words


def test_a_text_that_breaks_off_leads_to_the_place(qtbot, reading):
    button = _button(reading.overview, "middle of a sentence at 2.1")
    _click(qtbot, button)
    assert reading.navigator.here == "2.1"


def test_the_parties_can_be_corrected_and_that_undone(qtbot, reading):
    _click(qtbot, reading.overview.parties.correct)
    dialog = reading.findChild(PartiesDialog)
    dialog.drafter.setText("Sample Cloud, we")
    assert "Not in the text" not in dialog._missing.text()
    dialog.customer.setText("Kunde")
    assert "Kunde" in dialog._missing.text()
    _click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    assert reading.session.review.record.standpoint == Standpoint(
        "business", ("Sample Cloud", "we"), ("Kunde",)
    )
    assert reading.session.review.scan.parties == Parties(("Sample Cloud", "we"), ("Kunde",))
    assert "As a reviewer has named them" in _words(reading.overview)
    reading.session.undo_stack.undo()
    assert reading.session.review.record.standpoint == Standpoint()
    assert "you" in reading.session.review.scan.parties.counterparty


def test_words_of_the_text_itself_are_no_correction(qtbot, reading):
    _click(qtbot, reading.overview.parties.correct)
    dialog = reading.findChild(PartiesDialog)
    _click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    assert reading.session.undo_stack.count() == 0


def test_swapping_and_leaving_it_to_the_text(qtbot, reading):
    _click(qtbot, reading.overview.parties.correct)
    dialog = reading.findChild(PartiesDialog)
    drafter = dialog.drafter.text()
    _click(qtbot, dialog.swap)
    assert dialog.customer.text() == drafter
    _click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    assert reading.session.review.record.standpoint.drafter
    qtbot.waitUntil(lambda: reading.findChild(PartiesDialog) is None)
    _click(qtbot, reading.overview.parties.correct)
    _click(qtbot, reading.findChild(PartiesDialog).as_in_text)
    assert reading.session.review.record.standpoint == Standpoint()


def test_the_position_is_the_top_bars(qtbot, reading):
    _click(qtbot, reading.overview.parties.positions["consumer"])
    assert reading.session.review.record.standpoint.customer == "consumer"
    assert "consumer" in reading._top_bar._customer.text()
    reading.session.undo_stack.undo()
    assert reading.overview.parties.positions["business"].isChecked()


def test_a_figure_shows_its_flags(qtbot, reading):
    section = reading.overview.findChild(type(reading.overview._sections[2]))
    key = next(key for key, cell in section.cells.items() if cell.isEnabled())
    count = int(section.cells[key].text())
    _click(qtbot, section.cells[key])
    assert reading.tabs.current == "flags"
    assert len([row for row in reading.flags._model.rows if row.group is None]) == count


def test_a_place_of_a_document_leads_to_it(qtbot, reading):
    button = next(
        one
        for one in reading.overview._references.findChildren(QPushButton)
        if one.accessibleName() == "Go to 1.1"
    )
    _click(qtbot, button)
    assert reading.navigator.here == "1.1"


def test_laws_are_shown_when_asked_for(qtbot, reading):
    assert "Copyright Act" not in _words(reading.overview)
    _click(qtbot, _button(reading.overview._references, "Laws"))
    qtbot.waitUntil(lambda: "Copyright Act" in _words(reading.overview))


def test_a_document_in_the_same_folder_is_at_hand(qtbot, reading, tmp_path):
    (tmp_path / "privacy-policy.pdf").write_bytes(b"")
    reading.session.reload()
    qtbot.waitUntil(lambda: reading.overview._study.findings is not None)
    words = "at hand"
    qtbot.waitUntil(lambda: words in _words(reading.overview).splitlines())
    (told,) = (one for one in reading.overview.findChildren(QLabel) if one.text() == words)
    assert told.toolTip() == "privacy-policy.pdf"


def test_counts_of_rights_and_duties(reading):
    cells = reading.overview._rights.cells
    assert cells[Side.DRAFTER, Modality.MAY].text() == "1"
    assert cells[Side.CUSTOMER, Modality.MUST].text() == "1"
    assert cells[Side.CUSTOMER, Modality.MUST_NOT].text() == "1"
    assert not cells[Side.BOTH, Modality.MAY].isEnabled()


def test_nothing_is_open(window):
    window.tabs.show_panel("overview")
    assert not window.overview._area.isVisible()
    assert window.overview._empty.title == "No agreement is open"


def test_while_somebody_else_writes_nothing_can_be_changed(reading):
    reading.session.read_only = True
    reading.session.changed.emit()
    panel = reading.overview
    assert not panel.parties.correct.isEnabled()
    assert not panel.parties.positions["consumer"].isEnabled()


def test_no_party_found_asks_for_names(qtbot, on_screen, open_session, small_review, with_scan):
    from tcreader.desktop.overview import OverviewPanel
    from tcreader.desktop.theme import load_theme

    tasks = TaskRunner()
    panel = on_screen(OverviewPanel(open_session, tasks, load_theme("light")), 350, 700)
    audit = dataclasses.replace(small_review.scan.audit, notices=("no-parties",))
    open_session.show_review(with_scan(small_review, parties=Parties(), audit=audit))
    assert panel.parties.minimumSizeHint().width() <= NARROWEST
    _click(qtbot, _button(panel, "No parties found"))
    assert panel.findChild(PartiesDialog) is not None
    panel.findChild(PartiesDialog).reject()
    tasks.cancel()
    assert tasks.wait()
