"""Looking for phrases: what a plain regular expression finds, without its ways to go astray."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.flags.matching import Gap, Phrase, Way
from tcreader.flags.phrase_parts import BadPhrase
from tcreader.flags.phrases import CUSTOMER, DRAFTER, FILLER, phrase

LONG = 100_000
WORDS = {"cannot": ("shall not", "will not", "may not"), "不能": ("不得", "不可", "无权")}
HARD = [
    ("zh", "甲…甲…甲…甲…乙", "甲"),
    ("zh", "甲……甲……甲……甲……乙", "甲丙"),
    ("zh", "{drafter}……{drafter}……{drafter}……乙", DRAFTER + FILLER),
    ("zh", "(甲|甲甲|甲甲甲)……(甲|甲甲)?……乙", "甲"),
    ("zh", "(甲……甲|甲甲)……(甲……甲|丙…甲)乙", "甲丙"),
    ("zh", "甲?甲?甲?甲?甲?甲?甲?甲?乙", "甲"),
    ("en", "a ……a ……a ……a ……b", "a "),
    ("en", "{drafter} ……{cannot} ……{customer} ……b", f"{DRAFTER} may not {CUSTOMER} "),
    ("en", "a~ a~ a~ a~ ……b", "aaaaaaaaaaaaaa "),
    ("en", "(a |a a |a a a )(a |a a )(a |a a )b", "a "),
    ("en", "a ……b", "a  "),
]


@pytest.mark.parametrize(("language", "source", "unit"), HARD)
def test_no_sentence_takes_more_than_its_length(language, source, unit):
    """Ten times the sentence takes ten times as long, and not a hundred times."""
    made = phrase(source, language, WORDS)
    short, long = (unit * (length // len(unit)) for length in (LONG // 10, LONG))
    spent = {}
    for sentence in (short, long, short, long):
        began = time.process_time()
        assert not list(made.places(sentence))
        spent[sentence] = min(time.process_time() - began, spent.get(sentence, 60.0))
    assert spent[long] < 1.0
    assert spent[long] < 40 * max(spent[short], 0.001)


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("zh", "(甲|甲甲|甲甲甲)(甲|甲甲|甲甲甲)(甲|甲甲|甲甲甲)(甲|甲甲|甲甲甲)(甲|甲甲|甲甲甲)(甲|甲甲|甲甲甲)"),
        ("zh", "甲?甲?甲?甲?甲?甲?甲?甲?甲?甲?乙"),
        ("zh", "((甲|甲甲)(甲|甲甲)|(甲|甲甲)(甲|甲甲))((甲|甲甲)(甲|甲甲)|(甲|甲甲)(甲|甲甲))((甲|甲)|甲)((甲|甲)|甲)乙"),
        ("en", "(a|a b)(c|c d)?(c|c d)?(c|c d)?(c|c d)?(c|c d)?(c|c d)?(c|c d)? e"),
        ("zh", "(甲…乙|丙…丁)(甲…乙|丙…丁)(甲|乙…丙)(甲|乙…丙)(甲|乙…丙)丁"),
    ],
)  # fmt: skip
def test_what_could_be_read_in_too_many_ways_is_refused(language, source):
    with pytest.raises(BadPhrase):
        phrase(source, language, WORDS)


@given(st.text("甲甲甲乙()|?…~^$", max_size=24), st.sampled_from(["zh", "en"]))
def test_whatever_somebody_writes_is_refused_or_quick(source, language):
    try:
        made = phrase(source, language, WORDS)
    except BadPhrase:
        return
    began = time.process_time()
    list(made.places("甲乙" + "甲" * 10_000))
    assert time.process_time() - began < 0.5


letters = st.text("甲乙丙，。", min_size=1, max_size=2).filter(lambda word: word[0] not in "，。")
alternatives = st.lists(letters, min_size=1, max_size=3).map(lambda words: f"({'|'.join(words)})")
segments = st.lists(st.one_of(letters, alternatives), min_size=1, max_size=2).map("".join)
sources = st.lists(segments, min_size=1, max_size=4).flatmap(
    lambda parts: st.lists(
        st.sampled_from(["…", "……"]), min_size=len(parts) - 1, max_size=len(parts) - 1
    ).map(lambda gaps: "".join(a + b for a, b in zip(parts, [*gaps, ""], strict=True)))
)


def as_regex(made):
    """The phrase as one regular expression, which is right and may take for ever."""
    (way,) = made.ways
    pieces = [way.segments[0]]
    for gap, segment in zip(way.gaps, way.segments[1:], strict=True):
        pieces += [f"[^{gap.stops}]{{0,{gap.most}}}?", f"(?>{segment})"]
    pieces[0] = f"(?>{pieces[0]})"
    return re.compile("".join(pieces))


@given(sources, st.text("甲乙丙，。", max_size=60))
def test_it_finds_what_a_regular_expression_finds(source, sentence):
    made = phrase(source, "zh", {})
    wanted = as_regex(made).search(sentence)
    found = next(made.places(sentence), None)
    if wanted is None or found is None:
        assert found == (wanted and wanted.span())
    else:
        assert found[0] == wanted.start()
    assert made.stands_in(sentence) == (found is not None)


@given(
    st.sampled_from(["(ab|a|ba)", "a(b|ba)", "ab~", "(a|b)?ba", "a?", "(a b|b)"]),
    st.sampled_from(["zh", "en"]),
    st.text("ab -", max_size=40),
)
def test_what_has_no_gap_is_found_as_by_its_regular_expression(source, language, sentence):
    made = phrase(f"{source}(a|b)", language, {})
    ((segment,),) = (way.segments for way in made.ways)
    found = [match.span() for match in re.finditer(segment, sentence)]
    assert list(made.places(sentence)) == found


@given(sources, st.text("甲乙丙，。", max_size=60))
def test_places_are_in_order_and_apart(source, sentence):
    places = list(phrase(source, "zh", {}).places(sentence))
    assert all(start < end <= len(sentence) for start, end in places)
    assert all(one[1] <= following[0] for one, following in pairwise(places))


def test_a_gap_is_as_short_as_can_be_and_passes_no_stop():
    made = Phrase("", (Way(("a", "b"), (Gap(3, ";"),)),), ("a",))
    assert list(made.places("a..b.b")) == [(0, 4)]
    assert list(made.places("a...ab")) == [(4, 6)]
    assert list(made.places("a;b")) == []
    assert list(made.places("a....b")) == []


def test_a_bracket_that_holds_a_gap_gives_the_phrase_several_ways():
    made = phrase("(不…承担|免除)责任", "zh", {})
    assert len(made.ways) == 2
    assert [list(made.places(words)) for words in ("不再承担责任", "免除责任", "承担责任")] == [
        [(0, 6)],
        [(0, 4)],
        [],
    ]
