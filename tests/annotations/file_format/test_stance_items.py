"""What is to be done about a flag, as the review file says it."""

import pytest

from tcreader.annotations import (
    FlagDecision,
    HandFlag,
    Position,
    Priority,
    Stance,
    Target,
    TargetKind,
    Verdict,
)
from tcreader.annotations.file_format.items import entry_of, item_of

WORDS = Target(TargetKind.WORDS, "words", "before ", " after", None, "1", "abc")
WHOLE = Stance(Position.NEGOTIATE, Priority.MUST, "thirty days", "ten days", "too short", "hurry")
ENTRIES = [
    FlagDecision("urn:d", "flag", WORDS, Verdict.KEPT, stance=WHOLE),
    HandFlag("urn:f", WORDS, "penalty", "low", stance=WHOLE),
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_proposed_wording_is_a_body_that_asks_for_a_change(entry):
    item = item_of(entry)
    assert item["body"][-1] == {
        "type": "TextualBody",
        "value": "thirty days",
        "purpose": "editing",
    }
    assert {
        key: value for key, value in item.items() if value in (*WHOLE, "negotiate", "must")
    } == {
        "tcr:position": "negotiate",
        "tcr:priority": "must",
        "tcr:fallback": "ten days",
        "tcr:rationale": "too short",
        "tcr:internal": "hurry",
    }
    assert entry_of(item) == entry


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("tcr:position", "defer"),
        ("tcr:position", {"since": 2027}),
        ("tcr:priority", 1),
        ("tcr:fallback", ["ten", "five"]),
        ("tcr:internal", None),
    ],
)
def test_what_a_newer_version_says_survives_untouched(entry, key, value):
    item = {**item_of(entry), key: value}
    assert item_of(entry_of(item)) == item


@pytest.mark.parametrize("entry", ENTRIES)
def test_of_two_proposals_the_second_is_somebody_elses(entry):
    item = item_of(entry)
    item["body"] += [{"type": "TextualBody", "value": "a year", "purpose": "editing"}]
    read = entry_of(item)
    assert read.stance == WHOLE
    assert item_of(read) == item


def test_an_entry_without_a_stance_says_nothing_of_it():
    plain = ENTRIES[0]._replace(stance=Stance())
    assert not [key for key in item_of(plain) if key in ("body", "tcr:position", "tcr:priority")]
