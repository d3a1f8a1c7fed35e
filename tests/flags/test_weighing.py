"""The second opinion: what weights add to the findings of rules, and what they take back."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.errors import InvalidRule
from tcreader.flags import Parties, load_rules, scan
from tcreader.flags.phrases import CUSTOMER, DRAFTER
from tcreader.flags.weighing import Family, Weights, features, is_pair, is_word
from tcreader.flags.weights_file import read_weights

FILE = """\
# trained on nothing
family\tdata-deletion\t-3\t0\t-2
data-deletion\tfound:data-deletion\t1
data-deletion\trule:data-deletion/remove\t1
data-deletion\tshred\t4
data-deletion\toffic~\t0.5
data-deletion\t{drafter} … keep\t-5
"""
WORDS = f"{DRAFTER} shred what {CUSTOMER} left behind in the office"
REMOVE = ["data-deletion/remove"]


@pytest.fixture
def weights(tmp_path):
    def read(text):
        path = tmp_path / "weights.tsv"
        path.write_text(text, encoding="utf-8")
        return read_weights(path)

    return read


def test_findings_words_without_their_ending_and_near_pairs_weigh():
    assert features(f"{DRAFTER} may terminate all accounts", ["penalty/late"]) == {
        "found:penalty",
        "rule:penalty/late",
        "{drafter}",
        "may",
        "terminat~",
        "all",
        "account~",
        "{drafter} … may",
        "{drafter} … terminat~",
        "{drafter} … all",
        "may … terminat~",
        "may … all",
        "may … account~",
        "terminat~ … all",
        "terminat~ … account~",
        "all … account~",
    }


def test_what_rules_found_is_told_from_words():
    found = {one for one in features(WORDS, REMOVE) if not is_word(one)}
    assert found == {"found:data-deletion", "rule:data-deletion/remove"}


def test_a_flag_is_added_at_the_word_that_weighs_most(weights):
    (added,) = weights(FILE).opinion(WORDS, ()).added
    assert added.categories == ("data-deletion",)
    assert [WORDS[start:end] for start, end in added.places] == ["shred", "office"]


@given(
    st.lists(st.tuples(*(st.integers(-(10**7), 10**7) for _ in range(4))), min_size=4, max_size=4)
)
def test_each_family_has_the_sum_of_its_own_weights(thousandths):
    """One addition adds for all of them; none may carry over to its neighbour."""
    words = ["alder", "birch", "cedar", "elder"]
    rows = [[weight / 1000 for weight in row] for row in thousandths]
    biases, *_ = rows
    families = [Family((f"family-{n}",), bias, 0.0, 0.0) for n, bias in enumerate(biases)]
    weighing = Weights(
        families, {w: list(enumerate(row)) for w, row in zip(words, rows, strict=True)}
    )

    opinion = weighing.opinion(" ".join(words), ["family-0/any"])

    sums = [bias + sum(row[n] for row in rows) for n, bias in enumerate(biases)]
    low = {f"family-{n}" for n, total in enumerate(sums) if round(total * 1000) < 0}
    assert opinion.taken_back == low


def test_a_word_that_stands_twice_weighs_once(weights):
    twice = FILE.replace("shred\t4", "shred\t2")
    assert weights(twice).opinion(f"{WORDS} and shred more", ()).added == ()


def test_nothing_is_added_that_a_rule_has_found(weights):
    assert weights(FILE).opinion(WORDS, REMOVE).added == ()


def test_a_finding_is_taken_back_where_words_speak_against_it(weights):
    opinion = weights(FILE).opinion(f"{DRAFTER} will keep everything for a year", REMOVE)
    assert opinion.taken_back == {"data-deletion"}


def test_a_finding_stands_where_nothing_speaks_against_it(weights):
    assert weights(FILE).opinion("everything is deleted", REMOVE).taken_back == set()


@pytest.mark.parametrize(
    "line", ["penalty\tword\t1", "data-deletion\tword", "family\tpenalty\tx\t0\t0"]
)
def test_a_damaged_line_is_told(line, weights):
    with pytest.raises(InvalidRule, match="line 8"):
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
    assert flag.words == ("shred",)


def test_what_a_firm_rule_finds_stands(agreement):
    rules = load_rules(["en"])
    sentence = "Any claim must be brought within six months after the invoice or it is barred."
    flags = scan(agreement(f"1. {sentence}\n"), rules, parties=Parties(("we",), ("you",))).flags
    assert "en/dispute-resolution/time-bar" in {flag.rule for flag in flags}


def test_a_finding_is_as_firm_as_any_rule_of_its_category(agreement):
    """Whichever comes first: weights can't take back a court that stands beside a time bar."""
    rules = load_rules(["en"])
    book = rules.books["en"]
    first, second = (
        next(rule for rule in book.rules if rule.name == name)
        for name in ("dispute-resolution/court", "dispute-resolution/time-bar")
    )
    assert not first.firm
    assert second.firm
    readings = []
    text = (
        "1. An action may only be instituted in a court in our county, "
        "and must be brought within six months after the loss or it is barred.\n"
    )
    scan(agreement(text), rules, parties=Parties(("we",), ("you",)), watch=readings.append)
    (found,) = (
        rule
        for reading in readings
        for rule, _, _ in reading.by_rules
        if rule.category == first.category
    )
    assert (found.id, found.firm) == (first.id, True)


def test_an_opinion_hears_each_near_pair_that_training_does():
    words = "one two three four five two three"
    pairs = sorted(one for one in features(words, []) if is_pair(one))
    family = Family(("penalty",), 0.0, 99.0, -99.0)
    for pair in pairs:
        weights = Weights([family._replace(adds=0.9)], {"one": [(0, 0.1)], pair: [(0, 0.9)]})
        assert weights.opinion(words, []).added, pair
    assert Weights([family._replace(adds=0.9)], {"one": [(0, 0.1)]}).opinion(words, []).added == ()
    assert len(pairs) > len(words.split())
