import random

import pytest

from tcreader.annotations import (
    Annotation,
    Part,
    Put,
    ReadingMark,
    ReadingState,
    Reviewer,
    clause_target,
)
from tcreader.flags import Audit, CustomerKind, Parties, Scan, Severity
from tcreader.review import Author
from tcreader.review.clause_facts import clause_facts, facts_after

ADA = Reviewer("urn:x:ada", "Ada")


def _marked(review, states):
    for clause_id, state in states.items():
        mark = ReadingMark(ReadingState(state))
        review, _ = review.apply(Put(Part.READING, clause_id, mark))
    return review


def test_a_clause_tells_of_its_own_words_and_of_the_whole_of_it(small_review):
    facts = clause_facts(small_review)
    assert facts["2"].own.severity is None
    assert facts["2"].whole.severity is Severity.MEDIUM
    assert facts["2.1"].whole.severity is Severity.LOW
    assert facts["2"].whole.clauses == 7


@pytest.mark.parametrize(
    ("states", "partly"),
    [
        ({}, False),
        ({"3": "read"}, True),
        ({"3.1": "issue"}, True),
        ({"3": "read", "3.1": "issue"}, False),
    ],
)
def test_a_branch_is_partly_read_while_some_of_it_is_not(small_review, states, partly):
    facts = clause_facts(_marked(small_review, states))
    assert facts["3"].whole.is_partly_read is partly


def test_the_gravest_state_below_speaks_for_a_branch(small_review):
    review = _marked(small_review, {"1": "read", "1.1": "read", "1.2": "issue"})
    assert clause_facts(review)["1"].whole.gravest is ReadingState.ISSUE


def test_what_is_typed_into_a_note_is_no_other_fact(small_review):
    def noted(text):
        target = clause_target(small_review.agreement, "1.1")
        return Put(Part.ANNOTATIONS, "note", Annotation("note", target, note=text))

    first, _ = small_review.apply(noted("a"))
    second, _ = first.apply(noted("ab"))
    known = clause_facts(first)
    assert facts_after(known, first, second) is known


def test_a_note_that_is_put_elsewhere_is_counted_there(small_review):
    author = Author(ADA)
    put = author.note_on_clause(small_review, "1.1", "Which pages?")
    first, _ = small_review.apply(put)
    second, _ = first.apply(author.attach_to_clause(first, put.key, "3.1"))
    facts = facts_after(clause_facts(first), first, second)
    assert [facts[clause].own.notes for clause in ("1.1", "1", "3.1", "3")] == [0, 0, 1, 0]
    assert [facts[clause].whole.notes for clause in ("1.1", "1", "3.1", "3")] == [0, 0, 1, 1]


@pytest.mark.parametrize("seed", range(10))
def test_facts_are_what_they_would_be_if_all_were_counted_anew(disputed_review, seed):
    chance, author, review = random.Random(seed), Author(ADA), disputed_review  # noqa: S311
    clauses, done = [clause.id for clause in review.agreement.outline], []
    facts = clause_facts(review)
    for _ in range(25):
        change = chance.choice(
            [
                author.note_on_clause(review, chance.choice(clauses), "Which?"),
                author.delete(review, [note.id for note in review.notes[:1]]),
                author.mark(review, [chance.choice(clauses)], chance.choice(list(ReadingState))),
                author.keep(review, [chance.choice(review.findings).id]),
                Put(Part.READING, "2.2", ReadingMark(ReadingState.READ, words="once said")),
                *done[-1:],
            ]
        )
        before = review
        review, inverse = before.apply(change)
        done.append(inverse)
        facts = facts_after(facts, before, review)
        assert facts == clause_facts(review)


def test_facts_that_were_worked_out_beside_the_window_are_taken(small_review):
    after = small_review.with_scan(Scan(CustomerKind.BUSINESS, Parties(), (), Audit()))
    worked_out = after.clause_facts
    assert facts_after(clause_facts(small_review), small_review, after) is worked_out
    assert worked_out == clause_facts(after)


def test_a_clause_that_changed_since_it_was_read_is_unread_and_says_so(small_review):
    stale = Put(Part.READING, "2.2", ReadingMark(ReadingState.READ, words="of another text"))
    facts = clause_facts(small_review.apply(stale)[0])
    assert facts["2.2"].reading is ReadingState.UNREAD
    assert facts["2.2"].own.changed == facts["2"].whole.changed == 1
    assert facts["2"].own.changed == 0


def test_a_disputed_flag_is_counted_where_it_stands_and_above(disputed_review):
    facts = clause_facts(disputed_review)
    assert facts["3.1"].own.disputed == facts["3"].whole.disputed == 1
    assert facts["1.2"].own.disputed == 0
