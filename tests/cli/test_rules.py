"""``tcreader rules``: a firm's own rules, tried by their examples."""

from __future__ import annotations

import pytest

RULE = """
[[rule]]
id = "parking"
says = ["停车位…不换"]
positive = ["停车位一律不换。"]
negative = ["停车位可以换。"]
"""


@pytest.fixture
def firm(tmp_path):
    def write(text):
        (tmp_path / "zh").mkdir()
        (tmp_path / "zh" / "refund-discount-limit.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_good_rules_are_good(tcreader, firm):
    outcome = tcreader("rules", firm(RULE))
    assert outcome.code == 0
    assert outcome.out.endswith("every example comes out as it should.\n")


def test_an_example_that_fails_is_named(tcreader, firm):
    wrong = RULE.replace("停车位一律不换。", "停车位可以退。").replace(
        "停车位可以换。", "停车位概不换。"
    )
    outcome = tcreader("rules", firm(wrong))
    assert outcome.code == 1
    name = "zh/refund-discount-limit/parking"
    assert f"{name}: “停车位可以退。” isn't found." in outcome.out
    assert f"{name}: “停车位概不换。” is found, but must not be." in outcome.out
    assert outcome.out.endswith("2 examples don't.\n")


def test_programs_get_json(tcreader, firm):
    outcome = tcreader("rules", firm(RULE.replace("可以换", "不换")), "--json")
    assert outcome.code == 1
    assert outcome.json["failed"] == [
        {
            "rule": "zh/refund-discount-limit/parking",
            "sentence": "停车位不换。",
            "is_found": True,
        }
    ]


def test_a_broken_file_is_told_in_a_line(tcreader, firm):
    outcome = tcreader("rules", firm("[[rule]\n"))
    assert outcome.code == 1
    assert "refund-discount-limit.toml" in outcome.err
    assert outcome.err.count("\n") == 1
