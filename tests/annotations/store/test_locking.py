"""Who may write: one at a time, and never kept out by somebody who is gone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

from tcreader.annotations.store.locking import WriterLock
from tcreader.errors import ReviewFileLocked

LOCK, HOLDER = ".terms.txt.review.json.lock", ".terms.txt.review.json.holder"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "terms.txt.review.json"


@pytest.fixture
def lock(path):
    lock = WriterLock(path)
    yield lock
    lock.release()


def left_by(path, content, age=0.0):
    """A lock file that somebody else left, so many seconds ago."""
    lock = path.with_name(LOCK)
    lock.write_text(content, encoding="utf-8")
    when = time.time() - age
    os.utime(lock, (when, when))


def process_that_ended():
    return subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip


def test_the_lock_of_a_process_that_ended_is_taken_over(path, lock):
    import socket

    left_by(path, f"{process_that_ended()}\n{socket.gethostname()}\n", age=5)
    lock.take("Li")
    assert lock.is_held


def test_the_number_of_a_process_that_ended_may_be_another_one_s_now(path, lock):
    """After a restart numbers begin anew; the lock says when its process began."""
    other = WriterLock(path)
    other.take("Wang")
    own = path.with_name(LOCK).read_text(encoding="utf-8").splitlines()
    other.release()
    if len(own) < 3:
        pytest.skip("this system doesn't tell when a process began")
    left_by(path, f"{os.getppid()}\n{own[1]}\n{int(own[2]) + 1_000_000}\n", age=5)
    lock.take("Li")
    assert lock.is_held


def test_another_machine_s_lock_holds_while_it_is_touched(path, lock):
    left_by(path, "4711\nanother-machine\n", age=60)
    path.with_name(HOLDER).write_text("Wang", encoding="utf-8")
    with pytest.raises(ReviewFileLocked, match="Wang has this review open"):
        lock.take("Li")


@pytest.mark.parametrize("age", [3600, -3600])
def test_another_machine_s_lock_that_nobody_touches_is_taken_over(path, lock, age):
    left_by(path, "4711\nanother-machine\n", age)
    lock.take("Li")
    assert lock.is_held


def test_the_holder_touches_the_lock(path, lock, monkeypatch):
    lock.take("Li")
    os.utime(path.with_name(LOCK), (0, 0))
    lock.keep()
    assert path.with_name(LOCK).stat().st_mtime == 0  # not each time
    monkeypatch.setattr("tcreader.annotations.store.locking.ALIVE", 0)
    lock.keep()
    assert time.time() - path.with_name(LOCK).stat().st_mtime < 60


def test_a_holder_can_be_told_by_another_name(path, lock):
    lock.tell("nobody")
    assert not path.with_name(HOLDER).exists()
    lock.take("li")
    lock.tell("Li Wei")
    with pytest.raises(ReviewFileLocked) as refused:
        WriterLock(path).take("Wang")
    assert refused.value.who == "Li Wei"
    lock.release()
    lock.take("li")
    assert path.with_name(HOLDER).read_text(encoding="utf-8") == "li"


def test_what_isn_t_held_isn_t_touched(path, lock):
    lock.keep()
    assert not path.with_name(LOCK).exists()


@pytest.mark.parametrize("name", ["", "\n\n", "Li\nWei", "x" * 5000])
def test_a_holder_with_a_strange_name_is_told_in_one_short_line(path, lock, name):
    other = WriterLock(path)
    other.take(name)
    with pytest.raises(ReviewFileLocked) as caught:
        lock.take("Wang")
    assert "\n" not in str(caught.value)
    assert len(caught.value.who) <= 80
    other.release()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_place_of_the_holder_s_name_hangs_nobody(path, lock):
    left_by(path, "4711\nanother-machine\n")
    os.mkfifo(path.with_name(HOLDER))
    with pytest.raises(ReviewFileLocked, match="Somebody else"):
        lock.take("Li")


SAVER = """
import sys
from pathlib import Path
from tcreader.annotations import Annotation, Color, Part, Put, ReviewFile
from tcreader.annotations.model import DOCUMENT
from tcreader.errors import ReviewFileLocked
from tcreader.formats import read

path, who, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
agreement = read(path)
for number in range(count):
    file = ReviewFile(path, Path(sys.argv[4]))
    key = f"urn:uuid:00000000-0000-4000-8000-{who:06}{number:06}"
    time = "2026-01-05T08:30:00Z"
    note = Annotation(key, DOCUMENT, Color.YELLOW, f"{who}/{number}", created=time, modified=time)
    record, _ = Put(Part.ANNOTATIONS, key, note).apply(file.load())
    while True:
        try:
            file.save(record, agreement)
        except ReviewFileLocked:
            continue
        break
"""


def test_several_processes_that_write_lose_nothing_of_each_other(tmp_path):
    path = tmp_path / "terms.txt"
    path.write_text("1. Terms\n1.1 We may change prices.\n", encoding="utf-8")
    processes = [
        subprocess.Popen([sys.executable, "-c", SAVER, path, str(who), "5", tmp_path / "data"])
        for who in range(3)
    ]
    assert [process.wait() for process in processes] == [0, 0, 0]
    items = json.loads(path.with_name("terms.txt.review.json").read_bytes())["first"]["items"]
    assert len({item["id"] for item in items}) == 15
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "data",
        "terms.txt",
        "terms.txt.review.json",
    ]
