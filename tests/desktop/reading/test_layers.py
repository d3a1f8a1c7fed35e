from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import FlagDecision, Target, TargetKind, Verdict
from tcreader.desktop.reading.layers import (
    FlaggedWords,
    Layer,
    SearchHit,
    flags_of,
    gravest,
    highlights_of,
)
from tcreader.flags import Severity

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))
FLAGS = st.lists(
    st.builds(
        FlaggedWords,
        SPANS,
        st.integers(0, 99).map(str),
        st.sampled_from(Severity),
    ),
    max_size=8,
    unique_by=lambda flag: flag.id,
)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_a_layer_finds_exactly_what_meets_a_span(spans, asked):
    layer = Layer(SearchHit(span, number) for number, span in enumerate(spans))
    found = sorted(hit.number for hit in layer.meeting(asked))
    assert found == [number for number, span in enumerate(spans) if span.meets(asked)]


@given(FLAGS)
def test_each_word_has_one_line_of_its_gravest_flag(flags):
    pieces = gravest(flags, Span(0, 60))
    for position in range(60):
        there = [flag.severity for flag in flags if flag.span.holds(position)]
        drawn = [piece.severity for piece in pieces if piece.span.holds(position)]
        assert drawn == ([max(there)] if there else [])


def test_neighbouring_flags_stay_two_lines():
    one = FlaggedWords(Span(0, 5), "one", Severity.HIGH)
    other = FlaggedWords(Span(5, 9), "other", Severity.HIGH)
    assert gravest([one, other], Span(0, 9)) == [one, other]


def test_dismissed_findings_are_not_shown(review):
    decision = FlagDecision("mine", "flag0", Target(TargetKind.WORDS), Verdict.DISMISSED)
    settled = replace(review, record=replace(review.record, decisions={"flag0": decision}))
    assert "flag0" in {flag.id for flag in flags_of(review).items}
    assert "flag0" not in {flag.id for flag in flags_of(settled).items}


def test_highlights_come_in_text_order(review):
    assert [words.color for words in highlights_of(review).items] == ["yellow", "blue"]
