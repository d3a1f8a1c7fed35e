from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import Color, FlagDecision, Target, TargetKind, Verdict
from tcreader.desktop.reading.layers import (
    FlaggedWords,
    HighlightedWords,
    Layer,
    SearchHit,
    flags_of,
    gravest,
    highlights_of,
)
from tcreader.desktop.reading.stacking import DEEPEST, stacked
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


@given(st.lists(SPANS, max_size=300), st.data())
def test_a_layer_with_items_exchanged_is_as_one_made_anew(spans, data):
    hits = [SearchHit(span, number) for number, span in enumerate(spans)]
    gone = data.draw(st.lists(st.sampled_from(hits), unique=True)) if hits else []
    come = [SearchHit(span, 1000 + n) for n, span in enumerate(data.draw(st.lists(SPANS)))]
    layer = Layer(hits)
    layer.exchange(gone, come)
    anew = Layer([hit for hit in hits if hit not in gone] + come)
    assert layer.items == anew.items
    for start in range(0, 45, 3):
        assert layer.meeting(Span(start, start + 4)) == anew.meeting(Span(start, start + 4))


HIGHLIGHTED = st.lists(
    st.builds(HighlightedWords, SPANS, st.integers(0, 99).map(str), st.just("pink")),
    max_size=8,
    unique_by=lambda words: words.id,
)


@given(HIGHLIGHTED)
def test_every_character_has_the_stack_of_its_highlights(highlights):
    stacks = list(stacked(highlights, Span(5, 30)))
    for position in range(45):
        there = {words.id for words in highlights if words.span.holds(position)}
        found = [stack for stack in stacks if stack.span.holds(position)]
        shown = {words.id for stack in found for words in stack.highlights}
        assert len(found) == (1 if there and 5 <= position < 30 else 0)
        assert shown <= there
        if found:
            assert len(shown) == min(len(there), DEEPEST)
            starts = [words.span.start for words in found[0].highlights]
            assert starts == sorted(starts)


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


def test_a_note_on_a_whole_clause_colours_no_words(review):
    note = review.record.annotations["note0"]
    note = note._replace(target=note.target._replace(kind=TargetKind.CLAUSE))
    annotations = {**review.record.annotations, "note0": note}
    moved = replace(review, record=replace(review.record, annotations=annotations))
    assert [words.id for words in highlights_of(moved).items] == ["note1"]


def test_a_change_of_one_highlight_works_nothing_else_out_again(show, build, long_review):
    words = [(f"条款{number}：", "pink") for number in range(1, 61)]
    review = build.review(long_review.agreement, (), words)
    pane = show(review, height=900)
    pane.grab()  # which paints
    decorations = pane._view.decorations
    layer, kept = decorations.highlights, dict(decorations._kept)
    assert len(kept) > 5
    note = review.record.annotations["note2"]._replace(color=Color.GREEN)
    annotations = {**review.record.annotations, "note2": note}
    pane.refresh(replace(review, record=replace(review.record, annotations=annotations)))
    assert decorations.highlights is layer
    assert layer.items == highlights_of(pane._review).items
    gone = review.agreement.block_index(review.placements["note2"].span.start)
    assert decorations._kept == {index: what for index, what in kept.items() if index != gone}


def test_deleted_and_new_highlights_come_and_go(show, build, long_review):
    words = [(f"条款{number}：", "pink") for number in range(1, 61)]
    review = build.review(long_review.agreement, (), words)
    pane = show(review)
    fewer = {key: note for key, note in review.record.annotations.items() if key > "note3"}
    less = replace(review, record=replace(review.record, annotations=fewer))
    for shown in (less, review):
        pane.refresh(shown)
        assert pane._view.decorations.highlights.items == highlights_of(shown).items
