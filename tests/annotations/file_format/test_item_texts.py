from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import DOCUMENT, Annotation, Color, Part, Put, Record
from tcreader.annotations.file_format import dumped, loaded
from tcreader.annotations.file_format import item_texts as module
from tcreader.annotations.file_format.item_texts import ItemTexts, taken_apart, text_of, utf8
from tcreader.annotations.file_format.items import item_of
from tcreader.annotations.file_format.json_text import encoded
from tcreader.annotations.record import ForeignItem


@pytest.fixture(scope="module")
def thousand(terms, note_on):
    target = note_on(terms, "不承担").target
    return Record(
        annotations={
            f"urn:uuid:{n}": Annotation(f"urn:uuid:{n}", target, Color.PINK, f"note {n}", ("a",))
            for n in range(1000)
        }
    )


@pytest.fixture
def rendered(monkeypatch):
    """The items whose text was made anew."""
    all_items = []

    def text_of_and_tell(items):
        all_items.extend(items)
        return text_of(items)

    monkeypatch.setattr(module, "text_of", text_of_and_tell)
    return all_items


@given(st.text())
def test_both_writers_write_the_same(words):
    note = Annotation("urn:a", DOCUMENT, note=words, tags=(words + "x",))
    assert text_of([note]) == utf8(encoded(item_of(note), " " * 6))


@pytest.mark.parametrize("count", [1, 2, 49, 50, 51, 99, 100, 101, 1000])
def test_any_number_of_items_is_laid_out_as_json_would_be(terms, thousand, count):
    some = Record(annotations=dict(list(thousand.annotations.items())[:count]))
    data = dumped(some, terms)
    assert json.dumps(json.loads(data), ensure_ascii=False, indent=2).encode() + b"\n" == data


def test_after_a_load_only_the_run_that_changed_is_written_anew(terms, thousand, rendered):
    texts = ItemTexts()
    record = loaded(dumped(thousand, terms), texts).record
    rendered.clear()
    note = record.annotations["urn:uuid:500"]
    changed, _ = Put(Part.ANNOTATIONS, note.id, note._replace(note="changed")).apply(record)
    data = dumped(changed, terms, texts)
    assert "changed" in [item.note for item in rendered]
    assert len(rendered) < 100
    assert data == dumped(changed, terms)
    rendered.clear()
    assert dumped(changed, terms, texts) == data
    assert not rendered


def test_thirty_random_changes_give_what_writing_all_anew_gives(terms, thousand):
    chance = random.Random(7)  # noqa: S311 - nothing is kept secret by it
    texts = ItemTexts()
    record = loaded(dumped(thousand, terms, texts), texts).record
    for step in range(30):
        keys = list(record.annotations)
        key = chance.choice(keys)
        note = record.annotations[key]
        put = chance.choice(
            [
                Put(Part.ANNOTATIONS, key, None),
                Put(Part.ANNOTATIONS, key, note._replace(note=f"{step}")),
                Put(Part.ANNOTATIONS, f"urn:{step}", note._replace(id=f"urn:{step}"), key),
            ]
        )
        record, _ = put.apply(record)
        assert dumped(record, terms, texts) == dumped(record, terms)


def test_a_new_note_is_all_that_is_written_anew(terms, thousand, rendered):
    texts = ItemTexts()
    record = loaded(dumped(thousand, terms), texts).record
    note = record.annotations["urn:uuid:500"]._replace(id="urn:new")
    more, _ = Put(Part.ANNOTATIONS, note.id, note).apply(record)
    rendered.clear()
    dumped(more, terms, texts)
    assert rendered == [note]


@pytest.mark.parametrize("foreign", ['{"type": "Other"}', "1e400", "null", '{"a": 1.10}'])
def test_what_others_wrote_among_ours_is_written_as_it_was(terms, thousand, foreign):
    data = dumped(thousand, terms)
    cut = data.index(b'      {\n        "id": "urn:uuid:500"')
    mixed = data[:cut] + f"      {foreign},\n".encode() + data[cut:]
    texts = ItemTexts()
    record = loaded(mixed, texts).record
    assert record.annotations == thousand.annotations
    again = dumped(record, terms, texts)
    assert json.loads(again)["first"] == json.loads(mixed)["first"]
    assert foreign.encode() in again or json.loads(foreign) in json.loads(again)["first"]["items"]


def test_one_item_twice_is_written_twice(terms):
    foreign = ForeignItem({"type": "Other"})
    record = Record(slots=(foreign, foreign))
    assert json.loads(dumped(record, terms))["first"]["items"] == [foreign.value] * 2


def test_a_file_of_another_layout_is_not_taken_apart(terms, thousand):
    top = json.loads(dumped(thousand, terms))
    for indent in (None, 0, 1, 3, "\t"):
        assert taken_apart(json.dumps(top, indent=indent).encode()) is None


def test_a_load_keeps_the_layout_that_an_item_had(terms, thousand):
    """Another program may have put an item's keys in another order."""
    data = dumped(Record(annotations={"urn:uuid:0": thousand.annotations["urn:uuid:0"]}), terms)
    line = b'        "type": "Annotation",\n'
    moved = data.replace(line, b"").replace(b'      {\n        "id"', b"      {\n" + line + b'        "id"')  # fmt: skip
    texts = ItemTexts()
    assert dumped(loaded(moved, texts).record, terms, texts) == moved
