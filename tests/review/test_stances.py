"""What is to be done about flags: positions, priorities and texts, as changes."""

import pytest

from tcreader.annotations import (
    Position,
    Priority,
    Reviewer,
    Stance,
    StanceText,
    Verdict,
)
from tcreader.flags import Severity
from tcreader.review import Author
from tcreader.review.findings import same_flags


@pytest.fixture
def wang(author):
    return Author(Reviewer("urn:wang", "Wang"), author.clock, author.new_id)


@pytest.fixture
def by_hand(review, author, after, span_of):
    """The review with a flag that was set by hand, and that flag's id."""
    made = author.flag(review, span_of("ten days"), "unilateral-change", Severity.LOW)
    return after(made), made.key


def test_a_position_keeps_the_flag(review, author, after):
    changed = after(author.take_position(review, ["f1", "f2"], Position.NEGOTIATE))
    for finding in changed.findings:
        assert (finding.verdict, finding.stance.position) == (Verdict.KEPT, Position.NEGOTIATE)


def test_a_position_on_a_dismissed_flag_keeps_it_and_drops_the_reason(review, author, after):
    dismissed = after(author.dismiss(review, ["f1"], "usual"))
    kept = after(author.take_position(dismissed, ["f1"], Position.NOTE), start=dismissed)
    assert (kept.findings[0].verdict, kept.findings[0].reason) == (Verdict.KEPT, "")


def test_a_position_that_is_taken_back_leaves_the_flag_kept(review, author, after):
    changed = after(author.take_position(review, ["f1"], Position.REJECT))
    again = after(author.take_position(changed, ["f1"], None), start=changed)
    assert (again.findings[0].verdict, again.findings[0].stance) == (Verdict.KEPT, Stance())


def test_priority_and_texts_decide_nothing(review, author, after):
    changed = after(author.prioritise(review, ["f1"], Priority.MUST))
    changed = after(author.word(changed, "f1", StanceText.FALLBACK, "thirty days"), start=changed)
    finding = changed.finding("f1")
    assert finding.verdict is None
    assert finding.stance == Stance(priority=Priority.MUST, fallback="thirty days")


def test_words_that_are_deleted_again_leave_no_decision(review, author, after):
    changed = after(author.word(review, "f1", StanceText.PROPOSED, "x"))
    assert not after(
        author.word(changed, "f1", StanceText.PROPOSED, ""), start=changed
    ).record.decisions


@pytest.mark.parametrize("undo", ["dismiss", "reopen"])
def test_dismissing_and_reopening_drop_the_position_but_no_text(review, author, after, undo):
    changed = after(author.take_position(review, ["f1"], Position.NEGOTIATE))
    changed = after(author.word(changed, "f1", StanceText.PROPOSED, "cap"), start=changed)
    if undo == "dismiss":
        changed = after(author.dismiss(changed, ["f1"], "usual"), start=changed)
    else:
        changed = after(author.reopen(changed, ["f1"]), start=changed)
    assert changed.finding("f1").stance == Stance(proposed="cap")


def test_a_flag_set_by_hand_has_its_stance_in_itself(by_hand, author, after):
    start, key = by_hand
    changed = after(author.take_position(start, [key], Position.ESCALATE), start=start)
    changed = after(author.word(changed, key, StanceText.INTERNAL, "ask Chen"), start=changed)
    assert changed.finding(key).stance == Stance(Position.ESCALATE, internal="ask Chen")
    assert not changed.record.decisions


def test_everything_is_undone(by_hand, author):
    start, key = by_hand
    for change in (
        author.take_position(start, ["f1", key], Position.ACCEPT),
        author.prioritise(start, ["f1", key], Priority.NICE),
        author.word(start, "f1", StanceText.RATIONALE, "unusual"),
        author.word(start, key, StanceText.RATIONALE, "unusual"),
    ):
        changed, inverse = start.apply(change)
        assert changed.record != start.record
        assert changed.apply(inverse)[0].record == start.record


# Several reviewers


def test_two_positions_are_a_dispute(review, author, wang, after):
    merged = after(
        author.take_position(review, ["f1"], Position.ACCEPT),
        wang.take_position(review, ["f1"], Position.REJECT),
    )
    assert merged.finding("f1").is_disputed
    assert merged.finding("f1").stance == Stance()
    theirs = merged.finding("f1").decisions[1]
    settled = after(author.side_with(merged, "f1", theirs), start=merged).finding("f1")
    assert (settled.is_disputed, settled.stance.position) == (False, Position.REJECT)


def test_other_words_and_another_priority_are_no_dispute(review, author, wang, after):
    ours, theirs = (
        who.word(review, "f1", StanceText.PROPOSED, words)
        for who, words in ((author, "ten days"), (wang, "a month"))
    )
    finding = after(ours, theirs).finding("f1")
    assert not finding.is_disputed
    assert finding.stance.proposed == "a month"
    assert [one.stance.proposed for one in finding.decisions] == ["ten days", "a month"]


def test_a_position_after_the_others_decision_overrules_it(review, author, wang, after):
    theirs = after(wang.keep(review, ["f1"]))
    ours = after(author.take_position(theirs, ["f1"], Position.NEGOTIATE), start=theirs)
    assert not ours.finding("f1").is_disputed


# What a view needs to make anew


def test_words_about_a_flag_leave_all_flags_the_same(by_hand, author):
    start, key = by_hand
    began, _ = start.apply(author.word(start, "f1", StanceText.PROPOSED, "c"))
    assert not same_flags(start.record, began.record)  # there was no decision before
    for flag in ("f1", key):
        going_on, _ = began.apply(author.word(began, flag, StanceText.INTERNAL, "ca"))
        assert same_flags(began.record, going_on.record)
        assert began.record != going_on.record


def test_everything_else_may_make_them_others(by_hand, author):
    start, key = by_hand
    for change in (
        author.keep(start, ["f1"]),
        author.take_position(start, [key], Position.NOTE),
        author.regrade(start, key, Severity.HIGH),
        author.recategorise(start, "f1", "liability-exclusion"),
        author.remove_flag(start, key),
    ):
        assert not same_flags(start.record, start.apply(change)[0].record)
