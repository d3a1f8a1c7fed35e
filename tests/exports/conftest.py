"""One small agreement under review, with a mark of every kind on it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from tcreader.agreement import Span
from tcreader.annotations import Color, Reviewer
from tcreader.flags import Severity
from tcreader.review import Author, open_review

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
HOSTING = Path(__file__).with_name("hosting.md")


def find(review, words):
    """Where words stand that stand only once."""
    text = review.agreement.text
    assert text.count(words) == 1, words
    start = text.index(words)
    return Span(start, start + len(words))


def author(name="王敏", first=1):
    numbers = count(first)
    return Author(
        Reviewer(f"urn:test:{name}", name),
        clock=lambda: NOW,
        new_id=lambda: f"urn:test:annotation:{next(numbers)}",
    )


def done(review, *changes):
    """The review after changes, each of which is made for the review as it is by then."""
    for change in changes:
        review, _ = review.apply(change(review))
    return review


@pytest.fixture
def agreement_file(tmp_path):
    return Path(shutil.copy(HOSTING, tmp_path))


@pytest.fixture
def bare(agreement_file):
    """The agreement with what the rules find, and nothing else."""
    return open_review(agreement_file)


@pytest.fixture
def review(bare):
    """Notes that overlap, on a clause and on the document; flags kept, dismissed and by hand."""
    wang, lei = author(), author("Li Lei", 100)
    kept, dismissed = (
        next(each.id for each in bare.findings if each.category == category)
        for category in ("liability-exclusion", "unilateral-termination")
    )
    return done(
        bare,
        lambda it: wang.note_on_words(
            it, find(it, "机房停电的，青禾不承担"), "内部：先谈\n第二行", Color.PINK, ("必谈",)
        ),
        lambda it: lei.note_on_words(
            it, find(it, "不承担任何责任"), "请限定范围", Color.BLUE, ("counterparty",)
        ),
        lambda it: wang.highlight(it, find(it, "每月三千元"), Color.GREEN),
        lambda it: wang.note_on_clause(it, "1.3", "整条删除"),
        lambda it: wang.note_on_document(it, "版本待确认"),
        lambda it: wang.keep(it, [kept]),
        lambda it: wang.dismiss(it, [dismissed], "另有补充协议"),
        lambda it: wang.flag(it, find(it, "押金于退租后退还"), "penalty", Severity.LOW),
    )


@pytest.fixture
def discussed(review):
    """The same review after colleagues have answered a note, and the other one is resolved."""
    wang, lei = author(first=200), author("Li Lei", 300)
    internal = next(note.id for note in review.notes if note.note.startswith("内部"))
    shared = next(note.id for note in review.notes if note.note == "请限定范围")
    return done(
        review,
        lambda it: lei.reply(it, internal, "同意，=SUM(A1)\n<b>先谈</b>"),
        lambda it: wang.reply(it, internal, "好"),
        lambda it: lei.reply(it, shared, "内部答复"),
        lambda it: wang.resolve(it, [shared]),
    )


@pytest.fixture
def changed(review, agreement_file):
    """The same review on a text in which some of the words are gone."""
    import dataclasses

    from tcreader.formats import read
    from tcreader.review import placed

    text = agreement_file.read_text(encoding="utf-8")
    text = text.replace("每月*三千元*", "面议").replace("- 押金于退租后退还\n", "")
    agreement_file.write_text(text, encoding="utf-8")
    agreement = read(agreement_file)
    placements = placed(agreement, review.record)
    return dataclasses.replace(review, agreement=agreement, placements=placements)
