"""The notation of phrases: what each sign means, and what is refused."""

from __future__ import annotations

import pytest

from tcreader.flags.phrase_parts import BadPhrase
from tcreader.flags.phrases import CUSTOMER, DRAFTER, phrase

WORDS = {"ways": ("by post", "by mail")}


def finds(source, words, language="zh", **options):
    return any(phrase(source, language, WORDS, **options).places(words))


@pytest.mark.parametrize(
    ("source", "yes", "no"),
    [
        ("不承担责任", "概不承担责任", "承担责任"),
        ("(删|清)除数据", "清除数据", "移除数据"),
        ("应当?赔偿", "应赔偿", "应该赔偿"),
        ("不承担…责任", "不承担任何法律责任", "不承担费用，也没有责任"),
        ("不承担……责任", "不承担费用，也没有责任", "不承担费用。责任另计"),
        ("不对………负责", f"不对{'甲、' * 60}负责", f"不对{'甲、' * 60}。负责"),
        ("不对………负责", f"不对{'甲、' * 79}负责", f"不对{'甲、' * 81}负责"),
        ("^本条", "本条有效", "依本条"),
        ("同意{drafter}使用", f"同意 {DRAFTER} 使用", f"同意  {DRAFTER}使用"),
        ("{drafter}有权", f"{DRAFTER}有权", f"{CUSTOMER}有权"),
    ],
)
def test_signs_of_chinese_phrases(source, yes, no):
    assert finds(source, yes)
    assert not finds(source, no)


@pytest.mark.parametrize(
    ("source", "yes", "no"),
    [
        ("terminat~ the", "terminating the plan", "interminable the plan"),
        ("not …liable", "not be held liable", "not at all. liable"),
        ("may …end", "may at once end it", "may send it"),
        ("give notice {ways}", "give notice by post", "give notice by fax"),
        ("no (prior )?notice", "no notice", "no such notice"),
    ],
)
def test_signs_of_english_phrases(source, yes, no):
    assert finds(source, yes, "en")
    assert not finds(source, no, "en")


def test_a_guard_doesnt_reach_past_another_party():
    words = f"{CUSTOMER}同意{DRAFTER}有权"
    assert finds("{customer}…有权", words)
    assert not finds("{customer}…有权", words, guard=True)


@pytest.mark.parametrize(
    "source", ["", "(甲|乙", "甲)乙", "?甲", "{nobody}", "(甲)?", "甲…乙…丙…丁…戊…己", "…"]
)
def test_what_doesnt_follow_the_notation_is_refused(source):
    with pytest.raises(BadPhrase):
        phrase(source, "zh", {})


@pytest.mark.parametrize(
    ("source", "cues"),
    [
        ("不承担…责任", {"不承担"}),
        ("(概不|不)负责", {"负责"}),
        ("{drafter}(中止|终止)", {"中止", "终止"}),
    ],
)
def test_a_cue_stands_in_all_that_matches(source, cues):
    assert set(phrase(source, "zh", {}).cues) == cues
