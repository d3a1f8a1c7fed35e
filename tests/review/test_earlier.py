"""Decisions through a new version: they hold in sentences that stayed, and are shown elsewhere."""

import dataclasses

import pytest

from tcreader.annotations import Position, Reviewer, ReviewFile, Verdict
from tcreader.review import Author, open_review

ADA = Author(Reviewer("urn:ada", "Ada"))
OLD = """1. 定义
1.1 “我们”指服务商，“您”指客户。
2. 责任
2.1 因系统维护造成的中断，我们不承担任何责任。
2.2 我们有权随时变更本协议，无需另行通知您。
"""
NEW = OLD.replace("随时变更", "在每年一月随时变更").replace("2. 责任", "2. 补充\n2. 责任")


@pytest.fixture
def later(tmp_path):
    """Reviews the old version with some changes, and gives the review of the new one."""

    def later(*changes, old=OLD, new=NEW):
        path = tmp_path / "terms.txt"
        path.write_text(old, encoding="utf-8")
        review = open_review(path)
        for change in changes:
            review, _ = review.apply(change(review))
        ReviewFile(path).save(review.record, review.agreement)
        path.write_text(new, encoding="utf-8")
        return open_review(path)

    return later


def _on(category, review):
    (finding,) = (one for one in review.findings if one.category == category)
    return finding


def _ids(review):
    return [finding.id for finding in review.findings]


def test_a_dismissal_holds_where_the_sentence_stayed(later):
    review = later(lambda it: ADA.dismiss(it, _ids(it), "usual"))
    same = _on("liability-exclusion", review)
    assert (same.verdict, same.reason, same.earlier) == (Verdict.DISMISSED, "usual", None)


def test_a_flag_in_a_changed_sentence_is_open_and_shows_what_was_decided(later):
    review = later(lambda it: ADA.dismiss(it, _ids(it), "usual"))
    changed = _on("unilateral-change", review)
    assert changed.verdict is None
    assert (changed.earlier.verdict, changed.earlier.reason) == (Verdict.DISMISSED, "usual")


def test_a_new_decision_takes_the_place_of_the_earlier_one(later):
    review = later(lambda it: ADA.take_position(it, _ids(it), Position.REJECT))
    key = _on("unilateral-change", review).id
    assert review.finding(key).earlier.stance.position is Position.REJECT
    decided, _ = review.apply(ADA.keep(review, [key]))
    assert decided.finding(key).earlier is None
    assert decided.finding(key).stance.position is None


def test_a_decision_on_another_category_says_nothing_about_this_one(later):
    review = later(lambda it: ADA.dismiss(it, _ids(it), "usual"))
    others = {key: one._replace(found="penalty") for key, one in review.record.decisions.items()}
    other = dataclasses.replace(review, record=dataclasses.replace(review.record, decisions=others))
    assert _on("unilateral-change", other).earlier is None


def test_a_decision_that_names_no_category_is_shown_where_there_is_one_flag(later):
    review = later(lambda it: ADA.dismiss(it, _ids(it), "usual"))
    others = {key: one._replace(found="") for key, one in review.record.decisions.items()}
    other = dataclasses.replace(review, record=dataclasses.replace(review.record, decisions=others))
    assert _on("unilateral-change", other).earlier.reason == "usual"


def test_where_nothing_was_decided_nothing_is_shown(later):
    assert all(finding.earlier is None for finding in later().findings)


ITEMS = """1. 定义
1.1 “我们”指服务商，“您”指客户。
2. 使用
2.1 您不得有下列行为：
(1) 转借账号；
(2) 损害商誉；
(3) 散布谣言。
"""


def test_a_reworded_entry_of_a_list_is_known_by_its_number(later):
    reworded = ITEMS.replace("损害商誉", "故意损害我方商誉")
    review = later(lambda it: ADA.dismiss(it, _ids(it), "usual"), old=ITEMS, new=reworded)
    (entry,) = (one for one in review.findings if one.clause == "2.1(2)")
    lost = next(one for one in review.record.decisions.values() if one.target.exact == "损害商誉")
    assert review.placements[lost.id].span is None
    assert (entry.verdict, entry.earlier.reason) == (None, "usual")


def test_another_entry_under_its_number_is_another_matter(later):
    other = ITEMS.replace("损害商誉", "批量注册")
    review = later(lambda it: ADA.dismiss(it, _ids(it), "usual"), old=ITEMS, new=other)
    (entry,) = (one for one in review.findings if one.clause == "2.1(2)")
    assert (entry.verdict, entry.earlier) == (None, None)
