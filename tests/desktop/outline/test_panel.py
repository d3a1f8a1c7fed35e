import dataclasses

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar

from tcreader.agreement import Outline
from tcreader.annotations import Part, Put, ReadingMark, ReadingState
from tcreader.desktop.notes.drag import annotation_data
from tcreader.desktop.outline import OutlinePanel
from tcreader.desktop.outline.view import OutlineView
from tcreader.desktop.theme import load_theme

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(on_screen, open_session):
    return on_screen(OutlinePanel(open_session), 290, 640)


@pytest.fixture
def view(panel):
    return panel.findChild(OutlineView)


def _row(view, clause_id):
    return view.visualRect(view.model().index_of(clause_id))


def _choose(view, *clause_ids):
    view.clearSelection()
    for clause_id in clause_ids:
        index = view.model().index_of(clause_id)
        view.selectionModel().setCurrentIndex(index, view.selectionModel().SelectionFlag.Select)
    view.setFocus()


def _click_disc(qtbot, view, clause_id):
    row = _row(view, clause_id)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 16, row.center().y())
    )


def _words(panel):
    return " ".join(label.text() for label in panel.findChildren(QLabel))


def test_a_short_outline_is_shown_with_all_branches(view, small_review):
    assert all(not _row(view, clause.id).isEmpty() for clause in small_review.agreement.outline)


def test_a_click_opens_the_clause(qtbot, panel, view):
    with qtbot.waitSignal(panel.clause_activated) as activated:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_row(view, "2.2").center())
    assert activated.args == ["2.2"]


def test_enter_opens_the_clause_to_which_the_arrows_went(qtbot, panel, view):
    _choose(view, "1.1")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.clause_activated) as activated:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert activated.args == ["1.2"]


def test_a_click_on_the_disc_turns_it_and_undo_turns_it_back(qtbot, open_session, panel, view):
    with qtbot.assertNotEmitted(panel.clause_activated):
        _click_disc(qtbot, view, "1.1")
    assert open_session.review.reading("1.1") is ReadingState.READ
    _click_disc(qtbot, view, "1.1")
    assert open_session.review.reading("1.1") is ReadingState.UNREAD
    open_session.undo_stack.undo()
    assert open_session.review.reading("1.1") is ReadingState.READ


def test_the_disc_of_a_branch_reads_all_of_it_but_overwrites_nothing(qtbot, open_session, view):
    _choose(view, "2.1(b)")
    qtbot.keyClick(view, Qt.Key.Key_I)
    _click_disc(qtbot, view, "2.1")
    reading = open_session.review.reading
    assert reading("2.1") is reading("2.1(a)") is ReadingState.READ
    assert reading("2.1(b)") is ReadingState.ISSUE


@pytest.mark.parametrize(
    ("key", "state"),
    [("R", "read"), ("O", "no-issue"), ("I", "issue"), ("E", "escalated"), ("U", "unread")],
)
def test_a_letter_marks_all_selected_clauses(qtbot, open_session, view, key, state):
    _choose(view, "1.1", "3.1")
    qtbot.keyClick(view, key.lower())
    reading = open_session.review.reading
    assert reading("1.1") is reading("3.1") is ReadingState(state)


def test_typing_a_label_goes_there_and_its_letters_mark_nothing(qtbot, open_session, view):
    _choose(view, "1")
    for letter in "article":
        qtbot.keyClick(view, letter)
    assert view.model().clause(view.currentIndex()).id == "3"
    assert not open_session.review.record.reading


def test_the_filter_leaves_matches_and_escape_clears_it(qtbot, panel, view, small_review):
    field = panel.findChild(QLineEdit)
    qtbot.keyClicks(field, "network")
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    assert not _row(view, "2.1(c)").isEmpty()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert all(not _row(view, clause.id).isEmpty() for clause in small_review.agreement.outline)


def test_what_was_folded_is_folded_again_after_a_filter(qtbot, panel, view):
    view.collapse(view.model().index_of("1"))
    field = panel.findChild(QLineEdit)
    qtbot.keyClicks(field, "prices")
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    assert not _row(view, "1.2").isEmpty()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert _row(view, "1.2").isEmpty()
    assert not _row(view, "3.1").isEmpty()


def test_enter_in_the_filter_goes_to_the_first_match(qtbot, panel):
    field = panel.findChild(QLineEdit)
    qtbot.keyClicks(field, "account")
    with qtbot.waitSignal(panel.clause_activated) as activated:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert activated.args == ["2.1(b)"]


def test_a_filter_without_a_match_says_so(qtbot, panel):
    qtbot.keyClicks(panel.findChild(QLineEdit), "zebra")
    qtbot.waitUntil(lambda: "Press Escape" in _words(panel))


def test_the_current_clause_leaves_the_selection_alone(panel, view):
    _choose(view, "1.1")
    panel.set_current_clause("3.1")
    assert view.model().clause(view.currentIndex()).id == "1.1"
    assert view.itemDelegate().current == "3.1"


def test_a_folded_branch_stands_for_the_current_clause(qtbot, panel, view):
    panel.set_current_clause("2.1(a)")
    view.collapse(view.model().index_of("2"))
    qtbot.waitUntil(lambda: view.itemDelegate().current == "2")
    view.expand(view.model().index_of("2"))
    qtbot.waitUntil(lambda: view.itemDelegate().current == "2.1(a)")


def test_the_foot_counts_what_was_reviewed(qtbot, panel, view):
    _click_disc(qtbot, view, "1")
    assert "3 of 12 clauses reviewed" in _words(panel)
    bar = panel.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (3, 12)
    assert bar.accessibleDescription() == "3 of 12 clauses reviewed"


def test_the_menu_marks_what_is_selected(open_session, panel, view):
    _choose(view, "2.1")
    menu = panel._marking.menu()
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    actions["Read, with everything below"].trigger()
    assert open_session.review.reading("2.1(c)") is ReadingState.READ
    actions["Escalated"].trigger()
    assert open_session.review.reading("2.1") is ReadingState.ESCALATED
    assert open_session.undo_stack.undoText() == "Mark 2.1 as Escalated"


def test_the_tooltip_says_flags_and_disorder(panel, small_review):
    outline = small_review.agreement.outline
    assert "Deletion of data" in panel._about.clause(small_review, outline["2.2"])
    assert "2.2 is repeated" in panel._about.clause(small_review, outline["2.2~2"])


def test_nothing_open_says_what_will_be_here(panel, open_session):
    open_session.close_agreement()
    assert "once one is open" in _words(panel)


def test_both_themes_are_painted(panel):
    shots = []
    for name in ("light", "dark"):
        panel.set_theme(load_theme(name))
        shots.append(panel.grab().toImage())
    assert shots[0] != shots[1]


def test_another_agreement_replaces_the_tree(open_session, view, small_review):
    bare = dataclasses.replace(small_review.agreement)
    bare.__dict__["outline"] = Outline("", ())
    open_session.show_review(dataclasses.replace(small_review, agreement=bare))
    assert view.model().rowCount() == 0


# Notes dragged onto clauses


def _drag(view, data, clause_id):
    """Drag something onto a clause, and give what the tree made of it: the move and the drop."""
    where = QPointF(_row(view, clause_id).center())
    circumstances = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEY)
    enter = QDragEnterEvent(where.toPoint(), *circumstances)
    move = QDragMoveEvent(where.toPoint(), *circumstances)
    for event in (enter, move):
        QApplication.sendEvent(view.viewport(), event)
    drop = QDropEvent(where, *circumstances)
    QApplication.sendEvent(view.viewport(), drop)
    return move.isAccepted()


def test_a_note_is_dropped_on_a_clause(qtbot, panel, view):
    with qtbot.waitSignal(panel.annotation_dropped) as dropped:
        assert _drag(view, annotation_data("urn:x:1", "words"), "2.2")
    assert dropped.args == ["urn:x:1", "2.2"]


def test_nothing_else_is_taken(qtbot, panel, view):
    data = QMimeData()
    data.setText("urn:x:1")
    with qtbot.assertNotEmitted(panel.annotation_dropped):
        assert not _drag(view, data, "2.2")


# Going through what is unread


def test_one_key_reads_a_clause_and_goes_to_the_next_unread(qtbot, panel, open_session, view):
    _choose(view, "1.2")
    qtbot.keyClick(view, "i")
    _choose(view, "1.1")
    with qtbot.waitSignal(panel.clause_activated) as activated:
        qtbot.keyClick(view, "m")
    assert open_session.review.reading("1.1") is ReadingState.READ
    assert activated.args == ["2"]
    assert view.model().clause(view.currentIndex()).id == "2"


def test_the_menu_reads_on_too(qtbot, panel, open_session, view):
    _choose(view, "1.1")
    actions = {action.text().split("\t")[0]: action for action in panel._marking.menu().actions()}
    with qtbot.waitSignal(panel.clause_activated) as activated:
        actions["Read, on to next unread"].trigger()
    assert activated.args == ["1.2"]
    assert open_session.review.reading("1.1") is ReadingState.READ


def test_a_changed_clause_is_told_in_the_foot_the_tooltip_and_to_screen_readers(
    panel, view, open_session
):
    stale = Put(Part.READING, "2.2", ReadingMark(ReadingState.READ, words="of another text"))
    open_session.do(stale, "as if read in another version")
    assert "0 of 12 clauses reviewed  ·  1 changed" in _words(panel)
    review = open_session.review
    clause = review.agreement.outline["2.2"]
    assert "says something else" in panel._about.clause(review, clause)
    index = view.model().index_of("2.2")
    assert "says something else" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_dispute_is_told_in_the_tooltip(panel, open_session, disputed_review):
    open_session.show_review(disputed_review)
    clause = disputed_review.agreement.outline["3.1"]
    assert "reviewers differ: 1" in panel._about.clause(disputed_review, clause)
