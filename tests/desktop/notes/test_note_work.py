"""What a reviewer does in the notes panel, by real keys and mouse."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QDrag, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton

from tcreader.annotations import Color, Placement, PlacementState, Reviewer, TargetKind
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.notes import NotesPanel
from tcreader.desktop.notes.bulk_bar import BulkBar
from tcreader.desktop.notes.drag import ANNOTATION_MIME, dragged_annotation
from tcreader.desktop.notes.filter_bar import NoteFilterBar
from tcreader.desktop.notes.grouping import Grouping
from tcreader.desktop.notes.place_notice import PlaceNotice
from tcreader.desktop.notes.reply_thread import ReplyView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(noted_session):
    return noted_session


@pytest.fixture
def panel(on_screen, session):
    return on_screen(NotesPanel(session), 350, 900)


@pytest.fixture
def cards(panel):
    return panel.findChild(CardList)


@pytest.fixture
def bar(panel):
    return panel.findChild(NoteFilterBar)


@pytest.fixture
def press(qtbot, cards):
    """Presses keys in the list of cards."""

    def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
        cards.setFocus()
        for key in keys:
            qtbot.keyClick(cards, key, modifier)

    return press


def _note(session, key):
    return session.review.record.annotations[key]


def _shown(cards):
    return [row.key for row in cards.model().rows if row.heading is None]


def _headings(panel, cards, session):
    rows = cards.model().rows
    return [panel._spoken(session.review, row) for row in rows if row.heading is not None]


def _button(widget, words):
    return next(one for one in widget.findChildren(QPushButton) if one.text().startswith(words))


def _replies(card):
    return [one for one in card.findChildren(ReplyView) if one.isVisible()]


def _words_of(widget):
    """What a card says in its labels, without the marks of rich text."""
    from PySide6.QtGui import QTextDocumentFragment
    from PySide6.QtWidgets import QLabel

    labels = [one for one in widget.findChildren(QLabel) if not one.isHidden()]
    return "\n".join(QTextDocumentFragment.fromHtml(one.text()).toPlainText() for one in labels)


# Groups


def test_groups_have_lines_with_counts(panel, cards, bar, session):
    bar.group_by(Grouping.AUTHOR)
    assert _headings(panel, cards, session)[2:] == [
        "Ada, notes: 2, unfolded", "Bo, notes: 2, unfolded"
    ]  # fmt: skip


def test_the_menu_offers_all_ways_to_group(qtbot, panel, cards, bar, session):
    qtbot.mouseClick(bar.group, Qt.MouseButton.LeftButton)
    menu = next(one for one in bar.findChildren(QMenu) if one.isVisible())
    by_clause = next(one for one in menu.actions() if one.text() == "By clause")
    by_clause.trigger()
    menu.close()
    assert "1.2 We may change prices" in _headings(panel, cards, session)[3]
    assert bar.group.isChecked()


def test_a_click_folds_a_group_and_another_unfolds_it(qtbot, cards):
    line = next(row.key for row in cards.model().rows if row.heading is not None)
    for shown in (False, True):
        where = cards.visualRect(cards.model().index_of(line)).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert ("lost" in _shown(cards)) is shown


def test_a_group_is_folded_by_key(press, cards):
    press(Qt.Key.Key_Home)
    assert cards.card is None
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert "lost" not in _shown(cards)
    press(Qt.Key.Key_Right)
    assert "lost" in _shown(cards)
    press(Qt.Key.Key_Space)
    assert "lost" not in _shown(cards)


def test_arrows_go_over_lines_to_cards(press, cards):
    press(Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert cards.chosen_key == "lost"
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert cards.chosen_key == "turned"
    press(Qt.Key.Key_End)
    assert cards.chosen_key == "data"


def test_a_folded_note_is_unfolded_to_be_shown(panel, cards, press):
    press(Qt.Key.Key_Home, Qt.Key.Key_Left)
    panel.show_annotation("lost")
    assert cards.chosen_key == "lost"


# Searching and filtering


def test_a_search_says_how_many_it_found_and_can_be_cleared(qtbot, cards, bar):
    qtbot.keyClicks(bar.words, "thirty")
    qtbot.waitUntil(lambda: _shown(cards) == ["prices", "data"])
    assert "2 of 6" in _words_of(bar)
    qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert len(_shown(cards)) == 6
    assert not bar.clear_button.isVisible()


def test_down_leads_from_the_search_to_the_cards(qtbot, cards, bar, press):
    press(Qt.Key.Key_Slash)
    qtbot.waitUntil(bar.words.hasFocus)
    qtbot.keyClick(bar.words, Qt.Key.Key_Down)
    qtbot.waitUntil(cards.hasFocus)


def _tick(qtbot, bar, entry):
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    menu = next(one for one in bar.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text().startswith(entry))
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    return action


def test_a_tag_of_the_menu_is_the_same_as_its_chip(qtbot, cards, bar):
    _tick(qtbot, bar, "law")
    assert bar.tags["law"].isChecked()
    assert _shown(cards) == ["lost"]
    qtbot.mouseClick(bar.tags["law"], Qt.MouseButton.LeftButton)
    assert len(_shown(cards)) == 6
    qtbot.mouseClick(bar.tags["price"], Qt.MouseButton.LeftButton)
    assert not _tick(qtbot, bar, "price").isChecked()
    assert not bar.tags["price"].isChecked()
    assert len(_shown(cards)) == 6


def test_a_tag_that_is_too_rare_for_a_chip_gets_one_while_it_is_ticked(qtbot, cards, bar, session):
    author, review = session.author, session.review
    session.do(author.set_tags(review, "data", ["a", "b", "c", "d"]), "Tags")
    assert "price" in bar.tags
    assert "law" not in bar.tags
    _tick(qtbot, bar, "law")
    assert bar.tags["law"].isChecked()
    assert _shown(cards) == ["lost"]
    _tick(qtbot, bar, "law")
    assert "law" not in bar.tags


def test_the_menu_has_no_section_without_entries(qtbot, bar, session):
    for key in ("prices", "lost"):
        session.do(session.author.set_tags(session.review, key, []), "Tags")
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    menu = next(one for one in bar.findChildren(QMenu) if one.isVisible())
    sections = [one.text() for one in menu.actions() if one.text() and not one.isEnabled()]
    menu.close()
    assert sections == ["State", "Author"]


@pytest.mark.parametrize(
    ("entry", "found"),
    [("Bo", ["turned", "fixed", "data"]), ("Resolved", ["fixed"]), ("Not found", ["lost"])],
)
def test_the_menu_filters_by_author_and_state(qtbot, cards, bar, entry, found):
    _tick(qtbot, bar, entry)
    assert _shown(cards) == found
    assert entry in _words_of(bar)
    bar.clear()
    assert len(_shown(cards)) == 6


# Orphans and new meanings


def test_an_orphan_says_so_and_shows_its_old_words(panel, cards):
    panel.show_annotation("lost")
    words = _words_of(cards.card)
    assert "Not found in this version" in words
    assert "We are not liable" in words


def test_an_orphan_is_put_back_on_words_that_are_selected(qtbot, panel, cards, session, press):
    panel.show_annotation("lost")
    with qtbot.waitSignal(panel.reattach_requested) as asked:
        press(Qt.Key.Key_P)
    assert asked.args == ["lost"]
    span = session.review.agreement.outline["2.2"].own[0]
    panel.put_back("lost", span)
    assert session.review.placements["lost"].state is PlacementState.PLACED
    assert cards.chosen_key == "lost"
    assert cards.card.findChild(PlaceNotice) is None
    assert session.undo_stack.undoText() == "Put Note Back"


def test_an_orphan_is_put_on_the_words_that_are_offered(qtbot, panel, cards, session):
    """Similar ones stand there; only the reviewer can say whether they are the same."""
    note, record = _note(session, "lost"), session.review.record
    older = note.target._replace(exact=note.target.exact.replace("any", "some"), span=None)
    annotations = {**record.annotations, "lost": note._replace(target=older)}
    record = dataclasses.replace(record, annotations=annotations)
    session.show_review(dataclasses.replace(session.review, record=record))
    panel.show_annotation("lost")
    span = session.review.agreement.outline["3.1"].own[0]
    shown = _words_of(cards.card)
    assert "In 3.1" in shown
    with qtbot.waitSignal(panel.span_activated) as asked:
        qtbot.mouseClick(_button(cards.card, "Show"), Qt.MouseButton.LeftButton)
    assert asked.args == [span]
    with qtbot.waitSignal(panel.annotation_activated):
        qtbot.mouseClick(_button(cards.card, "Put It Here"), Qt.MouseButton.LeftButton)
    assert session.review.placements["lost"].span == span
    assert cards.card.findChild(PlaceNotice) is None
    assert session.undo_stack.undoText() == "Put Note Back"
    session.undo_stack.undo()
    assert _note(session, "lost").target == older


def test_an_orphan_on_a_clause_is_put_on_the_clause(panel, cards, session):
    """It stays one on a clause, under whatever number the clause has now."""
    note, found = _note(session, "data"), session.review.agreement.outline["2.2"].own[0]
    words = note.target.exact.partition(" ")[2]
    elsewhere = note.target._replace(exact=f"9.9 {words}", clause="9.9", span=None)
    record = session.review.record
    annotations = {**record.annotations, "data": note._replace(target=elsewhere)}
    places = {**session.review.placements, "data": Placement(None, PlacementState.ORPHANED)}
    record = dataclasses.replace(record, annotations=annotations)
    review = dataclasses.replace(session.review, record=record, placements=places)
    session.show_review(review)
    panel.show_annotation("data")
    _button(cards.card, "Put It Here").click()
    target = _note(session, "data").target
    assert (target.kind, target.clause, target.span) == (TargetKind.CLAUSE, "2.2", found)


@pytest.mark.parametrize("height", [200, 320, 500])
def test_a_note_that_is_put_back_is_in_view(panel, cards, session, height):
    panel.resize(350, height)
    panel.show_annotation("lost")
    panel.put_back("lost", session.review.agreement.outline["2.2"].own[0])
    assert cards.viewport().rect().intersects(cards.card.geometry())
    session.undo_stack.undo()
    assert cards.chosen_key == "lost"


def test_the_button_asks_for_words_as_well(qtbot, panel, cards):
    panel.show_annotation("lost")
    with qtbot.waitSignal(panel.reattach_requested):
        qtbot.mouseClick(_button(cards.card, "Put Back"), Qt.MouseButton.LeftButton)


def test_a_new_meaning_shows_what_changed_and_is_confirmed(panel, cards, session, press):
    panel.show_annotation("turned")
    words = _words_of(cards.card)
    assert "We are liable for any loss" in words
    assert "are liable → are not liable" in words
    press(Qt.Key.Key_C)
    assert session.review.placements["turned"].state is PlacementState.PLACED
    assert _note(session, "turned").note == "Careful"
    assert session.undo_stack.undoText() == "Confirm the New Words"
    assert cards.card.findChild(PlaceNotice) is None


def test_a_confirmed_note_on_a_clause_stays_one(panel, session, press):
    placement = session.review.placements["data"]
    turned = placement._replace(state=PlacementState.MEANING_CHANGED)
    places = {**session.review.placements, "data": turned}
    session.show_review(dataclasses.replace(session.review, placements=places))
    panel.show_annotation("data")
    press(Qt.Key.Key_C)
    assert _note(session, "data").target.clause == "2.2"
    assert _note(session, "data").target.kind.value == "clause"


def test_a_card_is_dragged_by_its_id(qtbot, cards, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: dragged.append(drag.mimeData()))
    start = cards.visualRect(cards.model().index_of("lost")).topLeft() + QPoint(60, 14)
    view = cards.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        qtbot.mouseMove(view, start + QPoint(0, 12 * step))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    if not dragged:  # the offscreen platform doesn't always send moves with a button held
        cards.startDrag(Qt.DropAction.LinkAction)
    assert dragged[0].hasFormat(ANNOTATION_MIME)
    assert dragged_annotation(dragged[0]) == "lost"


# Threads


def test_a_reply_is_saved_as_it_is_typed_and_undone_as_one(qtbot, panel, cards, session, press):
    panel.show_annotation("data")
    press(Qt.Key.Key_R)
    field = cards.card.answers.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Agreed.")
    (reply,) = session.review.threads["data"]
    assert (reply.note, reply.creator.name) == ("Agreed.", "Ada")
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(cards.hasFocus)
    assert field.toPlainText() == ""
    assert "Agreed." in _words_of(cards.card)
    assert session.undo_stack.undoText() == "Reply"
    session.undo_stack.undo()
    assert "data" not in session.review.threads


def test_only_own_replies_can_be_edited(qtbot, panel, cards, session, press):
    panel.show_annotation("prices")
    (theirs,) = _replies(cards.card)
    assert not theirs.findChildren(QPushButton)
    press(Qt.Key.Key_R)
    qtbot.keyClicks(cards.card.answers.field, "No")
    qtbot.keyClick(cards.card.answers.field, Qt.Key.Key_Escape)
    mine = next(one for one in _replies(cards.card) if one.reply.note == "No")
    qtbot.mouseClick(_button(mine, "Edit"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(cards.card.answers.field, "pe")
    assert [one.note for one in session.review.threads["prices"]] == ["Thirty days", "Nope"]


def test_an_own_reply_is_deleted(qtbot, panel, cards, session, press):
    panel.show_annotation("data")
    press(Qt.Key.Key_R)
    qtbot.keyClicks(cards.card.answers.field, "No")
    qtbot.keyClick(cards.card.answers.field, Qt.Key.Key_Escape)
    (mine,) = _replies(cards.card)
    qtbot.mouseClick(_button(mine, "Delete"), Qt.MouseButton.LeftButton)
    assert "data" not in session.review.threads
    assert session.undo_stack.undoText() == "Delete Reply"


def test_a_version_that_lost_can_be_restored(qtbot, panel, cards, session):
    panel.show_annotation("lost")
    (version,) = _replies(cards.card)
    assert "Earlier version by Bo" in _words_of(version)
    qtbot.mouseClick(_button(version, "Restore"), Qt.MouseButton.LeftButton)
    assert (_note(session, "lost").note, _note(session, "lost").color) == (
        "An older text", Color.GREEN
    )  # fmt: skip
    assert session.review.threads["lost"][0].note == "Gone"
    session.undo_stack.undo()
    assert _note(session, "lost").note == "Gone"


def test_a_thread_is_resolved_and_opened_again_by_key(panel, cards, session, press):
    panel.show_annotation("prices")
    press(Qt.Key.Key_E)
    assert _note(session, "prices").resolved
    assert session.undo_stack.undoText() == "Resolve Note"
    assert "Resolved" in _words_of(cards.card)
    press(Qt.Key.Key_E)
    assert not _note(session, "prices").resolved


def test_a_resolved_note_takes_one_line(cards):
    height = {
        key: cards.visualRect(cards.model().index_of(key)).height() for key in ("fixed", "prices")
    }
    assert height["fixed"] < 45 < height["prices"]


# Several at once


def test_a_bar_appears_for_several_with_their_number(press, panel):
    press(Qt.Key.Key_A, modifier=CTRL)
    bulk = panel.findChild(BulkBar)
    assert bulk.isVisible()
    assert "Selected: 6" in _words_of(bulk)
    press(Qt.Key.Key_Escape)
    assert not bulk.isVisible()


def test_the_one_that_stays_chosen_of_several_is_set_off_in_the_text(qtbot, press, panel, cards):
    panel.show_annotation("prices")
    press(Qt.Key.Key_Down, modifier=SHIFT)
    with qtbot.waitSignal(panel.annotation_activated) as activated:
        press(Qt.Key.Key_Escape)
    assert activated.args == [cards.chosen_key]


def test_several_are_recoloured_in_one_step(press, session):
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_3)
    colors = {key: note.color for key, note in session.review.record.annotations.items()}
    assert colors == {
        "prices": Color.BLUE, "data": None, "whole": None,
        "lost": Color.BLUE, "fixed": Color.BLUE, "turned": Color.BLUE,
    }  # fmt: skip
    assert session.undo_stack.undoText() == "Highlight 3 in Blue"
    session.undo_stack.undo()
    assert _note(session, "fixed").color is Color.GREEN


def test_several_are_tagged_in_one_step(qtbot, press, panel, session):
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_T)
    field = panel.findChild(BulkBar).tag_field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "board")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert all("board" in note.tags for note in session.review.record.annotations.values())
    assert _note(session, "lost").tags == ("price", "law", "board")
    assert session.undo_stack.undoText() == "Tag 6 Notes"


def test_several_are_resolved_and_deleted_in_one_step_each(qtbot, press, panel, session):
    press(Qt.Key.Key_A, modifier=CTRL)
    bulk = panel.findChild(BulkBar)
    qtbot.mouseClick(_button(bulk, "Resolve"), Qt.MouseButton.LeftButton)
    assert all(note.resolved for note in session.review.record.annotations.values())
    assert session.undo_stack.undoText() == "Resolve 5 Notes"
    qtbot.mouseClick(_button(bulk, "Delete"), Qt.MouseButton.LeftButton)
    assert session.undo_stack.undoText() == "Delete 6 Notes"
    assert not session.review.record.annotations
    session.undo_stack.undo()
    assert len(session.review.record.annotations) == 6
    assert len(session.review.record.replies) == 2


def test_rows_are_selected_from_one_to_another(press, cards):
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Up, Qt.Key.Key_Up, modifier=SHIFT)
    assert cards.selected_keys() == ["prices", "fixed", "data"]


# Keys on one note


def test_figures_colour_and_letters_work_on_the_chosen_note(qtbot, panel, cards, session, press):
    panel.show_annotation("prices")
    press(Qt.Key.Key_2)
    assert _note(session, "prices").color is Color.GREEN
    press(Qt.Key.Key_T)
    qtbot.waitUntil(cards.card.tags.field.hasFocus)
    qtbot.keyClicks(cards.card.tags.field, "later")
    qtbot.keyClick(cards.card.tags.field, Qt.Key.Key_Return)
    assert _note(session, "prices").tags == ("price", "later")
    qtbot.keyClick(cards.card.tags.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(cards.hasFocus)


def test_enter_edits_and_ctrl_enter_is_done(qtbot, panel, cards, session, press):
    panel.show_annotation("prices")
    assert cards.card.text.view.isVisible()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(cards.card.text.field.hasFocus)
    qtbot.keyClicks(cards.card.text.field, "!")
    assert _note(session, "prices").note == "Ask for **notice**!"
    assert session.undo_stack.undoText() == "Edit Note"
    qtbot.keyClick(cards.card.text.field, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(cards.hasFocus)
    assert not cards.card.text.field.isVisible()


def test_space_and_a_double_click_lead_to_the_words(qtbot, panel, cards, press):
    panel.show_annotation("prices")
    with qtbot.waitSignal(panel.annotation_activated) as led:
        press(Qt.Key.Key_Space)
    assert led.args == ["prices"]
    with qtbot.waitSignal(panel.annotation_activated):
        qtbot.mouseDClick(cards.card, Qt.MouseButton.LeftButton, pos=QPoint(200, 4))


def test_after_a_deletion_the_next_note_is_chosen(panel, cards, press):
    panel.show_annotation("fixed")
    press(Qt.Key.Key_Delete)
    assert cards.chosen_key == "data"
    assert cards.hasFocus()


def test_what_is_still_being_composed_is_not_saved(panel, cards, session):
    panel.show_annotation("whole", edit=True)
    steps = session.undo_stack.count()
    QApplication.sendEvent(cards.card.text.field, QInputMethodEvent("jiu'shi", []))
    assert session.undo_stack.count() == steps
    done = QInputMethodEvent("", [])
    done.setCommitString("九十")
    QApplication.sendEvent(cards.card.text.field, done)
    assert _note(session, "whole").note == "Compare九十"


# Markdown


def test_a_note_is_shown_as_it_looks_and_edited_as_it_is_written(panel, cards, press):
    panel.show_annotation("prices")
    assert "<b>notice</b>" in cards.card.text.view.text()
    press(Qt.Key.Key_Return)
    assert cards.card.text.field.toPlainText() == "Ask for **notice**"
    assert "<b>notice</b>" in cards.card.text.preview.text()
    assert cards.card.text.preview.isVisible()


def test_a_click_on_the_note_edits_it(qtbot, panel, cards):
    panel.show_annotation("prices")
    qtbot.mouseClick(cards.card.text.view, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(cards.card.text.field.hasFocus)


@pytest.mark.parametrize(("key", "mark"), [(Qt.Key.Key_B, "**"), (Qt.Key.Key_I, "*")])
def test_keys_mark_words_and_unmark_them(qtbot, panel, cards, session, press, key, mark):
    panel.show_annotation("data")
    press(Qt.Key.Key_Return)
    field = cards.card.text.field
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClick(field, Qt.Key.Key_Right, CTRL | SHIFT)
    cursor = field.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    qtbot.keyClick(field, key, CTRL)
    assert _note(session, "data").note == f"{mark}Ninety{mark} days"
    qtbot.keyClick(field, key, CTRL)
    assert _note(session, "data").note == "Ninety days"


def test_a_link_asks_before_it_opens(panel, cards, session, monkeypatch):
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()))
    change = session.author.edit_note(session.review, "data", "[x](https://a.example/b)")
    session.do(change, "x")
    panel.show_annotation("data")
    cards.card.text.view.linkActivated.emit("https://a.example/b")
    cards.card.text.view.linkActivated.emit("file:///etc/passwd")
    assert asked == ["https://a.example/b"]


# Reading only, focus, speed


def test_a_review_that_is_only_read_offers_nothing_to_change(panel, cards, session, press):
    session.read_only = True
    before = session.review.record
    for key in ("prices", "lost", "turned"):
        panel.show_annotation(key)
        assert not cards.card.buttons
        press(*(Qt.Key(key) for key in (Qt.Key.Key_Delete, Qt.Key.Key_1, Qt.Key.Key_E)))
        press(Qt.Key.Key_R, Qt.Key.Key_T, Qt.Key.Key_P, Qt.Key.Key_C)
    assert session.review.record is before


def test_the_search_survives_a_change_of_the_note_at_work(qtbot, panel, cards, bar, session):
    qtbot.keyClicks(bar.words, "ninety")
    qtbot.waitUntil(lambda: _shown(cards) == ["data"])
    panel.show_annotation("data", edit=True)
    cards.card.text.field.selectAll()
    qtbot.keyClicks(cards.card.text.field, "Sixty")
    assert _note(session, "data").note == "Sixty"
    assert _shown(cards) == ["data"]
    assert QApplication.focusWidget() is cards.card.text.field


def test_of_many_notes_only_those_in_view_are_measured(qtbot, session, many, monkeypatch):
    panel = NotesPanel(session)
    qtbot.addWidget(panel)
    session.show_review(many(2000))
    measured = []
    height = panel._painter.card_height

    def counted(row, *rest):
        measured.append(row.key)
        return height(row, *rest)

    monkeypatch.setattr(panel._painter, "card_height", counted)
    panel.resize(350, 700)
    panel.show()
    qtbot.waitExposed(panel)
    assert 0 < len(measured) < 40
    panel.show_annotation("note1500", edit=True)
    assert len(measured) < 80
    measured.clear()
    qtbot.keyClicks(panel._list.card.text.field, "abc")
    assert measured == []


def test_the_chosen_card_lies_in_its_row_wherever_the_list_is_scrolled(on_screen, session, many):
    panel = NotesPanel(session)
    session.show_review(many(300))
    on_screen(panel, 350, 700)
    cards = panel._list
    for key in ("note250", "note3", "note140", "note141", "note299"):
        panel.show_annotation(key)
        row = cards.visualRect(cards.model().index_of(key))
        assert row.contains(cards.card.geometry())
        assert cards.viewport().rect().contains(cards.card.geometry())


def test_a_screen_reader_is_told_each_row(cards, press):
    QAccessible.setActive(True)
    try:
        press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 4, *[Qt.Key.Key_Up] * 2)
        listed = QAccessible.queryAccessibleInterface(cards)
        told = [
            listed.child(place).text(QAccessible.Text.Name) for place in range(listed.childCount())
        ]
    finally:
        QAccessible.setActive(False)
    assert told[0] == "Not found in this version, notes: 1, unfolded"
    assert told[1].startswith("Not found in this version, Blue, Gone, ")
    assert any("Resolved, Green, 2.1" in words for words in told)
    assert any(words.endswith("Ada, 1 reply") for words in told)


def test_names_of_any_length_leave_the_card_in_the_list(session, cards, panel):
    long = Reviewer("urn:uuid:long", "x" * 5000)
    author = dataclasses.replace(session.author, reviewer=long)
    change = author.note_on_document(session.review, "y" * 5000)
    session.do(change, "x")
    session.do(author.set_tags(session.review, change.key, ["z" * 5000]), "x")
    session.do(author.reply(session.review, change.key, "w" * 5000), "x")
    panel.show_annotation(change.key)
    assert cards.card.width() <= cards.viewport().width()
    assert cards.card.minimumSizeHint().width() <= panel.width()
    assert panel.width() == 350


def test_rows_that_come_into_view_are_measured(qtbot, on_screen, session, many):
    panel = NotesPanel(session)
    session.show_review(many(60))
    on_screen(panel, 350, 300)
    cards, model = panel._list, panel._list.model()
    panel.resize(350, 1400)
    qtbot.waitUntil(lambda: cards.viewport().height() > 1000)
    cards.verticalScrollBar().setValue(400)
    for place in cards._in_view():
        row = model.rows[place]
        assert cards.visualRect(model.index(place)).height() == panel._painter.known_height(
            row, cards.viewport().width()
        )


@pytest.mark.parametrize("words", ["", "Thirty days in writing " * 6])
def test_the_field_for_an_answer_is_in_view_though_the_card_is_higher(
    qtbot, panel, cards, press, words
):
    panel.resize(350, 300)
    panel.show_annotation("prices")
    press(Qt.Key.Key_R)
    field = cards.card.answers.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, words)
    top = field.mapTo(cards.viewport(), QPoint(0, 0)).y()
    assert cards.card.height() > cards.viewport().height()
    assert 0 <= top <= top + field.height() <= cards.viewport().height()
