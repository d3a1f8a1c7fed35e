"""Another person's file before it is merged: read, known for what it is, or refused in a line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tcreader.errors import MergeRefused
from tcreader.resource_files import resource
from tcreader.review import open_review
from tcreader.review.incoming import Kinship, read_incoming

DAVID = Path(__file__).with_name("two_reviewers") / "david-okoro.review.json"


@pytest.fixture
def larkspur(tmp_path):
    path = shutil.copy(resource("samples/larkspur-terms-of-service.md"), tmp_path)
    return open_review(Path(path), with_flags=False).agreement


@pytest.fixture
def yunzhou(tmp_path):
    path = shutil.copy(resource("samples/yunzhou-service-agreement.md"), tmp_path)
    return open_review(Path(path), with_flags=False).agreement


def refusal(path, agreement):
    with pytest.raises(MergeRefused) as refused:
        read_incoming(path, agreement)
    assert "\n" not in str(refused.value)
    return refused.value.reason


def test_a_review_of_this_text_is_known_by_the_text_that_it_keeps(larkspur):
    incoming = read_incoming(DAVID, larkspur)
    assert (incoming.format, incoming.kinship) == ("review", Kinship.SAME)


def test_a_review_of_another_agreement_is_refused_unless_one_insists(yunzhou):
    assert refusal(DAVID, yunzhou) == "stranger"
    assert read_incoming(DAVID, yunzhou, is_forced=True).kinship is Kinship.STRANGER


def test_one_that_keeps_no_text_may_be_of_any(larkspur, tmp_path):
    top = json.loads(DAVID.read_bytes())
    top["tcr:texts"] = []
    top["first"]["items"] = []
    path = tmp_path / "bare.review.json"
    path.write_text(json.dumps(top), encoding="utf-8")
    assert read_incoming(path, larkspur).kinship is Kinship.UNKNOWN


def test_a_newer_one_is_refused(larkspur, tmp_path):
    top = json.loads(DAVID.read_bytes()) | {"tcr:schema": 99}
    path = tmp_path / "newer.review.json"
    path.write_text(json.dumps(top), encoding="utf-8")
    assert refusal(path, larkspur) == "newer"


@pytest.mark.parametrize(
    "data", [b"", b"# Terms", b"\xff\xfe\x00", b"[]", b"{}", b'{"type": 1}', b"[" * 100_000]
)
def test_what_is_no_review_is_refused(larkspur, tmp_path, data):
    path = tmp_path / "odd.json"
    path.write_bytes(data)
    assert refusal(path, larkspur) == "not-a-review"


def test_the_agreement_itself_is_no_review_but_its_review_is_named(larkspur):
    path = larkspur.source.path
    shutil.copy(DAVID, f"{path}.review.json")
    with pytest.raises(MergeRefused, match=r"Name the review itself, .*\.review\.json"):
        read_incoming(path, larkspur)


def test_what_cannot_be_read_is_refused(larkspur, tmp_path):
    assert refusal(tmp_path, larkspur) == "unreadable"
    assert refusal(tmp_path / "none.json", larkspur) == "unreadable"
