from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import (
    DOCUMENT,
    EMPTY,
    Annotation,
    Backing,
    FlagDecision,
    HandFlag,
    Part,
    Put,
    ReadingMark,
    ReadingState,
    Record,
    Reply,
    Reviewer,
    Stand,
    Standpoint,
    Together,
)
from tcreader.annotations.record import ForeignItem

KEYS = st.sampled_from("abcdef")
VALUES = {
    Part.ANNOTATIONS: st.builds(Annotation, KEYS, st.just(DOCUMENT), note=st.text(max_size=2)),
    Part.REPLIES: st.builds(Reply, KEYS, KEYS, st.text(max_size=2)),
    Part.DECISIONS: st.builds(
        FlagDecision, KEYS, KEYS, st.just(DOCUMENT), reason=st.text(max_size=2)
    ),
    Part.HAND_FLAGS: st.builds(
        HandFlag, KEYS, st.just(DOCUMENT), st.text(max_size=2), st.just("low")
    ),
    Part.READING: st.builds(ReadingMark, st.sampled_from(ReadingState)),
    Part.DELETED: st.just("2026-01-01T00:00:00Z"),
}


@st.composite
def puts(draw):
    part = draw(st.sampled_from(Part))
    value = draw(st.none() | VALUES[part])
    return Put(part, draw(KEYS), value, draw(st.none() | KEYS))


backings = st.builds(
    Backing,
    st.just({}),
    st.sampled_from([(), (Reviewer("urn:x:li", "Li"),)]),
    st.sampled_from([(), ("a", ForeignItem(7))]),
    st.sampled_from([{}, {"x:a": 1}]),
)
stands = st.builds(Stand, st.builds(Standpoint, st.sampled_from(["business", "consumer"])))
changes = st.recursive(
    puts() | stands | backings,
    lambda inner: st.builds(Together, st.lists(inner, max_size=5).map(tuple)),
)
records = st.builds(
    Record, **{part.value: st.dictionaries(KEYS, VALUES[part], max_size=5) for part in Part}
)


def in_order(record):
    """A record with the order of its entries, which comparing mappings passes over."""
    return record, [list(getattr(record, part.value)) for part in Part]


@given(records, changes)
def test_the_inverse_leads_back_order_included(record, change):
    changed, inverse = change.apply(record)
    restored, _ = inverse.apply(changed)
    assert in_order(restored) == in_order(record)


@given(records, changes)
def test_the_inverse_of_the_inverse_is_the_change_again(record, change):
    changed, inverse = change.apply(record)
    restored, again = inverse.apply(changed)
    redone, _ = again.apply(restored)
    assert in_order(redone) == in_order(changed)


@given(records, changes)
def test_a_change_says_all_that_it_touches(record, change):
    changed, inverse = change.apply(record)
    for part in Part:
        old, new = getattr(record, part.value), getattr(changed, part.value)
        unlike = {key for key in {**old, **new} if old.get(key) != new.get(key)}
        assert unlike <= set(change.touches(part)) == set(inverse.touches(part))


def test_a_deleted_entry_comes_back_to_its_old_place():
    record = Record(
        reading={"1": ReadingState.READ, "2": ReadingState.ISSUE, "3": ReadingState.READ}
    )
    changed, inverse = Put(Part.READING, "2", None).apply(record)
    assert list(changed.reading) == ["1", "3"]
    assert list(inverse.apply(changed)[0].reading) == ["1", "2", "3"]


def test_removing_what_is_not_there_changes_nothing():
    changed, inverse = Put(Part.READING, "9", None).apply(EMPTY)
    assert changed == inverse.apply(changed)[0] == EMPTY
