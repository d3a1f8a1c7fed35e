from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tcreader.annotations import (
    Color,
    Placement,
    PlacementState,
    ReadingState,
    Reviewer,
    Standpoint,
    TargetKind,
    Verdict,
    decision_id,
)
from tcreader.annotations.merging import joined
from tcreader.flags import Severity
from tcreader.review import Author

LI = Reviewer("urn:li", "Li")

# Highlights and notes


def test_a_highlight_is_signed_dated_and_placed(review, author, after, span_of):
    change = author.highlight(review, span_of("lost data"), Color.PINK)
    changed = after(change)
    note = changed.record.annotations[change.key]
    assert (note.color, note.note) == (Color.PINK, "")
    assert note.creator == author.reviewer
    assert note.created == note.modified == "2026-01-05T08:30:00Z"
    assert changed.placements[change.key].span == span_of("lost data")
    assert changed.placements[change.key].state is PlacementState.PLACED


def test_a_note_on_words_is_a_highlight_with_text_and_tags(review, author, after, span_of):
    change = author.note_on_words(review, span_of("lost data"), "**Cap**?", tags=("a", "b", "a"))
    note = after(change).record.annotations[change.key]
    assert (note.color, note.note, note.tags) == (Color.YELLOW, "**Cap**?", ("a", "b"))


def test_notes_on_a_clause_and_on_the_document_have_no_color(review, author, after):
    clause = author.note_on_clause(review, "3.", "check")
    document = author.note_on_document(review, "template?")
    record = after(clause, document).record
    assert record.annotations[clause.key].target.kind is TargetKind.CLAUSE
    assert record.annotations[document.key].target.kind is TargetKind.DOCUMENT
    assert {note.color for note in record.annotations.values()} == {None}


def test_a_note_on_an_unknown_clause_is_refused(review, author):
    with pytest.raises(KeyError):
        author.note_on_clause(review, "9.", "?")


def test_editing_keeps_who_made_it_and_when(review, author, after, span_of):
    made = author.note_on_words(review, span_of("ten days"), "short")
    first = after(made)
    other = Author(Reviewer("urn:wang", "Wang"), clock=author.clock)
    second = after(
        other.edit_note(first, made.key, "too short"),
        other.recolor(first, made.key, Color.GREEN),
        start=first,
    )
    note = second.record.annotations[made.key]
    assert note.color is Color.GREEN
    assert note.creator == author.reviewer
    assert note.created == "2026-01-05T08:30:00Z"
    assert note.modified > note.created


def test_tags_are_replaced_each_once(review, author, after, span_of):
    made = author.note_on_words(review, span_of("ten days"), "short", tags=("old",))
    first = after(made)
    second = after(author.set_tags(first, made.key, ["b", "a", "b"]), start=first)
    assert second.record.annotations[made.key].tags == ("b", "a")


def test_deleting_many_is_one_change_and_passes_over_what_is_gone(review, author, after, span_of):
    made = [author.highlight(review, span_of(words), Color.BLUE) for words in ("fees", "pays")]
    first = after(*made)
    keys = [change.key for change in made]
    changed, inverse = first.apply(author.delete(first, [*keys, keys[0], "urn:gone"]))
    assert not changed.record.annotations
    assert changed.apply(inverse)[0].record == first.record


def test_an_unknown_annotation_is_refused(review, author):
    with pytest.raises(KeyError):
        author.edit_note(review, "urn:gone", "x")


def test_times_are_written_in_utc(review, span_of):
    east = timezone(timedelta(hours=8))
    author = Author(
        LI,
        clock=lambda: datetime(2026, 1, 5, 8, 30, tzinfo=east),
    )
    assert (
        author.highlight(review, span_of("fees"), Color.BLUE).value.created
        == "2026-01-05T00:30:00Z"
    )


def test_ids_are_unique_urns(review, span_of):
    author = Author(LI)
    keys = {author.highlight(review, span_of("fees"), Color.BLUE).key for _ in range(50)}
    assert len(keys) == 50
    assert all(key.startswith("urn:uuid:") for key in keys)


def test_an_annotation_is_put_on_other_words(review, author, after, span_of):
    made = author.note_on_words(review, span_of("ten days"), "short")
    first = after(made)
    moved = after(author.attach(first, made.key, span_of("lost data")), start=first)
    assert moved.placements[made.key] == Placement(span_of("lost data"), PlacementState.PLACED)
    assert moved.record.annotations[made.key].note == "short"
    on_clause = after(author.attach_to_clause(moved, made.key, "1."), start=moved)
    assert on_clause.notes_by_clause["1."][0].target.kind is TargetKind.CLAUSE


def test_a_clause_s_note_that_is_put_on_words_can_be_seen_there(review, author, after, span_of):
    made = author.note_on_clause(review, "1.", "short")
    first = after(made)
    moved = after(author.attach(first, made.key, span_of("lost data")), start=first)
    note = moved.record.annotations[made.key]
    assert (note.target.kind, note.color, note.note) == (TargetKind.WORDS, Color.YELLOW, "short")


def test_who_changes_somebody_elses_note_is_named(review, author, after, span_of):
    made = author.note_on_words(review, span_of("ten days"), "short")
    first = after(made)
    wang = Author(Reviewer("urn:wang", "Wang"), clock=author.clock)
    second = after(wang.recolor(first, made.key, Color.PINK), start=first)
    assert second.record.annotations[made.key].editor == wang.reviewer
    third = after(author.recolor(second, made.key, Color.BLUE), start=second)
    assert third.record.annotations[made.key].editor is None


def test_another_name_of_the_same_person_is_no_editor(review, author, after, span_of):
    made = author.note_on_words(review, span_of("ten days"), "short")
    renamed = Author(author.reviewer._replace(name="Li Wei"), clock=author.clock)
    changed = after(renamed.recolor(after(made), made.key, Color.PINK), start=after(made))
    assert changed.record.annotations[made.key].editor is None


def test_a_new_name_goes_on_everything_that_the_person_made(discussed, author):
    review, note, answer = discussed
    review, _ = review.apply(author.keep(review, [review.findings[0].id]))
    review, _ = review.apply(author.mark(review, ["1."], ReadingState.READ))
    renamed = Author(author.reviewer._replace(name="Li Wei"), clock=author.clock)
    signed, inverse = review.apply(renamed.sign_again(review))
    record = signed.record
    names = [record.annotations[note].creator.name, record.replies[answer].creator.name]
    assert names == ["Li Wei", "Wang"]
    (decision,), (mark,) = record.decisions.values(), record.reading.values()
    assert decision.creator == mark.creator == renamed.reviewer
    assert record.annotations[note].modified == review.record.annotations[note].modified
    assert not renamed.sign_again(signed).changes
    assert signed.apply(inverse)[0].record == review.record


# Threads


@pytest.fixture
def discussed(review, author, after, span_of):
    """A note by Li with an answer by Wang, and their keys."""
    made = author.note_on_words(review, span_of("ten days"), "short")
    first = after(made)
    wang = Author(Reviewer("urn:wang", "Wang"), author.clock, author.new_id)
    answer = wang.reply(first, made.key, "ask for thirty")
    return after(answer, start=first), made.key, answer.key


def test_a_thread_holds_answers_oldest_first(discussed, author, after):
    review, note, answer = discussed
    second = author.reply(review, note, "agreed")
    thread = after(second, start=review).threads[note]
    assert [reply.note for reply in thread] == ["ask for thirty", "agreed"]
    assert [reply.id for reply in thread] == [answer, second.key]


def test_a_reply_is_edited_and_deleted(discussed, author, after):
    review, note, answer = discussed
    edited = after(author.edit_reply(review, answer, "sixty"), start=review)
    assert edited.threads[note][0].note == "sixty"
    deleted = after(author.delete_reply(edited, answer), start=edited)
    assert note not in deleted.threads
    assert answer in deleted.record.deleted


def test_a_thread_is_resolved_and_opened_again(discussed, author, after):
    review, note, _ = discussed
    resolved = after(author.resolve(review, [note]), start=review)
    assert resolved.record.annotations[note].resolved
    assert author.resolve(resolved, [note]).changes == ()
    opened = after(author.reopen_threads(resolved, [note]), start=resolved)
    assert not opened.record.annotations[note].resolved


def test_a_deleted_note_takes_its_thread_along_and_both_come_back(discussed, author):
    review, note, answer = discussed
    deleted, inverse = review.apply(author.delete(review, [note, "unknown"]))
    assert not deleted.record.annotations
    assert not deleted.record.replies
    assert set(deleted.record.deleted) == {note, answer}
    assert deleted.apply(inverse)[0].record == review.record


def test_a_version_that_lost_takes_the_place_of_the_one_that_won(review, author, after, span_of):
    made = author.note_on_words(review, span_of("fees"), "thirty", Color.PINK, ["time"])
    reply = author.reply(after(made), made.key, "sixty")
    lost = reply.value._replace(lost=True, creator=LI, color=Color.BLUE, tags=("law",))
    first = after(made, reply._replace(value=lost))
    changed, inverse = first.apply(author.restore(first, reply.key))
    note, kept = changed.record.annotations[made.key], changed.threads[made.key][0]
    assert (note.note, note.color, note.tags) == ("sixty", Color.BLUE, ("law",))
    assert (kept.note, kept.color, kept.tags) == ("thirty", Color.PINK, ("time",))
    assert (kept.lost, kept.creator) == (True, author.reviewer)
    assert changed.apply(inverse)[0].record == first.record


# Flags


def test_keeping_and_dismissing_are_decisions(review, author, after):
    changed = after(author.keep(review, ["f1"]), author.dismiss(review, ["f2"], "agreed elsewhere"))
    first, second = changed.findings
    assert first.verdict is Verdict.KEPT
    assert (second.verdict, second.reason) == (Verdict.DISMISSED, "agreed elsewhere")
    decision = changed.record.decisions[decision_id("f2", author.reviewer)]
    assert decision == second.decision
    assert decision.creator == author.reviewer
    assert decision.target.exact == "is not liable"


def test_keeping_what_was_dismissed_drops_the_reason(review, author, after):
    dismissed = after(author.dismiss(review, ["f1"], "no"))
    kept = after(author.keep(dismissed, ["f1"]), start=dismissed)
    assert (kept.findings[0].verdict, kept.findings[0].reason) == (Verdict.KEPT, "")


def test_reopening_takes_the_decision_out(review, author, after):
    dismissed = after(author.dismiss(review, ["f1", "f2"], "no"))
    reopened = after(author.reopen(dismissed, ["f1", "f2"]), start=dismissed)
    assert not reopened.record.decisions


def test_reopening_keeps_another_category(review, author, after):
    changed = after(author.recategorise(review, "f1", "liability-exclusion"))
    settled = after(author.keep(changed, ["f1"]), start=changed)
    reopened = after(author.reopen(settled, ["f1"]), start=settled)
    assert reopened.finding("f1").category == "liability-exclusion"
    assert reopened.finding("f1").verdict is None


def test_the_rules_own_category_and_severity_take_the_change_back(review, author, after):
    changed = after(author.regrade(review, "f1", Severity.LOW))
    assert changed.finding("f1").severity is Severity.LOW
    changed = after(author.recategorise(changed, "f1", "liability-exclusion"), start=changed)
    assert changed.finding("f1").severity is Severity.LOW
    changed = after(author.recategorise(changed, "f1", "unilateral-change"), start=changed)
    changed = after(author.regrade(changed, "f1", Severity.MEDIUM), start=changed)
    assert not changed.record.decisions


# Several reviewers


@pytest.fixture
def wang(author):
    return Author(Reviewer("urn:wang", "Wang"), author.clock, author.new_id)


def test_one_opinion_of_two_is_no_dispute(review, author, wang, after):
    # each without the other's file, as after a merge
    ours = author.dismiss(review, ["f1"], "market standard")
    theirs = wang.dismiss(review, ["f1"], "agreed before")
    finding = after(ours, theirs).finding("f1")
    assert finding.verdict is Verdict.DISMISSED
    assert finding.reason == "agreed before"
    assert not finding.is_disputed


def test_two_opinions_are_a_dispute_and_count_as_open(review, author, wang, after):
    merged = after(author.keep(review, ["f1"]), wang.dismiss(review, ["f1"], "standard"))
    finding = merged.finding("f1")
    assert finding.is_disputed
    assert (finding.verdict, finding.reason) == (None, "")
    assert [one.creator.name for one in finding.decisions] == ["Li", "Wang"]
    assert merged.progress.findings_settled == 0


def test_a_dispute_is_settled_by_siding_with_one(review, author, wang, after):
    merged = after(author.keep(review, ["f1"]), wang.dismiss(review, ["f1"], "standard"))
    theirs = merged.finding("f1").decisions[1]
    settled = after(author.side_with(merged, "f1", theirs), start=merged).finding("f1")
    assert (settled.verdict, settled.reason) == (Verdict.DISMISSED, "standard")
    assert not settled.is_disputed


def test_a_dispute_is_settled_by_deciding_again(review, author, wang, after):
    merged = after(author.keep(review, ["f1"]), wang.dismiss(review, ["f1"], "standard"))
    settled = after(author.keep(merged, ["f1"]), start=merged)
    assert settled.finding("f1").verdict is Verdict.KEPT
    assert not settled.finding("f1").is_disputed
    reopened = after(author.reopen(settled, ["f1"]), start=settled)
    assert reopened.finding("f1").verdict is None
    assert not reopened.finding("f1").is_disputed


def test_what_is_decided_after_a_settlement_is_a_dispute_again(review, author, wang, after):
    merged = after(author.keep(review, ["f1"]), wang.dismiss(review, ["f1"], "standard"))
    settled = after(author.keep(merged, ["f1"]), start=merged)
    # Wang hasn't seen the settlement and dismisses once more
    again = after(wang.dismiss(review, ["f1"], "really standard"), start=settled)
    assert again.finding("f1").is_disputed


def test_regrading_starts_from_what_the_other_reviewer_decided(review, author, wang, after):
    theirs = after(wang.keep(review, ["f1"]))
    ours = after(author.regrade(theirs, "f1", Severity.LOW), start=theirs)
    finding = ours.finding("f1")
    assert (finding.verdict, finding.severity) == (Verdict.KEPT, Severity.LOW)
    assert not finding.is_disputed


def test_deciding_again_forgets_that_the_decision_was_removed(review, author, after):
    kept = after(author.keep(review, ["f1"]))
    reopened = after(author.reopen(kept, ["f1"]), start=kept)
    assert reopened.record.deleted
    again = after(author.keep(reopened, ["f1"]), start=reopened)
    assert not again.record.deleted


def test_an_unknown_flag_is_refused(review, author):
    with pytest.raises(KeyError):
        author.keep(review, ["gone"])


def test_a_flag_set_by_hand_is_a_kept_finding(review, author, after, span_of):
    made = author.flag(review, span_of("ten days"), "unilateral-change", Severity.LOW)
    finding = after(made).finding(made.key)
    assert finding.is_hand_made
    assert finding.verdict is Verdict.KEPT
    assert (finding.clause, finding.severity) == ("2.", Severity.LOW)


def test_a_hand_made_flag_is_changed_in_itself(review, author, after, span_of):
    made = author.flag(review, span_of("ten days"), "unilateral-change", Severity.LOW)
    changed = after(made)
    changed = after(
        author.regrade(changed, made.key, Severity.HIGH),
        start=after(author.recategorise(changed, made.key, "liability-exclusion"), start=changed),
    )
    assert changed.finding(made.key).severity is Severity.HIGH
    assert not changed.record.decisions


def test_dismissing_a_hand_made_flag_removes_it(review, author, after, span_of):
    made = author.flag(review, span_of("ten days"), "unilateral-change", Severity.LOW)
    flagged = after(made)
    for change in (author.dismiss(flagged, [made.key], ""), author.remove_flag(flagged, made.key)):
        changed, inverse = flagged.apply(change)
        assert not changed.record.hand_flags
        assert changed.apply(inverse)[0].record == flagged.record


# Clauses and the standpoint


def test_clauses_are_marked_and_unread_is_nothing_special(review, author, after):
    changed = after(author.mark(review, ["1.", "2."], ReadingState.ISSUE))
    assert changed.reading("2.") is ReadingState.ISSUE
    assert changed.reading("3.") is ReadingState.UNREAD
    changed = after(author.mark(changed, ["1."], ReadingState.UNREAD), start=changed)
    (mark,) = changed.record.reading.values()
    assert (mark.state, mark.creator) == (ReadingState.ISSUE, author.reviewer)


def test_a_mark_that_is_taken_back_stays_away_in_a_merge_until_it_is_set_again(
    review, author, after
):
    read = author.mark(review, ["1."], ReadingState.READ)
    marked = after(read)
    unread = after(author.mark(marked, ["1."], ReadingState.UNREAD), start=marked)
    assert not joined(unread.record, marked.record).reading
    again = after(author.mark(unread, ["1."], ReadingState.READ), start=unread)
    assert joined(again.record, unread.record).reading == again.record.reading
    assert not again.record.deleted
    assert not after(author.mark(review, ["1."], ReadingState.UNREAD)).record.deleted


def test_a_clause_that_is_not_there_is_not_marked(review, author, after):
    assert not after(author.mark(review, ["9."], ReadingState.READ)).record.reading


def test_the_standpoint_is_taken_and_taken_back(review, author):
    changed, inverse = review.apply(author.stand(review, Standpoint("consumer")))
    assert changed.record.standpoint.customer == "consumer"
    assert changed.apply(inverse)[0].record == review.record
