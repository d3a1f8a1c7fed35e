from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.desktop.reading.layers import FlaggedWords, HighlightedWords, Layer, SearchHit
from tcreader.desktop.reading.overview import Heights, TextMarks
from tcreader.desktop.reading.ruler import RulerLane
from tcreader.desktop.theme import load_theme
from tcreader.flags import Severity

LENGTH = 1000  # code points


def sheet_of(tops=(), *, is_finished=True):
    """A sheet on which blocks of equal length begin at these heights; the last one ends at 1000."""
    step = LENGTH // len(tops) if tops else 0
    blocks = [SimpleNamespace(span=Span(n * step, (n + 1) * step)) for n in range(len(tops))]

    def rect(index):
        return SimpleNamespace(top=lambda: float(tops[index]), bottom=lambda: 1000.0)

    size = SimpleNamespace(height=lambda: 1000.0)
    return SimpleNamespace(
        agreement=SimpleNamespace(text="x" * LENGTH, blocks=blocks),
        writer=SimpleNamespace(
            document=SimpleNamespace(size=lambda: size), is_finished=is_finished
        ),
        page=SimpleNamespace(rect=rect),
        emphasised=(10, 500),
    )


@pytest.mark.parametrize(
    ("tops", "fraction", "position"),
    [
        ((0, 800), 0.4, 250),
        ((0, 800), 0.8, 500),
        ((0, 800), 0.9, 750),
        ((100, 50, 800), 0.1, 0),  # the second of two cells, which begins higher
        ((), 0.25, 250),
    ],
)
def test_a_height_is_a_place_in_the_text(tops, fraction, position):
    assert Heights(sheet_of(tops)).position(fraction) == pytest.approx(position, abs=1)


def test_while_the_text_is_written_its_share_stands_in():
    assert Heights(sheet_of((0, 800), is_finished=False)).position(0.3) == 300


@given(
    st.lists(st.integers(0, 1000), min_size=1, max_size=9),
    st.floats(-0.1, 1.1),
    st.floats(-0.1, 1.1),
)
def test_what_is_lower_is_later(tops, one, other):
    heights = Heights(sheet_of(tops))
    assert (one <= other) <= (heights.position(one) <= heights.position(other))


@given(st.lists(st.integers(0, LENGTH - 1), max_size=40), st.integers(1, 60))
def test_every_mark_has_a_tick_in_its_row(starts, rows):
    highlights = Layer(HighlightedWords(Span(at, at + 1), f"{at}", "pink") for at in starts)
    decorations = SimpleNamespace(
        highlights=highlights, flags=Layer(), hits=Layer(), unknown=Layer()
    )
    marks = TextMarks(sheet_of(), decorations, load_theme("light"))
    ticks = [tick for tick in marks.ticks(rows) if tick.lane is RulerLane.HIGHLIGHT]
    assert len(ticks) == len({tick.row for tick in ticks})
    half = 0.5 + 1e-9  # what stands on the edge of two rows may be in either
    assert all(any(abs(at / LENGTH * rows - tick.row) <= half for tick in ticks) for at in starts)
    assert sorted(marks.keys(rows, 0, rows)) == sorted(map(str, starts))


def test_of_flags_in_a_row_the_gravest_is_shown(theme):
    flags = [FlaggedWords(Span(500, 510), "a", Severity.LOW)]
    flags.append(FlaggedWords(Span(501, 502), "b", Severity.HIGH))
    hits = Layer([SearchHit(Span(501, 502), 0)])
    decorations = SimpleNamespace(
        highlights=Layer(), flags=Layer(flags), hits=hits, unknown=Layer()
    )
    marks = TextMarks(sheet_of(), decorations, theme)
    assert [(tick.lane, tick.row, tick.color) for tick in marks.ticks(10)] == [
        (RulerLane.EMPHASIS, 0, theme.muted),
        (RulerLane.EMPHASIS, 5, theme.muted),
        (RulerLane.FLAG, 5, theme.high),
        (RulerLane.HIT, 5, theme.search_current),
    ]
    assert list(marks.keys(10, 5, 5)) == ["a", "b"]
    assert not list(marks.keys(10, 6, 9))
