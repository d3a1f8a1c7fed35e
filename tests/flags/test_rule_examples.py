"""Every rule's own examples: it finds the positive ones, and nothing of its kind in the others."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.flags import load_rules, scan
from tcreader.formats import read_bytes

RULES = [(language, rule) for language, book in load_rules().books.items() for rule in book.rules]


@pytest.fixture(scope="module")
def categories_in(rules, usual_parties):
    def found(sentence, language):
        agreement = read_bytes(sentence.encode(), "example.txt")
        source = agreement.source._replace(language=language)
        agreement = dataclasses.replace(agreement, source=source)
        flags = scan(agreement, rules, parties=usual_parties(language)).flags
        return {flag.category for flag in flags}

    return found


@pytest.mark.parametrize(("language", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_a_rule_finds_its_examples_and_leaves_its_counter_examples(language, rule, categories_in):
    assert rule.positive, "a rule shows at least one sentence that it finds"
    assert rule.negative or rule.category == "refund-discount-limit", "and one that it leaves"
    for sentence in rule.positive:
        assert rule.category in categories_in(sentence, language), sentence
    for sentence in rule.negative:
        assert rule.category not in categories_in(sentence, language), sentence


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_category_has_a_rule_in_each_language(language, rules):
    assert {rule.category for rule in rules.books[language].rules} == set(rules.taxonomy.categories)
