from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations.file_format.leftovers import leftover, woven

words = st.sampled_from(["type", "purpose", "value", "format", "id", "a", "b", ""])
scalars = st.none() | st.booleans() | st.integers(-9, 9) | words
json_values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


@st.composite
def theirs_and_ours(draw):
    """A value, and the part of it that we would write."""
    theirs = draw(json_values)
    return theirs, _part(draw, theirs)


def _part(draw, value):
    if isinstance(value, dict):
        return {key: _part(draw, inner) for key, inner in value.items() if draw(st.booleans())}
    return value


@given(theirs_and_ours())
def test_nothing_of_a_value_is_lost(pair):
    theirs, ours = pair
    assert woven(ours, leftover(theirs, ours)) == theirs


@given(json_values)
def test_a_value_that_is_all_ours_leaves_nothing(value):
    assert leftover(value, value) is None


def test_elements_of_others_keep_their_places_in_a_list():
    note = {"type": "TextualBody", "value": "old", "purpose": "commenting"}
    image = {"type": "Image", "id": "https://example.org/x.png"}
    theirs = [image, {**note, "language": "zh"}, "https://example.org/y"]
    rest = leftover(theirs, [note])
    tag = {"type": "TextualBody", "value": "urgent", "purpose": "tagging"}
    assert woven([{**note, "value": "new"}, tag], rest) == [
        image,
        {**note, "value": "new", "language": "zh"},
        "https://example.org/y",
        tag,
    ]


def test_what_we_take_out_stays_out():
    tag = {"type": "TextualBody", "value": "urgent", "purpose": "tagging"}
    rest = leftover([{**tag, "language": "en"}, "other"], [tag])
    assert woven([], rest) == ["other"]
