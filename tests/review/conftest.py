"""A review made by hand: four clauses, two flags that the rules found, nothing decided yet."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from tcreader.agreement import Agreement, Block, Clause, ClauseKind, Outline, Run, Source, Span
from tcreader.annotations import EMPTY, Reviewer
from tcreader.flags import (
    Audit,
    Category,
    CustomerKind,
    Flag,
    Parties,
    Scan,
    Severity,
    Taxonomy,
)
from tcreader.review import Author, Review

LINES = [
    "1. The supplier may change the fees at any time.",
    "2. The customer pays within ten days.",
    "3. The supplier is not liable for lost data.",
    "4. Disputes go to the courts of the supplier's seat.",
]
TEXT = "\n".join(LINES)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _clause(line: str) -> Clause:
    span = _span(line)
    label = Span(span.start, span.start + 2)
    return Clause(line[:2], line[:2], "", ClauseKind.CLAUSE, 1, None, span, (span,), label)


def _flag(key: str, words: str, category: str, severity: Severity) -> Flag:
    line = next(line for line in LINES if words in line)
    return Flag(key, line[:2], category, severity, _span(words), _span(line), f"en/{category}/rule")


def _category(key: str) -> Category:
    return Category(key, "class", {"en": key}, {"en": key}, Severity.MEDIUM, ())


@pytest.fixture
def span_of():
    """Tells where words stand in the agreement."""
    return _span


@pytest.fixture
def review() -> Review:
    """The review before anybody has worked on it."""
    blocks = tuple(Block(_span(line), (Run(*_span(line)),)) for line in LINES)
    agreement = Agreement(TEXT, blocks, Source(None, "00" * 32, "text", "utf-8", "en"))
    agreement.__dict__["outline"] = Outline("", tuple(_clause(line) for line in LINES))
    flags = (
        _flag("f1", "may change the fees", "unilateral-change", Severity.MEDIUM),
        _flag("f2", "is not liable", "liability-exclusion", Severity.HIGH),
    )
    scan = Scan(CustomerKind.BUSINESS, Parties(), flags, Audit())
    categories = {key: _category(key) for key in ("unilateral-change", "liability-exclusion")}
    taxonomy = Taxonomy({"class": {"en": "class"}}, categories, {}, {})
    return Review(agreement, scan, taxonomy, EMPTY, {})


@pytest.fixture
def author() -> Author:
    """A reviewer whose clock ticks once a change, and whose ids can be told."""
    ticks = itertools.count()
    ids = itertools.count(1)
    return Author(
        Reviewer("urn:tcreader:reviewer:li", "Li"),
        clock=lambda: datetime(2026, 1, 5, 8, 30, tzinfo=UTC) + timedelta(seconds=next(ticks)),
        new_id=lambda: f"urn:uuid:{next(ids)}",
    )


@pytest.fixture
def after(review):
    """The review after some changes."""

    def after(*changes, start=None):
        changed = start or review
        for change in changes:
            changed, _ = changed.apply(change)
        return changed

    return after
