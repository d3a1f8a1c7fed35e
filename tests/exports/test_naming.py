"""What an export calls things: whole numbers, categories and legal sources in words."""

import dataclasses

import pytest

from tcreader.exports import export
from tcreader.exports.naming import Naming

from .conftest import NOW

DOUBT = {"zh": "条号未核对", "en": "number not checked"}


@pytest.fixture
def doubtful(review):
    """The review with one legal source that nobody has checked."""
    sources = dict(review.taxonomy.sources)
    sources["民法典 506"] = sources["民法典 506"]._replace(doubts=DOUBT)
    taxonomy = dataclasses.replace(review.taxonomy, sources=sources)
    return dataclasses.replace(review, taxonomy=taxonomy)


def test_a_source_that_was_checked_is_only_cited(review):
    sources = review.taxonomy.sources
    checked = next(source for source in sources.values() if not source.doubts)
    assert Naming(review, "zh").source(checked) == checked.key


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "民法典 506 ［未核实：条号未核对］"),
        ("en", "民法典 506 [unverified: number not checked]"),
    ],
)
def test_a_source_in_doubt_says_so(doubtful, language, words):
    source = doubtful.taxonomy.sources["民法典 506"]
    assert Naming(doubtful, language).source(source) == words


@pytest.mark.parametrize("ending", ["md", "html", "csv"])
def test_every_report_says_what_was_not_checked(doubtful, tmp_path, ending):
    path = export(doubtful, tmp_path / f"report.{ending}", now=NOW)
    assert "民法典 506 ［未核实：条号未核对］" in path.read_text(encoding="utf-8-sig").replace(
        "\\", ""
    )


def test_unknown_clauses_and_categories_name_themselves(review):
    naming = Naming(review, "en")
    assert naming.clause("99.9") == "99.9"
    assert naming.category("of-their-own") == ("", "", "of-their-own")
