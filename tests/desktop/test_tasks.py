"""The task runner: results in the window's thread, progress, cancel, one of a kind."""

from __future__ import annotations

import gc
import threading

import pytest

from tcreader.errors import Cancelled, ExportFailed


class Receiver:
    """Writes down what arrives, and in which thread."""

    def __init__(self):
        self.results, self.errors, self.threads = [], [], []

    def take(self, result):
        self.results.append(result)
        self.threads.append(threading.current_thread())

    def take_error(self, error):
        self.errors.append(error)


@pytest.fixture
def receiver():
    return Receiver()


def test_a_result_arrives_in_the_window_s_thread(qtbot, tasks, receiver):
    tasks.start("sum", lambda _: 1 + 1, receiver.take, receiver.take_error)
    qtbot.waitUntil(lambda: receiver.results == [2])
    assert receiver.threads == [threading.main_thread()]


def test_an_error_arrives_as_it_was_raised(qtbot, tasks, receiver):
    error = ExportFailed("No.", reason="folder")

    def fail(_):
        raise error

    tasks.start("sum", fail, receiver.take, receiver.take_error)
    qtbot.waitUntil(lambda: receiver.errors == [error])


def test_cancelling_is_silent(qtbot, tasks, receiver):
    def stop(_):
        raise Cancelled

    tasks.start("sum", stop, receiver.take, receiver.take_error)
    qtbot.waitUntil(lambda: not tasks.is_busy("sum"))
    assert (receiver.results, receiver.errors) == ([], [])


def test_a_newer_task_of_a_kind_takes_the_older_one_s_place(qtbot, tasks, receiver):
    go = threading.Event()

    def slow(progress):
        go.wait(5)
        progress.check()
        return "slow"

    tasks.start("scan", slow, receiver.take, receiver.take_error)
    tasks.start("scan", lambda _: "quick", receiver.take, receiver.take_error)
    go.set()
    qtbot.waitUntil(lambda: receiver.results == ["quick"])
    assert tasks.wait()
    assert receiver.results == ["quick"]


def test_progress_is_told(qtbot, tasks, receiver):
    def work(progress):
        progress.step(1, 2, "half")
        return "done"

    with qtbot.waitSignal(tasks.progressed) as told:
        tasks.start("scan", work, receiver.take, receiver.take_error)
    assert told.args == ["scan", 1, 2, "half"]
    qtbot.waitUntil(lambda: receiver.results == ["done"])


def test_progress_that_nobody_could_see_is_not_told(qtbot, tasks, receiver):
    def work(progress):
        for part in range(1000):
            progress.step(part, 1000)
        return "done"

    told = []
    tasks.progressed.connect(lambda _, done, total, __: told.append(100 * done // total))
    tasks.start("scan", work, receiver.take, receiver.take_error)
    qtbot.waitUntil(lambda: receiver.results == ["done"])
    assert told == list(range(100))


def test_no_result_is_lost(qtbot, tasks, receiver):
    for number in range(100):
        tasks.start(f"kind {number}", lambda _, n=number: n, receiver.take, receiver.take_error)
    qtbot.waitUntil(lambda: len(receiver.results) == 100)
    assert sorted(receiver.results) == list(range(100))


def test_no_widget_is_collected_on_another_thread(qtbot, tasks, receiver):
    """The collector would run in the task's thread, and destroy whatever lies about there."""
    tasks.start("scan", lambda _: gc.isenabled(), receiver.take, receiver.take_error)
    qtbot.waitUntil(lambda: receiver.results == [False])
    assert gc.isenabled()


def test_the_collector_rests_while_a_task_is_followed_by_another(qtbot, tasks, receiver):
    """What the first one has made is looked through only after the second one has ended."""

    def go_on(_):
        tasks.start("scan", lambda _: gc.isenabled(), receiver.take, receiver.take_error)
        receiver.take(gc.isenabled())

    tasks.start("open", lambda _: None, go_on, receiver.take_error)
    qtbot.waitUntil(lambda: len(receiver.results) == 2)
    assert receiver.results == [False, False]
    assert gc.isenabled()
