"""``tcreader annotate`` and ``annotations``: written, found again, listed."""

import dataclasses
import json

import pytest

from tcreader.annotations import Position, Reply, Reviewer, ReviewFile, StanceText
from tcreader.formats import read
from tcreader.review import Author, Identity, open_review


def test_a_note_is_kept_and_listed_with_its_place(tcreader, agreement):
    done = tcreader(
        *(
            "annotate",
            agreement,
            "--quote",
            "蓝港不承担任何责任",
            "--note",
            "须谈",
            "--color",
            "pink",
        ),
        *("--tag", "a", "--tag", "b", "--author", "陈"),
    )
    assert (done.code, done.err) == (0, "")
    (item,) = tcreader("annotations", agreement, "--json").json
    assert done.out.startswith(item["id"])
    assert item["type"] == "Annotation"
    assert item["creator"]["name"] == "陈"
    assert item["tcr:color"] == "pink"
    assert [body["value"] for body in item["body"]] == ["须谈", "a", "b"]
    placed = item["tcr:placed"]
    assert list(placed) == ["start", "end", "clause", "state"]
    assert (placed["clause"], placed["state"]) == ("1.2", "placed")
    selectors = {each["type"]: each for each in item["target"]["selector"]}
    assert selectors["TextQuoteSelector"]["exact"] == "蓝港不承担任何责任"
    assert placed["end"] - placed["start"] == len("蓝港不承担任何责任")


def test_replies_are_listed_below_what_they_answer(tcreader, agreement):
    assert tcreader("annotate", agreement, "--clause", "1.3", "--note", "删").code == 0
    store = ReviewFile(agreement)
    record = store.load()
    (note,) = record.annotations.values()
    reply = Reply("urn:uuid:reply", note.id, "同意", note.creator, note.created, note.modified)
    store.save(dataclasses.replace(record, replies={reply.id: reply}), read(agreement))
    listed = tcreader("annotations", agreement)
    assert (listed.code, listed.err) == (0, "")
    first, second, _, total = listed.out.splitlines()
    assert first.split()[:2] == ["1.3", "note"]
    assert second.split() == ["1.3", "reply", "同意"]
    assert total == "1 annotation, 1 reply."


def test_a_clause_and_the_document_can_be_noted_too(tcreader, agreement):
    assert tcreader("annotate", agreement, "--clause", "1.3", "--note", "删").code == 0
    assert tcreader("annotate", agreement, "--note", "全文", "--tag", "t").code == 0
    document, clause = tcreader("annotations", agreement, "--json").json
    assert document["tcr:placed"] == {"start": None, "end": None, "clause": None, "state": "placed"}
    assert clause["tcr:placed"]["clause"] == "1.3"


def test_words_at_several_places_are_refused_with_their_number(tcreader, agreement):
    outcome = tcreader("annotate", agreement, "--quote", "蓝港")
    assert (outcome.code, outcome.out) == (1, "")
    assert "4 places" in outcome.err
    assert outcome.err.count("\n") == 1
    assert not agreement.with_name("parking.md.review.json").exists()


@pytest.mark.parametrize(
    "context", [["--prefix", "丢失的，"], ["--suffix", "不承担"], ["--clause", "1.2"]]
)
def test_context_tells_them_apart(tcreader, agreement, context):
    assert tcreader("annotate", agreement, "--quote", "蓝港", *context).code == 0
    (item,) = tcreader("annotations", agreement, "--json").json
    assert item["tcr:placed"]["clause"] == "1.2"


def test_white_space_in_a_quote_stands_for_any_white_space(tcreader, agreement):
    assert tcreader("annotate", agreement, "--quote", "易燃物的。 上述情形").code == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--quote", "没有这句"], "aren't in the agreement"),
        (["--quote", "违约金", "--clause", "1.2"], "aren't in the agreement"),
        (["--quote", "违约金", "--clause", "9"], "no clause '9'"),
    ],
)
def test_what_is_not_there_is_told(tcreader, agreement, options, words):
    outcome = tcreader("annotate", agreement, *options)
    assert outcome.code == 1
    assert words in outcome.err


@pytest.mark.parametrize(
    "options", [[], ["--clause", "1.2"], ["--quote", "违约金", "--color", "red"]]
)
def test_nothing_to_write_is_wrong_usage(tcreader, agreement, options):
    assert tcreader("annotate", agreement, *options).code == 2


def test_a_note_whose_words_are_gone_comes_last(tcreader, agreement):
    tcreader("annotate", agreement, "--quote", "蓝港不承担任何责任", "--note", "甲")
    tcreader("annotate", agreement, "--quote", "违约金", "--note", "乙")
    text = agreement.read_text(encoding="utf-8")
    agreement.write_text(
        text.replace("1.2 车辆丢失的，**蓝港不承担任何责任**。\n", ""), encoding="utf-8"
    )
    listed = tcreader("annotations", agreement, "--json").json
    assert [each["tcr:placed"]["state"] for each in listed][-1] == "orphaned"
    assert listed[-1]["body"][0]["value"] == "甲"
    assert "1 without a place" in tcreader("annotations", agreement).out


def test_the_review_file_is_the_one_that_the_window_reads(tcreader, agreement):
    tcreader("annotate", agreement, "--quote", "违约金", "--note", "乙")
    file = json.loads(agreement.with_name("parking.md.review.json").read_bytes())
    assert file["type"] == "AnnotationCollection"
    assert file["total"] == 1


def test_no_annotations_are_an_empty_list(tcreader, agreement):
    assert tcreader("annotations", agreement, "--json").json == []
    assert tcreader("annotations", agreement).out == "0 annotations.\n"


def test_who_signs_is_whom_the_window_knows(tcreader, agreement):
    Identity().rename("Ada")
    for options in ([], ["--author", "Ada"], ["--author", "陈"]):
        tcreader("annotate", agreement, "--note", "全文", *options)
    items = tcreader("annotations", agreement, "--json").json
    own, named, other = (item["creator"] for item in items)
    assert own == named
    assert (own["id"], own["name"]) == (Identity().id, "Ada")
    assert other["id"] != own["id"]


def test_what_is_to_be_done_about_a_flag_is_listed(tcreader, agreement):
    review, author = open_review(agreement), Author(Reviewer("urn:chen", "Chen"))
    key = review.findings[0].id
    for make in (
        lambda it: author.take_position(it, [key], Position.NEGOTIATE),
        lambda it: author.word(it, key, StanceText.PROPOSED, "以费用为限"),
        lambda it: author.word(it, key, StanceText.FALLBACK, "两倍亦可"),
    ):
        review, _ = review.apply(make(review))
    ReviewFile(agreement).save(review.record, review.agreement)
    (item,) = tcreader("annotations", agreement, "--json").json
    assert item["tcr:position"] == "negotiate"
    assert item["tcr:fallback"] == "两倍亦可"
    assert item["body"][-1] == {
        "type": "TextualBody",
        "value": "以费用为限",
        "purpose": "editing",
    }
    assert "kept, negotiate" in tcreader("annotations", agreement).out
