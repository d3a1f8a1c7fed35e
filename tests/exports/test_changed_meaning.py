"""A note whose words say something else now must not be read as if they always had."""

import csv
import dataclasses
import zipfile

import pytest

from tcreader.exports import Profile, export
from tcreader.formats import read
from tcreader.review import placed

from .conftest import NOW

DOUBT = "含义可能已改变"


@pytest.fixture
def turned(review, agreement_file):
    """The review on a text whose waiver has become a promise."""
    text = agreement_file.read_text(encoding="utf-8")
    assert "不承担任何责任" in text
    agreement_file.write_text(text.replace("不承担任何责任", "应承担任何责任"), encoding="utf-8")
    agreement = read(agreement_file)
    placements = placed(agreement, review.record)
    return dataclasses.replace(review, agreement=agreement, placements=placements)


@pytest.mark.parametrize("ending", ["md", "html", "csv", "docx"])
def test_every_report_tells_it_at_the_note(turned, review, tmp_path, ending):
    def written(shown):
        path = export(shown, tmp_path / f"report.{ending}", now=NOW)
        if ending == "docx":
            with zipfile.ZipFile(path) as archive:
                return archive.read("word/comments.xml").decode()
        return path.read_text(encoding="utf-8-sig")

    assert DOUBT not in written(review)
    told = written(turned)
    assert DOUBT in told
    assert "应承担" in told


def test_the_words_that_turned_are_named(turned, tmp_path):
    path = export(turned, tmp_path / "list.csv", now=NOW)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        told = [row["处理"] for row in csv.DictReader(lines) if row["批注内容"] == "请限定范围"]
    assert told == ["含义可能已改变：“不承担” → “应承担”"]


def test_the_counterparty_is_told_nothing_of_it(turned, tmp_path):
    path = export(turned, tmp_path / "memo.md", now=NOW, profile=Profile.COUNTERPARTY)
    told = path.read_text(encoding="utf-8")
    assert "请限定范围" in told
    assert DOUBT not in told
