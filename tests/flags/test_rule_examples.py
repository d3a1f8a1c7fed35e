"""Every rule's own examples: it finds the positive ones, and nothing of its kind in the others."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.flags import Rules, load_rules, scan
from tcreader.flags.cues import CueIndex
from tcreader.flags.data_file import read_data
from tcreader.formats import read_bytes
from tcreader.resource_files import resource

RULES = [(language, rule) for language, book in load_rules().books.items() for rule in book.rules]
IDS = [rule.id for _, rule in RULES]
CHINESE = [rule for language, rule in RULES if language == "zh"]


@pytest.fixture(scope="module")
def flags_in(rules, usual_parties):
    """The flags of a sentence as if it stood in an agreement of a language."""

    def found(sentence, language, by=rules):
        agreement = read_bytes(sentence.encode(), "example.txt")
        source = agreement.source._replace(language=language)
        agreement = dataclasses.replace(agreement, source=source)
        return scan(agreement, by, parties=usual_parties(language[:2])).flags

    return found


@pytest.fixture(scope="module")
def traditional():
    """Writes simplified Chinese in traditional characters, so far as the table goes back."""
    table = read_data(resource("rules", "zh", "traditional.toml"))
    back = str.maketrans(table.text("simplified"), table.text("traditional"))
    return lambda sentence: sentence.translate(back)


def only(rule, language, rules):
    """Rules that consist of one, without any second opinion."""
    book = rules.books[language]
    alone = dataclasses.replace(book, rules=(rule,), cues=CueIndex([rule.says]), weights=None)
    return Rules(rules.taxonomy, {language: alone})


@pytest.mark.parametrize(("language", "rule"), RULES, ids=IDS)
def test_a_rule_finds_its_examples_and_leaves_its_counter_examples(language, rule, flags_in):
    assert rule.positive, "a rule shows at least one sentence that it finds"
    assert rule.negative or rule.category == "refund-discount-limit", "and one that it leaves"
    for sentence in rule.positive:
        assert rule.category in {flag.category for flag in flags_in(sentence, language)}, sentence
    for sentence in rule.negative:
        found = {flag.category for flag in flags_in(sentence, language)}
        assert rule.category not in found, sentence


@pytest.mark.parametrize(("language", "rule"), RULES, ids=IDS)
def test_a_rule_finds_its_examples_by_itself(language, rule, flags_in, rules):
    """No other rule of the category does it in its place, and neither do weights."""
    alone = only(rule, language, rules)
    for sentence in rule.positive:
        assert [flag.rule for flag in flags_in(sentence, language, alone)], sentence
    for sentence in rule.negative:
        assert not flags_in(sentence, language, alone), sentence


@pytest.mark.parametrize("rule", CHINESE, ids=[rule.id for rule in CHINESE])
def test_traditional_characters_make_no_difference(rule, flags_in, traditional):
    for sentence in (*rule.positive, *rule.negative):
        simple, written = (
            [(flag.rule, flag.severity, flag.span) for flag in flags_in(words, language)]
            for words, language in ((sentence, "zh"), (traditional(sentence), "zh-Hant"))
        )
        assert written == simple, sentence


def test_the_examples_bite(flags_in, rules):
    """A rule without one of its guards, its subject or its words fails its own examples."""
    rule = next(rule for _, rule in RULES if rule.id == "en/liability-exclusion/not-liable")
    assert [s for s in rule.positive if not flags_in(s, "en", only(rule, "en", rules))] == []
    careless = dataclasses.replace(rule, unless=())
    assert [s for s in rule.negative if flags_in(s, "en", only(careless, "en", rules))]
    mute = dataclasses.replace(rule, says=rule.says[:1])
    assert [s for s in rule.positive if not flags_in(s, "en", only(mute, "en", rules))]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_category_has_a_rule_in_each_language(language, rules):
    assert {rule.category for rule in rules.books[language].rules} == set(rules.taxonomy.categories)
