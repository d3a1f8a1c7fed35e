"""The export dialog: says what will be in the file, writes it beside the window, says what failed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tcreader.agreement import Span
from tcreader.annotations import Color, Position
from tcreader.desktop.export_dialog import ExportDialog
from tcreader.exports import FORMATS


@pytest.fixture
def dialog(qtbot, open_session, tasks, tmp_path):
    session = open_session
    session.do(session.author.highlight(session.review, Span(0, 8), Color.GREEN), "Highlight")
    session.do(session.author.dismiss(session.review, ["1.2/unilateral-change"], "usual"), "D")
    dialog = ExportDialog(session.review, str(tmp_path), "en", tasks)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_says_what_will_be_in_the_file(dialog):
    assert "Highlights and notes: 1. Flags: 5;" in dialog._contents.text()
    dialog._profile.setCurrentIndex(dialog._profile.findData("audit"))
    assert "rules behind them: 6, of which dismissed: 1" in dialog._contents.text()
    dialog._profile.setCurrentIndex(dialog._profile.findData("counterparty"))
    assert "No internal note" in dialog._contents.text()


def test_all_that_it_says_can_be_read(dialog, tmp_path):
    (tmp_path / dialog.target.name).touch()
    for index in range(dialog._profile.count()):
        dialog._profile.setCurrentIndex(index)
        dialog.layout().activate()
        for label in (dialog._contents, dialog._state):
            assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize(
    ("position", "outgoing"),
    [(Position.NEGOTIATE, 2), (Position.ACCEPT, 1), (Position.ESCALATE, 1)],
)
def test_what_asks_nothing_of_the_other_side_is_not_counted(
    qtbot, open_session, tasks, tmp_path, position, outgoing
):
    session, keys = open_session, ["1.2/unilateral-change", "3.1/liability-exclusion"]
    session.do(session.author.keep(session.review, keys), "Keep")
    session.do(session.author.take_position(session.review, keys[:1], position), "Position")
    dialog = ExportDialog(session.review, str(tmp_path), "en", tasks)
    qtbot.addWidget(dialog)
    dialog._profile.setCurrentIndex(dialog._profile.findData("counterparty"))
    assert f"call for something: {outgoing}," in dialog._contents.text()


def test_what_another_program_reads_holds_no_flags(dialog):
    dialog._format.setCurrentIndex(dialog._format.findData("hypothesis"))
    assert "Highlights and notes: 1, with the answers" in dialog._contents.text()
    assert "No flags." in dialog._contents.text()
    dialog._profile.setCurrentIndex(dialog._profile.findData("counterparty"))
    assert "meant for the other side" in dialog._contents.text()


def test_the_file_s_name_follows_the_format(dialog):
    for index, form in enumerate(FORMATS):
        dialog._format.setCurrentIndex(index)
        assert dialog.target.suffix == form.suffix


def test_the_file_s_name_says_whom_it_is_for_unless_somebody_named_it(dialog):
    for_colleagues = dialog.target.name
    counterparty = dialog._profile.findData("counterparty")

    dialog._profile.setCurrentIndex(counterparty)
    assert "for the counterparty" in dialog.target.name
    dialog._profile.setCurrentIndex(0)
    assert dialog.target.name == for_colleagues

    dialog._target.setText(str(dialog.target.with_name("my own.docx")))
    dialog._profile.setCurrentIndex(counterparty)
    assert dialog.target.name == "my own.docx"


@pytest.mark.parametrize("form", ["md", "csv", "jsonld", "jsonld-plain", "readium"])
def test_it_writes_the_file(qtbot, dialog, form):
    dialog._format.setCurrentIndex(dialog._format.findData(form))
    with qtbot.waitSignal(dialog.exported) as exported:
        dialog._write.click()
    assert exported.args == [dialog.target]
    assert dialog.target.stat().st_size > 0
    assert not dialog.isVisible()


def test_replacing_is_said_before(dialog):
    dialog.target.write_text("older", encoding="utf-8")
    dialog._describe()
    assert dialog._write.text() == "Replace"
    assert "already there" in dialog._state.text()


def test_a_failure_is_a_sentence_and_the_dialog_stays(qtbot, dialog, tmp_path):
    dialog._target.setText(str(tmp_path / "no such folder" / "out.md"))
    dialog._write.click()
    qtbot.waitUntil(lambda: "folder doesn't exist" in dialog._state.text())
    assert dialog.isVisible()
    assert dialog._write.isEnabled()


def test_what_is_suggested_is_a_folder_that_is_there(qtbot, open_session, tasks, tmp_path):
    gone = tmp_path / "gone"
    dialog = ExportDialog(open_session.review, str(gone), "en", tasks)
    qtbot.addWidget(dialog)
    assert dialog.target.parent.is_dir()
    assert dialog.target.suffix == ".docx"


def test_what_is_left_out_because_reviewers_differ_is_counted(
    qtbot, open_session, disputed_review, tasks, tmp_path
):
    open_session.show_review(disputed_review)
    dialog = ExportDialog(open_session.review, str(tmp_path), "en", tasks)
    qtbot.addWidget(dialog)
    dialog.show()
    left_out = "Disputed flags, left out until they are settled: 1."
    assert left_out not in dialog._contents.text()  # a colleague gets them
    dialog._profile.setFocus()
    qtbot.keyClick(dialog._profile, Qt.Key.Key_End)
    while dialog._profile.currentData() != "counterparty":
        qtbot.keyClick(dialog._profile, Qt.Key.Key_Up)
    assert left_out in dialog._contents.text()
