"""The outline as a whole: what always holds, whose text a paragraph is, ids, kinds, the gold tree."""

from __future__ import annotations

import json
import string
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader import formats
from tcreader.agreement import ClauseKind, Mark
from tcreader.agreement.blocks import PLAIN, Block, BlockKind, Run, Style
from tcreader.agreement.outlining import outline_of
from tcreader.agreement.spans import Span

LABELS = (
    *("第一条", "第二条 ", "第三章 总则", "第 2 节", "一、", "二. ", "（一）", "(二)", "①", "②)"),
    *("1. ", "2、", "1.1 ", "3.2.5、", "6.7", "1) ", "（2）", "(a) ", "(i) ", "ii. ", "(v)", "A. "),
    *("Article 1 ", "Section 2.1 ", "Part A", "Schedule 3: ", "§ 4 ", "【第五条】", "1.1.-1.4. "),
)
WORDS = st.one_of(
    st.sampled_from(
        ("目录", "下列情形：", "甲方应当付款。", "Fees", "You pay.", "以下", "续；（二）")
    ),
    st.text(alphabet=string.printable + "，。；：（）【】\u3000\u200b\u2028一1", max_size=12),
)
LINES = st.builds(
    lambda label, words: (label + words).replace("\n", " "), st.sampled_from(("", *LABELS)), WORDS
)
STYLES = st.sampled_from((PLAIN, Style(Mark.BOLD), Style(link="#x")))


@st.composite
def texts(draw):
    """A text and any blocks of it."""
    blocks, words, position = [], [], 0
    for number, line in enumerate(draw(st.lists(LINES, max_size=20)), 1):
        cut = draw(st.integers(0, len(line)))
        span = Span(position, position + len(line))
        middle = position + cut
        runs = (Run(position, middle, draw(STYLES)), Run(middle, span.end, draw(STYLES)))
        kind = draw(st.sampled_from(BlockKind))
        level = draw(st.integers(1 if kind is BlockKind.HEADING else 0, 3))
        blocks.append(
            Block(
                span,
                tuple(run for run in runs if run.start < run.end),
                kind,
                level,
                bullet=draw(st.booleans()),
                lines=(number, number),
            )
        )
        words.append(line)
        position = span.end + 1
    return "\n".join(words), tuple(blocks)


@settings(max_examples=300)
@given(texts())
def test_any_blocks_give_a_tree(given_text):
    text, blocks = given_text
    outline = outline_of(text, blocks)
    seen = set()
    for clause in outline:
        assert clause.id not in seen
        assert clause.parent is None or clause.parent in seen
        seen.add(clause.id)
        assert clause.span.start == clause.own[0].start
        if clause.parent is None:
            assert clause.level == 1
        else:
            assert outline[clause.parent].span.covers(clause.span)
            assert clause.level == outline[clause.parent].level + 1
        assert all(clause.span.covers(piece) for piece in clause.own)
        assert clause.label_span.of(text).strip() == clause.label
    starts = [clause.span.start for clause in outline]
    assert starts == sorted(starts)
    assert {each.clause for each in outline.disorder} <= seen


@settings(max_examples=300)
@given(texts())
def test_every_word_from_the_first_clause_on_belongs_to_exactly_one(given_text):
    text, blocks = given_text
    outline = outline_of(text, blocks)
    pieces = sorted(piece for clause in outline for piece in clause.own)
    assert all(one.end <= other.start for one, other in pairwise(pieces))
    if pieces:
        covered = "".join(piece.of(text) for piece in pieces)
        assert "".join(covered.split()) == "".join(text[pieces[0].start :].split())


def test_a_paragraph_after_items_belongs_to_their_lead_in(marked):
    text, blocks = marked(
        "3.2 下列情形可以退票：\n（1）演出取消的；\n（2）场地变更的。\n退票款三日内退还。\n3.3 其他情形不退。"
    )
    outline = outline_of(text, blocks)
    assert outline["3.2"].own_text(text).endswith("：\n退票款三日内退还。")
    assert outline["3.2(2)"].own_text(text) == "（2）场地变更的。"


def test_a_paragraph_between_items_belongs_to_the_item_before(marked):
    text, blocks = marked("1.1 退票：\n（1）演出取消；\n取消须经公告。\n（2）场地变更。")
    assert outline_of(text, blocks)["1.1(1)"].own_text(text).endswith("取消须经公告。")


def test_a_paragraph_after_items_without_lead_in_belongs_to_the_last(marked):
    text, blocks = marked("第一条 费用\n1、会费每年一交。\n2、押金可以退还。\n退还在三日内办理。")
    assert outline_of(text, blocks)["第一条.2"].own_text(text).endswith("退还在三日内办理。")


def test_a_label_alone_is_the_label_of_the_text_below(marked):
    text, blocks = marked("1.1\n门票当日有效。\n1.2\n遗失不补。")
    assert outline_of(text, blocks)["1.1"].own_text(text) == "1.1\n门票当日有效。"


def test_a_clause_can_begin_in_the_middle_of_a_line(marked):
    text, blocks = marked("一、规则\n（一）不得吸烟。（二）不得奔跑。")
    clause = outline_of(text, blocks)["一(二)"]
    assert clause.own_text(text) == "（二）不得奔跑。"
    assert text[clause.span.start - 1] == "。"


def test_ids_are_what_a_reviewer_would_say(marked):
    text, blocks = marked(
        "# 借书协议\n本协议说明借书。\n## 说明\n请先阅读。\n第一章 总则\n第一节 范围\n第一条 借书\n"
        "1.1 借书须登记：\n(一)本人登记；\n（二）代办登记。\n1.1 逾期收费。\n第二章 附则\n第一节 其他\n"
        "第二条 本协议自公布之日起施行。"
    )
    assert [clause.id for clause in outline_of(text, blocks)] == [
        *("preamble", "h1", "第一章", "第一章第一节", "第一条", "1.1", "1.1(一)", "1.1(二)"),
        *("1.1#2", "第二章", "第二章第一节", "第二条"),
    ]


def test_kinds_tell_headings_clauses_and_items_apart(marked):
    text, blocks = marked(
        "欢迎您。\n## 1. 通则\n1.1 范围如下：\n（1）借书；\n1.2 定义\n1.2.1 书指图书。\n第二条 费用\n**附则**"
    )
    kinds = {clause.id: clause.kind for clause in outline_of(text, blocks)}
    assert kinds == {
        "preamble": ClauseKind.PREAMBLE,
        "1": ClauseKind.HEADING,
        "1.1": ClauseKind.CLAUSE,
        "1.1(1)": ClauseKind.ITEM,
        "1.2": ClauseKind.CLAUSE,
        "1.2.1": ClauseKind.CLAUSE,
        "第二条": ClauseKind.HEADING,
        "h1": ClauseKind.HEADING,
    }


def test_the_title_is_no_clause_and_the_preamble_begins_below_it(marked):
    text, blocks = marked("**借书协议**\n本协议说明借书的条件。\n1. 借书须登记。")
    outline = outline_of(text, blocks)
    assert outline.title == "借书协议"
    assert outline["preamble"].own_text(text) == "本协议说明借书的条件。"
    assert outline.at(0) is None
    assert outline.at(text.index("登记")).id == "1"


def test_a_title_alone_makes_no_preamble(marked):
    text, blocks = marked("# 借书协议\n1. 借书须登记。")
    assert [clause.id for clause in outline_of(text, blocks)] == ["1"]


def test_the_first_agreement_has_the_tree_that_was_drawn_by_hand(shared):
    agreement = formats.read(next((shared / "seeds").glob("*.txt")))
    rows = json.loads((shared / "gold" / "seed_outline.json").read_text(encoding="utf-8"))
    outline = agreement.outline
    expected = [
        (row["line"], row["label"], row["parent"], row["kind"], row["title"])
        for row in rows
        if row["kind"] != "paragraph"
    ]
    assert [
        (
            agreement.blocks[agreement.block_index(clause.span.start)].lines[0],
            clause.label,
            outline[clause.parent].label if clause.parent else None,
            clause.kind.value,
            clause.title,
        )
        for clause in outline
        if clause.kind is not ClauseKind.PREAMBLE
    ] == expected
    by_line = {block.lines[0]: block.span.start for block in agreement.blocks}
    for row in rows:
        if row["kind"] == "paragraph":
            owner = outline.at(by_line[row["line"]])
            assert (owner.label or None) == row["parent"]


def test_a_text_that_nests_without_end_stays_shallow(marked):
    text, blocks = marked("\n".join(["1. The following:"] * 200))
    outline = outline_of(text, blocks)
    assert len(outline) == 200
    assert max(clause.level for clause in outline) < 30


def test_labels_after_hard_line_breaks_begin_clauses():
    text = "1. 借书须登记。\u20282. 还书须检查。"
    outline = outline_of(text, (Block(Span(0, len(text)), (Run(0, len(text)),)),))
    assert [clause.own_text(text) for clause in outline] == ["1. 借书须登记。", "2. 还书须检查。"]


def test_links_into_the_document_are_its_table_of_contents():
    words = ["1. Hours", "2. Fees", "3. Keys", "1. Hours", "We open at nine.", "2. Fees", "None."]
    blocks, position = [], 0
    for index, line in enumerate(words):
        span = Span(position, position + len(line))
        style = Style(link="#x") if index < 3 else PLAIN
        blocks.append(Block(span, (Run(*span, style),), lines=(index + 1, index + 1)))
        position = span.end + 1
    assert [clause.id for clause in outline_of("\n".join(words), blocks)] == ["preamble", "1", "2"]
