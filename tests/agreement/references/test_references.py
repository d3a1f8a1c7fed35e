"""What an agreement refers to, told apart, joined and found in a folder."""

from __future__ import annotations

import pytest

from tcreader.agreement.references import ReferenceKind, at_hand, references_in
from tcreader.formats import read

DOCUMENT, LAW = ReferenceKind.DOCUMENT, ReferenceKind.LAW
LINK, ATTACHMENT = ReferenceKind.LINK, ReferenceKind.ATTACHMENT


@pytest.fixture
def found(tmp_path):
    """The references in a text, with the agreement."""

    def found(text, aliases=()):
        path = tmp_path / "agreement.md"
        path.write_text(text, encoding="utf-8")
        agreement = read(path)
        return agreement, references_in(agreement, aliases)

    return found


def _told(references):
    return [(one.kind, one.name) for one in references]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("您应当遵守《云舟内容管理规则》。", [(DOCUMENT, "云舟内容管理规则")]),
        ("保留期限由服务规则约定。", [(DOCUMENT, "服务规则")]),
        ("个人信息的处理适用隐私政策。", [(DOCUMENT, "隐私政策")]),
        ("可用性以SLA约定为准。", [(DOCUMENT, "SLA")]),
        ("您应当遵守平台竞价规则。", [(DOCUMENT, "平台竞价规则")]),
        ("依据《中华人民共和国民法典》处理。", [(LAW, "中华人民共和国民法典")]),
        ("依据《互联网信息服务管理办法》处理。", [(LAW, "互联网信息服务管理办法")]),
        ("推荐依照《热门内容排序算法》进行。", [(DOCUMENT, "热门内容排序算法")]),
        ("具体范围见附件一。", [(ATTACHMENT, "附件一")]),
        ("价格见 https://cloud.example/price 页面。", [(LINK, "https://cloud.example/price")]),
        ("请访问https://cloud.example/help联系我们。", [(LINK, "https://cloud.example/help")]),
        ("《云舟手记》软件依《云舟手记授权书》许可您使用。", [(DOCUMENT, "云舟手记授权书")]),
        ("在《云舟传奇》游戏内，《云舟传奇》的道具不可交易。", []),
        # near misses
        ("您应当接受并遵守各项相关规则。", []),
        ("我们会及时修改本政策。", []),
        ("您应当遵守本协议及相关规则。", []),
        ("您应当遵守法律法规和社会规范。", []),
        ("您应当按照前述规则操作。", []),
    ],
)
def test_chinese(found, sentence, expected):
    _, references = found(f"# 云舟服务协议\n\n1. {sentence}\n")
    assert _told(references) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We treat data as our Privacy Policy says.", [(DOCUMENT, "Privacy Policy")]),
        ("you must follow the acceptable use policy.", [(DOCUMENT, "acceptable use policy")]),
        ("See the Partner Brand Guidelines.", [(DOCUMENT, "Partner Brand Guidelines")]),
        ("Under the Federal Arbitration Act you may opt out.", [(LAW, "Federal Arbitration Act")]),
        ("We comply with Regulation (EU) 2016/679.", [(LAW, "Regulation (EU) 2016/679")]),
        ("The GDPR applies.", [(LAW, "GDPR")]),
        ("Fees are set out in Schedule 2.", [(ATTACHMENT, "Schedule 2")]),
        ("[Prices](https://cloud.example/p) are shown.", [(LINK, "Prices")]),
        # near misses
        ("These Terms are the entire Agreement.", []),
        ("CHANGES: Changes To These Terms are posted.", []),
        ("Send a Written Notice to us.", []),
        ("No policy applies.", []),
        ("Acceptance of Terms is needed.", []),
        ("[Write to us](mailto:help@cloud.example).", []),
    ],
)
def test_english(found, sentence, expected):
    _, references = found(f"# Larkspur Terms of Service\n\n1. {sentence}\n")
    assert _told(references) == expected


def test_one_document_under_several_names_is_one_reference(found):
    text = "1. 请阅读《云舟隐私权政策》。\n2. 隐私政策构成协议的一部分。\n3. 见隐私政策。\n"
    agreement, (policy,) = found(text, ["云舟"])
    assert policy.names == ("隐私政策", "云舟隐私权政策")
    assert [place.of(agreement.text) for place in policy.places] == [
        "云舟隐私权政策",
        "隐私政策",
        "隐私政策",
    ]


def test_a_short_name_that_the_text_defines_stands_for_the_document(found):
    text = "1. 见《云舟平台竞价细则》（以下简称“竞价细则”）。\n2. 竞价细则可以调整。\n"
    _, (rules,) = found(text)
    assert set(rules.names) == {"云舟平台竞价细则", "竞价细则"}


@pytest.mark.parametrize(
    "text",
    [
        "# 云舟服务协议\n\n1. 请阅读《云舟服务协议》。\n",
        "1. 请阅读《云舟服务条款》（以下简称“本协议”）。\n",
        "# Larkspur Terms of Service\n\n1. These Terms of Service bind you.\n",
        "1. This Master Cloud Agreement binds you. The Master Cloud Agreement is long.\n",
    ],
)
def test_the_agreement_itself_is_none(found, text):
    assert found(text)[1] == ()


def test_an_attachment_in_the_text_is_none(found):
    _, references = found("1. 价格见附件一，流程见附件二。\n\n## 附件一 价格\n\n每月十元。\n")
    assert [one.name for one in references] == ["附件二"]


def test_a_link_belongs_to_the_document_that_it_names(found):
    _, (policy,) = found("1. Read our [Privacy Policy](https://cloud.example/privacy).\n")
    assert (policy.kind, policy.link) == (DOCUMENT, "https://cloud.example/privacy")


@pytest.mark.parametrize(
    ("file", "is_at_hand"),
    [
        ("privacy-policy.pdf", True),
        ("Larkspur Privacy Policy 2026.docx", True),
        ("privacy.txt", False),
        ("notes.md", False),
    ],
)
def test_a_document_is_at_hand_if_a_file_has_its_name(found, file, is_at_hand):
    _, references = found("1. Read our Privacy Policy and the GDPR.\n")
    assert at_hand(references, [file, "GDPR.pdf"]) == (
        {"Privacy Policy": file} if is_at_hand else {}
    )


def test_a_long_line_takes_no_time(found):
    _, references = found("1. " + "A B C D E F of and " * 20_000 + "Policy.\n")
    assert len(references) <= 1
