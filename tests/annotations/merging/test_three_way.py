from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import (
    DOCUMENT,
    EMPTY,
    Annotation,
    ReadingMark,
    ReadingState,
    Record,
    Reviewer,
    Standpoint,
)
from tcreader.annotations.merging import merged, unread_id
from tcreader.annotations.record import ForeignItem


def note(key, words="", modified=""):
    return Annotation(key, DOCUMENT, note=words, modified=modified)


def record(*notes, **parts):
    return Record(annotations={each.id: each for each in notes}, **parts)


A, B, C = note("a"), note("b"), note("c")

stamps = st.sampled_from(["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"])
records = st.lists(
    st.builds(note, st.sampled_from("abcd"), st.sampled_from("xy"), stamps), max_size=4
).map(lambda notes: record(*notes))


def test_what_either_side_adds_is_kept():
    assert list(merged(record(A), record(A, B), record(A, C)).annotations) == ["a", "c", "b"]


def test_what_either_side_deletes_is_gone():
    assert not merged(record(A, B), record(A), record(B)).annotations


def test_the_later_of_two_edits_wins():
    ours, theirs = note("a", "ours", "2026-01-02T"), note("a", "theirs", "2026-01-01T")
    assert merged(record(A), record(ours), record(theirs)).annotations["a"] == ours
    assert merged(record(A), record(theirs), record(ours)).annotations["a"] == ours


def test_an_edit_outlives_a_deletion():
    edited = note("a", "edited")
    assert merged(record(A), record(edited), record()).annotations["a"] == edited
    assert merged(record(A), record(), record(edited)).annotations["a"] == edited


def test_the_standpoint_is_ours_if_we_changed_it():
    ours = dataclasses.replace(EMPTY, standpoint=Standpoint("consumer"))
    theirs = dataclasses.replace(EMPTY, standpoint=Standpoint("business", ("x",)))
    assert merged(EMPTY, ours, theirs).standpoint == ours.standpoint
    assert merged(EMPTY, EMPTY, theirs).standpoint == theirs.standpoint


def test_reading_states_are_joined():
    ours = Record(reading={"1": ReadingMark(ReadingState.READ)})
    theirs = Record(reading={"2": ReadingMark(ReadingState.ISSUE)})
    assert merged(EMPTY, ours, theirs).reading == {**theirs.reading, **ours.reading}


def test_a_reading_mark_that_was_taken_back_stays_away():
    mark = ReadingMark(ReadingState.READ, modified="2026-01-01T")
    marked, gone = Record(reading={"1": mark}), record(deleted={unread_id("1"): "2026-01-02T"})
    assert not merged(EMPTY, marked, gone).reading
    assert not merged(EMPTY, gone, marked).reading
    assert not merged(marked, gone, marked).reading
    again = Record(reading={"1": mark._replace(modified="2026-01-03T")})
    assert merged(EMPTY, again, gone).reading == again.reading


def test_what_other_programs_wrote_is_taken_from_the_file():
    theirs = dataclasses.replace(EMPTY, unknown={"x": 1}, slots=(ForeignItem(7),))
    assert merged(EMPTY, record(A), theirs).unknown == {"x": 1}
    assert merged(EMPTY, record(A), theirs).slots == (ForeignItem(7),)


@given(records, records)
def test_without_a_change_on_one_side_the_other_side_is_the_result(base, other):
    assert merged(base, base, other).annotations == other.annotations
    assert merged(base, other, base).annotations == other.annotations


@given(records, records, records)
def test_merging_again_changes_nothing(base, ours, theirs):
    once = merged(base, ours, theirs)
    assert merged(base, ours, once).annotations == once.annotations


# Where both sides changed one entry, the rules of joining hold


def test_another_person_s_older_version_is_kept_as_a_reply():
    li, wang = (Reviewer(f"urn:x:{name}", name) for name in ("li", "wang"))
    base = note("a", "", "2026-01-01T")._replace(creator=li)
    ours = base._replace(note="ours", modified="2026-01-02T")
    theirs = base._replace(note="theirs", modified="2026-01-03T", editor=wang)
    whole = merged(record(base), record(ours), record(theirs))
    assert whole.annotations["a"] == theirs
    assert [(one.note, one.lost) for one in whole.replies.values()] == [("ours", True)]


def test_what_the_other_side_remembers_as_deleted_does_not_come_back():
    old = note("a", "x", "2026-01-01T")
    gone = record(deleted={"a": "2026-01-02T"})
    assert not merged(EMPTY, record(old), gone).annotations
    assert not merged(EMPTY, gone, record(old)).annotations


def test_an_edit_that_outlives_a_deletion_is_not_taken_for_deleted_later():
    edited = note("a", "edited", "2026-01-02T")
    theirs = record(deleted={"a": "2026-01-03T"})
    whole = merged(record(note("a")), record(edited), theirs)
    assert whole.annotations == {"a": edited}
    assert not whole.deleted
