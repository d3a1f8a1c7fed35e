"""Running the whole program within the test: arguments in; exit code, output and errors out."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tcreader.cli import run

PARKING = Path(__file__).with_name("parking.md")


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def tcreader(capfdbinary):
    """Runs a command and gives its outcome; the output is UTF-8 whatever it is."""

    def run_it(*arguments):
        code = run([str(argument) for argument in arguments])
        captured = capfdbinary.readouterr()
        return Outcome(code, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    return run_it


@pytest.fixture
def agreement(tmp_path):
    return Path(shutil.copy(PARKING, tmp_path))
