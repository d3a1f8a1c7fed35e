"""Imports go one way, and the contract that says so would notice if one did not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project in which a test may break something."""
    shutil.copytree(ROOT / "tcreader", tmp_path / "tcreader")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold(copy):
    run = lint_imports(copy)
    assert run.returncode == 0, run.stdout
    assert "2 kept, 0 broken" in run.stdout


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("agreement/spans.py", "import tcreader.flags"),
        ("flags/model.py", "import tcreader.annotations"),
        ("annotations/model.py", "import tcreader.formats"),
        ("review/review.py", "import tcreader.exports"),
        ("exports/__init__.py", "import tcreader.comparison"),
        ("cli/__init__.py", "import tcreader.desktop"),
        ("review/review.py", "import PySide6.QtCore"),
        ("cli/__init__.py", "import PySide6.QtCore"),
    ],
)
def test_the_contracts_bite(copy, module, forbidden):
    path = copy / "tcreader" / module
    path.write_text(path.read_text(encoding="utf-8") + f"\n{forbidden}\n", encoding="utf-8")
    run = lint_imports(copy)
    assert run.returncode != 0
    assert "BROKEN" in run.stdout
