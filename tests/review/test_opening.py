from __future__ import annotations

import subprocess
import sys

import pytest

from tcreader.agreement import Span
from tcreader.annotations import Color, PlacementState, Reviewer, ReviewFile, Standpoint
from tcreader.errors import UnreadableFile
from tcreader.flags import CustomerKind
from tcreader.review import Author, open_review

TERMS = """# Terms of the store

1. The supplier may change these terms at any time without notice.

2. The customer pays within ten days of the invoice.
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "terms.md"
    path.write_text(TERMS, encoding="utf-8")
    return path


def span_of(review, words):
    start = review.agreement.text.index(words)
    return Span(start, start + len(words))


def test_a_note_is_there_when_the_agreement_is_opened_again(path):
    file = ReviewFile(path)
    review = open_review(path, review_file=file, with_flags=False)
    author = Author(Reviewer("urn:li", "Li"))
    change = author.note_on_words(review, span_of(review, "ten days"), "short", Color.PINK)
    review, _ = review.apply(change)
    file.save(review.record, review.agreement)
    again = open_review(path, with_flags=False)
    assert again.record.annotations == review.record.annotations
    assert again.placements[change.key].span == span_of(again, "ten days")


def test_a_note_follows_its_words_when_the_agreement_has_changed(path):
    file = ReviewFile(path)
    review = open_review(path, review_file=file, with_flags=False)
    author = Author(Reviewer("urn:li", "Li"))
    change = author.note_on_words(review, span_of(review, "ten days"), "short")
    review, _ = review.apply(change)
    file.save(review.record, review.agreement)
    path.write_text(TERMS.replace("1. The supplier", "1. From time to time the supplier"))
    again = open_review(path, with_flags=False)
    assert again.placements[change.key].span == span_of(again, "ten days")
    assert again.placements[change.key].state is PlacementState.MOVED


def test_the_standpoint_may_be_given(path):
    review = open_review(path, standpoint=Standpoint("consumer"))
    assert review.record.standpoint.customer == "consumer"
    assert review.scan.customer is CustomerKind.CONSUMER


def test_a_missing_agreement_is_told(tmp_path):
    with pytest.raises(UnreadableFile):
        open_review(tmp_path / "missing.md")


def test_what_the_first_paint_does_not_need_is_not_imported():
    heavy = {"rapidfuzz", "filelock", "platformdirs", "base64", "uuid"}
    script = "import sys, tcreader.annotations, tcreader.review; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not heavy & set(run.stdout.split())
