from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations.graphemes import whole_characters
from tcreader.desktop.reading.snapping import reaching, snapped, step


def ends(marked):
    """A text without its bars, and where the bars stood."""
    places = []
    while "|" in marked:
        places.append(marked.index("|"))
        marked = marked.replace("|", "", 1)
    return marked, *places


@pytest.mark.parametrize(
    ("asked", "given_"),
    [
        ("We shall n|ot be liable.", "We shall |not be liable."),
        ("We shall no|t be liable.", "We shall not| be liable."),
        ("You don'|t agree.", "You don't| agree."),
        ("甲方不承|担责任", "甲方不承|担责任"),
        ("服务Ser|vice费用", "服务|Service费用"),
        ("👩\u200d|👧同意", "👩\u200d👧|同意"),
        ("e|\u0301t", "|e\u0301t"),
    ],
)
def test_an_end_rests_beside_words_and_whole_characters(asked, given_):
    text, place = ends(asked)
    assert snapped(text, place) == ends(given_)[1]


def test_an_end_may_rest_within_a_word_where_that_is_asked_for():
    text, place = ends("We shall n|ot be liable.")
    assert snapped(text, place, whole_words=False) == place


@pytest.mark.parametrize(
    ("before", "forward", "after"),
    [
        ("We shall| not be", True, "We shall not| be"),
        ("We shall not| be", False, "We shall |not be"),
        ("We |shall not", False, "|We shall not"),
        ("甲方|不承担", True, "甲方不|承担"),
        ("甲方|\n不承担", True, "甲方\n不|承担"),
        ("甲方。|\n3.4.1 不承担", True, "甲方。\n3.4.1| 不承担"),
        ("甲方|", True, "甲方|"),
        ("|甲方", False, "|甲方"),
    ],
)
def test_a_step_goes_one_word_on(before, forward, after):
    text, place = ends(before)
    assert step(text, place, forward=forward) == ends(after)[1]


def test_words_between_two_ends_have_no_white_space_around_them():
    text, one, other = ends("We| shall not |be")
    assert reaching(text, other, one) == Span(3, 12)
    assert reaching(text, 2, 3) is None


TEXT = st.text(st.sampled_from("ab 甲乙，\n\u0301\u200d👩👧🇨🇳𠮷'-1"), max_size=24)


@given(TEXT, st.integers(0, 24), st.booleans())
def test_no_character_is_ever_cut(text, place, by_word):
    rests = snapped(text, place, whole_words=by_word)
    assert 0 <= rests <= len(text)
    if text:
        assert whole_characters(text, Span(rests, rests)).length == 0


@given(TEXT, st.integers(0, 24), st.booleans())
def test_steps_come_to_the_texts_end(text, place, forward):
    place = snapped(text, min(place, len(text)))
    for _ in range(len(text) + 1):
        further = step(text, place, forward=forward)
        assert further >= place if forward else further <= place
        if further == place:
            break
        place = further
    assert not text[place:].strip() if forward else not text[:place].strip()
