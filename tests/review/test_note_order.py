"""What is passed on from one review to the next is what would be worked out anew."""

from __future__ import annotations

import dataclasses
import random

import pytest

from tcreader.agreement import Span
from tcreader.annotations import (
    Annotation,
    Color,
    Part,
    Placement,
    PlacementState,
    Put,
    Target,
    TargetKind,
    words_target,
)
from tcreader.flags import EMPTY_SCAN
from tcreader.review.note_order import Moves, touched_notes


def some_change(chance, review, number):
    """A note made, taken out, put elsewhere or lost, among others on the same words."""
    notes = review.record.annotations
    start = chance.randrange(0, len(review.agreement.text) - 10, 15)
    target = words_target(review.agreement, Span(start, start + 10))
    if chance.random() < 0.2:
        target = Target(TargetKind.WORDS, "nowhere to be found", "", "", Span(3, 22))
    elif chance.random() < 0.1:
        target = Target(TargetKind.DOCUMENT)
    key = chance.choice([*notes, f"urn:{number}"])
    if key not in notes:
        time = f"2026-01-05T08:30:{chance.randrange(3):02}Z"
        before = chance.choice([*notes, None])
        return Put(Part.ANNOTATIONS, key, Annotation(key, target, Color.PINK, created=time), before)
    changed = notes[key]._replace(note=f"{number}")
    return Put(
        Part.ANNOTATIONS, key, chance.choice([None, changed, changed._replace(target=target)])
    )


@pytest.mark.parametrize("seed", range(20))
def test_notes_are_passed_on_in_the_order_that_they_would_get_anew(review, seed):
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret by it
    for number in range(30):
        assert review.notes_by_clause is not None  # it is known, and so passed on
        review, inverse = review.apply(some_change(chance, review, number))
        if chance.random() < 0.2:
            review, _ = review.apply(inverse)
        assert "notes" in vars(review)
        assert "notes_by_clause" in vars(review)
        anew = dataclasses.replace(review)
        assert review.notes == anew.notes
        assert {key: notes for key, notes in review.notes_by_clause.items() if notes} == (
            anew.notes_by_clause
        )


def test_a_scan_leaves_notes_as_they_are(review, author, after, span_of):
    changed = after(author.highlight(review, span_of("fees"), Color.BLUE))
    notes = changed.notes
    assert vars(changed.with_scan(EMPTY_SCAN))["notes"] == notes


def test_of_two_on_the_same_words_the_older_comes_first(review, after):
    target = words_target(review.agreement, Span(3, 9))
    made = [
        Annotation(key, target, Color.PINK, created=f"2026-01-0{day}T00:00:00Z")
        for key, day in (("urn:b", 2), ("urn:a", 3), ("urn:c", 1))
    ]
    changed = after(*(Put(Part.ANNOTATIONS, note.id, note) for note in made))
    assert [note.id for note in changed.notes] == ["urn:c", "urn:b", "urn:a"]


def test_an_orphan_that_found_home_stands_where_it_belongs(review, after, span_of):
    """A text that comes with a merge may place a note that nobody has touched."""
    lost = Annotation("urn:a", Target(TargetKind.WORDS, "nowhere to be found"))
    fees = Annotation("urn:b", words_target(review.agreement, span_of("fees")))
    changed = after(*(Put(Part.ANNOTATIONS, note.id, note) for note in (lost, fees)))
    assert [note.id for note in changed.notes] == ["urn:b", "urn:a"]
    home = Placement(Span(0, 4), PlacementState.MOVED)
    found = dataclasses.replace(
        changed, placements={**changed.placements, "urn:a": home}, step=None
    )
    keys = touched_notes(changed, found)
    assert keys == ["urn:a"] == list(found.notes_touched_since(changed))
    moves = Moves(keys, changed, found)
    assert [note.id for note in moves.ordered(changed.notes)] == ["urn:a", "urn:b"]
