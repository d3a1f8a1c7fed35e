"""What every test stands on: no screen, no user's folders, and the shared material if it is there."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.small_review"]

# A check must give the same answer twice; at one's desk each run may find something new. Nobody's
# machine is so even that single examples could be timed.
settings.register_profile("check", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("check" if os.environ.get("CI") else "desk")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def _own_user_folders(tmp_path_factory, monkeypatch):
    """No test reads or writes the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared agreements and answers; a test that needs it skips without."""
    if not SHARED.is_dir():
        pytest.skip("the shared agreements are not beside this checkout")
    return SHARED


@dataclass(frozen=True)
class Outcome:
    """What a command ended with and said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def tcreader(capfdbinary):
    """Runs a command in this process and gives its outcome; it speaks UTF-8 whatever it is."""
    from tcreader.cli import run

    def run_it(*arguments):
        code = run([str(argument) for argument in arguments])
        said = capfdbinary.readouterr()
        return Outcome(code, said.out.decode("utf-8"), said.err.decode("utf-8"))

    return run_it


@pytest.fixture
def forbid_reading(monkeypatch):
    """Forbids to read a file; the superuser may read everything, so the refusal is played."""

    def forbid(forbidden):
        read_bytes = Path.read_bytes

        def refuse(path):
            if path == forbidden:
                raise PermissionError(13, "Permission denied", str(path))
            return read_bytes(path)

        monkeypatch.setattr(Path, "read_bytes", refuse)

    return forbid
