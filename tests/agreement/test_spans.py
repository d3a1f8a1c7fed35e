"""Spans count code points and behave as half-open ranges."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span, merged

spans = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


def points(span: Span) -> set[int]:
    return set(range(span.start, span.end))


def test_a_span_counts_code_points_not_utf16_units():
    text = "甲方😀乙方"
    assert Span(3, 5).of(text) == "乙方"
    assert Span(2, 3).length == 1


@given(spans, spans)
def test_covers_and_meets_are_relations_of_sets(one, other):
    assert one.meets(other) == bool(points(one) & points(other))
    if one.covers(other):
        assert points(other) <= points(one)


@given(spans, spans)
def test_within_is_the_intersection(one, other):
    part = one.within(other)
    assert points(part) == points(one) & points(other)
    assert other.start <= part.start <= part.end <= other.end


@given(st.lists(spans))
def test_merged_spans_are_the_same_points_in_order_and_apart(parts):
    result = merged(parts)
    assert set().union(*map(points, result)) == set().union(*map(points, parts))
    assert all(left.end < right.start for left, right in itertools.pairwise(result))
    assert all(span.length for span in result)


@given(st.text(alphabet="甲 a\u3000\n", max_size=12), spans)
def test_trimming_drops_only_white_space(text, span):
    span = span.within(Span(0, len(text)))
    trimmed = span.trimmed(text)
    assert trimmed.of(text) == span.of(text).strip()
    assert span.covers(trimmed)
