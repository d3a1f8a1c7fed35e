"""Review files in which anything may stand anywhere: all of it comes through a load and a save."""

from __future__ import annotations

import json
import time
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import (
    FlagDecision,
    HandFlag,
    Part,
    Position,
    Priority,
    Put,
    ReadingMark,
    ReadingState,
    Record,
    Reply,
    Stance,
    Standpoint,
    Verdict,
    words_target,
)
from tcreader.annotations.file_format import NotAReview, dumped, loaded
from tcreader.annotations.file_format.head import SET_ASIDE
from tcreader.annotations.file_format.leftovers import NOTHING, missing

words = st.text(max_size=6) | st.sampled_from(
    ["type", "id", "value", "items", "read", "Person", "__proto__", "constructor", "tcr:reading"]
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.integers()
    | st.floats(allow_nan=False)
    | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
REWRITTEN = {
    ("type",),
    ("label",),
    ("generator",),
    ("tcr:schema",),
    ("tcr:source",),
    ("total",),
    ("first", "type"),
    ("first", "startIndex"),
}
"""Facts that each save writes anew."""


@pytest.fixture(scope="module")
def good(terms, note_on):
    """The JSON of a good file with one of everything."""
    note = note_on(terms, "不承担")._replace(tags=("a", "b"), resolved=True)
    note = note._replace(editor=note.creator)
    where = words_target(terms, Span(10, 14))
    stance = Stance(Position.NEGOTIATE, Priority.MUST, "p", "f", "r", "i")
    decision = FlagDecision(
        *("urn:d", "f1", where, Verdict.KEPT, "why", "c", "low", note.creator, "2026", ("urn:e",)),
        stance=stance,
        found="d",
    )
    record = Record(
        annotations={note.id: note},
        replies={"urn:r": Reply("urn:r", note.id, "no", note.creator, lost=True, tags=("a",))},
        decisions={"urn:d": decision},
        hand_flags={"urn:h": HandFlag("urn:h", where, "c", "high", note.creator, stance=stance)},
        reading={"1.": ReadingMark(ReadingState.READ, "abc", note.creator, "2026")},
        deleted={"urn:x": "2026"},
        standpoint=Standpoint("consumer", ("we",), ("you",)),
    )
    return json.loads(dumped(record, terms))


def places(value, path=()):
    """The path of every value in a JSON value."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def saved(terms, top):
    return json.loads(dumped(loaded(json.dumps(top).encode()).record, terms))


@given(st.data())
@settings(max_examples=150)
def test_any_value_in_any_place_survives(terms, good, data):
    path = data.draw(st.sampled_from([path for path in places(good) if path]))
    top = deepcopy(good)
    at(top, path[:-1])[path[-1]] = data.draw(anything)
    try:
        after = saved(terms, top)
    except NotAReview:
        assert path[0] in {"type", "tcr:schema", "first"}
        assert len(path) <= 2
        return
    assert_said(top, deepcopy(after), path)
    assert saved(terms, after) == after


def test_a_collection_without_a_name_gets_one_for_good(terms, good):
    for top in (good | {"id": ""}, {key: value for key, value in good.items() if key != "id"}):
        named = saved(terms, top)
        assert named["id"].startswith("urn:uuid:")
        assert saved(terms, named) == named


@given(st.data())
@settings(max_examples=1000)
def test_any_value_added_in_any_place_survives(terms, good, data):
    top = deepcopy(good)
    inner = [path for path in places(good) if isinstance(at(good, path), dict | list)]
    path = data.draw(st.sampled_from(inner))
    where, value = at(top, path), data.draw(anything)
    if isinstance(where, dict):
        where[data.draw(words.filter(lambda word: word not in where))] = value
    else:
        where.insert(data.draw(st.integers(0, len(where))), value)
    after = saved(terms, top)
    assert_said(top, deepcopy(after), path)
    assert saved(terms, after) == after


def assert_said(before, after, path):
    """Whether all is still there that stood in the file; what was misplaced is set aside."""
    page = before.get("first", {})
    before = {**before, "total": len(page.get("items", []))}
    if not before["total"] and page.keys() <= {"type", "startIndex", "items"}:
        before.pop("first", None)  # W3C has no page without items
    if before.get("id") == "":  # no name at all; a save gives the collection one
        del before["id"]
    for key in ("@context", "tcr:texts", "tcr:reviewers"):  # lists to which a save adds its own
        if key == "@context" or isinstance(before.get(key), list):
            listed, now = before.pop(key), after.pop(key)
            if key in path:  # elsewhere a reviewer may have been given another name
                assert_listed(listed, now)
    lost = missing(before, after)
    if lost is NOTHING:
        return
    aside = after.get(SET_ASIDE, [None])[-1]
    is_fact = any(path[: len(fact)] == fact for fact in REWRITTEN)
    assert aside == lost or (is_fact and SET_ASIDE not in after)  # a fact is written anew


def assert_listed(before, after):
    """Whether elements are still there, in their order; one alone is as good as a list."""
    said = iter(after)
    assert all(element in said for element in (before if isinstance(before, list) else [before]))


@given(st.data())
@settings(max_examples=1000)
def test_bytes_that_were_damaged_are_a_review_or_none(terms, good, data):
    file = bytearray(json.dumps(good, ensure_ascii=False, indent=2).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        where = data.draw(st.integers(0, len(file) - 1))
        cut = data.draw(st.integers(0, 40))
        file[where : where + cut] = data.draw(st.binary(max_size=3))
    try:
        record = loaded(bytes(file)).record
    except NotAReview:
        return
    after = dumped(record, terms)
    assert dumped(loaded(after).record, terms) == after


@given(st.data(), st.sampled_from([None, 0, 1, 2, 3, "\t"]), st.booleans())
@settings(max_examples=60)
def test_the_layout_makes_no_difference(good, data, indent, is_ascii):
    top = deepcopy(good)
    items = top["first"]["items"]
    for _ in range(data.draw(st.integers(0, 3))):
        items.insert(data.draw(st.integers(0, len(items))), data.draw(anything))
    key = data.draw(st.sampled_from(["tcr:texts", "other:z", "a", "first"]))
    top.setdefault("items", data.draw(anything))
    if key == "first":
        top["first"]["other"] = data.draw(st.lists(anything))
    else:
        top[key] = data.draw(st.lists(anything))
    laid_out = json.dumps(top, indent=indent, ensure_ascii=is_ascii).encode()
    assert loaded(laid_out) == loaded(json.dumps(top).encode())


def test_a_list_that_only_looks_like_the_items_is_not_taken_for_them(terms, good):
    decoy = {"items": [{"id": "urn:a"}, {"id": "urn:b"}]}
    top = {"a": {"b": 1}, "other": decoy, **good}
    after = json.loads(dumped(loaded(json.dumps(top, indent=2).encode()).record, terms))
    assert after["other"] == decoy
    assert after["first"]["items"] == good["first"]["items"]


# Numbers and depths that Python's values don't hold


LITERALS = [
    "1e400",
    "-1E+400",
    "1e-400",
    "0.10000000000000000001",
    "1e99999999999999999999999",
    "9" * 5000,
    "-" + "9" * 5000,
    "12345678901234567890123",
    "1.50",
    "-0.0",
    "NaN",
    "-Infinity",
    '"\\ud83d"',
    '"\\u0000"',
]


@pytest.mark.parametrize("literal", LITERALS, ids=range(len(LITERALS)))
@pytest.mark.parametrize("place", ["item", "key", "top"])
def test_what_python_cannot_hold_keeps_its_text(terms, good, literal, place):
    top = deepcopy(good)
    mark = "put it here"
    match place:
        case "item":
            top["first"]["items"].insert(1, [mark])
        case "key":
            top["first"]["items"][0]["other"] = {"deep": mark}
        case "top":
            top["other"] = mark
    file = json.dumps(top, indent=2).replace(json.dumps(mark), literal).encode()
    record = loaded(file).record
    assert len(record.annotations) == 1
    after = dumped(record, terms).decode()
    assert literal in after or literal == "1.50"
    assert dumped(loaded(after.encode()).record, terms).decode() == after


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "place", [("first", "items", 0, "x"), ("tcr:reading", "2."), ("x",), ("tcr:deleted",)]
)
def test_a_depth_of_100_000_is_carried(terms, good, place, indent):
    top = deepcopy(good)
    at(top, place[:-1])[place[-1]] = "put it here"
    deep = '{"a": [' * 50_000 + "]}" * 50_000
    file = json.dumps(top, indent=indent).replace('"put it here"', deep).encode()
    record = loaded(file).record
    assert len(record.annotations) == 1
    after = dumped(record, terms)
    again = dumped(loaded(after).record, terms)
    is_carried = "".join(deep.split()) in "".join(after.decode().split())
    assert is_carried  # a report of the difference would take minutes
    assert hash(again) == hash(after)


@pytest.mark.parametrize(
    "file",
    [
        '{"type": "AnnotationCollection", "tcr:schema": 2, "x": ' + "[" * 100_000,
        '{"type": "AnnotationCollection", "tcr:schema": 2, "x": ' + "[" * 100_000 + '"',
        '{"type": "AnnotationCollection", "tcr:schema": 2, "x": "' + "\\" * 100_001,
        "[" * 100_000 + "]" * 100_000,
    ],
    ids=range(4),
)
def test_a_depth_without_end_is_refused_at_once(file):
    began = time.process_time()
    with pytest.raises(NotAReview):
        loaded(file.encode())
    assert time.process_time() - began < 1


# What is only a little wrong


def test_a_value_of_another_kind_is_set_aside_and_the_rest_is_read(terms, good):
    top = {**deepcopy(good), "tcr:reading": 7, "tcr:standpoint": {"customer": ["us"]}}
    record = loaded(json.dumps(top).encode()).record
    assert len(record.annotations) == 1
    assert not record.reading
    after = json.loads(dumped(record, terms))
    aside = {"tcr:standpoint": {"customer": ["us"]}, "tcr:reading": 7}
    assert after[SET_ASIDE] == [aside]
    top = {**after, "tcr:reading": "again"}
    after = json.loads(dumped(loaded(json.dumps(top).encode()).record, terms))
    assert after[SET_ASIDE] == [aside, {"tcr:reading": "again"}]


def test_another_word_than_ours_stands_until_ours_changes(terms, good):
    top = deepcopy(good)
    top["tcr:standpoint"]["customer"] = "bystander"
    top["first"]["items"][0]["motivation"] = "highlighting"
    record = loaded(json.dumps(top).encode()).record
    assert json.loads(dumped(record, terms)) == top
    (note,) = record.annotations.values()
    note = note._replace(note="", tags=())
    changed = replace(record, standpoint=Standpoint("consumer"), annotations={note.id: note})
    after = json.loads(dumped(changed, terms))
    assert after["tcr:standpoint"]["customer"] == "consumer"
    assert after["first"]["items"][0]["motivation"] == "highlighting"


def test_a_reading_state_of_a_newer_tcreader_stays_until_the_clause_is_marked(terms, good):
    top = deepcopy(good)
    newer = {"state": "delegated", "to": "urn:b"}
    top["tcr:reading"]["2."] = newer
    record = loaded(json.dumps(top).encode()).record
    assert list(record.reading) == ["1."]
    assert json.loads(dumped(record, terms))["tcr:reading"]["2."] == newer
    put = Put(Part.READING, "2.", ReadingMark(ReadingState.READ))
    marked, back = put.apply(record)
    assert json.loads(dumped(marked, terms))["tcr:reading"]["2."] == {"state": "read"}
    undone, _ = back.apply(marked)
    assert json.loads(dumped(undone, terms))["tcr:reading"]["2."] == newer


def test_other_keys_of_a_reading_mark_follow_it(terms, good):
    top = deepcopy(good)
    top["tcr:reading"]["1."]["other:due"] = "Monday"
    record = loaded(json.dumps(top).encode()).record
    moved = {"7.": record.reading["1."]._replace(state=ReadingState.ISSUE)}
    after = json.loads(dumped(Record(reading=moved), terms))
    assert after["tcr:reading"]["7."]["other:due"] == "Monday"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("tcr:status", "waiting"),
        ("tcr:status", ["resolved"]),
        ("tcr:lost", "perhaps"),
        ("tcr:editor", None),
        ("tcr:color", None),
    ],
)
def test_an_unknown_value_of_ours_is_kept_through_a_change(terms, good, key, value):
    top = deepcopy(good)
    item = next(each for each in top["first"]["items"] if each["id"] == "urn:r")
    item[key] = value
    record = loaded(json.dumps(top).encode()).record
    changed, _ = Put(Part.REPLIES, "urn:r", record.replies["urn:r"]._replace(note="so")).apply(
        record
    )
    after = json.loads(dumped(changed, terms))["first"]["items"][1]
    assert after[key] == value
    assert after["body"][0]["value"] == "so"


def test_what_others_put_beside_a_body_goes_with_it_and_their_own_bodies_stay(terms, good):
    top = deepcopy(good)
    note = top["first"]["items"][0]
    image = {"type": "Image", "id": "https://example.org/x.png"}
    note["body"] = [{**note["body"][0], "language": "en"}, image]
    record = loaded(json.dumps(top).encode()).record
    (old,) = record.annotations.values()
    emptied, _ = Put(Part.ANNOTATIONS, old.id, old._replace(note="")).apply(record)
    assert json.loads(dumped(emptied, terms))["first"]["items"][0]["body"] == [image]


def test_two_kept_texts_of_one_name_both_stay(terms, good):
    top = deepcopy(good)
    (kept,) = top["tcr:texts"]
    other = {**kept, "value": ["AAAA", *kept["value"]]}
    top["tcr:texts"].append(other)
    assert saved(terms, top)["tcr:texts"] == [kept, other]


def test_a_text_that_only_a_foreign_item_points_at_stays(terms, good):
    top = deepcopy(good)
    kept = {**top["tcr:texts"][0], "sha256": "ab" * 32}
    top["tcr:texts"].append(kept)
    assert kept not in saved(terms, top)["tcr:texts"]
    foreign = {"type": "Other", "target": {"source": "urn:sha256:" + "ab" * 32}}
    top["first"]["items"].append(foreign)
    assert kept in saved(terms, top)["tcr:texts"]


def test_others_context_stays_beside_ours(terms, good):
    for context in (
        ["http://www.w3.org/ns/anno.jsonld", {"tcr": "urn:tcreader:ns#", "ex": "urn:ex#"}],
        [{"ex": "urn:ex#"}, *good["@context"]],
    ):
        assert saved(terms, {**good, "@context": context})["@context"] == context
    plain = saved(terms, {**good, "@context": "http://www.w3.org/ns/anno.jsonld"})
    assert plain["@context"] == good["@context"]
    assert SET_ASIDE not in plain


def test_nulls_among_the_items_stay_in_their_places(terms, good):
    top = deepcopy(good)
    items = top["first"]["items"]
    top["first"]["items"] = [None, items[0], None, None, *items[1:], None]
    assert saved(terms, top)["first"]["items"] == top["first"]["items"]
