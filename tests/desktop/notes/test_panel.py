import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tcreader.annotations import Color
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.empty_state import EmptyState
from tcreader.desktop.notes import NotesPanel
from tcreader.desktop.notes.filter_bar import NoteFilterBar
from tcreader.desktop.notes.undo_line import UndoLine
from tcreader.desktop.theme import load_theme


@pytest.fixture
def panel(on_screen, open_session):
    return on_screen(NotesPanel(open_session), 350, 700)


@pytest.fixture
def cards(panel):
    return panel.findChild(CardList)


@pytest.fixture
def notes(open_session):
    """Three annotations: on words in yellow, on words in pink with a tag, on the document."""

    def do(change):
        open_session.do(change, "Note")
        return change.key

    author = open_session.author
    words = [open_session.review.agreement.outline[key].own[0] for key in ("1.2", "2.2")]
    return [
        do(author.highlight(open_session.review, words[0], Color.YELLOW)),
        do(
            author.note_on_words(open_session.review, words[1], "Ninety days", Color.PINK, ["time"])
        ),
        do(author.note_on_document(open_session.review, "Compare with March")),
    ]


def _note(session, key):
    return session.review.record.annotations[key]


def _click(qtbot, cards, key, modifier=Qt.KeyboardModifier.NoModifier):
    where = cards.visualRect(cards.model().index_of(key)).topLeft()
    where.setX(where.x() + 30)
    where.setY(where.y() + 20)
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def _button(panel, words):
    return next(one for one in panel.findChildren(QPushButton) if one.text().startswith(words))


def _keys(cards):
    return [row.key for row in cards.model().rows]


def test_it_says_how_to_start(panel, open_session):
    empty = panel.findChild(EmptyState)
    assert empty.title == "No notes yet"
    open_session.close_agreement()
    assert empty.title == "No agreement is open"


def test_notes_come_in_the_order_of_the_text(cards, notes):
    assert _keys(cards) == [notes[2], notes[0], notes[1]]


def test_a_click_chooses_a_note_and_goes_to_its_words(qtbot, panel, cards, notes):
    with qtbot.waitSignal(panel.annotation_activated) as activated:
        _click(qtbot, cards, notes[0])
    assert activated.args == [notes[0]]


def test_a_note_is_saved_as_it_is_typed_and_undone_as_one(qtbot, panel, cards, notes, open_session):
    panel.show_annotation(notes[0], edit=True)
    card = cards.card
    qtbot.keyClicks(card.text.field, "Too wide.")
    assert _note(open_session, notes[0]).note == "Too wide."
    assert cards.card is card  # the cursor is where it was
    open_session.undo_stack.undo()
    assert _note(open_session, notes[0]).note == ""
    assert card.text.field.toPlainText() == ""
    open_session.undo_stack.redo()
    assert card.text.field.toPlainText() == "Too wide."


def test_the_field_grows_with_the_note(qtbot, panel, cards, notes):
    panel.show_annotation(notes[1], edit=True)
    before = cards.card.height()
    for _ in range(6):
        qtbot.keyClick(cards.card.text.field, Qt.Key.Key_Return)
    assert cards.card.height() > before


def test_escape_leaves_the_field_for_the_list(qtbot, panel, cards, notes):
    panel.show_annotation(notes[1], edit=True)
    qtbot.keyClick(cards.card.text.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(cards.hasFocus)
    qtbot.keyClick(cards, Qt.Key.Key_N)
    qtbot.waitUntil(cards.card.text.field.hasFocus)


def test_another_colour(qtbot, panel, cards, notes, open_session):
    panel.show_annotation(notes[0])
    qtbot.mouseClick(cards.card.title.dots[Color.GREEN], Qt.MouseButton.LeftButton)
    assert _note(open_session, notes[0]).color is Color.GREEN
    assert open_session.undo_stack.undoText() == "Highlight in Green"
    open_session.undo_stack.undo()
    assert cards.card.title.dots[Color.YELLOW].isChecked()
    assert not cards.card.title.dots[Color.GREEN].isChecked()


def test_a_note_on_the_document_has_no_colour_to_choose(panel, cards, notes):
    panel.show_annotation(notes[2])
    assert not cards.card.title.dots


def test_tags_are_added_and_taken_away(qtbot, panel, cards, notes, open_session):
    panel.show_annotation(notes[1])
    cards.card.tags.field.insert("negotiate，board")
    qtbot.keyClick(cards.card.tags.field, Qt.Key.Key_Return)
    assert _note(open_session, notes[1]).tags == ("time", "negotiate", "board")
    qtbot.mouseClick(_button(cards.card, "time"), Qt.MouseButton.LeftButton)
    assert _note(open_session, notes[1]).tags == ("negotiate", "board")


def test_delete_deletes_and_the_line_below_takes_it_back(qtbot, panel, cards, notes, open_session):
    panel.show_annotation(notes[1])
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert notes[1] not in open_session.review.record.annotations
    snack = panel.findChild(UndoLine)
    assert snack.isVisible()
    qtbot.mouseClick(snack.button, Qt.MouseButton.LeftButton)
    assert _note(open_session, notes[1]).note == "Ninety days"
    assert not snack.isVisible()


def test_several_are_deleted_as_one(qtbot, cards, notes, open_session):
    _click(qtbot, cards, notes[2])
    _click(qtbot, cards, notes[1], Qt.KeyboardModifier.ControlModifier)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert list(open_session.review.record.annotations) == [notes[0]]
    open_session.undo_stack.undo()
    assert len(open_session.review.record.annotations) == 3


def test_delete_in_the_field_deletes_a_letter(qtbot, panel, cards, notes, open_session):
    panel.show_annotation(notes[1], edit=True)
    qtbot.keyClick(cards.card.text.field, Qt.Key.Key_Home)
    qtbot.keyClick(cards.card.text.field, Qt.Key.Key_Delete)
    assert _note(open_session, notes[1]).note == "inety days"


def test_a_note_on_the_clause_at_hand(qtbot, panel, cards, open_session):
    panel.set_current_clause("3.1")
    button = _button(panel, "Note on 3.1")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(cards.card.text.field, "No")
    (note,) = open_session.review.record.annotations.values()
    assert (note.target.clause, note.note) == ("3.1", "No")


def test_a_note_on_the_document(qtbot, panel, open_session):
    qtbot.mouseClick(_button(panel, "Note on the document"), Qt.MouseButton.LeftButton)
    (note,) = open_session.review.record.annotations.values()
    assert note.target.span is None


def test_without_a_clause_at_hand_there_is_no_note_on_it(panel):
    assert not _button(panel, "Note on the clause").isEnabled()


def test_words_colours_and_tags_filter(qtbot, panel, cards, notes):
    bar = panel.findChild(NoteFilterBar)
    qtbot.mouseClick(bar.dots[Color.PINK], Qt.MouseButton.LeftButton)
    assert _keys(cards) == [notes[1]]
    qtbot.mouseClick(bar.dots[Color.PINK], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.tags["time"], Qt.MouseButton.LeftButton)
    assert _keys(cards) == [notes[1]]
    bar.clear()
    qtbot.keyClicks(bar.words, "march")
    qtbot.waitUntil(lambda: _keys(cards) == [notes[2]])


def test_filters_that_leave_nothing_can_be_cleared(qtbot, panel, cards, notes):
    bar = panel.findChild(NoteFilterBar)
    qtbot.keyClicks(bar.words, "zebra")
    empty = panel.findChild(EmptyState)
    qtbot.waitUntil(lambda: empty.title == "All filtered out")
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert len(_keys(cards)) == len(notes)


def test_a_note_is_shown_even_against_the_filters(qtbot, panel, cards, notes):
    bar = panel.findChild(NoteFilterBar)
    qtbot.mouseClick(bar.dots[Color.PINK], Qt.MouseButton.LeftButton)
    panel.show_annotation(notes[0])
    assert cards.chosen_key == notes[0]


def test_a_review_that_is_only_read_is_not_written(qtbot, panel, cards, notes, open_session):
    open_session.read_only = True
    panel.show_annotation(notes[1], edit=True)
    qtbot.keyClicks(cards.card.text.field, "x")
    assert _note(open_session, notes[1]).note == "Ninety days"


def test_the_signature_is_small_and_says_who(panel, cards, notes):
    panel.show_annotation(notes[1])
    labels = [label for label in cards.card.findChildren(QLabel) if label.objectName() == "small"]
    assert any("Ada" in label.text() for label in labels)


def test_both_themes_are_painted(panel, notes):
    panel.show_annotation(notes[0])
    shots = []
    for name in ("light", "dark"):
        panel.set_theme(load_theme(name))
        shots.append(panel.grab().toImage())
    assert shots[0] != shots[1]


def test_no_button_is_cut_in_a_narrow_panel(qtbot, panel, open_session):  # noqa: ARG001
    panel.resize(200, 500)
    for button in (panel._foot.on_clause, panel._foot.on_document):
        qtbot.waitUntil(lambda one=button: one.width() >= one.sizeHint().width())
        assert panel.rect().contains(button.geometry().translated(panel._foot.pos()))


def test_undo_by_key_takes_the_offer_away(qtbot, panel, cards, notes, open_session):
    _click(qtbot, cards, notes[1])
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    snack = panel.findChild(UndoLine)
    assert snack.isVisible()
    open_session.undo_stack.undo()
    assert not snack.isVisible()


def test_tab_goes_from_the_note_to_its_tags(qtbot, cards, notes):
    _click(qtbot, cards, notes[1])
    card = cards.card
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    qtbot.keyClick(card.text.field, Qt.Key.Key_Tab)
    qtbot.waitUntil(card.tags.field.hasFocus)
