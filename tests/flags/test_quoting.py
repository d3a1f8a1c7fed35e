"""What a flag quotes: who acts, the power or negation, and what it is about."""

from __future__ import annotations

import pytest

from tcreader.flags import scan


@pytest.fixture(scope="module")
def quotes(agreement, rules):
    """The quotes of a Chinese sentence, by category."""

    def of(sentence):
        text = agreement(f"# 条款\n\n平台有权停机。用户应付款。\n\n1. {sentence}\n")
        return {
            flag.category: flag.span.of(text.text)
            for flag in scan(text, rules).flags
            if flag.clause == "1"
        }

    return of


@pytest.mark.parametrize(
    ("category", "sentence", "quote"),
    [
        (  # that somebody holds it stands in the part before it
            "unilateral-change",
            "平台享有在经营需要时，调整会员价目和积分规则的权利，调整后在首页公布。",
            "平台享有在经营需要时，调整会员价目和积分规则的权利",
        ),
        (  # the power belongs to it
            "unilateral-termination",
            "会员连续一年没有登录的，平台为节省资源起见，有权回收该账号。",
            "平台为节省资源起见，有权回收该账号",
        ),
        (  # so does what is borne
            "risk-shift",
            "因设备丢失产生的一切损失，由用户承担。",
            "因设备丢失产生的一切损失，由用户承担",
        ),
        (  # and who acts, however far away
            "suspension-freeze",
            "平台有权视情节对屡次违反社区公约且拒不改正或者以更换昵称等方式逃避管理的注册用户名下账户采取限制措施。",
            "平台有权视情节对屡次违反社区公约且拒不改正或者以更换昵称等方式逃避管理的注册用户名下账户采取限制措施",
        ),
        (  # an enumeration is said behind its colon
            "use-restriction",
            "用户不得对包括但不限于：图标、片头在内的素材进行复制。",
            "用户不得对包括但不限于：图标、片头在内的素材进行复制",
        ),
        (  # a bracket is no end
            "unilateral-termination",
            "页面标错价格的，平台有权取消订单（解除合同，下同）或另行处理，买家应予理解。",
            "平台有权取消订单（解除合同，下同）或另行处理",
        ),
        (  # a conjunction is no beginning
            "liability-exclusion",
            "我们会尽快修复，但平台对停机不承担责任。",
            "平台对停机不承担责任",
        ),
    ],
)
def test_a_quote_can_be_understood_by_itself(category, sentence, quote, quotes):
    assert quotes(sentence)[category] == quote
