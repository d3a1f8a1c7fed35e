"""The prominence audit in an export for an audit: coverage, marks, outcome, and the unknown marks."""

from __future__ import annotations

import csv
import io

import pytest
from docx import Document

from tcreader.annotations import EMPTY
from tcreader.exports import csv_list, html, markdown, word
from tcreader.exports.audit_table import COLUMNS
from tcreader.exports.collecting import report_on
from tcreader.exports.formats import Profile
from tcreader.exports.summary import summary
from tcreader.flags import load_rules, load_taxonomy, scan
from tcreader.formats import read_bytes
from tcreader.review import Review

SOURCE = """# 云服务协议

免除责任的条款将以加粗、加下划线的形式提示您注意。

1. **平台概不负责用户的任何损失。**

2. 平台有权随时终止服务。

3. **本服务的年费为每年三百元整，请用户知悉。**

> 4. 平台概不负责用户的任何损失。
"""


@pytest.fixture(scope="module")
def review():
    agreement = read_bytes(SOURCE.encode(), "terms.md")
    found = scan(agreement, load_rules(("zh",)))
    return Review(agreement, found, load_taxonomy(), EMPTY, {})


@pytest.fixture(scope="module")
def report(review):
    return report_on(review, Profile.AUDIT, "en")


def test_each_flag_and_each_unknown_mark_has_a_line(report, review):
    rows = report.audit_rows
    assert [row.id for row in rows if row.id] == [flag.id for flag in review.scan.flags]
    (unknown,) = (row for row in rows if not row.id)
    assert unknown.place.quote.startswith("本服务的年费")
    assert unknown.marks == "bold"
    assert {row.lossy for row in rows} == {"yes"}


def test_a_line_says_how_much_is_marked_and_by_what(report):
    by_clause = {row.place.label: row for row in report.audit_rows}
    assert (by_clause["1"].coverage, by_clause["1"].marks) == ("100%", "bold")
    assert (by_clause["2"].coverage, by_clause["2"].marks) == ("0%", report.labels["none"])
    assert by_clause["4"].marks == "box or quotation, weak mark only"


def test_a_section_full_of_marks_bears_its_title():
    loud = "**平台概不负责用户的任何损失。** " * 4
    agreement = read_bytes(
        f"# 协议\n\n## 责任\n\n{loud}\n\n## 费用\n\n每月一付。\n".encode(), "a.md"
    )
    found = scan(agreement, load_rules(("zh",)))
    review = Review(agreement, found, load_taxonomy(), EMPTY, {})
    ((section, _),) = found.audit.loud_sections
    assert section == "h1"
    assert dict(summary(report_on(review, Profile.AUDIT)))["标示过多的章节"] == "责任 97%"


def test_other_profiles_have_no_audit(review):
    assert report_on(review, Profile.FULL).audit_rows == ()
    assert report_on(review, Profile.COUNTERPARTY).audit_rows == ()


def test_the_csv_has_the_columns_of_the_audit(report):
    text = csv_list.write(report).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert len(lines) == len(report.audit_rows)
    for name in ("Coverage", "Marks", "Outcome", "Formatting may be lost"):
        assert all(line[name] for line in lines)
    kind, category = report.labels["kind"], report.labels["category"]
    assert [line[kind] for line in lines if not line[category]] == [report.labels["mark"]]


def test_the_memo_the_page_and_the_word_file_have_the_table(report):
    memo = markdown.write(report).decode()
    assert f"| {' | '.join(report.labels[column] for column in COLUMNS)} |" in memo
    page = html.write(report).decode()
    assert page.count("box or quotation, weak mark only") == 1
    tables = Document(io.BytesIO(word.write(report))).tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert [report.labels[column] for column in ("clause", "category")] in [
        head[:2] for head in heads
    ]
