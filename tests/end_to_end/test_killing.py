"""Processes that are killed, as a power cut or an impatient person does it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tcreader.annotations import ReviewFile

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed otherwise")

WINDOW = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from tcreader.desktop.application import start

application, window = start([sys.argv[1]])


def change():
    session = window.session
    session.do(session.author.note_on_document(session.review, "before the end"), "Note")
    print("changed", flush=True)
    QTimer.singleShot(1000, lambda: print("a second later", flush=True))


window.session.saved.connect(lambda state: state == "saved" and print("saved", flush=True))
QTimer.singleShot(0, change)
application.exec()
"""


def test_a_process_that_is_killed_while_it_saves_leaves_the_old_or_the_new_state():
    """`python -m tests.benchmarks.killing` does it 500 times."""
    arguments = ["-m", "tests.benchmarks.killing", "--kills", "24", "--notes", "10", "--seed", "3"]
    run = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("24 kills in ")
    assert "neither 0, damaged 0" in run.stdout


def test_a_window_that_is_killed_within_a_second_of_a_change_has_saved_it(english):
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, english], stdout=subprocess.PIPE, text=True
    )
    with window:
        said = []
        for line in window.stdout:
            said.append(line.strip())
            if said[-1] == "a second later" or said[-2:] == ["changed", "saved"]:
                break
        window.send_signal(signal.SIGKILL)
    assert said[-2:] == ["changed", "saved"]
    file = ReviewFile(english)
    file.hold("The next one")
    assert [note.note for note in file.load().annotations.values()] == ["before the end"]
    assert not file.notices
    file.release()
