import dataclasses

import pytest

from tcreader.annotations import Color, Placement, PlacementState, Reviewer
from tcreader.desktop.notes.arrangement import ORPHANS, NoteChoice, note_rows
from tcreader.review import Author


@pytest.fixture
def noted(small_review):
    """A review with a highlight, a note on a clause, one on the document and an orphan."""
    names = iter(["prices", "data", "whole", "lost"])
    author = Author(Reviewer("urn:uuid:1", "Ada"), new_id=lambda: next(names))
    outline = small_review.agreement.outline
    changes = [
        author.note_on_words(
            small_review, outline["1.2"].own[0], "Ask for notice", Color.PINK, ["price"]
        ),
        author.note_on_clause(small_review, "2.2", "Ninety days"),
        author.note_on_document(small_review, "Compare"),
        author.note_on_words(small_review, outline["3.1"].own[0], "Gone", Color.BLUE, ["price"]),
    ]
    for change in changes:
        small_review, _ = small_review.apply(change)
    lost = {"lost": Placement(None, PlacementState.ORPHANED)}
    return dataclasses.replace(small_review, placements={**small_review.placements, **lost})


def _keys(rows):
    return [row.key for row in rows]


def test_orphans_come_first_then_the_document_then_the_text(noted):
    assert _keys(note_rows(noted, NoteChoice())) == [ORPHANS, "lost", "whole", "prices", "data"]


def test_an_orphan_shows_the_words_as_they_stood(noted):
    orphan = note_rows(noted, NoteChoice())[1]
    assert "We are not liable" in orphan.quote
    assert orphan.clause == ""


def test_a_note_on_a_clause_quotes_its_first_words(noted):
    row = note_rows(noted, NoteChoice())[-1]
    assert row.quote.startswith("Your data is deleted")
    assert row.clause == "2.2"


@pytest.mark.parametrize(
    ("choice", "keys"),
    [
        (NoteChoice(words="NINETY"), ["data"]),  # the note, whatever its case
        (NoteChoice(words="prices at any"), ["prices"]),  # the quote
        (NoteChoice(colors=frozenset({Color.PINK})), ["prices"]),
        (NoteChoice(tags=frozenset({"price"})), [ORPHANS, "lost", "prices"]),
        (NoteChoice(words="zebra"), []),
    ],
)
def test_a_choice_lets_through_what_has_all_that_it_asks_for(noted, choice, keys):
    assert _keys(note_rows(noted, choice)) == keys


def test_the_note_at_work_stays_against_the_filter(noted):
    rows = note_rows(noted, NoteChoice(words="zebra"), always=frozenset({"data"}))
    assert _keys(rows) == ["data"]
