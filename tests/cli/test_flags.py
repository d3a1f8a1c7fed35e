"""``tcreader flags``: the JSON contract key by key, the filters, several files."""

import json

import pytest

from tcreader.cli.audit_words import SENTENCES
from tcreader.exports.labels import load_labels
from tcreader.flags import load_taxonomy

FLAG = {
    "id": str,
    "clause": str,
    "category": str,
    "class": str,
    "severity": str,
    "prominence": str,
    "quote": str,
    "start": int,
    "end": int,
    "sentence": dict,
    "rule": str,
    "reasons": list,
    "basis": list,
    "setting": dict,
}


def test_the_json_has_exactly_the_promised_shape(tcreader, agreement):
    outcome = tcreader("flags", agreement, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found = outcome.json
    assert list(found) == ["source", "party", "parties", "flags", "audit"]
    assert list(found["source"]) == ["path", "sha256", "format", "encoding", "language"]
    assert found["party"] == "business"
    assert found["parties"] == {"drafter": ["蓝港"], "counterparty": ["您"]}
    assert list(found["audit"])[:5] == [
        "emphasis_share",
        "declares_marking",
        "marks_lost_possible",
        "counts",
        "notices",
    ]
    assert found["flags"]
    for flag in found["flags"]:
        assert flag.pop("inherited_from") is None or flag["clause"]
        assert {name: type(value) for name, value in flag.items()} == FLAG
        assert list(flag["sentence"]) == ["start", "end"]


def test_the_audit_lists_what_it_counts(tcreader, agreement):
    found = tcreader("flags", agreement, "--json").json
    audit = found["audit"]
    assert {name: len(cell) for name, cell in audit["cells"].items()} == audit["counts"]
    listed = {
        flag
        for name in ("marked_risky", "unmarked_risky")
        for entry in audit["cells"][name]
        for flag in entry["flags"]
    }
    assert listed == {flag["id"] for flag in found["flags"]}
    assert all(0 <= flag["setting"]["coverage"] <= 1 for flag in found["flags"])


def test_flags_point_into_the_text_of_the_outline(tcreader, agreement):
    clauses = {
        clause["id"]: clause for clause in tcreader("outline", agreement, "--json").json["clauses"]
    }
    taxonomy = load_taxonomy()
    for flag in tcreader("flags", agreement, "--json").json["flags"]:
        clause = clauses[flag["clause"]]
        assert clause["start"] <= flag["start"] < flag["end"] <= clause["end"]
        assert flag["end"] - flag["start"] == len(flag["quote"])
        assert flag["quote"] in clause["text"]
        assert flag["sentence"]["start"] <= flag["start"] <= flag["sentence"]["end"]
        assert flag["class"] == taxonomy.class_of(flag["category"])


def test_severity_and_category_filter(tcreader, agreement):
    def categories(*options):
        return [
            each["category"]
            for each in tcreader("flags", agreement, "--json", *options).json["flags"]
        ]

    assert {"liability-exclusion", "unilateral-termination", "penalty"} <= set(categories())
    assert set(categories("--category", "penalty")) == {"penalty"}
    two = categories("--category", "penalty", "--category", "liability-exclusion")
    assert set(two) == {"penalty", "liability-exclusion"}
    found = tcreader("flags", agreement, "--json", "--min-severity", "high").json["flags"]
    assert {each["severity"] for each in found} == {"high"}


def test_the_party_is_passed_on(tcreader, agreement):
    assert tcreader("flags", agreement, "--json", "--party", "consumer").json["party"] == "consumer"


def test_several_files_are_a_line_each_and_a_bad_one_stops_nothing(tcreader, agreement, tmp_path):
    missing = tmp_path / "missing.md"
    outcome = tcreader("flags", agreement, missing, agreement, "--json")
    assert outcome.code == 1
    objects = [json.loads(line) for line in outcome.out.splitlines()]
    assert [each["source"]["path"] for each in objects] == [str(agreement)] * 2
    assert outcome.err.count("\n") == 1
    assert "missing.md" in outcome.err


def test_people_see_severity_clause_prominence_category_and_words(tcreader, agreement):
    lines = tcreader("flags", agreement).out.splitlines()
    assert lines[0] == f"{agreement}: 车位租用协议"
    assert lines[1] == "drafter 蓝港; counterparty 您; the customer is a business"
    (line,) = [line for line in lines if "责任免除" in line]
    assert line.split() == ["high", "1.2", "marked", "责任免除", "蓝港不承担任何责任"]


@pytest.mark.parametrize(
    "options",
    [["--category", "nonsense"], ["--party", "x"], ["--min-severity", "x"], ["--rules", "x"]],
)
def test_wrong_values_are_wrong_usage(tcreader, agreement, options):
    outcome = tcreader("flags", agreement, *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Error: " in outcome.err


def test_a_wrong_rule_is_told_in_a_line(tcreader, agreement, tmp_path):
    rules = tmp_path / "own" / "zh"
    rules.mkdir(parents=True)
    (rules / "penalty.toml").write_text("not toml at all [", encoding="utf-8")
    outcome = tcreader("flags", agreement, agreement, "--rules", rules.parent)
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "penalty.toml" in outcome.err


def test_an_explanation_names_the_rule_and_what_became_of_it(tcreader, agreement, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    outcome = tcreader("flags", agreement, "--explain", "--category", "liability-exclusion")
    (line,) = [line for line in outcome.out.splitlines() if "zh/liability-exclusion/" in line]
    assert line.split()[0] == "flagged"
    assert line.endswith("the words match.")


def test_an_explanation_speaks_the_language_of_the_person(tcreader, agreement, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    outcome = tcreader("flags", agreement, "--explain", "--category", "liability-exclusion")
    (line,) = [line for line in outcome.out.splitlines() if "zh/liability-exclusion/" in line]
    assert line.split()[0] == "已标注"
    assert line.endswith("用语相符。")


def test_programs_get_the_explanation_beside_the_flags(tcreader, agreement):
    outcome = tcreader("flags", agreement, "--explain", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    verdicts = [each for sentence in outcome.json["sentences"] for each in sentence["verdicts"]]
    assert {each["rule"] for each in verdicts if each["flagged"]} == {
        flag["rule"] for flag in outcome.json["flags"]
    }
    assert list(verdicts[0]) == [
        "rule",
        "flagged",
        "outcome",
        "detail",
        "because",
        "start",
        "end",
    ]
    assert "sentences" not in tcreader("flags", agreement, "--json").json


def test_the_overview_adds_rights_and_references(tcreader, tmp_path):
    path = tmp_path / "terms.md"
    path.write_text("1. We may charge you. You must follow the Refund Policy.\n", encoding="utf-8")
    found = tcreader("flags", path, "--json", "--overview").json
    assert [(one["side"], one["modality"], one["quote"]) for one in found["rights"]] == [
        ("drafter", "may", "We may charge you"),
        ("customer", "must", "You must follow the Refund Policy"),
    ]
    (policy,) = found["references"]
    assert (policy["name"], policy["kind"], len(policy["places"])) == (
        "Refund Policy",
        "document",
        1,
    )


def test_the_parties_can_be_named(tcreader, tmp_path):
    path = tmp_path / "terms.md"
    path.write_text("1. 海石有权随时调整价格，无需通知贺先。\n", encoding="utf-8")
    outcome = tcreader("flags", path)
    assert "Name the parties with --drafter and --customer." in outcome.out
    outcome = tcreader("flags", path, "--drafter", "海石", "--customer", "贺先")
    assert "drafter 海石; counterparty 贺先" in outcome.out
    assert "Name the parties" not in outcome.out


@pytest.mark.parametrize(
    "text",
    [
        "Le client doit payer toutes les factures. La société peut modifier ses tarifs.\n",
        "当社は、いつでも本規約を変更することができるものとし、利用者はこれに同意します。\n",
        "Компания вправе в любое время изменить условия соглашения без уведомления.\n",
    ],
)
def test_another_language_is_told_and_not_flagged(tcreader, tmp_path, text):
    path = tmp_path / "terms.md"
    path.write_text(text * 8, encoding="utf-8")
    outcome = tcreader("flags", path)
    assert outcome.code == 0
    assert "0 flags" in outcome.out
    assert "There are no rules for the language of this text" in outcome.out
    overview = tcreader("flags", path, "--json", "--overview").json
    assert overview["rights"] == []


def test_people_read_sentences_first_of_all_that_marks_may_be_lost(tcreader, tmp_path):
    path = tmp_path / "terms.txt"
    clause = "WE MAY CHANGE THE PRICE AT ANY TIME WITHOUT ANY NOTICE TO YOU."
    path.write_text("\n\n".join(f"{n}. {clause}" for n in range(1, 9)), encoding="utf-8")
    said = tcreader("flags", path).out
    assert "over-emphasis" not in said
    lost, loud = (said.index(words) for words in ("Formatting may be lost", "So much of the text"))
    assert said.index("8 flags") < lost < loud


def test_every_notice_that_reports_know_is_a_sentence_too():
    assert set(SENTENCES) <= set(load_labels("en"))
