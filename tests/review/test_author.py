from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tcreader.annotations import (
    Color,
    PlacementState,
    ReadingState,
    Reviewer,
    Standpoint,
    TargetKind,
    Verdict,
)
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


# Flags


def test_keeping_and_dismissing_are_decisions(review, author, after):
    changed = after(author.keep(review, ["f1"]), author.dismiss(review, ["f2"], "agreed elsewhere"))
    first, second = changed.findings
    assert first.verdict is Verdict.KEPT
    assert (second.verdict, second.reason) == (Verdict.DISMISSED, "agreed elsewhere")
    decision = changed.record.decisions["f2"]
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
    assert changed.record.reading == {"2.": ReadingState.ISSUE}


def test_the_standpoint_is_taken_and_taken_back(review, author):
    changed, inverse = review.apply(author.stand(review, Standpoint("consumer")))
    assert changed.record.standpoint.customer == "consumer"
    assert changed.apply(inverse)[0].record == review.record
