"""The account of a sentence: which rules it resembles and what stopped them."""

from __future__ import annotations

import pytest

from tcreader.agreement import Span
from tcreader.flags import CustomerKind, Parties, load_rules, scan
from tcreader.flags.explaining import Verdict, VerdictWords, explained

_OUTCOMES = ("match", "inherited", "weighed", "subject", "silent", "other-rule", "outweighed")
_ACTORS = {"zh": ("客户", "起草方"), "en": ("the customer", "the drafter")}
PARTIES = Parties(("平台", "we"), ("用户", "you"))


@pytest.fixture
def because(agreement, rules):
    """What is said of a rule about a sentence, and whether it found a flag."""

    words = VerdictWords("en")

    def of(sentence, rule):
        _, accounts = explained(agreement(sentence), rules, CustomerKind.BUSINESS, PARTIES)
        return next(
            (
                (verdict.flagged, words.because(verdict))
                for account in accounts
                for verdict in account.verdicts
                if verdict.rule.endswith(rule)
            ),
            None,
        )

    return of


@pytest.mark.parametrize(
    ("sentence", "rule", "flagged", "told"),
    [
        (
            "因检修造成损失的，平台不承担任何责任。",
            "liability-exclusion/no-liability",
            True,
            "match",
        ),
        ("因平台过错，用户不承担任何责任。", "liability-exclusion/no-liability", False, "customer"),
        ("We may terminate your account at any time.", "termination/end-customer", True, "match"),
        (
            "Either party may terminate the agreement: we may end the service, you may leave.",
            "termination/terminate",
            False,
            "guard",
        ),
    ],
)
def test_a_verdict_says_why(sentence, rule, flagged, told, because):
    verdict = because(sentence, rule)
    assert verdict is not None
    assert verdict[0] == flagged
    assert told in verdict[1]


def test_an_entry_says_where_its_flag_comes_from(agreement, rules):
    text = agreement("# 条款\n\n1. 用户不得实施以下行为：\n1.1 转租账号；\n1.2 传播病毒。\n")
    _, accounts = explained(text, rules, CustomerKind.BUSINESS)
    entries = [
        verdict
        for account in accounts
        for verdict in account.verdicts
        if verdict.outcome == "inherited"
    ]
    assert [verdict.detail for verdict in entries] == ["1", "1"]
    assert VerdictWords("zh").because(entries[0]) == "它是第 1 条所引出的列项"
    assert "clause 1 introduces" in VerdictWords("en").because(entries[0])


def test_an_explanation_changes_nothing(agreement):
    rules = load_rules()
    text = agreement("1. 平台有权随时终止服务。\n2. We may terminate these terms at any time.\n")
    result, accounts = explained(text, rules, CustomerKind.BUSINESS)
    assert result == scan(text, rules)
    flagged = [verdict for account in accounts for verdict in account.verdicts if verdict.flagged]
    assert len(flagged) == len(result.flags)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_outcome_has_words(language):
    words = VerdictWords(language)
    for outcome in (*_OUTCOMES, "unless", "also", "power", "negated"):
        verdict = Verdict("zh/penalty/x", outcome, Span(0, 1), "甲", "both", "drafter-or-nobody")
        assert words.because(verdict)
    subject = words.because(Verdict("x", "subject", Span(0, 1), "", "customer", "drafter"))
    assert all(name in subject for name in _ACTORS[language])
