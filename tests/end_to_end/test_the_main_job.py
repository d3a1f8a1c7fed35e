"""A reviewer's day with one agreement, by mouse and keyboard: open, mark, note, settle, come back,
hand on."""

from __future__ import annotations

import csv
import json

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from tcreader.agreement.sentences import sentences
from tcreader.annotations import Color, Verdict
from tcreader.desktop.export_dialog import ExportDialog
from tcreader.desktop.flags.menus import DismissMenu

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TYPED, COMPOSED = "Ask for 30 days, first of all. ", "三十日。"
NOTE = TYPED + COMPOSED
LONG_ENOUGH = 12


@pytest.fixture(params=[("english", "3.5"), ("chinese", "3.4"), ("seed", "3.4.1")])
def agreement(request):
    """An agreement's file, and a clause in it."""
    name, clause = request.param
    return request.getfixturevalue(name), clause


def last_sentence(review, clause_id):
    clause = review.agreement.outline[clause_id]
    text = review.agreement.text
    found = [each for piece in clause.own for each in sentences(text, piece)]
    return next(each for each in reversed(found) if each.length >= LONG_ENOUGH)


def composed(words):
    """What an input method sends when Chinese words are done."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    return event


def work(desk, clause_id):
    """Highlight a sentence, note on it, dismiss the next flag, undo and redo that."""
    desk.window.navigator.go_to_clause(clause_id)
    desk.rest()
    sentence = last_sentence(desk.review, clause_id)

    desk.drag_over(sentence)
    desk.choose_in_palette("Green")
    assert [each.color for each in desk.review.record.annotations.values()] == [Color.GREEN]

    desk.focus_text()
    desk.press(Key.Key_Escape)  # let go of the new highlight, whose ends could be dragged
    desk.drag_over(sentence)
    desk.choose_in_palette("Note")
    desk.bot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTextEdit | QPlainTextEdit))
    editor = QApplication.focusWidget()
    desk.bot.keyClicks(editor, TYPED)
    QApplication.sendEvent(editor, composed(COMPOSED))
    desk.press(Key.Key_Escape)

    desk.focus_text()
    desk.press(Key.Key_F8)
    desk.rest()
    finding = desk.window.reviewing.finding
    desk.focus_text()
    desk.press(Key.Key_D)
    desk.bot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), DismissMenu))
    desk.press(Key.Key_3)
    assert desk.review.finding(finding).verdict is Verdict.DISMISSED

    desk.focus_text()
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert desk.review.finding(finding).verdict is None
    desk.press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert desk.review.finding(finding).verdict is Verdict.DISMISSED
    return sentence, finding


def assert_all_there(review, sentence, finding):
    """The highlight and the note stand on the sentence, and the flag is still dismissed."""
    kept = {each.note: each for each in review.record.annotations.values()}
    assert set(kept) == {"", NOTE}
    assert kept[""].color is Color.GREEN
    assert {review.placements[each.id].span for each in kept.values()} == {sentence}
    assert review.finding(finding).verdict is Verdict.DISMISSED
    assert review.finding(finding).reason == "Usual in the market"


def export(desk, form, folder):
    """Write the review to a file by the dialog, and give the file."""
    desk.focus_text()
    desk.press(Key.Key_E, Modifier.ControlModifier)
    dialog = desk.window.findChild(ExportDialog)
    dialog._format.setCurrentIndex(dialog._format.findData(form))
    target = folder / dialog.target.name
    dialog._target.setText(str(target))
    with desk.bot.waitSignal(dialog.exported, timeout=30_000):
        desk.bot.mouseClick(dialog._write, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: not dialog.isVisible())
    dialog.setParent(None)
    dialog.deleteLater()
    return target


def commented_words(document, said):
    """The words between the two marks of the comment that says something."""
    (comment,) = [each for each in document.comments if said in each.text]
    words, is_inside = "", False
    for element in document.element.body.iter():
        if element.get(qn("w:id")) == str(comment.comment_id):
            is_inside = element.tag == qn("w:commentRangeStart")
        elif is_inside and element.tag == qn("w:t"):
            words += element.text or ""
    return words


def test_what_was_done_is_there_tomorrow(start, agreement):
    path, clause_id = agreement
    before = path.read_bytes()
    desk = start()
    desk.open(path)
    done = work(desk, clause_id)
    assert_all_there(desk.review, *done)
    desk.leave()

    again = start()
    again.open(path)
    assert again.messages == []
    assert_all_there(again.review, *done)
    again.leave()
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == [
        path.name,
        f"{path.name}.review.json",
    ]


def test_what_was_done_is_in_every_export(start, agreement, tmp_path):
    path, clause_id = agreement
    out = tmp_path / "out"
    out.mkdir()
    desk = start()
    desk.open(path)
    sentence, _ = work(desk, clause_id)
    words = sentence.of(desk.review.agreement.text)
    written = {form: export(desk, form, out) for form in ("docx", "html", "md", "csv", "jsonld")}
    desk.leave()

    assert commented_words(docx.Document(written["docx"]), NOTE) == words
    for form in ("html", "md"):
        assert NOTE in written[form].read_text(encoding="utf-8"), form
    with written["csv"].open(encoding="utf-8-sig", newline="") as file:
        assert any(NOTE in cell for row in csv.reader(file) for cell in row)
    collection = json.loads(written["jsonld"].read_text(encoding="utf-8"))
    assert words in json.dumps(collection, ensure_ascii=False)
    assert NOTE in json.dumps(collection, ensure_ascii=False)
