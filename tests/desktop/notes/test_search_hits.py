"""What a search looks for is marked, whatever its style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from tcreader.desktop.cards.list import CardList
from tcreader.desktop.notes import NotesPanel
from tcreader.desktop.notes.filter_bar import NoteFilterBar
from tcreader.desktop.notes.marked_text import NoteReader, Paragraph, Piece
from tcreader.desktop.notes.note_view import NoteView
from tcreader.desktop.notes.search_hits import with_hits


def hits(note, words):
    """The pieces that are marked."""
    marked = with_hits(NoteReader().paragraphs(note), words)
    return [piece.text for one in marked for piece in one.pieces if piece.is_hit]


@pytest.mark.parametrize(
    ("note", "words", "found"),
    [
        ("Ask for notice", "NOTICE", ["notice"]),
        ("Ask for **thirty** days", "thirty days", ["thirty", " days"]),
        ("notice\n\nno notice", "notice", ["notice", "notice"]),
        ("请确认三十日", "三十日", ["三十日"]),
        ("ABC：abc", "abc", ["ABC", "abc"]),
        ("Ask for notice", "", []),
        ("Ask for notice", "zebra", []),
    ],
)
def test_hits_are_marked(note, words, found):
    assert hits(note, words) == found


pieces = st.lists(st.builds(Piece, st.text("ab ß", min_size=1), bold=st.booleans()), min_size=1)


@given(pieces.map(tuple), st.text("ab ß", max_size=3))
def test_marking_changes_no_words_and_no_style(pieces, words):
    (marked,) = with_hits([Paragraph(pieces)], words)

    def letters(pieces):
        return [(letter, piece.bold) for piece in pieces for letter in piece.text]

    assert letters(marked.pieces) == letters(pieces)


@pytest.fixture
def panel(on_screen, noted_session):
    return on_screen(NotesPanel(noted_session), 350, 900)


def marked_dots(panel):
    """How many dots of the list have the colour of what was found."""
    image = panel.findChild(CardList).viewport().grab().toImage()
    color = QColor(panel._theme.search_hit).rgb()
    size = image.size()
    return sum(
        image.pixel(x, y) == color for x in range(size.width()) for y in range(size.height())
    )


def test_painted_cards_show_what_was_found(qtbot, panel):
    assert not marked_dots(panel)
    panel.findChild(NoteFilterBar).words.setText("prices")
    qtbot.waitUntil(lambda: marked_dots(panel) > 50)
    panel.findChild(NoteFilterBar).clear()
    assert not marked_dots(panel)


def test_the_chosen_card_shows_what_was_found(qtbot, panel):
    panel.show_annotation("prices")
    card = panel.findChild(CardList).card

    def marks():
        views = card.findChildren(NoteView)
        return sum(view.text().count(panel._theme.search_hit) for view in views)

    assert not marks()
    panel.findChild(NoteFilterBar).words.setText("thirty")
    qtbot.waitUntil(lambda: marks() == 1)  # in the reply
    panel.findChild(NoteFilterBar).words.setText("notice")
    qtbot.waitUntil(lambda: marks() == 2)  # in the quote and in the note
    panel.findChild(NoteFilterBar).clear()
    assert not marks()
