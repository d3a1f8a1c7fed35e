"""Replacing a file's content: all or nothing, and patient with programs that stand in the way."""

from __future__ import annotations

import errno
import os

import pytest

from tcreader.safe_files import clear_unfinished, write_safely


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def refusing(monkeypatch):
    """Lets renaming be refused so many times, as Windows does while a file is open elsewhere."""
    replace, calls = os.replace, []

    def refuse(times):
        def call(*arguments):
            calls.append(arguments)
            if len(calls) <= times:
                raise PermissionError(errno.EACCES, "in use")
            return replace(*arguments)

        monkeypatch.setattr(os, "replace", call)
        monkeypatch.setattr("tcreader.safe_files._PAUSES", (0, 0, 0))

    return refuse


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_replaced(path):
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["file"]


def test_a_rename_that_is_refused_for_a_moment_is_tried_again(path, refusing):
    refusing(3)
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_rename_that_stays_refused_is_told_as_a_file_in_use(path, refusing):
    refusing(99)
    with pytest.raises(OSError, match="busy") as caught:
        write_safely(path, b"new")
    assert caught.value.errno == errno.EBUSY
    assert path.read_bytes() == b"old"
    assert names(path.parent) == ["file"]


def test_what_the_last_look_raises_keeps_the_old_content(path):
    def look():
        assert names(path.parent) != ["file"]
        raise KeyError

    with pytest.raises(KeyError):
        write_safely(path, b"new", last_look=look)
    assert path.read_bytes() == b"old"
    assert names(path.parent) == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(path, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(path)
    write_safely(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a" * 245, "条" * 80, "条款.review.json"])
def test_a_long_name_leaves_room_for_the_temporary_one(tmp_path, name):
    path = tmp_path / name
    write_safely(path, b"new", last_look=lambda: None)
    assert path.read_bytes() == b"new"


def test_what_a_killed_process_left_of_a_long_name_is_cleared_up(tmp_path):
    path = tmp_path / ("条" * 80)
    with pytest.raises(KeyError):
        write_safely(path, b"new", last_look=lambda: _leave(tmp_path))
    (left,) = tmp_path.glob("*.copy")
    left.rename(left.with_suffix(""))
    clear_unfinished(path)
    assert names(tmp_path) == []


def _leave(folder):
    (temporary,) = folder.iterdir()
    temporary.with_name(temporary.name + ".copy").write_bytes(b"half")
    raise KeyError
