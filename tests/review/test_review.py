from __future__ import annotations

import dataclasses
import time

from tcreader.agreement import Span
from tcreader.annotations import (
    EMPTY,
    Annotation,
    Color,
    Part,
    PlacementState,
    Put,
    ReadingState,
    Record,
    Target,
    TargetKind,
    words_target,
)
from tcreader.annotations.changes import Backing
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.selectors import text_digest as digest
from tcreader.flags import Severity
from tcreader.review import Progress, placed


def lost(key="urn:lost"):
    """A note whose words stand nowhere."""
    return Annotation(key, Target(TargetKind.WORDS, "nowhere to be found", "", "", Span(3, 22)))


def test_findings_stand_in_document_order_whoever_made_them(review, author, after, span_of):
    made = author.flag(review, span_of("ten days"), "unilateral-change", Severity.LOW)
    assert [finding.id for finding in after(made).findings] == ["f1", made.key, "f2"]


def test_notes_begin_with_the_document_and_end_with_orphans(review, author, after, span_of):
    changes = [
        Put(Part.ANNOTATIONS, "urn:lost", lost()),
        author.highlight(review, span_of("lost data"), Color.PINK),
        author.note_on_clause(review, "1.", "x"),
        author.note_on_document(review, "y"),
    ]
    changed = after(*changes)
    keys = [change.key for change in reversed(changes)]
    assert [note.id for note in changed.notes] == keys
    assert [note.id for note in changed.orphans] == ["urn:lost"]


def test_a_text_that_comes_with_a_change_brings_its_orphans_home(review):
    """Word for word “supplier” alone could be anywhere; in its line it is known."""
    text = "Terms of 2019\n" + review.agreement.text
    old = KeptText.of(text)
    start = text.index("supplier is not liable")
    target = Target(TargetKind.WORDS, "supplier", span=Span(start, start + 8), source=digest(text))
    kept = Backing.of(EMPTY)._replace(texts={digest(text): old})
    changed, _ = review.apply(Put(Part.ANNOTATIONS, "urn:x", Annotation("urn:x", target)))
    assert changed.placements["urn:x"].state is PlacementState.ORPHANED
    changed, inverse = changed.apply(kept)
    assert changed.placements["urn:x"].span == Span(start - 14, start - 6)
    changed, _ = changed.apply(inverse)
    assert changed.placements["urn:x"].state is PlacementState.ORPHANED


def test_clauses_know_their_notes_and_open_findings(review, author, after, span_of):
    note = author.highlight(review, span_of("lost data"), Color.PINK)
    changed = after(note, author.dismiss(review, ["f1"], "fine"))
    assert [each.id for each in changed.notes_by_clause["3."]] == [note.key]
    assert list(changed.findings_by_clause) == ["3."]


def test_progress_counts_clauses_and_settled_findings(review, author, after):
    changed = after(author.mark(review, ["1."], ReadingState.READ), author.keep(review, ["f1"]))
    assert changed.progress == Progress(1, 4, 1, 2)


def test_a_change_and_its_inverse_restore_the_review(review, author, span_of):
    changed, inverse = review.apply(author.highlight(review, span_of("fees"), Color.BLUE))
    restored, _ = changed.apply(inverse)
    assert restored.record == review.record
    assert not restored.placements


def test_another_target_is_placed_anew(review, after, span_of):
    start = after(Put(Part.ANNOTATIONS, "urn:lost", lost()))
    assert start.placements["urn:lost"].state is PlacementState.ORPHANED
    target = words_target(review.agreement, span_of("fees"))
    found = lost()._replace(target=target)
    changed = after(Put(Part.ANNOTATIONS, "urn:lost", found), start=start)
    assert changed.placements["urn:lost"].span == span_of("fees")


def test_a_hand_made_flag_that_lost_its_words_is_no_finding(review, author, after, span_of):
    made = author.flag(review, span_of("fees"), "unilateral-change", Severity.LOW)
    gone = made.value._replace(target=lost().target)
    changed = after(Put(Part.HAND_FLAGS, made.key, gone))
    assert [finding.id for finding in changed.findings] == ["f1", "f2"]
    assert changed.placements[made.key].span is None


def test_a_change_among_ten_thousand_notes_is_quick(review, author, span_of):
    target = words_target(review.agreement, span_of("fees"))
    notes = {f"urn:{n}": Annotation(f"urn:{n}", target, Color.BLUE) for n in range(10_000)}
    record = Record(annotations=notes)
    began = time.process_time()
    placements = placed(review.agreement, record)
    assert time.process_time() - began < 1
    many = dataclasses.replace(review, record=record, placements=placements)
    began = time.process_time()
    many.apply(author.highlight(many, span_of("pays"), Color.PINK))
    assert time.process_time() - began < 0.1


def test_an_empty_record_needs_no_search(review):
    assert placed(review.agreement, EMPTY) == {}
