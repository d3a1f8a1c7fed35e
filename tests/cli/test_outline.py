"""``tcreader outline``: the JSON contract key by key, and what people read."""

import hashlib


def test_the_json_has_exactly_the_promised_shape(tcreader, agreement):
    outcome = tcreader("outline", agreement, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    outline = outcome.json
    assert list(outline) == ["source", "title", "text_length", "clauses", "disorder"]
    assert outline["source"] == {
        "path": str(agreement),
        "sha256": hashlib.sha256(agreement.read_bytes()).hexdigest(),
        "format": "markdown",
        "encoding": "utf-8",
        "language": "zh",
    }
    assert outline["title"] == "车位租用协议"
    for clause in outline["clauses"]:
        assert {name: type(value) for name, value in clause.items() if name != "parent"} == {
            "id": str,
            "label": str,
            "title": str,
            "kind": str,
            "level": int,
            "start": int,
            "end": int,
            "text": str,
        }


def test_the_clauses_are_the_tree_in_document_order(tcreader, agreement):
    clauses = tcreader("outline", agreement, "--json").json["clauses"]
    assert [(each["id"], each["parent"], each["kind"]) for each in clauses] == [
        ("1", None, "heading"),
        ("1.1", "1", "clause"),
        ("1.2", "1", "clause"),
        ("1.3", "1", "clause"),
        ("1.3(1)", "1.3", "item"),
        ("1.3(2)", "1.3", "item"),
        ("3", None, "clause"),
    ]
    lead_in = clauses[3]
    assert lead_in["text"].startswith("1.3 有下列情形之一的")
    assert lead_in["text"].endswith("上述情形均适用前款。")
    assert "易燃物" not in lead_in["text"]


def test_disorder_names_clause_and_kind(tcreader, agreement):
    (disorder,) = tcreader("outline", agreement, "--json").json["disorder"]
    assert list(disorder) == ["clause", "kind", "message"]
    assert (disorder["clause"], disorder["kind"]) == ("3", "skipped")


def test_people_see_an_indented_tree(tcreader, agreement):
    lines = tcreader("outline", agreement).out.splitlines()
    assert lines[0] == "车位租用协议"
    assert lines[1].startswith("markdown, utf-8, zh, ")
    assert "    1.2      车辆丢失的，蓝港不承担任何责任。" in lines
    assert "The numbering is out of order in the source:" in lines
