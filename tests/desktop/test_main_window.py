"""The whole window, driven as a person drives it: by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
)

from tcreader.annotations import Color, ReadingState
from tcreader.annotations.store import ReviewFile
from tcreader.desktop.main_window import MainWindow
from tcreader.desktop.theme import load_theme
from tcreader.desktop.welcome import Welcome

WORDS = "change prices at any time"
Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def reading(qtbot, window, agreement_file):
    """The window with an agreement open and the keyboard in the text."""
    window.session.open(agreement_file)
    _focus_text(qtbot, window)
    yield window
    window.session.let_go()


def _text_view(window):
    return window.pane.focusProxy() or window.pane


def _focus_text(qtbot, window):
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(lambda: window.pane.isAncestorOf(QApplication.focusWidget()))


def _key(qtbot, window, key, modifier=Modifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def _select(window, words=WORDS):
    start = window.session.review.agreement.text.index(words)
    span = type(window.session.review.agreement.blocks[0].span)(start, start + len(words))
    window.pane.scroll_to_span(span, select=True)
    assert window.pane.selection() == span
    return span


def _only(entries):
    (entry,) = entries.values()
    return entry


def test_opening_shows_text_tree_and_place(reading):
    assert not isinstance(reading._pages.currentWidget(), Welcome)
    assert reading.windowTitle() == "terms.md - tcreader"
    assert "UTF-8" in reading._status_bar._source.text()
    assert reading._preferences.settings.recent[0].endswith("terms.md")


def test_highlight_by_key_undo_redo_and_reopen(qtbot, reading, agreement_file):
    span = _select(reading)
    _key(qtbot, reading, Key.Key_2)
    assert _only(reading.session.review.record.annotations).color is Color.GREEN
    _key(qtbot, reading, Key.Key_Z, Modifier.ControlModifier)
    assert not reading.session.review.record.annotations
    _key(qtbot, reading, Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    reading.session.close_agreement()
    reading.session.open(agreement_file)
    review = reading.session.review
    note = _only(review.record.annotations)
    assert (note.color, review.placements[note.id].span) == (Color.GREEN, span)


def test_a_note_is_written_where_it_is_asked_for(qtbot, reading, agreement_file):
    _select(reading)
    _key(qtbot, reading, Key.Key_N)
    assert reading.tabs.current == "notes"
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTextEdit | QPlainTextEdit))
    editor = QApplication.focusWidget()
    assert reading.notes.isAncestorOf(editor)
    qtbot.keyClicks(editor, "Ask for 30 days, 1st of all.")
    _focus_text(qtbot, reading)
    reading.session.close_agreement()
    assert _only(ReviewFile(agreement_file).load().annotations).note == (
        "Ask for 30 days, 1st of all."
    )


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_1, Key.Key_R])
def test_the_reviewer_is_introduced_at_the_first_change_and_never_again(qtbot, reading, key):
    reading._preferences.rename_reviewer("")
    _select(reading)
    _key(qtbot, reading, key)
    (bar,) = reading._messages._bars.values()
    assert f"“{reading.session.reviewer.name}”" in bar.accessibleName()
    assert reading._preferences.reviewer_name
    reading._messages.clear()
    reading.reviewing.note()
    assert not reading._messages._bars


def test_introducing_the_reviewer_leaves_the_keyboard_in_the_text(qtbot, reading):
    reading._preferences.rename_reviewer("")
    _select(reading)
    _key(qtbot, reading, Key.Key_1)
    assert reading.pane.isAncestorOf(QApplication.focusWidget())


def test_a_name_that_is_changed_signs_what_follows(qtbot, reading):
    reading._preferences.rename_reviewer("")
    _select(reading)
    _key(qtbot, reading, Key.Key_1)
    (bar,) = reading._messages._bars.values()
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    dialog = reading.findChild(QInputDialog)
    dialog.setTextValue("Ada Lovelace")
    dialog.accept()
    assert reading._preferences.reviewer_name == "Ada Lovelace"


def test_what_was_made_under_another_name_gets_the_new_one_and_can_be_undone(qtbot, reading):
    _select(reading)
    _key(qtbot, reading, Key.Key_1)
    session = reading.session
    old, new = session.reviewer, session.reviewer._replace(name="Ada Lovelace")
    reading.reviewing.sign_as(new)
    (key,) = session.review.record.annotations
    assert session.review.record.annotations[key].creator == new
    assert session.undo_stack.undoText() == "Sign as Ada Lovelace"
    assert reading.session.save_now()
    holder = session.path.with_name(f".{session.path.name}.review.json.holder")
    qtbot.waitUntil(lambda: holder.read_text(encoding="utf-8") == "Ada Lovelace")
    reading.reviewing.sign_as(new)
    session.undo_stack.undo()
    assert session.review.record.annotations[key].creator == old
    assert session.reviewer == new


def test_marking_a_clause_goes_by_key(qtbot, reading):
    reading.navigator.go_to_clause("1.2")
    _key(qtbot, reading, Key.Key_I)
    assert reading.session.review.reading("1.2") is ReadingState.ISSUE
    _key(qtbot, reading, Key.Key_Z, Modifier.ControlModifier)
    assert reading.session.review.reading("1.2") is ReadingState.UNREAD


def test_flags_are_stepped_through_kept_and_undone(qtbot, reading):
    assert reading.session.review.findings
    _key(qtbot, reading, Key.Key_F8)
    finding = reading.session.review.findings[0]
    assert reading.reviewing.finding == finding.id
    assert reading.tabs.current == "flags"
    _focus_text(qtbot, reading)
    _key(qtbot, reading, Key.Key_K)
    assert reading.session.review.findings[0].verdict is not None
    assert reading.actions_by_id["undo"].text() != "&Undo"
    _key(qtbot, reading, Key.Key_Z, Modifier.ControlModifier)
    assert reading.session.review.findings[0].verdict is None


def test_find_counts_steps_and_leaves(qtbot, reading):
    _key(qtbot, reading, Key.Key_F, Modifier.ControlModifier)
    field = reading._top_bar.find_field
    assert field.field.hasFocus()
    qtbot.keyClicks(field.field, "YOU")
    qtbot.waitUntil(lambda: "of" in field._hint.text())
    count = reading.session.review.agreement.text.lower().count("you")
    assert field._hint.text() == f"1 of {count}"
    qtbot.keyClick(field.field, Key.Key_Return)
    assert field._hint.text() == f"2 of {count}"
    qtbot.keyClick(field.field, Key.Key_Return, Modifier.ShiftModifier)
    qtbot.keyClick(field.field, Key.Key_Return, Modifier.ShiftModifier)
    assert field._hint.text() == f"{count} of {count}"
    qtbot.keyClick(field.field, Key.Key_Escape)
    assert field.field.text() == ""
    assert reading.pane.isAncestorOf(QApplication.focusWidget())


def test_copying_takes_the_agreement_s_own_characters(qtbot, reading):
    _select(reading)
    _key(qtbot, reading, Key.Key_C, Modifier.ControlModifier)
    assert QApplication.clipboard().text() == WORDS


def test_going_and_coming_back(qtbot, reading):
    assert not reading.actions_by_id["back"].isEnabled()
    reading.outline.clause_activated.emit("3.1")
    assert reading.navigator.here == "3.1"
    reading.navigator.go_to_clause("1.1")
    _key(qtbot, reading, Key.Key_Left, Modifier.AltModifier)
    assert reading.navigator.here == "3.1"
    _key(qtbot, reading, Key.Key_Right, Modifier.AltModifier)
    assert reading.navigator.here == "1.1"
    _key(qtbot, reading, Key.Key_Down, Modifier.AltModifier)
    assert reading.navigator.here == "1.2"


def test_the_current_clause_has_room_for_its_bold_name(reading):
    reading.navigator.go_to_clause("2.2")
    *above, last = [crumb for crumb in reading._top_bar.breadcrumb._parts if crumb.isVisible()]
    bold = QFont(last.font())
    bold.setWeight(QFont.Weight.DemiBold)  # as the style sheet paints it
    assert last.fontMetrics().horizontalAdvance(last.text()) == QFontMetrics(
        bold
    ).horizontalAdvance(last.text())
    assert all(crumb.font().weight() == QFont.Weight.Normal for crumb in above)


def test_the_breadcrumb_leads_up(qtbot, reading):
    reading.navigator.go_to_clause("2.1")
    crumbs = [crumb for crumb in reading._top_bar.breadcrumb._parts if crumb.isVisible()]
    assert crumbs[-1].text().startswith("2.1")
    qtbot.mouseClick(crumbs[-2], Qt.MouseButton.LeftButton)
    assert reading.navigator.here == "2"


def test_columns_hide_and_remember_their_widths(qtbot, reading):
    widths = reading.columns.sizes()
    _key(qtbot, reading, Key.Key_1, Modifier.ControlModifier)
    assert not reading.outline.isVisible()
    _key(qtbot, reading, Key.Key_1, Modifier.ControlModifier)
    assert reading.columns.sizes() == widths
    assert reading.actions_by_id["outline"].isChecked()


def test_a_hidden_panel_comes_back_when_it_is_needed(qtbot, reading):
    _key(qtbot, reading, Key.Key_2, Modifier.ControlModifier)
    assert not reading.tabs.isVisible()
    _select(reading)
    _key(qtbot, reading, Key.Key_N)
    assert reading.notes.isVisible()


def test_zoom_is_shown_and_kept(qtbot, reading):
    _key(qtbot, reading, Key.Key_Plus, Modifier.ControlModifier)
    assert reading._status_bar._zoom.text() == "110%"
    assert reading._preferences.settings.zoom == 110
    _key(qtbot, reading, Key.Key_0, Modifier.ControlModifier)
    assert reading._preferences.settings.zoom == 100


def test_the_largest_text_is_what_is_shown_and_kept(qtbot, reading):
    for _ in range(12):
        _key(qtbot, reading, Key.Key_Plus, Modifier.ControlModifier)
    zoom = reading._preferences.settings.zoom
    assert (reading._status_bar._zoom.text(), reading.pane.zoom()) == (f"{zoom}%", zoom)


def test_how_notes_are_grouped_is_kept(reading):
    reading.notes.group_by("author")
    assert reading._preferences.settings.note_groups == "author"


def test_a_note_put_on_a_clause_shows_its_card(reading):
    reading.reviewing.note_on_clause(reading.session.review.agreement.outline.clauses[0].id)
    (key,) = reading.session.review.record.annotations
    other = reading.session.review.agreement.outline.clauses[2]
    reading.notes._list.choose(None)
    reading.reviewing.attach_to_clause(key, other.id)
    assert reading.notes._list.current_key == key


def test_the_customer_s_position_is_a_change_like_any_other(qtbot, reading):
    reading._top_bar._customers.actions()[1].trigger()
    assert reading.session.review.record.standpoint.customer == "consumer"
    assert "consumer" in reading._top_bar._customer.text()
    _key(qtbot, reading, Key.Key_Z, Modifier.ControlModifier)
    assert "business" in reading._top_bar._customer.text()


@pytest.mark.parametrize("suffix", ["", ".review.json"])
def test_dropping_an_agreement_or_its_review_opens_it(window, agreement_file, suffix):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"{agreement_file}{suffix}")])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Modifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(drop)
    assert window.session.path == agreement_file
    window.session.let_go()


@pytest.mark.parametrize(
    ("name", "content"),
    [("gone.md", None), ("empty.md", b""), ("binary.md", bytes(range(256)) * 4)],
)
def test_a_bad_file_gives_a_sentence_and_the_welcome_page(window, tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    window.session.open(path)
    (bar,) = window._messages._bars.values()
    assert name in bar.accessibleName()
    assert bar.accessibleDescription().endswith(".")
    assert isinstance(window._pages.currentWidget(), Welcome)
    bar.findChild(QToolButton).click()


def test_the_welcome_page_lists_what_was_open(qtbot, window, agreement_file, tmp_path):
    gone = tmp_path / "gone.md"
    window._preferences.change(recent=(str(gone), str(agreement_file)))
    window.show_welcome()
    rows = [row for row in window._pages.welcome.findChildren(QPushButton) if row.property("path")]
    by_path = {row.property("path"): row for row in rows}
    assert not by_path[str(gone)].isEnabled()
    qtbot.mouseClick(by_path[str(agreement_file)], Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert window.session.path == agreement_file
    window.session.let_go()


def test_a_sample_is_copied_before_it_is_opened(window):
    menu = window.actions_by_id.submenus["samples"]
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    from tcreader.user_files import samples_folder

    assert window.session.path.parent == samples_folder()
    window.session.let_go()


def test_closing_saves_and_remembers(reading, agreement_file, tasks):
    _select(reading)
    reading.reviewing.highlight(reading.pane.selection(), "pink")
    reading.tabs.show_panel("notes")
    assert reading.close()
    assert len(ReviewFile(agreement_file).load().annotations) == 1
    settings = reading._preferences.settings
    assert (settings.panel, settings.columns) == ("notes", ())  # nobody has moved them
    again = MainWindow(reading._preferences, tasks, load_theme("dark"))
    assert again.tabs.current == "notes"
    again.deleteLater()


@pytest.mark.parametrize("choice", ["Stay", "Close Anyway"])
def test_closing_with_work_that_can_t_be_saved_asks(reading, monkeypatch, choice):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ReviewFile, "save", fail)

    def press(box):
        next(button for button in box.buttons() if button.text() == choice).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    _select(reading)
    reading.reviewing.highlight(reading.pane.selection(), "pink")
    assert reading.close() is (choice == "Close Anyway")


def test_read_only_takes_changes_away_and_leaves_reading(reading):
    reading.session.read_only = True
    reading.session.opened.emit()
    _select(reading)
    actions = reading.actions_by_id
    assert not actions["highlight-yellow"].isEnabled()
    assert not actions["note"].isEnabled()
    assert actions["find"].isEnabled()
    assert actions["export"].isEnabled()


def test_a_theme_reaches_every_part(qtbot, reading):
    _key(qtbot, reading, Key.Key_F8)  # a flag's card is chosen
    reading.reviewing.note_on_clause("1.2")  # and a note's
    theme = load_theme("dark")
    reading.set_theme(theme)

    def stale():
        parts = [part for part in reading.findChildren(QObject) if hasattr(part, "_theme")]
        assert len(parts) > 20
        return {type(part).__name__ for part in parts if part._theme is not theme}

    qtbot.waitUntil(lambda: stale() == set())  # cards of the old colours are on their way out


# Somebody else has the review open


@pytest.fixture
def held(agreement_file):
    """The review file, which Li Wei has open in another window."""
    file = ReviewFile(agreement_file)
    file.hold("Li Wei")
    yield file
    file.release()


def test_a_second_window_reads_along_and_names_who_has_the_review(window, held, agreement_file):
    window.session.open(agreement_file)
    (bar,) = window._messages._bars.values()
    assert "Li Wei" in bar.accessibleName()
    assert not window.actions_by_id["import"].isEnabled()
    assert window._status_bar._saved.text() == "Read-only"
    window.session.let_go()
    assert held.is_held


def test_trying_again_writes_as_soon_as_the_other_window_is_closed(
    qtbot, window, held, agreement_file
):
    window.session.open(agreement_file)
    held.release()
    (bar,) = window._messages._bars.values()
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.session.read_only)
    assert not window._messages._bars
    _focus_text(qtbot, window)
    _select(window)
    _key(qtbot, window, Key.Key_1)
    assert window.session.review.record.annotations
    window.session.let_go()


# Notes that are put elsewhere


def _noted(window, words=WORDS):
    _select(window, words)
    window.reviewing.highlight(window.pane.selection(), "pink")
    return next(iter(window.session.review.record.annotations))


def _words_of(window, note):
    review = window.session.review
    return review.placements[note].span.of(review.agreement.text)


def test_an_orphan_is_put_back_on_words_that_are_selected(reading, agreement_file, qtbot):
    note = _noted(reading)
    assert reading.session.save_now()
    text = agreement_file.read_text("utf-8").replace(
        "We may change prices at any time without notice to you.", "Prices are fixed."
    )
    agreement_file.write_text(text, encoding="utf-8")
    reading.session.reload()
    assert [orphan.id for orphan in reading.session.review.orphans] == [note]
    _key(qtbot, reading, Key.Key_F7, Modifier.ControlModifier)
    assert reading.tabs.current == "notes"
    reading.notes.reattach_requested.emit(note)
    reading.pane.reattached.emit(note, _select(reading, "Prices are fixed"))
    assert not reading.session.review.orphans
    assert _words_of(reading, note) == "Prices are fixed"
    assert reading.session.undo_stack.undoText() == "Put Note Back"


def test_a_note_dropped_on_a_clause_in_the_text_belongs_to_the_clause(reading):
    note = _noted(reading)
    reading.pane.dropped_on_clause.emit(note, "2.2")
    assert _words_of(reading, note).startswith("2.2 Your data is deleted")
    assert reading.session.undo_stack.undoText() == "Attach Note to 2.2"


# Going from one to the next


def test_a_step_around_the_end_is_told_in_the_status_bar(qtbot, reading):
    count = len(reading.session.review.findings)
    for _ in range(count):
        _focus_text(qtbot, reading)
        _key(qtbot, reading, Key.Key_F8)
        assert reading._status_bar._told.isHidden()
    _focus_text(qtbot, reading)
    _key(qtbot, reading, Key.Key_F8)
    assert reading._status_bar._told.text() == "Past the end: on from the beginning."
    _focus_text(qtbot, reading)
    _key(qtbot, reading, Key.Key_F8, Modifier.ShiftModifier)
    assert reading._status_bar._told.text() == "Before the beginning: on from the end."


def test_reading_on_by_one_key_ends_when_all_is_read(qtbot, reading):
    _focus_text(qtbot, reading)
    reading.navigator.go_to_clause("1")
    for clause in reading.session.review.agreement.outline:
        assert reading.navigator.here == clause.id
        _key(qtbot, reading, Key.Key_M)
    progress = reading.session.review.progress
    assert progress.clauses_reviewed == progress.clauses
    assert reading._status_bar._told.text() == "Every clause has been reviewed."


@pytest.mark.parametrize(
    ("key", "title"), [(Key.Key_C, "CategoryMenu"), (Key.Key_S, "SeverityMenu")]
)
def test_category_and_severity_are_changed_from_the_text_too(qtbot, reading, key, title):
    _focus_text(qtbot, reading)
    _key(qtbot, reading, Key.Key_F8)
    _key(qtbot, reading, key)
    menu = QApplication.activePopupWidget()
    assert type(menu).__name__ == title
    menu.close()


def test_reading_on_leaves_what_says_more_than_read(qtbot, reading):
    _focus_text(qtbot, reading)
    reading.navigator.go_to_clause("1.1")
    _key(qtbot, reading, Key.Key_I)
    _key(qtbot, reading, Key.Key_M)
    assert reading.session.review.reading("1.1") is ReadingState.ISSUE
    assert reading.navigator.here == "1.2"


def test_unread_clauses_are_stepped_through_backwards_too(qtbot, reading):
    reading.navigator.go_to_clause("2")
    _key(qtbot, reading, Key.Key_F9, Modifier.ShiftModifier)
    assert reading.navigator.here == "1.2"


@pytest.mark.parametrize(
    ("key", "modifier", "words"),
    [
        (Key.Key_F7, Modifier.NoModifier, "no note in this agreement"),
        (Key.Key_F7, Modifier.ControlModifier, "Every note has its words"),
    ],
)
def test_where_there_is_nothing_to_go_to_the_status_bar_says_so(
    qtbot, reading, key, modifier, words
):
    _key(qtbot, reading, key, modifier)
    assert words in reading._status_bar._told.text()
