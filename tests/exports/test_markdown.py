"""The memo: bottom line first, issues by class, and quotes that show exactly the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tcreader.exports import Profile, export
from tcreader.exports.markdown import escaped
from tcreader.flags import EMPTY_SCAN

from .conftest import NOW


@pytest.fixture
def memo(review, tmp_path):
    return export(review, tmp_path / "memo.md", now=NOW).read_text(encoding="utf-8")


def test_the_bottom_line_stands_on_top(memo):
    assert memo.startswith("# 审查意见：主机托管协议\n\n**结论概览**：共 ")


def test_what_was_not_scanned_is_said_to_colleagues_only(review, tmp_path):
    unscanned = review.with_scan(EMPTY_SCAN)
    memo = export(unscanned, tmp_path / "memo.md", now=NOW).read_text(encoding="utf-8")
    assert "**结论概览**：全文尚未扫描" in memo
    path = tmp_path / "points.md"
    points = export(unscanned, path, profile=Profile.COUNTERPARTY, now=NOW)
    assert "尚未扫描" not in points.read_text(encoding="utf-8")


def test_issues_stand_by_class_and_the_gravest_first(memo):
    headings = [line for line in memo.splitlines() if line.startswith("#")]
    assert headings[1] == "## 问题清单"
    assert headings[2].startswith("### 免责与责任限制 (")
    assert "- **1.2** · 责任免除 · 高 · 保留" in memo


def test_notes_show_whose_they_are_and_on_which_words(memo):
    assert (
        "- 1.2 · 必谈 · 粉色 · 王敏 · 2026-03-04\n\n  > 机房停电的，青禾不承担\n\n  内部：先谈\n  第二行\n"
        in memo
    )
    assert "- 对全文的批注 · 王敏" in memo
    assert "- 对 1.3 整条的批注 · 王敏" in memo


def shown(markdown):
    """The words that a reader of the rendered Markdown sees."""
    (inline,) = [token for token in MarkdownIt().parse(markdown) if token.type == "inline"]
    assert {child.type for child in inline.children} <= {"text", "text_special"}
    return "".join(child.content for child in inline.children)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1).map(str.strip))
def test_escaped_words_are_shown_as_they_are(words):
    if words:
        assert shown(f"> {escaped(words)}") == words


@pytest.mark.parametrize(
    "words", ["1. 服务", "2) x", "- a", "# b", "***", "<b>", "a_b_c", "=== ", "3.1 款"]
)
def test_words_that_look_like_markdown_are_words(words):
    assert shown(f"> {escaped(words)}") == words.strip()


def test_answers_stand_under_their_note(discussed, tmp_path):
    memo = export(discussed, tmp_path / "memo.md", now=NOW).read_text(encoding="utf-8")
    note, answer = memo.index("内部：先谈"), memo.index("  - 回复 · Li Lei · 2026-03-04")
    assert note < answer < memo.index("请限定范围")
    assert "    &lt;b>先谈&lt;/b>" in memo
