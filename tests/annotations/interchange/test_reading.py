"""Files of other programs, as they come: known by what they hold, read as far as they go."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import Color, PlacementState, Reviewer, TargetKind, place
from tcreader.annotations.interchange import NotForeign, read_foreign

QUOTE = "不承担赔偿责任"


def note(selector, **more):
    target = {"source": "https://example.org/terms", "selector": selector}
    return {"type": "Annotation", "id": "https://example.org/1", "target": target, **more}


def quote(exact=QUOTE, prefix="", suffix=""):
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def only(found):
    (annotation,) = found.record.annotations.values()
    return annotation


def placed(annotation, agreement):
    return place(agreement, {"x": annotation.target})["x"]


# W3C annotations


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda item: item,
        lambda item: [item],
        lambda item: {"type": "AnnotationPage", "items": [item]},
        lambda item: {"type": ["AnnotationCollection"], "first": {"items": [item]}},
    ],
)
def test_one_a_list_a_page_and_a_collection_are_all_known(wide_terms, imported, wrapped):
    found = imported(wrapped(note(quote(), bodyValue="why?")), wide_terms)
    assert (found.format, only(found).note) == ("jsonld", "why?")


def test_a_quote_without_a_position_is_placed_with_its_context_and_clause(wide_terms, imported):
    target = only(imported(note(quote(suffix=" 🙅")), wide_terms)).target
    assert target.span.of(wide_terms.text) == QUOTE
    assert target.prefix.endswith("服务商")
    assert target.clause.startswith("3.")


def test_a_short_quote_without_context_is_not_guessed(wide_terms, imported):
    found = only(imported(note(quote("您")), wide_terms))
    assert found.target.span is None
    assert placed(found, wide_terms).state is PlacementState.ORPHANED


@pytest.mark.parametrize("unit", ["code points", "utf-16"])
def test_a_position_is_read_in_whichever_unit_its_quote_agrees_with(wide_terms, imported, unit):
    text = wide_terms.text
    start = text.index("费用 💰")
    end = start + 2
    if unit == "utf-16":
        start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    target = only(imported(note([position, quote("费用")]), wide_terms)).target
    assert target.suffix.startswith(" 💰")


def test_words_that_are_not_here_are_kept_as_an_orphan_is(wide_terms, imported):
    position = {"type": "TextPositionSelector", "start": 3, "end": 9}
    found = only(imported(note([quote("nobody"), position]), wide_terms))
    assert (found.target.exact, tuple(found.target.span)) == ("nobody", (3, 9))
    assert placed(found, wide_terms).state is PlacementState.ORPHANED


def test_a_position_without_a_quote_is_trusted_for_this_very_text_only(wide_terms, imported):
    item = note({"type": "TextPositionSelector", "start": 2, "end": 6})
    assert imported(item, wide_terms).passed_over == 1
    item["target"]["source"] = f"urn:sha256:{wide_terms.text_digest}"
    assert only(imported(item, wide_terms)).target.exact == wide_terms.text[2:6]


def test_selectors_that_refine_others_are_found(wide_terms, imported):
    item = note({"type": "FragmentSelector", "value": "x", "refinedBy": quote()})
    assert placed(only(imported(item, wide_terms)), wide_terms).span is not None


def test_bodies_become_note_tags_and_answers(wide_terms, imported):
    wang = {"id": "https://example.org/wang", "name": "Wang"}
    bodies = [
        {"type": "TextualBody", "value": "<p>So <b>not</b></p>", "format": "text/html"},
        {"type": "TextualBody", "value": "waiver", "purpose": "tagging"},
        {"type": "TextualBody", "value": "Agreed.", "purpose": "replying", "creator": wang},
    ]
    item = note(quote(), body=bodies, creator="https://example.org/people/li")
    found = imported(item, wide_terms)
    annotation = only(found)
    assert (annotation.note, annotation.tags) == ("So not", ("waiver",))
    assert annotation.creator == Reviewer("https://example.org/people/li", "li")
    (answer,) = found.record.replies.values()
    assert (answer.to, answer.note, answer.creator.name) == (annotation.id, "Agreed.", "Wang")


def test_an_answer_to_an_answer_stands_in_the_first_one_s_thread(wide_terms, imported):
    answers = [
        {
            "type": "Annotation",
            "id": f"https://example.org/{number}",
            "motivation": "replying",
            "bodyValue": "so",
            "target": f"https://example.org/{number - 1}",
        }
        for number in (2, 3)
    ]
    found = imported([note(quote()), *answers], wide_terms)
    assert {one.to for one in found.record.replies.values()} == {"https://example.org/1"}


def test_times_come_in_utc_to_the_second(wide_terms, imported):
    item = note(quote(), created="2026-01-05T08:30:00.123+08:00", modified="tomorrow")
    annotation = only(imported(item, wide_terms))
    assert (annotation.created, annotation.modified) == ("2026-01-05T00:30:00Z",) * 2


def test_an_annotation_of_no_place_is_on_the_document(wide_terms, imported):
    item = {"type": "Annotation", "id": "urn:x:1", "bodyValue": "x", "target": "https://a.example"}
    assert only(imported(item, wide_terms)).target.kind is TargetKind.DOCUMENT


def test_without_an_id_it_has_the_same_one_each_time(wide_terms, imported):
    item = note(quote())
    del item["id"]
    first, again = (only(imported(item, wide_terms)).id for _ in range(2))
    assert first == again
    assert first.startswith("urn:uuid:")


# Hypothesis and Readium


def test_hypothesis_s_own_export_is_read(wide_terms, imported):
    base = {
        "user": "acct:li@hypothes.is",
        "user_info": {"display_name": "Li Lei"},
        "uri": "https://example.org",
        "created": "2026-01-05T08:30:00.000000+00:00",
        "updated": "2026-01-06T08:30:00.000000+00:00",
    }
    root = {
        **base,
        "id": "abc",
        "text": "why?",
        "tags": ["waiver"],
        "target": [{"source": "https://example.org", "selector": [quote(prefix="服务商")]}],
    }
    answer = {**base, "id": "def", "text": "because", "tags": [], "references": ["abc"]}
    page_note = {**base, "id": "ghi", "text": "all", "tags": [], "target": [{"source": "x"}]}
    found = imported({"annotations": [root, answer, page_note]}, wide_terms)
    assert found.format == "hypothesis"
    first, whole = found.record.annotations.values()
    assert (first.note, first.tags, first.color) == ("why?", ("waiver",), Color.YELLOW)
    assert first.creator == Reviewer("acct:li@hypothes.is", "Li Lei")
    assert first.modified == "2026-01-06T08:30:00Z"
    assert (whole.target.kind, whole.color) == (TargetKind.DOCUMENT, None)
    (reply,) = found.record.replies.values()
    assert reply.to == first.id


def test_readium_s_own_set_is_read(wide_terms, imported):
    body = {"type": "TextualBody", "value": "hm", "color": "orange", "tag": "t", "keyword": "k"}
    found = imported({"type": "AnnotationSet", "items": [note(quote(), body=body)]}, wide_terms)
    annotation = only(found)
    assert found.format == "readium"
    assert (annotation.note, annotation.tags) == ("hm", ("t", "k"))
    assert annotation.color is Color.YELLOW


# Hostile and broken


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"{", b"null", b"[]", b"{}", b'"x"', b'{"type": "Feature"}', b"[" * 10**6],
)
def test_what_is_none_of_these_is_refused_with_a_sentence(wide_terms, data):
    with pytest.raises(NotForeign, match=r"^(it|its) .*\.$"):
        read_foreign(data, wide_terms)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<script>alert(1)</script>x", "x"),
        ('<a href="javascript:alert(1)">click</a>', "click"),
        ('<a href=" JaVaScript:alert(1)">click</a>', "click"),
        ('<a href="https://a.example/">click</a>', "click (https://a.example/)"),
        ("<img src=x onerror=alert(1)>y", "y"),
        ("a<br>b<p>c</p>", "a\nb\nc"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
        ("<" * 5000, "<" * 5000),
    ],
)
def test_html_is_words_and_nothing_else(wide_terms, imported, html, text):
    body = {"type": "TextualBody", "value": html, "format": "text/html"}
    assert only(imported(note(quote(), body=body), wide_terms)).note == text


def test_an_id_that_could_do_something_is_none(wide_terms, imported):
    item = note(quote()) | {"id": "javascript:alert(1)"}
    assert only(imported(item, wide_terms)).id.startswith("urn:uuid:")


def test_two_of_one_id_are_one(wide_terms, imported):
    found = imported([note(quote()), note(quote("条款"))], wide_terms)
    assert (len(found.record.annotations), found.passed_over) == (1, 1)


scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
KEYS = ["id", "type", "motivation", "creator", "created", "body", "target", "text", "tags", "user"]
KEYS += ["references", "user_info", "selector", "source", "tcr:color", "purpose", "value", "format"]
odd_items = st.dictionaries(st.sampled_from(KEYS), values)


@given(
    st.sampled_from(["Annotation", "AnnotationSet", "AnnotationCollection", "hypothesis"]),
    st.lists(odd_items | values, max_size=3),
    st.booleans(),
)
def test_nothing_in_a_file_makes_reading_fail(wide_terms, kind, items, is_ours):
    typed = [item | {"type": "Annotation"} if isinstance(item, dict) else item for item in items]
    top = {
        "Annotation": [{"type": "Annotation"}, *typed],
        "AnnotationSet": {"type": kind, "items": typed},
        "AnnotationCollection": {
            "type": kind,
            "@context": ["x", {"tcr": "y"}] if is_ours else "x",
            "first": {"items": typed},
        },
        "hypothesis": {"annotations": items},
    }[kind]
    found = read_foreign(json.dumps(top).encode("utf-8"), wide_terms)
    for annotation in found.record.annotations.values():
        assert place(wide_terms, {"x": annotation.target})
