"""Whatever is handed in as an agreement: opened, or refused in a sentence; in the window and by
command. Nothing hangs, nothing is written beside it, and what was open stays open."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from tcreader.desktop.welcome import Welcome

CLAUSE = "We may change prices at any time without notice to you. "
ABOUT_THE_TEXT = {
    "No words were found by which the text names both of its parties.",
    "This text is in a language for which there are no rules.",
}


def word_file():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return data.getvalue()


def large(path):
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)


def loop(path):
    other = path.with_name("other.md")
    path.symlink_to(other)
    other.symlink_to(path)


def holding(data):
    def make(path):
        path.write_bytes(data)

    return make


REFUSED = {
    "missing": (lambda path: None, "a.md"),  # noqa: ARG005 - nothing is made
    "in-a-missing-folder": (lambda path: None, "gone/a.md"),  # noqa: ARG005
    "below-a-file": (lambda path: path.parent.write_bytes(b"x"), "file/a.md"),
    "folder": (Path.mkdir, "a.md"),
    "empty": (holding(b""), "a.md"),
    "byte-order-mark-alone": (holding(b"\xef\xbb\xbf"), "a.md"),
    "white-space": (holding(" \t\r\n\u3000\n\u200b\n".encode() * 40), "a.txt"),
    "binary": (holding(bytes(range(256)) * 40), "a.txt"),
    "nothing-but-zeros": (holding(bytes(4096)), "a.txt"),
    "no-encoding": (holding(b"\x81\x8d\x8f\x90\x9d\xff\xfe" * 50), "a.txt"),
    "50-megabytes": (large, "a.txt"),
    "pdf": (holding(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), "a.pdf"),
    "word": (holding(word_file()), "a.docx"),
    "word-by-another-name": (holding(word_file()), "a.md"),
    "web-page": (holding(b"<!DOCTYPE html><html><body><p>1. Terms</p></body></html>"), "a.html"),
    "symlink-loop": (loop, "a.md"),
    "symlink-to-nowhere": (lambda path: path.symlink_to(path.with_name("nowhere")), "a.md"),
    "name-too-long": (lambda path: None, f"{'long' * 90}.md"),  # noqa: ARG005
}
if os.name == "posix":
    REFUSED |= {
        "fifo": (os.mkfifo, "a.md"),
        "endless-device": (lambda path: path.symlink_to("/dev/zero"), "a.md"),
        "silent-device": (lambda path: path.symlink_to("/dev/null"), "a.md"),
    }

READ = {
    "one-line-of-1-megabyte": ("a.txt", f"1.1 {CLAUSE * 18_000}"),
    "one-word-of-1-megabyte": ("b.txt", "a" * 1_000_000),
    "one-chinese-line": ("c.md", f"第一条 {'我方有权随时变更价格而无需通知您，' * 20_000}"),
    "all-capitals": ("d.txt", f"1. TERMS\n1.1 {CLAUSE.upper()}\n" * 100),
    "all-bold": ("e.md", "".join(f"**{n}. {CLAUSE.strip()}**\n\n" for n in range(1, 200))),
    "10000-nested-quotes": ("f.md", f"{'>' * 10_000} 1. {CLAUSE}"),
    "10000-nested-brackets": ("g.md", f"1. {'[' * 10_000}{CLAUSE}{']' * 10_000}"),
    "10000-open-stars": ("h.md", f"1. {'**重要' * 10_000}"),
    "10000-levels-of-numbers": ("i.txt", f"{'.'.join(['1'] * 10_000)} {CLAUSE}"),
    "10000-levels-of-lists": ("j.md", "".join(f"{'  ' * n}- {n}\n" for n in range(1_000))),
    "one-letter": ("k.txt", "a"),
    "numbers-alone": ("l.txt", "1.\n1.1\n1.1.1\n" * 50),
    "zeros-between": ("m.txt", "1. Terms\x0b\x0c\n\u2028\u2029\n1.1 " + CLAUSE),
    "right-to-left": ("n.md", f"1. \u202e{CLAUSE}\u202c\n\n2. שלום {CLAUSE}"),
    "strange-name": (" .{0}%s 协议\n\u202e&<b>'\"$(x).md", f"1. {CLAUSE}"),
    "no-suffix": ("agreement", f"1. {CLAUSE}"),
}


@pytest.fixture(params=REFUSED)
def bad(request, tmp_path):
    make, name = REFUSED[request.param]
    path = tmp_path / name
    make(path)
    return path


@pytest.fixture(params=READ)
def odd(request, tmp_path):
    name, text = READ[request.param]
    path = tmp_path / (name if os.name == "posix" else Path(name).name.strip(" .")[-6:])
    path.write_bytes(text.encode())
    return path


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def assert_told_by_window(desk, path):
    """One message that names the file, and in its text says what to do."""
    ((title, text),) = desk.messages
    assert path.name in title
    assert text.endswith(".")
    assert "{" not in title + text
    assert "Errno" not in title + text


def assert_told_by_command(outcome, path):
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"tcreader: {path}")
    assert outcome.err.count("\n") == 1
    assert outcome.err.endswith(".\n")
    assert "went wrong" not in outcome.err
    assert "Errno" not in outcome.err


def commands_on(path, out):
    return [
        ("outline", path, "--json"),
        ("flags", path, "--json"),
        ("annotations", path, "--json"),
        ("annotate", path, "--note", "x"),
        ("export", path, "-o", out / "out.csv"),
    ]


def test_the_window_refuses_it_in_a_sentence(start, bad, tmp_path):
    before = names(tmp_path)
    desk = start()
    desk.open(bad)
    assert_told_by_window(desk, bad)
    assert isinstance(desk.window._pages.currentWidget(), Welcome)
    desk.leave()
    assert names(tmp_path) == before


def test_what_was_open_stays_open(start, bad, tmp_path_factory):
    good = tmp_path_factory.mktemp("good") / "good.md"
    good.write_text(f"# Terms\n\n1. {CLAUSE}\n", encoding="utf-8")
    desk = start()
    desk.open(good)
    desk.open(bad)
    assert_told_by_window(desk, bad)
    assert desk.session.path == good
    assert desk.window.windowTitle() == "good.md - tcreader"
    author = desk.session.author
    desk.session.do(author.note_on_document(desk.review, "still at work"), "Note")
    desk.leave()
    assert "still at work" in good.with_name("good.md.review.json").read_text(encoding="utf-8")


def test_each_command_refuses_it_in_a_line(tcreader, bad, tmp_path, tmp_path_factory):
    before = names(tmp_path)
    for arguments in commands_on(bad, tmp_path_factory.mktemp("out")):
        assert_told_by_command(tcreader(*arguments), bad)
    assert names(tmp_path) == before


def test_a_file_that_may_not_be_read(start, tcreader, forbid_reading, tmp_path):
    forbidden = tmp_path / "a.md"
    forbidden.write_text(CLAUSE, encoding="utf-8")
    forbid_reading(forbidden)
    desk = start()
    desk.open(forbidden)
    assert_told_by_window(desk, forbidden)
    desk.leave()
    for arguments in commands_on(forbidden, tmp_path):
        assert_told_by_command(tcreader(*arguments), forbidden)
    assert names(tmp_path) == ["a.md"]


def test_the_window_opens_it(start, odd):
    desk = start()
    desk.open(odd)
    assert {title for title, _ in desk.messages} <= ABOUT_THE_TEXT
    assert desk.session.path == odd
    clause = desk.review.agreement.outline.clauses
    if clause:
        desk.window.navigator.go_to_clause(clause[-1].id)
    desk.window.grab()
    desk.rest()
    author = desk.session.author
    desk.session.do(author.note_on_document(desk.review, "seen"), "Note")
    desk.leave()
    assert names(odd.parent) == sorted([odd.name, f"{odd.name}.review.json"])


@pytest.mark.skipif(sys.platform == "win32", reason="a name as a command line can give it")
def test_each_command_reads_it(tcreader, odd, tmp_path_factory):
    for arguments in commands_on(odd, tmp_path_factory.mktemp("out")):
        outcome = tcreader(*arguments)
        assert (outcome.code, outcome.err) == (0, ""), arguments
