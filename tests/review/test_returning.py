"""Our own notes, coming back from another program: nothing is doubled, what changed is taken."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tcreader.annotations import Part
from tcreader.exports import export
from tcreader.resource_files import resource
from tcreader.review import open_review
from tcreader.review.incoming import read_incoming
from tcreader.review.merging import merge

CHEN = Path(__file__).with_name("two_reviewers") / "chen-lan.review.json"
DAVID = CHEN.with_name("david-okoro.review.json")
CAP = "urn:uuid:00000000-0000-4000-8000-000000000001"
FORMATS = ["jsonld", "jsonld-plain", "hypothesis", "readium"]


@pytest.fixture
def review(tmp_path):
    """Chen's review with David's work in it."""
    path = Path(shutil.copy(resource("samples/larkspur-terms-of-service.md"), tmp_path))
    shutil.copy(CHEN, f"{path}.review.json")
    own = open_review(path)
    return merge(own, [read_incoming(DAVID, own.agreement)]).review


@pytest.fixture
def sent(review, tmp_path):
    """Writes the review in a format, changes the file's JSON, and reads it again."""

    def send(format_, change=None, profile="full"):
        path = export(review, tmp_path / "sent", format_, profile)
        top = json.loads(path.read_bytes())
        if change:
            change(top)
        path.write_text(json.dumps(top), encoding="utf-8")
        return read_incoming(path, review.agreement)

    return send


@pytest.mark.parametrize("format_", FORMATS)
def test_what_comes_back_as_it_left_changes_nothing(review, sent, format_):
    incoming = sent(format_)
    assert incoming.passed_over == 0
    done = merge(review, [incoming])
    assert done.report.changes_nothing
    assert done.review.record == review.record


@pytest.mark.parametrize("format_", FORMATS)
def test_into_an_empty_review_all_notes_and_answers_come(review, sent, format_):
    path = review.agreement.source.path
    path.with_name(f"{path.name}.review.json").unlink()
    empty = open_review(path)
    record = merge(empty, [sent(format_)]).review.record
    ours = review.record
    for key, note in ours.annotations.items():
        there = record.annotations[key]
        assert (there.note, there.tags, there.color) == (note.note, note.tags, note.color)
        assert there.creator.name == note.creator.name
    answers = {one.note for one in ours.replies.values() if not one.lost}
    assert answers <= {one.note for one in record.replies.values()}


def test_the_complete_export_brings_decisions_and_flags_too(review, sent):
    path = review.agreement.source.path
    path.with_name(f"{path.name}.review.json").unlink()
    record = merge(open_review(path), [sent("jsonld", profile="audit")]).review.record
    for part in (Part.ANNOTATIONS, Part.REPLIES, Part.DECISIONS, Part.HAND_FLAGS):
        assert getattr(record, part.value) == getattr(review.record, part.value)


def test_what_was_changed_there_is_taken(review, sent):
    def reword(top):
        first = next(one for one in top["annotations"] if one["id"] == CAP)
        first.update(text="Agreed with them.", updated="2026-03-12T08:00:00.5+00:00")

    done = merge(review, [sent("hypothesis", reword)])
    assert done.report.tallies[Part.ANNOTATIONS].changed == (CAP,)
    assert done.review.record.annotations[CAP].note == "Agreed with them."


def test_notes_that_come_back_under_other_ids_are_known_by_their_words(review, sent):
    def renamed(top):
        numbers = {one["id"]: f"h{number}" for number, one in enumerate(top["annotations"])}
        for one in top["annotations"]:
            one["id"] = numbers[one["id"]]
            one["references"] = [numbers[to] for to in one.get("references", [])]
            one["user"] = "acct:importer@hypothes.is"

    done = merge(review, [sent("hypothesis", renamed)])
    added = done.report.tallies[Part.ANNOTATIONS].added
    assert all(not done.review.record.annotations[key].note for key in added)
    assert not done.report.tallies[Part.REPLIES].added
