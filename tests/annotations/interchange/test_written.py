"""What other programs demand of a file, held against what is written for them."""

from __future__ import annotations

import re

import pytest

from tcreader.annotations import (
    Annotation,
    Color,
    Reply,
    Reviewer,
    clause_target,
    document_target,
    words_target,
)
from tcreader.annotations.interchange import hypothesis, readium, web_annotation

LI = Reviewer("urn:x:li", "Li Lei")
TIME = "2026-01-05T08:30:00Z"


@pytest.fixture
def whole(wide_terms, span_of, outgoing):
    """A note behind wide characters with an answer, one on a clause, one on the document."""
    clause = next(iter(wide_terms.outline.by_id))
    notes = [
        Annotation(
            "urn:uuid:1",
            words_target(wide_terms, span_of(wide_terms, "不承担赔偿责任 🙅")),
            Color.PINK,
            "**must** go",
            ("waiver",),
            LI,
            TIME,
            TIME,
        ),
        Annotation("urn:uuid:2", clause_target(wide_terms, clause), None, "all of it", (), LI),
        Annotation("urn:uuid:3", document_target(wide_terms), None, "read twice", (), LI),
    ]
    return outgoing(wide_terms, notes, [Reply("urn:uuid:4", "urn:uuid:1", "yes", LI, TIME, TIME)])


def by_type(selectors):
    return {selector["type"]: selector for selector in selectors}


def test_a_plain_file_has_a_string_for_its_context_and_no_key_of_ours(whole):
    collection = web_annotation.written(whole)
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert "tcr:" not in repr(collection)
    assert collection["total"] == len(collection["first"]["items"]) == 3


def test_every_plain_target_has_both_selectors_in_code_points(whole):
    text = whole.agreement.text
    for item in web_annotation.written(whole)["first"]["items"]:
        selectors = by_type(item["target"]["selector"])
        position, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
        assert text[position["start"] : position["end"]] == quote["exact"] != ""
        assert "refinedBy" not in repr(item)


def test_a_plain_thread_stands_in_the_note_s_bodies_as_recogito_keeps_it(whole):
    first = web_annotation.written(whole)["first"]["items"][0]
    assert [(body["purpose"], body["value"]) for body in first["body"]] == [
        ("commenting", "**must** go"),
        ("tagging", "waiver"),
        ("tagging", "color:pink"),
        ("tagging", first["body"][3]["value"]),
        ("replying", "yes"),
    ]
    assert first["body"][3]["value"].startswith("clause:3.")


def test_an_orphan_is_not_shown_on_other_words(whole):
    orphans = tuple(note._replace(span=None, is_orphan=True) for note in whole.notes[:2])
    assert "first" not in web_annotation.written(whole._replace(notes=orphans))


def test_hypothesis_s_importer_finds_all_that_it_reads(whole):
    file = hypothesis.written(whole)
    assert set(file) == {"export_date", "export_userid", "client_version", "annotations"}
    for annotation in file["annotations"]:
        assert isinstance(annotation["text"], str)
        assert isinstance(annotation["tags"], list)
        assert annotation["uri"]
        assert annotation["document"]["title"]
        assert re.fullmatch(r"acct:[A-Za-z0-9._]+@[a-z.]+", annotation["user"])
        for entry in annotation["permissions"].values():
            assert all(re.match(r"^(acct:|group:).+", one) for one in entry)
        (target,) = annotation["target"]
        assert all(selector["type"] for selector in target.get("selector", []))


def test_hypothesis_counts_utf16_units(whole):
    first = hypothesis.written(whole)["annotations"][0]
    position = by_type(first["target"][0]["selector"])["TextPositionSelector"]
    units = whole.agreement.text.encode("utf-16-le")
    cut = units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le")
    assert cut == "不承担赔偿责任 🙅"
    assert position["start"] > whole.notes[0].span.start


def test_hypothesis_s_answers_name_what_they_answer(whole):
    answer = hypothesis.written(whole)["annotations"][1]
    assert answer["references"] == ["urn:uuid:1"]
    assert "selector" not in answer["target"][0]


def test_an_orphan_leaves_with_its_quote_alone(whole):
    orphan = whole.notes[0]._replace(span=None, is_orphan=True)
    for written, key in ((hypothesis.written, "annotations"), (readium.written, "items")):
        first = written(whole._replace(notes=(orphan,)))[key][0]
        target = first["target"][0] if isinstance(first["target"], list) else first["target"]
        assert list(by_type(target["selector"])) == ["TextQuoteSelector"]


def test_a_readium_set_names_its_book_and_its_bodies_are_single(whole):
    file = readium.written(whole)
    assert file["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert file["type"] == "AnnotationSet"
    assert file["id"].startswith("urn:uuid:")
    assert file["about"]["dc:title"] == "Terms"
    assert all(isinstance(item["body"], dict) for item in file["items"])
    body = file["items"][0]["body"]
    assert (body["color"], body["highlight"]) == ("pink", "solid")
    assert body["tag"] == body["keyword"] == "waiver"
