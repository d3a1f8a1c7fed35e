"""Which changes of wording turn a meaning, and which don't."""

from __future__ import annotations

import pytest

from tcreader.agreement import Span
from tcreader.annotations import PlacementState, place, words_target
from tcreader.annotations.anchoring.critical_words import CriticalWords
from tcreader.annotations.kept_text import KeptText


@pytest.fixture(scope="module")
def critical_words():
    return CriticalWords.shipped()


TURNED = [
    ("乙方不承担责任", "乙方应承担责任", ("不承担", "应承担")),
    ("乙方不承担责任", "乙方承担责任", ("不承担", "承担")),
    ("甲方应当付款", "乙方应当付款", ("甲方应当", "乙方应当")),
    ("甲方赔偿乙方", "乙方赔偿甲方", ("甲方赔偿乙方", "乙方赔偿甲方")),
    ("用户可以解除", "用户应当解除", ("用户可以", "用户应当")),
    ("仅赔偿直接损失", "赔偿直接损失", ("仅赔偿", "赔偿")),
    ("任何损失", "损失", ("任何", "")),
    ("本活动由主办者说明", "最终解释权由主办者所有", ("", "最终解释权 … 所有")),
    ("在3个工作日内答复", "在5个工作日内答复", ("3个工作日", "5个工作日")),
    ("三十日", "三十个工作日", ("三十日", "三十个工作日")),
    ("按10%计算", "按20%计算", ("10%", "20%")),
    ("支付1万元", "支付10万元", ("1万元", "10万元")),
    ("We may change it", "We may not change it", ("may", "may not")),
    ("The buyer shall pay", "The buyer may pay", ("buyer shall", "buyer may")),
    ("You pay the costs", "We pay the costs", ("You", "We")),
    ("for any loss", "for direct loss", ("any", "direct")),
    ("at our sole discretion", "at our discretion", ("our sole", "our")),
    ("unless notified", "if notified", ("unless", "")),
    ("except in writing", "also in writing", ("except", "")),
    ("within 30 days", "within 30 business days", ("30 days", "30 business days")),
    ("a fee of $100", "a fee of €100", ("$100", "€100")),
    ("A and B", "A or B", ("and", "or")),
]

SAME = [
    ("乙方不承擔責任", "乙方不承担责任"),
    ("提前三十日通知", "提前30日通知"),
    ("提前30日通知", "提前３０日通知"),
    ("百分之五", "5%"),
    ("人民币五万元", "50,000元"),
    ("二〇二六年", "2026年"),
    ("您应当付款", "您须付款"),
    ("依照第十条第二款", "依照第十一条第二款"),
    ("（一）通知", "（二）通知"),
    ("甲方“服务”，", "甲方「服务」、"),
    ("以书面型式通知", "以书面形式通知"),
    ("因不可抗力", "因不可抗力因素"),
    ("within thirty (30) days", "within 30 days"),
    ("you shall pay", "you must pay"),
    ("see Section 3.1", "see Section 4.1(a)"),
    ("You don’t pay", "You do not pay"),
    ("“Terms”", '"Terms"'),
    ("third-party goods", "third party goods"),
    ("for recieving goods", "for receiving goods"),
    ("apples", "apples and pears"),
    ("$1,000", "$1000.00"),
]


@pytest.mark.parametrize(("old", "new", "pair"), TURNED)
def test_what_turns_a_meaning_is_told(critical_words, old, new, pair):
    assert critical_words.changes(old, new) == (pair,)


@pytest.mark.parametrize(("old", "new"), SAME)
def test_what_turns_no_meaning_is_not(critical_words, old, new):
    assert critical_words.changes(old, new) == ()


def test_of_a_rewritten_sentence_only_what_matters_is_told(critical_words):
    old = "You may not sell or share it, and the buyer and the seller shall pay all fees and taxes."
    new = "The company may without notice and at any time refuse and retain any fees or taxes."
    told = critical_words.changes(old, new)
    words = " ".join(side for pair in told for side in pair).split()
    assert not {"and", "or"} & set(words)
    assert told[0] == ("You may not", "company may without")


def test_of_many_words_the_first_few_are_told(critical_words):
    ((old, new),) = critical_words.changes("退还", "用户不得随时拒绝承担任何违约金")
    assert (old, new) == ("退还", "用户不得随时拒绝 …")


@pytest.mark.parametrize("keeps_old_text", [True, False], ids=["old text kept", "unknown"])
@pytest.mark.parametrize(
    ("words", "old", "new", "pair"),
    [
        ("承担赔偿责任", "服务商不承担", "服务商承担", ("不承担", "承担")),
        ("责任", "服务商不承担", "服务商应承担", ("不承担", "应承担")),
        ("有效期", "十二个月", "二十四个月", ("十二个月", "二十四个月")),
    ],
)
def test_a_note_is_told_that_its_sentence_turned(
    terms, agreement_of, words, old, new, pair, keeps_old_text
):
    line = next(line for line in terms.text.split("\n") if old in line and words in line)
    start = terms.text.index(line) + line.index(words)
    target = words_target(terms, Span(start, start + len(words)))
    text = terms.text.replace(line, line.replace(old, new))
    kept = {target.source: KeptText.of(terms.text)} if keeps_old_text else {}
    found = place(agreement_of(text), {"note": target}, kept)["note"]
    assert found.span.of(text) == words
    assert found.state is PlacementState.MEANING_CHANGED
    assert pair in found.changes
    assert old in found.was


def test_another_sentence_is_none_of_the_notes_concern(agreement_of):
    before = agreement_of("1. 服务商不承担责任。客户应当付款。\n2. 终止")
    start = before.text.index("客户")
    target = words_target(before, Span(start, start + 4))
    after = agreement_of("1. 服务商应承担责任。客户应当付款。\n2. 终止")
    for kept in ({target.source: KeptText.of(before.text)}, {}):
        found = place(after, {"note": target}, kept)["note"]
        assert (found.state, found.was, found.changes) == (PlacementState.PLACED, "", ())
