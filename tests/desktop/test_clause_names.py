"""What a clause is called away from the text: so that nobody has to guess which one is meant."""

from __future__ import annotations

import pytest

from tcreader.desktop.clause_names import headline, label_of
from tcreader.formats import read, read_bytes

TEXT = """# 服务协议
一、账户
1、您应妥善保管密码。
2、您不得出借账户。
二、费用
1、费用按月结算。
2.1 逾期的处理：
（a）加收滞纳金；
2.1 发票按季开具。
## 附则
本协议自签署之日起生效。
"""


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("您不得出借账户", "一.2"),
        ("费用按月结算", "二.1"),
        ("加收滞纳金", "2.1(a)"),
        ("发票按季开具", "2.1"),
        ("自签署之日", "附则"),
    ],
)
def test_a_number_has_those_above_that_it_needs(words, label):
    agreement = read_bytes(TEXT.encode(), "a.md")
    clause = agreement.outline.at(agreement.text.index(words))
    assert clause is not None
    assert label_of(clause) == label


@pytest.mark.parametrize(("length", "is_cut"), [(5, False), (70, False), (90, True)])
def test_words_that_are_left_out_leave_an_ellipsis(tmp_path, length, is_cut):
    path = tmp_path / "terms.md"
    path.write_text(f"# 条款\n\n1. {'定' * length}。\n\n2. 其他。\n", encoding="utf-8")
    agreement = read(path)
    clause = next(each for each in agreement.outline if each.label.startswith("1"))
    shown = headline(clause, agreement.text)
    assert shown.endswith("定…" if is_cut else "定。")
    assert (shown.count("定") < length) is is_cut
