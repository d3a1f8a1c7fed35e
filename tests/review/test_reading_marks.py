"""Marks of clauses that were read, when the agreement has changed since."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.annotations import ReadingMark, ReadingState, Reviewer
from tcreader.formats import read_bytes
from tcreader.review import Author

BEFORE = """\
1. The landlord keeps the roof in repair.
2. The tenant pays the rent on the third of each month.
3. Pets are allowed.
"""


@pytest.fixture
def opened(review):
    """Gives a review of some text, with the record of another one."""

    def opened(text, record=None):
        agreement = read_bytes(text.encode(), "lease.md")
        return dataclasses.replace(
            review, agreement=agreement, record=record or review.record, placements={}
        )

    return opened


@pytest.fixture
def marked(opened):
    """The lease with its second clause read and an issue in the third."""
    author = Author(Reviewer("urn:li", "Li"))
    review = opened(BEFORE)
    review, _ = review.apply(author.mark(review, ["2"], ReadingState.READ))
    return review.apply(author.mark(review, ["3"], ReadingState.ISSUE))[0]


def states(review):
    return {clause.label: review.reading(clause.id).value for clause in review.agreement.outline}


def test_marks_stay_where_nothing_changed(opened, marked):
    assert states(opened(BEFORE, marked.record)) == {"1.": "unread", "2.": "read", "3.": "issue"}


def test_marks_follow_renumbered_clauses(opened, marked):
    after = BEFORE.replace("2. The tenant", "2. The lease runs for a year.\n3. The tenant")
    after = after.replace("3. Pets", "4. Pets")
    review = opened(after, marked.record)
    assert states(review) == {"1.": "unread", "2.": "unread", "3.": "read", "4.": "issue"}


def test_a_clause_that_says_something_else_is_unread_and_told(opened, marked):
    review = opened(BEFORE.replace("are allowed", "are not allowed"), marked.record)
    assert states(review)["3."] == "unread"
    assert review.changed_since_read == {"3"}


def test_a_clause_that_is_gone_leaves_its_mark_in_the_record(opened, marked):
    review = opened(BEFORE.replace("3. Pets are allowed.\n", ""), marked.record)
    assert review.changed_since_read == frozenset()
    assert review.record.reading["3"].state is ReadingState.ISSUE
    assert states(opened(BEFORE, review.record))["3."] == "issue"


def test_of_two_clauses_that_say_the_same_none_is_guessed(opened, marked):
    text = BEFORE.replace("3. Pets are allowed.", "3. No smoking.\n4. Pets are allowed.")
    text += "5. Pets are allowed.\n"
    review = opened(text, marked.record)
    assert {label for label, state in states(review).items() if state == "issue"} == set()


def test_marking_a_clause_spares_the_mark_that_moved_away_from_its_number(opened, marked):
    after = BEFORE.replace("2. The tenant", "2. The lease runs for a year.\n3. The tenant")
    review = opened(after.replace("3. Pets", "4. Pets"), marked.record)
    author = Author(Reviewer("urn:li", "Li"))
    changed, inverse = review.apply(author.mark(review, ["2"], ReadingState.ESCALATED))
    assert states(changed) == {"1.": "unread", "2.": "escalated", "3.": "read", "4.": "issue"}
    assert changed.apply(inverse)[0].record == review.record


def test_an_old_mark_without_words_goes_by_the_number(opened, marked):
    record = dataclasses.replace(marked.record, reading={"1": ReadingMark(ReadingState.NO_ISSUE)})
    assert states(opened(BEFORE, record))["1."] == "no-issue"
