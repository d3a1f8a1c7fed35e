"""The issues list: what a spreadsheet reads, and what it must never run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.exports import Profile, export
from tcreader.exports.csv_list import harmless

from .conftest import NOW


def rows(review, tmp_path, profile=Profile.FULL, language="en"):
    data = export(review, tmp_path / "out.csv", None, profile, language, NOW).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_flag_and_each_note_is_a_row_in_text_order(review, tmp_path):
    listed = rows(review, tmp_path)
    shown = [each for each in review.findings if each.reason == ""]
    assert len(listed) == len(shown) + len(review.notes)
    starts = [int(row["Start"]) for row in listed if row["Start"]]
    assert starts == sorted(starts)
    assert [row["No."] for row in listed] == [str(n) for n in range(1, len(listed) + 1)]


def test_a_row_says_where_what_and_why(review, tmp_path):
    kept = [row for row in rows(review, tmp_path) if row["Decision"] == "Kept"]
    (row,) = [row for row in kept if row["Category"] == "liability-exclusion"]
    assert row["Clause"] == "1.2"
    assert "民法典 506" in row["Legal basis"]
    assert row["Where"] == "1. 服务 › 1.2"
    assert review.agreement.text[int(row["Start"]) : int(row["End"])] == row["Words"]
    assert row["Severity"] == "High"
    assert row["Source file"] == "hosting.md"


def test_columns_to_be_filled_are_there_for_the_counterparty_too(review, tmp_path):
    row = rows(review, tmp_path, Profile.COUNTERPARTY)[0]
    for column in ("Proposed text", "Rationale", "Counterparty's reply", "Status"):
        assert row[column] == ""
    for column in ("Severity", "Position", "Priority", "Fallback", "Internal note"):
        assert column not in row


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "＝", " =", "\u3000+", "\ufeff@"]
)
def test_a_cell_that_begins_like_a_formula_is_made_text(start):
    assert harmless(f"{start}1+1").startswith("'")


@given(st.text())
def test_no_cell_begins_like_a_formula_and_no_word_is_lost(cell):
    safe = harmless(cell)
    assert not safe.lstrip(" \u00a0\u3000\ufeff").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe.removeprefix("'") == cell.replace("\0", "\ufffd").removeprefix("'")


@given(st.text(min_size=1))
def test_a_note_comes_back_from_the_file_as_it_was(text):
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow([harmless(text)])
    (row,) = csv.reader(io.StringIO(buffer.getvalue(), newline=""))
    assert row == [harmless(text)]
