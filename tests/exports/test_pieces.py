"""Cutting runs where layers begin and end."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import PLAIN, Run, Span
from tcreader.exports.pieces import Layers

spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(*sorted(ends)))


@given(
    cuts=st.sets(st.integers(1, 39)),
    layers=st.lists(spans, max_size=8),
    within=spans,
)
def test_pieces_cover_the_words_once_and_know_exactly_what_lies_over_them(cuts, layers, within):
    places = [0, *sorted(cuts), 40]
    runs = [Run(start, end, PLAIN) for start, end in itertools.pairwise(places)]
    pieces = list(Layers([(span, span) for span in layers]).pieces(runs, within))
    covered = [place for piece in pieces for place in range(*piece.span)]
    assert covered == list(range(*within))
    for piece in pieces:
        for place in range(*piece.span):
            assert list(piece.layers) == [span for span in layers if span.holds(place)]
