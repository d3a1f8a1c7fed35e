from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest

from tcreader.annotations import ReadingMark, ReadingState, Reviewer, decision_id
from tcreader.annotations.file_format import SCHEMA, dumped, loaded
from tcreader.annotations.file_format.migrations import STEPS, migrated

VERSIONS = Path(__file__).with_name("versions")  # a file of each earlier version, kept for ever
LI = Reviewer("urn:tcreader:reviewer:li", "Li")


def version(number):
    return (VERSIONS / f"{number}.review.json").read_bytes()


@pytest.fixture(scope="module")
def first():
    """What a file of version 1 says, which holds one of everything, other programs' words too."""
    return loaded(version(1)).record


@pytest.mark.parametrize("number", range(1, SCHEMA))
def test_each_earlier_version_has_a_step_and_a_file(number):
    assert number in STEPS
    assert json.loads(version(number))["tcr:schema"] == number


def test_no_step_leads_beyond_today():
    assert max(STEPS) == SCHEMA - 1


@pytest.mark.parametrize("number", range(1, SCHEMA))
def test_a_migrated_file_is_of_todays_version_and_its_source_is_untouched(number):
    top = json.loads(version(number))
    before = deepcopy(top)
    assert migrated(top, number)["tcr:schema"] == SCHEMA
    assert top == before


@pytest.mark.parametrize("number", range(1, SCHEMA))
def test_an_earlier_file_is_saved_as_todays_and_stays_as_it_is_then(terms, number):
    file = loaded(version(number))
    assert file.schema == number
    data = dumped(file.record, terms)
    again = loaded(data)
    assert again.schema == SCHEMA
    assert again.record == file.record
    assert dumped(again.record, terms) == data


@pytest.mark.parametrize("number", [SCHEMA, SCHEMA + 1])
def test_a_file_of_today_or_later_is_not_migrated(number):
    top = {"tcr:schema": number, "tcr:reading": {"1.": "read"}}
    assert migrated(top, number) is top


def test_version_1_keeps_its_notes(first):
    assert [note.note for note in first.annotations.values()] == [
        "why?",
        "",
        "**Who** may end it?",
        "whole",
    ]
    note = first.annotations["urn:uuid:00000000-0000-4000-8000-000000000001"]
    assert note.tags == ("counterparty", "问对方")
    assert note.target.exact == "不承担"
    assert [flag.creator.name for flag in first.hand_flags.values()] == ["Wang 王"]
    assert first.standpoint == ("consumer", ("服务商",), ("用户",))
    assert [text.text().count("\n") for text in first.texts.values()] == [9]


def test_version_1_states_become_marks_that_go_by_the_clause_alone(first):
    assert dict(first.reading) == {
        "1.": ReadingMark(ReadingState.READ),
        "2.": ReadingMark(ReadingState.NO_ISSUE),
        "3.1": ReadingMark(ReadingState.ISSUE),
        "3.2": ReadingMark(ReadingState.ESCALATED),
    }


def test_version_1_decisions_belong_to_whoever_made_them(first):
    signed, unsigned = first.decisions.values()
    assert signed.id == decision_id("免责/3.1#1", LI)
    assert (signed.flag, signed.reason) == ("免责/3.1#1", "agreed elsewhere")
    assert unsigned.id == decision_id("f2", None)
    assert (unsigned.category, unsigned.severity) == ("unilateral-change", "high")


def test_what_others_wrote_into_version_1_survives(terms, first):
    before, after = json.loads(version(1)), json.loads(dumped(first, terms))
    assert after["other:project"] == before["other:project"]
    assert after["generator"]["other:build"] == 7
    assert after["tcr:reading"]["4."] == "delegated"
    assert after["tcr:reading"]["5."] == {"who": "urn:x"}
    assert after["first"]["other:page"] is True
    for old, new in zip(before["first"]["items"], after["first"]["items"], strict=True):
        is_decision = isinstance(old, dict) and "tcr:decides" in old
        assert new == (old | {"id": new["id"]} if is_decision else old)


@pytest.mark.parametrize(
    "broken",
    [
        {"tcr:reading": 7},
        {"tcr:reading": {"1.": None, "2.": ["read"]}},
        {"first": 7},
        {"first": {"items": {"a": 1}}},
        {"first": {"items": [None, 7, {}, {"tcr:decides": 7}, {"tcr:decides": "f", "id": []}]}},
        {"first": {"items": [{"tcr:decides": "f", "id": "urn:x"}]}},
        {"first": {"items": [{"tcr:decides": "f", "id": "urn:tcreader:decision:f", "creator": 7}]}},
        {"first": {"items": [{"tcr:decides": "\ud83d", "id": "urn:tcreader:decision:"}]}},
    ],
)
def test_what_is_broken_goes_through_unchanged(broken):
    assert migrated(broken, 1) == {**broken, "tcr:schema": SCHEMA}
