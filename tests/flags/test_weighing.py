"""The second opinion: what weights add to the findings of rules, and what they take back."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.errors import InvalidRule
from tcreader.flags import Parties, load_rules, scan
from tcreader.flags.phrases import CUSTOMER, DRAFTER
from tcreader.flags.weighing import features, read_weights

FILE = """\
# trained on nothing
family\tdata-deletion\t-3\t0\t-2
data-deletion\tfound:data-deletion\t2
data-deletion\tshred\t4
data-deletion\t{drafter} keep\t-5
"""
WORDS = f"{DRAFTER} shred what {CUSTOMER} left behind in the office"


@pytest.fixture
def weights(tmp_path):
    def read(text):
        path = tmp_path / "weights.tsv"
        path.write_text(text, encoding="utf-8")
        return read_weights(path)

    return read


def test_words_pairs_and_findings_weigh_once_each():
    names = [name for name, _, _ in features(f"{DRAFTER} may, {DRAFTER} may", ["penalty"])]
    assert names == [
        "found:penalty",
        "(short)",
        "{drafter}",
        "may",
        "{drafter} may",
        "may {drafter}",
    ]


def test_a_flag_is_added_at_the_word_that_weighs_most(weights):
    ((category, start, end),) = weights(FILE).opinion(WORDS, set()).added
    assert category == "data-deletion"
    assert WORDS[start:end] == "shred"


def test_nothing_is_added_that_a_rule_has_found(weights):
    assert weights(FILE).opinion(WORDS, {"data-deletion"}).added == ()


def test_a_finding_is_taken_back_where_words_speak_against_it(weights):
    opinion = weights(FILE).opinion(f"{DRAFTER} keep everything for a year", {"data-deletion"})
    assert opinion.taken_back == {"data-deletion"}


def test_a_finding_stands_where_nothing_speaks_against_it(weights):
    assert weights(FILE).opinion("everything is deleted", {"data-deletion"}).taken_back == set()


@pytest.mark.parametrize(
    "line", ["penalty\tword\t1", "data-deletion\tword", "family\tpenalty\tx\t0\t0"]
)
def test_a_damaged_line_is_told(line, weights):
    with pytest.raises(InvalidRule, match="line 6"):
        weights(f"{FILE}{line}\n")


def test_rules_can_stand_alone(agreement):
    text = agreement(
        "1. You use the site. We may shred the records of any customer at any time.\n" * 2
    )
    parties = Parties(("we",), ("you",))
    alone = scan(text, load_rules(["en"], weighed=False), parties=parties).flags
    assert all(not flag.rule.endswith("/by-weight") for flag in alone)


def test_a_flag_that_weights_add_says_so(agreement, weights):
    rules = load_rules(["en"], weighed=False)
    book = dataclasses.replace(rules.books["en"], weights=weights(FILE))
    text = agreement("1. We shred whatever guests of our house have left behind.\n")
    parties = Parties(("we",), ("you",))
    (flag,) = scan(text, dataclasses.replace(rules, books={"en": book}), parties=parties).flags
    assert flag.rule == "en/data-deletion/by-weight"
    assert flag.span.of(text.text).startswith("We shred")
    assert flag.basis


def test_what_a_firm_rule_finds_stands(agreement):
    rules = load_rules(["en"])
    sentence = "Any claim must be brought within six months after the invoice or it is barred."
    flags = scan(agreement(f"1. {sentence}\n"), rules, parties=Parties(("we",), ("you",))).flags
    assert "en/dispute-resolution/time-bar" in {flag.rule for flag in flags}
