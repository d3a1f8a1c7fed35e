"""What the text refers to and nobody has at hand stands in every report for colleagues."""

from __future__ import annotations

import io

import pytest
from docx import Document

from tcreader.exports import html, markdown, word
from tcreader.exports.collecting import report_on
from tcreader.exports.formats import Profile
from tcreader.review import open_review

TEXT = """# Terms

The Privacy Policy applies as well.

1. You must follow the Parking Rules and the Privacy Policy.

2. The Parking Rules are part of these terms.
"""


@pytest.fixture
def review(tmp_path):
    path = tmp_path / "terms.md"
    path.write_text(TEXT, encoding="utf-8")
    return open_review(path)


def test_colleagues_learn_what_to_fetch_and_where_it_is_named(review):
    report = report_on(review, Profile.FULL, "en")
    said = "Privacy Policy (Preamble, 1); Parking Rules (1, 2)"
    assert f"- Referred to and not at hand: {said}" in markdown.write(report).decode()
    assert f"<dd>{said}</dd>" in html.write(report).decode()
    tables = Document(io.BytesIO(word.write(report))).tables
    assert said in {cell.text for table in tables for row in table.rows for cell in row.cells}


def test_what_lies_beside_the_agreement_is_left_out(review):
    review.agreement.source.path.with_name("parking-rules.pdf").touch()
    report = report_on(review, Profile.FULL, "en")
    assert [one.name for one in report.documents] == ["Privacy Policy"]


def test_the_counterparty_is_told_nothing_of_it(review):
    assert report_on(review, Profile.COUNTERPARTY, "en").documents == ()
