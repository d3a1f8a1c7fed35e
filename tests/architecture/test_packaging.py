"""The data travels with the package: in the wheel, and from a plain checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tcreader.resource_files import resource

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def shipped() -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }


def test_every_resource_is_in_the_wheel(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert shipped()
    assert {f"tcreader/{name}" for name in shipped()} <= names


def test_resources_are_found_from_the_wheel(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from tcreader.resource_files import resource;"
        "print(resource('themes', 'light.json'))"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(run.stdout.strip()) == tmp_path / "tcreader" / "resources" / "themes" / "light.json"


def test_resources_are_found_from_the_checkout():
    assert resource("themes", "light.json").is_file()


def test_the_top_level_holds_only_its_five_names():
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    listed = subprocess.run(
        [git, "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    top = {name.partition("/")[0] for name in listed.stdout.splitlines()}
    named = {name for name in top if not name.startswith(".")}
    assert named == {"pyproject.toml", "README.md", "tcreader", "resources", "tests"}
