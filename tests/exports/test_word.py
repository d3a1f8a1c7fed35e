"""The Word file, read back with python-docx: the text, its look, and each comment's exact words."""

import io
import zipfile
from collections import Counter

import docx
import pytest
from docx.oxml.ns import qn
from lxml.etree import fromstring

from tcreader.exports import export
from tcreader.exports.word_comments import clean

from .conftest import NOW

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


@pytest.fixture
def word(review, tmp_path):
    return docx.Document(export(review, tmp_path / "out.docx", now=NOW))


def commented(document):
    """Each comment's id with the words between its two marks."""
    open_, words = {}, {}
    for element in document.element.body.iter():
        number = element.get(qn("w:id"))
        if element.tag == qn("w:commentRangeStart"):
            open_[number] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            words[int(number)] = open_.pop(number)
        elif element.tag == qn("w:t"):
            open_ = {key: text + (element.text or "") for key, text in open_.items()}
    assert not open_, "a comment that never ends"
    return words


def comment_with(document, text):
    (found,) = [each for each in document.comments if text in each.text]
    return found


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("内部：先谈", "机房停电的，青禾不承担"),
        ("请限定范围", "不承担任何责任"),
        ("整条删除", "1.3"),
        ("版本待确认", "主机托管协议"),
    ],
)
def test_each_note_is_a_comment_on_exactly_its_words(word, said, words):
    assert commented(word)[comment_with(word, said).comment_id] == words


def test_each_flag_that_is_not_dismissed_is_a_comment_on_exactly_its_words(word, review):
    shown = Counter(commented(word).values())
    for finding in review.findings:
        is_shown = shown[finding.span.of(review.agreement.text)] > 0
        assert is_shown == (finding.reason == ""), finding


def test_a_comment_says_who_when_what_and_why(word):
    comment = comment_with(word, "内部：先谈")
    assert (comment.author, comment.initials, comment.timestamp) == ("王敏", "王敏", NOW)
    assert [each.text for each in comment.paragraphs] == ["内部：先谈", "第二行", "标签：必谈"]
    flag = comment_with(word, "责任免除")
    assert flag.author == "王敏"
    assert "程度：高" in flag.text
    assert "处理：保留" in flag.text
    assert "民法典" in flag.text


def test_marks_and_references_pair_up_and_ids_are_unique(word):
    body = word.element.body
    ids = {
        tag: [element.get(qn("w:id")) for element in body.iter(qn(f"w:{tag}"))]
        for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")
    }
    comments = [str(comment.comment_id) for comment in word.comments]
    assert len(set(comments)) == len(comments) > 0
    for tag, found in ids.items():
        assert sorted(found) == sorted(comments), tag


def test_the_text_is_all_there_in_order(word, review):
    shown = "".join(element.text or "" for element in word.element.body.iter(qn("w:t")))
    for block in review.agreement.blocks:
        for words in block.span.of(review.agreement.text).split("\t"):
            position = shown.find(words)
            assert position >= 0, words
            shown = shown[position + len(words) :]


def test_headings_are_real_ones(word):
    styles = {each.text: each.style.name for each in word.paragraphs if each.text}
    assert styles["主机托管协议"] == "Title"
    assert styles["1. 服务"] == "Heading 1"
    assert styles["2. 费用"] == "Heading 1"
    assert styles["一切费用概不退还。"] == "Quote"
    assert styles["押金于退租后退还"] == "List Bullet"


def runs_with(document, words):
    paragraphs = [*document.paragraphs]
    for table in document.tables:
        paragraphs += [p for row in table.rows for cell in row.cells for p in cell.paragraphs]
    return [run for each in paragraphs for run in each.runs if run.text and run.text in words]


def test_the_drafters_marks_are_kept(word):
    assert all(run.bold for run in runs_with(word, "青禾不承担任何责任"))
    assert all(run.underline for run in runs_with(word, "机房停电的"))
    assert all(run.italic for run in runs_with(word, "三千元"))
    assert all(run.font.strike for run in runs_with(word, "每度一元"))


def test_a_highlight_is_a_shade_behind_the_words(word):
    (run,) = runs_with(word, "每月")
    assert run._r.rPr.find(qn("w:shd")).get(qn("w:fill")) == "C5E8B7"


def test_a_table_is_a_table(word):
    (table, _) = word.tables  # the second one says what this file is
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["项目", "价格"],
        ["机柜", "每月三千元"],
        ["电力", "每度一元"],
    ]


def test_chinese_text_has_a_chinese_font_and_language(word):
    for name in ("Normal", "Heading 1", "Title"):
        fonts = word.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in {"SimSun", "SimHei"}
        assert not [key for key in fonts.attrib if key.endswith("Theme")]


def test_it_says_what_it_is(word, review):
    text = "\n".join(cell.text for row in word.tables[-1].rows for cell in row.cells)
    assert "hosting.md" in text
    assert review.agreement.source.sha256 in text
    assert "2026-03-04" in text
    assert "不构成法律意见" in "\n".join(each.text for each in word.paragraphs)
    assert word.core_properties.title == "主机托管协议"
    assert "python-docx" not in word.core_properties.author


def test_what_lost_its_words_is_listed_at_the_end(changed, tmp_path):
    word = docx.Document(export(changed, tmp_path / "out.docx", now=NOW))
    paragraphs = [each.text for each in word.paragraphs]
    listed = paragraphs[paragraphs.index("未能定位的批注") :]
    assert "每月三千元" in listed
    assert "押金于退租后退还" in listed


def test_the_parts_are_wellformed_and_the_same_each_time(review, tmp_path):
    first = export(review, tmp_path / "a.docx", now=NOW).read_bytes()
    second = export(review, tmp_path / "b.docx", now=NOW).read_bytes()
    parts = [
        zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml") for data in (first, second)
    ]
    assert parts[0] == parts[1]


@pytest.mark.parametrize("code", [0x00, 0x08, 0x0B, 0x1B, 0xFFFE, 0xD800])
def test_what_xml_cannot_hold_is_replaced_one_for_one(code):
    assert clean(f"a{chr(code)}b") == "a\ufffdb"


# Threads


@pytest.fixture
def threaded(discussed, tmp_path):
    """The Word file of a discussed review, and its threads: id of a comment → its parent's."""
    path = export(discussed, tmp_path / "threads.docx", now=NOW)
    document = docx.Document(path)
    with zipfile.ZipFile(path) as archive:
        extended = fromstring(archive.read("word/commentsExtended.xml"))
    names = {
        paragraph.get(f"{{{W14}}}paraId"): comment.comment_id
        for comment in document.comments
        for paragraph in [comment.paragraphs[-1]._p]
    }
    entries = {names[entry.get(f"{{{W15}}}paraId")]: entry for entry in extended}
    parents = {
        number: names.get(entry.get(f"{{{W15}}}paraIdParent")) for number, entry in entries.items()
    }
    done = {number for number, entry in entries.items() if entry.get(f"{{{W15}}}done") == "1"}
    return document, parents, done


def test_answers_are_native_replies_on_the_same_words(threaded):
    document, parents, _ = threaded
    note = comment_with(document, "内部：先谈").comment_id
    answers = [comment_with(document, words).comment_id for words in ("同意", "好")]
    assert [parents[answer] for answer in answers] == [note, note]
    words = commented(document)
    assert {words[one] for one in (note, *answers)} == {"机房停电的，青禾不承担"}
    assert comment_with(document, "同意").author == "Li Lei"


def test_a_resolved_thread_is_done_with_all_its_answers(threaded):
    document, _, done = threaded
    texts = ("请限定范围", "内部答复")
    assert done == {comment_with(document, text).comment_id for text in texts}


def test_every_comment_is_in_a_thread_once(threaded):
    document, parents, _ = threaded
    assert sorted(parents) == sorted(comment.comment_id for comment in document.comments)


def test_without_threads_there_is_no_such_part(review, tmp_path):
    with zipfile.ZipFile(export(review, tmp_path / "plain.docx", now=NOW)) as archive:
        assert "word/commentsExtended.xml" not in archive.namelist()
