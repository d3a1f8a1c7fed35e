"""The application as a process: arguments, clause to go to, language, a machine without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tcreader.desktop.wish import Wish

SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from tcreader.desktop.application import start
app, window = start(sys.argv[1:])
state = f"{window.windowTitle()}|{window.navigator.here}"
QTimer.singleShot(0, window.close)
app.exec()
print(state)
"""


@pytest.mark.parametrize(
    ("argv", "wish"),
    [
        ([], Wish()),
        (["a.md"], Wish(Path("a.md"))),
        (["a.md", "--goto", "3.4"], Wish(Path("a.md"), "3.4")),
        (["--goto=第三条", "a.md"], Wish(Path("a.md"), "第三条")),
    ],
)
def test_arguments(argv, wish):
    assert Wish.of(argv) == wish


def _run(script, *argv, **environment):
    return subprocess.run(
        [sys.executable, "-c", script, *argv],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_window_opens_at_a_clause_and_closes_cleanly(agreement_file):
    done = _run(SCRIPT, str(agreement_file), "--goto", "2.1")
    assert (done.returncode, done.stdout.strip()) == (0, "terms.md - tcreader|2.1"), done.stderr


def test_without_a_file_the_welcome_page_is_shown():
    done = _run(SCRIPT)
    assert (done.returncode, done.stdout.split("|")[0]) == (0, "tcreader"), done.stderr


def test_without_a_screen_it_says_so_and_doesn_t_abort():
    script = (
        "from tcreader.desktop.application import run\n"
        "from tcreader.errors import TcreaderError\n"
        "try: run([])\n"
        "except TcreaderError as error: print(error)\n"
    )
    done = _run(script, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    if sys.platform == "linux":
        assert "tcreader export" in done.stdout
