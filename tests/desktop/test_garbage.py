"""The collector of garbage rests as long as anybody needs it to."""

import gc

from tcreader.desktop import garbage


def test_it_goes_on_when_the_last_one_lets_it():
    garbage.rest("start")
    garbage.rest("task")
    assert not gc.isenabled()
    garbage.go_on("start")
    assert not gc.isenabled(), "a task is still running"
    garbage.go_on("task")
    assert gc.isenabled()


def test_asking_twice_is_asking_once():
    garbage.rest("task")
    garbage.rest("task")
    garbage.go_on("task")
    assert gc.isenabled()
