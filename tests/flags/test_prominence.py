"""Which words stand out, and how the audit adds it up."""

from __future__ import annotations

import pytest

from tcreader.agreement import Span
from tcreader.flags import Prominence, prominence_of, scan

MARKED, PART, UNMARKED = Prominence.MARKED, Prominence.PART_MARKED, Prominence.UNMARKED


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("平台**概不负责任何损失**。", MARKED),
        ("平台概不**负责任何损失**。", PART),
        ("**但是**平台概不负责任何损失。", UNMARKED),
        ("平台<u>概不负责任何损失</u>。", MARKED),
        ("平台*概不负责任何损失*。", UNMARKED),
        ("平台[概不负责任何损失](https://a.example)。", UNMARKED),
        ("> 平台概不负责任何损失。", MARKED),
        ("★ 平台概不负责任何损失。", MARKED),
    ],
)
def test_marks_that_count(line, expected, agreement):
    text = agreement(line)
    start = text.text.index("概不")
    assert prominence_of(text, Span(start, start + len("概不负责任何损失"))) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("WE ARE NOT LIABLE FOR ANY LOSS OF ANY KIND, EVER.", MARKED),
        ("WE ARE NOT LIABLE.", UNMARKED),
        ("We are not liable for any loss of any kind, ever.", UNMARKED),
    ],
)
def test_eight_words_in_capitals_stand_out(sentence, expected, agreement):
    text = agreement(sentence)
    assert prominence_of(text, Span(0, len(text.text))) is expected


DECLARING = "免除责任的条款将以加粗、加下划线的形式提示您注意。\n\n"
WAIVER = "1. 平台概不负责任何损失。\n\n2. 用户应当按时支付各项服务费用。\n"


def test_marks_that_are_declared_and_never_seen_are_told(agreement, rules):
    audit = scan(agreement(DECLARING + WAIVER), rules).audit
    assert audit.declares_marking == ("bold", "underline")
    assert "declared-but-none" in audit.notices
    assert audit.counts["unmarked_risky"] == 1


def test_a_mark_that_the_format_cant_carry_may_be_lost(agreement, rules):
    assert scan(agreement(DECLARING + WAIVER, "a.txt"), rules).audit.marks_lost_possible


def test_marked_words_without_a_flag_are_kept_for_the_reviewer(agreement, rules):
    text = agreement(
        "1. **本服务的年费为每年三百元整，请知悉。**\n\n2. 平台概不负责任何损失。您须知。\n"
    )
    audit = scan(text, rules).audit
    assert [span.of(text.text) for span in audit.marked_unrecognised] == [
        "本服务的年费为每年三百元整，请知悉。"
    ]
    assert audit.counts == {
        "marked_risky": 0,
        "unmarked_risky": 1,
        "marked_unrecognised": 1,
        "plain": 0,
    }


def test_too_much_emphasis_is_told(agreement, rules):
    audit = scan(
        agreement("**1. 平台概不负责任何损失，您须知悉本条。**\n\n2. 用户按时付款。\n"), rules
    ).audit
    assert "over-emphasis" in audit.notices
    assert audit.emphasis_share > 0.35


def test_an_english_announcement_is_understood(agreement, rules):
    audit = scan(
        agreement("Please read with attention the terms printed in bold below.\n"), rules
    ).audit
    assert audit.declares_marking == ("bold",)


def test_a_text_that_carries_no_bold_may_have_lost_its_marks(agreement, rules):
    assert scan(agreement(WAIVER, "a.txt"), rules).audit.marks_lost_possible
    assert not scan(agreement(WAIVER), rules).audit.marks_lost_possible


def test_announced_capitals_are_seen(agreement, rules):
    text = agreement(
        "Please read the terms set in capitals with attention.\n\n"
        "WE ARE NOT LIABLE TO YOU FOR ANY LOSS OF ANY KIND.\n"
    )
    audit = scan(text, rules).audit
    assert audit.declares_marking == ("capitals",)
    assert "declared-other" not in audit.notices


def test_a_section_that_is_all_marked_is_told(agreement, rules):
    loud = "\n\n".join(f"2.{n} **平台概不负责用户的任何损失，用户应当知悉。**" for n in range(1, 7))
    quiet = "\n\n".join(
        f"1.{n} 用户应当按时支付各项服务费用，并妥善保管账号。" for n in range(1, 20)
    )
    audit = scan(agreement(f"# 1. 费用\n\n{quiet}\n\n# 2. 责任\n\n{loud}\n"), rules).audit
    assert [clause for clause, _ in audit.loud_sections] == ["2"]
    assert "section-over-emphasis" in audit.notices


def test_one_marked_clause_is_no_loud_section(agreement, rules):
    audit = scan(agreement("1. 用户付款。\n\n2. **平台概不负责任何损失。**\n"), rules).audit
    assert audit.loud_sections == ()


def test_marks_on_everything_but_risks_are_told(agreement, rules):
    lines = "\n\n".join(
        f"{n}. **用户可以在首页查看本服务第{n}项功能的说明。**" for n in range(1, 25)
    )
    audit = scan(agreement(f"{lines}\n\n25. 平台概不负责任何损失。\n"), rules).audit
    assert audit.marked_sentences == 24
    assert audit.marks_precision == 0
    assert "marks-rarely-risky" in audit.notices


@pytest.mark.parametrize(
    "line",
    [
        "1. **We are not liable to you for any loss whatsoever.**",
        "**平台对用户因使用本服务遭受的任何损失概不负责。**",
    ],
)
def test_a_waiver_in_one_bold_line_is_no_heading(line, agreement, rules):
    text = agreement(f"{line}\n\n2. You pay the fees on time each month.\n")
    found = scan(text, rules)
    assert [flag.prominence for flag in found.flags] == [MARKED]
    assert found.audit.counts["marked_risky"] == 1
