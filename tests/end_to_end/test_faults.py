"""What happens to files while they are worked on: nothing is lost, and a sentence says so."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from tcreader.annotations import ReviewFile
from tcreader.annotations.file_format import SCHEMA

NOTE = "Ask for thirty days."
DAMAGE = {
    "truncated": b'{"type": "AnnotationColl',
    "empty": b"",
    "not-utf-8": b"\xff\xfe\xfa\x81" * 40,
    "another-json": b'["no", "review"]',
    "wrong-types": b'{"type": "AnnotationCollection", "tcr:schema": "x", "first": {"items": 7}}',
    "nested-too-deep": b"[" * 200_000,
    "zeros": bytes(100_000),
    "huge": b'{"a": "' + b"x" * 50_000_000,
    "only-a-mark": b"\xef\xbb\xbf",
    "another-collection": b'{"type": "FeatureCollection", "features": []}',
    "numbers-that-are-none": b'{"type": "AnnotationCollection", "tcr:schema": NaN}',
}
STRANGE = {
    "duplicate-ids": lambda items: items * 3,
    "items-of-all-types": lambda items: [*items, 1, None, True, "x", [], {}, [[{}]], 1e308],
    "deeply-nested": lambda items: [*items, {"type": "Annotation", "body": nested(500)}],
    "names-that-mean-something-elsewhere": lambda items: [
        *items, {"__proto__": {"type": "Annotation"}, "constructor": {}, "__class__": "x"},
    ],
    "wrong-types": lambda items: [
        *items, {**items[0], "id": 7}, {**items[0], "id": "urn:x", "target": [1, {"source": []}]},
    ],
    "spans-outside-the-text": lambda items: [*items, moved(items[0], 10**9), moved(items[0], -5)],
}  # fmt: skip


def nested(depth):
    return [nested(depth - 1)] if depth else []


def moved(item, start):
    position = {"type": "TextPositionSelector", "start": start, "end": start + 4}
    target = {"source": "x", "selector": [position]}
    return {**item, "id": f"urn:at:{start}", "target": target}


@pytest.fixture
def terms(tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    path = folder / "terms.md"
    path.write_text("# Terms\n\n1. We may change prices without notice to you.\n", encoding="utf-8")
    return path


@pytest.fixture
def review_file(terms):
    return terms.with_name("terms.md.review.json")


def write_note(desk, words=NOTE):
    desk.session.do(desk.session.author.note_on_document(desk.review, words), "Note")


def notes_in(path):
    return sorted(each.note for each in ReviewFile(path).load().annotations.values())


def assert_sentences(desk, *said):
    """The window's messages: one for each of these words, whole sentences all of them."""
    told = [f"{title} {text}" for title, text in desk.messages]
    assert len(told) == len(said), told
    for message, words in zip(told, said, strict=True):
        assert words in message
        assert message.endswith(".")
        assert "{" not in message
        assert "Errno" not in message


def assert_one_line(outcome, words):
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("tcreader: ")
    assert outcome.err.endswith(".\n")
    assert words in outcome.err
    assert "went wrong" not in outcome.err


# The agreement's file


def changed(path):
    path.write_text("# Terms\n\n1. We shall ask you before.\n", encoding="utf-8")


def replaced(path):
    other = path.with_name("other.md")
    changed(other)
    other.replace(path)


def deleted(path):
    path.unlink()


def became_a_folder(path):
    path.unlink()
    path.mkdir()


CHANGES = {
    changed: "has changed",
    replaced: "has changed",
    deleted: "deleted or moved",
    became_a_folder: "deleted or moved",
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_agreement_s_file_while_it_is_open(start, terms, change):
    desk = start()
    desk.open(terms)
    change(terms)
    desk.bot.waitUntil(lambda: bool(desk.messages))
    assert_sentences(desk, CHANGES[change])
    write_note(desk)
    desk.leave()
    assert notes_in(terms) == [NOTE]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_place_of_the_agreement_doesn_t_hang_the_window(start, terms):
    desk = start()
    desk.open(terms)
    terms.unlink()
    os.mkfifo(terms)
    desk.bot.waitUntil(lambda: bool(desk.messages))
    assert_sentences(desk, "deleted or moved")
    write_note(desk)
    desk.leave()
    assert NOTE in terms.with_name("terms.md.review.json").read_text(encoding="utf-8")


def test_a_changed_agreement_that_can_t_be_read_leaves_what_was_open(start, terms):
    desk = start()
    desk.open(terms)
    write_note(desk)
    terms.write_bytes(bytes(5_000))
    desk.session.reload()
    assert "terms.md" in desk.messages[-1][0]
    write_note(desk, "later")
    desk.leave()
    assert notes_in(terms) == [NOTE, "later"]


# The review file


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_review_file_in_the_window(start, terms, review_file, damage):
    review_file.write_bytes(DAMAGE[damage])
    desk = start()
    desk.open(terms)
    assert_sentences(desk, "set aside")
    write_note(desk)
    desk.leave()
    assert notes_in(terms) == [NOTE]
    (aside,) = terms.parent.glob("*.damaged-*")
    assert aside.read_bytes() == DAMAGE[damage]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_review_file_by_command(tcreader, terms, review_file, damage, tmp_path):
    for arguments in (
        ["annotations", terms, "--json"],
        ["annotate", terms, "--note", NOTE],
        ["export", terms, "-o", tmp_path / "out.csv"],
    ):
        review_file.write_bytes(DAMAGE[damage])
        assert_one_line(tcreader(*arguments), "damaged")
    kept = list(terms.parent.glob("*.damaged-*"))
    assert [each.read_bytes() for each in kept] == [DAMAGE[damage]] * 3
    assert tcreader("annotations", terms).code == 0


def test_a_damaged_review_file_gives_way_to_the_last_good_state(start, terms, review_file):
    desk = start()
    desk.open(terms)
    write_note(desk)
    assert desk.session.save_now()
    write_note(desk, "second")
    desk.leave()
    review_file.write_bytes(review_file.read_bytes()[:-200])
    again = start()
    again.open(terms)
    assert_sentences(again, "newest good state")
    assert {each.note for each in again.review.record.annotations.values()} == {NOTE, "second"}
    again.leave()


def test_after_damage_a_command_goes_on_with_the_last_good_state(tcreader, terms, review_file):
    assert tcreader("annotate", terms, "--note", NOTE).code == 0
    review_file.write_bytes(b"damage")
    assert_one_line(tcreader("annotations", terms), "damaged")
    assert NOTE in tcreader("annotations", terms).out


def test_a_review_file_that_is_damaged_while_it_is_open(start, terms, review_file):
    desk = start()
    desk.open(terms)
    write_note(desk)
    assert desk.session.save_now()
    review_file.write_bytes(b"damage")
    write_note(desk, "one more")
    assert desk.session.save_now()
    assert_sentences(desk, "while it was open")
    desk.leave()
    assert notes_in(terms) == [NOTE, "one more"]
    (aside,) = terms.parent.glob("*.damaged-*")
    assert aside.read_bytes() == b"damage"


@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_review_file_is_read_as_far_as_it_goes(
    start, tcreader, terms, review_file, strange
):
    assert tcreader("annotate", terms, "--note", NOTE).code == 0
    top = json.loads(review_file.read_text(encoding="utf-8"))
    items = STRANGE[strange](top["first"]["items"])
    top["first"]["items"] = items
    review_file.write_text(json.dumps(top), encoding="utf-8")
    desk = start()
    desk.open(terms)
    titles = [title for title, _ in desk.messages]
    hides_nothing = strange == "duplicate-ids"  # each says again what is shown
    assert titles == ["Not everything in the review file can be shown."] * (not hides_nothing)
    write_note(desk, "one more")
    desk.window.grab()
    desk.leave()
    left = json.loads(review_file.read_text(encoding="utf-8"))["first"]["items"]
    assert len(left) == len(items) + 1
    assert {NOTE, "one more"} <= set(notes_in(terms))
    listed = tcreader("annotations", terms, "--json")
    assert (listed.code, "can be shown" in listed.err) == (0, not hides_nothing)


def test_a_large_review_file_is_opened_and_kept(start, tcreader, terms, review_file):
    assert tcreader("annotate", terms, "--note", NOTE).code == 0
    top = json.loads(review_file.read_text(encoding="utf-8"))
    top["another:tool"] = ["x" * 1000] * 50_000
    review_file.write_text(json.dumps(top), encoding="utf-8")
    desk = start()
    desk.open(terms)
    write_note(desk, "one more")
    desk.leave()
    assert review_file.stat().st_size > 50_000_000
    assert notes_in(terms) == [NOTE, "one more"]


def loop(path):
    other = path.with_name("other.json")
    path.symlink_to(other)
    other.symlink_to(path)


NO_FILES = {"folder": Path.mkdir}
if os.name == "posix":
    NO_FILES |= {
        "fifo": os.mkfifo,
        "link-loop": loop,
        "endless-device": lambda path: path.symlink_to("/dev/zero"),
    }


@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_file_in_the_review_file_s_place(start, tcreader, terms, review_file, kind):
    NO_FILES[kind](review_file)
    assert_one_line(tcreader("annotate", terms, "--note", NOTE), "review file can't be read")
    desk = start()
    desk.open(terms)
    assert_sentences(desk, "can't be read")
    assert desk.session.read_only
    desk.leave()
    assert not review_file.is_file()


def test_a_review_file_of_a_newer_version(start, tcreader, terms, review_file, tmp_path):
    assert tcreader("annotate", terms, "--note", NOTE).code == 0
    top = json.loads(review_file.read_text(encoding="utf-8"))
    review_file.write_text(json.dumps({**top, "tcr:schema": SCHEMA + 1}), encoding="utf-8")
    before = review_file.read_bytes()
    desk = start()
    desk.open(terms)
    assert_sentences(desk, "newer tcreader")
    write_note(desk, "refused")
    desk.leave()
    assert_one_line(tcreader("annotate", terms, "--note", "refused"), "newer tcreader")
    assert NOTE in tcreader("annotations", terms).out
    assert tcreader("export", terms, "-o", tmp_path / "out.md").code == 0
    assert review_file.read_bytes() == before


# The disk


@pytest.fixture
def read_only_folder(terms, monkeypatch, break_call):
    """The superuser may write everywhere, so the refusal is played."""
    access = os.access

    def refuse(path, mode, **named):
        is_there = str(terms.parent) in str(path)
        return access(path, mode, **named) and not (is_there and mode & os.W_OK)

    monkeypatch.setattr(os, "access", refuse)
    break_call("open", errno.EACCES, terms.parent, lambda _, flags, *__: flags & os.O_WRONLY)
    break_call("open", errno.EACCES, terms.parent, lambda _, flags, *__: flags & os.O_RDWR)


@pytest.mark.usefixtures("read_only_folder")
def test_a_folder_that_can_t_be_written_in_the_window(start, terms):
    desk = start()
    desk.open(terms)
    write_note(desk)
    assert desk.session.save_now()
    assert_sentences(desk, "folder can't be written")
    desk.leave()
    again = start()
    again.open(terms)
    assert [each.note for each in again.review.record.annotations.values()] == [NOTE]
    again.leave()
    assert [each.name for each in terms.parent.iterdir()] == ["terms.md"]


@pytest.mark.usefixtures("read_only_folder")
def test_where_the_review_is_kept_is_said_once(start, terms):
    desk = start()
    desk.open(terms)
    write_note(desk)
    assert desk.session.save_now()
    desk.window._messages.clear()
    write_note(desk, "one more")
    assert desk.session.save_now()
    assert desk.messages == []
    desk.leave()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="nothing tells what is flushed")
def test_work_of_a_full_disk_is_there_though_the_agreement_was_changed_since(
    start, terms, monkeypatch
):
    desk = start()
    desk.open(terms)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", _failing_fsync(terms.parent))
        write_note(desk)
        assert not desk.session.save_now()
        assert_sentences(desk, "disk is full")
        desk.session.let_go()
    changed(terms)
    again = start()
    again.open(terms)
    assert [each.note for each in again.review.record.annotations.values()] == [NOTE]
    write_note(again, "one more")
    again.leave()
    assert notes_in(terms) == [NOTE, "one more"]


def _failing_fsync(folder):
    fsync = os.fsync

    def fail(descriptor):
        if str(folder) in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return fsync(descriptor)

    return fail


@pytest.mark.usefixtures("read_only_folder")
def test_a_folder_that_can_t_be_written_by_command(tcreader, terms):
    outcome = tcreader("annotate", terms, "--note", NOTE)
    assert (outcome.code, outcome.err) == (0, "")
    assert NOTE in tcreader("annotations", terms).out
    assert [each.name for each in terms.parent.iterdir()] == ["terms.md"]


def test_a_full_disk_in_the_window(start, terms, monkeypatch):
    desk = start()
    desk.open(terms)
    with monkeypatch.context() as full:
        full.setattr(os, "open", _full(os.open))
        write_note(desk)
        assert not desk.session.save_now()
        assert_sentences(desk, "disk is full")
    assert desk.session.save_now()
    assert desk.messages == []
    desk.leave()
    assert notes_in(terms) == [NOTE]


def test_a_full_disk_by_command(tcreader, terms, monkeypatch, tmp_path):
    with monkeypatch.context() as full:
        full.setattr(os, "open", _full(os.open))
        assert_one_line(tcreader("annotate", terms, "--note", NOTE), "disk is full")
        outcome = tcreader("export", terms, "-o", tmp_path / "out.csv")
        assert_one_line(outcome, "out.csv")
    assert sorted(each.name for each in terms.parent.iterdir()) == ["terms.md"]


def _full(call):
    def refuse(path, flags, *arguments, **named):
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return call(path, flags, *arguments, **named)

    return refuse


# Two at work


def test_two_windows_on_one_file(start, tcreader, terms):
    first, second = start(), start()
    first.open(terms)
    first.bot.waitUntil(lambda: first.session.is_held)
    second.open(terms)
    assert_sentences(second, f"{first.session.reviewer.name} has this review open")
    assert second.session.read_only
    write_note(second, "refused")
    write_note(first)
    assert_one_line(tcreader("annotate", terms, "--note", "refused"), "has this review open")
    first.leave()
    second.session._autosave.look()
    second.bot.waitUntil(lambda: not second.session.read_only)
    assert second.messages == []
    assert NOTE in {each.note for each in second.review.record.annotations.values()}
    write_note(second, "then I")
    second.leave()
    assert notes_in(terms) == [NOTE, "then I"]


def test_what_a_command_writes_while_a_window_reads_along_is_shown(start, tcreader, terms):
    window = start()
    window.open(terms)
    window.bot.waitUntil(lambda: window.session.is_held)
    window.session._autosave.release()
    assert tcreader("annotate", terms, "--note", NOTE).code == 0
    window.session._autosave.look()
    window.bot.waitUntil(lambda: len(window.review.record.annotations) == 1)
    window.leave()
