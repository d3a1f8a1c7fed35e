"""The program as a process of its own: its front doors, its streams, its imports."""

import json
import os
import subprocess
import sys
from importlib.metadata import version

import pytest

from tcreader import __main__ as program
from tcreader.cli import COMMANDS


def tcreader(*arguments, **options):
    command = [sys.executable, "-m", "tcreader", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **options)


def test_json_is_utf_8_in_a_pipe_whatever_the_locale(agreement):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = tcreader("outline", agreement, "--json", env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["title"] == "车位租用协议"


def test_people_get_what_their_terminal_can_show(agreement):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = tcreader("flags", agreement, env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"high" in done.stdout


def test_no_colours_in_a_pipe(agreement):
    assert b"\x1b" not in tcreader("flags", agreement).stdout


def test_a_reader_that_goes_away_is_no_error(agreement):
    writer = subprocess.Popen(
        [sys.executable, "-m", "tcreader", "flags", "--json", *[str(agreement)] * 200],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    writer.stdout.readline()
    writer.stdout.close()
    assert writer.stderr.read() == b""
    writer.stderr.close()
    writer.wait(timeout=60)


def test_version_and_help():
    assert version("tcreader").encode() in tcreader("--version").stdout
    shown = tcreader("--help").stdout.decode()
    for command in COMMANDS:
        assert f"  {command} " in shown


def test_the_known_words_are_the_commands_that_there_are():
    from tcreader.cli.commands import tcreader as group

    assert tuple(group.commands) == COMMANDS


def test_the_way_to_the_window_imports_nothing_of_the_command_line():
    code = (
        "import sys; sys.argv = ['tcreader', 'a.md'];"
        "import tcreader.__main__;"
        "print([m for m in ('click', 'tcreader.cli.commands', 'docx', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout in {b"[]\n", b"[]\r\n"}


@pytest.fixture
def opened(monkeypatch):
    """The arguments with which the window was opened."""
    from tcreader.desktop import application, window_libraries

    calls = []
    monkeypatch.setattr(window_libraries, "check_window_possible", lambda: None)
    monkeypatch.setattr(application, "run", lambda arguments: calls.append(list(arguments)) or 0)
    return calls


@pytest.mark.parametrize(
    "arguments",
    [[], ["a.md"], ["a.md", "--goto", "3.1"], ["--goto=3.1", "a.md"], ["./flags"], ["compare"]],
)
def test_everything_but_a_command_opens_the_window(opened, monkeypatch, arguments):
    monkeypatch.setattr(sys, "argv", ["tcreader", *arguments])
    assert program.main() == 0
    assert opened == [arguments]


@pytest.mark.parametrize("arguments", [["a.md", "b.md"], ["a.md", "--goto"], ["--nonsense"]])
def test_wrong_usage_of_the_window_is_told(opened, monkeypatch, capsys, arguments):
    monkeypatch.setattr(sys, "argv", ["tcreader", *arguments])
    assert program.main() == 2
    assert opened == []
    assert "Usage: tcreader [FILE]" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_way_out_is_told(agreement):
    bare = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = tcreader(agreement, env=bare)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"tcreader flags" in done.stderr


def test_a_window_whose_libraries_do_not_load_is_told(monkeypatch, capsys):
    from tcreader.desktop import window_libraries

    def fail():
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(window_libraries, "check_window_possible", fail)
    monkeypatch.setattr(sys, "argv", ["tcreader"])
    assert program.window() == 1
    assert "libEGL" in capsys.readouterr().err
