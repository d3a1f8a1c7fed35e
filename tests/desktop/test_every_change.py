"""Every kind of change that the window makes can be undone, says its name, and is saved.

One long review, done as a person does it: by key and mouse where there is something to press. Then
everything is taken back step by step and done again, and the record is compared at every step.
"""

from __future__ import annotations

import dataclasses
import shutil
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tcreader.agreement import Span
from tcreader.annotations import Color, ReadingState, Record, Reviewer, ReviewFile, Verdict
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.color_dots import ColorDot
from tcreader.desktop.flags.flag_card import Deed
from tcreader.desktop.flags.flag_dialog import FlagDialog
from tcreader.desktop.flags.menus import ChangeMenu, DismissMenu, PriorityMenu
from tcreader.desktop.flags.note_dialog import NoteDialog
from tcreader.desktop.merging.preview_dialog import PreviewDialog
from tcreader.desktop.outline.view import OutlineView
from tcreader.flags import Severity
from tcreader.review import Author, open_review

LI = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Li Wei")
Key, NO_KEY = Qt.Key, Qt.KeyboardModifier.NoModifier


class Step(NamedTuple):
    """What the Edit menu called a change, and the record after it."""

    name: str
    record: Record


class Person:
    """Works with the window, and remembers what each step made of the record."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window, self.session = qtbot, window, window.session
        self.steps = [Step("", self.session.review.record)]

    @property
    def review(self):
        return self.session.review

    @property
    def first_flag(self):
        return self.review.findings[0]

    @property
    def last_note(self):
        return list(self.review.record.annotations)[-1]

    def did(self, name):
        """Hold that the last step was one change, under this name in the Edit menu."""
        assert self.session.undo_stack.count() == len(self.steps), name
        text = self.window.actions_by_id["undo"].text()
        assert text == f"&Undo: {name}"
        assert self.review.record != self.steps[-1].record, name
        self.steps.append(Step(name, self.review.record))

    # Hands

    def in_text(self, words=""):
        """Put the keyboard into the text, and select words."""
        self.window.activateWindow()
        self.window.pane.setFocus()
        inside = self.window.pane.isAncestorOf
        self.qtbot.waitUntil(lambda: inside(QApplication.focusWidget()))
        if words:
            self.window.pane.scroll_to_span(self.span(words), select=True)

    def span(self, words):
        start = self.review.agreement.text.index(words)
        return Span(start, start + len(words))

    def key(self, key, modifier=NO_KEY):
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def type(self, words):
        self.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def click(self, widget):
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def popped_up(self, kind):
        return next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, kind) and one.isVisible()
        )

    # Steps

    def mark_words(self):
        self.in_text("change prices")
        self.key(Key.Key_1)
        self.did("Highlight")
        self.in_text("described on our pages")
        self.key(Key.Key_N)
        self.did("Note on Words")
        self.type("Which pages?")
        self.did("Edit Note")
        self.in_text()

    def work_on_notes(self):
        notes = self.window.notes
        notes.show_annotation(self.last_note)
        cards = notes.findChild(CardList)
        blue = [dot for dot in notes.findChildren(ColorDot) if dot.color is Color.BLUE]
        self.click(next(dot for dot in blue if dot.isVisible() and not dot.isChecked()))
        self.did("Highlight in Blue")
        self.qtbot.keyClick(cards, Key.Key_T)
        self.qtbot.keyClicks(QApplication.focusWidget(), "price")
        self.key(Key.Key_Return)
        self.did("Change Tags")
        self.qtbot.keyClick(cards, Key.Key_R)
        self.type("Their website.")
        self.did("Reply")
        self.qtbot.keyClick(cards, Key.Key_E)
        self.did("Resolve Note")
        self.qtbot.keyClick(cards, Key.Key_E)
        self.did("Reopen Note")

    def put_notes_elsewhere(self):
        note = self.last_note
        self.window.pane.resized.emit(note, self.span("services as they are described"))
        self.did("Change Highlighted Words")
        self.window.pane.reattached.emit(note, self.span("any loss"))
        self.did("Put Note Back")
        self.window.outline.annotation_dropped.emit(note, "2.2")
        self.did("Attach Note to 2.2")

    def settle_flags(self):
        self.in_text()
        self.key(Key.Key_F8)
        self.in_text()
        self.key(Key.Key_K)
        self.did(f"Keep Flag: {self._category(self.first_flag)}")
        flags = self.window.flags
        flags.show_finding(self.first_flag.id)
        cards = flags.findChild(CardList)
        cards.setFocus()
        self.qtbot.keyClick(cards, Key.Key_R)
        self.did(f"Reopen Flag: {self._category(self.first_flag)}")
        self.qtbot.keyClick(cards, Key.Key_D)
        self.qtbot.keyClick(self.popped_up(DismissMenu), Key.Key_2)
        self.did(f"Dismiss Flag: {self._category(self.first_flag)}")

    def say_what_to_do(self):
        """Position, priority, a text and a note on the second flag, by key."""
        flag = self.review.findings[1]
        name = self._category(flag)
        self.window.flags.show_finding(flag.id)
        cards = self.window.flags.findChild(CardList)
        cards.setFocus()
        self.qtbot.keyClick(cards, Key.Key_3)
        self.did(f"Negotiate: {name}")
        self.qtbot.keyClick(cards, Key.Key_P)
        self.qtbot.keyClick(self.popped_up(PriorityMenu), Key.Key_1)
        self.did(f"Must have: {name}")
        self.qtbot.keyClick(cards, Key.Key_W)
        self.type("with thirty days' notice")
        self.did("Edit Proposed Wording")
        self.qtbot.keyClick(cards, Key.Key_N)
        self.window.findChild(NoteDialog).accept()
        self.did(f"Note: {name}")
        self.qtbot.keyClick(cards, Key.Key_3)
        self.did(f"Take Position Back: {name}")

    def change_flags(self):
        flag = self.review.findings[1]
        severity = next(one for one in Severity if one is not flag.severity)
        category = next(one for one in self.review.taxonomy.categories if one != flag.category)
        self.window.flags.show_finding(flag.id)
        cards = self.window.flags.findChild(CardList)
        self.click(cards.card.buttons[Deed.CHANGE])
        menu = self.popped_up(ChangeMenu)
        menu.severities.severity_given.emit(severity)
        self.did(f"Change Severity to {severity.id.capitalize()}")
        menu.categories.category_given.emit(category)
        menu.close()
        self.did(f"Change Category to {self._category(self.review.finding(flag.id))}")

    def flag_by_hand(self):
        self.in_text("sell your account")
        self.key(Key.Key_F)
        dialog = self.window.flags.findChild(FlagDialog)
        dialog.accept()
        (flag,) = (one for one in self.review.findings if one.is_hand_made)
        self.did(f"Flag Words: {self._category(flag)}")
        self.session.do(
            self.session.author.regrade(self.review, flag.id, Severity.LOW), "Change severity"
        )
        self.did("Change severity")
        self.window.flags.show_finding(flag.id)
        self.click(self.window.flags.findChild(CardList).card.buttons[Deed.REMOVE])
        self.did(f"Remove Flag: {self._category(flag)}")

    def read_clauses(self):
        self.in_text()
        self.window.navigator.go_to_clause("1.1")
        self.key(Key.Key_M)
        self.did("Mark 1.1 as Read")
        assert self.window.navigator.here == "1.2"
        self.key(Key.Key_I)
        self.did("Mark 1.2 as Issue")
        tree = self.window.outline.findChild(OutlineView)
        tree.setCurrentIndex(tree.model().index_of("2.2"))
        tree.setFocus()
        self.qtbot.keyClick(tree, Key.Key_E)
        self.did("Mark 2.2 as Escalated")
        row = tree.visualRect(tree.model().index_of("3"))
        self.qtbot.mouseClick(
            tree.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(row.right() - 16, row.center().y()),
        )
        self.did("Mark 2 Clauses as Read")

    def take_in(self, file):
        self.window.importing.take([file])
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(PreviewDialog)))
        self.click(self.window.findChild(PreviewDialog).button)
        self.did("Import from Li Wei")

    def settle_a_dispute(self):
        disputed = next(one for one in self.review.findings if one.is_disputed)
        self.window.flags.show_disputes()
        card = self.window.flags.findChild(CardList).card
        theirs = next(one for one in disputed.decisions if one.creator.id == LI.id)
        self.click(card.opinions.buttons[theirs.id])
        assert self.review.finding(disputed.id).verdict is Verdict.KEPT
        self.did(f"Settle Dispute: {self._category(disputed)}")

    def delete_notes(self):
        cards = self.window.notes.findChild(CardList)
        self.window.notes.show_annotation(self.last_note)
        cards.setFocus()
        self.qtbot.keyClick(cards, Key.Key_Delete)
        self.did("Delete Note")
        cards.selectAll()
        self.qtbot.keyClick(cards, Key.Key_Delete)
        self.did("Delete 3 Notes")

    def stand_elsewhere(self):
        self.window.reviewing.stand_for("consumer")
        self.did("Customer's Position")

    def _category(self, finding):
        return self.review.taxonomy.category_name(finding.category, "en")


@pytest.fixture
def theirs(tmp_path, agreement_file):
    """Li Wei's review: a note, a clause without issue, and the first flag kept."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    copy = folder / agreement_file.name
    shutil.copy(agreement_file, copy)
    review, author = open_review(copy), Author(LI)
    for change in (
        author.note_on_clause(review, "3.1", "Cap it."),
        author.mark(review, ["2.1"], ReadingState.NO_ISSUE),
        author.keep(review, [review.findings[0].id]),
    ):
        review, _ = review.apply(change)
    ReviewFile(copy).save(review.record, review.agreement)
    return folder / f"{copy.name}.review.json"


@pytest.fixture
def person(qtbot, window, agreement_file, theirs):
    """A person who has done everything that there is to do, without undoing any of it."""
    window.session.open(agreement_file)
    person = Person(qtbot, window)
    person.mark_words()
    person.work_on_notes()
    person.put_notes_elsewhere()
    person.settle_flags()
    person.say_what_to_do()
    person.change_flags()
    person.flag_by_hand()
    person.read_clauses()
    person.take_in(theirs)
    person.settle_a_dispute()
    person.delete_notes()
    person.stand_elsewhere()
    yield person
    window.session.let_go()


def _said(record):
    """What a record says, and in which order; the file's own bookkeeping is left out."""
    parts = ("annotations", "replies", "decisions", "hand_flags", "reading", "deleted")
    return [list(getattr(record, part).items()) for part in parts] + [record.standpoint]


def test_every_change_is_undone_and_done_again_step_by_step_and_saved(person, agreement_file):
    session, steps = person.session, person.steps
    stack = session.undo_stack
    for step, before in zip(steps[:0:-1], steps[-2::-1], strict=True):
        assert stack.undoText() == step.name
        stack.undo()
        assert _said(session.review.record) == _said(before.record), step.name
    assert not stack.canUndo()
    for step in steps[1:]:
        assert stack.redoText() == step.name
        stack.redo()
        assert _said(session.review.record) == _said(step.record), step.name
    assert session.save_now()
    assert _said(ReviewFile(agreement_file).load()) == _said(steps[-1].record)


def test_what_is_undone_after_a_save_is_saved_as_undone(person, agreement_file):
    session = person.session
    assert session.save_now()
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.save_now()
    left = ReviewFile(agreement_file).load()
    assert _said(left) == _said(dataclasses.replace(person.steps[0].record))
