"""The audit with what a reviewer made of the flags."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tcreader.annotations import EMPTY, FlagDecision, Verdict, words_target
from tcreader.flags import load_rules, load_taxonomy, scan
from tcreader.formats import read_bytes
from tcreader.review import Review
from tcreader.review.auditing import outcome_counts, outcome_of, reviewed_audit

SOURCE = """1. **平台概不负责用户的任何损失。**

2. 平台有权随时终止服务，平台概**不负责用户的任何**损失。

3. 平台概**不负责用户的任何**损失。

4. **本服务的年费为每年三百元整，请用户知悉。**

5. 本服务的名称见首页。
"""


@pytest.fixture(scope="module")
def review():
    agreement = read_bytes(SOURCE.encode(), "terms.md")
    found = scan(agreement, load_rules(("zh",)))
    return Review(agreement, found, load_taxonomy(), EMPTY, {})


def dismissing(review, flags):
    decisions = {}
    for number, flag in enumerate(flags):
        target = words_target(review.agreement, flag.span)
        key = f"urn:test:{number}"
        decisions[key] = FlagDecision(key, flag.id, target, Verdict.DISMISSED)
    return review.with_record(replace(review.record, decisions=decisions))


@pytest.mark.parametrize("count", range(6))
def test_the_quick_counts_are_those_of_the_paragraphs(review, count):
    changed = dismissing(review, review.scan.flags[:count])
    assert +outcome_counts(changed) == Counter(map(outcome_of, changed.crossings))


def test_a_dismissed_risk_is_neither_a_risk_nor_unknown(review):
    counts = outcome_counts(dismissing(review, review.scan.flags))
    assert +counts == {"marked_unrecognised": 1}


def test_the_audit_counts_what_the_reviewer_left(review):
    assert reviewed_audit(review) == review.scan.audit
    (settled,) = (flag for flag in review.scan.flags if flag.clause == "3")
    audit = reviewed_audit(dismissing(review, [settled]))
    before = review.scan.audit.counts
    assert audit.counts["unmarked_risky"] == before["unmarked_risky"] - 1
    assert audit.counts["plain"] == before["plain"] + 1
