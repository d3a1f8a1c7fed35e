"""Settings: kept, and never a reason not to read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcreader.desktop.preferences.settings import Settings, read_settings, write_settings


def test_settings_come_back_as_they_were(tmp_path):
    path = tmp_path / "config" / "settings.json"
    settings = Settings(zoom=125, theme="dark", recent=("/a.md",), columns=(1, 2, 3))
    write_settings(path, settings)
    assert read_settings(path) == settings
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", ["", "[]", "{", "\x00\x01", '"dark"'])
def test_a_damaged_file_gives_the_defaults(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert read_settings(path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", "large"),
        ("zoom", 5),
        ("zoom", True),
        ("theme", "purple"),
        ("recent", "a.md"),
        ("recent", [1]),
        ("columns", [1.5, 2, 3]),
        ("reduced_motion", 1),
    ],
)
def test_a_bad_value_falls_back_alone(tmp_path, name, value):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"export_folder": "/out", name: value}), encoding="utf-8")
    settings = read_settings(path)
    assert settings.export_folder == "/out"
    assert getattr(settings, name) == getattr(Settings(), name)


def test_unknown_keys_survive(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"from_the_future": {"a": [1]}}', encoding="utf-8")
    write_settings(path, read_settings(path))
    assert json.loads(path.read_text(encoding="utf-8"))["from_the_future"] == {"a": [1]}


def test_recent_files_are_few_and_without_repeats():
    settings = Settings()
    for number in range(20):
        settings = settings.with_recent(Path(f"/{number}.md"))
    settings = settings.with_recent(Path("/15.md"))
    assert settings.recent[:3] == (str(Path("/15.md")), str(Path("/19.md")), str(Path("/18.md")))
    assert len(settings.recent) == len(set(settings.recent)) == 12


@pytest.mark.parametrize(
    ("zoom", "steps", "result"),
    [(100, 1, 110), (100, -1, 90), (105, 1, 110), (105, -1, 100), (300, 1, 300), (50, -1, 50)],
)
def test_zoom_steps(zoom, steps, result):
    assert Settings(zoom=zoom).zoomed(steps) == result
