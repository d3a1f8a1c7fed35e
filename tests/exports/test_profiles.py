"""What a profile lets out, in every format: nothing internal may reach the other side."""

import io
import zipfile

import pytest

from tcreader.exports import FORMATS, Profile, export

from .conftest import NOW

INTERNAL = (
    "内部：先谈",
    "必谈",
    "整条删除",
    "版本待确认",
    "另有补充协议",
    "pink",
    "王敏",
    "no-notice",
    "无需通知</td>",
    "496(2)",
    "zh/liability",
    "程度",
    "severity",
    "未标示",
    "prominence",
    "审查进度",
    "verdict",
    '"high"',
)


REPORTS = [form for form in FORMATS if form.has_flags]


def exported(review, tmp_path, form, profile, language=None):
    """All text in the file; the parts of a Word file one after the other."""
    path = export(review, tmp_path / f"out{form.suffix}", form.id, profile, language, NOW)
    data = path.read_bytes()
    if form.id != "docx":
        return data.decode("utf-8-sig")
    archive = zipfile.ZipFile(io.BytesIO(data))
    return "\n".join(
        archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml")
    )


def without_styles(text):
    """The HTML report without its style sheet, which knows every severity."""
    head, _, rest = text.partition("<style>")
    return head + rest.partition("</style>")[2]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_the_counterparty_sees_no_internal_word(review, tmp_path, form):
    text = without_styles(exported(review, tmp_path, form, Profile.COUNTERPARTY))
    assert [word for word in INTERNAL if word in text] == []


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.id)
def test_the_counterparty_sees_kept_flags_and_the_notes_meant_for_it(review, tmp_path, form):
    text = exported(review, tmp_path, form, Profile.COUNTERPARTY)
    assert "请限定范围" in text
    assert "责任免除" in text
    assert "违约金与滞纳金" in text


def test_an_open_flag_stays_at_home(review, tmp_path):
    memo = exported(review, tmp_path, FORMATS[2], Profile.COUNTERPARTY)
    open_ones = [each for each in review.findings if each.verdict is None]
    assert open_ones
    for finding in open_ones:
        assert f"> {finding.span.of(review.agreement.text)}\n" not in memo


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_colleagues_see_every_note_but_no_dismissed_flag(review, tmp_path, form):
    text = exported(review, tmp_path, form, Profile.FULL)
    for word in ("内部：先谈", "请限定范围", "整条删除", "版本待确认", "必谈", "王敏", "Li Lei"):
        assert word in text
    assert "另有补充协议" not in text


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.id)
def test_an_audit_sees_what_was_dismissed_and_by_which_rule_it_was_found(review, tmp_path, form):
    text = exported(review, tmp_path, form, Profile.AUDIT)
    assert "另有补充协议" in text
    assert "zh/liability-exclusion/" in text


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.id)
@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_export_says_what_it_was_made_from(review, tmp_path, form, profile, language):
    text = exported(review, tmp_path, form, profile, language)
    for fact in ("hosting.md", review.agreement.source.sha256, "2026-03-04", "主机托管协议"):
        assert fact in text
    assert ("不构成法律意见" if language == "zh" else "not legal advice") in text


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.id)
def test_what_lost_its_words_is_listed_for_colleagues_only(changed, tmp_path, form):
    assert "每月三千元" in exported(changed, tmp_path, form, Profile.FULL)
    assert "每月三千元" not in exported(changed, tmp_path, form, Profile.COUNTERPARTY)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_what_colleagues_answered_stays_inside(discussed, tmp_path, form):
    assert "内部答复" in exported(discussed, tmp_path, form, Profile.FULL)
    assert "内部答复" not in exported(discussed, tmp_path, form, Profile.COUNTERPARTY)
