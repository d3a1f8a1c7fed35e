"""Opening an agreement whose text has changed tells what that did to the work on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tcreader.agreement import Span
from tcreader.annotations import Color, ReadingState
from tcreader.desktop.cards.list import CardList
from tcreader.desktop.notices.messages import MessageBar

FEES = "the fees for any service"  # becomes another promise
PRICES = "The Provider may change prices"  # is taken out with its sentence


@pytest.fixture
def told(qtbot, window, tmp_path):
    """Marks words in an agreement, writes another text over it, and tells what is said then."""
    path = tmp_path / "terms.md"
    before = (
        "# Terms\n\n1. Fees\n\n   The Customer shall not pay the fees for any service.\n\n"
        "2. Prices\n\n   The Provider may change prices at any time.\n\n"
        "3. Law\n\n   The law of Spain applies to these terms.\n"
    )

    def tell(*replaced, marked=(FEES, PRICES), read=()):
        path.write_text(before, encoding="utf-8")
        window.session.open(path)
        text = window.session.review.agreement.text
        for words in marked:
            start = text.index(words)
            window.reviewing.highlight(Span(start, start + len(words)), Color.BLUE.value)
        for clause in read:
            window.navigator.go_to_clause(clause)
            window.reviewing.mark(ReadingState.READ)
        assert window.session.save_now()
        after = before
        for old, new in replaced:
            assert old in after
            after = after.replace(old, new)
        path.write_text(after, encoding="utf-8")
        window._messages.clear()
        window.session.reload()
        qtbot.waitUntil(lambda: window.session.review.agreement.text != text or not replaced)
        return window._messages._bars.get("new-text")

    yield tell
    window.session.let_go()


def test_lost_words_and_changed_meanings_are_counted(told):
    bar = told(("shall not pay", "shall pay"), ("The Provider may change prices at any time.", "-"))
    assert bar.accessibleName() == "The text has changed since it was reviewed."
    assert bar.accessibleDescription() == (
        "Notes that have lost their words: 1  ·  Notes whose words may mean something else: 1"
    )


def test_its_button_leads_to_the_notes(told, window):
    bar = told(("shall not pay", "shall pay"))
    assert isinstance(bar, MessageBar)
    (button,) = bar._choices
    assert window.tabs.current == "flags"
    button.click()
    assert window.tabs.current == "notes"
    (note,) = [note.id for note in window.session.review.notes if FEES in note.target.exact]
    assert window.pane.chosen_annotation() == note


def test_a_clause_that_says_something_else_is_to_be_read_again(told):
    bar = told(("Spain", "France"), read=("1", "3"))
    assert bar.accessibleDescription() == "Clauses to be read again: 1"
    assert not bar._choices


def test_a_text_whose_notes_are_all_in_their_places_says_nothing(told):
    assert told() is None
    assert told(("Spain", "France")) is None


def test_notes_that_are_done_with_are_not_counted(told, window):
    author = window.session.author
    told()
    (_, prices) = window.session.review.notes
    window.session.do(author.resolve(window.session.review, [prices.id]), "Resolve")
    assert window.session.save_now()
    path = window.session.path
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("The Provider may change prices at any time.", "-"), "utf-8")
    window.session.reload()
    assert "new-text" not in window._messages._bars


def test_what_is_settled_is_counted_no_more(qtbot, told, window):
    told(("shall not pay", "shall pay"), ("The Provider may change prices at any time.", "-"))
    window.view.bring("notes")
    cards, bars = window.notes.findChild(CardList), window._messages._bars
    cards.setFocus()
    qtbot.waitUntil(cards.hasFocus)
    (lost,) = [note.id for note in window.session.review.orphans]
    window.notes.show_annotation(lost)
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert bars["new-text"].accessibleDescription() == (
        "Notes whose words may mean something else: 1"
    )
    (turned,) = [note.id for note in window.session.review.notes]
    window.notes.show_annotation(turned)
    qtbot.keyClick(cards, Qt.Key.Key_C)
    assert "new-text" not in bars


def test_a_message_that_was_closed_stays_closed(told, window):
    bar = told(("shall not pay", "shall pay"))
    bar.closed.emit()
    (note,) = [note.id for note in window.session.review.notes if FEES in note.target.exact]
    author, review = window.session.author, window.session.review
    window.session.do(author.resolve(review, [note]), "Resolve")
    window.session.undo_stack.undo()
    assert "new-text" not in window._messages._bars


def test_a_decision_whose_sentence_reads_otherwise_is_counted_until_it_is_made_anew(
    qtbot, told, window
):
    def dismiss(words):
        review, author = window.session.review, window.session.author
        start = review.agreement.text.index(words)
        flag = next(one for one in review.findings if one.span.start <= start < one.span.end)
        window.session.do(author.dismiss(review, [flag.id], "usual"), "Dismiss")

    told(marked=())
    qtbot.waitUntil(lambda: window.session.review.is_scanned)
    dismiss("may change prices")
    assert window.session.save_now()
    path = window.session.path
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("change prices at any time", "change prices at will"), "utf-8")
    window.session.reload()
    bars = window._messages._bars
    qtbot.waitUntil(lambda: "new-text" in bars)
    said = "Decided flags whose sentence has changed: 1"
    assert bars["new-text"].accessibleDescription() == said
    dismiss("may change prices")
    assert "new-text" not in bars
    window.session.undo_stack.undo()
    assert "new-text" not in bars
