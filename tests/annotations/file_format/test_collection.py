from __future__ import annotations

import dataclasses
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import (
    EMPTY,
    Annotation,
    Color,
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
    Reviewer,
    Stance,
    Standpoint,
    Target,
    TargetKind,
    Verdict,
    clause_target,
    document_target,
    words_target,
)
from tcreader.annotations.file_format import SCHEMA, NotAReview, dumped, loaded, with_text
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.record import ForeignItem

text = st.text(max_size=12)
stamps = st.sampled_from(["", "2026-01-05T08:30:00Z"])
people = st.none() | st.builds(Reviewer, st.sampled_from(["urn:a", "urn:b"]), st.just("Li 李"))
spans = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: Span(*sorted(pair)))
digests = st.sampled_from(["", "ab" * 32])
targets = st.builds(
    Target,
    st.sampled_from([TargetKind.WORDS, TargetKind.CLAUSE]),
    text,
    text,
    text,
    st.none() | spans,
    st.none() | text,
    digests,
) | st.builds(Target, st.just(TargetKind.DOCUMENT), source=digests)
tags = st.lists(text.filter(bool), max_size=3, unique=True).map(tuple)
annotations = st.builds(
    Annotation,
    st.uuids().map(lambda uuid: uuid.urn),
    targets,
    st.none() | st.sampled_from(Color),
    text,
    tags,
    people,
    stamps,
    stamps,
    people,
    st.booleans(),
)
replies = st.builds(
    Reply,
    st.uuids().map(lambda uuid: uuid.urn),
    text,
    text,
    people,
    stamps,
    stamps,
    st.booleans(),
    st.none() | st.sampled_from(Color),
    tags,
)
stances = st.builds(
    Stance,
    st.none() | st.sampled_from(Position),
    st.none() | st.sampled_from(Priority),
    *[text] * 4,
)
decisions = st.builds(
    FlagDecision,
    st.uuids().map(lambda uuid: uuid.urn),
    text,
    targets,
    st.none() | st.sampled_from(Verdict),
    text,
    st.none() | text.filter(bool),
    st.none() | st.sampled_from(["low", "medium", "high"]),
    people,
    stamps,
    st.lists(text, max_size=3).map(tuple),
    stances,
    text,
)
hand_flags = st.builds(
    HandFlag,
    st.uuids().map(lambda uuid: uuid.urn),
    targets,
    text.filter(bool),
    st.sampled_from(["low", "medium", "high"]),
    people,
    stamps,
    stamps,
    people,
    stances,
)
marks = st.builds(ReadingMark, st.sampled_from(list(ReadingState)[1:]), text, people, stamps)
records = st.builds(
    Record,
    st.lists(annotations, max_size=4).map(lambda some: {each.id: each for each in some}),
    st.lists(replies, max_size=3).map(lambda some: {each.id: each for each in some}),
    st.lists(decisions, max_size=3).map(lambda some: {each.id: each for each in some}),
    st.lists(hand_flags, max_size=3).map(lambda some: {each.id: each for each in some}),
    st.dictionaries(text, marks, max_size=3),
    st.dictionaries(text, text, max_size=3),
    st.builds(
        Standpoint,
        st.sampled_from(["business", "consumer"]),
        st.lists(text, max_size=2, unique=True).map(tuple),
        st.lists(text, max_size=2, unique=True).map(tuple),
    ),
)
names = st.text("abxyz:", min_size=1, max_size=6).map(lambda name: f"other:{name}")
foreign = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)


def parts(record):
    """What a record says, order included."""
    entries = [list(getattr(record, part.value).items()) for part in Part]
    return entries, record.standpoint


def as_json(data):
    return json.loads(data.decode("utf-8"))


@pytest.fixture(scope="module")
def full(terms, note_on):
    """A record with one of everything."""
    note = note_on(terms, "不承担")._replace(tags=("counterparty", "问对方"))
    highlight = note_on(terms, "随时修改", note="", number=2)._replace(color=Color.BLUE)
    clause = note_on(terms, "终止", number=3)._replace(
        target=clause_target(terms, terms.outline.clauses[8].id), color=None
    )
    document = note_on(terms, "条款", number=4)._replace(target=document_target(terms), color=None)
    words = words_target(terms, Span(10, 14))
    return Record(
        annotations={each.id: each for each in (note, highlight, clause, document)},
        replies={"urn:uuid:7": Reply("urn:uuid:7", note.id, "agreed", note.creator, lost=True)},
        decisions={
            "urn:uuid:8": FlagDecision(
                "urn:uuid:8", "f1", words, Verdict.DISMISSED, "agreed elsewhere", settles=("urn:x",)
            )
        },
        hand_flags={"urn:uuid:9": HandFlag("urn:uuid:9", words, "unilateral-change", "high")},
        reading={"1.": ReadingMark(ReadingState.READ, "abc", note.creator)},
        deleted={"urn:uuid:6": "2026-01-05T08:30:00Z"},
        standpoint=Standpoint("consumer", ("服务商",)),
    )


@given(records)
def test_a_record_comes_back_as_it_was(terms, record):
    assert parts(loaded(dumped(record, terms)).record) == parts(record)


@given(records)
def test_saving_again_changes_no_byte(terms, record):
    data = dumped(record, terms)
    assert dumped(loaded(data).record, terms) == data


@given(st.data())
@settings(max_examples=150)
def test_what_others_write_survives_in_meaning_and_order(terms, full, data):
    top = as_json(dumped(full, terms))
    before = json.dumps(top)
    for _ in range(data.draw(st.integers(1, 5))):
        _scribble(top, data)
    again = as_json(dumped(loaded(json.dumps(top).encode()).record, terms))
    top["total"] = len(top["first"]["items"])
    assert again == top
    assert json.dumps(top) != before
    assert [json.dumps(item, sort_keys=True) for item in again["first"]["items"]] == [
        json.dumps(item, sort_keys=True) for item in top["first"]["items"]
    ]


def _scribble(top, data):
    """Write something into a review file as another program would."""
    item = data.draw(st.sampled_from(top["first"]["items"]))
    objects = [top, top["generator"], top["tcr:source"], top["tcr:standpoint"], top["first"]]
    if isinstance(item, dict) and isinstance(item.get("target"), dict):
        objects += [
            item,
            item["target"],
            *item["target"].get("selector", []),
            *item.get("body", []),
        ]
    match data.draw(st.sampled_from(["key", "item", "body", "selector"])):
        case "item":
            where = data.draw(st.integers(0, len(top["first"]["items"])))
            top["first"]["items"].insert(where, data.draw(foreign))
        case "body" if isinstance(item, dict) and "body" in item:
            item["body"].insert(0, {"type": "Image", "other:x": data.draw(foreign)})
        case "selector" if item in objects and "selector" in item["target"]:
            item["target"]["selector"].append({"type": "XPathSelector", "value": "/p[1]"})
        case _:
            chosen = data.draw(
                st.sampled_from([each for each in objects if isinstance(each, dict)])
            )
            chosen[data.draw(names)] = data.draw(foreign)


# The shape


def test_it_is_a_w3c_collection_with_its_page_inside(terms, full):
    top = as_json(dumped(full, terms))
    assert top["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert top["type"] == "AnnotationCollection"
    assert top["id"].startswith("urn:uuid:")
    assert top["generator"]["name"] == "tcreader"
    assert top["tcr:schema"] == SCHEMA
    assert top["total"] == len(top["first"]["items"]) == 7
    assert top["first"]["type"] == "AnnotationPage"
    assert "@context" not in top["first"]
    assert top["tcr:source"]["sha256"] == terms.source.sha256
    assert top["tcr:reading"]["1."]["state"] == "read"
    assert top["tcr:deleted"] == {"urn:uuid:6": "2026-01-05T08:30:00Z"}
    assert [person["name"] for person in top["tcr:reviewers"]] == ["Li"]


def test_an_item_is_a_w3c_annotation_with_both_selectors(terms, full):
    item = as_json(dumped(full, terms))["first"]["items"][0]
    assert item["motivation"] == "commenting"
    assert item["created"].endswith("Z")
    assert [body["purpose"] for body in item["body"]] == ["commenting", "tagging", "tagging"]
    assert item["body"][0]["format"] == "text/markdown"
    quote, position, fragment = item["target"]["selector"]
    assert quote["type"] == "TextQuoteSelector"
    assert len(quote["prefix"]) >= 32
    assert quote["exact"] == terms.text[position["start"] : position["end"]]
    assert fragment["type"] == "FragmentSelector"
    assert item["tcr:color"] == "yellow"


def test_a_highlight_has_no_body(terms, full):
    item = as_json(dumped(full, terms))["first"]["items"][1]
    assert item["motivation"] == "highlighting"
    assert "body" not in item


def test_an_empty_review_has_no_page(terms):
    top = as_json(dumped(EMPTY, terms))
    assert top["total"] == 0
    assert "first" not in top


def test_the_reviewed_text_is_kept_inside(terms, full):
    record = loaded(dumped(full, terms)).record
    (kept,) = record.texts.values()
    assert kept.text() == terms.text


def test_an_older_text_is_kept_as_long_as_something_points_at_it(terms, full, agreement_of):
    newer = agreement_of(terms.text + "\n8. 其他 无。")
    record = loaded(dumped(full, terms)).record
    assert len(with_text(record, newer).texts) == 2
    assert (
        len(
            with_text(
                dataclasses.replace(record, annotations={}, decisions={}, hand_flags={}), newer
            ).texts
        )
        == 1
    )


def test_a_person_can_read_it(terms, full):
    text_ = dumped(full, terms).decode("utf-8")
    assert text_.endswith("}\n")
    assert '"exact": "不承担"' in text_
    assert '\n  "type": "AnnotationCollection",\n' in text_
    assert '\n      {\n        "id": "urn:uuid:' in text_
    assert json.dumps(json.loads(text_), ensure_ascii=False, indent=2) + "\n" == text_


def test_a_small_change_makes_a_small_diff(terms, full):
    before = loaded(dumped(full, terms)).record
    note = next(iter(before.annotations.values()))
    after, _ = Put(Part.ANNOTATIONS, note.id, note._replace(note="because")).apply(before)
    old, new = dumped(before, terms).splitlines(), dumped(after, terms).splitlines()
    assert len(old) == len(new)
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 1


def test_a_new_annotation_stands_at_the_end(terms, full, note_on):
    before = loaded(dumped(full, terms)).record
    new = note_on(terms, "争议", number=8)
    after, _ = Put(Part.ANNOTATIONS, new.id, new).apply(before)
    ids = [item["id"] for item in as_json(dumped(after, terms))["first"]["items"]]
    assert ids[:-1] == [item["id"] for item in as_json(dumped(full, terms))["first"]["items"]]
    assert ids[-1] == new.id


# What is wrong


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe\x00",
        b'{"type": "AnnotationCollection"}',
        b'{"type": "AnnotationCollection", "tcr:schema": "1"}',
        b'{"type": "AnnotationCollection", "tcr:schema": 0}',
        b'{"type": "AnnotationCollection", "tcr:schema": true}',
        b'{"type": "AnnotationCollection", "tcr:schema": 1, "first": {"items": 3}}',
        b'{"type": "AnnotationCollection", "tcr:schema": 1, "first": "urn:x"}',
        b"[" * 100_000,
        b'{"type": "AnnotationCollection", "tcr:schema": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_review_is_refused(data):
    with pytest.raises(NotAReview):
        loaded(data)


@given(st.binary(max_size=60) | foreign.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_refused_in_words(data):
    with pytest.raises(NotAReview):
        loaded(data)


WRONG_ITEMS = [
    "urn:uuid:an-iri-alone",
    7,
    {"type": "Annotation"},
    {"type": ["Annotation"], "id": "urn:x", "motivation": "commenting", "target": "urn:y"},
    {"type": "Annotation", "id": "urn:x", "motivation": "questioning", "target": {"source": "urn:sha256:"}},
    {"type": "Annotation", "id": 5, "motivation": "commenting", "target": {"source": "urn:sha256:"}},
    {"type": "Annotation", "id": "urn:x", "motivation": "commenting", "target": {"source": "urn:sha256:"},
     "tcr:color": "mauve"},
    {"type": "Annotation", "id": "urn:x", "motivation": "commenting",
     "target": {"source": "urn:sha256:", "selector": [{"type": "TextQuoteSelector", "exact": "a"},
                                                      {"type": "TextPositionSelector", "start": 9, "end": -1}]}},
    {"type": "Annotation", "id": "urn:x", "motivation": "classifying", "target": {"source": "urn:sha256:"},
     "tcr:severity": "dire", "body": []},
    {"type": "Annotation", "id": "urn:x", "motivation": "commenting", "target": {"source": "urn:sha256:"},
     "body": "a word"},
]  # fmt: skip


@pytest.mark.parametrize("item", WRONG_ITEMS)
def test_an_item_that_is_not_understood_is_kept_whole(terms, item):
    top = as_json(dumped(EMPTY, terms)) | {
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": [item]}
    }
    record = loaded(json.dumps(top).encode()).record
    assert record.slots == (ForeignItem(item),)
    assert not record.annotations
    assert as_json(dumped(record, terms))["first"]["items"] == [item]


def test_the_second_of_two_with_one_id_is_kept_but_not_shown(terms, note_on, record_of):
    top = as_json(dumped(record_of(note_on(terms, "不承担")), terms))
    twin = json.loads(json.dumps(top["first"]["items"][0]))
    twin["body"][0]["value"] = "another"
    top["first"]["items"].append(twin)
    record = loaded(json.dumps(top).encode()).record
    assert [note.note for note in record.annotations.values()] == ["why?"]
    assert len(as_json(dumped(record, terms))["first"]["items"]) == 2


def test_a_deep_value_of_others_is_carried(terms, note_on, record_of):
    note = note_on(terms, "不承担")
    deep = "[" * 100_000 + "]" * 100_000
    data = dumped(record_of(note), terms).replace(
        b'"tcr:color": "yellow"', b'"tcr:color": "yellow", "__proto__": ' + deep.encode()
    )
    record = loaded(data).record
    assert record.annotations[note.id].note == "why?"
    again = dumped(record, terms)
    assert deep.strip("[]") == ""
    assert again.count(b"[") == data.count(b"[")
    assert loaded(again).record == record
    changed = record_of(note._replace(unknown=record.annotations[note.id].unknown, note="so"))
    assert dumped(changed, terms).count(b"[") == data.count(b"[")


def test_half_a_surrogate_pair_is_written_as_an_escape(terms, note_on, record_of):
    data = dumped(record_of(note_on(terms, "不承担", note="\ud83d half")), terms)
    (note,) = loaded(data).record.annotations.values()
    assert note.note == "\ud83d half"


def test_a_byte_order_mark_is_overlooked(terms):
    assert loaded(b"\xef\xbb\xbf" + dumped(EMPTY, terms)).schema == SCHEMA


def test_a_later_version_is_read_as_far_as_it_is_understood(terms, full):
    top = as_json(dumped(full, terms)) | {"tcr:schema": SCHEMA + 1}
    file = loaded(json.dumps(top).encode())
    assert file.schema == SCHEMA + 1
    assert len(file.record.annotations) == 4


def test_a_kept_text_that_swells_without_end_is_refused(monkeypatch):
    monkeypatch.setattr("tcreader.annotations.kept_text._MOST", 1000)
    with pytest.raises(ValueError, match="too long"):
        KeptText.of("a" * 5000).text()


@pytest.mark.parametrize("lines", [("!!",), ("AAAA",), ()])
def test_a_damaged_kept_text_is_refused(lines):
    with pytest.raises(ValueError, match=r".+"):
        KeptText(lines).text()


def test_ten_thousand_annotations_are_read_in_less_than_a_second(terms, note_on):
    target = note_on(terms, "不承担").target
    record = Record(
        annotations={
            f"urn:uuid:{n}": Annotation(f"urn:uuid:{n}", target, Color.PINK, f"note {n}", ("a",))
            for n in range(10_000)
        }
    )
    data = dumped(record, terms)
    began = time.process_time()
    again = loaded(data).record
    assert time.process_time() - began < 1
    assert len(again.annotations) == 10_000
    assert again.annotations["urn:uuid:5"].target == target
