from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tcreader.annotations import EMPTY, Part, Put, ReviewFile, Standpoint
from tcreader.annotations.file_format import SCHEMA, dumped, loaded
from tcreader.annotations.store.generations import Generations
from tcreader.errors import DamagedReviewFile, NewerReviewFile, ReviewFileLocked, ReviewNotSaved


@pytest.fixture
def states(work, more):
    """The record before and after."""
    return work, more


def failing(code, when=lambda *_: True):
    """A stand-in for a system call that fails."""

    def fail(original):
        def call(*arguments, **named):
            if when(*arguments):
                raise OSError(code, os.strerror(code))
            return original(*arguments, **named)

        return call

    return fail


def break_call(monkeypatch, name, code, when=lambda *_: True):
    monkeypatch.setattr(os, name, failing(code, when)(getattr(os, name)))


def beside(path):
    return lambda *arguments: any(str(path.parent) in str(part) for part in arguments)


def names(folder):
    return sorted(each.name for each in folder.iterdir())


# The ordinary course


def test_no_file_yet_is_an_empty_record(opened):
    file, record = opened()
    assert record == EMPTY
    assert not file.notices
    assert not file.read_only


def test_work_is_there_tomorrow(opened, terms, work, path):
    file, _ = opened()
    file.save(work, terms)
    assert file.path == path.with_name("terms.txt.review.json")
    _, record = opened()
    assert record.annotations == work.annotations


def test_nothing_but_the_review_file_is_left_beside_the_agreement(opened, terms, work, more, path):
    file, _ = opened()
    file.save(work, terms)
    file.save(more, terms)
    assert names(path.parent) == ["terms.txt", "terms.txt.review.json"]


def test_an_undone_change_is_undone_in_the_file(opened, terms, work, more):
    file, _ = opened()
    file.save(more, terms)
    file.save(work, terms)
    assert opened()[1].annotations == work.annotations


def test_the_files_permissions_stay(opened, terms, work, more):
    file, _ = opened()
    file.save(work, terms)
    file.path.chmod(0o640)
    file.save(more, terms)
    assert file.path.stat().st_mode & 0o777 == 0o640


def test_saving_may_happen_on_another_thread(opened, terms, work, more):
    file, _ = opened()
    threads = [threading.Thread(target=file.save, args=(each, terms)) for each in (work, more) * 5]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened()[1].annotations in (work.annotations, more.annotations)


def test_the_users_own_data_folder_is_the_default(path, terms, work, monkeypatch):
    break_call(monkeypatch, "open", errno.EROFS, beside(path))
    file = ReviewFile(path)
    file.load()
    file.save(work, terms)
    assert file.path.is_relative_to(os.environ["XDG_DATA_HOME"])


# Generations of good states


def test_the_state_before_is_kept(opened, terms, work, more, data_folder):
    file, _ = opened()
    file.save(work, terms)
    file.save(more, terms)
    (folder,) = (data_folder / "backups").iterdir()
    assert loaded((folder / "last.review.json").read_bytes()).record.annotations == work.annotations


def test_a_full_home_folder_is_no_reason_not_to_save(
    opened, terms, work, more, data_folder, monkeypatch
):
    file, _ = opened()
    file.save(work, terms)
    break_call(monkeypatch, "open", errno.ENOSPC, lambda name, *_: str(data_folder) in str(name))
    file.save(more, terms)
    assert opened()[1].annotations == more.annotations


# Damaged and strange files


@pytest.mark.parametrize("damage", [b"", b"{", b"null", b"\x00" * 500, b"\xff\xfe{"])
def test_a_damaged_file_is_set_aside_and_the_newest_good_state_opened(
    opened, terms, work, more, damage
):
    file, _ = opened()
    file.save(work, terms)
    file.save(more, terms)
    file.path.write_bytes(damage)
    file, record = opened()
    assert record.annotations == more.annotations
    (notice,) = file.notices
    assert isinstance(notice, DamagedReviewFile)
    assert notice.reason == "damaged"
    assert notice.path.name == "terms.txt.review.json.damaged-2026-01-05T083000Z"
    assert notice.path.read_bytes() == damage
    file.save(more, terms)
    assert opened()[1].annotations == more.annotations
    assert notice.path.read_bytes() == damage


def test_a_damaged_file_without_a_good_state_is_told_not_taken_as_empty(opened, path):
    path.with_name("terms.txt.review.json").write_bytes(b"{")
    file, record = opened()
    assert record == EMPTY
    assert file.notices[0].reason == "damaged-without-backup"
    assert not file.read_only


def test_two_damaged_files_in_one_second_are_both_kept(opened, path):
    for damage in (b"one", b"two"):
        path.with_name("terms.txt.review.json").write_bytes(damage)
        opened()
    aside = [each for each in path.parent.iterdir() if "damaged" in each.name]
    assert {each.read_bytes() for each in aside} == {b"one", b"two"}


def test_a_damaged_generation_is_passed_over(opened, terms, work, more, data_folder):
    file, _ = opened()
    for record in (work, more, work):
        file.save(record, terms)
    (folder,) = (data_folder / "backups").iterdir()
    (folder / "now.review.json").write_bytes(b"{")
    file.path.write_bytes(b"{")
    assert opened()[1].annotations == more.annotations


def test_a_damaged_file_that_cannot_be_set_aside_is_left_alone(
    opened, terms, work, path, monkeypatch
):
    review = path.with_name("terms.txt.review.json")
    review.write_bytes(b"{")
    monkeypatch.setattr(Path, "rename", failing(errno.EACCES)(Path.rename))
    file, _ = opened()
    assert file.read_only
    with pytest.raises(DamagedReviewFile):
        file.save(work, terms)
    assert review.read_bytes() == b"{"


def test_an_unreadable_file_is_not_taken_as_empty(opened, terms, work, path):
    path.with_name("terms.txt.review.json").mkdir()
    file, _ = opened()
    assert file.read_only
    assert file.notices[0].reason == "unreadable-without-backup"
    with pytest.raises(DamagedReviewFile):
        file.save(work, terms)


def test_a_newer_file_opens_for_reading_only(opened, terms, work, more, path):
    top = json.loads(dumped(work, terms)) | {"tcr:schema": SCHEMA + 97}
    review = path.with_name("terms.txt.review.json")
    review.write_text(json.dumps(top))
    before = review.read_bytes()
    file, record = opened()
    assert record.annotations == work.annotations
    assert file.read_only
    assert isinstance(file.notices[0], NewerReviewFile)
    with pytest.raises(NewerReviewFile):
        file.save(more, terms)
    assert review.read_bytes() == before


@pytest.mark.parametrize(
    ("changed", "is_told"),
    [
        ({"body": 7}, True),
        ({"target": [None]}, True),
        ({"type": 7}, True),
        ({"type": "Sticker"}, False),
        ({"other:key": [7]}, False),
    ],
)
def test_what_cannot_be_shown_is_told_and_kept(opened, terms, work, path, changed, is_told):
    top = json.loads(dumped(work, terms))
    item = top["first"]["items"][0] | changed
    top["first"]["items"][0] = item
    review = path.with_name("terms.txt.review.json")
    review.write_text(json.dumps(top))
    file, record = opened()
    assert [notice.reason for notice in file.notices] == ["not-all-understood"] * is_told
    assert not file.read_only
    file.save(replace(record, standpoint=Standpoint("consumer")), terms)
    assert item in json.loads(review.read_bytes())["first"]["items"]


def test_an_entry_that_stands_there_twice_hides_nothing_unless_they_differ(
    opened, terms, work, path
):
    top = json.loads(dumped(work, terms))
    item = top["first"]["items"][0]
    review = path.with_name("terms.txt.review.json")
    for second, notices in ((item, 0), (item | {"created": "2020-01-05T08:30:00Z"}, 1)):
        top["first"]["items"][1:] = [second]
        review.write_text(json.dumps(top))
        assert len(opened()[0].notices) == notices


def test_a_part_of_another_kind_is_told_once(opened, terms, work, path):
    review = path.with_name("terms.txt.review.json")
    review.write_text(json.dumps(json.loads(dumped(work, terms)) | {"tcr:reading": [1]}))
    file, record = opened()
    assert [notice.reason for notice in file.notices] == ["not-all-understood"]
    file.save(record, terms)
    assert json.loads(review.read_bytes())["tcr:set-aside"] == [{"tcr:reading": [1]}]
    assert not opened()[0].notices


# Changes from outside


def test_a_change_from_outside_is_merged_not_overwritten(opened, terms, work, note_on):
    ours, _ = opened()
    ours.save(work, terms)
    theirs, record = opened()
    note = note_on(terms, "争议", number=3)
    theirs.save(Put(Part.ANNOTATIONS, note.id, note).apply(record)[0], terms)
    mine = note_on(terms, "终止", number=4)
    whole = ours.save(Put(Part.ANNOTATIONS, mine.id, mine).apply(work)[0], terms)
    assert set(whole.annotations) == {*work.annotations, note.id, mine.id}
    assert opened()[1].annotations == whole.annotations


def test_what_came_from_outside_stays_while_the_caller_does_not_know_it(
    opened, terms, work, more, note_on
):
    ours, _ = opened()
    ours.save(work, terms)
    theirs, record = opened()
    note = note_on(terms, "争议", number=3)
    theirs.save(Put(Part.ANNOTATIONS, note.id, note).apply(record)[0], terms)
    ours.save(more, terms)
    ours.save(work, terms)
    assert set(opened()[1].annotations) == {*work.annotations, note.id}


def test_a_caller_who_took_it_over_may_delete_it(opened, terms, work, note_on):
    ours, _ = opened()
    ours.save(work, terms)
    theirs, record = opened()
    note = note_on(terms, "争议", number=3)
    theirs.save(Put(Part.ANNOTATIONS, note.id, note).apply(record)[0], terms)
    whole = ours.save(work, terms)
    ours.adopt()
    ours.save(Put(Part.ANNOTATIONS, note.id, None).apply(whole)[0], terms)
    assert opened()[1].annotations == work.annotations


def test_damage_from_outside_is_set_aside_before_saving(opened, terms, work, more, path):
    file, _ = opened()
    file.save(work, terms)
    file.path.write_bytes(b"damage")
    file.save(more, terms)
    assert opened()[1].annotations == more.annotations
    assert b"damage" in [each.read_bytes() for each in path.parent.iterdir()]


def test_a_newer_version_that_came_meanwhile_is_not_overwritten(opened, terms, work, more):
    file, _ = opened()
    file.save(work, terms)
    file.path.write_text(json.dumps(json.loads(file.path.read_text()) | {"tcr:schema": SCHEMA + 1}))
    before = file.path.read_bytes()
    with pytest.raises(NewerReviewFile):
        file.save(more, terms)
    assert file.path.read_bytes() == before


# Locks


def test_the_holder_is_named(opened, terms, work):
    ours, _ = opened()
    ours.hold("Li")
    theirs, _ = opened()
    with pytest.raises(ReviewFileLocked, match="Li has this review open"):
        theirs.hold("Wang")
    with pytest.raises(ReviewFileLocked, match="Li"):
        theirs.save(work, terms)
    ours.save(work, terms)
    ours.release()
    theirs.hold("Wang")
    theirs.release()


def test_the_lock_leaves_nothing_behind(opened, path):
    file, _ = opened()
    file.hold("Li")
    file.release()
    file.release()
    assert names(path.parent) == ["terms.txt"]


def test_a_folder_without_locks_is_no_reason_not_to_save(opened, terms, work, monkeypatch):
    file, _ = opened()
    break_call(monkeypatch, "open", errno.ENOSYS, lambda name, *_: str(name).endswith(".lock"))
    file.hold("Li")
    file.save(work, terms)
    assert opened()[1].annotations == work.annotations


# Faults while saving


@pytest.mark.parametrize(
    "fault",
    [("open", errno.ENOSPC), ("fsync", errno.EIO), ("fsync", errno.ENOSPC), ("replace", errno.EIO)],
)
def test_a_failed_save_leaves_the_old_state_and_brings_the_work_to_safety(
    opened, terms, states, path, data_folder, monkeypatch, fault
):
    call, code = fault
    work, more = states
    file, _ = opened()
    file.save(work, terms)
    before = file.path.read_bytes()
    first_fsync = iter([True])

    def is_ours(*arguments):
        if call == "fsync":
            return next(first_fsync, False)
        return beside(path)(*arguments) and ".lock" not in str(arguments)

    with monkeypatch.context() as broken:
        broken.setattr(Generations, "keep", lambda *_: None)
        break_call(broken, call, code, is_ours)
        with pytest.raises(ReviewNotSaved) as caught:
            file.save(more, terms)
    assert caught.value.reason == ("disk-full" if code == errno.ENOSPC else "not-written")
    assert str(data_folder) in str(caught.value)
    assert file.path.read_bytes() == before
    assert names(path.parent) == ["terms.txt", "terms.txt.review.json"]
    assert opened()[1].annotations == more.annotations


def test_the_next_save_tries_again_and_clears_up(
    opened, terms, work, more, path, data_folder, monkeypatch
):
    file, _ = opened()
    with monkeypatch.context() as broken:
        break_call(broken, "replace", errno.EIO, beside(path))
        with pytest.raises(ReviewNotSaved):
            file.save(work, terms)
    file.save(more, terms)
    assert opened()[1].annotations == more.annotations
    assert not list((data_folder / "reviews").iterdir())


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_that_may_not_be_written_has_its_file_elsewhere(
    opened, terms, states, path, data_folder, monkeypatch, code
):
    work, more = states
    break_call(monkeypatch, "open", code, beside(path))
    monkeypatch.setattr(os, "access", lambda *_: False)
    file, _ = opened()
    file.save(work, terms)
    assert not file.is_beside
    assert file.path == data_folder / "reviews" / f"{terms.source.sha256}.review.json"
    file.save(more, terms)
    file, record = opened()
    assert record.annotations == more.annotations
    assert not file.is_beside
    file.save(work, terms)
    assert opened()[1].annotations == work.annotations


def test_the_file_returns_to_a_folder_that_may_be_written_again(
    opened, terms, work, path, monkeypatch
):
    with monkeypatch.context() as broken:
        break_call(broken, "open", errno.EROFS, beside(path))
        opened()[0].save(work, terms)
    file, record = opened()
    assert record.annotations == work.annotations
    file.save(record, terms)
    assert file.is_beside
    assert loaded(file.path.read_bytes()).record.annotations == work.annotations


def test_a_folder_that_vanishes_costs_no_work(opened, terms, work, path, data_folder):
    file, _ = opened()
    shutil.rmtree(path.parent)
    with pytest.raises(ReviewNotSaved) as caught:
        file.save(work, terms)
    assert caught.value.reason == "folder-gone"
    (kept,) = (data_folder / "reviews").glob("*.review.json")
    assert loaded(kept.read_bytes()).record.annotations == work.annotations


def test_where_nothing_can_be_written_the_work_is_in_memory_only(opened, terms, work, monkeypatch):
    file, _ = opened()
    break_call(monkeypatch, "open", errno.ENOSPC)
    with pytest.raises(ReviewNotSaved, match="memory only"):
        file.save(work, terms)


def test_work_in_both_places_is_joined(opened, terms, work, note_on, record_of, path, monkeypatch):
    file, _ = opened()
    with monkeypatch.context() as broken:
        break_call(broken, "replace", errno.EIO, beside(path))
        with pytest.raises(ReviewNotSaved):
            file.save(work, terms)
    other = record_of(note_on(terms, "争议", number=3))
    review = path.with_name("terms.txt.review.json")
    review.write_bytes(dumped(other, terms))
    later = review.stat().st_mtime + 10**9
    os.utime(review, (later, later))
    assert set(opened()[1].annotations) == {*work.annotations, *other.annotations}


def test_what_a_killed_process_left_is_cleared_up(opened, terms, work, path):
    (path.parent / ".terms.txt.review.json.77-5.tmp").write_bytes(b"half")
    (path.parent / ".other.txt.review.json.77-5.tmp").write_bytes(b"another's")
    opened()[0].save(work, terms)
    assert names(path.parent) == [
        ".other.txt.review.json.77-5.tmp",
        "terms.txt",
        "terms.txt.review.json",
    ]


def test_the_lock_of_a_process_that_is_gone_is_taken_over(opened, terms, work, path):
    script = (
        "import os, sys; from pathlib import Path; from tcreader.annotations import ReviewFile;"
        "file = ReviewFile(Path(sys.argv[1])); file.hold('Wang'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    assert ".terms.txt.review.json.lock" in names(path.parent)
    opened()[0].save(work, terms)
    assert opened()[1].annotations == work.annotations


class Killed(BaseException):
    """The end of a process, as far as a test can play it."""


def dying_after(calls, original):
    """A stand-in for a system call that is the process's last after some calls."""
    left = iter(range(calls))

    def call(*arguments, **named):
        if next(left, None) is None:
            raise Killed
        return original(*arguments, **named)

    return call


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize("calls", range(4))
def test_a_process_killed_while_saving_leaves_one_of_the_two_states(
    opened, terms, states, monkeypatch, call, calls
):
    work, more = states
    opened()[0].save(work, terms)
    file, _ = opened()
    with monkeypatch.context() as dying, contextlib.suppress(Killed):
        dying.setattr(os, call, dying_after(calls, getattr(os, call)))
        file.save(more, terms)
    assert opened()[1].annotations in (work.annotations, more.annotations)
