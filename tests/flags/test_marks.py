"""Which marks count as the drafter's: one line a mark, as a lawyer would write it."""

from __future__ import annotations

import pytest

from tcreader.agreement import Span
from tcreader.flags.prominence import Emphasis


@pytest.fixture
def emphasis_of(agreement):
    def of(source, name="agreement.md"):
        text = agreement(source, name)
        emphasis = Emphasis(text)
        pieces = [piece.of(text.text) for piece in emphasis.pieces()]
        return pieces, emphasis.marks_on(Span(0, len(text.text)))

    return of


WAIVER = "平台对用户遭受的任何损失概不承担赔偿责任"
PLAIN = "用户应当按照约定的时间和方式支付服务费用，并妥善保管自己的账号和密码。\n\n"


@pytest.mark.parametrize(
    ("source", "mark"),
    [
        (f"**{WAIVER}**。", "bold"),
        (f"__{WAIVER}__。", "bold"),
        (f"<b>{WAIVER}</b>。", "bold"),
        (f'<span style="font-weight:600">{WAIVER}</span>。', "bold"),
        (f"<u>{WAIVER}</u>。", "underline"),
        (f"<ins>{WAIVER}</ins>。", "underline"),
        (f'<span style="text-decoration: underline">{WAIVER}</span>。', "underline"),
        (f'<font color="red">{WAIVER}</font>。', "color"),
        (f'<span style="color:#c00000">{WAIVER}</span>。', "color"),
        (f"<mark>{WAIVER}</mark>。", "background"),
        (f"<big>{WAIVER}</big>。", "size"),
        (f"> {WAIVER}。", "box"),
        (f"※ {WAIVER}。", "symbol"),
        (f"！{WAIVER}。", "symbol"),
        (f"【特别提示】{WAIVER}。", "symbol"),
        (f"【{WAIVER}。】", "symbol"),
    ],
)
def test_a_mark_counts(source, mark, emphasis_of):
    pieces, marks = emphasis_of(PLAIN + source + "\n")
    assert WAIVER in "".join(pieces)
    assert marks == (mark,)


@pytest.mark.parametrize(
    "source",
    [
        f"*{WAIVER}*。",
        f"[{WAIVER}](https://a.example)。",
        f'<span style="color:#444444">{WAIVER}</span>。',
        f"<small>{WAIVER}</small>。",
        "本协议中的**“用户信息”**是指用户提供的内容。",
        "**注意：** 请妥善保管您的账号。",
        "**3.2** 请妥善保管您的账号。",
        "**3.2 账号的保管。** 请妥善保管您的账号。",
        "| **费用项目** | **收费标准** |\n| --- | --- |\n| 年费 | 三百元 |",
        "【定义】本条所称账号包括子账号。",
        "## **平台对任何损失概不承担赔偿责任**",
    ],
)
def test_it_does_not_count(source, emphasis_of):
    assert emphasis_of(PLAIN + source + "\n")[0] == []


@pytest.mark.parametrize(
    ("source", "is_marked"),
    [
        ("IN NO EVENT SHALL WE BE LIABLE TO YOU FOR ANY LOSS.", True),
        ("IN NO EVENT SHALL WE BE LIABLE for ANY INDIRECT OR SPECIAL LOSS.", True),
        ("Our terms: WE ARE NOT LIABLE.", False),
        ("**Limitation of Liability.** We are liable for intent.", False),
        ("**We are not liable.** You may leave.", True),
        ("The **Service Provider** sends an invoice.", False),
    ],
)
def test_english_marks(source, is_marked, emphasis_of):
    assert bool(emphasis_of(f"You pay the fees on time.\n\n{source}\n")[0]) is is_marked


def test_a_sign_marks_its_own_sentence_anywhere_in_the_text(emphasis_of):
    pieces, _ = emphasis_of(f"{PLAIN}用户应当按时付款。★{WAIVER}。用户可以退订。\n")
    assert pieces == [f"★{WAIVER}。"]


def test_what_all_of_the_text_is_set_in_is_the_body(emphasis_of):
    source = "\n\n".join(
        f'<span style="color:#003366;font-size:20px">第{number}项服务由平台提供。</span>'
        for number in "一二三四五"
    )
    assert emphasis_of(source)[0] == []


def test_plain_text_carries_capitals_alone(emphasis_of):
    pieces, marks = emphasis_of("WE ARE NOT LIABLE FOR ANY LOSS OF ANY KIND.\n", "a.txt")
    assert pieces
    assert marks == ("capitals",)


def test_a_table_of_one_cell_is_a_box(emphasis_of):
    assert emphasis_of(f"{PLAIN}| {WAIVER}。 |\n| --- |\n")[1] == ("box",)
