"""A note on a clause that was deleted is an orphan, whatever else looks like the clause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import PlacementState, Target, TargetKind, place, words_target
from tcreader.annotations.kept_text import KeptText

PROHIBITED = [
    "反对宪法所确定的各项基本原则的；",
    "危害国家统一、主权和领土完整的；",
    "泄露他人商业秘密或者技术资料的；",
    "散布谣言，扰乱平台交易秩序的；",
    "侮辱或者诽谤他人，侵害他人权益的；",
    "冒用他人名义注册或者使用账户的；",
    "未经同意转让、出租或者出借账户的；",
    "含有法律、行政法规禁止的其他内容的。",
]


@pytest.fixture
def noted(agreement_of):
    """Where notes on words stand after an edit, under the words, with the old text or without."""

    def noted(old, new, *words, knows_old_text):
        agreement = agreement_of(old)
        spans = {each: Span(old.index(each), old.index(each) + len(each)) for each in words}
        targets = {each: words_target(agreement, span) for each, span in spans.items()}
        source = targets[words[0]].source
        found = place(agreement_of(new), targets, _kept(old, source) if knows_old_text else {})
        return {each: at.span and at.span.of(new) for each, at in found.items()}

    return noted


def _kept(text, source):
    return {source: KeptText.of(text)}


@pytest.fixture(params=[True, False], ids=["old text kept", "old text unknown"])
def knows_old_text(request):
    return request.param


STAGES = (
    "第一阶段 各方从第一批请求中选出十项提交仲裁。第一批程序结束后，各方应当立即进行调解，费用由平台承担。",
    "第二阶段 各方从其余的请求中选出二十项提交仲裁。第二批程序结束后，各方应当立即进行调解，费用由平台承担。",
)


def test_the_sibling_that_was_reworded_in_its_place_is_no_home(noted):
    reworded = STAGES[0].replace("第一批程序", "本批程序").replace("十项", "十五项")
    old = "\n".join(["争议的解决", *STAGES, "第三阶段 其余的请求由法院审理。"])
    new = f"争议的解决\n{reworded}\n第三阶段 其余的请求由法院审理。"
    words = "第二批程序结束后，各方应当立即进行调解，费用由平台承担。"
    assert noted(old, new, words, knows_old_text=True) == {words: None}


def test_a_siblings_copy_that_was_put_in_its_place_is_no_home(noted):
    packages = [
        "1. Packages for terms of six months or more. Notice is due thirty days before the end.",
        "2. Packages for month-to-month terms. Notice is due seventy hours before the end.",
    ]
    copy = packages[0].replace(" or more", "").replace("Notice is", "Notice shall be")
    old = "\n".join(["Fees", *packages, "All terminations take effect at the end of the term."])
    new = "\n".join(["Fees", packages[0], copy, "All terminations take effect at the end of it."])
    for words in ("Packages for month-to-month terms.", "Notice is due seventy hours", "2. Pack"):
        assert noted(old, new, words, knows_old_text=True) == {words: None}


@pytest.mark.parametrize("words", ["用户", "可能引起", "引起该应用程序运行异常", "删除系统文件"])
def test_a_few_words_that_stand_elsewhere_once_are_no_home(noted, words, knows_old_text):
    gone = "3.8 用户删除系统文件可能引起该应用程序运行异常。"
    old = f"3. 风险提示\n3.7 升级前请备份数据。\n{gone}\n3.9 客服将协助您处理。\n4. 其他\n"
    new = old.replace(f"{gone}\n", "") + f"清除缓存后，{words}时请联系客服。\n5. 附则"
    assert noted(old, new, words, knows_old_text=knows_old_text) == {words: None}


def test_words_of_the_next_number_are_no_home(noted, knows_old_text):
    old = "1. 总则\n3.5 您理解并同意，日志会被上传至服务器。\n3.6 您理解并同意，网络上没有完善的安全措施。\n4. 附则"
    new = old.replace("3.6 您理解并同意，网络上没有完善的安全措施。\n", "")
    words = "3.6 您理解并同意"
    assert noted(old, new, words, knows_old_text=knows_old_text) == {words: None}


def test_words_at_the_beginning_of_the_text_are_not_any_such_words(noted):
    old = "Conditions update\nGiven the changes, please read on.\nTerms of Use\nGeneral\n"
    new = "Terms and Conditions of Use\nGeneral\n"
    found = noted(old, new, "Conditions", knows_old_text=False)
    assert found == {"Conditions": None}


@given(st.data())
@settings(max_examples=100)
def test_its_twin_elsewhere_is_no_home_where_the_neighbours_are_known(agreement_of, data):
    """Both lists are noted; what goes from one of them must not land in the other."""
    numbered = [f"{n}. {words}" for n, words in enumerate(PROHIBITED, 1)]
    old = "\n".join(["甲 用户不得发布", *numbered, "乙 平台不得展示", *PROHIBITED, "丙 附则"])
    agreement = agreement_of(old)
    which = data.draw(st.integers(1, len(PROHIBITED) - 2))
    lines = old.split("\n")
    gone = lines[1 + which]
    new = "\n".join(lines[: 1 + which] + lines[2 + which :])
    targets, at = {}, 0
    for line in lines:
        targets[line] = words_target(agreement, Span(at, at + len(line)))
        at += len(line) + 1
    begin = data.draw(st.integers(3, len(gone) - 3))
    end = data.draw(st.integers(begin + 2, len(gone)))
    start = old.index(gone)
    targets["few"] = words_target(agreement, Span(start + begin, start + end))
    found = place(agreement_of(new), targets)
    assert found.pop("few").state is PlacementState.ORPHANED
    assert found.pop(gone).state is PlacementState.ORPHANED
    for line, placement in found.items():
        assert placement.span is not None, line
        assert placement.span.of(new) == line


@given(st.integers(0, 7), st.integers(0, 7))
def test_a_moved_clause_is_found_without_its_old_text(agreement_of, which, to):
    lines = [f"{n}. {words}" for n, words in enumerate(PROHIBITED, 1)]
    old = "\n".join(["甲 用户不得发布", *lines, "乙 附则"])
    moved = lines[:which] + lines[which + 1 :]
    moved.insert(to, lines[which])
    new = "\n".join(["甲 用户不得发布", *moved, "乙 附则"])
    agreement, targets = agreement_of(old), {}
    for line in lines:
        start = old.index(line)
        targets[line] = words_target(agreement, Span(start, start + len(line)))
    found = place(agreement_of(new), targets)
    assert {line: at.span and at.span.of(new) for line, at in found.items()} == dict(
        zip(lines, lines, strict=True)
    )


def test_words_without_any_context_are_placed_where_they_stand_once(agreement_of):
    """All that another tool tells may be the words; then standing once is all there is."""
    new = "1. 总则\n2. 服务商不承担赔偿责任。\n3. 附则"
    words = "服务商不承担赔偿责任"
    for span in (None, Span(300, 310)):
        target = Target(TargetKind.WORDS, words, "", "", span, None, "elsewhere")
        found = place(agreement_of(new), {"note": target})["note"].span
        assert found is not None
        assert found.of(new) == words
