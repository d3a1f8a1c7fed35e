"""What leaves in each format comes back the same, and coming back twice adds nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import (
    Annotation,
    Color,
    PlacementState,
    Record,
    Reply,
    Reviewer,
    TargetKind,
    clause_target,
    document_target,
    place,
    words_target,
)
from tcreader.annotations.interchange import hypothesis, readium, web_annotation
from tcreader.annotations.merging import joined

WRITERS = {
    "jsonld": web_annotation.written,
    "hypothesis": hypothesis.written,
    "readium": readium.written,
}
TIMES = ["2026-01-05T08:30:00Z", "2026-01-06T09:00:00Z"]
NAMESPACES = ("color:", "status:", "about:", "clause:")

people = st.none() | st.builds(
    Reviewer,
    st.sampled_from(["urn:x:li", "acct:li@example.org", "https://example.org/wang"]),
    st.sampled_from(["Li", "王敏", "𠮷田 😀"]),
)
# White space alone is no note, and other programs may trim it; what is said stays as it is.
prose = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
notes = prose.map(str.strip) | st.sampled_from(["**bold** <b>x</b>", "line\n\nline 😀"])
tags = st.lists(
    prose.filter(str.strip).filter(lambda tag: not tag.startswith(NAMESPACES)), max_size=3
).map(lambda some: tuple(dict.fromkeys(some)))
numbers = st.integers(1, 10**6)


def ends(text):
    return st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40)).map(
        lambda pair: Span(pair[0], min(len(text), pair[0] + pair[1]))
    )


@st.composite
def annotations(draw, agreement):
    kind = draw(st.sampled_from(TargetKind))
    color = None
    if kind is TargetKind.WORDS:
        spans = ends(agreement.text).filter(lambda span: span.of(agreement.text).strip())
        target = words_target(agreement, draw(spans))
        color = draw(st.none() | st.sampled_from(Color))
    elif kind is TargetKind.CLAUSE:
        target = clause_target(agreement, draw(st.sampled_from(list(agreement.outline.by_id))))
    else:
        target = document_target(agreement)
    return Annotation(
        id=f"urn:uuid:00000000-0000-4000-8000-{draw(numbers):012}",
        target=target,
        color=color,
        note=draw(notes),
        tags=draw(tags),
        creator=draw(people),
        created=TIMES[0],
        modified=draw(st.sampled_from(TIMES)),
        resolved=draw(st.booleans()),
    )


@st.composite
def threads(draw, agreement):
    listed = {one.id: one for one in draw(st.lists(annotations(agreement), max_size=4))}
    replies = {}
    for key in listed:
        for number in range(draw(st.integers(0, 2))):
            reply = Reply(
                f"{key}-{number}", key, f"answer {number} 😀", draw(people), TIMES[0], TIMES[1]
            )
            replies[reply.id] = reply
    return Record(annotations=listed, replies=replies)


@pytest.mark.parametrize("format_", WRITERS)
@given(data=st.data())
def test_what_leaves_comes_back(wide_terms, outgoing, imported, format_, data):
    record = data.draw(threads(wide_terms))
    whole = outgoing(wide_terms, record.annotations.values(), record.replies.values())
    back = imported(WRITERS[format_](whole), wide_terms)
    assert back.format == format_
    assert back.passed_over == 0
    assert back.record.annotations == record.annotations
    assert back.record.replies == record.replies


@pytest.mark.parametrize("format_", WRITERS)
@given(data=st.data())
def test_coming_back_into_the_same_review_adds_nothing(
    wide_terms, outgoing, imported, format_, data
):
    record = data.draw(threads(wide_terms))
    whole = outgoing(wide_terms, record.annotations.values(), record.replies.values())
    back = imported(WRITERS[format_](whole), wide_terms).record
    again = joined(record, back)
    assert again.annotations == record.annotations
    assert again.replies == record.replies


@given(data=st.data())
def test_every_format_places_a_note_where_it_stood(wide_terms, outgoing, imported, data):
    spans = ends(wide_terms.text).filter(lambda span: span.of(wide_terms.text).strip())
    target = words_target(wide_terms, data.draw(spans))
    note = Annotation("urn:uuid:1", target, Color.YELLOW, "x", modified=TIMES[0])
    for written in WRITERS.values():
        back = imported(written(outgoing(wide_terms, [note])), wide_terms).record
        found = place(wide_terms, {"x": back.annotations["urn:uuid:1"].target})["x"]
        assert (found.span, found.state) == (target.span, PlacementState.PLACED)
