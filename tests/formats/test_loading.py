from __future__ import annotations

import io
import os
import zipfile

import pytest

from tcreader import formats
from tcreader.errors import UnreadableFile, UnsupportedFormat
from tcreader.formats import loading


def reason_of(path):
    with pytest.raises((UnreadableFile, UnsupportedFormat)) as caught:
        formats.read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert message.endswith(".")
    return caught.value.reason


def test_missing_file(tmp_path):
    assert reason_of(tmp_path / "none.md") == "missing"


def test_folder(tmp_path):
    assert reason_of(tmp_path) == "folder"


def test_empty_file(tmp_path):
    path = tmp_path / "empty.md"
    path.touch()
    assert reason_of(path) == "empty"


def test_file_that_holds_only_white_space(tmp_path):
    path = tmp_path / "blank.md"
    path.write_text("\ufeff \n\u3000\n", encoding="utf-8")
    assert reason_of(path) == "empty"


def test_too_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert reason_of(path) == "too-large"


def test_too_many_bytes():
    with pytest.raises(UnreadableFile) as caught:
        formats.read_bytes(b" " * (loading.LARGEST + 1), "large.md")
    assert caught.value.reason == "too-large"


def test_refused_permission_is_told(tmp_path, forbid_reading):
    path = tmp_path / "locked.md"
    path.write_text("1. Fees")
    forbid_reading(path)
    assert reason_of(path) == "permission"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_isnt_waited_for(tmp_path):
    path = tmp_path / "pipe.md"
    os.mkfifo(path)
    assert reason_of(path) == "unreadable"


def test_name_that_no_file_can_have(tmp_path):
    with pytest.raises(UnreadableFile) as caught:
        formats.read(tmp_path / "a\0b.md")
    assert caught.value.reason in ("missing", "unreadable")


def archive(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf"),
        (b"{\\rtf1\\ansi Fees}", "rich-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "word-97"),
        (archive("word/document.xml"), "word"),
        (archive("agreement.md"), "archive"),
        (b"<!DOCTYPE html>\n<html><body>Fees</body></html>", "html"),
        (b"\xef\xbb\xbf<!-- saved --><HTML><body>Fees", "html"),
    ],
)
def test_other_formats_are_named_whatever_the_suffix(tmp_path, data, reason):
    path = tmp_path / "agreement.txt"
    path.write_bytes(data)
    assert reason_of(path) == reason


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "Fees are due.", "markdown"),
        ("a.MARKDOWN", "Fees are due.", "markdown"),
        ("a.txt", "Fees are due.\n* * *\n5 * 3 * 2", "text"),
        ("a.txt", "## 1. Fees\nAre due.", "markdown"),
        ("a.txt", "第一条 **费用**", "markdown"),
        ("a.txt", "欢迎。\n**第一句。\n第二句。**\n完。", "markdown"),
        ("a.txt", "Price** and fee*\n** plus tax", "text"),
        ("a", "1. Fees\n2. Gates", "text"),
    ],
)
def test_kind_by_suffix_and_content(name, text, expected):
    assert formats.read_bytes(text.encode(), name).source.format == expected
