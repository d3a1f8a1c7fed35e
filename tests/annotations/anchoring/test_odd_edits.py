"""Notes after edits that change how a text looks, how it is counted, or how it is cut up."""

from __future__ import annotations

import pytest

from tcreader.agreement import Span
from tcreader.annotations import PlacementState, place, words_target
from tcreader.annotations.kept_text import KeptText

PLACED, MOVED = PlacementState.PLACED, PlacementState.MOVED
CHANGED, ORPHANED = PlacementState.MEANING_CHANGED, PlacementState.ORPHANED

TERMS = """\
服务条款
1. 费用
1.1 您应当在每月10日前支付上月费用，逾期按日0.05%加收违约金。
1.2 费用不予退还。
2. 责任
2.1 因网络故障造成的损失，服务商不承担赔偿责任；但故意或者重大过失的除外。
2.2 服务商的赔偿总额不超过您已付费用。
3. 附则
3.1 本条款自公布之日起生效。
"""
WAIVER = "因网络故障造成的损失，服务商不承担赔偿责任"
WAIVED = TERMS.split("\n")[5]
CAPPED = TERMS.split("\n")[6]

BILINGUAL = """\
1. 付款 Payment
甲方应当按时付款。
Party A shall pay on time.
2. 责任 Liability
乙方不承担间接损失。
Party B is not liable for indirect loss.
3. 附则 Miscellaneous
以中文文本为准。
The Chinese text prevails.
"""


@pytest.fixture
def after(agreement_of):
    """The words and the state of a note after an edit."""

    def after(old, new, words, *, knows_old_text=True):
        start = old.index(words)
        target = words_target(agreement_of(old), Span(start, start + len(words)))
        texts = {target.source: KeptText.of(old)} if knows_old_text else {}
        found = place(agreement_of(new), {"note": target}, texts)["note"]
        return found.span and found.span.of(new), found.state

    return after


@pytest.fixture(params=[True, False], ids=["old text kept", "old text unknown"])
def knows_old_text(request):
    return request.param


def full_width(text):
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def traditional(text):
    table = str.maketrans("务费应当过违约责网络损赔偿总额条", "務費應當過違約責網絡損賠償總額條")
    return text.translate(table)


# Looks


@pytest.mark.parametrize(
    "looks",
    [
        lambda text: text.replace(" ", "\t").replace("\n", "\r\n"),
        lambda text: text.replace("，", "， ").replace("服务商", "服 务 商"),
        lambda text: text.replace("，", "，\n"),
        lambda text: text.replace("\n", " "),
        full_width,
        traditional,
    ],
    ids=["tabs", "spaces", "lines broken", "lines joined", "full width", "traditional"],
)
def test_another_look_neither_loses_words_nor_turns_them(after, looks, knows_old_text):
    words, state = after(TERMS, looks(TERMS), WAIVER, knows_old_text=knows_old_text)
    assert words is not None
    assert "".join(words.split()) == "".join(looks(WAIVER).split())
    assert state in {PLACED, MOVED}


@pytest.mark.parametrize(("words", "now"), [("10日前", "１０日前"), ("0.05%", "０．０５％")])
def test_numbers_of_another_width_are_the_same(after, words, now, knows_old_text):
    new = full_width(TERMS)
    assert after(TERMS, new, words, knows_old_text=knows_old_text) == (now, MOVED)
    assert after(new, TERMS, now, knows_old_text=knows_old_text) == (words, MOVED)


@pytest.mark.parametrize("words", [WAIVER, "不承担", "服务商不承担"])
def test_a_deleted_clause_is_gone_in_another_script_too(after, words, knows_old_text):
    new = traditional(TERMS.replace(f"{WAIVED}\n", ""))
    assert after(TERMS, new, words, knows_old_text=knows_old_text) == (None, ORPHANED)


def test_a_turned_meaning_is_seen_through_another_look(after, knows_old_text):
    new = traditional(TERMS.replace("不承担", "应承担").replace("，", "， "))
    words, state = after(TERMS, new, WAIVER, knows_old_text=knows_old_text)
    assert words is not None
    assert "應承担" in words
    assert state is CHANGED


# Numbers


def test_another_way_of_counting_moves_no_note(after, knows_old_text):
    new = TERMS
    for old_number, number in (
        ("1. ", "第一条 "),
        ("2. ", "第二条 "),
        ("3. ", "第三条 "),
        ("1.1 ", "（一）"),
        ("1.2 ", "（二）"),
        ("2.1 ", "（一）"),
        ("2.2 ", "（二）"),
        ("3.1 ", "（一）"),
    ):
        new = new.replace(f"\n{old_number}", f"\n{number}")
    for words in (WAIVER, "不承担", "费用不予退还", "服务商的赔偿总额"):
        assert after(TERMS, new, words, knows_old_text=knows_old_text) == (words, MOVED)


# Clauses that are cut up


def test_a_clause_that_is_split_keeps_a_note_on_either_half(after):
    new = TERMS.replace("；但故意", "。\n2.2 但故意").replace("2.2 服务商", "2.3 服务商")
    assert after(TERMS, new, "不承担") == ("不承担", CHANGED)  # its exception stands elsewhere
    assert after(TERMS, new, "故意或者重大过失") == ("故意或者重大过失", CHANGED)
    words, state = after(TERMS, new, WAIVED.partition(" ")[2])
    assert words == f"{WAIVER}。"
    assert state is CHANGED


def test_clauses_that_are_merged_keep_the_notes_of_both(after, knows_old_text):
    new = TERMS.replace("的除外。\n2.2 服务商的", "的除外；服务商的")
    for words in (WAIVER, "赔偿总额不超过您已付费用"):
        found, _ = after(TERMS, new, words, knows_old_text=knows_old_text)
        assert found == words


def test_words_across_two_clauses_stay_with_the_greater_part(after, knows_old_text):
    both = f"{WAIVED}\n{CAPPED}"
    without_second = TERMS.replace(f"{CAPPED}\n", "")
    found = after(TERMS, without_second, both, knows_old_text=knows_old_text)
    assert found == (WAIVED, CHANGED)
    without_first = TERMS.replace(f"{WAIVED}\n", "")
    found = after(TERMS, without_first, both, knows_old_text=knows_old_text)
    assert found == (None, ORPHANED)


# Two languages


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("乙方不承担间接损失", 4),
        ("不承担", 4),
        ("Party B is not liable for indirect loss", 5),
        ("not liable", 5),
    ],
)
def test_a_deleted_language_doesn_t_land_in_the_other(after, words, line, knows_old_text):
    lines = BILINGUAL.split("\n")
    new = "\n".join(lines[:line] + lines[line + 1 :])
    assert after(BILINGUAL, new, words, knows_old_text=knows_old_text) == (None, ORPHANED)


def test_languages_that_change_places_take_their_notes_along(after):
    lines = BILINGUAL.split("\n")
    for at in (1, 4, 7):
        lines[at], lines[at + 1] = lines[at + 1], lines[at]
    for words in ("乙方不承担间接损失", "not liable", "甲方应当"):
        assert after(BILINGUAL, "\n".join(lines), words) == (words, MOVED)
