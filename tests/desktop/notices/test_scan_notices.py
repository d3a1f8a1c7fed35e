"""What is said of a scan that can't be trusted as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tcreader.desktop.overview.parties_dialog import PartiesDialog

FRENCH = "Le client doit payer toutes les factures. La société peut modifier ses tarifs.\n\n" * 9
NAMELESS = "1. 价款\n1.1 逾期支付的，海石可以终止合同，无需通知贺先。\n"


@pytest.fixture
def opened(window, tmp_path):
    """Opens a text in the window and gives the messages that are shown."""

    def opened(text):
        path = tmp_path / "terms.md"
        path.write_text(text, encoding="utf-8")
        window.session.open(path)
        return window._messages._bars

    yield opened
    window.session.let_go()


def test_another_language_is_said_and_nothing_flagged(window, opened):
    bars = opened(FRENCH)
    assert "no rules" in bars["scan"].accessibleName()
    assert not window.session.review.findings
    assert window.flags._empty.title == "No rules for this language"


def test_a_part_in_another_language_is_said_and_the_rest_flagged(window, opened):
    english = "You pay the rent. We may end your lease at any time without notice.\n\n" * 9
    bars = opened(english + FRENCH.replace("Le client", "Vous et le client aussi qui habite ici"))
    assert "Parts of this text" in bars["scan"].accessibleName()
    assert window.session.review.findings


def test_nameless_parties_are_asked_for_and_the_text_is_read_again(qtbot, window, opened):
    bars = opened(NAMELESS)
    button = bars["scan"].findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(PartiesDialog)
    dialog.drafter.setText("海石")
    dialog.customer.setText("贺先")
    dialog.accept()
    assert window.session.review.scan.parties.drafter == ("海石",)
    assert any(one.category == "unilateral-termination" for one in window.session.review.findings)
    assert "scan" not in bars


def test_it_is_said_once(window, opened):
    bars = opened(NAMELESS)
    bars["scan"].closed.emit()
    window.session.scanned.emit()
    assert "scan" not in bars


def test_it_goes_with_the_agreement(window, opened):
    bars = opened(FRENCH)
    window.session.close_agreement()
    assert "scan" not in bars


def test_a_text_with_its_parties_says_nothing(opened):
    assert "scan" not in opened("1. 云舟不承担任何责任。您应当按时付款。云舟不保证质量。\n" * 3)
