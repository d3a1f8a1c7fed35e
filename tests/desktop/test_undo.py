"""Undo: every change of the review is one step, and typing a note is one as well."""

from __future__ import annotations

import pytest

from tcreader.agreement import Span
from tcreader.annotations import Color


@pytest.fixture
def noted(open_session):
    """A session in which a highlight was made, and its id."""
    session = open_session
    change = session.author.highlight(session.review, Span(0, 8), Color.GREEN)
    session.do(change, "Highlight")
    return session, change.key


def _type(session, key, *texts):
    for text in texts:
        change = session.author.edit_note(session.review, key, text)
        session.do(change, "Edit note", merge_key=f"note {key}")


def test_a_change_can_be_undone_and_done_again(noted):
    session, key = noted
    session.undo_stack.undo()
    assert key not in session.review.record.annotations
    session.undo_stack.redo()
    assert session.review.record.annotations[key].color is Color.GREEN
    assert session.review.placements[key].span == Span(0, 8)


def test_typing_is_undone_as_one(noted):
    session, key = noted
    _type(session, key, "u", "un", "unfair")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.review.record.annotations[key].note == ""
    session.undo_stack.redo()
    assert session.review.record.annotations[key].note == "unfair"


def test_another_change_between_ends_the_merging(noted):
    session, key = noted
    _type(session, key, "one")
    session.do(session.author.recolor(session.review, key, Color.PINK), "Recolor")
    _type(session, key, "two")
    assert session.undo_stack.count() == 4
    session.undo_stack.undo()
    assert session.review.record.annotations[key].note == "one"


def test_nothing_is_changed_while_reading_only(open_session):
    session = open_session
    session.read_only = True
    session.do(session.author.highlight(session.review, Span(0, 3), Color.BLUE), "Highlight")
    assert session.undo_stack.count() == 0
    assert not session.review.record.annotations


def test_each_step_is_told_once(qtbot, noted):
    session, _ = noted
    with qtbot.waitSignal(session.changed):
        session.undo_stack.undo()
    with qtbot.waitSignal(session.changed):
        session.undo_stack.redo()
