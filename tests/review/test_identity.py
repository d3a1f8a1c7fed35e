"""Who reviews here: the same person each time, under whatever name."""

from __future__ import annotations

import pytest

from tcreader.review.identity import Identity
from tcreader.user_files import reviewer_file


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "reviewer.json"


def test_a_person_keeps_the_id_under_another_name(path):
    before = Identity(path).reviewer
    Identity(path).rename("Grace")
    after = Identity(path).reviewer
    assert before.id.startswith("urn:uuid:")
    assert (after.id, after.name) == (before.id, "Grace")


def test_who_gave_no_name_signs_as_the_computer_knows_them(path, monkeypatch):
    monkeypatch.setenv("LOGNAME", "ada")
    identity = Identity(path)
    assert (identity.name, identity.reviewer.name) == ("", "ada")


def test_nothing_is_written_before_somebody_annotates(path):
    assert Identity(path).id == ""
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"id": 1}', b"\xff\x00", b"null"])
def test_a_damaged_file_makes_a_new_person(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    made = Identity(path).reviewer
    assert made.id.startswith("urn:uuid:")
    assert Identity(path).reviewer == made


def test_a_folder_that_can_t_be_written_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    identity = Identity(tmp_path / "file" / "reviewer.json")
    identity.rename("Ada")
    assert identity.reviewer.name == "Ada"
    assert identity.reviewer == identity.reviewer


def test_a_name_stands_for_one_person(path):
    identity = Identity(path)
    identity.rename("Ada")
    chen = identity.reviewer_named("陈 律师")
    assert identity.reviewer_named("Ada") == identity.reviewer
    assert chen.id == Identity(path).reviewer_named("陈 律师").id != identity.id
    assert " " not in chen.id


def test_the_person_s_own_file_is_the_default():
    Identity().rename("Ada")
    assert reviewer_file().is_file()
