"""Other reviewers' files taken in by the window: chosen or dropped, looked at, imported, undone."""

from __future__ import annotations

import json
import shutil

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from tcreader.agreement import Span
from tcreader.annotations import Color, Reviewer, ReviewFile
from tcreader.desktop.merging.preview_dialog import PreviewDialog
from tcreader.exports.formats import FORMATS
from tcreader.review import Author, open_review

LI = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Li Wei")


@pytest.fixture
def reading(window, agreement_file):
    """The window with an agreement open."""
    window.session.open(agreement_file)
    yield window
    window.session.let_go()


@pytest.fixture
def theirs(tmp_path, agreement_file):
    """Li Wei's review of the same agreement: two notes, and a flag dismissed."""
    folder = tmp_path / "from Li Wei"
    folder.mkdir()
    copy = folder / agreement_file.name
    shutil.copy(agreement_file, copy)
    review, author = open_review(copy), Author(LI)
    for words, note in (("change prices", "Ask for 30 days."), ("any loss", "Cap it.")):
        start = review.agreement.text.index(words)
        span = Span(start, start + len(words))
        review, _ = review.apply(author.note_on_words(review, span, note, Color.PINK))
    flag = review.findings[0].id
    review, _ = review.apply(author.dismiss(review, [flag], "Usual in the market"))
    ReviewFile(copy).save(review.record, review.agreement)
    return folder / f"{agreement_file.name}.review.json"


def _preview(qtbot, window):
    def dialogs():
        return [one for one in window.findChildren(PreviewDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()))
    return dialogs()[-1]


def _keep_first(session):
    session.do(session.author.keep(session.review, [session.review.findings[0].id]), "Keep")


def test_an_import_is_one_change_that_can_be_undone_and_is_saved(
    qtbot, reading, theirs, agreement_file
):
    session = reading.session
    before = session.review.record
    reading.importing.take([theirs])
    assert reading._status_bar._told.text() == "Reading the reviews…"
    preview = _preview(qtbot, reading)
    assert session.review.record is before, "nothing may change before it is confirmed"
    qtbot.mouseClick(preview.button, Qt.MouseButton.LeftButton)
    assert {note.note for note in session.review.record.annotations.values()} == {
        "Ask for 30 days.",
        "Cap it.",
    }
    assert "Import from Li Wei" in reading.actions_by_id["undo"].text()
    session.undo_stack.undo()
    assert not session.review.record.annotations
    assert not session.review.record.decisions
    session.undo_stack.redo()
    assert session.save_now()
    assert ReviewFile(agreement_file).load().annotations == session.review.record.annotations


def test_what_came_is_told_and_leads_to_the_disputes(qtbot, reading, theirs):
    _keep_first(reading.session)
    reading.importing.take([theirs])
    qtbot.mouseClick(_preview(qtbot, reading).button, Qt.MouseButton.LeftButton)
    bar = reading._messages._bars["imported"]
    assert bar.accessibleName() == "2 notes, 1 decision from Li Wei  ·  1 flag disputed"
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert reading.tabs.current == "flags"
    first = reading.session.review.findings[0]
    assert first.is_disputed
    assert reading.reviewing.finding == first.id


def test_what_is_taken_back_is_no_longer_told(qtbot, reading, theirs):
    reading.importing.take([theirs])
    qtbot.mouseClick(_preview(qtbot, reading).button, Qt.MouseButton.LeftButton)
    _keep_first(reading.session)
    reading.session.undo_stack.undo()
    assert "imported" in reading._messages._bars  # a later step was undone
    reading.session.undo_stack.undo()
    assert "imported" not in reading._messages._bars


def test_what_others_signed_asks_nobody_for_a_name(qtbot, reading, theirs):
    reading._preferences.rename_reviewer("")
    reading.importing.take([theirs])
    qtbot.mouseClick(_preview(qtbot, reading).button, Qt.MouseButton.LeftButton)
    assert set(reading._messages._bars) == {"imported"}


def test_importing_again_brings_nothing_new(qtbot, reading, theirs):
    reading.importing.take([theirs])
    qtbot.mouseClick(_preview(qtbot, reading).button, Qt.MouseButton.LeftButton)
    reading.importing.take([theirs])
    assert not _preview(qtbot, reading).button.isEnabled()


def test_what_was_done_meanwhile_stays(qtbot, reading, theirs):
    reading.importing.take([theirs])
    preview = _preview(qtbot, reading)
    _keep_first(reading.session)
    qtbot.mouseClick(preview.button, Qt.MouseButton.LeftButton)
    assert len(reading.session.review.findings[0].decisions) == 2


def test_the_menu_asks_for_files(qtbot, reading, theirs):
    reading.actions_by_id["import"].trigger()
    dialog = reading.findChild(QFileDialog)
    dialog.filesSelected.emit([str(theirs)])
    dialog.reject()
    labels = _preview(qtbot, reading).findChildren(QLabel)
    assert "Li Wei" in {label.text() for label in labels}


def test_a_review_that_is_dropped_is_imported_and_not_opened(qtbot, reading, theirs):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(theirs))])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    path = reading.session.path
    reading.dropEvent(drop)
    _preview(qtbot, reading).reject()
    assert reading.session.path == path


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b'{"a": "b"}', b"\xff\xfe\x00"])
def test_a_file_that_is_no_review_is_refused_in_a_sentence(qtbot, reading, tmp_path, content):
    path = tmp_path / "strange.json"
    path.write_bytes(content)
    reading.importing.take([path])
    preview = _preview(qtbot, reading)
    assert not preview.button.isEnabled()
    preview.reject()


def test_a_review_of_another_agreement_is_taken_only_on_demand(qtbot, reading, tmp_path):
    other = tmp_path / "lease.md"
    other.write_text("# Lease\n\n1. Rent\n1.1 The tenant pays on the first day.\n", "utf-8")
    review, author = open_review(other), Author(LI)
    review, _ = review.apply(author.note_on_document(review, "Too dear."))
    span = Span(review.agreement.text.index("tenant"), len(review.agreement.text))
    review, _ = review.apply(author.highlight(review, span, Color.BLUE))
    ReviewFile(other).save(review.record, review.agreement)
    file = tmp_path / "lease.md.review.json"
    assert json.loads(file.read_bytes())
    reading.importing.take([file])
    preview = _preview(qtbot, reading)
    assert not preview.button.isEnabled()
    qtbot.mouseClick(preview.anyway[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _preview(qtbot, reading) is not preview)
    again = _preview(qtbot, reading)
    assert again.button.isEnabled()
    again.reject()


def test_annotations_of_another_program_are_taken_in(qtbot, reading, tmp_path):
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:00000000-0000-4000-8000-00000000000a",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "Cap it.", "format": "text/plain"},
        "target": {
            "source": "https://example.org/terms",
            "selector": [{"type": "TextQuoteSelector", "exact": "any loss"}],
        },
    }
    path = tmp_path / "annotations.jsonld"
    path.write_text(json.dumps(annotation), encoding="utf-8")
    reading.importing.take([path])
    qtbot.mouseClick(_preview(qtbot, reading).button, Qt.MouseButton.LeftButton)
    review = reading.session.review
    (note,) = review.notes
    assert (note.note, review.placements[note.id].span.of(review.agreement.text)) == (
        "Cap it.",
        "any loss",
    )
    bar = reading._messages._bars["imported"]
    assert bar.accessibleName() == "1 note from annotations.jsonld"


@pytest.mark.parametrize("kind", ["jsonld", "jsonld-plain", "hypothesis", "readium"])
def test_what_is_exported_for_other_programs_can_be_chosen_and_dropped(reading, tmp_path, kind):
    (suffix,) = {one.suffix for one in FORMATS if one.id == kind}
    path = tmp_path / f"terms{suffix}"
    reading.importing.ask()
    (dialog,) = reading.findChildren(QFileDialog)
    assert f"*{suffix}" in dialog.nameFilters()[0]
    dialog.reject()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert reading.importing.dropped(data) == [path]


def test_a_review_that_may_not_be_changed_takes_nothing(reading, theirs):
    reading.session.read_only = True
    reading.session.opened.emit()
    assert not reading.actions_by_id["import"].isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(theirs))])
    assert reading.importing.dropped(data) == []
