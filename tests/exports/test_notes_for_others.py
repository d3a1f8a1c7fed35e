"""The formats of other programs, as exports: what goes out, and what each profile holds back."""

from __future__ import annotations

import json

import pytest

import tcreader
from tcreader.annotations.interchange import read_foreign
from tcreader.exports import export

from .conftest import NOW, author, done

FORMATS = ["jsonld-plain", "hypothesis", "readium"]


@pytest.fixture
def written(review, tmp_path):
    def write(format_, profile="full", of=review):
        path = export(of, tmp_path / "out", format_, profile, now=NOW)
        return path.read_text(encoding="utf-8")

    return write


@pytest.mark.parametrize("format_", FORMATS)
def test_all_notes_go_out_and_no_flag(written, review, format_):
    found = read_foreign(written(format_).encode("utf-8"), review.agreement)
    assert found.record.annotations.keys() == review.record.annotations.keys()


@pytest.mark.parametrize("format_", [*FORMATS, "jsonld"])
def test_the_program_is_named_not_described(written, format_):
    """Elsewhere the name is a name: no sentence, and none in the agreement's language."""
    told = json.loads(written(format_))
    name = told["client_version"] if format_ == "hypothesis" else told["generator"]["name"]
    assert name == f"tcreader {tcreader.__version__}"


@pytest.mark.parametrize("format_", FORMATS)
def test_an_answer_goes_out_with_its_note(written, review, format_):
    note = next(key for key, one in review.record.annotations.items() if one.note)
    answered = done(review, lambda it: author("Li Lei", 200).reply(it, note, "同意"))
    found = read_foreign(written(format_, of=answered).encode("utf-8"), review.agreement)
    assert [(one.to, one.note) for one in found.record.replies.values()] == [(note, "同意")]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_counterparty_sees_nothing_internal(written, review, format_):
    note = next(key for key, one in review.record.annotations.items() if one.note)
    answered = done(review, lambda it: author("Li Lei", 200).reply(it, note, "底线"))
    text = written(format_, "counterparty", answered)
    assert "请限定范围" in text
    for inside in ("内部", "必谈", "整条删除", "版本待确认", "底线"):
        assert inside not in text


@pytest.mark.parametrize("format_", ["hypothesis", "readium"])
def test_an_orphan_goes_out_with_its_quote_alone(written, changed, format_):
    found = read_foreign(written(format_, of=changed).encode("utf-8"), changed.agreement)
    lost = {one.id for one in changed.orphans}
    assert lost
    assert all(found.record.annotations[key].target.span is None for key in lost)


def test_a_plain_file_leaves_orphans_out(written, changed):
    top = json.loads(written("jsonld-plain", of=changed))
    lost = {one.id for one in changed.orphans}
    assert not lost & {item["id"] for item in top["first"]["items"]}
