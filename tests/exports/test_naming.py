"""What an export calls things: whole numbers, categories and legal sources in words."""

import dataclasses

import pytest

from tcreader.agreement import Span
from tcreader.exports import export
from tcreader.exports.naming import Naming
from tcreader.review import open_review

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


@pytest.mark.parametrize(("language", "name"), [("zh", "序言"), ("en", "Preamble")])
def test_a_preamble_without_a_title_is_called_so_in_the_trail_too(tmp_path, language, name):
    path = tmp_path / "terms.md"
    path.write_text("# 协议\n\n本协议由双方订立。\n\n1. 费用\n", encoding="utf-8")
    review = open_review(path)
    preamble = review.agreement.outline.at(review.agreement.text.index("本协议"))
    place = Naming(review, language).place(Span(0, 1), preamble.id)
    assert (place.label, place.path) == (name, name)
