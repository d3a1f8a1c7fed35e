"""What nobody caught goes to a file with its trace; the reviewer gets one sentence."""

from __future__ import annotations

import sys
import threading

import pytest

from tcreader.desktop.crash_log import CrashLog


@pytest.fixture
def crash_log(tmp_path, qapp):  # noqa: ARG001
    log = CrashLog(tmp_path / "log" / "tcreader.log")
    hooks = sys.excepthook, threading.excepthook
    log.install()
    yield log
    log.remove()
    sys.excepthook, threading.excepthook = hooks


def _raise():
    raise ZeroDivisionError("the moon")


def test_a_trace_is_written_and_told(qtbot, crash_log, capsys):
    with qtbot.waitSignal(crash_log.caught):
        try:
            _raise()
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    written = crash_log.path.read_text(encoding="utf-8")
    assert "in _raise" in written
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert str(crash_log.path) in told


def test_a_thread_s_error_is_caught_too(qtbot, crash_log):
    thread = threading.Thread(target=_raise)
    with qtbot.waitSignal(crash_log.caught):
        thread.start()
    thread.join()
    assert "the moon" in crash_log.path.read_text(encoding="utf-8")


def test_a_folder_that_can_t_be_written_is_no_trouble(tmp_path, qapp):  # noqa: ARG001
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    hooks = sys.excepthook, threading.excepthook
    log = CrashLog(tmp_path / "file" / "tcreader.log")
    log.install()
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("x"), None)
    log.remove()
    sys.excepthook, threading.excepthook = hooks
