"""Joining two records without a common base: no order of joining, and no repetition, matters."""

from __future__ import annotations

import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import (
    DOCUMENT,
    EMPTY,
    Annotation,
    Color,
    FlagDecision,
    HandFlag,
    Position,
    Priority,
    ReadingMark,
    ReadingState,
    Record,
    Reply,
    Reviewer,
    Stance,
    Standpoint,
    Target,
    TargetKind,
    Verdict,
)
from tcreader.annotations.file_format import loaded
from tcreader.annotations.file_format.leftovers import Slot
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.merging import joined, lost_version, unread_id
from tcreader.annotations.record import ForeignItem

LI, WANG, CHEN = (Reviewer(f"urn:x:{name}", name.title()) for name in ("li", "wang", "chen"))
WORDS = Target(TargetKind.WORDS, "words", "before ", " after", None, "1", "abc")

times = st.sampled_from(["", *(f"2026-01-0{day}T00:00:00Z" for day in range(1, 6))])
ids = st.sampled_from(["urn:a", "urn:b", "urn:c"])
people = st.sampled_from([None, LI, WANG, CHEN, LI._replace(name="Li Lei")])
words = st.sampled_from(["", "x", "y", "é𠮷"])
colors = st.none() | st.sampled_from(Color)
tags = st.sampled_from([(), ("t",), ("t", "u")])
unknown = st.sampled_from([{}, {"x:a": 1}, {"x:a": {"b": [1, {"c": None}]}, "x:b": "é"}])
targets = st.sampled_from([DOCUMENT, WORDS])
stances = st.builds(
    Stance, st.none() | st.sampled_from(Position), st.none() | st.just(Priority.MUST), *[words] * 4
)

annotations = st.builds(
    Annotation,
    ids,
    targets,
    colors,
    words,
    tags,
    people,
    times,
    times,
    people,
    st.booleans(),
    unknown,
)
replies = st.builds(
    Reply, st.sampled_from(["urn:r", "urn:s"]), ids, words, people, times, times, unknown=unknown
)
lost = annotations.map(lost_version)
decisions = st.builds(
    FlagDecision,
    st.sampled_from(["urn:d", "urn:e"]),
    st.just("flag"),
    targets,
    st.none() | st.sampled_from(Verdict),
    words,
    modified=times,
    creator=people,
    settles=st.sampled_from([(), ("urn:d",)]),
    stance=stances,
    found=words,
    unknown=unknown,
)
hand_flags = st.builds(
    HandFlag,
    st.sampled_from(["urn:f", "urn:g"]),
    targets,
    st.sampled_from(["penalty", "data"]),
    st.sampled_from(["low", "high"]),
    people,
    times,
    times,
    people,
    stances,
    unknown,
)
marks = st.builds(
    ReadingMark,
    st.sampled_from([state for state in ReadingState if state is not ReadingState.UNREAD]),
    words,
    people,
    times,
)
standpoints = st.builds(
    Standpoint,
    st.sampled_from(["business", "consumer"]),
    st.sampled_from([(), ("we",), ("us", "we")]),
    st.sampled_from([(), ("you",)]),
)
foreign = st.sampled_from(
    [ForeignItem(7), ForeignItem({"id": "urn:a", "type": "Other"}), ForeignItem([None])]
)
top_keys = st.dictionaries(
    st.sampled_from(["x:m", "x:n", "tcr:reviewers"]),
    st.sampled_from([1, 2, "1", {"a": 1}, {"a": [2]}, (Slot(("id", "x"), {"n": 1}), {"o": 2})]),
    max_size=2,
)
deletable = [
    *"abcfgdre",
    *(lost_version(Annotation(f"urn:{x}", WORDS, creator=LI)).id for x in "ab"),
    *map(unread_id, "12"),
]


def by_id(entries):
    return st.lists(entries, max_size=3).map(lambda some: {one.id: one for one in some})


records = st.builds(
    Record,
    annotations=by_id(annotations),
    replies=by_id(replies | lost),
    decisions=by_id(decisions),
    hand_flags=by_id(hand_flags),
    reading=st.dictionaries(st.sampled_from(["1", "2"]), marks, max_size=2),
    deleted=st.dictionaries(
        st.sampled_from([x if ":" in x else f"urn:{x}" for x in deletable]), times, max_size=2
    ),
    standpoint=standpoints,
    texts=st.dictionaries(
        st.sampled_from(["abc", "def"]),
        st.builds(KeptText, st.sampled_from([("a",), ("b", "c")])),
        max_size=2,
    ),
    id=st.sampled_from(["", "urn:1", "urn:2"]),
    reviewers=st.lists(people.filter(bool), max_size=2).map(
        lambda some: tuple({one.id: one for one in some}.values())
    ),
    slots=st.lists(foreign | ids, max_size=3).map(tuple),
    unknown=top_keys,
)


def said(record):
    """What a record says, whatever the order in which it says it."""
    parts = {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}
    parts["reviewers"] = frozenset(record.reviewers)
    foreign_items = [slot.value for slot in record.slots if isinstance(slot, ForeignItem)]
    parts["slots"] = sorted(json.dumps(item, sort_keys=True) for item in foreign_items)
    return parts


@given(records, records)
def test_it_is_the_same_from_either_side(ours, theirs):
    assert said(joined(ours, theirs)) == said(joined(theirs, ours))


@given(records, records, records)
def test_it_is_the_same_in_any_grouping(one, two, three):
    assert said(joined(joined(one, two), three)) == said(joined(one, joined(two, three)))


@given(records, records)
def test_doing_it_again_changes_nothing(ours, theirs):
    once = joined(ours, theirs)
    assert said(joined(once, theirs)) == said(once)
    assert said(joined(ours, once)) == said(once)
    assert said(joined(once, once)) == said(once)


@given(records)
def test_with_itself_it_is_what_it_is_alone(record):
    assert said(joined(record, record)) == said(joined(record, EMPTY))


# What a reviewer expects


def note(words, who, day, key="urn:a", **more):
    time = f"2026-01-{day:02}T00:00:00Z"
    return Annotation(key, WORDS, Color.YELLOW, words, (), LI, time, time, who, **more)


def of(*notes, **parts):
    return Record(annotations={one.id: one for one in notes}, **parts)


def day(number):
    return f"2026-01-{number:02}T00:00:00Z"


def test_both_reviewers_notes_are_there_ours_first():
    whole = joined(of(note("b", None, 1, "urn:b")), of(note("a", None, 1)))
    assert list(whole.annotations) == ["urn:b", "urn:a"]


def test_the_newest_version_stands_and_another_person_s_is_kept_as_a_reply():
    ours, theirs = note("ours", None, 2), note("theirs", WANG, 3)
    whole = joined(of(ours), of(theirs))
    assert whole.annotations == {"urn:a": theirs}
    (reply,) = whole.replies.values()
    assert (reply.to, reply.note, reply.creator, reply.lost) == ("urn:a", "ours", LI, True)
    assert (reply.color, reply.modified) == (Color.YELLOW, day(2))


def test_one_s_own_earlier_version_is_not_kept():
    assert not joined(of(note("early", None, 1)), of(note("late", None, 2))).replies


def test_a_version_that_was_kept_is_taken_out_when_its_author_writes_again():
    whole = joined(of(note("Li's", None, 1)), of(note("Wang's", WANG, 2)))
    again = joined(whole, of(note("Li's last", None, 3)))
    assert [one.note for one in again.annotations.values()] == ["Li's last"]
    assert [one.note for one in again.replies.values()] == ["Wang's"]


def test_of_three_people_s_versions_two_are_kept():
    whole = joined(
        of(note("Li's", None, 1)), joined(of(note("Wang's", WANG, 2)), of(note("Chen's", CHEN, 3)))
    )
    assert {one.note for one in whole.replies.values()} == {"Li's", "Wang's"}


def test_a_flag_set_by_hand_that_lost_is_kept_with_all_that_it_said():
    stance = Stance(Position.NEGOTIATE, Priority.MUST, "one month", internal="two would do")
    ours = HandFlag("urn:f", WORDS, "penalty", "low", LI, day(1), day(1), stance=stance)
    theirs = ours._replace(severity="high", editor=WANG, modified=day(2))
    whole = joined(Record(hand_flags={"urn:f": ours}), Record(hand_flags={"urn:f": theirs}))
    assert whole.hand_flags == {"urn:f": theirs}
    (reply,) = whole.replies.values()
    assert reply.tags == ("penalty", "low", "negotiate", "must")
    assert reply.note == "one month\n\ntwo would do"


def test_what_was_deleted_stays_deleted():
    whole = joined(of(note("x", None, 1)), of(deleted={"urn:a": day(2)}))
    assert not whole.annotations
    assert whole.deleted == {"urn:a": day(2)}


def test_what_was_changed_after_the_deletion_survives_it():
    later = note("x", WANG, 3)
    whole = joined(of(later, note("y", None, 1, "urn:b")), of(deleted={"urn:a": day(2)}))
    assert whole.annotations["urn:a"] == later


def test_a_kept_version_that_was_thrown_away_does_not_come_back():
    ours = of(note("Li's", None, 1))
    whole = joined(ours, of(note("Wang's", WANG, 2)))
    (key,) = whole.replies
    tidy = dataclasses.replace(whole, replies={}, deleted={key: day(3)})
    assert not joined(tidy, ours).replies


def test_each_reviewer_keeps_their_own_decision():
    one, other = (
        FlagDecision(f"urn:{who.name}", "flag", WORDS, verdict, creator=who, modified=day(1))
        for who, verdict in ((LI, Verdict.KEPT), (WANG, Verdict.DISMISSED))
    )
    whole = joined(Record(decisions={one.id: one}), Record(decisions={other.id: other}))
    assert list(whole.decisions.values()) == [one, other]


def test_the_newer_reading_mark_counts_and_of_two_equally_old_the_graver():
    read, issue = (ReadingMark(state, modified=day(1)) for state in list(ReadingState)[1::2])
    late = ReadingMark(ReadingState.READ, modified=day(2))
    assert joined(Record(reading={"1": read}), Record(reading={"1": issue})).reading["1"] == issue
    assert joined(Record(reading={"1": late}), Record(reading={"1": issue})).reading["1"] == late


def test_a_reading_mark_that_was_taken_back_does_not_come_back():
    early, late = (ReadingMark(ReadingState.READ, modified=day(n)) for n in (1, 3))
    gone = Record(deleted={unread_id("1"): day(2)})
    assert not joined(gone, Record(reading={"1": early})).reading
    assert joined(gone, Record(reading={"1": late})).reading == {"1": late}


def test_a_standpoint_that_somebody_set_counts_more_than_none():
    set_ = Standpoint("business", ("Larkspur",))
    assert joined(EMPTY, Record(standpoint=set_)).standpoint == set_


def test_other_programs_values_under_one_key_are_both_kept():
    whole = joined(Record(unknown={"x:m": 1}), Record(unknown={"x:m": 2, "x:n": 3}))
    assert whole.unknown == {"x:m": 2, "x:n": 3, "tcr:otherwise": {"x:m": [1]}}


def test_what_was_joined_is_the_same_after_it_was_saved(terms):
    from tcreader.annotations.file_format import dumped

    whole = joined(of(note("Li's", None, 1, unknown={"x:a": 1})), of(note("Wang's", WANG, 2)))
    again = loaded(dumped(whole, terms)).record
    assert again.annotations == whole.annotations
    assert again.replies == whole.replies
