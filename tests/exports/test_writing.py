"""Writing an export: which format, where to, and what happens when it can't be done."""

import json
from pathlib import Path

import pytest

from tcreader import safe_files
from tcreader.errors import ExportFailed
from tcreader.exports import FORMATS, PROFILE_NAMES, Profile, export
from tcreader.exports.labels import language_for, load_labels
from tcreader.resource_files import resource


@pytest.mark.parametrize(
    ("name", "format_id"),
    [
        ("a.docx", "docx"),
        ("a.DOCX", "docx"),
        ("a.htm", "html"),
        ("a.b.html", "html"),
        ("a.markdown", "md"),
        ("a.csv", "csv"),
        ("a.json", "jsonld"),
    ],
)
def test_the_ending_names_the_format(name, format_id):
    from tcreader.exports.formats import format_for

    assert format_for(Path(name)).id == format_id
    assert format_for(Path(name), "csv").id == "csv"


@pytest.mark.parametrize(("name", "format_id"), [("a.pdf", None), ("a", None), ("a.csv", "xls")])
def test_an_unknown_format_is_refused_with_what_there_is(review, tmp_path, name, format_id):
    with pytest.raises(ExportFailed, match=r"\.docx, \.html") as caught:
        export(review, tmp_path / name, format_id)
    assert caught.value.reason == "unknown-format"


@pytest.mark.parametrize("name", ["hosting.md", "hosting.md.review.json"])
def test_the_agreement_and_its_review_are_never_replaced(review, agreement_file, name):
    with pytest.raises(ExportFailed) as caught:
        export(review, agreement_file.with_name(name))
    assert caught.value.reason == "own-source"
    assert agreement_file.read_text(encoding="utf-8").startswith("# 主机托管协议")


@pytest.mark.parametrize(
    ("name", "reason"), [("nowhere/a.csv", "no-folder"), ("folder.csv", "folder")]
)
def test_a_place_that_cannot_be_written_is_told(review, tmp_path, name, reason):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(ExportFailed) as caught:
        export(review, tmp_path / name)
    assert caught.value.reason == reason
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "reason"),
    [(PermissionError(13, "no"), "permission"), (OSError(28, "No space left"), "not-written")],
)
def test_a_failure_half_way_leaves_the_old_file_and_no_litter(
    review, tmp_path, monkeypatch, error, reason
):
    old = tmp_path / "out.csv"
    old.write_bytes(b"old")

    def fail(*_):
        raise error

    monkeypatch.setattr(safe_files.os, "fsync", fail)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ExportFailed) as caught:
        export(review, old)
    assert caught.value.reason == reason
    assert old.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == before


def test_an_old_file_is_replaced_and_a_link_stays_a_link(review, tmp_path):
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    export(review, link)
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"\xef\xbb\xbf")


def test_tables_for_the_dialog_are_complete():
    assert len({form.id for form in FORMATS}) == len(FORMATS)
    for names in [form.names for form in FORMATS] + [PROFILE_NAMES[each] for each in Profile]:
        assert set(names) == {"zh", "en"}


def test_no_word_is_given_twice():
    def once(pairs):
        keys = [key for key, _ in pairs]
        assert len(set(keys)) == len(keys)
        return dict(pairs)

    file = resource("exports", "labels.json").read_text(encoding="utf-8")
    assert set(json.loads(file, object_pairs_hook=once)) == {"zh", "en"}


def test_every_notice_of_the_audit_has_words(bare):
    seen = set(bare.scan.audit.counts) | set(bare.scan.audit.notices)
    assert bare.scan.audit.counts
    assert seen <= set(load_labels("zh"))


def test_both_languages_have_the_same_words():
    chinese, english = load_labels("zh"), load_labels("en")
    assert list(chinese) == list(english)
    for key, words in chinese.items():
        placeholders = [part.split("}")[0] for part in words.split("{")[1:]]
        assert sorted(placeholders) == sorted(
            part.split("}")[0] for part in english[key].split("{")[1:]
        ), key


@pytest.mark.parametrize(
    ("agreement", "export_"), [("zh", "zh"), ("zh-Hant", "zh"), ("en", "en"), ("other", "en")]
)
def test_the_language_follows_the_agreement(agreement, export_):
    assert language_for(agreement) == export_
