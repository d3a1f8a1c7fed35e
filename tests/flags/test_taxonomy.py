"""The taxonomy that ships: complete in both languages, and checked as it is read."""

from __future__ import annotations

import shutil

import pytest

from tcreader.errors import InvalidRule
from tcreader.flags import CustomerKind, Severity, load_taxonomy
from tcreader.resource_files import resource


def test_it_holds_twenty_categories_in_three_classes():
    taxonomy = load_taxonomy()
    assert len(taxonomy.categories) == 20
    assert len(taxonomy.classes) == 3
    assert taxonomy.class_of("penalty") == "other-major-interest"
    assert taxonomy.category_name("penalty", "zh") == "违约金与滞纳金"
    assert taxonomy.categories["use-restriction"].severity is Severity.LOW


@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_has_a_name_in_both_languages(language):
    taxonomy = load_taxonomy()
    assert all(names[language] for names in taxonomy.classes.values())
    assert all(category.names[language] for category in taxonomy.categories.values())
    assert all(category.definitions[language] for category in taxonomy.categories.values())
    assert all(reason.names[language] for reason in taxonomy.reasons.values())
    assert all(source.paraphrases[language] for source in taxonomy.sources.values())


def test_a_short_name_stands_in_for_a_long_one_only():
    taxonomy = load_taxonomy()
    assert taxonomy.short_category_name("dispute-resolution", "en") == "Dispute resolution"
    assert taxonomy.short_category_name("unilateral-change", "en") == "Unilateral change"
    for key, category in taxonomy.categories.items():
        assert all(
            len(taxonomy.short_category_name(key, language)) <= len(category.names[language])
            for language in ("zh", "en")
        ), key
    names = [taxonomy.short_category_name(key, "en") for key in taxonomy.categories]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 23


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("customer", CustomerKind)
def test_every_category_has_law_for_every_customer(customer, language):
    taxonomy = load_taxonomy()
    assert all(taxonomy.basis_of(key, customer, language) for key in taxonomy.categories)


def test_every_source_stands_behind_a_category():
    taxonomy = load_taxonomy()
    named = {key for category in taxonomy.categories.values() for key in category.basis}
    assert set(taxonomy.sources) == named


def test_what_nobody_has_checked_says_so():
    """Sources whose text was not at hand must not look like those that were read."""
    sources = load_taxonomy().sources
    for key, source in sources.items():
        unread = key.startswith(("UCTA 1977", "UCC 2-")) and key != "UCC 2-316"
        amended = key.startswith("合同行政监督管理办法")
        assert not (unread or amended) or all(source.doubts.values()), key
        assert set(source.doubts) in ({"zh", "en"}, set())
    assert not sources["民法典 496(2)"].doubts


def test_some_law_protects_consumers_only():
    sources = load_taxonomy().sources
    assert sources["民法典 496(2)"].customers == set(CustomerKind)
    assert sources["消法 26"].customers == {CustomerKind.CONSUMER}


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("taxonomy.toml", 'severity = "high"', 'severity = "dire"', "dire"),
        ("taxonomy.toml", '"民法典 506"', '"民法典 9999"', "民法典 9999"),
        ("taxonomy.toml", 'class = "liability-waiver"', 'class = "misc"', "misc"),
        ("reasons.toml", "step = 1", "step = 7", "step"),
        ("sources.toml", 'customers = "all"', 'customers = "some"', "some"),
    ],
)
def test_a_wrong_entry_is_told(name, old, new, told, tmp_path):
    for file in ("taxonomy.toml", "reasons.toml", "sources.toml"):
        shutil.copy(resource("rules", file), tmp_path)
    path = tmp_path / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidRule, match=told):
        load_taxonomy(tmp_path)
