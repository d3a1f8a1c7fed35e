"""A scan in its surroundings: clauses, lead-ins, subjects, languages, ids, stopping."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader.errors import Cancelled
from tcreader.flags import EMPTY_SCAN, CustomerKind, Parties, Severity, load_rules, scan
from tcreader.formats import read_bytes

AGREEMENT = """# 云盘服务条款

欢迎使用云盘服务。限制或免除责任的条款将以加粗形式提请您注意。

## 1. 使用
1.1 用户不得实施以下行为：
1.1.1 转租账号；
1.1.2 传播病毒。
1.2 用户逾期付款的，平台有权采取以下措施：
1.2.1 暂停服务；
1.2.2 删除用户的文件。
平台采取上述措施不视为平台违约。

## 2. 责任限制
2.1 因检修造成服务中断的，平台不承担任何责任。但是，平台应当提前三日通知用户。
2.2 因平台过错造成损失的，平台应当赔偿用户。
2.3 任何一方因不可抗力迟延的，不承担责任。
"""


def found(agreement, rules, **options):
    return {(flag.clause, flag.category) for flag in scan(agreement, rules, **options).flags}


def test_an_agreement_is_flagged_clause_by_clause(agreement, rules):
    clauses = found(agreement(AGREEMENT), rules)
    assert {
        ("1.1", "use-restriction"),
        ("1.1.1", "use-restriction"),
        ("1.1.2", "use-restriction"),
        ("1.2.1", "suspension-freeze"),
        ("1.2.2", "data-deletion"),
        ("1.2", "liability-exclusion"),
        ("2.1", "liability-exclusion"),
    } <= clauses
    assert not {clause for clause, _ in clauses} & {"preamble", "h1", "2", "2.2", "2.3"}


def test_a_quote_leaves_a_bracket_that_was_opened_before_it(agreement, rules):
    text = agreement(
        "# 条款\n\n1. 费用按月结算（具体标准以平台官网公示的内容为准），用户应付款。\n"
    )
    quotes = [flag.span.of(text.text) for flag in scan(text, rules).flags]
    assert quotes == ["具体标准以平台官网公示的内容为准"]


@pytest.mark.parametrize(
    ("lead_in", "whose"),
    [
        ("平台发现或者收到投诉认为用户可能违规的，有权采取以下措施：", "drafter"),
        ("用户违反本条款的，有权采取以下措施：", "drafter"),
        ("平台可随时调价，如用户有异议，可以行使下列权利：", "customer"),
        ("任何一方违约的，另一方有权采取以下措施：", "both"),
    ],
)
def test_a_lead_in_gives_its_power_to_whom_the_condition_shows(lead_in, whose, agreement, rules):
    text = agreement(f"# 条款\n\n平台有权停机。用户应付款。\n\n1. {lead_in}\n1.1 终止合同；\n")
    flagged = ("1.1", "unilateral-termination") in found(text, rules)
    assert flagged == (whose == "drafter")


STEPS = "口头提醒、书面警告、公开通报、扣减信用分、降低排名、追回赠品、缩短时限、减少次数、另行登记"


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("不可抗力等事由致使会员资料丢失或服务终止的，平台不担责。", False),
        ("平台有权注销账号。", True),
        (f"平台有权视情节采取{STEPS}，直至注销其账号等措施。", True),
        (f"平台会说明{STEPS}与注销账号有何不同。", False),
    ],
)
def test_what_gives_a_power_is_a_word_of_its_own_and_reaches_over_a_list(
    sentence, flagged, agreement, rules
):
    text = agreement(f"# 条款\n\n平台有权停机。用户应付款。\n\n1. {sentence}\n")
    assert (("1", "unilateral-termination") in found(text, rules)) == flagged


@pytest.mark.parametrize(
    ("clause", "category", "flagged"),
    [
        ("会员不同意平台修改规则的，可以退出。", "unilateral-change", False),
        ("平台可以修改规则，会员不同意的，可以退出。", "unilateral-change", True),
        ("会员同意在登录平台时遵守法律，并保证：\n1.1 不利用漏洞牟利。", "use-restriction", True),
        ("会员同意平台有权查看记录，包括：\n1.1 不利用漏洞牟利。", "use-restriction", False),
        ("Marmot 按原样提供 Marmot Cloud Studio。", "warranty-disclaimer", True),
    ],
)
def test_who_refuses_who_agrees_and_names_in_latin_letters(
    clause, category, flagged, agreement, rules
):
    text = agreement(f"# 条款\n\n平台有权停机。会员应付款。\n\n1. {clause}\n")
    flags = [flag for flag in scan(text, rules).flags if flag.clause.startswith("1")]
    assert (category in {flag.category for flag in flags}) == flagged


@pytest.mark.parametrize(
    ("heading", "flagged"),
    [
        ("云舟平台对本规则拥有最终解释权", True),
        ("云舟平台对本规则拥有最终解释权。", True),
        ("本规则的最终解释权", False),
        ("平台不承担责任的情形", False),
    ],
)
def test_a_heading_that_says_it_all_is_read(heading, flagged, agreement, rules):
    text = agreement(f"# 条款\n\n平台应配合。用户应付款。\n\n## 一、{heading}\n\n盖章处\n")
    assert bool(scan(text, rules).flags) == flagged


def test_a_list_within_a_list_is_still_forbidden(agreement, rules):
    text = agreement(
        "# 条款\n\n1. 用户不得从事以下行为：\n1.1 上传含有下列内容的文件：\n"
        "1.1.1 散布谣言的；\n1.1.2 侮辱他人的。\n"
    )
    assert {("1.1.1", "use-restriction"), ("1.1.2", "use-restriction")} <= found(text, rules)


@pytest.mark.parametrize(
    ("lead_in", "inherits"),
    [
        ("用户不得：", True),
        ("未经平台书面许可，用户不得：", True),
        ("用户不得利用平台从事违法活动，包括但不限于：", True),
        ("用户不得违规，否则平台有权采取以下措施：", False),
        ("用户不得从事下列行为，否则平台保留追究责任的权利：", True),
        ("You may not, without our prior consent:", True),
        ("In addition, you agree not to:", True),
        ("In addition, you agree not to say of what our Service shows that it:", True),
        ("You must not come late, or else we may:", False),
        ("用户不得迟到，必须携带：", False),
    ],
)
def test_a_list_goes_on_with_what_its_lead_in_forbids(lead_in, inherits, agreement, rules):
    opening = "平台提供服务。用户应付款。" if "用户" in lead_in else "We serve. You pay."
    text = agreement(f"# T\n\n{opening}\n\n1. {lead_in}\n\n1.1 转交他人；\n\n1.2 sell it on.\n")
    flags = [flag for flag in scan(text, rules).flags if flag.inherited_from == "1"]
    assert {flag.category for flag in flags} == ({"use-restriction"} if inherits else set())


def test_a_sentence_of_the_drafters_among_the_entries_inherits_nothing(agreement, rules):
    text = agreement(
        "# T\n\nWe serve. You pay.\n\n1. You agree not to post what:\n\n1.1 is false;\n\n"
        "1.2 We look at posts once a week.\n"
    )
    inherited = [flag.clause for flag in scan(text, rules).flags if flag.inherited_from]
    assert inherited == ["1.1"]


@pytest.mark.parametrize("marks", ["", "## "], ids=["line", "heading"])
@pytest.mark.parametrize(
    ("heading", "flagged"),
    [
        ("三、用户不得传播下列信息", True),
        ("三、会员请勿从事以下活动", True),
        ("三、用户禁止行为", False),
        ("三、十八周岁以下用户不得注册", False),
        ("三、下列文件的保管", False),
    ],
)
def test_a_heading_that_announces_a_list_is_its_lead_in(heading, flagged, marks, agreement, rules):
    opening = f"# 条款\n\n{marks}一、总则\n\n平台有权停机。用户应付款。\n\n"
    text = agreement(f"{opening}{marks}{heading}\n\n1、虚假传闻；\n\n2、他人的隐私。\n")
    flags = [flag for flag in scan(text, rules).flags if flag.category == "use-restriction"]
    told = [(flag.clause, flag.inherited_from) for flag in flags]
    assert told == ([("三", None), ("三.1", "三"), ("三.2", "三")] if flagged else [])


def test_a_heading_in_english_that_announces_a_list_is_its_lead_in(agreement, rules):
    text = agreement("# T\n\n## 1. You may not do the following\n\n1.1 copy it;\n\n1.2 sell it.\n")
    assert {("1.1", "use-restriction"), ("1.2", "use-restriction")} <= found(text, rules)


@pytest.mark.parametrize(
    ("opening", "flagged"), [("Exclusive Remedy.", False), ("This is your exclusive remedy.", True)]
)
def test_a_heading_that_its_paragraph_goes_on_after_flags_nothing(
    opening, flagged, agreement, rules
):
    text = agreement(f"# Terms\n\n1. {opening} We repair the machine within a week.\n")
    assert bool(scan(text, rules).flags) == flagged


def test_an_entry_of_the_contents_is_no_clause(agreement, rules):
    text = agreement(
        "# 条款\n\n平台有权停机。用户应付款。\n\n* 自动续费、付款及退款\n* 联系\n\n"
        "## 自动续费、付款及退款\n\n会员到期后，平台将自动续费。\n\n## 联系\n\n电话。\n"
    )
    charges = [flag for flag in scan(text, rules).flags if flag.category == "auto-charge"]
    assert [flag.span.of(text.text) for flag in charges] == ["平台将自动续费"]


def test_a_list_announced_in_the_contents_is_flagged_where_it_stands(agreement, rules):
    title = "用户不得传播下列信息"
    text = agreement(
        f"条款\n目录\n一、总则\n二、{title}\n一、总则\n平台有权停机。\n二、{title}\n1、虚假传闻；\n"
    )
    flags = [flag for flag in scan(text, rules).flags if flag.category == "use-restriction"]
    assert [flag.span.of(text.text) for flag in flags] == [title, "虚假传闻"]


@pytest.mark.parametrize(
    ("sentence", "category", "flagged"),
    [
        ("平台在终止服务之前，有权向用户发出通知。", "unilateral-termination", False),
        ("平台有权以任一方式终止服务。", "unilateral-termination", True),
        ("用户遭受的损失，本软件及合作单位不承担责任。", "liability-exclusion", True),
        ("平台提供基础服务；用户下载时，同意承担一切风险。", "risk-shift", True),
        ("服务内容由平台提供，并有权随时修改。", "unilateral-change", True),
        ("用户应对言论承担全部责任，平台不承担责任。", "risk-shift", True),
        ("用户在使用服务时不得转载文章。", "use-restriction", True),
        ("用户使用服务时，应当保证其内容不侵犯他人权利。", "use-restriction", True),
        ("用户违约时，有权暂停服务。", "suspension-freeze", True),
        ("用户可以更换套餐。也可以随时终止服务。", "unilateral-termination", False),
        ("用户应当付清欠款。也可以被终止服务。", "unilateral-termination", True),
    ],
)
def test_the_one_who_acts_is_told_from_others(sentence, category, flagged, agreement, rules):
    text = agreement(f"平台有权停机。用户应付款。{sentence}", "agreement.txt")
    assert (category in {flag.category for flag in scan(text, rules).flags}) == flagged


def test_an_entry_names_the_lead_in_that_it_inherits_from(agreement, rules):
    flags = {flag.clause: flag for flag in scan(agreement(AGREEMENT), rules).flags}
    assert flags["1.1.1"].inherited_from == "1.1"
    assert flags["1.1"].inherited_from is None
    assert flags["1.2.1"].inherited_from is None, "it has a verb of its own"


def test_the_quote_holds_the_operative_words_in_their_sentence(agreement, rules):
    text = agreement(AGREEMENT)
    flag = [f for f in scan(text, rules).flags if f.clause == "2.1"][-1]
    assert flag.span.of(text.text) == "平台不承担任何责任"
    assert flag.sentence.of(text.text) == "因检修造成服务中断的，平台不承担任何责任。"
    assert flag.rule.startswith("zh/liability-exclusion/")


def test_what_the_drafter_bears_itself_is_no_risk_of_the_customer(agreement, rules):
    text = (
        "有禾网会员服务协议\n有禾网有权修改本协议。会员逾期的，有禾网有权暂停服务。"
        "因有禾网的过错造成会员损失的，有禾网应承担全部责任。"
    )
    assert "risk-shift" not in {flag.category for flag in scan(agreement(text), rules).flags}


def test_what_stands_behind_a_semicolon_lowers_nothing_unless_it_says_but(agreement, rules):
    own_fault = "机房迁移造成中断的，平台不承担责任；如您未配合，后果由您自行承担。"
    flags = {f.category: f for f in scan(agreement(own_fault), rules).flags}
    assert "own-fault" not in flags["liability-exclusion"].reasons
    assert "own-fault" in flags["risk-shift"].reasons
    safeguard = "平台有权暂停服务；但应提前三日通知您；您须配合。"
    (flag,) = scan(agreement(safeguard), rules).flags
    assert "notice" in flag.reasons


def test_a_safeguard_in_the_next_sentence_lowers_severity(agreement, rules):
    flag = next(f for f in scan(agreement(AGREEMENT), rules).flags if f.clause == "2.1")
    assert "notice" in flag.reasons
    bare = "用户知悉。因检修造成服务中断的，平台不承担责任。"
    assert scan(agreement(bare), rules).flags[-1].severity is Severity.HIGH


@pytest.mark.parametrize(
    ("sentence", "is_notice"),
    [
        ("平台有权变更本协议，并在变更生效前至少三十天通知用户。", True),
        ("平台有權變更本協議，並於生效前不少於7日公告。", True),
        ("平台有权变更本协议，用户应至少在七日内告知平台。", False),
    ],
)
def test_notice_of_so_many_days_lowers_a_change(sentence, is_notice, agreement, rules):
    parties = Parties(("平台",), ("用户",))
    flags = {f.category: f for f in scan(agreement(sentence), rules, parties=parties).flags}
    assert ("notice" in flags["unilateral-change"].reasons) is is_notice


def test_the_law_shown_fits_the_customer(agreement, rules):
    text = agreement(AGREEMENT)
    business = scan(text, rules).flags[-1].basis
    consumer = scan(text, rules, CustomerKind.CONSUMER).flags[-1].basis
    assert "民法典 496(2)" in business
    assert "消法 26" not in business
    assert "消法 26" in consumer


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("平台未收到款项的，有权终止服务。", "unilateral-termination"),
        ("平台发现违规的，将暂停服务，并删除其数据。", "data-deletion"),
    ],
)
def test_a_dropped_subject_is_carried_on(sentence, category, agreement, rules):
    parties = Parties(("平台",), ("用户",))
    flags = scan(agreement(sentence), rules, parties=parties).flags
    assert category in {flag.category for flag in flags}


def test_corrected_parties_turn_the_finding_round(agreement, rules):
    text = agreement("甲方可随时解除合同。")
    assert scan(text, rules, parties=Parties(("甲方",), ("乙方",))).flags
    assert not scan(text, rules, parties=Parties(("乙方",), ("甲方",))).flags


def test_a_side_that_nobody_corrected_is_named_as_in_the_text(agreement, rules):
    text = agreement("1. 云舟不承担任何责任。您应当按时付款。\n")
    found = scan(text, rules, parties=Parties(("云舟",), ()))
    assert found.flags
    assert found.parties == Parties(("云舟",), ("您",))
    assert not scan(text, rules, parties=Parties((), ("云舟",))).flags


def test_ids_are_stable_and_repeated_sentences_differ(agreement, rules):
    sentence = "平台不承担任何责任。"
    once = scan(agreement(f"1. {sentence}\n2. 用户须知。"), rules).flags
    moved = scan(agreement(f"1. 用户须知。\n2. {sentence}\n3. {sentence}"), rules).flags
    assert once[0].id == moved[0].id
    assert moved[0].id != moved[1].id


def test_flags_are_the_same_each_time_and_in_document_order(agreement, rules):
    text = agreement(AGREEMENT)
    first, second = scan(text, rules), scan(text, rules)
    assert first == second
    assert list(first.flags) == sorted(first.flags, key=lambda flag: (flag.span, flag.category))


def test_traditional_characters_are_read_like_simplified_ones(agreement, rules):
    text = agreement(
        "第一條 本公司對使用者的損失概不負責。\n第二條 本公司有權隨時終止服務，無須通知。"
    )
    assert text.source.language == "zh-Hant"
    assert {"liability-exclusion", "unilateral-termination"} <= {c for _, c in found(text, rules)}


def test_traditional_characters_are_read_likewise_in_a_part_of_an_english_agreement(
    agreement, rules
):
    english = "You must read these terms. We provide the service to you and your staff. " * 4
    text = agreement(
        f"{english}\n\n本公司對會員的損失概不負責，並有權隨時調整會籍費用，無須個別通知會員。\n"
    )
    assert text.source.language == "en"
    assert {"liability-exclusion", "unilateral-change"} <= {c for _, c in found(text, rules)}


def test_narrow_stops_after_chinese_words_are_read_like_wide_ones(agreement, rules):
    wide = "平台提供服务，用户付款。平台有权不经通知而中断或者终止本平台，且不承担责任。"
    narrow = wide.replace("，", ",").replace("。", ".")
    texts = [agreement(f"# 条款\n\n{words}\n") for words in (wide, narrow)]
    first, second = ({flag.category for flag in scan(text, rules).flags} for text in texts)
    assert first == second == {"unilateral-termination", "liability-exclusion"}


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("本公司得將您的資訊提供給第三方。", "consent-license"),
        ("軟體按「現況」提供，我們免除所有明示或默示的擔保。", "warranty-disclaimer"),
        ("任何糾紛皆透過有約束力的仲裁解決。", "dispute-resolution"),
    ],
)
def test_words_of_taiwan_are_read_like_those_of_the_mainland(sentence, category, agreement, rules):
    text = agreement(f"第一條 您須詳閱本協議。\n第二條 {sentence}\n第三條 本公司對您概不負責。")
    assert category in {name for _, name in found(text, rules)}


def test_parties_are_shown_as_the_text_writes_them_and_taken_so(agreement, rules):
    text = agreement("第一條 我們對您的損失概不負責。\n第二條 我們有權隨時終止服務。")
    result = scan(text, rules)
    assert result.parties.drafter == ("我們",)
    assert scan(text, rules, parties=result.parties).flags == result.flags


def test_a_document_in_two_languages_uses_both(agreement, rules):
    text = agreement("1. 平台有权随时终止服务。\n\n2. We may terminate these terms at any time.\n")
    assert {flag.rule.split("/")[0] for flag in scan(text, rules).flags} == {"zh", "en"}


def test_rules_for_the_languages_of_its_parts_are_all_that_a_scan_needs(agreement):
    text = agreement("1. 平台有权随时终止服务。\n\n2. We may terminate these terms at any time.\n")
    result = scan(text, load_rules(text.source.languages))
    assert {flag.rule.split("/")[0] for flag in result.flags} == {"zh", "en"}
    assert "part-unsupported-language" not in result.audit.notices


def test_a_part_in_another_language_is_told_and_the_rest_flagged(agreement):
    text = agreement(
        "You pay the fee to us. We may terminate these terms at any time.\n\n" * 9
        + "Nous pouvons résilier le contrat à tout moment et sans préavis, et vous payez.\n\n" * 9
    )
    result = scan(text, load_rules(text.source.languages))
    assert {flag.category for flag in result.flags} == {"unilateral-termination"}
    assert "part-unsupported-language" in result.audit.notices


def test_another_language_is_told_and_not_flagged(agreement, rules):
    text = agreement("Nous pouvons résilier le contrat à tout moment et sans préavis.\n" * 9)
    result = scan(text, rules)
    assert result.flags == ()
    assert result.audit.notices == ("unsupported-language",)


def test_without_rules_nothing_is_found(agreement):
    assert scan(agreement(AGREEMENT), load_rules([])).flags == EMPTY_SCAN.flags


def test_a_scan_can_be_stopped_between_clauses(agreement, rules):
    calls = []

    def checkpoint(done, total):
        calls.append((done, total))
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        scan(agreement(AGREEMENT), rules, checkpoint=checkpoint)
    assert len(calls) == 3


def test_a_scan_says_how_far_it_is(agreement, rules):
    calls = []
    text = agreement(AGREEMENT)
    scan(text, rules, checkpoint=lambda *so_far: calls.append(so_far))
    assert [done for done, _ in calls] == sorted({done for done, _ in calls})
    assert {total for _, total in calls} == {len(text.text)}
    assert calls[-1][0] > len(text.text) // 2


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from([*"平台用户不承担责任有权终止服务：，。；（）1.\n ", "we may "]),
        max_size=80,
    )
)
def test_any_text_gives_flags_within_it(pieces):
    rules = _rules()
    text = read_bytes(("您好" + "".join(pieces)).encode(), "a.txt")
    for flag in scan(text, rules).flags:
        assert 0 <= flag.span.start < flag.span.end <= len(text.text)
        assert flag.sentence.covers(flag.span)


def _rules(cache={}):  # noqa: B006 - hypothesis takes no session fixtures
    if not cache:
        cache["rules"] = load_rules()
    return cache["rules"]


@pytest.mark.parametrize(
    "words", ["平台有权用户不承担", "您有权终止服务", "we may you terminate not liable "]
)
def test_one_endless_line_of_cues_comes_back(words, rules):
    """A search that explodes would never return; time in numbers is the benchmark's business."""
    result = scan(read_bytes((words * 1500).encode(), "a.txt"), rules)
    assert len(result.flags) <= len(rules.taxonomy.categories)
