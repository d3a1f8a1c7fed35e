"""An item stands where its slot is, unless an entry that precedes it in its part comes later."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import DOCUMENT, Annotation, Reply
from tcreader.annotations.file_format.item_order import items_in_order
from tcreader.annotations.record import ForeignItem, Record

keys = st.lists(st.sampled_from("abcdefgh"), unique=True)
slots = st.lists(
    st.sampled_from("abcdefghxy") | st.integers(0, 3).map(ForeignItem),
    unique_by=lambda slot: slot if isinstance(slot, str) else id(slot),
)


def record_of(annotations="", replies="", slots=()):
    return Record(
        annotations={key: Annotation(key, DOCUMENT) for key in annotations},
        replies={key: Reply(key, "") for key in replies},
        slots=tuple(slots),
    )


def order_of(record):
    return [item if isinstance(item, ForeignItem) else item.id for item in items_in_order(record)]


def expected(record):
    """The same by places: each entry's is that of its slot, or of a later one before it."""
    slots, placed = record.slots, []
    for part in (record.annotations, record.replies):
        place = 0
        for key in part:
            place = max(place, slots.index(key) if key in slots else len(slots))
            placed.append((place, key))
    placed += [(at, slot) for at, slot in enumerate(slots) if isinstance(slot, ForeignItem)]
    return [item for _, item in sorted(placed, key=lambda pair: pair[0])]


@given(keys, keys, slots)
def test_items_stand_at_their_places(annotations, replies, slots):
    replies = [key for key in replies if key not in annotations]
    record = record_of(annotations, replies, slots)
    assert order_of(record) == expected(record)


@given(keys, keys, slots)
def test_no_item_is_lost_even_if_two_parts_have_one_under_the_same_id(annotations, replies, slots):
    record = record_of(annotations, replies, slots)
    foreign = [slot for slot in slots if isinstance(slot, ForeignItem)]
    assert sorted(map(str, order_of(record))) == sorted(
        map(str, [*annotations, *replies, *foreign])
    )


def test_what_is_new_stands_at_the_end():
    assert order_of(record_of("anb", "r", "arb")) == ["a", "r", "n", "b"]


def test_what_is_gone_leaves_no_gap():
    assert order_of(record_of("ac", "r", "abrc")) == ["a", "r", "c"]
