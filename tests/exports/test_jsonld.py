"""The annotation collection, held against what the W3C model demands and readers expect."""

import json

import pytest

from tcreader.exports import export

from .conftest import NOW


@pytest.fixture
def collection(review, tmp_path):
    return json.loads(export(review, tmp_path / "out.jsonld", now=NOW).read_bytes())


def test_it_is_an_annotation_collection_with_one_page(collection):
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == collection["total"]
    assert "@context" not in page


def test_every_item_is_an_annotation_with_an_id_of_its_own(collection):
    items = collection["first"]["items"]
    assert {item["type"] for item in items} == {"Annotation"}
    assert len({item["id"] for item in items}) == len(items)
    assert all(item["id"].startswith("urn:") for item in items)


def test_selectors_point_at_their_words(collection, review):
    text = review.agreement.text
    seen = 0
    for item in collection["first"]["items"]:
        by_type = {each["type"]: each for each in item["target"].get("selector", [])}
        if not by_type:
            continue
        position, quote = by_type["TextPositionSelector"], by_type["TextQuoteSelector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        seen += 1
    assert seen > 5


def test_an_empty_review_is_a_collection_without_a_page(bare, tmp_path):
    import dataclasses

    from tcreader.flags import EMPTY_SCAN

    empty = dataclasses.replace(bare, scan=EMPTY_SCAN)
    collection = json.loads(export(empty, tmp_path / "out.jsonld", now=NOW).read_bytes())
    assert collection["total"] == 0
    assert "first" not in collection
