"""Every fault of a disk, in every call that saving makes: the work is kept, and saved in the end."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tcreader.annotations import EMPTY, Part, Put, ReviewFile
from tcreader.annotations.file_format import dumped, loaded
from tcreader.errors import NewerReviewFile, ReviewNotSaved

CALLS = ("open", "fsync", "replace")
REASONS = {
    "ENOSPC": "disk-full",
    "EDQUOT": "disk-full",
    "ENOENT": "folder-gone",
    "EBUSY": "in-use",
    "EIO": "not-written",
}
REFUSALS = ("EACCES", "EPERM", "EROFS", "ENAMETOOLONG")

knows_what_is_flushed = pytest.mark.skipif(
    not Path("/proc/self/fd").is_dir(), reason="nothing tells here what is flushed"
)


@pytest.fixture
def review(path):
    return path.with_name("terms.txt.review.json")


@pytest.fixture
def broken(monkeypatch, path):
    """Makes a system call fail for what is written beside the agreement, as long as it is asked."""

    def broken(call, code):
        original, number = getattr(os, call), getattr(errno, code)
        folder = str(path.parent)

        def is_ours(*arguments):
            if call == "fsync":
                return folder in str(Path(f"/proc/self/fd/{arguments[0]}").readlink())
            named = f"{arguments[0]}{arguments[1] if call == 'replace' else ''}"
            is_write = call != "open" or arguments[1] & os.O_WRONLY
            return folder in named and ".lock" not in named and is_write

        def fail(*arguments, **named):
            if is_ours(*arguments):
                raise OSError(number, os.strerror(number), str(arguments[0]))
            return original(*arguments, **named)

        context = monkeypatch.context()
        patched = context.__enter__()
        patched.setattr(os, call, fail)
        patched.setattr("tcreader.safe_files._PAUSES", ())
        return lambda: context.__exit__(None, None, None)

    return broken


def notes(record):
    return set(record.annotations)


@pytest.fixture
def states(opened, terms, work, more, review):
    """A file in which the first of two states is saved, and the check that nothing is lost."""
    file, _ = opened()
    file.save(work, terms)
    before = review.read_bytes()

    def check(repair):
        assert review.read_bytes() == before
        assert sorted(each.name for each in review.parent.iterdir()) == ["terms.txt", review.name]
        assert notes(opened()[1]) == notes(more), "another start finds the work"
        repair()
        file.save(more, terms)
        assert file.is_beside
        assert notes(loaded(review.read_bytes()).record) == notes(more)
        assert notes(opened()[1]) == notes(more)

    return file, more, check


@knows_what_is_flushed
@pytest.mark.parametrize("code", REASONS)
@pytest.mark.parametrize("call", CALLS)
def test_a_fault_costs_nothing_and_is_told(states, terms, broken, call, code):
    file, more, check = states
    repair = broken(call, code)
    with pytest.raises(ReviewNotSaved, match="saving is tried again") as caught:
        file.save(more, terms)
    assert caught.value.reason == REASONS[code]
    check(repair)


@knows_what_is_flushed
@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_folder_that_refuses_the_file_has_it_in_the_data_folder(
    states, terms, broken, call, code
):
    file, more, check = states
    repair = broken(call, code)
    file.save(more, terms)
    assert not file.is_beside
    check(repair)


@pytest.mark.parametrize("code", ["EACCES", "EPERM"])
def test_a_file_that_can_t_be_replaced_is_in_use(states, terms, broken, code):
    file, more, check = states
    repair = broken("replace", code)
    with pytest.raises(ReviewNotSaved, match="Another program has the review file open"):
        file.save(more, terms)
    check(repair)


# Work in the data folder


@pytest.fixture
def rescued(opened, terms, work, more, broken):
    """One note beside the agreement, two of them in the data folder."""
    file, _ = opened()
    file.save(work, terms)
    repair = broken("replace", "EIO")
    with pytest.raises(ReviewNotSaved):
        file.save(more, terms)
    repair()


@pytest.mark.usefixtures("rescued")
def test_rescued_work_is_found_though_the_agreement_was_changed(opened, more, path):
    path.write_text("Another text.\n", encoding="utf-8")
    assert notes(opened()[1]) == notes(more)


@pytest.mark.usefixtures("rescued")
def test_rescued_work_is_found_though_the_agreement_is_gone(opened, more, path):
    path.unlink()
    assert notes(opened()[1]) == notes(more)


@pytest.mark.usefixtures("rescued")
def test_rescued_work_is_found_though_the_agreement_was_moved(opened, more, path, tmp_path):
    other = tmp_path / "elsewhere" / "renamed.txt"
    other.parent.mkdir()
    path.rename(other)
    shutil.rmtree(path.parent)
    assert notes(opened(other)[1]) == notes(more)


@pytest.mark.usefixtures("rescued")
def test_a_copy_takes_rescued_work_along_and_leaves_it_to_the_original(
    opened, more, path, tmp_path, terms
):
    copy = tmp_path / "copy.txt"
    shutil.copy(path, copy)
    file, record = opened(copy)
    file.save(record, terms)
    assert notes(opened(copy)[1]) == notes(more)
    assert notes(opened()[1]) == notes(more)


def test_two_copies_of_one_agreement_rescue_their_work_side_by_side(
    opened, terms, with_note, path, tmp_path, monkeypatch
):
    copy = tmp_path / "copy.txt"
    shutil.copy(path, copy)
    files = {path: opened(path)[0], copy: opened(copy)[0]}
    with monkeypatch.context() as broken:
        broken.setattr("tcreader.annotations.store.home.write_safely", _full)
        for number, file in enumerate(files.values(), 1):
            for words in ("争议", "终止"):  # saving is tried again, and fails again
                with pytest.raises(ReviewNotSaved, match="kept in"):
                    file.save(with_note(EMPTY, words, number), terms)
    for number, each in enumerate(files, 1):
        assert notes(with_note(EMPTY, "争议", number)) <= notes(opened(each)[1])


def _full(*_, **__):
    raise OSError(errno.ENOSPC, "full")


@pytest.mark.usefixtures("rescued")
def test_rescued_work_goes_back_beside_the_agreement_and_leaves_nothing(opened, terms, tmp_path):
    file, record = opened()
    file.save(record, terms)
    assert not list((tmp_path / "data" / "reviews").iterdir())


@pytest.mark.usefixtures("rescued")
def test_what_another_wrote_meanwhile_is_joined_whatever_the_clock_says(
    opened, terms, review, work, more, with_note
):
    review.write_bytes(dumped(with_note(work, "争议", 3), terms))
    os.utime(review, (0, 0))
    _, record = opened()
    assert notes(record) == notes(more) | notes(with_note(EMPTY, "争议", 3))


@pytest.mark.usefixtures("rescued")
def test_a_deletion_that_was_rescued_is_respected(opened, terms, broken):
    file, record = opened()
    repair = broken("open", "ENOSPC")
    with pytest.raises(ReviewNotSaved):
        file.save(EMPTY, terms)
    repair()
    assert notes(record)
    assert not notes(opened()[1])


@pytest.mark.usefixtures("rescued")
@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"review": "../../secret"}'])
def test_a_strange_signpost_hides_nothing(opened, more, tmp_path, content):
    (signpost,) = (tmp_path / "data" / "reviews").glob("*.place.json")
    signpost.write_bytes(content)
    assert notes(opened()[1]) == notes(more)


# Folders that come and go


def test_a_folder_that_vanishes_and_comes_back(opened, terms, work, more, path):
    file, _ = opened()
    file.save(work, terms)
    away = path.parent.with_name("away")
    path.parent.rename(away)
    with pytest.raises(ReviewNotSaved) as caught:
        file.save(more, terms)
    assert caught.value.reason == "folder-gone"
    assert not path.parent.exists()
    away.rename(path.parent)
    file.save(more, terms)
    assert notes(opened()[1]) == notes(more)


def test_a_folder_that_may_be_written_again_gets_its_file_while_it_is_open(
    opened, terms, work, more, review, broken
):
    file, _ = opened()
    repair = broken("open", "EROFS")
    file.save(work, terms)
    assert not file.is_beside
    assert not review.exists()
    repair()
    file.save(more, terms)
    assert file.is_beside
    assert notes(loaded(review.read_bytes()).record) == notes(more)


def test_a_name_that_is_too_long_for_a_review_file_beside_it(tmp_path, terms, work):
    path = tmp_path / ("条" * 82 + ".txt")
    path.write_text(terms.text, encoding="utf-8")
    file = ReviewFile(path, tmp_path / "data")
    assert file.load() == EMPTY
    file.hold("Li")
    file.save(work, terms)
    assert not file.read_only
    assert notes(ReviewFile(path, tmp_path / "data").load()) == notes(work)


# What appears in the file's place while it is open


def test_a_folder_in_its_place_is_left_alone(opened, terms, work, more, review):
    file, _ = opened()
    file.save(work, terms)
    review.unlink()
    review.mkdir()
    with pytest.raises(ReviewNotSaved, match="kept in"):
        file.save(more, terms)
    assert review.is_dir()
    review.rmdir()
    file.save(more, terms)
    assert notes(opened()[1]) == notes(more)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_its_place_hangs_nobody(opened, terms, work, more, review):
    file, _ = opened()
    file.save(work, terms)
    review.unlink()
    os.mkfifo(review)
    with pytest.raises(ReviewNotSaved):
        file.save(more, terms)
    assert file.refreshed(more) is more
    assert review.is_fifo()


def test_a_file_that_can_t_be_read_any_more_is_not_overwritten(
    opened, terms, work, with_note, review, monkeypatch
):
    file, _ = opened()
    more = with_note(work, "随时修改", 2)
    file.save(work, terms)
    before = dumped(with_note(work, "争议", 3), terms)
    review.write_bytes(before)

    def refuse(path):
        if path == review:
            raise OSError(errno.EIO, "I/O error")
        return original(path)

    original = type(review).read_bytes
    with monkeypatch.context() as unreadable:
        unreadable.setattr(type(review), "read_bytes", refuse)
        with pytest.raises(ReviewNotSaved, match="kept in"):
            file.save(more, terms)
    assert review.read_bytes() == before
    file.save(more, terms)
    assert notes(opened()[1]) == notes(with_note(more, "争议", 3))


def test_damage_that_can_t_be_set_aside_is_not_overwritten(
    opened, terms, work, more, review, monkeypatch
):
    file, _ = opened()
    file.save(work, terms)
    review.write_bytes(b"damage")

    def refuse(*_):
        raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as stuck:
        stuck.setattr(type(review), "rename", refuse)
        with pytest.raises(ReviewNotSaved):
            file.save(more, terms)
    assert review.read_bytes() == b"damage"
    file.save(more, terms)
    assert notes(opened()[1]) == notes(more)


def test_work_isn_t_lost_to_a_newer_version_that_came_meanwhile(
    opened, terms, work, more, review, tmp_path
):
    file, _ = opened()
    file.save(work, terms)
    review.write_bytes(review.read_bytes().replace(b'"tcr:schema": ', b'"tcr:schema": 9'))
    with pytest.raises(NewerReviewFile):
        file.save(more, terms)
    (kept,) = (tmp_path / "data" / "reviews").glob("*.review.json")
    assert notes(loaded(kept.read_bytes()).record) == notes(more)


# Two at work


def test_one_that_writes_in_the_last_moment_is_not_overwritten(
    opened, terms, work, with_note, monkeypatch
):
    ours, _ = opened()
    ours.save(work, terms)
    theirs, record = opened()
    chmod, turns = os.chmod, iter([True])

    def meanwhile(*arguments):
        if next(turns, False):
            theirs.save(with_note(record, "争议", 3), terms)
        return chmod(*arguments)

    monkeypatch.setattr("tcreader.annotations.store.locking.WriterLock.take", lambda *_: None)
    monkeypatch.setattr(os, "chmod", meanwhile)
    whole = ours.save(with_note(work, "终止", 4), terms)
    assert len(notes(whole)) == 3
    assert notes(opened()[1]) == notes(whole)


def test_what_another_wrote_is_noticed_before_the_next_save(opened, terms, work, with_note):
    ours, _ = opened()
    ours.save(work, terms)
    assert ours.refreshed(work) is work
    theirs, record = opened()
    theirs.save(with_note(record, "争议", 3), terms)
    whole = ours.refreshed(work)
    assert len(notes(whole)) == 2
    assert ours.refreshed(work) == whole, "until the caller takes it over"
    ours.adopt()
    assert ours.refreshed(whole) is whole


def test_unsaved_work_stays_though_another_writes_twice(opened, terms, work, with_note):
    ours, _ = opened()
    ours.save(work, terms)
    theirs, record = opened()
    mine = with_note(work, "终止", 4)
    for number in (5, 6):
        record = theirs.save(with_note(record, "争议", number), terms)
        mine = ours.refreshed(mine)
        ours.adopt()
    assert len(notes(mine)) == 4
    assert len(notes(ours.save(mine, terms))) == 4
    assert len(notes(opened()[1])) == 4


def test_a_half_written_file_is_left_until_it_is_whole(opened, terms, work, review, with_note):
    ours, _ = opened()
    ours.save(work, terms)
    whole = dumped(with_note(work, "争议", 3), terms)
    review.write_bytes(whole[:1000])
    assert ours.refreshed(work) is work
    assert review.read_bytes() == whole[:1000]
    review.write_bytes(whole)
    assert len(notes(ours.refreshed(work))) == 2


def test_an_equal_time_of_change_hides_nothing_from_saving(opened, terms, work, review, with_note):
    ours, _ = opened()
    ours.save(work, terms)
    facts = review.stat()
    review.write_bytes(review.read_bytes().replace(b"why?", b"yes!"))
    os.utime(review, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    whole = ours.save(with_note(work, "争议", 3), terms)
    assert {note.note for note in whole.annotations.values()} == {"yes!", "why?"}


# Clocks


@pytest.mark.parametrize("jump", [timedelta(days=-3000), timedelta(hours=-1), timedelta(days=3000)])
def test_a_clock_that_jumps_between_two_saves(opened, terms, work, more, review, clock, jump):
    file, _ = opened()
    file.save(work, terms)
    clock.now += jump
    file.save(more, terms)
    review.write_bytes(b"damage")
    file, record = opened()
    assert notes(record) == notes(more)


def test_a_good_state_that_was_opened_is_there_the_next_time_too(opened, terms, work, review):
    file, _ = opened()
    file.save(work, terms)
    review.write_bytes(b"damage")
    assert notes(opened()[1]) == notes(work)
    file, record = opened()
    assert notes(record) == notes(work)
    assert file.notices == ()


def test_a_file_that_can_t_be_read_is_not_overwritten_by_a_good_state(
    opened, terms, work, review, monkeypatch
):
    file, _ = opened()
    file.save(work, terms)
    before = review.read_bytes()
    original = type(review).read_bytes

    def refuse(path):
        if path == review:
            raise PermissionError(errno.EACCES, "no")
        return original(path)

    with monkeypatch.context() as unreadable:
        unreadable.setattr(type(review), "read_bytes", refuse)
        sight = review.stat().st_ino
        file, record = opened()
        assert file.read_only
        assert file.notices[0].reason == "unreadable"
        assert notes(record) == notes(work)
    assert (review.read_bytes(), review.stat().st_ino) == (before, sight)


def test_a_damaged_file_and_a_damaged_copy_give_way_to_the_next_older_state(
    opened, terms, work, more, review, tmp_path
):
    file, _ = opened()
    for record in (EMPTY, work, more):
        file.save(record, terms)
    for name, expected in (("now", work), ("last", EMPTY)):
        review.write_bytes(b"damage")
        (backup,) = (tmp_path / "data" / "backups").rglob(f"{name}.review.json")
        backup.write_bytes(b"{")
        file, record = opened()
        assert notes(record) == notes(expected)
        assert file.notices[0].reason == "damaged"


# A program that carries folders to and fro


def test_an_older_file_that_is_put_back_takes_nothing_away(opened, terms, work, more, with_note):
    file, _ = opened()
    file.save(work, terms)
    older = file.path.read_bytes()
    file.save(more, terms)
    newest = with_note(more, "争议", 3)
    file.path.write_bytes(older)
    assert file.refreshed(more).annotations == more.annotations
    assert file.save(newest, terms).annotations == newest.annotations
    assert opened()[1].annotations == newest.annotations


def test_an_older_wording_that_is_put_back_does_not_undo_a_newer_one(opened, terms, work):
    file, _ = opened()
    file.save(work, terms)
    older = file.path.read_bytes()
    (note,) = work.annotations.values()
    newer = note._replace(note="newer", modified="2027-01-01T00:00:00Z")
    edited, _ = Put(Part.ANNOTATIONS, note.id, newer).apply(work)
    file.save(edited, terms)
    file.path.write_bytes(older)
    assert file.refreshed(edited).annotations == {note.id: newer}


def test_what_was_deleted_does_not_come_back_with_an_older_file(opened, terms, work):
    file, _ = opened()
    file.save(work, terms)
    older = file.path.read_bytes()
    (note,) = work.annotations
    gone, _ = Put(Part.ANNOTATIONS, note, None).apply(work)
    gone, _ = Put(Part.DELETED, note, "2027-01-01T00:00:00Z").apply(gone)
    file.save(gone, terms)
    file.path.write_bytes(older)
    assert not file.refreshed(gone).annotations


def test_the_file_of_a_machine_that_went_on_from_an_older_one_is_joined(
    opened, terms, work, more, with_note
):
    ours, _ = opened()
    ours.save(work, terms)
    older = ours.path.read_bytes()
    ours.save(more, terms)
    ours.path.write_bytes(older)
    theirs, record = opened()
    for number in (3, 4):
        record = theirs.save(with_note(record, "争议", number), terms)
    whole = ours.refreshed(more)
    assert notes(whole) == {*notes(more), *notes(record)}
    assert not ours.adopt(), "some of it must still be saved"


def test_what_another_window_takes_back_is_gone(opened, terms, work, more):
    """An undo leaves no mark of a deletion; but its file grew from ours."""
    ours, _ = opened()
    ours.save(more, terms)
    theirs, record = opened()
    theirs.save(record, terms)
    theirs.save(work, terms)
    assert notes(ours.refreshed(more)) == notes(work)
