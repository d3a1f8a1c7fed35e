"""Who the two sides are, from the text alone."""

from __future__ import annotations

import pytest

from tcreader.flags import Parties
from tcreader.flags.mask import Mask
from tcreader.flags.parties import find_parties
from tcreader.flags.phrases import BOTH, CUSTOMER, DRAFTER, DRAFTERS, FILLER

ZH_DEFINED = "本协议由青禾科技有限公司（以下简称“青禾”）与您订立。青禾将提供服务。"
ZH_BESIDE_YOU = "本协议由您与青禾公司（下称“青禾”）订立。您付款后，青禾发货。"
ZH_ACTING = "桑田云有权检修。桑田云有权调价。逾期的，桑田云有权停机。用户应配合。"
ZH_USED = "您使用青禾云（以下简称“青禾”）前请阅读。对第三方的行为，青禾不承担责任。"
ZH_IN_FULL = "南山数据有限公司有权停机。南山数据有限公司不承担责任。用户应付款给南山数据有限公司。"
ZH_LETTERS = "甲方：某某商贸公司\n乙方：某某软件公司\n甲方应付款。乙方有权停机。"
ZH_SWAPPED = "甲方（某某证券公司）\n乙方（个人投资者）\n甲方有权停机。乙方应付款。"
ZH_TITLED = "《有禾网会员服务协议》\n有禾网有权停机。有禾网应配合。会员使用有禾网的，应付款。"
ZH_SHORTENED = (
    "青禾公司有权停机。青禾公司不承担责任。青禾公司有权调价。用户应付款。"
    "青禾将公告。青禾有权检修。青禾可以停机。"
)
ZH_IN_A_TEAMS_NAME = "违规的，本产品团队有权停机。用户应付款。"
ZH_LABELLED = "1. 用户有权查询。\n（2）平台有权停机。"
ZH_PARTNERS = "第三方（以下简称“合作单位”）与本公司均不承担责任。本公司将公告。用户应付款。"
ZH_LETTER = "本人同意并授权贵行查询征信。本人承诺所填属实，由此产生的损失由本人承担。贵行有权拒绝。"
ZH_SERVED = "您应付款，客户有权投诉。您的客户有异议的，我们将公告。"
ZH_PRONOUN = "松岭（以下称“我们”）提供松岭云。我们将公告，您应付款。松岭另有说明的除外。"
ZH_TITLE_MARKS = (
    "“南山易投”（以下简称《易投》）是一个程序。易投不承担责任。易投有权停机。用户应付款。"
)
ZH_CARRIERS = "移动运营商会收费，运营商可限速。通过移动运营商上网的，我们不承担责任。用户应付款。"
ZH_BESIDE_US = "运营商会收费。" + "我们将公告。您应付款。" * 12
ZH_TRADE = "我们按本行业惯例公告，不因本行为承担责任。您应付款。"
ZH_TOOLS = (
    "本行个人网上银行（以下简称“个人网银”）可转账。我们使用软件开发包（以下简称“SDK”），SDK不对外"
    "提供信息。您使用个人网银的，应付款。"
)
ZH_CONTEST = "组委会有权取消资格。选手应按时到场。选手不得代赛。"
EN_DEFINED = (
    'Harbor Labs Ltd ("Harbor", "we") serves the business named below (the "Client", "you").'
)
EN_ACTING = (
    "Brightsea may stop. Brightsea will bill. Brightsea reserves the right to sue. Users pay."
)
EN_SHOUTED = (
    "Aspen may stop. Aspen will bill. Aspen shall ask. ASPEN MAY END IT. ASPEN WILL NOT PAY. "
    "ASPEN SHALL NOT ANSWER. Aspen Marks may be shown. Aspen Marks may be bought. Aspen Marks may be "
    "seen. The Subscriber pays. A subscriber may ask."
)


@pytest.mark.parametrize(
    ("text", "drafter", "customer"),
    [
        (ZH_DEFINED, {"青禾"}, {"您"}),
        (ZH_BESIDE_YOU, {"青禾"}, {"您"}),
        (ZH_ACTING, {"桑田云"}, {"用户"}),
        (ZH_USED, {"青禾"}, {"您"}),
        (ZH_IN_FULL, {"南山数据有限公司"}, {"用户"}),
        (ZH_LETTERS, {"乙方"}, {"甲方"}),
        (ZH_SWAPPED, {"甲方"}, {"乙方"}),
        (ZH_TITLED, {"有禾网"}, {"会员"}),
        (ZH_SHORTENED, {"青禾公司", "青禾"}, {"用户"}),
        (ZH_IN_A_TEAMS_NAME, {"本产品团队"}, {"用户"}),
        (ZH_LABELLED, {"平台"}, {"用户"}),
        (ZH_PARTNERS, {"本公司"}, {"用户"}),
        (ZH_LETTER, {"贵行"}, {"本人"}),
        (ZH_SERVED, {"我们"}, {"您"}),
        (ZH_PRONOUN, {"我们", "松岭"}, {"您"}),
        (ZH_TITLE_MARKS, {"易投"}, {"用户"}),
        (ZH_CARRIERS, {"我们"}, {"用户"}),
        (ZH_BESIDE_US, {"我们"}, {"您"}),
        (ZH_TRADE, {"我们"}, {"您"}),
        (ZH_TOOLS, {"我们", "本行"}, {"您"}),
        (ZH_CONTEST, {"组委会"}, {"选手"}),
        (EN_DEFINED, {"Harbor", "we"}, {"client", "you"}),
        (EN_ACTING, {"Brightsea"}, {"users"}),
        (EN_SHOUTED, {"Aspen"}, {"subscriber"}),
        ("今日多云。", set(), set()),
    ],
)
def test_parties_are_found(text, drafter, customer, rules):
    language = "en" if text.isascii() else "zh"
    parties = find_parties(text, [rules.books[language]])
    assert set(parties.drafter) == drafter
    assert set(parties.counterparty) == customer


def test_the_most_frequent_comes_first(rules):
    parties = find_parties("您应付款。用户应付款。用户应配合。", [rules.books["zh"]])
    assert parties.counterparty == ("用户", "您")


def test_a_mask_keeps_every_position(rules):
    text = "平台应通知用户，双方另行协商；用户名除外。"
    mask = Mask(Parties(("平台",), ("用户",)), [rules.books["zh"]])
    masked = mask.over(text)
    assert len(masked) == len(text)
    assert masked[:2] == DRAFTER + FILLER
    assert masked[5:7] == CUSTOMER + FILLER
    assert masked[8:10] == BOTH + FILLER
    assert masked[15:18] == "用户名"


def test_a_chinese_name_with_a_small_latin_letter_is_masked(rules):
    mask = Mask(Parties(("云e站",), ("您",)), [rules.books["zh"]])
    assert mask.over("云e站有权终止") == f"{DRAFTER}{FILLER * 2}有权终止"


def test_what_a_customer_owns_is_no_part_of_its_name(rules):
    mask = Mask(Parties(("平台",), ("您",)), [rules.books["zh"]])
    assert mask.over("您名下的账户") == f"{CUSTOMER}名下的账户"


def test_english_masks_tell_owners_and_keep_america(rules):
    mask = Mask(Parties(("we", "us", "Acme"), ("you",)), [rules.books["en"]])
    text = "We and Acme's staff tell us that you left the US. HOLD US HARMLESS."
    masked = mask.over(text)
    assert masked[0] == DRAFTER
    assert masked[7] == DRAFTERS
    assert masked[text.index("us that")] == DRAFTER
    assert "the us." in masked
    assert f"hold {DRAFTER}" in masked


def test_a_company_that_only_the_end_of_a_text_speaks_of_is_a_third_party(rules):
    text = (
        "Reader Group Limited (“Reader”) runs the archive. Reader may move it.\n"
        + "Reader will answer. Reader may charge. The archive is open every day of the week.\n" * 80
        + "For downloads from the store of Orchard Inc. (“Orchard”): Orchard may refuse. "
        "Orchard will not help. Orchard shall not be bound. Orchard may end it.\n"
    )
    drafter = find_parties(text, [rules.books["en"]]).drafter
    assert "Reader" in drafter
    assert "Orchard" not in drafter
