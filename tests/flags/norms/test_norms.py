"""Who may, must or may not: rights and duties, sentence by sentence."""

from __future__ import annotations

import pytest

from tcreader.errors import InvalidRule
from tcreader.flags import load_rules
from tcreader.flags.model import Parties
from tcreader.flags.norms import NormWords, norms_of

PARTIES = Parties(("云舟", "we", "us", "Larkspur"), ("您", "用户", "you"))

# What a sentence says, as "side modality", in order; nothing for a near miss.
CHINESE = [
    ("云舟有权随时调整价格。", "drafter may"),
    ("您应当妥善保管密码。", "customer must"),
    ("您不得转售云舟的接口。", "customer must-not"),
    ("云舟不会查看您的数据。", "drafter must-not"),
    ("云舟将提前三十日通知您。", "drafter must"),
    ("您在使用服务时不得干扰他人。", "customer must-not"),
    ("用户在使用云舟提供的内容时，应遵守法律。", "customer must"),
    ("如您发现账户被盗，应当立即通知云舟。", "customer must"),
    ("云舟可以修改本协议，但应当提前公告。", "drafter may, drafter must"),
    ("您可以导出数据，但不得转售。", "customer may, customer must-not"),
    ("由此产生的费用应由您承担。", "customer must"),
    ("如需恢复，则需要您提供凭证。", "customer must"),
    ("无需您另行付费。", "customer may"),
    ("双方应当友好协商。", "both must"),
    ("您同意云舟可以使用您的名称。", "drafter may"),
    ("云舟禁止以任何形式倒卖账户。", "customer must-not"),
    ("您承诺不干扰平台的运行。", "customer must-not"),
    ("云舟有权冻结账户，并永久禁止其登录。", "drafter may"),
    ("未获云舟书面授权之前，不得复制本软件。", ""),
    ("用户如需发票的，请联系客服。", ""),
    ("云舟无需征得您的同意即可转让本协议。", "drafter may"),
    ("云舟得不經通知暫停服務。", "drafter may"),
    ("您得到的积分归您所有。", ""),
    # no subject among the parties, or none at all
    ("本服务可能随时中断。", ""),
    ("任何第三方不得复制本软件。", ""),
    ("争议应当提交仲裁。", ""),
    # conditions, nouns, possibilities, forecasts
    ("如您需要发票的，请联系客服。", ""),
    ("您可使用的服务以页面展示为准。", ""),
    ("您可能无法访问部分功能。", ""),
    ("注册后，您将收到一封邮件。", ""),
    ("您许可云舟使用该应用。", ""),
    ("您应理解网络存在风险。", ""),
    # what counts as done, or can't be done, binds nobody
    ("您发出通知的，应当视为已送达。", ""),
    ("云舟的通知不能送达时，以公告日为准。", ""),
    # what the drafter keeps or gives is the customer's to mind; what it takes is a power
    ("云舟授予您一项使用许可，不得转让。", "customer must-not"),
    ("云舟账号的使用权仅归申请人所有，不得转借。", ""),
    ("云舟将向您收取服务费。", "drafter may"),
    ("云舟会适时对规则进行修订。", "drafter may"),
    ("云舟将在网页上公布修改内容。", "drafter must"),
    ("云舟需要定期检修设备。", ""),
    ("您与云舟发生争议的，应友好协商解决。", "both must"),
    # nouns, choices, other people
    ("发布含有第三条禁止传播的内容的文章。", ""),
    ("您可以安装插件，并禁止向云舟传送数据。", "customer may"),
    ("云舟不担保您可以随时登录。", ""),
    ("您出借账号的，应自行承担后果，且实际使用人须承担责任。", "customer must"),
    ("任何人不得向他人声称您有权代理云舟。", ""),
    # words within words, questions, what the drafter asks for
    ("云舟在所有权结构方面发生重大变化。", ""),
    ("您需要向云舟提供哪些资料？", ""),
    ("您使用扫码功能时，需要向您申请相机权限。", ""),
    ("您的资料处理后不能被复原。", ""),
    # a waiver is a flag's business
    ("云舟无需承担任何责任。", ""),
    ("云舟不保证服务不会中断。", ""),
    ("当您购买需要邮寄的产品时，我们会联系快递。", ""),
]
ENGLISH = [
    ("We may change prices at any time.", "drafter may"),
    ("You must keep your password secret.", "customer must"),
    ("You may not resell the service.", "customer must-not"),
    ("You agree not to scrape our pages.", "customer must-not"),
    ("You agree to pay all fees.", "customer must"),
    ("We reserve the right to remove content.", "drafter may"),
    ("We, in our sole discretion, may refuse an order.", "drafter may"),
    ("You may use the app but may not copy it.", "customer may, customer must-not"),
    ("If you breach these terms, we may suspend your account.", "drafter may"),
    ("You agree that we may show your logo.", "drafter may"),
    ("You are required to give notice.", "customer must"),
    ("You are entitled to a refund.", "customer may"),
    ("We'll tell you before a change.", "drafter must"),
    ("We are under no obligation to keep copies.", "drafter may"),
    ("We both agree to keep this secret.", "both must"),
    ("Neither party may assign this agreement.", "both must-not"),
    ("Either party may end this agreement.", "both may"),
    ("You may only use the app at home.", "customer must-not"),
    # passive, subordinate, possible, waived
    ("Your account may be suspended by us.", ""),
    ("You will be charged monthly.", ""),
    ("Content that you may submit stays yours.", ""),
    ("If you must cancel, write to support.", ""),
    ("You may lose your data.", ""),
    ("We cannot guarantee that the service is free of errors.", ""),
    ("We will not be liable for any loss.", ""),
    ("We will not have any liability to you.", ""),
    ("These terms, together with the policy between you and Larkspur, shall govern.", ""),
    ("Third parties may offer products.", ""),
    ("You agree to be bound by these terms.", ""),
]


@pytest.fixture(scope="module")
def rules():
    return load_rules(("zh", "en"), weighed=False)


@pytest.fixture
def norms(agreement, rules):
    """The norms of a text."""

    def norms(text):
        found = agreement(text)
        return found, norms_of(found, rules, PARTIES)

    return norms


def _told(norms):
    return ", ".join(f"{norm.side.value} {norm.modality.value}" for norm in norms)


@pytest.mark.parametrize(("sentence", "expected"), CHINESE + ENGLISH, ids=lambda text: text[:24])
def test_sentence(norms, sentence, expected):
    _, found = norms(f"1. {sentence}\n")
    assert _told(found) == expected


def test_the_words_run_from_the_subject_to_the_next_norm(norms):
    text, (may, must) = norms("1.1 此外，云舟可以修改规则，并通过公告发布，但应当提前通知您。\n")
    assert may.span.of(text.text) == "云舟可以修改规则，并通过公告发布"
    assert must.span.of(text.text) == "但应当提前通知您"
    assert may.clause == "1.1"


@pytest.mark.parametrize(
    ("lead_in", "items", "expected"),
    [
        ("您不得实施下列行为：", ("（1）发布谣言；", "（2）攻击网络。"), "customer must-not"),
        (
            "您不得从事下列行为，否则云舟将追究责任：",
            ("（1）转售；", "（2）攻击。"),
            "customer must-not",
        ),
        (
            "云舟有权独立判断，并采取以下一项或多项措施：",
            ("（1）警告；", "（2）下架。"),
            "drafter may",
        ),
        ("您违约的，云舟有权采取以下措施：", ("（1）删除内容；", "（2）暂停服务。"), "drafter may"),
        (
            "When you use the app, you may not:",
            ("(a) copy the app;", "(b) sell it."),
            "customer must-not",
        ),
    ],
)
def test_entries_take_who_and_whether_from_their_lead_in(norms, lead_in, items, expected):
    lines = "\n".join((f"2.1 {lead_in}", *items))
    _, found = norms(f"2. Title\n{lines}\n")
    entries = [norm for norm in found if norm.inherited_from]
    assert _told(entries) == f"{expected}, {expected}"
    assert {norm.inherited_from for norm in entries} == {"2.1"}


@pytest.mark.parametrize(
    ("lead_in", "items"),
    [
        ("有下列情形之一的，云舟有权终止协议：", ("（1）您欠费的；", "（2）您破产的。")),
        ("云舟有权终止协议，包括：", ("（1）连续欠费的；", "（2）申请破产的。")),
        ("We may end this agreement if:", ("(a) fees are unpaid;", "(b) the law asks for it.")),
    ],
)
def test_cases_are_no_acts(norms, lead_in, items):
    lines = "\n".join((f"2.1 {lead_in}", *items))
    _, found = norms(f"2. Title\n{lines}\n")
    assert _told(found) == "drafter may"


def test_captions_and_entries_of_the_contents_give_nobody_anything(norms):
    text = "# 协议\n\n三、用户不得转租\n四、云舟有权停机\n\n## 三、用户不得转租\n\n用户不得转租设备。\n"
    _, found = norms(f"{text}\n## 四、云舟有权停机\n\n云舟有权在检修时停机。\n")
    assert _told(found) == "customer must-not, drafter may"


def test_an_entry_with_its_own_subject_stands_for_itself(norms):
    _, found = norms("2. 措施\n2.1 云舟有权采取以下措施：\n（1）删除内容；\n（2）您应当配合。\n")
    assert _told(found) == "drafter may, customer must"


def test_a_list_within_a_list_takes_the_nearer_lead_in(norms):
    text = "2. 承诺\n2.1 用户承诺：\n（1）使用云舟时必须守法，不得发布以下信息：\n(a) 谣言；\n(b) 广告。\n"
    _, found = norms(text)
    entries = [norm for norm in found if norm.clause in {"2.1(1)(a)", "2.1(1)(b)"}]
    assert _told(entries) == "customer must-not, customer must-not"


def test_another_language_has_none(agreement, rules):
    text = agreement("Le client doit payer toutes les factures dans les trente jours.\n" * 9)
    assert norms_of(text, rules, PARTIES) == ()


def test_can_be_stopped(agreement, rules):
    class Stop(Exception):
        pass

    def stop():
        raise Stop

    with pytest.raises(Stop):
        norms_of(agreement("1. We may stop.\n"), rules, PARTIES, stop)


def test_a_damaged_file_says_where(tmp_path):
    path = tmp_path / "zh.toml"
    path.write_text('may = ["可"]\nmust-nt = ["不得"]\n', encoding="utf-8")
    with pytest.raises(InvalidRule, match="must-nt"):
        NormWords.shipped("zh", path)


def test_a_sentence_without_an_end_takes_no_time(norms):
    _, found = norms("云舟有权调整价格，您不得转售，" * 20_000)
    assert 0 < len(found) < 2_000
