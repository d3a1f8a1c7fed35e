"""What a flag quotes: who acts, the power or negation, and what it is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.flags import scan
from tcreader.flags.quoting import widened

_AROUND = {
    "zh": "# 条款\n\n平台有权停机。用户应付款。\n\n1. {}\n",
    "en": '# Terms\n\nThese terms are between Quillfish ("we") and you.\n\n1. {}\n',
}


@pytest.fixture(scope="module")
def quotes(agreement, rules):
    """The quotes of a sentence, by category."""

    def of(sentence, language="zh"):
        text = agreement(_AROUND[language].format(sentence))
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
        (  # who it is said of, though no party: no quote begins in the middle of a part
            "use-restriction",
            "任何人不得以任何方式展示、改编、出租、镜像、抓取、汇编、印制、播放、翻译或者以其他手段使用本馆藏品的影像。",
            "任何人不得以任何方式展示、改编、出租、镜像、抓取、汇编、印制、播放、翻译或者以其他手段使用本馆藏品的影像",
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
        (  # nor a beginning, where the words go on behind it
            "consent-license",
            "本须知即是图片授权书（以馆内登记的著作权为准）及相关规定所称的转让合同。",
            "本须知即是图片授权书（以馆内登记的著作权为准）及相关规定所称的转让合同",
        ),
        (
            "suspension-freeze",
            "冒名借阅的，应赔偿损失，且本馆有权注销（永久冻结）您的借阅账户。",
            "本馆有权注销（永久冻结）您的借阅账户",
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


@pytest.mark.parametrize(
    ("category", "sentence", "quote"),
    [
        (  # what somebody answers for belongs to it, behind an aside
            "liability-exclusion",
            "We are not responsible for, and never look at, the menus of partner restaurants.",
            "We are not responsible for, and never look at, the menus of partner restaurants",
        ),
        (  # and all kinds of a loss, up to the loss itself
            "liability-exclusion",
            "The guild is not liable for any direct, indirect or incidental damage to your costume.",
            "The guild is not liable for any direct, indirect or incidental damage",
        ),
        (  # so does what isn't allowed
            "use-restriction",
            "You may not, unless a manager has signed for it, copy the recipes.",
            "You may not, unless a manager has signed for it, copy the recipes",
        ),
        (  # a long part is left at the end of a phrase, never behind "of" or "your"
            "unilateral-termination",
            "We may terminate your loan of a costume at any time because your chapter has closed.",
            "We may terminate your loan of a costume at any time",
        ),
        (  # what names nobody begins with its part
            "refund-discount-limit",
            "Subscriptions end by themselves, and all deposits for costumes are non-refundable.",
            "all deposits for costumes are non-refundable",
        ),
    ],
)
def test_an_english_quote_can_be_understood_by_itself(category, sentence, quote, quotes):
    assert quotes(sentence, "en")[category] == quote


@given(around=st.lists(st.sampled_from(("you", "may", "not", "of", "the", "and", "x,", "(a)"))))
def test_an_english_quote_holds_its_operative_words(around, rules):
    grammar = rules.books["en"].grammar
    before = " ".join(around[::2])
    words = f"{before} at any time {' '.join(around[1::2])}"
    place = words.index("at any time", len(before))

    start, end = widened(words, place, place + 11, grammar, "en")

    assert 0 <= start <= place
    assert place + 11 <= end <= len(words)
